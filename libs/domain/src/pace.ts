import { percent, quotient, type RateDigits } from './completion';
import type { Share } from './period';

export interface Pace {
  /** Admissions per month needed from now to year end to reach the quota; null when the year is over or no quota. */
  neededPerMonth: number | null;
  /** Admissions per month so far this year. */
  soFarPerMonth: number | null;
  /** Linear year end: cumulative ÷ elapsed share, rounded half up. A forecast, never a fact; null when the year is over. */
  forecast: number | null;
  forecastRate: number | null;
}

const NO_PACE: Pace = { neededPerMonth: null, soFarPerMonth: null, forecast: null, forecastRate: null };
const MONTHS = 12;

/**
 * Pace of a year under way: 612 of 1.700 at mid-year needs 181,3 a month against 102 so far, and heads for 1.224 (72%).
 *
 * @param cumulative admissions since 1 January, null when nothing has been reported
 * @param quota the yearly quota, null when none
 * @param share how much of the year has passed
 */
export function pace(
  cumulative: number | null,
  quota: number | null,
  share: Share,
  digits: RateDigits = 1,
): Pace {
  const left = share.of - share.elapsed;
  if (cumulative === null || share.elapsed <= 0 || left <= 0) return NO_PACE;
  const timesYear = (count: number): bigint => BigInt(count) * BigInt(share.of);
  const forecast = quotient(timesYear(cumulative), share.elapsed, 0);
  const missing = quota === null ? null : Math.max(quota - cumulative, 0);
  return {
    neededPerMonth: missing === null ? null : quotient(timesYear(missing), MONTHS * left),
    soFarPerMonth: quotient(timesYear(cumulative), MONTHS * share.elapsed),
    forecast,
    forecastRate: quota === null || forecast === null ? null : percent(forecast, quota, digits),
  };
}
