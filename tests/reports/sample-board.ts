import type { Board, BoardRow, Figure } from '@ket-nap/contracts';
import {
  completion,
  cutOff,
  halfOf,
  halvesOf,
  halvesToDate,
  isHalf,
  rankByRate,
  samePeriodLastYear,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type Half,
  type Period,
} from '@ket-nap/domain';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Records of a CSV beside the tests, by column. */
export function records(file: string): Record<string, string>[] {
  return parse(readFileSync(path.join(__dirname, 'data', file)), { columns: true });
}

export interface Unit {
  code: string;
  name: string;
  /** Quotas by period code, admissions by half-year; what is not there is not assigned or not reported. */
  quotas: Record<string, number>;
  admitted: Record<string, number>;
  note?: string;
  onBehalf?: boolean;
}

/** The committees of 2020-2025 with their invented figures, which add up to the published totals. */
export function sampleUnits(): Unit[] {
  const names = new Map(
    records('committees-2020-2025.csv').map((record) => [record['code'], record['name']]),
  );
  return records('sample-figures.csv').map((record) => ({
    code: record['code'] ?? '',
    name: names.get(record['code']) ?? '',
    quotas: { '2021': Number(record['quota_2021']), '2022': Number(record['quota_2022']) },
    admitted: {
      '2021-H1': Number(record['admitted_2021_h1']),
      '2021-H2': Number(record['admitted_2021_h2']),
      '2022-H1': Number(record['admitted_2022_h1']),
    },
  }));
}

type Measured = Omit<
  BoardRow,
  | 'committee'
  | 'group'
  | 'rank'
  | 'kind'
  | 'formerArea'
  | 'state'
  | 'below'
  | 'awaitsApproval'
  | 'entering'
  | 'unapproved'
  | 'onBehalf'
  | 'note'
>;
const MARK = { percent: 50, asOf: '2022-06-30', ended: true, partOfYear: false };

type AdmittedIn = (half: Half) => number | null;

/** A board as the API answers it, made of units; typed as the contract's, so that the report proves to take that. */
export function boardOf(period: Period, units: readonly Unit[], own: Record<string, number> = {}): Board {
  const quotaYear = yearPeriod(yearOf(period));
  const unitsQuota = sumOfKnown(units.map((unit) => unit.quotas[quotaYear] ?? null));
  const unitsHalf = sumOfKnown(units.map((unit) => unit.quotas[period] ?? null));
  const measured = units.map((unit) =>
    measure(
      period,
      (half) => unit.admitted[half] ?? null,
      unit.quotas[quotaYear] ?? null,
      unit.quotas[period] ?? null,
    ),
  );
  const ranks = rankByRate(measured);
  const ownQuota = own[quotaYear] ?? null;
  const sumIn: AdmittedIn = (half) => sumOfKnown(units.map((unit) => unit.admitted[half] ?? null));
  const total = measure(period, sumIn, ownQuota ?? unitsQuota, own[period] ?? unitsHalf);
  const reported = measured.filter((row) => row.admitted !== null).length;
  const complete = reported === units.length;
  return {
    period,
    quotaYear,
    asOf: cutOff(period),
    readAt: '2022-07-06T03:12:00.000Z',
    unit: { id: '1', code: 'KH', name: 'Tỉnh ủy Khánh Hòa', kind: 'province' },
    path: [{ id: '1', code: 'KH', name: 'Tỉnh ủy Khánh Hòa', kind: 'province' }],
    counted: 'sent',
    view: 'as_was',
    quotasOn: cutOff(period),
    quotaDays: [`${quotaYear}-01-01`],
    against: yearPeriod(yearOf(period) - 1),
    reorganisations: [],
    mark: MARK,
    bands: { reached: 50, near: 40, behind: 30 },
    total: {
      ...total,
      lastYear: { ...total.lastYear, difference: complete ? total.lastYear.difference : null },
      unitsQuota,
      ownQuota,
      quotaGap: ownQuota === null || unitsQuota === null ? null : unitsQuota - ownQuota,
      reportedOf: period,
      reported,
      sent: reported,
      speaks: true,
      expected: units.length,
      unapproved: 0,
      entering: { reports: 0, admitted: 0 },
      neededPerMonth: null,
      soFarPerMonth: null,
      forecast: null,
      forecastRate: null,
      range: null,
    },
    rows: units.flatMap((unit, index) => {
      const row = measured[index];
      return row ? [rowOf(unit, index, row, ranks[index] ?? null)] : [];
    }),
    tallies: [],
    trend: [],
    term: null,
    warnings: [],
    years: [2021, 2022],
    demo: true,
  };
}

function rowOf(unit: Unit, index: number, row: Measured, rank: number | null): BoardRow {
  const committee = { id: String(index + 2), code: unit.code, name: unit.name, kind: 'district' as const };
  const state = row.admitted === null ? ('missing' as const) : ('approved' as const);
  return {
    ...row,
    committee,
    group: null,
    rank,
    kind: committee.kind,
    formerArea: null,
    state,
    below: null,
    awaitsApproval: false,
    entering: null,
    unapproved: 0,
    onBehalf: unit.onBehalf ?? false,
    note: unit.note ?? '',
  };
}

function measure(
  period: Period,
  admittedIn: AdmittedIn,
  quota: number | null,
  halfQuota: number | null,
): Measured {
  const admitted = sumOfKnown(halvesOf(period).map(admittedIn));
  const before = samePeriodLastYear(period);
  const then = sumOfKnown(halvesOf(before).map(admittedIn));
  const complete = [...halvesOf(period), ...halvesOf(before)].every((half) => admittedIn(half) !== null);
  const cumulative =
    halfOf(period) === 2 ? figure(sumOfKnown(halvesToDate(period).map(admittedIn)), quota) : null;
  return {
    ...figure(admitted, quota),
    ...(cumulative && { remaining: cumulative.remaining }),
    mark: MARK,
    band: null,
    offPace: null,
    ofHalf: isHalf(period) && halfQuota !== null ? figure(admitted, halfQuota) : null,
    cumulative,
    halves: isHalf(period)
      ? []
      : halvesOf(period).map((half) => ({ period: half, admitted: admittedIn(half), existed: true })),
    asOf: admitted === null ? null : { first: cutOff(period), last: cutOff(period) },
    lastYear: {
      period: before,
      asOf: then === null ? null : { first: cutOff(before), last: cutOff(before) },
      admitted: then,
      rate: null,
      difference: complete && admitted !== null && then !== null ? admitted - then : null,
      points: null,
      incomparable: complete ? null : 'incomplete',
    },
    membersAtStart: null,
    quotaVersion: null,
  };
}

function figure(admitted: number | null, quota: number | null): Figure {
  return { ...completion(admitted, quota), unmeasured: null };
}
