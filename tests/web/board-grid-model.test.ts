import { describe, expect, it } from '@jest/globals';
import { completion } from '@ket-nap/domain';
import fc from 'fast-check';
import { checkRow, contextOf, isExplained, readinessOf } from '../../apps/web/src/features/board-grid/checks';
import {
  ALL_ITEMS,
  TOTALS_ONLY,
  blocksOf,
  columnChoice,
  columnChoices,
  itemsOf,
} from '../../apps/web/src/features/board-grid/columns';
import { isFound, isWanted } from '../../apps/web/src/features/board-grid/filter';
import { rateOf, sumOf, totalsOf } from '../../apps/web/src/features/board-grid/sums';
import { breakdownOf, cellOf, gridRowOf, typedValues } from './grid-rows';

const occupation = breakdownOf('1', 'partition', ['11', '12']);
const focus = breakdownOf('2', 'of_which', ['21']);
const breakdowns = [occupation, focus];
const HALF = '2026-H2';
const TODAY = '2026-11-26';

describe('the columns of the grid', () => {
  it('are the totals first, then one breakdown at a time, or all', () => {
    expect(columnChoices(breakdowns)).toEqual([TOTALS_ONLY, 'b1', 'b2', ALL_ITEMS]);
    expect(itemsOf(blocksOf(breakdowns, TOTALS_ONLY))).toEqual(['admitted', 'members_at_start']);
    expect(itemsOf(blocksOf(breakdowns, 'b2'))).toEqual(['admitted', 'members_at_start', 'group:21']);
    expect(itemsOf(blocksOf(breakdowns, ALL_ITEMS))).toEqual([
      'admitted',
      'members_at_start',
      'group:11',
      'group:12',
      'group:21',
    ]);
  });

  it('begin with the first breakdown, also where the address names one that is not asked for', () => {
    expect(columnChoice(breakdowns, undefined)).toBe('b1');
    expect(columnChoice(breakdowns, 'gone')).toBe('b1');
    expect(columnChoice(breakdowns, 'b2')).toBe('b2');
    expect(columnChoice([], 'b2')).toBe(TOTALS_ONLY);
    expect(columnChoices([])).toEqual([TOTALS_ONLY]);
  });
});

describe('the check of a row', () => {
  const row = gridRowOf('5', { quota: 30, lastYear: { admitted: 12 }, lastHalf: 25 });
  const check = (typed: Parameters<typeof typedValues>[0], of = row) =>
    checkRow(of, HALF, breakdowns, typedValues(typed), TODAY);

  it('says nothing of a row that was not reached yet, and of 0 that it is a figure', () => {
    expect(check({})).toEqual({ begun: false, findings: [], rests: { 1: null, 2: null } });
    expect(check({ 5: { admitted: 0 } }).findings.map(({ rule }) => rule)).toEqual(['fell_to_zero']);
  });

  it('finds on every key what the server will find', () => {
    expect(check({ 5: { 'group:11': 1 } }).findings.map(({ rule }) => rule)).toEqual(['admitted_missing']);
    const missing = check({ 5: { admitted: 8 } });
    expect(missing.findings).toEqual([{ level: 'error', rule: 'breakdown_missing', breakdownId: '1' }]);
    const rest = check({ 5: { admitted: 8, 'group:11': 5 } });
    expect(rest.rests).toEqual({ 1: 3, 2: null });
    expect(rest.findings).toEqual([{ level: 'error', rule: 'parts_not_total', breakdownId: '1', rest: 3 }]);
    const over = check({ 5: { admitted: 12, 'group:11': 5, 'group:12': 7, 'group:21': 12 } });
    expect(over.findings).toEqual([{ level: 'warning', rule: 'over_quota', quota: 30, cumulative: 37 }]);
  });

  it('counts the first half of the year only in the second one', () => {
    expect(contextOf(row, '2026-H2', [], TODAY).earlierInYear).toBe(25);
    expect(contextOf(row, '2027-H1', [], TODAY).earlierInYear).toBeNull();
    expect(contextOf(gridRowOf('5', { sent: 9 }), HALF, [], TODAY).sent).toBe(9);
  });

  it('finds no fault with what cannot be sent from here', () => {
    const locked = gridRowOf('5', { actions: [], lockedBecause: 'report_of_committee' });
    expect(check({ 5: { admitted: 8 } }, locked)).toMatchObject({ begun: true, findings: [] });
    expect(readinessOf(locked, check({ 5: { admitted: 8 } }, locked), false)).toBe('closed');
  });

  it('knows which rows are ready to be sent', () => {
    const good = { admitted: 4, 'group:11': 3, 'group:12': 1 };
    const odd = { admitted: 0 };
    expect(readinessOf(row, check({}), false)).toBe('empty');
    expect(readinessOf(row, check({ 5: { admitted: 4 } }), false)).toBe('errors');
    expect(readinessOf(row, check({ 5: good }), false)).toBe('ready');
    expect(readinessOf(row, check({ 5: odd }), false)).toBe('unexplained');
    expect(readinessOf(row, check({ 5: odd }), true)).toBe('ready');
    expect(isExplained(row)).toBe(false);
    expect(isExplained(gridRowOf('5', { cells: { explanation: cellOf(null, 'Nghỉ thai sản') } }))).toBe(true);
  });
});

