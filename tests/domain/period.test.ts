import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  asOf,
  comparePeriods,
  cutOff,
  dueDate,
  elapsedOfYear,
  elapsedShare,
  existsIn,
  halfContaining,
  halfPeriod,
  halvesOf,
  halvesOwed,
  halvesToDate,
  hasBegun,
  hasEnded,
  isDay,
  localDay,
  monthAfter,
  nextHalf,
  parsePeriod,
  percent,
  previousPeriod,
  samePeriodLastYear,
  startOf,
  yearPeriod,
  type Period,
} from '@ket-nap/domain';
import fc from 'fast-check';

const year = fc.integer({ min: 1930, max: 2199 });
const half = fc
  .tuple(year, fc.constantFrom(1 as const, 2 as const))
  .map(([of, which]) => halfPeriod(of, which));
const period: fc.Arbitrary<Period> = fc.oneof(year.map(yearPeriod), half);
const day = fc.integer({ min: -14_000, max: 80_000 }).map((days) => addDays('1970-01-01', days));

describe('a period code', () => {
  it.each(['2022', '2022-H1', '2022-H2'])('%s is one', (code) => {
    expect(parsePeriod(code)).toBe(code);
  });

  it.each([
    '',
    '22',
    '2022-H3',
    '2022-h1',
    'H1-2022',
    '2022-H1 ',
    '1022',
    '2222',
    '20222',
    '２０２２',
    '2022\n',
  ])('%j is none', (code) => {
    expect(parsePeriod(code)).toBeNull();
  });
});

describe('the first half of 2022', () => {
  it('runs from 1 January to the cut-off of 30 June and is due on 5 July', () => {
    expect([startOf('2022-H1'), cutOff('2022-H1'), dueDate('2022-H1')]).toEqual([
      '2022-01-01',
      '2022-06-30',
      '2022-07-05',
    ]);
  });

  it('comes after the second half of 2021 and is compared with the first half of 2021', () => {
    expect(previousPeriod('2022-H1')).toBe('2021-H2');
    expect(nextHalf('2021-H2')).toBe('2022-H1');
    expect(samePeriodLastYear('2022-H1')).toBe('2021-H1');
  });
});

describe('the second half of 2022', () => {
  it('runs from 1 July to 31 December and is due on 5 January', () => {
    expect([startOf('2022-H2'), cutOff('2022-H2'), dueDate('2022-H2')]).toEqual([
      '2022-07-01',
      '2022-12-31',
      '2023-01-05',
    ]);
  });

  it('adds up with the first half to what has been admitted since January', () => {
    expect(halvesToDate('2022-H2')).toEqual(['2022-H1', '2022-H2']);
    expect(halvesToDate('2022')).toEqual(['2022-H1', '2022-H2']);
    expect(halvesToDate('2022-H1')).toEqual(['2022-H1']);
  });
});

describe('order in time', () => {
  it('puts a year after its second half', () => {
    const shuffled: Period[] = ['2022', '2021-H2', '2022-H1', '2021', '2022-H2', '2021-H1'];
    expect(shuffled.toSorted(comparePeriods)).toEqual([
      '2021-H1',
      '2021-H2',
      '2021',
      '2022-H1',
      '2022-H2',
      '2022',
    ]);
  });

  it('is one order: antisymmetric, and equal only to itself', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(0 - Math.sign(comparePeriods(b, a)));
        expect(comparePeriods(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('goes on over the last half that may be entered', () => {
    expect(nextHalf('2199-H2')).toBe('2200-H1');
    expect(previousPeriod('2200-H1')).toBe('2199-H2');
    expect(halvesOf('2200-H1')).toEqual(['2200-H1']);
  });

  it('the period before ends before this one begins, and the next half begins the day after', () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(addDays(cutOff(previousPeriod(one)), 1)).toBe(startOf(one));
      }),
    );
    fc.assert(
      fc.property(half, (one) => {
        expect(startOf(nextHalf(one))).toBe(addDays(cutOff(one), 1));
        expect(previousPeriod(nextHalf(one))).toBe(one);
      }),
    );
  });

  it('the halves of a year cover it', () => {
    fc.assert(
      fc.property(year.map(yearPeriod), (one) => {
        const [first = one, second = one] = halvesOf(one);
        expect([startOf(first), cutOff(second)]).toEqual([startOf(one), cutOff(one)]);
      }),
    );
  });
});

