import { describe, expect, it } from '@jest/globals';
import { quotaLevel, sumOfKnown, yearlyAverage, type Term } from '@ket-nap/domain';
import fc from 'fast-check';

const TERM: Term = { code: '2020-2025', firstYear: 2021, lastYear: 2025 };
const count = fc.integer({ min: 0, max: 9_999_999 });
const term = fc
  .record({ firstYear: fc.integer({ min: 1900, max: 2180 }), years: fc.integer({ min: 1, max: 11 }) })
  .map(({ firstYear, years }): Term => ({ code: TERM.code, firstYear, lastYear: firstYear + years - 1 }));

describe('the yearly average of a term’s target', () => {
  it('8.500 over the five years of 2020-2025 is 1.700', () => {
    expect(yearlyAverage(8500, TERM)).toBe(1700);
  });

  it.each([
    [8502, 1700],
    [8503, 1701],
    [0, 0],
    [2, 0],
    [3, 1],
  ])('%i is a whole number of people a year, rounded half up: %i', (target, average) => {
    expect(yearlyAverage(target, TERM)).toBe(average);
  });

  it('a tie is rounded up', () => {
    expect(yearlyAverage(5, { ...TERM, lastYear: 2022 })).toBe(3);
  });

  it('does not exist without a target', () => {
    expect(yearlyAverage(null, TERM)).toBeNull();
  });

  it('is never further than half a year’s person from the exact one, and up where both are as near', () => {
    fc.assert(
      fc.property(count, term, (target, of) => {
        const years = of.lastYear - of.firstYear + 1;
        const twice = 2 * ((yearlyAverage(target, of) ?? NaN) * years - target);
        return twice > -years && twice <= years;
      }),
    );
  });
});

describe('a level of the quota', () => {
  it('the committees add up to 1.950, the province was assigned 1.905: the gap is 45', () => {
    expect(quotaLevel('2022', 1905, 1950)).toEqual({ horizon: '2022', own: 1905, units: 1950, gap: 45 });
  });

  it('has a gap of exactly what is missing or too much, and none while a side is unknown', () => {
    fc.assert(
      fc.property(fc.option(count), fc.array(fc.option(count)), (own, parts) => {
        const units = sumOfKnown(parts);
        const { gap } = quotaLevel('2020-2025', own, units);
        return own === null || units === null ? gap === null : gap !== null && own + gap === units;
      }),
    );
  });
});
