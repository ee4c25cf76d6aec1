import type { QueryClient } from '@tanstack/react-query';
import { api, type BoardHead } from '@ket-nap/contracts';
import { parsePeriod } from '@ket-nap/domain';
import { query } from './api';
import type { BoardScreen, BoardSearch } from './search';

/** What of the board's address asks the server: everything but how the answer is shown. */
export type BoardAsked = Pick<BoardSearch, 'unit' | 'period' | 'view' | 'asOf' | 'against' | 'counted'>;
export function boardAsked({ unit, period, view, asOf, against, counted }: BoardSearch): BoardAsked {
  return { unit, period, view, asOf, against, counted };
}

/** The board of the present that shows what an answer shows: of the same unit, period and view, the same figures counted. */
export function presentOf({ path, unit, period, view, counted }: BoardHead): BoardSearch {
  return {
    unit: path.length > 1 ? unit.id : undefined,
    period: parsePeriod(period) ?? undefined,
    view: view === 'as_was' ? undefined : view,
    counted: counted === 'approved' ? counted : undefined,
    snapshot: undefined,
  };
}

/** A frozen board: it never changes. */
export function snapshotQuery(id: string) {
  return { ...query(api.snapshots.open, { params: { id } }), staleTime: Infinity };
}

/** The board of a period, or of the latest one with figures. Asked for by the route before its page is shown. */
export function boardQuery(search: BoardSearch) {
  return query(api.board.view, { query: boardAsked(search) });
}

/** The composition by target group, on its own screen. */
export function compositionQuery(search: BoardSearch) {
  return query(api.composition.view, { query: boardAsked(search) });
}

/** The board's last periods, for the heatmap and the distribution. */
export type HistoryAsked = BoardAsked & Pick<BoardSearch, 'by' | 'back'>;
export function historyQuery(search: HistoryAsked) {
  const { by, back } = search;
  return query(api.boardHistory.view, { query: { ...boardAsked(search), by, back } });
}

/** Whether a screen of the board is made of its last periods. */
export function showsHistory(show: BoardScreen | undefined): boolean {
  return show === 'heatmap' || show === 'distribution';
}

/** Reads what a screen of the board shows, before it is shown: one request. */
export function readScreen(
  client: QueryClient,
  asked: HistoryAsked & Pick<BoardSearch, 'show' | 'snapshot'>,
) {
  if (asked.snapshot !== undefined) return client.query(snapshotQuery(asked.snapshot));
  if (asked.show === 'composition') return client.query(compositionQuery(asked));
  return showsHistory(asked.show) ? client.query(historyQuery(asked)) : client.query(boardQuery(asked));
}
