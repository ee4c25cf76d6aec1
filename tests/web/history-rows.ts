import type { BoardHistory, HistoryCell, HistoryPeriod, HistoryRow } from '@ket-nap/contracts';
import { DEFAULT_BANDS, band, completion, countStandings, standingOf, sumOfKnown } from '@ket-nap/domain';

const HALF = { elapsed: 1, of: 2 };

/** A cell of a half-year as the API would answer it. */
export function cellOf(admitted: number | null, quota: number | null): HistoryCell {
  const { rate } = completion(admitted, quota);
  return {
    ...{ admitted, unmeasured: null, quota, rate },
    standing: standingOf({ admitted }, band(admitted, quota, HALF, DEFAULT_BANDS)),
    state: admitted === null ? 'missing' : 'approved',
  };
}

/** A row of a committee; null where it did not exist. */
export function historyRow(name: string, cells: readonly (HistoryCell | null)[]): HistoryRow {
  return {
    committee: { id: name, code: name, name, kind: 'district' },
    group: null,
    formerArea: null,
    reports: true,
    cells: [...cells],
  };
}

/** The history of these rows over half-years. */
export function historyOf(
  codes: readonly string[],
  rows: HistoryRow[],
  reorganisedOn: readonly string[] = [],
): BoardHistory {
  const cellsAt = (at: number) => rows.flatMap(({ cells }) => cells[at] ?? []);
  const period = (code: string, at: number): HistoryPeriod => ({
    code,
    asOf: `${code.slice(0, 4)}-06-30`,
    mark: { percent: 50, asOf: `${code.slice(0, 4)}-06-30`, ended: true, partOfYear: false },
    reportedOf: code,
    speaks: true,
    bands: { reached: 50, near: 40, behind: 30 },
    complete: cellsAt(at).every(({ admitted }) => admitted !== null),
    reported: cellsAt(at).filter(({ admitted }) => admitted !== null).length,
    expected: cellsAt(at).length,
    sent: cellsAt(at).length,
    unapproved: 0,
    counts: countStandings(cellsAt(at).map(({ standing }) => standing)),
  });
  const unit = { id: '1', code: 'KH', name: 'Đảng bộ tỉnh', kind: 'province' as const };
  return {
    period: codes.at(-1) ?? '2022-H1',
    quotaYear: '2022',
    asOf: '2022-06-30',
    readAt: '2022-07-05T03:00:00Z',
    unit,
    path: [unit],
    counted: 'sent',
    view: 'as_was',
    quotasOn: '2022-06-30',
    quotaDays: [],
    against: '2021',
    years: [2021, 2022],
    demo: false,
    by: 'half',
    periods: codes.map(period),
    rows,
    total: codes.map((_, at) =>
      cellOf(sumOfKnown(cellsAt(at).map((c) => c.admitted)), sumOfKnown(cellsAt(at).map((c) => c.quota))),
    ),
    showsAll: true,
    reorganisations: reorganisedOn.map((effectiveOn) => ({ effectiveOn, ended: 17, opened: 65 })),
  };
}
