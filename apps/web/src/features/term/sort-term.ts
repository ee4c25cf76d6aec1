import type { TermRow } from '@ket-nap/contracts';
import { isYear } from '@ket-nap/domain';
import { sortedBy } from '@ket-nap/tables';
import { TERM_COLUMNS, type TermColumn, type TermSort } from '../../search';

/** The official order, in which the committees are listed everywhere. */
export const DEFAULT_SORT: TermSort = 'order';

/** Columns whose natural order is ascending; the others show the greatest first. */
const ASCENDING: readonly TermColumn[] = ['order', 'name'];

interface Order {
  column: TermColumn;
  ascending: boolean;
}

/** What a sort of the address means. */
export function orderOf(sort: TermSort): Order {
  const reversed = sort.startsWith('-');
  const name = sort.replace('-', '');
  const column = isYear(name) ? name : (TERM_COLUMNS.find((one) => one === name) ?? 'order');
  return { column, ascending: ASCENDING.includes(column) !== reversed };
}

/** The sort that a press on a column's head leads to: its natural order, the other way round, then the official order again. */
export function pressed(column: TermColumn, current: TermSort): TermSort {
  if (current === column) return `-${column}`;
  return current === `-${column}` ? DEFAULT_SORT : column;
}

/** The rows in the order asked for. What has no value stands last in either direction; equals keep the official order. */
export function sortRows(rows: readonly TermRow[], sort: TermSort): TermRow[] {
  const { column, ascending } = orderOf(sort);
  if (column === 'order') return ascending ? [...rows] : rows.toReversed();
  return sortedBy(rows, ascending, (row) => valueOf(row, column));
}

function valueOf(row: TermRow, column: Exclude<TermColumn, 'order'>): number | string | null {
  if (column === 'name') return row.committee.name;
  if (isYear(column)) return row.years.find(({ year }) => year === column)?.admitted ?? null;
  return row[column];
}
