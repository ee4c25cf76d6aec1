import { describe, expect, it } from '@jest/globals';
import {
  checkReport,
  countedDays,
  halfContaining,
  hasErrors,
  hasWarnings,
  liesIn,
  nextHalf,
  previousPeriod,
  restOf,
  type BreakdownRule,
  type CheckContext,
  type CheckedFigures,
} from '@ket-nap/domain';
import fc from 'fast-check';

const ALONE: CheckContext = {
  quota: null,
  earlierInYear: null,
  lastHalf: null,
  lastYear: null,
  sent: null,
  breakdowns: [],
  counted: { from: '2022-01-01', until: '2022-06-30' },
};
const figures = (admitted: number | null, parts: CheckedFigures['parts'] = {}): CheckedFigures => ({
  admitted,
  parts,
  asOf: null,
});
const found = (
  admitted: number | null,
  context: Partial<CheckContext>,
  parts: CheckedFigures['parts'] = {},
) => checkReport(figures(admitted, parts), { ...ALONE, ...context });
const rules = (...given: Parameters<typeof found>) => found(...given).map(({ rule }) => rule);

const age: BreakdownRule = { id: '2', sort: 'partition', required: false, groupIds: ['a', 'b', 'c'] };
const focus: BreakdownRule = { id: '4', sort: 'of_which', required: false, groupIds: ['w', 'y'] };

describe('the total', () => {
  it('has to be there; nothing else is looked at before it is', () => {
    expect(found(null, { breakdowns: [{ ...age, required: true }], sent: 9, lastYear: 9 })).toEqual([
      { level: 'error', rule: 'admitted_missing' },
    ]);
  });

  it('of 0 is a total', () => {
    expect(found(0, { breakdowns: [{ ...age, required: true }, focus] })).toEqual([]);
  });
});

describe('the day up to which the figures are counted', () => {
  const on = (asOf: string | null, today: string) =>
    checkReport({ ...figures(5), asOf }, { ...ALONE, counted: countedDays('2022-H1', today) });

  it.each(['2022-01-01', '2022-05-28', '2022-06-30', null])('may be %s in the first half of 2022', (asOf) => {
    expect(on(asOf, '2022-07-04')).toEqual([]);
  });

  it.each(['2021-12-31', '2022-07-01', '2023-05-28', '2202-06-30'])('is not %s', (asOf) => {
    expect(on(asOf, '2022-07-04')).toEqual([
      { level: 'error', rule: 'as_of_outside', from: '2022-01-01', until: '2022-06-30' },
    ]);
  });

  it('has come: while the half-year runs, tomorrow is too late', () => {
    expect(on('2022-05-28', '2022-05-28')).toEqual([]);
    expect(on('2022-05-29', '2022-05-28')).toMatchObject([{ rule: 'as_of_outside', until: '2022-05-28' }]);
  });

  it('is in the half-year that contains it, and in no other', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.boolean(), (date, before) => {
        const asOf = date.toISOString().slice(0, 10);
        const half = halfContaining(asOf);
        expect(liesIn(asOf, countedDays(half, '2199-12-31'))).toBe(true);
        const other = before ? previousPeriod(half) : nextHalf(half);
        expect(liesIn(asOf, countedDays(other, '2199-12-31'))).toBe(false);
      }),
    );
  });
});

describe('parts', () => {
  it('that were not entered at all are asked for only where the breakdown is required', () => {
    expect(rules(5, { breakdowns: [age] })).toEqual([]);
    expect(found(5, { breakdowns: [{ ...age, required: true }] })).toEqual([
      { level: 'error', rule: 'breakdown_missing', breakdownId: '2' },
    ]);
  });

  it('say how much is in none of them yet, and how much they have too much', () => {
    expect(found(5, { breakdowns: [age] }, { a: 2 })).toMatchObject([{ rule: 'parts_not_total', rest: 3 }]);
    expect(found(5, { breakdowns: [age] }, { a: 4, b: 3 })).toMatchObject([
      { rule: 'parts_not_total', rest: -2 },
    ]);
    expect(restOf(age, 5, {})).toBeNull();
    expect(restOf(age, 5, { a: null, b: 0 })).toBe(5);
  });

  it('pass exactly when they add up to the total, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }),
        fc.integer(),
        (counts, off) => {
          const groupIds = counts.map((_, index) => `${index}`);
          const parts = Object.fromEntries(counts.map((count, index) => [`${index}`, count]));
          const total = counts.reduce((sum, count) => sum + count, 0);
          const breakdowns = [{ ...age, groupIds }];
          expect(rules(total, { breakdowns }, parts)).toEqual([]);
          const other = Math.abs(total + off);
          fc.pre(other !== total);
          const wrong = found(other, { breakdowns }, parts);
          expect(wrong).toContainEqual({
            level: 'error',
            rule: 'parts_not_total',
            breakdownId: '2',
            rest: other - total,
          });
          expect(hasErrors(wrong)).toBe(true);
        },
      ),
    );
  });

  it('count each breakdown for itself, and a group that is not asked for in none', () => {
    const second = { ...age, id: '3', groupIds: ['d'] };
    const both = { breakdowns: [age, second] };
    expect(rules(5, both, { a: 5, d: 5, gone: 99 })).toEqual([]);
    expect(found(5, both, { a: 5, d: 4 })).toMatchObject([{ breakdownId: '3', rest: 1 }]);
  });
});

