import { describe, expect, it } from '@jest/globals';
import {
  DUE_SOON_DAYS,
  OVERDUE_TOLD_DAYS,
  dueNotices,
  dueSpan,
  instantAfter,
  mailDay,
  punctualityOf,
  type Due,
} from '@ket-nap/domain';
import fc from 'fast-check';

const instant = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2030-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const due = (dueAt = '2022-07-05T10:00:00.000Z'): Due => ({ half: '2022-H1', dueAt });

describe('who has not sent a report', () => {
  it.each([
    ['a moment more than three days before', '2022-07-02T09:59:59.999Z', []],
    ['exactly three days before', '2022-07-02T10:00:00.000Z', ['due_soon']],
    ['at the due instant itself', '2022-07-05T10:00:00.000Z', ['due_soon']],
    ['a moment after it', '2022-07-05T10:00:00.001Z', ['overdue']],
    ['31 days after it', '2022-08-05T10:00:00.000Z', ['overdue']],
    ['later', '2022-08-05T10:00:00.001Z', []],
  ])('is told, %s', (_, at, kinds) => {
    expect(dueNotices([due()], new Date(at)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

it('What is told fits what is called late, and nothing outside the span is told of', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -60 * 24, max: 60 * 24 }), (at, hours) => {
      const dueAt = new Date(at.getTime() + hours * 3_600_000).toISOString();
      const [notice] = dueNotices([due(dueAt)], at);
      const { from, to } = dueSpan(at);
      expect(notice !== undefined).toBe(from <= dueAt && dueAt <= to);
      if (notice)
        expect(notice.kind).toBe(punctualityOf(dueAt, null, at) === 'missing' ? 'overdue' : 'due_soon');
    }),
  );
});

it('The span begins 31 days back and ends three days ahead', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const { from, to } = dueSpan(at);
      expect(instantAfter(new Date(from), OVERDUE_TOLD_DAYS)).toBe(at.toISOString());
      expect(instantAfter(new Date(to), -DUE_SOON_DAYS)).toBe(at.toISOString());
    }),
  );
});

describe('the daily e-mail', () => {
  it.each([
    ['2022-07-03T23:59:59.999Z', null],
    ['2022-07-04T00:00:00.000Z', '2022-07-04'],
    ['2022-07-04T16:59:59.999Z', '2022-07-04'],
    ['2022-07-04T17:00:00.000Z', null],
  ])('goes out from seven in the morning in Viet Nam: %s', (at, day) => {
    expect(mailDay(new Date(at))).toBe(day);
  });
});
