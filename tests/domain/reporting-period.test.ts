import { describe, expect, it } from '@jest/globals';
import {
  OPEN_GATE,
  PUNCTUALITIES,
  cutOff,
  defaultPeriod,
  gateOf,
  halfPeriod,
  localDay,
  punctualityOf,
  isLongPast,
  timeLeft,
  type ReportingPeriod,
} from '@ket-nap/domain';
import { dueText } from '@ket-nap/i18n';
import fc from 'fast-check';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = (text: string) => new Date(text);
const before = (text: string, ms: number) => new Date(Date.parse(text) - ms);
const after = (text: string, ms: number) => new Date(Date.parse(text) + ms);

/** What the first half of 2022 was due by. */
const DUE = '2022-07-05T17:00:00+07:00';
const period = (other: Partial<ReportingPeriod> = {}): ReportingPeriod => ({
  ...defaultPeriod('2022-H1'),
  ...other,
});

const half = fc
  .tuple(fc.integer({ min: 1930, max: 2198 }), fc.constantFrom(1 as const, 2 as const))
  .map(([year, which]) => halfPeriod(year, which));
const instant = fc.integer({ min: Date.parse('2022-06-01'), max: Date.parse('2022-09-01') });
const iso = instant.map((ms) => new Date(ms).toISOString());
const anyPeriod = fc.record({ dueAt: iso, lateAllowed: fc.boolean(), locked: fc.boolean() });

describe('where the board has set nothing', () => {
  it('the first half of 2022 is due on 05/07/2022 at 17:00 in Viet Nam, the second on 05/01/2023', () => {
    expect(defaultPeriod('2022-H1')).toEqual({
      dueAt: '2022-07-05T10:00:00.000Z',
      lateAllowed: true,
      locked: false,
    });
    expect(defaultPeriod('2022-H2').dueAt).toBe('2023-01-05T10:00:00.000Z');
  });

  it('a half-year is due after its cut-off day, on a working hour of Viet Nam', () => {
    fc.assert(
      fc.property(half, (of) => {
        const due = new Date(defaultPeriod(of).dueAt);
        expect(localDay(due) > cutOff(of)).toBe(true);
        expect(due.toISOString()).toMatch(/T10:00:00\.000Z$/);
      }),
    );
  });
});

describe('on time, late, missing, awaited', () => {
  it.each([
    [before(DUE, 1), 'on_time'],
    [at(DUE), 'on_time'],
    [after(DUE, 1), 'late'],
    // Clocks of other zones tell the same moment.
    [at('2022-07-05T10:00:00Z'), 'on_time'],
    [at('2022-07-05T05:00:00-05:00'), 'on_time'],
    [at('2022-07-05T17:00:00Z'), 'late'],
  ] as const)('a first version sent at %s is %s', (sentAt, punctuality) => {
    expect(punctualityOf(DUE, sentAt.toISOString(), at('2030-01-01'))).toBe(punctuality);
  });

  it('what is not sent is awaited up to the due instant and missing after it', () => {
    expect(punctualityOf(DUE, null, before(DUE, 1))).toBe('awaited');
    expect(punctualityOf(DUE, null, at(DUE))).toBe('awaited');
    expect(punctualityOf(DUE, null, after(DUE, 1))).toBe('missing');
  });

  it('what was on time stays on time, however late it is looked at', () => {
    fc.assert(
      fc.property(iso, iso, instant, instant, (dueAt, sentAt, one, other) => {
        const seen = punctualityOf(dueAt, sentAt, new Date(one));
        expect(punctualityOf(dueAt, sentAt, new Date(other))).toBe(seen);
        expect(seen === 'on_time').toBe(Date.parse(sentAt) <= Date.parse(dueAt));
      }),
    );
  });

  it('every committee is exactly one of the four: they add up to what is expected', () => {
    fc.assert(
      fc.property(iso, fc.array(fc.option(iso), { maxLength: 70 }), instant, (dueAt, sent, now) => {
        const seen = sent.map((sentAt) => punctualityOf(dueAt, sentAt, new Date(now)));
        const counts = PUNCTUALITIES.map((wanted) => seen.filter((one) => one === wanted).length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sent.length);
        // Nothing is waited for and given up at one moment.
        expect(seen.includes('missing') && seen.includes('awaited')).toBe(false);
      }),
    );
  });
});

