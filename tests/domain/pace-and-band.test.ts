import { describe, expect, it } from '@jest/globals';
import {
  areBounds,
  band as bandBy,
  DEFAULT_BANDS,
  elapsedShare,
  offPace,
  pace,
  percent,
  type Band,
  type Share,
} from '@ket-nap/domain';
import fc from 'fast-check';

const midYear = elapsedShare('2022', '2022-06-30');
const yearEnd = elapsedShare('2022', '2022-12-31');
const band = (admitted: number | null, quota: number | null, share: Share) =>
  bandBy(admitted, quota, share, DEFAULT_BANDS);

describe('the pace of a year', () => {
  it('612 of 1.700 at mid-year needs 181,3 a month after 102 a month, and heads for 1.224, which is 72%', () => {
    expect(pace(612, 1700, midYear)).toEqual({
      neededPerMonth: 181.3,
      soFarPerMonth: 102,
      forecast: 1224,
      forecastRate: 72,
    });
  });

  it('asks for nothing more once the quota is reached', () => {
    expect(pace(20, 19, midYear)).toMatchObject({ neededPerMonth: 0, forecast: 40, forecastRate: 210.5 });
  });

  it('forecasts without a quota, but no rate', () => {
    expect(pace(10, null, midYear)).toMatchObject({ neededPerMonth: null, forecast: 20, forecastRate: null });
    expect(pace(10, 0, midYear)).toMatchObject({ neededPerMonth: 0, forecastRate: null });
  });

  it('has nothing to say after the year, before it, or without a report', () => {
    const nothing = { neededPerMonth: null, soFarPerMonth: null, forecast: null, forecastRate: null };
    expect(pace(1455, 1700, yearEnd)).toEqual(nothing);
    expect(pace(0, 1700, elapsedShare('2022', '2021-12-31'))).toEqual(nothing);
    expect(pace(null, 1700, midYear)).toEqual(nothing);
  });

  it('loses no precision to a huge count', () => {
    const quarter = elapsedShare('2022', '2022-03-31');
    const exact =
      (2n * 900_719_925_474_099n * BigInt(quarter.of) + BigInt(quarter.elapsed)) /
      (2n * BigInt(quarter.elapsed));
    expect(pace(900_719_925_474_099, null, quarter).forecast).toBe(Number(exact));
  });
});

describe('a band', () => {
  it('after the year goes by the rate: completed from 100, nearly from 80, low from 50', () => {
    const at = (admitted: number) => band(admitted, 100, yearEnd);
    expect([100, 120, 99, 80, 79, 50, 49, 0].map(at)).toEqual([
      'reached',
      'reached',
      'near',
      'near',
      'behind',
      'behind',
      'far_behind',
      'far_behind',
    ] satisfies Band[]);
  });

  it('during the year goes by the share that has elapsed: 50 of 100 is on pace at mid-year', () => {
    const at = (admitted: number) => band(admitted, 100, midYear);
    expect([50, 49, 40, 39, 30, 29].map(at)).toEqual([
      'reached',
      'near',
      'near',
      'behind',
      'behind',
      'far_behind',
    ]);
  });

  it('goes by the exact rate, not by the printed one: 9.996 of 10.000 prints 100% and is not completed', () => {
    expect(band(9996, 10_000, yearEnd)).toBe('near');
  });

  it('is not given without a report, without a quota, or before the period', () => {
    expect(band(null, 100, midYear)).toBeNull();
    expect(band(5, null, midYear)).toBeNull();
    expect(band(5, 0, midYear)).toBeNull();
    expect(band(0, 100, elapsedShare('2022-H2', '2022-06-30'))).toBeNull();
  });

  it('never worsens with one more admission', () => {
    const order: Band[] = ['far_behind', 'behind', 'near', 'reached'];
    fc.assert(
      fc.property(
        fc.nat({ max: 2000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(midYear, yearEnd),
        (admitted, quota, share) => {
          const [now, then] = [band(admitted, quota, share), band(admitted + 1, quota, share)];
          expect(now && then && order.indexOf(then) >= order.indexOf(now)).toBe(true);
        },
      ),
    );
  });
});

describe('bounds that an administrator sets', () => {
  it('are used in place of the defaults, those during the year and those after it', () => {
    const strict = {
      during: { reached: 110, near: 100, behind: 90 },
      after: { reached: 120, near: 110, behind: 100 },
    };
    expect([55, 54, 50, 45, 44].map((admitted) => bandBy(admitted, 100, midYear, strict))).toEqual([
      'reached',
      'near',
      'near',
      'behind',
      'far_behind',
    ]);
    expect([120, 119, 100, 99].map((admitted) => bandBy(admitted, 100, yearEnd, strict))).toEqual([
      'reached',
      'near',
      'behind',
      'far_behind',
    ]);
  });

  it('make four bands: whole percents from 1 to 1.000, each below the one above', () => {
    expect(areBounds({ reached: 1000, near: 2, behind: 1 })).toBe(true);
    expect(areBounds({ reached: 1001, near: 80, behind: 50 })).toBe(false);
    expect(areBounds({ reached: 100, near: 100, behind: 50 })).toBe(false);
    expect(areBounds({ reached: 100, near: 50, behind: 50 })).toBe(false);
    expect(areBounds({ reached: 100, near: 80, behind: 0 })).toBe(false);
    expect(areBounds({ reached: 100, near: 80.5, behind: 50 })).toBe(false);
  });

  it('always put a figure into the band whose bounds it is between', () => {
    const bounds = fc
      .uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 })
      .map((three) => three.toSorted((a, b) => b - a))
      .map(([reached = 3, near = 2, behind = 1]) => ({ reached, near, behind }));
    fc.assert(
      fc.property(
        bounds,
        fc.nat({ max: 20_000 }),
        fc.integer({ min: 1, max: 500 }),
        (after, admitted, quota) => {
          const percentOf = (admitted / quota) * 100;
          const found = bandBy(admitted, quota, yearEnd, { during: after, after });
          // Exact ties are the other tests' business: here a division in floating point decides.
          fc.pre(Object.values(after).every((bound) => Math.abs(bound - percentOf) > 1e-6));
          const expected =
            percentOf > after.reached
              ? 'reached'
              : percentOf > after.near
                ? 'near'
                : percentOf > after.behind
                  ? 'behind'
                  : 'far_behind';
          expect(areBounds(after)).toBe(true);
          expect(found).toBe(expected);
        },
      ),
    );
  });
});

describe('the distance from the pace', () => {
  it('36% at mid-year is 14 points behind, 57,5% is 7,5 ahead, 50% is on it', () => {
    expect([36, 57.5, 50].map((rate) => offPace(rate, midYear))).toEqual([-14, 7.5, 0]);
    expect(offPace(85.6, yearEnd)).toBe(-14.4);
  });

  it('is not there without a rate or before the period', () => {
    expect(offPace(null, midYear)).toBeNull();
    expect(offPace(0, elapsedShare('2022-H2', '2022-06-30'))).toBeNull();
  });

  it('is the difference of the two numbers as they are printed, without binary noise', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 5000 }),
        fc.integer({ min: 1, max: 365 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat({ max: 3000 }),
        (rest, elapsed, quota, admitted) => {
          const share = { elapsed, of: elapsed + rest };
          const [rate, mark] = [percent(admitted, quota), percent(share.elapsed, share.of)];
          const tenths = Math.round((rate ?? 0) * 10) - Math.round((mark ?? 0) * 10);
          expect(offPace(rate, share)).toBe(tenths === 0 ? 0 : tenths / 10);
        },
      ),
    );
  });
});
