import { describe, expect, it } from '@jest/globals';
import { band, elapsedShare, pace, type Band } from '@ket-nap/domain';
import fc from 'fast-check';

const midYear = elapsedShare('2022', '2022-06-30');
const yearEnd = elapsedShare('2022', '2022-12-31');

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
