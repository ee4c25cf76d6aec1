import type { QuotaRow } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { clipboardOf, rowsIn } from '../../grid/clipboard';
import type { Edits } from '../../typing';
import { typedInto, valueOf } from './edits';

/** A part of one column, by rows; `from` is where it began, which may be below `to`. */
export interface Range {
  column: number;
  from: number;
  to: number;
}

/** A range copied from a spreadsheet, as rows of texts; null when it is one cell only. */
export function rangeIn(clipboard: string): string[][] | null {
  const rows = rowsIn(clipboard);
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}

/** The edits with a range pasted from a cell on; what falls outside the table is left out. */
export function pastedInto(
  edits: Edits,
  rows: readonly QuotaRow[],
  periods: readonly Period[],
  [top, left]: readonly [row: number, column: number],
  range: readonly (readonly string[])[],
): Edits {
  let next = edits;
  for (const [down, texts] of range.entries()) {
    for (const [right, text] of texts.entries()) {
      const row = rows[top + down];
      const period = periods[left + right];
      if (row !== undefined && period !== undefined) next = typedInto(next, row, period, text);
    }
  }
  return next;
}

export function rowsOf({ from, to }: Range): [first: number, last: number] {
  return [Math.min(from, to), Math.max(from, to)];
}

export function holdsCell(range: Range | null, row: number, column: number): boolean {
  if (range?.column !== column) return false;
  const [first, last] = rowsOf(range);
  return first <= row && row <= last;
}

/** A range as a spreadsheet takes it: plain numbers, one a line, an empty line where there is none. */
export function copyOf(rows: readonly QuotaRow[], period: Period, range: Range, edits: Edits): string {
  const [first, last] = rowsOf(range);
  return clipboardOf(rows.slice(first, last + 1).map((row) => [String(valueOf(row, period, edits) ?? '')]));
}

/** The edits with a range emptied. */
export function clearedIn(edits: Edits, rows: readonly QuotaRow[], period: Period, range: Range): Edits {
  const [first, last] = rowsOf(range);
  return rows.slice(first, last + 1).reduce((next, row) => typedInto(next, row, period, ''), edits);
}
