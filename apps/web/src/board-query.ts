import { api } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { query } from './api';

/** The board of a period, or of the latest one with figures. Asked for by the route before its page is shown. */
export function boardQuery(period: Period | undefined) {
  return query(api.board.view, { query: { period } });
}
