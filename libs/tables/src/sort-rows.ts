import {
  BOARD_COLUMNS,
  type BoardColumn,
  type BoardRow,
  type BoardSort,
  type BoardTally,
} from '@ket-nap/contracts';
import { REPORT_STATES } from '@ket-nap/domain';
import { sortedBy } from './sorting';

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

/** Whether a row has what the order goes by. */
export function hasValue(row: BoardRow, sort: BoardSort): boolean {
  return valueOf(row, columnOf(sort)) !== null;
}

/** Groups of rows by their own figures; by a name or a state, which they do not have, they keep the official order. */
export function sortTallies(tallies: readonly BoardTally[], sort: BoardSort): BoardTally[] {
  const { column, ascending } = orderOf(sort);
  return sortedBy(tallies, ascending, (tally) => {
    if (column === 'rate') return tally.rate;
    return column === 'name' || column === 'state' ? null : figureOf(tally, column);
  });
}

/** The column that a sort goes by. */
export function columnOf(sort: BoardSort): BoardColumn {
  const name = sort.replace('-', '');
  return BOARD_COLUMNS.find((column) => column === name) ?? 'rate';
}

function valueOf(row: BoardRow, column: BoardColumn): number | string | null {
  switch (column) {
    case 'name':
      return row.committee.name;
    case 'state':
      return REPORT_STATES.indexOf(row.state);
    case 'rate':
    case 'pace':
      // The place is by the exact rate; rounded rates would tie where the figures do not.
      return row.rank === null ? null : -row.rank;
    default:
      return figureOf(row, column);
  }
}

type Figures = Pick<
  BoardRow,
  'membersAtStart' | 'quota' | 'admitted' | 'offPace' | 'remaining' | 'cumulative' | 'lastYear'
>;

function figureOf(of: Figures, column: Exclude<BoardColumn, 'name' | 'state' | 'rate'>): number | null {
  switch (column) {
    case 'pace':
      return of.offPace;
    case 'members':
      return of.membersAtStart;
    case 'quota':
      return of.quota;
    case 'admitted':
      return of.admitted;
    case 'remaining':
      return (of.cumulative ?? of).remaining;
    case 'difference':
      return of.lastYear.difference;
  }
}
