import { wholeNumber } from './count';

/**
 * The completion rate and what follows from it. The one home of this arithmetic: SQL returns sums only, and every
 * screen, file and chart is given what these functions return.
 *
 * Rule (domain notes, "The numbers that must come out right"): rate = admitted ÷ quota, half up on the exact decimal,
 * never capped, and non-existent without a quota or with a quota of zero.
 */

/** Decimals of a printed rate. One by default; an installation may set 0 to 2. */
export type RateDigits = 0 | 1 | 2;

export interface Completion {
  /** Members admitted; null while nothing has been reported (which is not 0). */
  admitted: number | null;
  /** The quota measured against; null when none is assigned. */
  quota: number | null;
  /** Percent, already rounded half up, e.g. 85.6; null when it does not exist. */
  rate: number | null;
  /** Admissions still missing to reach the quota, never below 0; null when there is nothing to compare. */
  remaining: number | null;
  /** Percentage points by which the printed rate is above 100, else null: nothing is “exceeded by 0%”. */
  exceedsBy: number | null;
}

/**
 * `numerator ÷ denominator` in percent, in units of 10^-digits percent, rounded half up on the exact decimal.
 * Exact for integers of any size. Null when the denominator is zero.
 *
 * @throws RangeError when an argument is negative or not a whole number
 */
export function exactPercent(
  numerator: number | bigint,
  denominator: number | bigint,
  digits: RateDigits = 1,
): bigint | null {
  const top = wholeNumber(numerator);
  const bottom = wholeNumber(denominator);
  if (bottom === 0n) return null;
  const scale = 10n ** BigInt(2 + digits);
  return (2n * top * scale + bottom) / (2n * bottom);
}

/** A share in percent as a decimal number, rounded half up: `percent(1455, 1700)` is 85.6; null for a zero base. */
export function percent(numerator: number, denominator: number, digits: RateDigits = 1): number | null {
  const exact = exactPercent(numerator, denominator, digits);
  return exact === null ? null : Number(exact) / 10 ** digits;
}

/** Half-up quotient of two whole numbers with `digits` decimals, e.g. 1.088 ÷ 6 = 181.3. Null for a zero divisor. */
export function quotient(
  numerator: number | bigint,
  denominator: number | bigint,
  digits: RateDigits = 1,
): number | null {
  const bottom = wholeNumber(denominator);
  if (bottom === 0n) return null;
  const scale = 10n ** BigInt(digits);
  return Number((2n * wholeNumber(numerator) * scale + bottom) / (2n * bottom)) / 10 ** digits;
}

/** Rate, remaining and excess of one committee, one group or the province. */
export function completion(
  admitted: number | null,
  quota: number | null,
  digits: RateDigits = 1,
): Completion {
  if (admitted === null || quota === null) {
    return { admitted, quota, rate: null, remaining: null, exceedsBy: null };
  }
  const rate = percent(admitted, quota, digits);
  const above = rate === null ? 0 : points(rate, 100, digits);
  return {
    admitted,
    quota,
    rate,
    remaining: Math.max(quota - admitted, 0),
    exceedsBy: above > 0 ? above : null,
  };
}

/** Difference of two printed rates in percentage points, free of binary noise: `points(36, 36.5)` is -0.5. */
export function points(rate: number, base: number, digits: RateDigits = 1): number {
  const scale = 10 ** digits;
  const difference = (Math.round(rate * scale) - Math.round(base * scale)) / scale;
  return difference === 0 ? 0 : difference;
}