describe('groups of which', () => {
  it('may overlap: each is at most the total, and they are never added', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(2000), fc.nat(2000), (total, w, y) => {
        const over = [
          ['w', w],
          ['y', y],
        ].flatMap(([groupId, count]) =>
          Number(count) > total ? [{ level: 'error', rule: 'part_over_total', groupId, total }] : [],
        );
        expect(found(total, { breakdowns: [focus] }, { w, y })).toEqual(over);
      }),
    );
  });
});

describe('a warning', () => {
  it('comes above 120% of the quota, and not at it', () => {
    expect(rules(120, { quota: 100 })).toEqual([]);
    expect(found(121, { quota: 100 })).toEqual([
      { level: 'warning', rule: 'over_quota', quota: 100, cumulative: 121 },
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (fifths) => {
        const quota = fifths * 5;
        expect(rules(fifths * 6, { quota })).toEqual([]);
        expect(rules(fifths * 6 + 1, { quota })).toEqual(['over_quota']);
      }),
    );
  });

  it('measures what the year has so far, and no quota or one of 0 measures nothing', () => {
    expect(rules(60, { quota: 100, earlierInYear: 60 })).toEqual([]);
    expect(rules(61, { quota: 100, earlierInYear: 60 })).toEqual(['over_quota']);
    expect(rules(500, { quota: 0 })).toEqual([]);
    expect(rules(500, { quota: null })).toEqual([]);
  });

  it('comes above three times the half-year before, and not at it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (lastHalf) => {
        expect(rules(lastHalf * 3, { lastHalf })).toEqual([]);
        expect(found(lastHalf * 3 + 1, { lastHalf })).toEqual([
          { level: 'warning', rule: 'thrice_last', last: lastHalf },
        ]);
      }),
    );
  });

  it('looks at the same half last year only where there was none before', () => {
    expect(rules(31, { lastHalf: 11, lastYear: 10 })).toEqual([]);
    expect(rules(31, { lastHalf: null, lastYear: 10 })).toEqual(['thrice_last']);
    expect(rules(31, { lastHalf: 0, lastYear: 10 })).toEqual([]);
  });

  it('comes when a committee that admitted somebody reports nobody', () => {
    expect(rules(0, { lastHalf: 4 })).toEqual(['fell_to_zero']);
    expect(rules(0, { lastHalf: 0 })).toEqual([]);
  });

  it('comes when less is reported than was sent before', () => {
    expect(rules(9, { sent: 10 })).toEqual(['cumulative_fell']);
    expect(rules(10, { sent: 10 })).toEqual([]);
  });

  it('does not block sending, and stands after the errors', () => {
    const all = found(100, { quota: 10, breakdowns: [age] }, { a: 99 });
    expect(all.map(({ level }) => level)).toEqual(['error', 'warning']);
    const warned = found(100, { quota: 10 });
    expect([hasErrors(warned), hasWarnings(warned)]).toEqual([false, true]);
  });
});

it('Errors always stand before warnings', () => {
  const count = fc.option(fc.nat(9_999_999));
  const context = fc.record({ quota: count, earlierInYear: count, lastHalf: count, sent: count });
  fc.assert(
    fc.property(context, count, (given, admitted) => {
      const levels = found(admitted, { ...given, breakdowns: [age, focus] }, { a: 1, w: 9 }).map(
        ({ level }) => level,
      );
      expect(levels).toEqual([...levels].sort());
    }),
  );
});
