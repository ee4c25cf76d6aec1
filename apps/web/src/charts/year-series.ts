import type { TrendPoint } from '@ket-nap/contracts';
import { isYear } from '@ket-nap/domain';

/** A year as a column: heights in percent of the drawing. */
export interface YearColumn {
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

/** The newest years with figures, on one scale. */
export function yearColumns(points: readonly TrendPoint[]): YearColumn[] {
  const known = points
    .flatMap(({ period, admitted, ...point }) =>
      isYear(period) && admitted !== null ? [{ ...point, year: period, admitted }] : [],
    )
    .slice(-MOST_YEARS);
  const top = Math.max(1, ...known.flatMap(({ admitted, quota }) => [admitted, quota ?? 0]));
  return known.map((point) => ({
    ...point,
    height: (point.admitted / top) * FULL,
    quotaAt: point.quota === null ? null : (point.quota / top) * FULL,
  }));
}
