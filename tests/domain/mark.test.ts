import {
  addDays,
  checksOf,
  cutOff,
  elapsedShare,
  figuresDay,
  groupCompletion,
  halvesOfQuota,
  isSameShare,
  markOf,
  measuredPart,
  shareOfPart,
  shareTogether,
  speaksForWhole,
  type HalfReported,
} from '@ket-nap/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

const TODAY = '2026-11-26';
const whole = (half: '2026-H1' | '2026-H2', day: string): HalfReported => ({
  half,
  asOf: { first: day, last: day },
  complete: true,
  speaks: true,
});
const nothing: HalfReported = { half: '2026-H2', asOf: null, complete: false, speaks: false };

describe('the day to which figures are counted', () => {
  it('is that of the half-year that has come in, not today', () => {
    expect(figuresDay([whole('2026-H1', '2026-06-30'), nothing], TODAY)).toBe('2026-06-30');
    expect(figuresDay([whole('2026-H1', '2026-06-30'), whole('2026-H2', TODAY)], TODAY)).toBe(TODAY);
  });

  it('stays there while some have not reported the next half, until it is due', () => {
    const some = { ...whole('2026-H2', TODAY), complete: false };
    const halves = [whole('2026-H1', '2026-06-30'), some];
    expect(figuresDay(halves, TODAY)).toBe('2026-06-30');
    expect(figuresDay(halves, '2027-01-05')).toBe('2026-06-30');
    expect(figuresDay(halves, '2027-01-06')).toBe(TODAY);
    const few = [whole('2026-H1', '2026-06-30'), { ...some, speaks: false }];
    expect(figuresDay(few, '2027-01-06')).toBe('2026-06-30');
  });

  it('is the first of the days of reports that disagree, and none of no report', () => {
    const apart = { ...whole('2026-H1', '2026-06-30'), asOf: { first: '2026-05-28', last: '2026-06-30' } };
    expect(figuresDay([apart], TODAY)).toBe('2026-05-28');
    expect(figuresDay([nothing], TODAY)).toBeNull();
    expect(figuresDay([{ ...whole('2026-H2', TODAY), complete: false, speaks: false }], TODAY)).toBe(TODAY);
  });
});

describe('the quota of a part of the year', () => {
  const born = { validFrom: '2025-07-01', validTo: null };
  const ended = { validFrom: '2020-10-01', validTo: '2025-06-30' };
  it('is wholly due at the end of that part', () => {
    const halves = halvesOfQuota('2025', born, '2025-07-01');
    expect(halves).toEqual(['2025-H2']);
    for (const period of ['2025-H2', '2025'] as const)
      expect(markOf(shareOfPart(period, cutOff(period), halves))).toBe(100);
    expect(halvesOfQuota('2026', born, '2026-01-01')).toHaveLength(2);
  });

  it('of one that ended is for its part only where it was set after the end', () => {
    expect(halvesOfQuota('2025', ended, '2025-01-01')).toHaveLength(2);
    expect(halvesOfQuota('2025', ended, '2025-07-01')).toEqual(['2025-H1']);
    expect(halvesOfQuota('2025', ended, null)).toHaveLength(2);
  });

  it('goes from nothing to all of it, and a whole year is as before', () => {
    fc.assert(
      fc.property(fc.nat(364), (days) => {
        const day = addDays('2025-01-01', days);
        const { elapsed, of } = shareOfPart('2025', day, ['2025-H2']);
        expect(elapsed >= 0 && elapsed <= of).toBe(true);
        expect(shareOfPart('2025', day, ['2025-H1', '2025-H2'])).toEqual(elapsedShare('2025', day));
      }),
    );
  });
});

describe('the mark of several together', () => {
  it('is what all would have admitted, of what all were assigned', () => {
    const [half, all] = [elapsedShare('2025', '2025-06-30'), elapsedShare('2025', '2025-12-31')];
    expect(
      markOf(
        shareTogether([
          { quota: 30, share: half },
          { quota: 10, share: all },
        ]) ?? half,
      ),
    ).toBe(62.5);
    expect(shareTogether([])).toBeNull();
    expect(shareTogether([{ quota: 0, share: half }])).toBeNull();
  });

  it('lies between theirs, and is theirs where they agree', () => {
    const share = fc
      .tuple(fc.nat(184), fc.constantFrom(181, 182, 184, 365))
      .map(([elapsed, of]) => ({ elapsed: Math.min(elapsed, of), of }));
    const parts = fc.array(fc.record({ quota: fc.integer({ min: 1, max: 3000 }), share }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(parts, (given) => {
        const one = shareTogether(given) ?? { elapsed: -1, of: 1 };
        const of = given.map((part) => part.share.elapsed / part.share.of);
        const value = one.elapsed / one.of;
        expect(value).toBeGreaterThanOrEqual(Math.min(...of) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...of) + 1e-9);
        const due = given.reduce((sum, part) => sum + (part.quota * part.share.elapsed) / part.share.of, 0);
        expect(value).toBeCloseTo(due / given.reduce((sum, part) => sum + part.quota, 0), 9);
        const first = given[0]?.share ?? one;
        expect(
          isSameShare(shareTogether(given.map((part) => ({ ...part, share: first }))) ?? one, first),
        ).toBe(true);
      }),
    );
  });
});

it('Half of the reports speak for the whole, fewer do not', () => {
  expect([
    speaksForWhole(1, 68),
    speaksForWhole(33, 68),
    speaksForWhole(34, 68),
    speaksForWhole(0, 0),
  ]).toEqual([false, false, true, false]);
});

it('Checks compare what has added up: a first half after its year before, a second half as its year', () => {
  expect(checksOf('2022-H1')).toEqual({ now: '2022-H1', before: '2021' });
  expect(checksOf('2022-H2')).toEqual({ now: '2022', before: '2022-H1' });
  expect(checksOf('2022')).toEqual({ now: '2022', before: '2021' });
});

describe('the rate of several together', () => {
  it('is of those with a quota: 58 of which 7 without are 51 of 66, 77,3%', () => {
    const bacAi = groupCompletion(58, 51, 66);
    expect(bacAi).toMatchObject({ admitted: 58, unmeasured: 7, rate: 77.3, remaining: 15 });
    expect(measuredPart(bacAi)).toBe(51);
    expect(groupCompletion(7, 7, null)).toMatchObject({ admitted: 7, unmeasured: null, rate: null });
    expect(groupCompletion(7, null, 66)).toMatchObject({ admitted: 7, unmeasured: 7, rate: null });
  });

  it('never loses anybody: what is measured and what stands apart are all', () => {
    const count = fc.option(fc.nat(5000));
    fc.assert(
      fc.property(
        count,
        fc.nat(5000),
        fc.option(fc.integer({ min: 1, max: 5000 })),
        (measured, others, quota) => {
          const admitted = measured === null && others === 0 ? null : (measured ?? 0) + others;
          const group = groupCompletion(admitted, measured, quota);
          expect(group.admitted).toBe(admitted);
          expect((measuredPart(group) ?? 0) + (group.unmeasured ?? 0)).toBe(admitted ?? 0);
          if (quota !== null && group.rate !== null) expect(group.unmeasured ?? 0).toBe(others);
        },
      ),
    );
  });
});
