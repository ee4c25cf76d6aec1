import { halfOf, localDay, parsePeriod, yearOf, type RateDigits } from '@ket-nap/domain';
import { canonical, formats, rowName, translator, type Locale, type Translate } from '@ket-nap/i18n';
import type { Font, Row, Workbook, Worksheet } from 'exceljs';
import type { NativeChart } from './chart-definition';
import { ChartPages } from './chart-pages';
import { withCharts } from './native-chart';
import { defaultHead, HEAD_ROWS, writeHead, type OfficialHead } from './official-head';
import { columnNumberLabel, summaryColumns, type ColumnId, type SummaryColumn } from './summary-columns';
import { SummaryCells, type FigureValue } from './summary-cells';
import { SummaryCharts, type SummaryTable } from './summary-charts';
import type { Summary, SummaryInput, SummaryMember, SummaryRow } from './summary-input';
import { noteOf, standingOf, summaryNotes } from './summary-notes';
import { totalLines } from './summary-totals';
import {
  accentFont,
  banner,
  bytesOf,
  font,
  linesIn,
  newWorkbook,
  pageFooter,
  pageSetUp,
  styleCell,
  styleColumnNumber,
  styleHeader,
} from './workbook';

export interface SummaryOptions {
  locale: Locale;
  /** `rank`: by rate, best first, those without one last; `official`: as given. Default `rank`. */
  order?: 'rank' | 'official';
  head?: OfficialHead;
  /** Decimals to which the rates were rounded. Default 1. */
  digits?: RateDigits;
}

/** Everything that the parts of the sheet need. */
interface Writing {
  sheet: Worksheet;
  input: Summary;
  columns: SummaryColumn[];
  cells: SummaryCells;
  t: Translate;
  locale: Locale;
}

/**
 * The annex table of a period as a workbook in the official layout. It computes nothing: every figure is the board's,
 * and formulas carry it as their stored result. A file made from the board cannot disagree with the screen.
 *
 * @param board the contract's `Board`, or anything of its shape
 * @throws RangeError when its period is none
 */
export async function summaryWorkbook(board: SummaryInput, options: SummaryOptions): Promise<Uint8Array> {
  const period = parsePeriod(board.period);
  if (period === null) throw new RangeError(`not a period: ${board.period}`);
  const input: Summary = { ...board, period };
  const t = translator(options.locale);
  const title = titleOf(input, t);
  const workbook = await newWorkbook(title, new Date(input.readAt));
  const sheet = workbook.addWorksheet(t('files.workbook.sheet'));
  const columns = summaryColumns(input, t);
  const cells = new SummaryCells(columns, t, options.digits ?? 1);
  const writing: Writing = { sheet, input, columns, cells, t, locale: options.locale };
  sheet.columns = columns.map(({ id, width }) => ({ key: id, width }));
  writeTop(writing, title, options);
  const header = sheet.rowCount + 1;
  writeHeader(writing, header);
  const lines = writeLines(writing, options.order ?? 'rank');
  writeNotes(writing, summaryNotes(input, columns, t, options.locale));
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: header + 1, showGridLines: false, zoomScale: 90 }];
  pageSetUp(sheet, { from: header, to: header + 1 }, linesOf(input));
  pageFooter(sheet, footerOf(writing));
  const table = { sheet: sheet.name, columns, header, lines };
  const charts = new SummaryCharts(input, table, t, options.locale);
  const placed = charts.any ? placeCharts(workbook, writing, title, charts) : [];
  return withCharts(await bytesOf(workbook), placed);
}

/** The charts of the table, on a sheet of their own under the same title, day and warnings. */
function placeCharts(
  workbook: Workbook,
  writing: Writing,
  title: string,
  charts: SummaryCharts,
): NativeChart[] {
  const page = workbook.addWorksheet(writing.t('sheetCharts.sheet'));
  const pages = new ChartPages(page);
  pages.head(title, font(14, { bold: true }));
  for (const { text, style } of warningsOf(writing)) pages.head(text, style);
  const placed = charts.place(pages);
  pages.finish();
  pageFooter(page, footerOf(writing));
  return placed;
}

/** Rows of the table that are not totals. */
function linesOf({ rows }: Summary): number {
  return rows.reduce(
    (lines, { group }) => lines + 1 + (group ? group.members.length + group.before.length : 0),
    0,
  );
}

function titleOf({ period }: Summary, t: Translate): string {
  const year = yearOf(period);
  const half = halfOf(period);
  if (half === null) return t('files.workbook.title.year', { year });
  return t(half === 1 ? 'files.workbook.title.first' : 'files.workbook.title.second', { year });
}

function footerOf({ input, t }: Writing) {
  const demo = input.demo ? t('files.workbook.demo') : '';
  return {
    left: demo,
    page: t('files.workbook.page', { page: '&P', pages: '&N' }),
    right: canonical(input.unit.name),
  };
}

function writeTop(writing: Writing, title: string, { head }: SummaryOptions): void {
  const { sheet, input, columns, t } = writing;
  const last = columns.length;
  const issuedOn = localDay(new Date(input.readAt));
  writeHead(
    sheet,
    head ?? defaultHead(input.unit.name, t),
    issuedOn,
    { leftTo: 3, rightFrom: last - 5, rightTo: last },
    t,
  );
  let row = HEAD_ROWS + 2;
  banner(sheet, row, [1, last], title, font(14, { bold: true }));
  sheet.getRow(row).height = 24;
  for (const { text, style } of warningsOf(writing)) banner(sheet, ++row, [1, last], text, style);
  banner(sheet, ++row, [last - 3, last], t('files.workbook.unit'), font(11, { italic: true }), {
    horizontal: 'right',
  });
}

