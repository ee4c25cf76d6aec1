import { describe, expect, it } from '@jest/globals';
import { percent, rankByRate, rollUp, stateOfSum, sumOfKnown } from '@ket-nap/domain';
import fc from 'fast-check';

const known = fc.record({ admitted: fc.nat({ max: 5000 }), quota: fc.nat({ max: 5000 }) });
const part = fc.record({
  admitted: fc.option(fc.nat({ max: 5000 })),
  quota: fc.option(fc.nat({ max: 5000 })),
});

describe('a group', () => {
  it('is measured by its sums, never by a mean of rates', () => {
    // The mean of 100% and 10% would be 55%.
    const group = rollUp(
      [
        { admitted: 10, quota: 10 },
        { admitted: 99, quota: 990 },
      ],
      null,
    );
    expect(group).toMatchObject({ admitted: 109, quota: 1000, rate: 10.9 });
  });

  it('has the rate of its sums for any parts', () => {
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 30 }), (parts) => {
        const admitted = parts.reduce((sum, one) => sum + one.admitted, 0);
        const quota = parts.reduce((sum, one) => sum + one.quota, 0);
        expect(rollUp(parts, null).rate).toBe(percent(admitted, quota));
      }),
    );
  });

  it('lies between its lowest and its highest member', () => {
    const positive = fc.record({ admitted: fc.nat({ max: 5000 }), quota: fc.integer({ min: 1, max: 5000 }) });
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 30 }), (parts) => {
        const rates = parts.map((one) => percent(one.admitted, one.quota) ?? 0);
        const rate = rollUp(parts, null).rate ?? -1;
        expect(rate).toBeGreaterThanOrEqual(Math.min(...rates));
        expect(rate).toBeLessThanOrEqual(Math.max(...rates));
      }),
    );
  });

  it('is measured against its own quota where it has one, and the gap to its units is said', () => {
    const units = [
      { admitted: 600, quota: 1000 },
      { admitted: 400, quota: 950 },
    ];
    expect(rollUp(units, 1905)).toMatchObject({
      quota: 1905,
      unitsQuota: 1950,
      ownQuota: 1905,
      quotaGap: 45,
      rate: 52.5,
    });
  });

  it('has no gap to speak of where one side is missing', () => {
    expect(rollUp([{ admitted: 1, quota: 2 }], null).quotaGap).toBeNull();
    expect(rollUp([{ admitted: 1, quota: null }], 2)).toMatchObject({
      quotaGap: null,
      unitsQuota: null,
      rate: 50,
    });
  });

  it('counts who has reported, and "not reported" is not 0', () => {
    const group = rollUp(
      [
        { admitted: 0, quota: 5 },
        { admitted: null, quota: 5 },
      ],
      null,
    );
    expect(group).toMatchObject({ admitted: 0, quota: 10, rate: 0, reported: 1, expected: 2 });
    expect(rollUp([{ admitted: null, quota: 5 }], null)).toMatchObject({
      admitted: null,
      rate: null,
      reported: 0,
    });
  });

  it('without members has nothing to show', () => {
    expect(rollUp([], null)).toMatchObject({
      admitted: null,
      quota: null,
      rate: null,
      reported: 0,
      expected: 0,
    });
    expect(sumOfKnown([])).toBeNull();
    expect(sumOfKnown([null, null])).toBeNull();
    expect(sumOfKnown([null, 0])).toBe(0);
  });
});

describe('places', () => {
  it('go by the exact rate; equal rates share a place and the next is left out', () => {
    const parts = [
      { admitted: 1, quota: 2 },
      { admitted: 3, quota: 4 },
      { admitted: 2, quota: 4 },
      { admitted: 1, quota: 4 },
    ];
    expect(rankByRate(parts)).toEqual([2, 1, 2, 4]);
  });

  it('tell apart rates that print alike: 1 of 3 is below 3.334 of 10.000', () => {
    expect(
      rankByRate([
        { admitted: 1, quota: 3 },
        { admitted: 3334, quota: 10_000 },
      ]),
    ).toEqual([2, 1]);
  });

  it('are not given to a committee without a report or without a quota', () => {
    expect(
      rankByRate([
        { admitted: null, quota: 5 },
        { admitted: 5, quota: null },
        { admitted: 5, quota: 0 },
      ]),
    ).toEqual([null, null, null]);
  });

  it('are one more than the number of better committees', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const better = (a: { admitted: number; quota: number }, b: { admitted: number; quota: number }) =>
          a.admitted * b.quota > b.admitted * a.quota;
        const rated = parts.map(({ admitted, quota }) =>
          admitted === null || quota === null || quota === 0 ? null : { admitted, quota },
        );
        const expected = rated.map((one) =>
          one === null ? null : 1 + rated.filter((other) => other !== null && better(other, one)).length,
        );
        expect(rankByRate(parts)).toEqual(expected);
      }),
    );
  });

  it('are found for a nation: 52.000 committees within the time of a test', () => {
    const parts = Array.from({ length: 52_000 }, (_, index) => ({
      admitted: index % 97,
      quota: 1 + (index % 89),
    }));
    const places = rankByRate(parts);
    expect(places.filter((place) => place === 1).length).toBeGreaterThan(0);
    expect(Math.max(...places.map((place) => place ?? 0))).toBeLessThanOrEqual(52_000);
  });
});

describe('a committee that adds up others', () => {
  it('has reported when all below it have, and stands approved when all of those do', () => {
    expect(stateOfSum({ expected: 3, reported: 0, approved: 0 })).toBe('missing');
    expect(stateOfSum({ expected: 3, reported: 2, approved: 2 })).toBe('missing');
    expect(stateOfSum({ expected: 3, reported: 3, approved: 2 })).toBe('submitted');
    expect(stateOfSum({ expected: 3, reported: 3, approved: 3 })).toBe('approved');
  });
});
