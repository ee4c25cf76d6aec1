import type { TrendPoint } from '@ket-nap/contracts';
import { halfOf, parsePeriod, yearOf } from '@ket-nap/domain';

/** A year as a column: heights in percent of the drawing. */
export interface YearColumn {
  /** Of which the column is: the year, or its first half where the year has not gone further. */
  period: string;
  year: string;
  admitted: number;
  quota: number | null;
  rate: number | null;
  complete: boolean;
  height: number;
  /** Where the quota stands; null without one. */
  quotaAt: number | null;
}

const MOST_YEARS = 8;
const FULL = 100;

/** The newest years with figures, on one scale. A year of which only the first half is told stands with that half, as incomplete. */
export function yearColumns(points: readonly TrendPoint[]): YearColumn[] {
  const known = points.flatMap((point) => columnOf(point, points) ?? []).slice(-MOST_YEARS);
  const top = Math.max(1, ...known.flatMap(({ admitted, quota }) => [admitted, quota ?? 0]));
  return known.map((point) => ({
    ...point,
    height: (point.admitted / top) * FULL,
    quotaAt: point.quota === null ? null : (point.quota / top) * FULL,
  }));
}

function columnOf(
  { period, admitted, quota, rate, complete }: TrendPoint,
  points: readonly TrendPoint[],
): Omit<YearColumn, 'height' | 'quotaAt'> | null {
  const parsed = parsePeriod(period);
  if (parsed === null || admitted === null) return null;
  const year = String(yearOf(parsed));
  const half = halfOf(parsed);
  if (half === null) return { period, year, admitted, quota, rate, complete };
  const goesOn = half === 2 || points.some((one) => one.period === year);
  return goesOn ? null : { period, year, admitted, quota, rate, complete: false };
}
