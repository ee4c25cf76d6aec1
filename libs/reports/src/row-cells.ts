import { checkCount, matchKey, parseCount } from '@ket-nap/i18n';
import type { CellError, RawCell, RawRow } from './raw-sheet';
import { addressUnder, cellUnder, formulaError, type SheetTable } from './sheet-table';

/** The columns in which a row names its committee. */
export type CommitteeColumn = 'code' | 'name' | 'unit';

/** A committee as typed; null where the sheet has no such column or the cell is blank. At least one of the three is there. */
export interface WrittenCommittee {
  committeeCell: string;
  code: string | null;
  name: string | null;
  /** Of a sheet with one column for either. */
  codeOrName: string | null;
}

/** A count with the address of its cell. */
export interface CountCell {
  cell: string;
  value: number;
}

/** What the exported files print where there is no figure; blank, therefore. */
const NO_FIGURE = new Set(['chưa báo cáo', 'chưa giao', 'not reported', 'no quota'].map(matchKey));

/** The committee that a row names; null, with the error added, where it names none. */
export function committeeIn<K extends string>(
  table: SheetTable<K | CommitteeColumn>,
  row: RawRow,
  errors: CellError[],
): WrittenCommittee | null {
  const [codeCell, nameCell, unitCell] = [
    cellUnder(table, row, 'code'),
    cellUnder(table, row, 'name'),
    cellUnder(table, row, 'unit'),
  ];
  const broken = [codeCell, nameCell, unitCell].flatMap((cell) => formulaError(table.sheet, cell));
  errors.push(...broken);
  if (broken.length > 0) return null;
  const address = addressUnder(table, row, 'code', 'unit', 'name');
  if (!codeCell && !nameCell && !unitCell) {
    errors.push({ sheet: table.sheet, cell: address, value: '', rule: 'committee_missing', params: {} });
    return null;
  }
  // Beside a column of codes, "Đơn vị" can only be the name.
  const named = table.columns.has('code') && !table.columns.has('name');
  return {
    committeeCell: (codeCell ?? unitCell ?? nameCell)?.address ?? address,
    code: codeCell?.text ?? null,
    name: (named ? unitCell?.text : nameCell?.text) ?? null,
    codeOrName: named ? null : (unitCell?.text ?? null),
  };
}

/** The count in a cell; null where it is blank, or (with the error added) where it holds none. */
export function countIn(sheet: string, cell: RawCell | undefined, errors: CellError[]): CountCell | null {
  const broken = formulaError(sheet, cell);
  errors.push(...broken);
  if (!cell || broken.length > 0 || isBlank(cell)) return null;
  const count = cell.number === undefined ? parseCount(cell.text) : checkCount(cell.number);
  if (count.ok) return { cell: cell.address, value: count.value };
  errors.push({ sheet, cell: cell.address, value: cell.text, rule: count.rule, params: {} });
  return null;
}

/** Whether a cell says nothing: empty, or one of our own words for "no figure". */
export function isBlank(cell: RawCell | undefined): boolean {
  return (
    !cell || (cell.problem === undefined && cell.number === undefined && NO_FIGURE.has(matchKey(cell.text)))
  );
}
