import type { GridRow } from '@ket-nap/contracts';
import { completion, sumOfKnown, type Completion, type CountItem } from '@ket-nap/domain';
import type { Values } from './checks';

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

/** What the committees were assigned and had last year, and what they reach together. */
export interface Totals {
  lastYear: number | null;
  /** Sum of the committees' quotas. */
  quotas: number | null;
  /** quotas − the province's own; null where either is missing. */
  gap: number | null;
  /** Sum of admissions ÷ the province's own quota, or ÷ the sum of its committees' where it has none. Never a mean. */
  completion: Completion;
}

/**
 * The figures beside the sums.
 *
 * @param own the province's own quota
 */
export function totalsOf(rows: readonly GridRow[], admitted: number | null, own: number | null): Totals {
  const quotas = sumOfKnown(rows.map(({ quota }) => quota));
  return {
    lastYear: sumOfKnown(rows.map(({ lastYear }) => lastYear['admitted'] ?? null)),
    quotas,
    gap: quotas === null || own === null ? null : quotas - own,
    completion: completion(admitted, own ?? quotas),
  };
}
