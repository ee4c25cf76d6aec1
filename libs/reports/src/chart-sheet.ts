import type { Look } from '@ket-nap/contracts';
import { NOTHING, translator, type Locale } from '@ket-nap/i18n';
import type { Row, Worksheet } from 'exceljs';
import {
  banner,
  bytesOf,
  font,
  linesIn,
  newWorkbook,
  pageFooter,
  pageSetUp,
  styleCell,
  styleHeader,
} from './workbook';

type Kind = 'text' | 'count' | 'rate' | 'decimal' | 'signed' | 'points' | 'day';

/** The figures of a chart: the `ChartTable` of libs/tables, or anything of its shape. */
export interface ChartSheetInput {
  title: string;
  about: string;
  /** Which rows stand here, where not all do. */
  selection?: string | undefined;
  columns: readonly { label: string; kind: Kind }[];
  rows: readonly { of: 'row' | 'group' | 'total'; cells: readonly (string | number | null)[] }[];
  notes: readonly string[];
}

/** Of a head and of a figure, in characters; a column of words is as wide as its longest text, within bounds. */
const FIGURE_WIDTH = 13;
const WORDS_WIDTH = { least: 12, most: 44 };
const LINE = 15;

/**
 * The figures of a chart as a workbook: real numbers with their formats, ready to be calculated with and to be printed on A4.
 * It computes nothing.
 *
 * @param readAt ISO instant at which the figures were read
 */
export async function chartWorkbook(
  input: ChartSheetInput,
  { readAt, locale }: { readAt: string; locale: Locale },
): Promise<Uint8Array> {
  const t = translator(locale);
  const workbook = await newWorkbook(input.title, new Date(readAt));
  const sheet = workbook.addWorksheet(t('charts.sheet'));
  const widths = input.columns.map((_, index) => widthOf(input, index));
  sheet.columns = widths.map((width) => ({ width }));
  const total = widths.reduce((sum, width) => sum + width, 0);
  wide(sheet, input, input.title, { bold: true, size: 14 }, total);
  wide(sheet, input, input.about, { italic: true, size: 11 }, total);
  if (input.selection !== undefined) wide(sheet, input, input.selection, { bold: true, size: 11 }, total);
  const header = sheet.rowCount + 2;
  input.columns.forEach(({ label }, index) => {
    const head = sheet.getCell(header, index + 1);
    head.value = label;
    styleHeader(head);
  });
  sheet.getRow(header).height = headHeight(input, widths);
  for (const { of, cells } of input.rows)
    writeRow(sheet.getRow(sheet.rowCount + 1), of, cells, input, widths);
  const end = sheet.rowCount;
  if (input.notes.length > 0) sheet.addRow([]);
  for (const note of input.notes) wide(sheet, input, note, { size: 11 }, total);
  finish(sheet, input, { header, end });
  pageFooter(sheet, {
    left: input.title,
    page: t('files.workbook.page', { page: '&P', pages: '&N' }),
    right: '',
  });
  return bytesOf(workbook);
}

function finish(
  sheet: Worksheet,
  input: ChartSheetInput,
  { header, end }: { header: number; end: number },
): void {
  const named = input.columns.findIndex(({ kind }) => kind === 'text') + 1;
  sheet.views = [{ state: 'frozen', xSplit: named, ySplit: header, showGridLines: false }];
  const totals = input.rows.filter(({ of }) => of === 'total').length;
  if (end - totals > header) {
    sheet.autoFilter = {
      from: { row: header, column: 1 },
      to: { row: end - totals, column: input.columns.length },
    };
  }
  pageSetUp(sheet, { from: header, to: header }, input.rows.length);
}

function writeRow(
  row: Row,
  of: ChartSheetInput['rows'][number]['of'],
  cells: ChartSheetInput['rows'][number]['cells'],
  { columns }: ChartSheetInput,
  widths: readonly number[],
): void {
  let lines = 1;
  columns.forEach(({ kind }, index) => {
    const value = cells[index] ?? null;
    const cell = row.getCell(index + 1);
    cell.value =
      kind === 'day' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : shown(value, kind);
    // Words in a column of figures stand back, so that nobody takes them for one.
    const words = kind !== 'text' && typeof cell.value === 'string' ? cell.value : '';
    styleCell(cell, LOOKS[kind], { total: of === 'total', words });
    if (of === 'group') cell.font = { ...cell.font, bold: true };
    if (typeof value === 'string') lines = Math.max(lines, linesIn(value, widths[index] ?? FIGURE_WIDTH));
  });
  row.height = 4 + LINE * lines;
}

const LOOKS: Record<Kind, Look> = {
  text: 'text',
  count: 'count',
  rate: 'rate',
  decimal: 'decimal',
  signed: 'signed',
  points: 'points',
  day: 'day',
};

/** What does not exist is never 0; words that do not exist are nothing. */
function shown(value: string | number | null, kind: Kind): string | number | null {
  return value ?? (kind === 'text' ? null : NOTHING);
}

function widthOf({ columns, rows }: ChartSheetInput, index: number): number {
  const column = columns[index];
  if (column?.kind !== 'text') return FIGURE_WIDTH;
  const longest = Math.max(
    column.label.length,
    ...rows.map(({ cells }) => String(cells[index] ?? '').length),
  );
  return Math.min(WORDS_WIDTH.most, Math.max(WORDS_WIDTH.least, longest + 4));
}

function headHeight({ columns }: ChartSheetInput, widths: readonly number[]): number {
  const lines = columns.map(({ label }, index) => linesIn(label, (widths[index] ?? FIGURE_WIDTH) - 2));
  return 6 + LINE * Math.max(...lines);
}

/** A line of text over all columns, as high as it needs. */
function wide(
  sheet: Worksheet,
  { columns }: ChartSheetInput,
  text: string,
  { size, ...style }: { size: number; bold?: boolean; italic?: boolean },
  width: number,
): void {
  const row = sheet.rowCount + 1;
  banner(sheet, row, [1, columns.length], text, font(size, style), { horizontal: 'left', wrapText: true });
  sheet.getRow(row).height = 4 + (size + 4) * linesIn(text, (width * 11) / size);
}
