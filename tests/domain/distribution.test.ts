import { describe, expect, it } from '@jest/globals';
import { apportion, gapOf, propose, whatIf, type ProposalBase } from '@ket-nap/domain';
import fc from 'fast-check';

const weight = fc.nat({ max: 60_000 });
const weights = fc.array(fc.option(weight), { minLength: 1, maxLength: 80 });
const total = fc.nat({ max: 20_000 });
const sum = (shares: readonly (number | null)[]) => shares.reduce<number>((all, one) => all + (one ?? 0), 0);
const known = (given: readonly (number | null)[]) => given.some((one) => one !== null && one > 0);

function baseOf(part: Partial<ProposalBase>): ProposalBase {
  return { members: null, lastYearQuota: null, lastYearAdmitted: null, lastYearWhole: true, ...part };
}

describe('a total divided over weights', () => {
  it('adds up to the total, whatever the weights', () => {
    fc.assert(
      fc.property(total, weights.filter(known), (whole, given) => {
        expect(sum(apportion(whole, given))).toBe(whole);
      }),
    );
  });

  it('gives each its exact part, rounded down or up', () => {
    fc.assert(
      fc.property(total, weights.filter(known), (whole, given) => {
        const base = sum(given);
        for (const [place, share] of apportion(whole, given).entries()) {
          const part = given[place] ?? null;
          if (part === null) expect(share).toBeNull();
          else {
            // |share − whole × part ÷ base| < 1, without a fraction.
            expect(Math.abs((share ?? 0) * base - whole * part)).toBeLessThan(base);
          }
        }
      }),
    );
  });

  it('never gives less to who weighs more, and nothing to who weighs nothing', () => {
    fc.assert(
      fc.property(total, fc.array(weight, { minLength: 2, maxLength: 40 }).filter(known), (whole, given) => {
        const shares = apportion(whole, given);
        for (const [place, share] of shares.entries()) {
          for (const [other, next] of shares.entries()) {
            if ((given[place] ?? 0) > (given[other] ?? 0)) expect(share).toBeGreaterThanOrEqual(next ?? 0);
          }
          if (given[place] === 0) expect(share).toBe(0);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives what is left of equal remainders to the earlier rows', () => {
    expect(apportion(5, [1, 1, 1])).toEqual([2, 2, 1]);
    expect(apportion(1, [1, 1, 1])).toEqual([1, 0, 0]);
    expect(apportion(10, [3, 0, 3, null])).toEqual([5, 0, 5, null]);
  });

  it('says nothing where nothing is known to divide by', () => {
    expect(apportion(10, [])).toEqual([]);
    expect(apportion(10, [0, 0])).toEqual([null, null]);
    expect(apportion(10, [null, null])).toEqual([null, null]);
    expect(apportion(0, [4, 5])).toEqual([0, 0]);
  });

  it('is exact beyond what a double holds', () => {
    const huge = 9_007_199_254_740_993n;
    expect(apportion(3n, [huge, huge - 1n, huge - 1n])).toEqual([1, 1, 1]);
    expect(apportion(1_000_001, [huge, huge])).toEqual([500_001, 500_000]);
  });

  it('refuses what is no count', () => {
    expect(() => apportion(-1, [1])).toThrow(RangeError);
    expect(() => apportion(1, [0.5])).toThrow(RangeError);
  });
});

describe('a proposal', () => {
  const rows = [
    baseOf({ members: 9_300, lastYearQuota: 330, lastYearAdmitted: 281 }),
    baseOf({ members: 4_101, lastYearQuota: 130, lastYearAdmitted: 118 }),
    baseOf({ members: null, lastYearQuota: 80, lastYearAdmitted: null }),
    baseOf({ members: 2_007, lastYearQuota: null, lastYearAdmitted: 12 }),
  ];

  it('by last year’s quota repeats it', () => {
    expect(propose({ kind: 'last_year' }, rows, 1)).toEqual({
      amounts: [330, 130, 80, null],
      total: 540,
      unknown: [3],
    });
  });

  it('by members gives out the province’s quota to the last one, without those whose members are unknown', () => {
    const { amounts, total: all, unknown } = propose({ kind: 'members' }, rows, 1700);
    expect(all).toBe(1700);
    expect(unknown).toEqual([2]);
    expect(amounts).toEqual([1026, 453, null, 221]);
  });

  it('by last year’s actual admissions as well', () => {
    const { amounts, total: all, unknown } = propose({ kind: 'actual' }, rows, 411);
    expect(all).toBe(411);
    expect(unknown).toEqual([2]);
    expect(amounts).toEqual([281, 118, null, 12]);
  });

  it('by a percentage has the half-up share of all members as its sum', () => {
    // 3,25% of 15.408 is 500,76.
    const { amounts, total: all } = propose({ kind: 'percent', basisPoints: 325 }, rows, null);
    expect(all).toBe(501);
    expect(amounts).toEqual([303, 133, null, 65]);
    // 2,5% of 20 is 0,5: half up.
    expect(propose({ kind: 'percent', basisPoints: 250 }, [baseOf({ members: 20 })], null).total).toBe(1);
  });

  it('by members or actual has nothing to give out without the province’s quota', () => {
    expect(propose({ kind: 'members' }, rows, null).amounts).toEqual([null, null, null, null]);
    expect(propose({ kind: 'actual' }, rows, null).total).toBeNull();
  });

  it('of a percentage is exact to one admission for any members', () => {
    const some = fc.array(fc.record({ members: weight }).map(baseOf), { minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 10_000 }), (given, basisPoints) => {
        const members = sum(given.map((row) => row.members));
        const all = propose({ kind: 'percent', basisPoints }, given, null).total ?? 0;
        // |2 × (all − members × bp ÷ 10.000)| ≤ 1
        expect(Math.abs(2 * (all * 10_000 - members * basisPoints))).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});

describe('what a quota would mean', () => {
  const base = baseOf({ members: 9_300, lastYearQuota: 330, lastYearAdmitted: 281 });

  it('is said by load, change, share and last year’s actual, rounded half up', () => {
    expect(whatIf(340, base, 1700)).toEqual({
      change: 10,
      share: 20,
      perThousand: 36.6,
      ofActual: 121,
      ofMembers: 3.66,
    });
  });

  it('is nothing where its measure is unknown or zero', () => {
    const none = { change: null, share: null, perThousand: null, ofActual: null, ofMembers: null };
    expect(whatIf(null, base, 1700)).toEqual(none);
    expect(whatIf(340, baseOf({ members: 0, lastYearAdmitted: 0 }), 0)).toEqual(none);
    expect(whatIf(0, base, 1700)).toMatchObject({ change: -330, share: 0, perThousand: 0 });
  });

  it('stands against the province’s quota by a gap: 1.950 under a headline of 1.905 is 45', () => {
    expect(gapOf(1905, 1950)).toBe(45);
    expect(gapOf(null, 1950)).toBeNull();
    expect(gapOf(1905, null)).toBeNull();
  });
});

it('A committee that existed in a part of last year is not held against it, nor proposed from it', () => {
  const part = baseOf({ members: 700, lastYearQuota: 11, lastYearAdmitted: 12, lastYearWhole: false });
  const whole = baseOf({ members: 300, lastYearQuota: 40, lastYearAdmitted: 41 });
  expect(whatIf(30, part, 60)).toMatchObject({ change: null, ofActual: null, share: 50 });
  expect(propose({ kind: 'last_year' }, [part, whole], 70)).toMatchObject({
    amounts: [null, 40],
    unknown: [0],
  });
  expect(propose({ kind: 'actual' }, [part, whole], 70)).toMatchObject({ amounts: [null, 70], unknown: [0] });
  expect(propose({ kind: 'members' }, [part, whole], 70)).toMatchObject({ amounts: [49, 21], unknown: [] });
});
