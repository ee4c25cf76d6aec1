import { describe, expect, it } from '@jest/globals';
import { cutOff, isDay, reportDay, sameDayIn, sameDayOf, spanOfDays, type Half } from '@ket-nap/domain';
import fc from 'fast-check';

const days = fc
  .date({ min: new Date('2021-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const years = fc.integer({ min: 2021, max: 2030 });
const halves = fc.constantFrom<Half>('2024-H1', '2024-H2', '2025-H1', '2025-H2', '2026-H1');

describe('the day of a report', () => {
  const after = '2026-11-26';

  it('is the one that it names, without one the cut-off of its half', () => {
    expect(reportDay('2026-H1', '2026-05-28', after)).toBe('2026-05-28');
    expect(reportDay('2026-H1', null, after)).toBe('2026-06-30');
  });

  it('is never later than the cut-off, nor than today while the half runs', () => {
    expect(reportDay('2026-H1', '2026-07-04', after)).toBe('2026-06-30');
    expect(reportDay('2026-H2', null, after)).toBe(after);
    fc.assert(
      fc.property(halves, fc.option(days), days, (half, named, today) => {
        const day = reportDay(half, named, today);
        expect(day <= cutOff(half) && day <= today).toBe(true);
      }),
    );
  });
});

describe('the same day of another year', () => {
  it('is 28/5 for 28/5, and 28/2 for a 29/2 that there is not', () => {
    expect(sameDayIn(2025, '2026-05-28')).toBe('2025-05-28');
    expect(sameDayIn(2025, '2024-02-29')).toBe('2025-02-28');
    expect(sameDayIn(2028, '2024-02-29')).toBe('2028-02-29');
  });

  it('is always a day of that year and its half, and goes back to where it came from', () => {
    fc.assert(
      fc.property(days, years, (day, year) => {
        const same = sameDayIn(year, day);
        expect(isDay(same) && same.startsWith(String(year))).toBe(true);
        expect(same.slice(5, 7)).toBe(day.slice(5, 7));
        if (!day.endsWith('-02-29')) expect(sameDayIn(Number(day.slice(0, 4)), same)).toBe(day);
      }),
    );
  });
});

describe('what a figure is compared with', () => {
  const one = (day: string) => ({ first: day, last: day });

  it('half with half at the cut-off, the same day before it, nothing where its reports disagree', () => {
    expect(sameDayOf('2026-H1', one('2026-06-30'), '2025-H1')).toBe('2025-06-30');
    expect(sameDayOf('2026-H1', one('2026-05-28'), '2025-H1')).toBe('2025-05-28');
    expect(sameDayOf('2026-H1', { first: '2026-05-28', last: '2026-06-30' }, '2025-H1')).toBeNull();
  });

  it('a sum speaks of the days of all its parts', () => {
    expect(spanOfDays([])).toBeNull();
    fc.assert(
      fc.property(fc.array(days, { minLength: 1 }), (all) => {
        const span = spanOfDays([null, ...all.map(one)]);
        expect(all.every((day) => span !== null && span.first <= day && day <= span.last)).toBe(true);
        expect(span !== null && all.includes(span.first) && all.includes(span.last)).toBe(true);
      }),
    );
  });
});
