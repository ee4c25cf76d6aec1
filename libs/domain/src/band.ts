import { points, percent } from './completion';
import type { Share } from './period';

/** Completion bands. During the year they say how far a committee is from the pace; after it, from the quota. */
export type Band = 'reached' | 'near' | 'behind' | 'far_behind';

export const BANDS = ['reached', 'near', 'behind', 'far_behind'] as const satisfies readonly Band[];

/** Lower bounds in percent: of the quota after the year, of the elapsed share's mark during it. Settings, not official. */
export interface BandBounds {
  reached: number;
  near: number;
  behind: number;
}

/** The bounds of an installation: those during the year and those after it. */
export interface BandSettings {
  during: BandBounds;
  after: BandBounds;
}

/** What holds until an administrator sets something else. */
export const DEFAULT_BANDS: BandSettings = {
  during: { reached: 100, near: 80, behind: 60 },
  after: { reached: 100, near: 80, behind: 50 },
};

/** Bounds are whole percents from 1 to this. */
export const MAX_BOUND = 1000;

/** Whether bounds make four bands: whole percents from 1 to 1.000, each below the one above it. */
export function areBounds({ reached, near, behind }: BandBounds): boolean {
  const whole = [reached, near, behind].every((bound) => Number.isInteger(bound));
  return whole && MAX_BOUND >= reached && reached > near && near > behind && behind >= 1;
}

/** The bounds that apply: a share of the whole means that the year is over. */
export function boundsFor(share: Share, { during, after }: BandSettings): BandBounds {
  return share.elapsed >= share.of ? after : during;
}

/** The same bounds in percent of the quota, as they are printed: 80% of the mark of mid-year is 40% of the quota. */
export function boundsOfQuota(bounds: BandBounds, share: Share): BandBounds {
  const ofMark = (bound: number): number => percent(bound * Math.max(share.elapsed, 0), 100 * share.of) ?? 0;
  return { reached: ofMark(bounds.reached), near: ofMark(bounds.near), behind: ofMark(bounds.behind) };
}

/** The band of a committee, by exact integers; null without a figure or a quota, or before the period has begun. */
export function band(
  admitted: number | null,
  quota: number | null,
  share: Share,
  settings: BandSettings,
): Band | null {
  if (admitted === null || quota === null || quota === 0 || share.elapsed <= 0) return null;
  const bounds = boundsFor(share, settings);
  const reaches = (bound: number): boolean =>
    BigInt(admitted) * BigInt(share.of) * 100n >= BigInt(bound) * BigInt(quota) * BigInt(share.elapsed);
  if (reaches(bounds.reached)) return 'reached';
  if (reaches(bounds.near)) return 'near';
  return reaches(bounds.behind) ? 'behind' : 'far_behind';
}

/** Where a committee on pace stands, in percent of the quota: the elapsed share, as it is printed. */
export function markOf(share: Share): number {
  return percent(Math.max(share.elapsed, 0), share.of) ?? 0;
}

/**
 * Distance from the pace in percentage points, between the rate and the mark as they are printed: 36% at mid-year is −14. Null
 * without a rate, or before the period has begun.
 */
export function offPace(rate: number | null, share: Share): number | null {
  return rate === null || share.elapsed <= 0 ? null : points(rate, markOf(share));
}
