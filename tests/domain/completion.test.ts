import { describe, expect, it } from '@jest/globals';
import { completion, exactPercent, percent, points, quotient } from '@ket-nap/domain';
import fc from 'fast-check';

const count = fc.nat({ max: 9_999_999 });
const base = fc.integer({ min: 1, max: 9_999_999 });
const digits = fc.constantFrom(0 as const, 1 as const, 2 as const);

describe('the figures of the letter of 10/09/2022', () => {
  it.each([
    [1455, 1700, 85.6],
    [612, 1700, 36],
    [288, 815, 35.3],
    [21, 20, 105],
    [0, 1700, 0],
    [1700, 1700, 100],
  ])('%i of %i is %d percent', (admitted, quota, rate) => {
    expect(completion(admitted, quota).rate).toBe(rate);
  });

  it('prints two decimals where a report does: 288 of 815 is 35,34%', () => {
    expect(percent(288, 815, 2)).toBe(35.34);
  });
});

describe('a rate', () => {
  it.each([
    [1, 16, 2, 6.25],
    [1, 16, 1, 6.3],
    [3, 80, 1, 3.8],
    [1, 8, 0, 13],
    [1, 200, 0, 1],
    [201, 2000, 1, 10.1],
    [3, 2000, 1, 0.2],
    [1, 2000, 1, 0.1],
    [67, 40_000, 2, 0.17],
    [20_1, 80_000, 2, 0.25],
  ] as const)('rounds a tie up: %i of %i with %i decimals is %d', (top, bottom, places, rate) => {
    expect(percent(top, bottom, places)).toBe(rate);
  });

  it('rounds every tie up, whatever its size', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000 }),
        fc.integer({ min: 1, max: 9_999 }),
        digits,
        (steps, scale, places) => {
          // (2·steps + 1) halves of the last decimal, over a base that divides evenly.
          const half = 2n * BigInt(steps) + 1n;
          const bottom = 2n * 100n * 10n ** BigInt(places) * BigInt(scale);
          expect(exactPercent(half * BigInt(scale), bottom, places)).toBe(BigInt(steps) + 1n);
        },
      ),
    );
  });

  it('is the nearest decimal to the exact quotient, and the upper one on a tie', () => {
    fc.assert(
      fc.property(count, base, digits, (top, bottom, places) => {
        const exact = exactPercent(top, bottom, places) ?? -1n;
        // 2·|rate·bottom − top·100·10^places| ≤ bottom, and a tie is above.
        const distance = 2n * (exact * BigInt(bottom) - BigInt(top) * 100n * 10n ** BigInt(places));
        expect(distance <= BigInt(bottom) && distance > -BigInt(bottom)).toBe(true);
      }),
    );
  });

  it('is the decimal number that is printed, without binary noise', () => {
    fc.assert(
      fc.property(count, base, digits, (top, bottom, places) => {
        const rate = percent(top, bottom, places) ?? -1;
        expect(String(rate)).toMatch(places === 0 ? /^\d+$/ : new RegExp(`^\\d+(\\.\\d{1,${places}})?$`));
      }),
    );
  });

  it('never falls when one more is admitted', () => {
    fc.assert(
      fc.property(count, base, digits, (top, bottom, places) => {
        expect(percent(top + 1, bottom, places)).toBeGreaterThanOrEqual(percent(top, bottom, places) ?? 0);
      }),
    );
  });

  it('is not changed by counting everything twice', () => {
    fc.assert(
      fc.property(count, base, (top, bottom) => {
        expect(percent(2 * top, 2 * bottom)).toBe(percent(top, bottom));
      }),
    );
  });

  it('loses no precision to a huge numerator', () => {
    const huge = 10n ** 30n + 5n;
    expect(exactPercent(huge, 1000n)).toBe(huge);
    expect(exactPercent(huge * 2n + 1n, 2000n)).toBe(huge + 1n);
    expect(percent(9_007_199_254_740_991, 9_007_199_254_740_991)).toBe(100);
  });

  it('does not exist without a quota, or with a quota of zero', () => {
    expect(completion(5, null)).toEqual({
      admitted: 5,
      quota: null,
      rate: null,
      remaining: null,
      exceedsBy: null,
    });
    expect(completion(5, 0).rate).toBeNull();
    expect(completion(0, 0).rate).toBeNull();
    expect(percent(5, 0)).toBeNull();
  });

  it('does not exist while nothing is reported, which is not 0', () => {
    expect(completion(null, 100).rate).toBeNull();
    expect(completion(0, 100).rate).toBe(0);
  });

  it('is refused for anything that is not a count', () => {
    expect(() => percent(-1, 10)).toThrow(RangeError);
    expect(() => percent(1.5, 10)).toThrow(RangeError);
    expect(() => percent(1, -10)).toThrow(RangeError);
    expect(() => percent(Number.NaN, 10)).toThrow(RangeError);
  });
});

describe('remaining and excess', () => {
  it('says how many are missing to reach the quota', () => {
    expect(completion(612, 1700).remaining).toBe(1088);
    expect(completion(1455, 1700).remaining).toBe(245);
  });

  it('is never below zero, and the rate is never capped', () => {
    expect(completion(30, 19)).toMatchObject({ remaining: 0, rate: 157.9, exceedsBy: 57.9 });
    expect(completion(21, 20)).toMatchObject({ remaining: 0, exceedsBy: 5 });
  });

  it('exceeds by nothing at exactly the quota', () => {
    expect(completion(20, 20).exceedsBy).toBeNull();
  });

  it('never says that a quota is exceeded by 0%', () => {
    expect(completion(10_001, 10_000)).toMatchObject({ rate: 100, exceedsBy: null });
    expect(completion(10_005, 10_000)).toMatchObject({ rate: 100.1, exceedsBy: 0.1 });
  });

  it('admitted and remaining add up to the quota, unless it is exceeded', () => {
    fc.assert(
      fc.property(count, base, (admitted, quota) => {
        expect((completion(admitted, quota).remaining ?? -1) + Math.min(admitted, quota)).toBe(quota);
      }),
    );
  });
});

describe('percentage points', () => {
  it('are the difference of two printed rates, free of binary noise', () => {
    expect(points(36, 36.5)).toBe(-0.5);
    expect(points(85.6, 85.3)).toBe(0.3);
    expect(Object.is(points(12.3, 12.3), 0)).toBe(true);
  });
});

describe('a quotient', () => {
  it('is rounded half up and does not exist for a zero divisor', () => {
    expect(quotient(1088, 6)).toBe(181.3);
    expect(quotient(5, 2, 0)).toBe(3);
    expect(quotient(5, 0)).toBeNull();
  });
});
