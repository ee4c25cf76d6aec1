import { existsIn, type CommitteeDays } from './committee';
import {
  cutOff,
  dueDate,
  elapsedShare,
  halfPeriod,
  halvesOf,
  startOf,
  type Half,
  type Period,
  type Share,
  type Year,
} from './period';
import type { AsOfSpan } from './same-period';

/**
 * What a figure is held against: the mark of its own day and of its own part of the year, and whether it is enough to say anything of
 * the whole. The one home of these rules (decision 0019).
 */

/** How the reports of one half-year of a period stand, of whomever a figure adds up. */
export interface HalfReported {
  half: Half;
  /** The days as of which they speak; null without a figure. */
  asOf: AsOfSpan | null;
  /** Everybody who owes one has sent it. */
  complete: boolean;
  /** Enough have to speak for the whole. */
  speaks: boolean;
}

/**
 * The day to which everything in a figure is counted: of the newest half-year that all have reported, the first of its days. A half
 * that some have not reported is the figure's day only once it is due and enough have: what is missing then is missing.
 *
 * @param halves those of the period, oldest first
 * @returns null without a figure
 */
export function figuresDay(halves: readonly HalfReported[], today: string): string | null {
  const known = halves.filter(({ asOf }) => asOf !== null);
  const isIn = ({ half, complete, speaks }: HalfReported) => complete || (speaks && today > dueDate(half));
  const newest = known.findLast(isIn) ?? known[0];
  return newest?.asOf?.first ?? null;
}

/** Whether so many reports say anything of all: half of them do. Fewer have no pace, no forecast, and nobody is the last of them. */
export function speaksForWhole(reported: number, expected: number): boolean {
  return expected > 0 && 2 * reported >= expected;
}

/** Of fewer than these nobody is called the lowest or the one that misses most (default [K]). */
export const FEWEST_RANKED = 3;

/**
 * The half-years that a committee's yearly quota is for: those from its first day; up to its last one only where the quota was set after
 * it, as the part of a year that it was there for.
 *
 * @param effectiveOn first day of the version that measures; null without a quota
 */
export function halvesOfQuota(
  year: Year,
  { validFrom, validTo }: CommitteeDays,
  effectiveOn: string | null,
): Half[] {
  const cutShort = validTo !== null && effectiveOn !== null && effectiveOn > validTo;
  const halves = halvesOf(year).filter((half) => existsIn(half, validFrom, cutShort ? validTo : null));
  return halves.length === 0 ? halvesOf(year) : halves;
}

/** The share of a quota that a committee on pace has admitted in a period by a day, where the quota is for these half-years. */
export function shareOfPart(period: Period, day: string, halves: readonly Half[]): Share {
  const [only, other] = halves;
  if (only === undefined || other !== undefined || !halvesOf(period).includes(only))
    return elapsedShare(period, day);
  const { elapsed, of } = elapsedShare(only, day);
  return { elapsed: 2 * elapsed, of };
}

/**
 * Where several together would stand on pace: the sum of what each would have admitted ÷ the sum of their quotas. Null where nothing is
 * assigned.
 */
export function shareTogether(parts: readonly { quota: number; share: Share }[]): Share | null {
  const quota = parts.reduce((sum, part) => sum + part.quota, 0);
  const [first] = parts;
  if (first === undefined || quota === 0) return null;
  if (parts.every(({ share }) => isSameShare(share, first.share))) return first.share;
  const due = parts.reduce<Exact>(
    (sum, part) => {
      const of = BigInt(part.share.of);
      return reduced({
        top: sum.top * of + BigInt(part.quota) * BigInt(part.share.elapsed) * sum.bottom,
        bottom: sum.bottom * of,
      });
    },
    { top: 0n, bottom: 1n },
  );
  const { top, bottom } = reduced({ top: due.top, bottom: due.bottom * BigInt(quota) });
  return { elapsed: Number(top), of: Number(bottom) };
}

export function isSameShare(a: Share, b: Share): boolean {
  return BigInt(a.elapsed) * BigInt(b.of) === BigInt(b.elapsed) * BigInt(a.of);
}

/** The half-year at whose end a day lies; null of any other day. Its mark is called by it. */
export function halfEndingOn(day: string): Half | null {
  const year = Number(day.slice(0, 4));
  return ([1, 2] as const).map((half) => halfPeriod(year, half)).find((half) => cutOff(half) === day) ?? null;
}

/** The half-years of a period that have begun by a day: what figures as of it are made of. */
export function halvesUntil(period: Period, day: string): Half[] {
  return halvesOf(period).filter((half) => startOf(half) <= day);
}

interface Exact {
  top: bigint;
  bottom: bigint;
}

function reduced({ top, bottom }: Exact): Exact {
  let [a, b] = [top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { top, bottom } : { top: top / a, bottom: bottom / a };
}
