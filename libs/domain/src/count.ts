/** The largest count a cell takes: above any real one, far below what a sum of 52.000 of them could overflow. */
export const MAX_COUNT = 9_999_999;

/**
 * A count for exact arithmetic.
 *
 * @throws RangeError when it is negative or not a whole number
 */
export function wholeNumber(value: number | bigint): bigint {
  if (typeof value === 'number' && !Number.isInteger(value))
    throw new RangeError(`not a whole number: ${value}`);
  const whole = BigInt(value);
  if (whole < 0n) throw new RangeError(`negative count: ${value}`);
  return whole;
}
