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
 * @param share how much of the time has passed that the quota is for
 * @param months how long that is: a year, or the part of one
 */
export function pace(
  cumulative: number | null,
  quota: number | null,
  share: Share,
  months = MONTHS,
  digits: RateDigits = 1,
): Pace {
  const left = share.of - share.elapsed;
  if (cumulative === null || share.elapsed <= 0 || left <= 0) return NO_PACE;
  const timesYear = (count: number): bigint => BigInt(count) * BigInt(share.of);
  const forecast = quotient(timesYear(cumulative), share.elapsed, 0);
  const missing = quota === null ? null : Math.max(quota - cumulative, 0);
  return {
    neededPerMonth: missing === null ? null : quotient(timesYear(missing), months * left),
    soFarPerMonth: quotient(timesYear(cumulative), months * share.elapsed),
    forecast,
    forecastRate: quota === null || forecast === null ? null : percent(forecast, quota, digits),
  };
}

/** A year that is over: what its first half admitted of the whole. */
export interface PastYear {
  year: number;
  firstHalf: number;
  whole: number;
}

/** Where the year would end if its first half had the share of the whole that it had in past years. A forecast, never a fact. */
export interface ForecastRange {
  low: number;
  high: number;
  lowRate: number | null;
  highRate: number | null;
  /** The years whose shares were used, oldest first. */
  years: number[];
  /** The smallest and the largest share of a first half, in percent: the former leads to `high`. */
  lowShare: number;
  highShare: number;
}

/** From one year alone there is no range. */
const FEWEST_YEARS = 2;

/**
 * The year end by the unit's own past first-half share: this year's first half ÷ the largest and ÷ the smallest of the shares, half
 * up. 1.000 after first halves of 40% and 50% heads for 2.000 to 2.500.
 *
 * @param firstHalf admissions of the whole first half; null while it runs, or in another period than a first half
 * @param past complete years only: everybody reported both halves, and nobody came or went over the unit's border in between
 * @returns null with fewer than two usable years; a year without admissions in its first half says nothing about a share
 */
export function forecastRange(
  firstHalf: number | null,
  past: readonly PastYear[],
  quota: number | null,
  digits: RateDigits = 1,
): ForecastRange | null {
  const usable = past.filter((one) => one.firstHalf > 0 && one.whole >= one.firstHalf);
  const ordered = usable.toSorted(byShare);
  const [smallest, largest] = [ordered.at(0), ordered.at(-1)];
  if (firstHalf === null || !smallest || !largest || ordered.length < FEWEST_YEARS) return null;
  const endBy = (one: PastYear) => quotient(BigInt(firstHalf) * BigInt(one.whole), one.firstHalf, 0) ?? 0;
  const [low, high] = [endBy(largest), endBy(smallest)];
  const rateOf = (count: number) => (quota === null ? null : percent(count, quota, digits));
  const shareOf = (one: PastYear) => percent(one.firstHalf, one.whole, digits) ?? 0;
  return {
    low,
    high,
    lowRate: rateOf(low),
    highRate: rateOf(high),
    years: usable.map(({ year }) => year).toSorted((a, b) => a - b),
    lowShare: shareOf(smallest),
    highShare: shareOf(largest),
  };
}

/** By the exact share, the smallest first. */
function byShare(a: PastYear, b: PastYear): number {
  const difference = BigInt(a.firstHalf) * BigInt(b.whole) - BigInt(b.firstHalf) * BigInt(a.whole);
  return difference < 0n ? -1 : Number(difference > 0n);
}
