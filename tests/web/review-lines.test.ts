import { describe, expect, it } from '@jest/globals';
import { approvable, isOwnWork, nextWaiting, toRemind } from '../../apps/web/src/features/review/deeds';
import { placeAfter } from '../../apps/web/src/grid/walk';
import { isFound, matches, progressOf } from '../../apps/web/src/features/review/progress';
import { isSaid, NOTHING_SAID, sentCells, withCell } from '../../apps/web/src/features/review/returning';
import { reviewSearch } from '../../apps/web/src/search';
import { lineOf } from './review-rows';

const NOW = '2026-07-06T02:00:00Z';
const overdue = (name: string, more = {}) =>
  lineOf(name, {
    state: 'missing',
    punctuality: 'missing',
    sentAt: null,
    sentBy: null,
    actions: [],
    ...more,
  });

const lines = [
  lineOf('a', { state: 'approved', actions: ['return'] }),
  lineOf('b'),
  lineOf('c', { punctuality: 'late' }),
  lineOf('d', { state: 'returned', actions: [] }),
  lineOf('e', { state: 'correcting', actions: [] }),
  overdue('f'),
  overdue('g', { state: 'draft' }),
];

describe('how far a half-year has come', () => {
  it('counts what is expected, came in, was on time, late and is missing', () => {
    expect(progressOf(lines)).toEqual({
      expected: 7,
      received: 5,
      onTime: 4,
      late: 1,
      unsent: 2,
      overdue: 2,
      of: { submitted: 2, returned: 1, correcting: 1, approved: 1 },
      unapproved: 3,
    });
  });

  it('every number is the length of the list that it opens', () => {
    const { received, onTime, late, unsent, of } = progressOf(lines);
    const sent = { received, on_time: onTime, late, unsent };
    for (const [name, n] of Object.entries(sent)) {
      const { sent: filter } = reviewSearch({ sent: name });
      expect(lines.filter((line) => matches(line, { sent: filter }))).toHaveLength(n);
    }
    for (const [name, n] of Object.entries(of)) {
      const { state } = reviewSearch({ state: name });
      expect(lines.filter((line) => matches(line, { state }))).toHaveLength(n);
    }
  });

  it('filters look for both together, and none lets all through', () => {
    const found = lines.filter((line) => matches(line, { sent: 'late', state: 'submitted' }));
    expect(found.map(({ committee }) => committee.name)).toEqual(['c']);
    expect(lines.filter((line) => matches(line, {}))).toHaveLength(lines.length);
  });

  it('a committee is found by a part of its name without marks, or by its code', () => {
    const committee = { name: 'Đảng ủy xã Khánh Vĩnh', code: 'X22609' };
    expect(['khanh vinh', 'đảng uỷ xã', '22609', ''].map((find) => isFound(committee, find))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isFound(committee, 'vạn ninh')).toBe(false);
  });
});

describe('what may be done with many at once', () => {
  it('only what this person may approve is approved', () => {
    expect(approvable(lines).map(({ committee }) => committee.name)).toEqual(['b', 'c']);
  });

  it('who was reminded today is not reminded again; yesterday in Viet Nam is not today', () => {
    const owing = [
      overdue('never'),
      overdue('today', { remindedAt: '2026-07-05T17:30:00Z' }),
      overdue('yesterday', { remindedAt: '2026-07-05T16:30:00Z' }),
      lineOf('sent'),
    ];
    expect(toRemind(owing, NOW).map(({ committee }) => committee.name)).toEqual(['never', 'yesterday']);
  });

  it('the next that waits is the next in the list, and round to its beginning', () => {
    const next = (from?: string) => nextWaiting(lines, from)?.committee.name;
    expect([next(), next('a'), next('b'), next('c'), next('g')]).toEqual(['b', 'b', 'c', 'b', 'b']);
    expect(nextWaiting([lineOf('alone')], 'alone')).toBeNull();
  });

  it('says of a report that one entered that another has to approve it', () => {
    expect(isOwnWork(lineOf('own', { actions: ['return'] }))).toBe(true);
    expect(isOwnWork(lineOf('other'))).toBe(false);
    // In a locked period nobody may do anything: that is not because of who typed it.
    expect(isOwnWork(lineOf('locked', { actions: [] }))).toBe(false);
  });
});

describe('a report is returned', () => {
  it('with a reason for the whole, for cells, or both; a chosen cell without one is not said', () => {
    const whole = { ...NOTHING_SAID, reason: 'Xem lại' };
    const chosen = withCell(NOTHING_SAID, 'admitted', true);
    expect([NOTHING_SAID, { ...NOTHING_SAID, reason: '  ' }, chosen].map(isSaid)).toEqual([
      false,
      false,
      false,
    ]);
    expect(isSaid(whole)).toBe(true);
    expect(isSaid({ ...chosen, cells: { admitted: 'Thiếu 2' } })).toBe(true);
    expect(isSaid(withCell(whole, 'group:1', true))).toBe(false);
  });

  it('sends the chosen cells in the order of the form; a cell let go takes its reason along', () => {
    const cells = { note: 'ghi rõ', admitted: 'thiếu 2', 'group:1': 'cộng lại' };
    const returning = withCell({ reason: '', cells }, 'group:1', false);
    expect(sentCells(returning, ['admitted', 'group:1', 'note'])).toEqual([
      { item: 'admitted', reason: 'thiếu 2' },
      { item: 'note', reason: 'ghi rõ' },
    ]);
  });
});

describe('keys walk over the matrix', () => {
  const from = (place: [number, number], key: string, ctrl = false) =>
    placeAfter(place, { key, ctrl }, [68, 6]);

  it('cell by cell, to the ends, and never out of it', () => {
    expect(from([0, 5], 'ArrowRight')).toEqual([0, 5]);
    expect(from([0, 5], 'ArrowLeft')).toEqual([0, 4]);
    expect(from([0, 0], 'ArrowUp')).toEqual([0, 0]);
    expect(from([66, 2], 'PageDown')).toEqual([67, 2]);
    expect(from([5, 2], 'PageUp')).toEqual([0, 2]);
    expect(from([5, 2], 'Home')).toEqual([5, 0]);
    expect(from([5, 2], 'End', true)).toEqual([67, 5]);
    expect(from([5, 2], 'ArrowDown', true)).toEqual([67, 2]);
  });

  it('and leave the other keys alone', () => {
    expect([from([1, 1], 'Enter'), from([1, 1], 'Tab'), from([1, 1], 'a')]).toEqual([null, null, null]);
  });
});
