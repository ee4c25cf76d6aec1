import type { Look } from '@ket-nap/contracts';
import { spreadsheetText, writable } from '@ket-nap/domain';
import type { Alignment, Border, Cell, CellValue, FillPattern, Font, Workbook, Worksheet } from 'exceljs';
import { finished } from './finished-workbook';
import { footerCode, type PageFooter } from './page-footer';

/** The look that all workbooks share: Times New Roman, closed thin borders, A4, margins of a Party document. */
const FONT = 'Times New Roman';
const INK = { argb: 'FF000000' };
export const QUIET = { argb: 'FF6B6B6B' };
const MEMBER_INK = { argb: 'FF3D3D3D' };
const ACCENT = { argb: 'FF8C1D24' };
const HEADER_FILL = 'FFF1EEE9';
const QUIET_FILL = 'FFF7F7F7';
const GROUP_FILL = 'FFF8F6F2';
const INPUT_FILL = 'FFFFF8DC';
const MM_PER_INCH = 25.4;
const A4 = 9;
/** Points that a row may be high; a file with more is damaged for Excel. */
const HIGHEST = 409;

/** Left 30, right 15, top and bottom 20 mm (Quy định 399-QĐ/TW, by the domain notes). */
const MARGINS = { left: mm(30), right: mm(15), top: mm(20), bottom: mm(20), header: mm(10), footer: mm(10) };

const LINE: Partial<Border> = { style: 'thin', color: INK };
export const CLOSED = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/**
 * Number formats. `General` prints a rate as it was rounded, so a whole one has no decimal, in the reader's own
 * notation (85,6 or 85.6); the quoted sign does not multiply by 100. `_)` keeps figures off the border: LibreOffice
 * forgets the indent of a right-aligned cell beside one of another format.
 */
const NUMBER_FORMATS: Record<Look, string> = {
  index: '0',
  text: '@',
  count: '#,##0_)',
  rate: 'General"%"_)',
  decimal: 'General_)',
  signed: '+#,##0_);-#,##0_);0_)',
  points: '+General_);-General_);0_)',
  day: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm',
  rank: '0',
  note: '@',
};

const ALIGNMENTS: Record<Look, Partial<Alignment>> = {
  index: { horizontal: 'center' },
  text: { horizontal: 'left', wrapText: true, indent: 1 },
  count: { horizontal: 'right' },
  rate: { horizontal: 'right' },
  decimal: { horizontal: 'right' },
  signed: { horizontal: 'right' },
  points: { horizontal: 'right' },
  day: { horizontal: 'center' },
  instant: { horizontal: 'center', wrapText: true },
  rank: { horizontal: 'center' },
  note: { horizontal: 'left', wrapText: true, indent: 1 },
};

function mm(length: number): number {
  return length / MM_PER_INCH;
}

export function font(size: number, more: Partial<Font> = {}): Partial<Font> {
  return { name: FONT, family: 1, size, color: INK, ...more };
}

export const accentFont = (size: number) => font(size, { bold: true, color: ACCENT });

/** An empty workbook. The library is loaded with the first one: a server that starts has none to make. */
export async function newWorkbook(title: string, createdAt?: Date): Promise<Workbook> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Kết nạp';
  workbook.title = writable(title);
  if (createdAt) {
    workbook.created = createdAt;
    workbook.modified = createdAt;
  }
  return workbook;
}

/** `—`, `…`, `<5`: signs that stand for a figure, and need no more than their place in the middle. */
const SIGN_LENGTH = 2;
/** Rows of a table that go on one page rather than leave their notes on a second. */
const ONE_PAGE_ROWS = 22;

/** A4, landscape where nothing else is said, fitted to the width, with the header rows repeated on every page. */
export function pageSetUp(
  sheet: Worksheet,
  header: { from: number; to: number } | null,
  tableRows: number,
  orientation: 'landscape' | 'portrait' = 'landscape',
): void {
  sheet.pageSetup = {
    paperSize: A4,
    orientation,
    margins: MARGINS,
    horizontalCentered: true,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: tableRows <= ONE_PAGE_ROWS ? 1 : 0,
    ...(header && { printTitlesRow: `${header.from}:${header.to}` }),
  };
}

