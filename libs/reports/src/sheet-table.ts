import { searchKey } from '@ket-nap/i18n';
import { columnLetters, type CellError, type RawCell, type RawRow, type RawSheet } from './raw-sheet';

/** A column that a sheet may have: the heads under which it is known, as {@link headKey} writes them. */
export interface ColumnHeads<K extends string> {
  key: K;
  /** How a message names it, in both languages. */
  label: string;
  heads: readonly string[];
}

/** A sheet with its header found. */
export interface SheetTable<K extends string> {
  sheet: string;
  /** Column number of each column that is there. */
  columns: ReadonlyMap<K, number>;
  headerRow: number;
  /** Rows below the header that have content, neither totals nor a row of column numbers. */
  rows: readonly RawRow[];
  /** Heads that stand twice. */
  errors: CellError[];
}

const HEADER_WITHIN_ROWS = 20;
/** Every word of {@link TOTAL} begins so: spares most of 52.000 rows the comparison. */
const MAYBE_TOTAL = /^[tcsg].{2,19}$/i;
const TOTAL = /^(tong cong|tong so|tong|cong|cong cac don vi|toan dang bo|total|sum|grand total)$/;
/** `A`, `1`, `(2)`, `5=4/3`: the row of column numbers under an official header. */
const COLUMN_NUMBER = /^\(?([a-d]|\d{1,2})(?: ?= ?[\d+\-x:/() ]+)?\)?$/i;

/** The header row within the first 20 rows, or null. `suffices` says whether the columns found make a header. */
export function findTable<K extends string>(
  sheet: RawSheet,
  columns: readonly ColumnHeads<K>[],
  suffices: (found: ReadonlySet<K>) => boolean,
): SheetTable<K> | null {
  for (const row of sheet.rows) {
    if (row.number > HEADER_WITHIN_ROWS) return null;
    const found = new Map<K, number>();
    const errors: CellError[] = [];
    for (const cell of row.cells) {
      const known = columns.find(({ heads }) => heads.includes(headKey(cell.text)));
      if (!known) continue;
      const first = found.get(known.key);
      if (first === undefined) found.set(known.key, cell.column);
      else errors.push(twice(sheet.name, cell, known.label, `${columnLetters(first)}${row.number}`));
    }
    if (!suffices(new Set(found.keys()))) continue;
    const rows = sheet.rows.filter((candidate) => isData(candidate, row.number));
    return { sheet: sheet.name, columns: found, headerRow: row.number, rows, errors };
  }
  return null;
}

/** The cell of a row under a column; undefined where it is blank or the sheet has no such column. */
export function cellUnder<K extends string>(table: SheetTable<K>, row: RawRow, key: K): RawCell | undefined {
  const column = table.columns.get(key);
  return row.cells.find((cell) => cell.column === column);
}

/** The address under a column, also where the cell is blank; of the row's first column when the sheet has no such column. */
export function addressUnder<K extends string>(table: SheetTable<K>, row: RawRow, ...keys: K[]): string {
  const columns = keys.map((key) => table.columns.get(key));
  return `${columnLetters(columns.find((column) => column !== undefined) ?? 1)}${row.number}`;
}

/** `header_missing` for a file in which no sheet has the columns. */
export function headerMissing(sheet: string, cell: string, columns: string): CellError {
  return { sheet, cell, value: '', rule: 'header_missing', params: { columns } };
}

/** `nothing_to_import` for a table without a row that says something. */
export function nothingToImport({ sheet, headerRow }: { sheet: string; headerRow: number }): CellError {
  return { sheet, cell: `A${headerRow + 1}`, value: '', rule: 'nothing_to_import', params: {} };
}

/** A formula whose result the file does not hold: its value is unknown, which is not the same as blank. */
export function formulaError(sheet: string, cell: RawCell | undefined): CellError[] {
  if (cell?.problem === undefined) return [];
  return [{ sheet, cell: cell.address, value: '', rule: cell.problem, params: {} }];
}

/** A head without marks, case, brackets and signs: how it is compared. */
export function headKey(text: string): string {
  return searchKey(text)
    .replace(/\(.*?\)|[*:]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function isData(row: RawRow, headerRow: number): boolean {
  if (row.number <= headerRow) return false;
  const isTotal = row.cells
    .slice(0, 3)
    .some(({ text }) => MAYBE_TOTAL.test(text) && TOTAL.test(headKey(text)));
  return !isTotal && !(row.number === headerRow + 1 && countsUp(row));
}

/** Letters, then 1, 2, 3 …: a committee whose code is `A` has a row of its own, with figures that do not count up. */
function countsUp({ cells }: RawRow): boolean {
  const marks = cells.map(({ text }) => COLUMN_NUMBER.exec(text)?.[1]?.toLowerCase() ?? null);
  const numbers = marks.filter((mark) => mark === null || !/[a-d]/.test(mark)).map(Number);
  return !marks.includes(null) && numbers.every((number, index) => number === index + 1);
}

function twice(sheet: string, cell: RawCell, column: string, other: string): CellError {
  return { sheet, cell: cell.address, value: cell.text, rule: 'header_duplicate', params: { column, other } };
}
