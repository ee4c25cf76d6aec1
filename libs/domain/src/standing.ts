import { BANDS, type Band } from './band';
import type { Part } from './rollup';

/**
 * Where a committee stands in a period: its band, or why it has none. Nothing reported comes before nothing assigned; where only what is
 * approved counts, one that has sent and waits for it has reported.
 */
export type Standing = Band | 'no_quota' | 'no_approved' | 'no_report';

export const STANDINGS = [
  ...BANDS,
  'no_quota',
  'no_approved',
  'no_report',
] as const satisfies readonly Standing[];

/**
 * The standing of a figure whose band is known; a quota of zero is as good as none.
 *
 * @param awaitsApproval it was sent, and does not count because it is not approved
 */
export function standingOf(
  { admitted }: Pick<Part, 'admitted'>,
  band: Band | null,
  awaitsApproval = false,
): Standing {
  if (band !== null) return band;
  if (admitted !== null) return 'no_quota';
  return awaitsApproval ? 'no_approved' : 'no_report';
}

/** How many stand where; those that did not exist (null) are not counted. */
export function countStandings(standings: readonly (Standing | null)[]): Record<Standing, number> {
  const counts: Record<Standing, number> = {
    reached: 0,
    near: 0,
    behind: 0,
    far_behind: 0,
    no_quota: 0,
    no_approved: 0,
    no_report: 0,
  };
  for (const standing of standings) if (standing !== null) counts[standing] += 1;
  return counts;
}

/**
 * The size that at least half of the committees reach: the upper median, so that it is the size of one of them and never a fraction.
 * Null without any.
 */
export function middleSize(sizes: readonly number[]): number | null {
  const sorted = sizes.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** Whether a committee is among the larger half and has not reached the pace: where what is missing is decided. */
export function isLargeAndSlow({ size, band }: { size: number; band: Band | null }, middle: number): boolean {
  return size >= middle && band !== null && band !== 'reached';
}
