import { percent, sumOfKnown } from '@ket-nap/domain';

/** What counts of a half-year by target group: of one committee, with all below it. */
export interface CountedGroups {
  admitted: number;
  /** By the ids of the groups; a group that nobody filled in is missing. */
  counts: Record<string, number>;
  /** What the reports that filled a group in admitted, by its id. */
  bases: Record<string, number>;
}

/** How many are in a group, and how much that is of its base. */
export interface GroupShare {
  count: number | null;
  base: number | null;
  share: number | null;
}

/** All admitted in these half-years; null without a report. */
export function admittedOf(sums: readonly CountedGroups[]): number | null {
  return sumOfKnown(sums.map(({ admitted }) => admitted));
}

/** How many are in a group; null where nobody filled it in, which is not 0. */
export function countOf(sums: readonly CountedGroups[], groupId: string): number | null {
  return sumOfKnown(sums.map(({ counts }) => counts[groupId] ?? null));
}

/** A share of a base that is known otherwise, as a part's is of what is broken down. */
export function shareOfBase(count: number | null, base: number | null): GroupShare {
  if (count === null || base === null) return { count, base: null, share: null };
  return { count, base, share: percent(count, base) };
}

/**
 * A group that overlaps with others, as a share of what was admitted where it was counted: half-years and committees that say nothing
 * of it are in neither. Sum ÷ sum, never a mean of shares.
 */
export function shareWhereCounted(sums: readonly CountedGroups[], groupId: string): GroupShare {
  return shareOfBase(countOf(sums, groupId), sumOfKnown(sums.map(({ bases }) => bases[groupId] ?? null)));
}
