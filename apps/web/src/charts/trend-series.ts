import type { TrendPoint } from '@ket-nap/contracts';
import {
  elapsedShare,
  halfPeriod,
  isHalf,
  isYear,
  parsePeriod,
  startOf,
  yearOf,
  yearPeriod,
} from '@ket-nap/domain';

/** A figure on the way from 1 January to the quota. */
export interface TrendDot {
  period: string;
  x: number;
  admitted: number;
  rate: number | null;
  complete: boolean;
}

export interface TrendYear {
  year: number;
  start: number;
  end: number;
  /** Where its way begins at zero: on 1 January, of a committee that began within the year on that day. */
  from: number;
  quota: number | null;
  /** The cumulative figure at mid-year and at year end, as far as reported. */
  dots: TrendDot[];
}

export interface TrendSeries {
  years: TrendYear[];
  /** Right end of the time axis, in years. */
  width: number;
  /** Upper end of the count axis. */
  top: number;
  /** Counts written beside the axis: zero, and the greatest quota with its half. */
  ticks: number[];
}

/** A corner of the line; null lifts the pen between two years. */
export interface TrendRow {
  x: number;
  admitted: number | null;
}

/** A gap between the years, because every year begins at zero again. */
const GAP = 0.2;
const MOST_YEARS = 6;

/**
 * Half-years and years as one way per year: from zero at 1 January, through the first half, to the year's sum. The year's own
 * figure is drawn only when its second half has been reported, so that half a year never looks like a whole one.
 *
 * @param since the day on which the committee began: its way, and that to its quota, begin there and not before
 */
export function trendSeries(points: readonly TrendPoint[], since?: string): TrendSeries {
  const found = new Map(points.map((point) => [point.period, point]));
  const years = [...new Set(points.flatMap(({ period }) => yearIn(period)))].toSorted((a, b) => a - b);
  const shown = years.filter((year) => hasFigures(found, year)).slice(-MOST_YEARS);
  const ways = shown.map((year, index) => wayOf(found, year, index * (1 + GAP), since));
  const quota = Math.max(0, ...ways.map((way) => way.quota ?? 0));
  return {
    years: ways,
    width: Math.max(ways.length * (1 + GAP) - GAP, 1),
    top: Math.max(1, quota, ...ways.flatMap((way) => way.dots.map((dot) => dot.admitted))),
    ticks: quota === 0 ? [0] : [0, Math.round(quota / 2), quota],
  };
}

/** The corners of the line through all years. */
export function trendRows({ years }: TrendSeries): TrendRow[] {
  return years.flatMap(({ from, end, dots }) => [
    { x: from, admitted: 0 },
    ...dots.map(({ x, admitted }) => ({ x, admitted })),
    { x: end + GAP / 2, admitted: null },
  ]);
}

/** Where the days lie on the axis; those of years that are not drawn are left out. */
export function trendMarks({ years }: TrendSeries, days: readonly string[]): number[] {
  const found = days.flatMap((day) => {
    const way = years.find(({ year }) => isIn(year, day));
    return way === undefined ? [] : [placeOf(way, day)];
  });
  return [...new Set(found)];
}

const isIn = (year: number, day: string): boolean => year === Number(day.slice(0, 4));

/** Where a day of its year lies. */
function placeOf({ year, start }: Pick<TrendYear, 'year' | 'start'>, day: string): number {
  const { elapsed, of } = elapsedShare(yearPeriod(year), day);
  return start + elapsed / of;
}

function wayOf(
  found: ReadonlyMap<string, TrendPoint>,
  year: number,
  start: number,
  since: string | undefined,
): TrendYear {
  const first = found.get(halfPeriod(year, 1));
  const second = found.get(halfPeriod(year, 2));
  const whole = found.get(yearPeriod(year));
  const dots: TrendDot[] = [];
  if (first) addDot(dots, first, start + 0.5);
  if (whole && second && second.admitted !== null) addDot(dots, whole, start + 1);
  const within = since !== undefined && isIn(year, since) && since > startOf(yearPeriod(year));
  const from = within ? placeOf({ year, start }, since) : start;
  return { year, start, end: start + 1, from, quota: whole?.quota ?? first?.quota ?? null, dots };
}

function addDot(dots: TrendDot[], { period, admitted, rate, complete }: TrendPoint, x: number): void {
  if (admitted !== null) dots.push({ period, x, admitted, rate, complete });
}

function yearIn(period: string): number[] {
  const parsed = parsePeriod(period);
  return parsed === null ? [] : [yearOf(parsed)];
}

function hasFigures(found: ReadonlyMap<string, TrendPoint>, year: number): boolean {
  return [...found.values()].some(
    ({ period, admitted }) =>
      admitted !== null && (isHalf(period) || isYear(period)) && yearOf(period) === year,
  );
}
