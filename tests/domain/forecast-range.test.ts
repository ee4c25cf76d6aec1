import { describe, expect, it } from '@jest/globals';
import { forecastRange, type PastYear } from '@ket-nap/domain';
import fc from 'fast-check';

const past = [
  { year: 2021, firstHalf: 621, whole: 1455 },
  { year: 2022, firstHalf: 612, whole: 1494 },
];
const pastYears = fc
  .array(fc.record({ firstHalf: fc.nat({ max: 5000 }), second: fc.nat({ max: 5000 }) }), { maxLength: 8 })
  .map((all): PastYear[] =>
    all.map(({ firstHalf, second }, index) => ({ year: 2015 + index, firstHalf, whole: firstHalf + second })),
  );

describe('the year end by the share of past first halves', () => {
  it('625 after first halves of 42,7% and 41% heads for 1.464 to 1.526 of 1.720', () => {
    expect(forecastRange(625, past, 1720)).toEqual({
      ...{ low: 1464, high: 1526, lowRate: 85.1, highRate: 88.7 },
      ...{ years: [2021, 2022], lowShare: 41, highShare: 42.7 },
    });
  });

  it('takes two years at least; one without admissions in its first half says nothing', () => {
    expect(forecastRange(625, past.slice(1), 1720)).toBeNull();
    expect(forecastRange(625, [...past.slice(1), { year: 2020, firstHalf: 0, whole: 9 }], 1720)).toBeNull();
    expect(forecastRange(null, past, 1720)).toBeNull();
  });

  it('has no rates without a quota', () => {
    expect(forecastRange(625, past, null)).toMatchObject({ low: 1464, lowRate: null, highRate: null });
  });

  it('rounds half up', () => {
    const halves = [1, 2].map((year) => ({ year, firstHalf: 2, whole: 3 }));
    expect(forecastRange(1, halves, null)).toMatchObject({ low: 2, high: 2 });
  });

  it('lies between what each single year would say, and never below what is there already', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), pastYears, (firstHalf, all) => {
        const range = forecastRange(firstHalf, all, null);
        const usable = all.filter((one) => one.firstHalf > 0);
        expect(range === null).toBe(usable.length < 2);
        if (range === null) return;
        expect(range.low).toBeGreaterThanOrEqual(firstHalf);
        for (const one of usable) {
          const end = (firstHalf * one.whole) / one.firstHalf;
          expect(end).toBeGreaterThanOrEqual(range.low - 0.5);
          expect(end).toBeLessThanOrEqual(range.high + 0.5);
        }
      }),
    );
  });

  it('one more admission never lowers it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), pastYears, (firstHalf, all) => {
        const [now, then] = [forecastRange(firstHalf, all, null), forecastRange(firstHalf + 1, all, null)];
        expect((then?.low ?? 0) >= (now?.low ?? 0) && (then?.high ?? 0) >= (now?.high ?? 0)).toBe(true);
      }),
    );
  });
});
