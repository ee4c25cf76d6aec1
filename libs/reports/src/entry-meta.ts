import { createHash } from 'node:crypto';
import { isHalf, isItem, type Half, type Item } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import type { Workbook } from 'exceljs';
import type { EntryScope } from './entry-input';
import { entryText } from './entry-value';
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
  committeeCode: string;
  item: Item;
  /** Of a target group its code, otherwise the item: ids alone would mean something else in another installation. */
  itemCode: string;
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
const COLUMNS = 7;
const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

export function writeMeta(workbook: Workbook, meta: EntryMeta): void {
  const rows = rowsOf(meta);
  const sheet = workbook.addWorksheet(SHEET, { state: 'veryHidden' });
  for (const row of [[LAYOUT, checksum(rows)], ...rows]) {
    sheet.addRow(row.map(entryText)).numFmt = '@';
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
  for (const [of, address = '', ...said] of placed) {
    if (!ADDRESS.test(address)) return null;
    const cell = of === 'cell' ? cellOf(address, said) : null;
    if (cell) meta.cells.push(cell);
    else if (of === 'label') meta.labels.push({ address, text: said[0] ?? '' });
    else return null;
  }
  const known = new Set(meta.cells.map(({ committeeId, item }) => `${committeeId} ${item}`));
  if (known.size < meta.cells.length) return null;
  return meta;
}

function cellOf(address: string, said: readonly string[]): PlacedCell | null {
  const [committeeId = '', committeeCode = '', item = '', itemCode = '', base = ''] = said;
  if (!isItem(item)) return null;
  return { address, committeeId, committeeCode, item, itemCode, base: unquoted(base) };
}

function rowsOf({ half, scope: { kind, committee }, labels, cells }: EntryMeta): string[][] {
  return [
    [half, kind, ...[committee.id, committee.code, committee.name].map(canonical)],
    ...labels.map(({ address, text }) => ['label', address, text]),
    ...cells.map((cell) => [
      ...['cell', cell.address, cell.committeeId, cell.committeeCode, cell.item, cell.itemCode],
      quoted(cell.base),
    ]),
  ];
}

/** Over all that the sheet says, so that a form put together from two is none. */
function checksum(rows: readonly (readonly string[])[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** Line ends, spaces at the ends and what looks like a spreadsheet's code would not come back alike from every program. */
function quoted(base: string): string {
  return JSON.stringify(base).replace(/_(?=x)/gi, '\\u005f');
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