describe('the row of sums', () => {
  const rows = [
    gridRowOf('1', { quota: 30, lastYear: { admitted: 10 } }),
    gridRowOf('2', { quota: 20 }),
    gridRowOf('3'),
  ];

  it('adds what is there, and tells nothing from 0', () => {
    expect(sumOf(rows, 'admitted', typedValues({}))).toEqual({ sum: null, entered: 0 });
    expect(sumOf(rows, 'admitted', typedValues({ 2: { admitted: 0 } }))).toEqual({ sum: 0, entered: 1 });
    expect(sumOf(rows, 'admitted', typedValues({ 1: { admitted: 7 }, 3: { admitted: 2 } }))).toEqual({
      sum: 9,
      entered: 2,
    });
  });

  it('measures by the province’s own quota, and shows the gap to what the committees add up to', () => {
    expect(totalsOf(rows, '2026-H1', 9, 60)).toEqual({
      lastYear: 10,
      quotas: 50,
      gap: -10,
      completion: completion(9, 60),
    });
    expect(totalsOf(rows, HALF, 9, null)).toMatchObject({ gap: null, completion: completion(9, 50) });
    expect(totalsOf([gridRowOf('3')], HALF, 9, null).completion.rate).toBeNull();
    expect(totalsOf(rows, HALF, null, 60).completion.rate).toBeNull();
  });

  it('counts the year up to this half, for a committee and for all', () => {
    const row = gridRowOf('1', { quota: 30, lastHalf: 12 });
    expect(rateOf(row, '2026-H2', 3).rate).toBe(50);
    expect(rateOf(row, '2026-H1', 3).rate).toBe(10);
    expect(rateOf(row, '2026-H2', null).rate).toBeNull();
    const without = gridRowOf('2', { lastHalf: 3 });
    expect(totalsOf([row, without], '2026-H2', 0, null).completion).toEqual(completion(15, 30));
  });

  it('never is a mean: the rate is that of the sums, however the admitted are spread', () => {
    const counts = fc.array(fc.record({ admitted: fc.nat(500), quota: fc.integer({ min: 1, max: 500 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(counts, (units) => {
        const spread = units.map(({ quota }, index) => gridRowOf(String(index + 1), { quota }));
        const typed = typedValues(
          Object.fromEntries(units.map(({ admitted }, index) => [String(index + 1), { admitted }])),
        );
        const { sum } = sumOf(spread, 'admitted', typed);
        const quota = units.reduce((all, one) => all + one.quota, 0);
        expect(totalsOf(spread, HALF, sum, null).completion).toEqual(completion(sum, quota));
      }),
    );
  });
});

describe('the filters', () => {
  const nothing = checkRow(gridRowOf('1'), HALF, breakdowns, typedValues({}), TODAY);
  const faulty = checkRow(gridRowOf('1'), HALF, breakdowns, typedValues({ 1: { admitted: 3 } }), TODAY);

  it('keep what can be entered here, what was not sent, and what needs a look', () => {
    const own = gridRowOf('1', { state: 'submitted', lockedBecause: 'report_of_committee' });
    expect(isWanted(own, nothing, 'all')).toBe(true);
    expect(isWanted(own, nothing, 'open')).toBe(false);
    expect(isWanted(own, nothing, 'unsent')).toBe(false);
    expect(isWanted(own, nothing, 'findings')).toBe(false);
    expect(isWanted(gridRowOf('1'), faulty, 'open')).toBe(true);
    expect(isWanted(gridRowOf('1', { state: 'returned' }), faulty, 'unsent')).toBe(true);
    expect(isWanted(gridRowOf('1'), faulty, 'findings')).toBe(true);
    expect(isWanted(gridRowOf('1', { openComments: 1 }), nothing, 'findings')).toBe(true);
  });

  it('find by name, code and kind, without marks', () => {
    const row = gridRowOf('22366', {
      committee: { id: '22366', code: '22366', name: 'Đảng ủy phường Nha Trang', kind: 'ward' },
    });
    expect(isFound(row, 'Phường', 'dang uy phuong nha')).toBe(true);
    expect(isFound(row, 'Phường', '2236')).toBe(true);
    expect(isFound(row, 'Phường', 'PHƯỜNG')).toBe(true);
    expect(isFound(row, 'Phường', 'xã')).toBe(false);
    expect(isFound(row, 'Phường', '')).toBe(true);
  });
});
