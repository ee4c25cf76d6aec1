import { createHash } from 'node:crypto';
import { isHalf, isItem, type Half, type Item } from '@ket-nap/domain';
import type { Workbook } from 'exceljs';
import type { EntryScope } from './entry-input';
import { cellWords } from './entry-value';
import type { RawRow, RawSheet } from './raw-sheet';

/** A text of the form that has to stand where it stood, or the cells beside it mean something else. */
export interface PlacedLabel {
  address: string;
  text: string;
}

/** A cell for a value, with the value that it was handed out with: what was typed is told apart from what changed since. */
export interface PlacedCell {
  address: string;
  committeeId: string;
  item: Item;
  base: string;
}

/** What a form knows about itself; travels with it in a sheet that no menu of a spreadsheet shows. */
export interface EntryMeta {
  half: Half;
  scope: EntryScope;
  labels: PlacedLabel[];
  cells: PlacedCell[];
}

/** The layout that this code writes and reads; a file of another one has to be downloaded again. */
const LAYOUT = 'ket-nap/1';
const SHEET = 'ket-nap';
const COLUMNS = 5;
const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

export function writeMeta(workbook: Workbook, meta: EntryMeta): void {
  const rows = rowsOf(meta);
  const sheet = workbook.addWorksheet(SHEET, { state: 'veryHidden' });
  for (const row of [[LAYOUT, checksum(rows)], ...rows]) {
    sheet.addRow(row.map(cellWords)).numFmt = '@';
  }
}

/** What a file says about itself; null for one that is not our form, or whose hidden sheet was changed. */
export function readMeta(sheets: readonly RawSheet[]): EntryMeta | null {
  const sheet = sheets.find(({ name }) => name === SHEET);
  const [head, ...rows] = (sheet?.rows ?? []).map(texts);
  if (head?.[0] !== LAYOUT || head[1] !== checksum(rows)) return null;
  const [[half = '', kind, id = '', code = '', name = ''] = [], ...placed] = rows;
  if (!isHalf(half) || (kind !== 'committee' && kind !== 'unit')) return null;
  const meta: EntryMeta = { half, scope: { kind, committee: { id, code, name } }, labels: [], cells: [] };
  for (const [of, address = '', first = '', item = '', base = ''] of placed) {
    if (!ADDRESS.test(address)) return null;
    if (of === 'label') meta.labels.push({ address, text: first });
    else if (isItem(item)) meta.cells.push({ address, committeeId: first, item, base: unquoted(base) });
    else return null;
  }
  return meta;
}

function rowsOf({ half, scope: { kind, committee }, labels, cells }: EntryMeta): string[][] {
  return [
    [half, kind, committee.id, committee.code, committee.name],
    ...labels.map(({ address, text }) => ['label', address, text]),
    ...cells.map(({ address, committeeId, item, base }) => [
      'cell',
      address,
      committeeId,
      item,
      quoted(base),
    ]),
  ];
}

/** Over all that the sheet says, so that a form put together from two is none. */
function checksum(rows: readonly (readonly string[])[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** Line ends and spaces at the ends would not come back alike from every spreadsheet. */
function quoted(base: string): string {
  return JSON.stringify(base);
}

function unquoted(text: string): string {
  try {
    const base: unknown = JSON.parse(text);
    return typeof base === 'string' ? base : '';
  } catch {
    return '';
  }
}

function texts({ cells }: RawRow): string[] {
  const row: string[] = [];
  for (const { column, text } of cells) if (column <= COLUMNS) row[column - 1] = text;
  return Array.from(row, (text: string | undefined) => text ?? '');
}
