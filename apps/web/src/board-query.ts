import { api } from '@ket-nap/contracts';
import { query } from './api';
import type { BoardSearch } from './search';

/** What of the board's address asks the server: everything but how the answer is shown. */
export type BoardAsked = Pick<BoardSearch, 'unit' | 'period' | 'view' | 'asOf' | 'against' | 'counted'>;
export function boardAsked({ unit, period, view, asOf, against, counted }: BoardSearch): BoardAsked {
  return { unit, period, view, asOf, against, counted };
}

/** A frozen board: it never changes. */
export function snapshotQuery(id: string) {
  return { ...query(api.snapshots.open, { params: { id } }), staleTime: Infinity };
}

/** The board of a period, or of the latest one with figures. Asked for by the route before its page is shown. */
export function boardQuery(search: BoardSearch) {
  return query(api.board.view, { query: boardAsked(search) });
}
