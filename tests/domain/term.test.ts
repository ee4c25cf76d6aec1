import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  cutOff,
  elapsedOfTerm,
  elapsedShare,
  fitsCode,
  halvesOfTerm,
  isTermCode,
  neededPerYear,
  percent,
  proRata,
  startOf,
  termOf,
  yearPeriod,
  yearsOf,
  type Share,
  type Term,
} from '@ket-nap/domain';
import fc from 'fast-check';

const TERM: Term = { code: '2020-2025', firstYear: 2021, lastYear: 2025 };

const term = fc
  .tuple(fc.integer({ min: 1930, max: 2180 }), fc.integer({ min: 1, max: 10 }))
  .map(([firstYear, years]): Term => {
    const lastYear = firstYear + years - 1;
    return { code: `${firstYear - 1}-${lastYear}`, firstYear, lastYear };
  });
/** A term and a day from a year before it to a year after it. */
const termAndDay = fc
  .tuple(term, fc.integer({ min: -366, max: 4500 }))
  .map(([of, days]) => ({ of, day: addDays(startOf(yearPeriod(of.firstYear)), days) }));

/** a/b against c/d, exactly. */
const compare = (a: Share, b: Share) =>
  Number(BigInt(a.elapsed) * BigInt(b.of) - BigInt(b.elapsed) * BigInt(a.of));

describe('a term code', () => {
  it.each(['2020-2025', '2025-2030', '1930-1935'])('%s is one', (code) => {
    expect(isTermCode(code)).toBe(true);
  });

  it.each(['2020', '2020-H1', '2025-2020', '2020-2020', '2020-2031', '2020–2025', '2020-2025 ', ''])(
    '%j is none',
    (code) => {
      expect(isTermCode(code)).toBe(false);
    },
  );

  it.each([
    [2021, 2025, true],
    [2020, 2025, true],
    [2021, 2024, true],
    [2022, 2025, false],
    [2019, 2025, false],
    [2021, 2026, false],
    [2021, 2023, false],
    [2025, 2021, false],
  ])('2020-2025 fits the years %i to %i: %s', (firstYear, lastYear, fits) => {
    expect(fitsCode({ code: '2020-2025', firstYear, lastYear })).toBe(fits);
  });
});

describe('the term 2020-2025', () => {
  it('runs over five years and ten half-years, and holds the years that lie in it', () => {
    expect(yearsOf(TERM)).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(halvesOfTerm(TERM)).toHaveLength(10);
    expect(halvesOfTerm(TERM, '2022-H1')).toEqual(['2021-H1', '2021-H2', '2022-H1']);
    expect([termOf(2020, [TERM]), termOf(2021, [TERM]), termOf(2026, [TERM])]).toEqual([null, TERM, null]);
  });

  it('has passed by 18 of 60 months at the middle of 2022', () => {
    expect(elapsedOfTerm(TERM, '2022-06-30')).toEqual({ elapsed: 3, of: 10 });
  });

  it('owes 2.550 of 8.500 by then, as the province says', () => {
    expect(proRata(8500, elapsedOfTerm(TERM, '2022-06-30'))).toBe(2550);
  });

  it('needs 1.838 a year for the 6.433 that are missing after 18 months', () => {
    expect(neededPerYear(6433, elapsedOfTerm(TERM, '2022-06-30'), 5)).toBe(1838);
  });
});

describe('the part of a term that has passed', () => {
  it('is nothing before it, all of it after its last day, and never leaves these bounds', () => {
    fc.assert(
      fc.property(termAndDay, ({ of, day }) => {
        const { elapsed, of: whole } = elapsedOfTerm(of, day);
        expect(Number.isSafeInteger(elapsed) && Number.isSafeInteger(whole)).toBe(true);
        expect(elapsed).toBeGreaterThanOrEqual(0);
        expect(elapsed).toBeLessThanOrEqual(whole);
        expect(elapsed === 0).toBe(day < startOf(yearPeriod(of.firstYear)));
        expect(elapsed === whole).toBe(day >= cutOff(yearPeriod(of.lastYear)));
      }),
    );
  });

  it('is the sum of what has passed of its years, each weighing the same', () => {
    fc.assert(
      fc.property(termAndDay, ({ of, day }) => {
        const years = yearsOf(of);
        const parts = years.map((year) => elapsedShare(year, day));
        const whole = parts.reduce((product, part) => product * BigInt(part.of), 1n);
        const sum = parts.reduce((all, part) => all + (BigInt(part.elapsed) * whole) / BigInt(part.of), 0n);
        const share = elapsedOfTerm(of, day);
        expect(BigInt(share.elapsed) * whole * BigInt(years.length)).toBe(sum * BigInt(share.of));
      }),
    );
  });

  it('grows every day of the term', () => {
    fc.assert(
      fc.property(termAndDay, ({ of, day }) => {
        const [now, then] = [elapsedOfTerm(of, day), elapsedOfTerm(of, addDays(day, 1))];
        const within =
          day >= addDays(startOf(yearPeriod(of.firstYear)), -1) && day < cutOff(yearPeriod(of.lastYear));
        if (within) expect(compare(then, now)).toBeGreaterThan(0);
        else expect(compare(then, now)).toBe(0);
      }),
    );
  });

  it('owes the whole target at the end of the term and nothing before it, and half up in between', () => {
    fc.assert(
      fc.property(termAndDay, fc.integer({ min: 0, max: 9_999_999 }), ({ of, day }, target) => {
        const share = elapsedOfTerm(of, day);
        const due = proRata(target, share);
        if (share.elapsed === 0) expect(due).toBe(0);
        if (share.elapsed === share.of) expect(due).toBe(target);
        // 2·|due − target·share| ≤ 1, a tie going up.
        const twice = 2n * BigInt(due ?? -1) * BigInt(share.of) - 2n * BigInt(target) * BigInt(share.elapsed);
        expect(twice > -BigInt(share.of) && twice <= BigInt(share.of)).toBe(true);
      }),
    );
  });

  it('is written as a percentage like every rate', () => {
    const { elapsed, of } = elapsedOfTerm(TERM, '2022-06-30');
    expect(percent(elapsed, of)).toBe(30);
  });

  it('owes nothing that can be said without a target, and needs nothing that can be said once it is over', () => {
    expect(proRata(null, { elapsed: 1, of: 2 })).toBeNull();
    expect(neededPerYear(10, { elapsed: 1, of: 1 }, 5)).toBeNull();
    expect(neededPerYear(null, { elapsed: 1, of: 2 }, 5)).toBeNull();
    expect(neededPerYear(0, { elapsed: 1, of: 2 }, 5)).toBe(0);
  });
});