/** The foot of every page. */
export function pageFooter(sheet: Worksheet, footer: PageFooter): void {
  sheet.headerFooter.oddFooter = footerCode(footer);
}

/**
 * A cell of a table: border, font, number format, alignment. Words in a column of numbers ("Chưa báo cáo") and the dash
 * of what does not exist stand back in the middle, so that nobody takes them for a 0.
 */
export function styleCell(
  cell: Cell,
  look: Look,
  { total = false, group = false, member = false, words = '' } = {},
): void {
  cell.border = CLOSED;
  cell.numFmt = NUMBER_FORMATS[look];
  cell.alignment = { vertical: 'middle', ...ALIGNMENTS[look] };
  cell.font = font(look === 'note' ? 10 : 12, { bold: (total || group) && look !== 'note' });
  if (total) cell.fill = solid(HEADER_FILL);
  if (group) cell.fill = solid(GROUP_FILL);
  if (member) styleMember(cell, look);
  if (words === '') return;
  cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  if (words.length <= SIGN_LENGTH) return;
  cell.font = font(10, { italic: true, color: QUIET });
  cell.fill = solid(QUIET_FILL);
}

/** What stands together in the row above: smaller, in italics, set in. */
function styleMember(cell: Cell, look: Look): void {
  cell.font = font(11, { italic: true, color: MEMBER_INK });
  if (look === 'text') cell.alignment = { ...cell.alignment, indent: 3 };
}

/** A cell to fill in: it stands out, and stays open where its sheet is protected. */
export function markInput(cell: Cell): void {
  cell.fill = solid(INPUT_FILL);
  cell.protection = { locked: false };
}

export function solid(argb: string): FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

export function styleHeader(cell: Cell): void {
  cell.border = CLOSED;
  cell.font = font(11, { bold: true });
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.fill = solid(HEADER_FILL);
}

export function styleColumnNumber(cell: Cell): void {
  cell.border = CLOSED;
  cell.numFmt = '@';
  cell.font = font(10, { italic: true });
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
}

/** Text over several columns of one row. */
export function banner(
  sheet: Worksheet,
  row: number,
  columns: [from: number, to: number],
  text: string,
  style: Partial<Font>,
  alignment: Partial<Alignment> = {},
): Cell {
  const [from, to] = columns;
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = text;
  cell.font = style;
  cell.alignment = { horizontal: 'center', vertical: 'middle', ...alignment };
  return cell;
}

/** How much wider a capital is than a small letter of the same type. */
const CAPITAL = 1.35;

/** Lines that a text takes in a wrapped cell of some characters' width; rows of a fixed height must hold them. */
export function linesIn(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
    const long = word.length + (CAPITAL - 1) * capitals;
    if (used > 0 && used + 1 + long > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + long;
  }
  return lines;
}

/** The bytes of the finished workbook, in which every text of a cell is shown as it was put there. */
export async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) => {
      if (row.height > HIGHEST) row.height = HIGHEST;
      row.eachCell((cell) => {
        // Cells of a merged range answer with the value of the first, and would write it once more.
        if (cell.master === cell) write(cell);
      });
    }),
  );
  // Packed once, when it is finished.
  return finished(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
}

function write(cell: Cell): void {
  const { value } = cell;
  const said = saidIn(value);
  if (said !== value) cell.value = said;
}

/** A value as the file says it; itself where nothing is to be said otherwise. */
function saidIn(value: CellValue): CellValue {
  if (typeof value === 'string') return spreadsheetText(value);
  if (typeof value !== 'object' || value === null) return value;
  if ('richText' in value)
    return value.richText.every(({ text }) => spreadsheetText(text) === text)
      ? value
      : { richText: value.richText.map(({ text, ...look }) => ({ ...look, text: spreadsheetText(text) })) };
  if (
    'formula' in value &&
    typeof value.result === 'string' &&
    spreadsheetText(value.result) !== value.result
  )
    return { ...value, result: spreadsheetText(value.result) };
  return value;
}