describe('a day', () => {
  it('lies in the half that begins on or before it and ends on or after it', () => {
    fc.assert(
      fc.property(day, (one) => {
        const of = halfContaining(one);
        expect(startOf(of) <= one && one <= cutOff(of)).toBe(true);
      }),
    );
  });

  it.each(['2022-02-29', '2022-13-01', '2022-6-30', '30/06/2022', '2022-06-31', '0000-01-01', ''])(
    '%j is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('is what the calendar has, for every day that could be written', () => {
    const number = (max: number) => fc.nat({ max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2300 }), number(14), number(33), (year, month, of) => {
        const text = `${year}-${month}-${of}`;
        const time = Date.parse(`${text}T00:00:00Z`);
        expect(isDay(text)).toBe(!Number.isNaN(time) && new Date(time).toISOString().startsWith(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('knows leap years', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(['2022-06-30', '2023-01-31', '2024-01-31', '2021-12-31'].map(monthAfter)).toEqual([
      ...['2022-07-30', '2023-02-28', '2024-02-29', '2022-01-31'],
    ]);
  });

  it('is the day in Viet Nam: the year begins there at 17:00 UTC', () => {
    expect(localDay(new Date('2021-12-31T16:59:59Z'))).toBe('2021-12-31');
    expect(localDay(new Date('2021-12-31T17:00:00Z'))).toBe('2022-01-01');
  });
});

describe('begun, ended, as of', () => {
  it('a period has begun on its first day and ended the day after its cut-off', () => {
    expect([hasBegun('2022-H2', '2022-06-30'), hasBegun('2022-H2', '2022-07-01')]).toEqual([false, true]);
    expect([hasEnded('2022-H1', '2022-06-30'), hasEnded('2022-H1', '2022-07-01')]).toEqual([false, true]);
  });

  it('figures are as of the cut-off, or of today while the period runs', () => {
    expect(asOf('2022-H1', '2022-08-15')).toBe('2022-06-30');
    expect(asOf('2022-H1', '2022-05-15')).toBe('2022-05-15');
  });
});

describe('the share that has elapsed', () => {
  const inPercent = (of: Period, today: string) => {
    const share = elapsedShare(of, today);
    return percent(share.elapsed, share.of, 2);
  };

  it('is exactly one half at mid-year and the whole at year end, in leap years too', () => {
    for (const calendar of [2021, 2022, 2024]) {
      expect(inPercent(yearPeriod(calendar), `${calendar}-06-30`)).toBe(50);
      expect(inPercent(yearPeriod(calendar), `${calendar}-12-31`)).toBe(100);
    }
  });

  it('of a half-year ends at one half of the yearly quota', () => {
    expect(inPercent('2022-H1', '2022-06-30')).toBe(50);
    expect(inPercent('2022-H2', '2022-12-31')).toBe(50);
  });

  it('is nothing before the period and does not grow after it', () => {
    expect(inPercent('2022-H2', '2022-06-30')).toBe(0);
    expect(inPercent('2022', '2030-01-01')).toBe(100);
  });

  it('never shrinks from one day to the next and never exceeds the whole', () => {
    fc.assert(
      fc.property(period, day, (of, today) => {
        const [now, tomorrow] = [elapsedShare(of, today), elapsedShare(of, addDays(today, 1))];
        expect(now.elapsed).toBeGreaterThanOrEqual(0);
        expect(tomorrow.elapsed * now.of).toBeGreaterThanOrEqual(now.elapsed * tomorrow.of);
        expect(now.elapsed).toBeLessThanOrEqual(now.of);
      }),
    );
  });

  it('of the year after a closed first half is one half, however late it is looked at', () => {
    const share = elapsedOfYear('2022-H1', '2022-11-20');
    expect(share.elapsed * 2).toBe(share.of);
  });
});

describe('a dated committee', () => {
  it('exists in a period when it exists on one of its days', () => {
    expect(existsIn('2025-H1', '2020-10-01', '2025-06-30')).toBe(true);
    expect(existsIn('2025-H2', '2020-10-01', '2025-06-30')).toBe(false);
    expect(existsIn('2025', '2020-10-01', '2025-06-30')).toBe(true);
    expect(existsIn('2025-H1', '2025-07-01', null)).toBe(false);
    expect(existsIn('2025-H2', '2025-07-01', null)).toBe(true);
  });
});

it('A committee owes the half-years of its dates that have begun, and no others', () => {
  expect(halvesOwed('2025-07-01', null, '2026-11-25')).toEqual(['2025-H2', '2026-H1', '2026-H2']);
  expect(halvesOwed('2024-12-31', '2025-06-30', '2026-11-25')).toEqual(['2024-H2', '2025-H1']);
  expect(halvesOwed('2027-01-01', null, '2026-11-25')).toEqual([]);
  expect(halvesOwed('2026-06-30', '2030-01-01', '2026-07-01')).toEqual(['2026-H1', '2026-H2']);
});
