import type { BoardRow } from '@ket-nap/contracts';
import { REPORT_STATES } from '@ket-nap/domain';
import { BOARD_COLUMNS, type BoardColumn, type BoardSort } from '../../search';
import { sortedBy } from '../../sorting';

/** The sort of a board without one in its address: best rate first, as the annex table is ranked. */
export const DEFAULT_SORT: BoardSort = 'rate';

/** Columns whose natural order is ascending; the others show the greatest first. */
const ASCENDING: readonly BoardColumn[] = ['name', 'state'];

interface Order {
  column: BoardColumn;
  ascending: boolean;
}

/** What a sort of the address means. */
export function orderOf(sort: BoardSort): Order {
  const reversed = sort.startsWith('-');
  const column = columnOf(sort);
  return { column, ascending: ASCENDING.includes(column) !== reversed };
}

/** The sort that a press on a column's head leads to: its natural order first, then the other way. */
export function pressed(column: BoardColumn, current: BoardSort): BoardSort {
  return current === column ? `-${column}` : column;
}

/** The rows in the order asked for. What has no value stands last in either direction; equals keep the official order. */
export function sortRows(rows: readonly BoardRow[], sort: BoardSort): BoardRow[] {
  const { column, ascending } = orderOf(sort);
  return sortedBy(rows, ascending, (row) => valueOf(row, column));
}

function columnOf(sort: BoardSort): BoardColumn {
  const name = sort.replace('-', '');
  return BOARD_COLUMNS.find((column) => column === name) ?? 'rate';
}

function valueOf(row: BoardRow, column: BoardColumn): number | string | null {
  switch (column) {
    case 'name':
      return row.committee.name;
    case 'rate':
      // The place is by the exact rate; rounded rates would tie where the figures do not.
      return row.rank === null ? null : -row.rank;
    case 'members':
      return row.membersAtStart;
    case 'quota':
      return row.quota;
    case 'admitted':
      return row.admitted;
    case 'remaining':
      return (row.cumulative ?? row).remaining;
    case 'difference':
      return row.lastYear.difference;
    case 'state':
      return REPORT_STATES.indexOf(row.state);
  }
}
