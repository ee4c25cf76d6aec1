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

export const AFTER_YEAR: BandBounds = { reached: 100, near: 80, behind: 50 };
export const DURING_YEAR: BandBounds = { reached: 100, near: 80, behind: 60 };

/** The bounds that apply: a share of the whole means that the year is over. */
export function boundsFor(share: Share): BandBounds {
  return share.elapsed >= share.of ? AFTER_YEAR : DURING_YEAR;
}

/** The band of a committee, by exact integers; null without a figure or a quota, or before the period has begun. */
export function band(admitted: number | null, quota: number | null, share: Share): Band | null {
  if (admitted === null || quota === null || quota === 0 || share.elapsed <= 0) return null;
  const bounds = boundsFor(share);
  const reaches = (bound: number): boolean =>
    BigInt(admitted) * BigInt(share.of) * 100n >= BigInt(bound) * BigInt(quota) * BigInt(share.elapsed);
  if (reaches(bounds.reached)) return 'reached';
  if (reaches(bounds.near)) return 'near';
  return reaches(bounds.behind) ? 'behind' : 'far_behind';
}
