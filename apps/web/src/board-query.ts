import { api } from '@ket-nap/contracts';
import { query } from './api';
import type { BoardSearch } from './search';

/** What of the board's address asks the server: everything but the order of the rows. */
export function boardAsked({ period, view, asOf, against }: BoardSearch): Omit<BoardSearch, 'sort'> {
  return { period, view, asOf, against };
}

/** The board of a period, or of the latest one with figures. Asked for by the route before its page is shown. */
export function boardQuery(search: BoardSearch) {
  return query(api.board.view, { query: boardAsked(search) });
}
