import type { Board, BoardRow, GroupMember } from '@ket-nap/contracts';
import { DEFAULT_BANDS, band, completion, offPace, rollUp, sumOfKnown } from '@ket-nap/domain';

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
    unmeasured: null,
    mark: { percent: 50, asOf: '2022-06-30', ended: true, partOfYear: false },
    awaitsApproval: false,
    committee: { id: name, code: name, name, kind: 'district' },
    band: band(admitted, quota, HALF, DEFAULT_BANDS),
    offPace: offPace(completion(admitted, quota).rate, HALF),
    ofHalf: null,
    cumulative: null,
    halves: [],
    asOf: admitted === null ? null : { first: '2022-06-30', last: '2022-06-30' },
    lastYear: {
      period: '2021-H1',
      asOf: null,
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
    formerArea: null,
    kind: 'district',
    below: null,
    entering: null,
    unapproved: 0,
    onBehalf: false,
    note: '',
    ...more,
  };
}

/** Rows that stand together under the name of an area, with those of last year beside them. */
export function groupOf(area: string, rows: readonly BoardRow[], before: readonly BoardRow[]): BoardRow {
  const sum = (of: (row: BoardRow) => number | null) => sumOfKnown(rows.map(of));
  const member = ({ committee, admitted, quota, rate, state, unapproved }: BoardRow): GroupMember => ({
    ...{ committee, admitted, quota, rate, state, unapproved },
  });
  const missing = rows.some(({ state }) => state === 'missing');
  return {
    ...rowOf(
      area,
      sum((row) => row.admitted),
      sum((row) => row.quota),
    ),
    state: missing ? 'missing' : 'approved',
    group: {
      ...{ kind: 'area', area, successors: [] },
      ...{ members: rows.map(member), ended: [], before: before.map(member) },
    },
  };
}

/** The board of these rows. */
export function boardOf(rows: BoardRow[], more: Partial<Board['total']> = {}, period = '2022-H1'): Board {
  const total = {
    ...rowOf('Tỉnh', 612, 1700),
    ...rollUp([{ admitted: 612, quota: 1700 }], 1700),
    sent: 1,
    reportedOf: period,
    speaks: true,
    unapproved: 0,
    entering: { reports: 0, admitted: 0 },
    neededPerMonth: 181.3,
    soFarPerMonth: 102,
    forecast: 1224,
    forecastRate: 72,
    range: null,
    ...more,
  };
  return {
    period,
    quotaYear: '2022',
    asOf: '2022-06-30',
    readAt: '2022-07-05T03:00:00Z',
    path: [{ id: '1', code: 'KH', name: 'Đảng bộ tỉnh', kind: 'province' }],
    counted: 'sent',
    view: 'as_was',
    quotasOn: '2022-06-30',
    quotaDays: ['2022-01-01'],
    against: '2021',
    reorganisations: [],
    unit: { id: '1', code: 'KH', name: 'Đảng bộ tỉnh', kind: 'province' },
    mark: { percent: 50, asOf: '2022-06-30', ended: true, partOfYear: false },
    bands: { reached: 50, near: 40, behind: 30 },
    total,
    rows,
    tallies: [],
    trend: [],
    term: null,
    warnings: [],
    years: [2022],
    demo: true,
  };
}
