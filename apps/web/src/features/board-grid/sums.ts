import type { GridRow } from '@ket-nap/contracts';
import { completion, halfOf, sumOfKnown, type Completion, type CountItem, type Half } from '@ket-nap/domain';

/** What stands in a cell at this moment: as typed where something is typed, else as stored; null where nothing is. */
export type Values = (committeeId: string, item: CountItem) => number | null;

/** What the committees add up to in one column, and how many of them have anything in it. */
export interface ColumnSum {
  sum: number | null;
  entered: number;
}

/** Live sum of a column: of what is typed and what stands, over all committees whether shown or not. */
export function sumOf(rows: readonly GridRow[], item: CountItem, values: Values): ColumnSum {
  const counts = rows.map(({ committee }) => values(committee.id, item));
  return { sum: sumOfKnown(counts), entered: counts.filter((count) => count !== null).length };
}

/** Admitted in the half before of the same year; null in a first half, which begins the year. */
export function earlierInYear(row: GridRow, half: Half): number | null {
  return halfOf(half) === 2 ? row.lastHalf : null;
}

/** Of a committee: admitted in the year up to this half, against the year's quota; does not exist before this half has a figure. */
export function rateOf(row: GridRow, half: Half, admitted: number | null): Completion {
  const cumulative = admitted === null ? null : admitted + (earlierInYear(row, half) ?? 0);
  return completion(cumulative, row.quota);
}

/** What the committees were assigned and had last year, and what they reach together. */
export interface Totals {
  lastYear: number | null;
  /** Sum of the committees' quotas. */
  quotas: number | null;
  /** quotas − the province's own; null where either is missing. */
  gap: number | null;
  /**
   * Sum of the year's admissions up to this half ÷ the province's own quota, or ÷ the sum of its committees' where it has none. Never a
   * mean.
   */
  completion: Completion;
}

/**
 * The figures beside the sums.
 *
 * @param admitted sum of this half
 * @param own the province's own quota
 */
export function totalsOf(
  rows: readonly GridRow[],
  half: Half,
  admitted: number | null,
  own: number | null,
): Totals {
  const quotas = sumOfKnown(rows.map(({ quota }) => quota));
  const earlier = sumOfKnown(rows.map((row) => earlierInYear(row, half)));
  return {
    lastYear: sumOfKnown(rows.map(({ lastYear }) => lastYear['admitted'] ?? null)),
    quotas,
    gap: quotas === null || own === null ? null : quotas - own,
    completion: completion(admitted === null ? null : admitted + (earlier ?? 0), own ?? quotas),
  };
}