/** What has to be known before a figure is read: its day, and what is unusual about all of them. */
function warningsOf({ input, t, locale }: Writing): { text: string; style: Partial<Font> }[] {
  const asOf = t('files.workbook.asOf', { date: formats(locale).day(input.asOf) });
  const view = t(`views.name.${input.view}`).toLocaleUpperCase(locale);
  const accent = [
    ...(input.view === 'as_was' ? [] : [t('views.workbook.label', { view })]),
    ...(input.counted === 'approved' ? [`(${t('status.approvedOnly')})`] : []),
    ...(input.demo ? [t('files.workbook.demo')] : []),
  ].map((text) => ({ text, style: accentFont(12) }));
  return [{ text: `(${asOf})`, style: font(13, { italic: true }) }, ...accent];
}

function writeHeader({ sheet, columns }: Writing, row: number): void {
  columns.forEach((column, index) => {
    const head = sheet.getCell(row, index + 1);
    head.value = column.head;
    styleHeader(head);
    const number = sheet.getCell(row + 1, index + 1);
    number.value = columnNumberLabel(columns, column);
    styleColumnNumber(number);
  });
  sheet.getRow(row).height = 62;
}

function writeLines(writing: Writing, order: 'rank' | 'official'): SummaryTable['lines'] {
  const { sheet, input, columns, cells, t } = writing;
  const lines = (order === 'rank' ? byRank(input.rows) : input.rows).map((line, index) => {
    const row = sheet.getRow(sheet.rowCount + 1);
    for (const column of columns)
      put(row, column, plainCell(column, line, index, writing) ?? cells.figure(column, line, row.number));
    setHeight(row, columns);
    writeMembers(writing, line);
    return { line, row: row.number };
  });
  for (const { name, line, note } of totalLines(input, t)) {
    const row = sheet.getRow(sheet.rowCount + 1);
    const words: Partial<Record<ColumnId, string>> = { index: '', committee: name, rank: '', note };
    for (const column of columns) {
      put(row, column, words[column.id] ?? cells.total(column, line, lines, row.number), { total: true });
    }
    setHeight(row, columns);
  }
  return lines;
}

/** Under a row in which committees stand together: each of them, and those of the period compared with. */
function writeMembers({ sheet, input, columns, cells, t, locale }: Writing, { group }: SummaryRow): void {
  if (group === null) return;
  const write = (words: Partial<Record<ColumnId, FigureValue>>, figures: SummaryMember | null) => {
    const row = sheet.getRow(sheet.rowCount + 1);
    for (const column of columns) {
      const figure = figures && cells.member(column, figures, row.number);
      put(row, column, words[column.id] ?? figure, { member: true });
    }
    setHeight(row, columns);
  };
  for (const member of group.members) {
    write(
      { committee: canonical(member.committee.name), note: standingOf(member, input, t).join('; ') },
      member,
    );
  }
  for (const { committee, admitted, quota, rate } of group.before) {
    const { integer, rate: percent } = formats(locale);
    const values = { admitted: integer(admitted), quota: integer(quota), rate: percent(rate) };
    const name = t('views.group.before', { year: input.against, name: canonical(committee.name) });
    const before = admitted ?? t('files.workbook.cell.notReported');
    write({ committee: name, before, note: t('views.group.figure', values) }, null);
  }
}

/** Best first; those without a rate last, in their official order. */
function byRank(rows: readonly SummaryRow[]): SummaryRow[] {
  const place = ({ rank }: SummaryRow) => rank ?? Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => place(a) - place(b));
}

function plainCell(
  { id }: SummaryColumn,
  line: SummaryRow,
  index: number,
  { input, t }: Pick<Writing, 'input' | 't'>,
): FigureValue {
  if (id === 'index') return index + 1;
  if (id === 'committee') return rowName(line, t);
  if (id === 'rank') return line.rank ?? t('files.workbook.cell.none');
  if (id === 'note') return noteOf(line, input, t);
  return null;
}

function put(
  row: Row,
  column: SummaryColumn,
  value: FigureValue,
  { total = false, member = false } = {},
): void {
  const cell = row.getCell(column.id);
  cell.value = value === '' ? null : value;
  const shown = typeof value === 'object' && value !== null ? value.result : value;
  const isFigure = !['text', 'note', 'index'].includes(column.look);
  styleCell(cell, column.look, { total, member, words: isFigure && typeof shown === 'string' ? shown : '' });
}

/** As high as its longest text needs. */
function setHeight(row: Row, columns: readonly SummaryColumn[]): void {
  const lines = columns.map(({ id, width, look }) => {
    const { value } = row.getCell(id);
    // Names are set at 12 points, everything else that has words smaller.
    return typeof value === 'string' ? linesIn(value, look === 'text' ? width : width * 1.3) : 1;
  });
  row.height = Math.max(19, 4 + 15 * Math.max(...lines));
}

function writeNotes({ sheet, columns, t }: Writing, notes: readonly string[]): void {
  const row = sheet.rowCount + 2;
  banner(sheet, row, [1, columns.length], t('files.workbook.note.head'), font(11, { bold: true }), {
    horizontal: 'left',
  });
  notes.forEach((note, index) => {
    banner(sheet, row + 1 + index, [1, columns.length], `- ${note}`, font(11), {
      horizontal: 'left',
      wrapText: true,
    });
  });
}
