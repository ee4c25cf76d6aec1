import { localDay } from '@ket-nap/domain';
import { canonical, officialFormats, translator, type Locale, type Translate } from '@ket-nap/i18n';
import type { Row, Worksheet } from 'exceljs';
import { DistributionCells, type Places } from './distribution-cells';
import { distributionColumns, type DistributionColumn } from './distribution-columns';
import {
  measured,
  totalOf,
  type DistributionInput,
  type DistributionLine,
  type Measured,
} from './distribution-input';
import { readNote } from './documents/summary-notes';
import { defaultHead, HEAD_ROWS, writeHead, type OfficialHead } from './official-head';
import type { FigureValue } from './table-formulas';
import { countValidation } from './template-sheet';
import {
  accentFont,
  banner,
  bytesOf,
  font,
  linesIn,
  markInput,
  newWorkbook,
  pageFooter,
  pageSetUp,
  styleCell,
  styleColumnNumber,
  styleHeader,
} from './workbook';

export interface DistributionOptions {
  locale: Locale;
  head?: OfficialHead;
}

interface Writing {
  sheet: Worksheet;
  input: DistributionInput;
  columns: DistributionColumn[];
  locale: Locale;
  t: Translate;
}

/**
 * "Giao chỉ tiêu": the distribution of a year as a workbook in the official layout. The quotas can be filled in and everything that
 * follows from them is live; nothing else can be changed by accident (no password: it is a guard rail, not a lock). It comes back
 * through `readDistribution`.
 */
export async function distributionWorkbook(
  input: DistributionInput,
  { locale, head }: DistributionOptions,
): Promise<Uint8Array> {
  const t = translator(locale);
  const title = t('files.distribution.title', { year: input.year });
  const workbook = await newWorkbook(title, new Date(input.readAt));
  const sheet = workbook.addWorksheet(t('files.distribution.sheet'));
  const columns = distributionColumns(Number(input.year), t);
  const writing: Writing = { sheet, input, columns, locale, t };
  sheet.columns = columns.map(({ id, width }) => ({ key: id, width }));
  writeTop(writing, title, head ?? defaultHead(input.own.committee.name, t));
  const header = sheet.rowCount + 1;
  writeHeader(writing, header);
  writeLines(writing, header + 2);
  writeNotes(writing);
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: header + 1, showGridLines: false, zoomScale: 90 }];
  pageSetUp(sheet, { from: header, to: header + 1 }, input.rows.length);
  pageFooter(sheet, {
    left: input.demo ? t('files.workbook.demo') : '',
    page: t('files.workbook.page', { page: '&P', pages: '&N' }),
    right: canonical(input.own.committee.name),
  });
  await sheet.protect('', { formatColumns: true, formatRows: true });
  return bytesOf(workbook);
}

function writeTop({ sheet, input, columns, t }: Writing, title: string, head: OfficialHead): void {
  const last = columns.length;
  const parts = { leftTo: 4, rightFrom: last - 6, rightTo: last };
  writeHead(sheet, head, localDay(new Date(input.readAt)), parts, t);
  let row = HEAD_ROWS + 2;
  banner(sheet, row, [1, last], title, font(14, { bold: true }));
  sheet.getRow(row).height = 24;
  const state = t(input.draft ? 'files.distribution.draft' : 'files.distribution.recorded');
  banner(sheet, ++row, [1, last], `(${state})`, font(13, { italic: true }));
  if (input.demo) banner(sheet, ++row, [1, last], t('files.workbook.demo'), accentFont(12));
  banner(sheet, ++row, [last - 3, last], t('files.workbook.unit'), font(11, { italic: true }), {
    horizontal: 'right',
  });
}

function writeHeader({ sheet, columns }: Writing, row: number): void {
  columns.forEach(({ head, number }, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = head;
    styleHeader(cell);
    const below = sheet.getCell(row + 1, index + 1);
    below.value = number;
    styleColumnNumber(below);
  });
  sheet.getRow(row).height = 64;
}

