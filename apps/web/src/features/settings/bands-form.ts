import { MAX_BOUND, areBounds, type BandBounds, type BandSettings } from '@ket-nap/domain';
import { parseCount } from '@ket-nap/i18n';

/** Bounds as they are typed, from the highest down; the lowest band begins where no bound is reached. */
export const BOUNDS = ['reached', 'near', 'behind'] as const;
export type Bound = (typeof BOUNDS)[number];
export type Typed = Record<Bound, string>;

export const PARTS = ['during', 'after'] as const;
export type Part = (typeof PARTS)[number];

export function typedOf({ reached, near, behind }: BandBounds): Typed {
  return { reached: String(reached), near: String(near), behind: String(behind) };
}

/** The bounds that were typed; null while they do not make four bands. */
export function boundsIn(typed: Typed): BandBounds | null {
  const reached = numberIn(typed.reached);
  const near = numberIn(typed.near);
  const behind = numberIn(typed.behind);
  if (reached === null || near === null || behind === null) return null;
  const bounds = { reached, near, behind };
  return areBounds(bounds) ? bounds : null;
}

/** Whether a field is wrong by itself, or not below the one above it. */
export function isWrong(typed: Typed, bound: Bound): boolean {
  const value = numberIn(typed[bound]);
  if (value === null || value < 1 || value > MAX_BOUND) return true;
  const above = BOUNDS[BOUNDS.indexOf(bound) - 1];
  const limit = above === undefined ? null : numberIn(typed[above]);
  return limit !== null && value >= limit;
}

export function isSame(a: BandSettings, b: BandSettings): boolean {
  return PARTS.every((part) => BOUNDS.every((bound) => a[part][bound] === b[part][bound]));
}

function numberIn(text: string): number | null {
  const read = parseCount(text);
  return read.ok ? read.value : null;
}
