import type { BoardSort, HistoryRow } from '@ket-nap/contracts';
import { rankByRate } from '@ket-nap/domain';
import { sortedBy } from './sorting';

/** What the rows of the heatmap can be sorted by, of the newest period; what else the board is sorted by counts as the rate. */
export const HEAT_COLUMNS = ['rate', 'name', 'quota', 'admitted'] as const;
export type HeatColumn = (typeof HEAT_COLUMNS)[number];

/** The column that a sort of the board means here. */
export function heatColumn(sort: BoardSort): HeatColumn {
  const name = sort.replace('-', '');
  return HEAT_COLUMNS.find((column) => column === name) ?? 'rate';
}

export interface HeatRows {
  rows: HistoryRow[];
  /** How many of them exist in the newest period: those come first, whatever the order. */
  there: number;
}

/** Rows as the board sorts them, by the newest period. Those that have ended by then follow in the official order. */
export function heatRows(rows: readonly HistoryRow[], sort: BoardSort): HeatRows {
  const last = ({ cells }: HistoryRow) => cells.at(-1) ?? null;
  const there = rows.filter((row) => last(row) !== null);
  const column = heatColumn(sort);
  const ranks = rankByRate(there.map((row) => last(row) ?? { admitted: null, quota: null }));
  // The place is by the exact rate; rounded rates would tie where the figures do not.
  const places = new Map(there.map((row, at) => [row, ranks[at] ?? null]));
  const valueOf = (row: HistoryRow): number | string | null => {
    if (column === 'name') return row.committee.name;
    if (column === 'rate') return negative(places.get(row) ?? null);
    return last(row)?.[column] ?? null;
  };
  const ascending = (column === 'name') !== (sort.startsWith('-') && sort.endsWith(column));
  const sorted = sortedBy(there, ascending, valueOf);
  return { rows: [...sorted, ...rows.filter((row) => last(row) === null)], there: there.length };
}

function negative(place: number | null): number | null {
  return place === null ? null : -place;
}
