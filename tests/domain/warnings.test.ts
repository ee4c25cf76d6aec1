import {
  addDays,
  BANDS,
  breakdownFault,
  byWeight,
  isBehindTwice,
  lastDaySpike,
  SPIKE_PEOPLE,
  UNCHANGED_WEEKS,
  WARNING_KINDS,
  weeksUnchanged,
} from '@ket-nap/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

const DUE = '2026-07-05';

describe('behind the pace twice in a row', () => {
  it('is behind or far behind at both checks, and nothing else', () => {
    const found = BANDS.flatMap((now) =>
      BANDS.filter((before) => isBehindTwice(now, before)).map((before) => [now, before]),
    );
    expect(found).toEqual([
      ['behind', 'behind'],
      ['behind', 'far_behind'],
      ['far_behind', 'behind'],
      ['far_behind', 'far_behind'],
    ]);
  });

  it('is nothing where one of the checks has no figure', () => {
    expect([isBehindTwice('far_behind', null), isBehindTwice(null, 'far_behind')]).toEqual([false, false]);
  });
});

describe('unchanged for weeks', () => {
  it('begins at three whole weeks', () => {
    expect(weeksUnchanged('2026-06-01', '2026-06-21')).toBeNull();
    expect(weeksUnchanged('2026-06-01', '2026-06-22')).toBe(3);
    expect(weeksUnchanged('2026-06-01', '2026-07-05')).toBe(4);
  });

  it('counts whole weeks, across months and years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (days) => {
        const weeks = Math.floor(days / 7);
        expect(weeksUnchanged('2023-12-30', addDays('2023-12-30', days))).toBe(
          weeks < UNCHANGED_WEEKS ? null : weeks,
        );
      }),
    );
  });
});

describe('a last-day spike', () => {
  it('is half of the figure or more, and ten people or more, on the day it is due or later', () => {
    const from = (before: number, after: number, day = DUE) =>
      lastDaySpike(
        [
          { day: '2026-06-10', value: before },
          { day, value: after },
        ],
        DUE,
      );
    expect(from(10, 20)).toEqual({ entered: 10, of: 20 });
    expect(from(10, 40, '2026-07-09')).toEqual({ entered: 30, of: 40 });
    expect(from(11, 21)).toBeNull();
    expect(from(2, 11)).toBeNull();
    expect(from(10, 20, '2026-07-04')).toBeNull();
    expect(from(0, 12)).toEqual({ entered: 12, of: 12 });
  });

  it('is none where the figure was entered in one go, or taken down', () => {
    expect(lastDaySpike([{ day: DUE, value: 40 }], DUE)).toBeNull();
    expect(lastDaySpike([], DUE)).toBeNull();
    const saves = [
      { day: '2026-06-10', value: 30 },
      { day: DUE, value: 4 },
    ];
    expect(lastDaySpike(saves, DUE)).toBeNull();
  });

  it('never counts more than the figure, nor fewer people than it takes', () => {
    const save = fc.record({
      day: fc.integer({ min: -30, max: 10 }).map((days) => addDays(DUE, days)),
      value: fc.option(fc.nat(200)),
    });
    fc.assert(
      fc.property(fc.array(save), (saves) => {
        const history = saves.toSorted((a, b) => a.day.localeCompare(b.day));
        const spike = lastDaySpike(history, DUE);
        if (spike === null) return;
        expect(spike.of).toBe(history.at(-1)?.value);
        expect(spike.entered).toBeLessThanOrEqual(spike.of);
        expect(spike.entered).toBeGreaterThanOrEqual(Math.max(SPIKE_PEOPLE, spike.of / 2));
      }),
    );
  });
});

describe('a breakdown', () => {
  it('is wrong where the parts of a partition are not the total; groups that overlap are never added', () => {
    expect(breakdownFault(11, 12, { sort: 'partition', wanted: false })).toBe('wrong');
    expect(breakdownFault(12, 12, { sort: 'partition', wanted: true })).toBeNull();
    expect(breakdownFault(20, 12, { sort: 'of_which', wanted: true })).toBeNull();
  });

  it('is missing only where it is wanted and somebody was admitted', () => {
    expect(breakdownFault(null, 12, { sort: 'partition', wanted: true })).toBe('missing');
    expect(breakdownFault(null, 12, { sort: 'partition', wanted: false })).toBeNull();
    expect(breakdownFault(null, 0, { sort: 'partition', wanted: true })).toBeNull();
  });
});

it('Warnings stand by kind, and within a kind the one about most first', () => {
  const given = WARNING_KINDS.toReversed().flatMap((kind) => [
    { kind, size: 1 },
    { kind, size: 5 },
  ]);
  expect(byWeight(given, ({ size }) => size)).toEqual(
    WARNING_KINDS.flatMap((kind) => [
      { kind, size: 5 },
      { kind, size: 1 },
    ]),
  );
});
