import { comparePeriods, type Half } from './period';

/**
 * Breakdowns of the admitted, kept as data by an administrator (domain notes, "Target groups"). The parts of a `partition` add up to
 * the total; the groups of an `of_which` overlap: each is at most the total and they are never added.
 */
export const BREAKDOWN_SORTS = ['partition', 'of_which'] as const;
export type BreakdownSort = (typeof BREAKDOWN_SORTS)[number];

/** Half-years in which a breakdown or a group is asked for; `until` is the last one, null while it goes on. */
export interface InForce {
  from: Half;
  until: Half | null;
}

/** What the checks have to know of a breakdown. */
export interface BreakdownRule {
  id: string;
  sort: BreakdownSort;
  /** A report may not be sent without it (a total of 0 needs none). */
  required: boolean;
  groupIds: readonly string[];
}

/** Whether a breakdown or a group is asked for in a half-year. */
export function isAskedIn(half: Half, { from, until }: InForce): boolean {
  return comparePeriods(from, half) <= 0 && (until === null || comparePeriods(half, until) <= 0);
}