describe('the gate of a half-year', () => {
  it('is open before the due time and, where late reports are taken, after it', () => {
    expect(gateOf(period(), null, false, before(DUE, DAY))).toEqual(OPEN_GATE);
    expect(gateOf(period(), null, false, after(DUE, 30 * DAY))).toEqual(OPEN_GATE);
  });

  it('without late reports it takes a first version up to the due instant itself, and no longer', () => {
    const strict = period({ lateAllowed: false });
    expect(gateOf(strict, null, false, at(DUE))).toEqual(OPEN_GATE);
    expect(gateOf(strict, null, false, after(DUE, 1))).toEqual({ entry: 'period_overdue', review: null });
  });

  it('what was sent once may be sent again though late reports are not taken', () => {
    expect(gateOf(period({ lateAllowed: false }), null, true, after(DUE, 30 * DAY))).toEqual(OPEN_GATE);
  });

  it('locked, it lets through neither entry nor review, sent or not, early or late', () => {
    fc.assert(
      fc.property(anyPeriod, fc.boolean(), instant, (of, wasSent, now) => {
        const gate = gateOf({ ...of, locked: true }, null, wasSent, new Date(now));
        expect(gate).toEqual({ entry: 'period_locked', review: 'period_locked' });
      }),
    );
  });

  it('an exception opens everything until its end; at its end it is as if there were none', () => {
    fc.assert(
      fc.property(anyPeriod, iso, fc.boolean(), instant, (of, until, wasSent, now) => {
        const gate = gateOf(of, until, wasSent, new Date(now));
        const holds = now < Date.parse(until);
        expect(gate).toEqual(holds ? OPEN_GATE : gateOf(of, null, wasSent, new Date(now)));
      }),
    );
    const locked = period({ locked: true });
    expect(gateOf(locked, DUE, false, before(DUE, 1))).toEqual(OPEN_GATE);
    expect(gateOf(locked, DUE, false, at(DUE)).entry).toBe('period_locked');
  });
});

describe('how long there is left', () => {
  it.each([
    ['2022-07-02T17:00:00+07:00', { unit: 'days', n: 3 }],
    ['2022-07-02T17:00:01+07:00', { unit: 'days', n: 2 }],
    ['2022-07-04T17:00:00+07:00', { unit: 'days', n: 1 }],
    ['2022-07-04T17:00:01+07:00', { unit: 'hours', n: 23 }],
    ['2022-07-05T16:30:00+07:00', { unit: 'hours', n: 0 }],
    ['2022-07-05T17:00:00+07:00', { unit: 'hours', n: 0 }],
    ['2022-07-05T17:00:01+07:00', { unit: 'overdue_hours', n: 0 }],
    ['2022-07-06T16:59:59+07:00', { unit: 'overdue_hours', n: 23 }],
    ['2022-07-06T17:00:00+07:00', { unit: 'overdue_days', n: 1 }],
    // The same moment told by a clock in UTC.
    ['2022-07-02T10:00:00Z', { unit: 'days', n: 3 }],
  ])('at %s of a report due on 05/07/2022 at 17:00', (now, left) => {
    expect(timeLeft(DUE, at(now))).toEqual(left);
  });

  it('is long past half a year after it: then only the due time itself is told', () => {
    expect(isLongPast(DUE, at('2022-07-01T00:00:00Z'))).toBe(false);
    expect(isLongPast(DUE, at('2023-01-02T16:59:59+07:00'))).toBe(false);
    expect(isLongPast(DUE, at('2023-01-02T17:00:00+07:00'))).toBe(true);
    const now = at('2026-11-26T00:00:00Z');
    expect(dueText('vi', DUE, now)).toBe('05/07/2022 17:00');
    expect(dueText('vi', DUE, at('2022-07-09T17:00:00+07:00'))).toBe('quá hạn 4 ngày (05/07/2022 17:00)');
    expect(dueText('en', DUE, at('2022-07-02T17:00:00+07:00'))).toBe('3 days left (05/07/2022 17:00)');
  });

  it('never tells anyone of more time than there is, nor of more than a day less', () => {
    fc.assert(
      fc.property(iso, instant, (dueAt, now) => {
        const { unit, n } = timeLeft(dueAt, new Date(now));
        const left = Date.parse(dueAt) - now;
        const told = n * (unit.endsWith('days') ? DAY : HOUR);
        const real = Math.abs(left);
        expect(unit.startsWith('overdue')).toBe(left < 0);
        expect(told).toBeLessThanOrEqual(real);
        expect(real - told).toBeLessThan(unit.endsWith('days') ? DAY : HOUR);
      }),
    );
  });

  it('agrees with the punctuality: overdue exactly where what is not sent is missing', () => {
    fc.assert(
      fc.property(iso, instant, (dueAt, now) => {
        const overdue = timeLeft(dueAt, new Date(now)).unit.startsWith('overdue');
        expect(punctualityOf(dueAt, null, new Date(now))).toBe(overdue ? 'missing' : 'awaited');
      }),
    );
  });
});