/** The unit's own row on top, the committees, their total, and the gap between the two. */
function writeLines(writing: Writing, own: number): void {
  const { sheet, input, columns, t } = writing;
  const { rows } = input;
  const places: Places = { own, first: own + 1, last: own + rows.length, total: own + rows.length + 1 };
  const cells = new DistributionCells(columns, places, t);
  const sums = totalOf(input);
  const total = measured(sums, sums.quota);
  const ownLine = measured(input.own, null);
  writeLine(writing, cells, sheet.getRow(own), input.own, ownLine, null);
  rows.forEach((line, index) => {
    const row = sheet.getRow(places.first + index);
    writeLine(writing, cells, row, line, measured(line, sums.quota), index + 1);
  });
  const words = (name: string) => (column: DistributionColumn) => (column.id === 'committee' ? name : null);
  const sumRow = sheet.getRow(places.total);
  const gapRow = sheet.getRow(places.total + 1);
  const [sumWords, gapWords] = [words(t('files.workbook.total.all')), words(t('files.distribution.gap'))];
  for (const column of columns) {
    put(sumRow, column, sumWords(column) ?? cells.total(column, total, rows), true);
    const gap = cells.gap(column, ownLine, total);
    put(gapRow, gap === null ? column : { ...column, look: 'signed' }, gapWords(column) ?? gap, true);
  }
  for (const row of [sumRow, gapRow]) setHeight(row, columns);
}

function writeLine(
  { columns, locale }: Writing,
  cells: DistributionCells,
  row: Row,
  { committee, note }: DistributionLine,
  figures: Measured,
  index: number | null,
): void {
  const words: Partial<Record<DistributionColumn['id'], FigureValue>> = {
    index,
    code: canonical(committee.code),
    committee: canonical(committee.name),
    note: canonical(note),
  };
  for (const column of columns) {
    const value =
      column.value === null ? (words[column.id] ?? null) : cells.figure(column, figures, row.number);
    put(row, column, value, index === null);
    if (!column.input) continue;
    const cell = row.getCell(column.id);
    markInput(cell);
    if (column.value !== null) cell.dataValidation = countValidation(locale);
  }
  setHeight(row, columns);
}

function put(row: Row, column: DistributionColumn, value: FigureValue, total: boolean): void {
  const cell = row.getCell(column.id);
  cell.value = value === '' ? null : value;
  const shown = typeof value === 'object' && value !== null ? value.result : value;
  const isWords = typeof shown === 'string' && column.value !== null;
  styleCell(cell, column.look, { total, words: isWords ? shown : '' });
}

/** As high as its longest text needs. */
function setHeight(row: Row, columns: readonly DistributionColumn[]): void {
  const lines = columns.map(({ id, width, look }) => {
    const { value } = row.getCell(id);
    return typeof value === 'string' ? linesIn(value, look === 'text' ? width : width * 1.3) : 1;
  });
  row.height = Math.max(19, 4 + 15 * Math.max(...lines));
}

function writeNotes({ sheet, input, columns, locale, t }: Writing): void {
  const year = Number(input.year);
  const number = (id: DistributionColumn['id']) =>
    (columns.find((column) => column.id === id)?.number ?? '').replace(/=.*/, '');
  const notes = [
    t('files.distribution.note.fill'),
    t('files.distribution.note.members', { year }),
    t('files.distribution.note.rate', { column: number('lastYearRate'), year: year - 1 }),
    t('files.distribution.note.change', { column: number('change'), year: year - 1 }),
    t('files.distribution.note.share', { column: number('share') }),
    t('files.distribution.note.signs'),
    readNote(input.readAt, { t, f: officialFormats(locale) }),
  ];
  const row = sheet.rowCount + 2;
  const left = { horizontal: 'left', wrapText: true } as const;
  banner(sheet, row, [1, columns.length], t('files.workbook.note.head'), font(11, { bold: true }), left);
  notes.forEach((note, index) =>
    banner(sheet, row + 1 + index, [1, columns.length], `- ${note}`, font(11), left),
  );
}
