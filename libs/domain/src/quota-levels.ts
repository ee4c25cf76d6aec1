import { quotient } from './completion';
import { gapOf } from './distribution';
import { yearsOf, type Horizon, type Term } from './term';

/** One level of the quota: the unit's own, what its committees' add up to, and how far these are apart. */
export interface QuotaLevel {
  horizon: Horizon;
  own: number | null;
  units: number | null;
  /** units − own where both exist: published reports have been 45 apart. */
  gap: number | null;
}

/** Sets a unit's own quota beside the sum of its committees'. Nothing is made to fit: the gap is shown. */
export function quotaLevel(horizon: Horizon, own: number | null, units: number | null): QuotaLevel {
  return { horizon, own, units, gap: gapOf(own, units) };
}

/** A term's target ÷ its years, rounded half up to a whole: 8.500 over 2021 to 2025 is 1.700 a year. */
export function yearlyAverage(target: number | null, term: Term): number | null {
  return target === null ? null : quotient(target, yearsOf(term).length, 0);
}
