import type { BoardRow } from '@ket-nap/contracts';
import { band, completion } from '@ket-nap/domain';

const HALF = { elapsed: 1, of: 2 };

/** A row of a first half-year as the API would answer it. */
export function rowOf(
  name: string,
  admitted: number | null,
  quota: number | null,
  more: Partial<BoardRow> = {},
): BoardRow {
  return {
    ...completion(admitted, quota),
    committee: { id: name, code: name, name, kind: 'district' },
    band: band(admitted, quota, HALF),
    ofHalf: null,
    cumulative: null,
    halves: [],
    lastYear: {
      period: '2021-H1',
      admitted: null,
      rate: null,
      difference: null,
      points: null,
      incomparable: 'incomplete',
    },
    membersAtStart: null,
    quotaVersion: null,
    group: null,
    rank: null,
    state: admitted === null ? 'missing' : 'approved',
    onBehalf: false,
    note: '',
    ...more,
  };
}
