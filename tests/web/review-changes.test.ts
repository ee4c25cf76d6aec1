import { describe, expect, it } from '@jest/globals';
import type { SentVersion } from '@ket-nap/contracts';
import type { ReportState } from '@ket-nap/domain';
import { formats, translator } from '@ket-nap/i18n';
import fc from 'fast-check';
import { changesBetween, comparisonOf, figuresOf } from '../../apps/web/src/features/review/figures';
import { headingOver, itemName, valueText } from '../../apps/web/src/features/review/item-words';
import { breakdownOf, cellOf, versionOf } from './review-rows';

const FORM = [breakdownOf('9', '1', '2'), breakdownOf('8', '3')];
const APPROVED = { approvedAt: '2026-07-06T02:00:00Z', approvedBy: 'Ban Tổ chức' };

describe('what changed between two versions', () => {
  it('is each count with its difference and each text, in the order of the form', () => {
    const before = versionOf(1, { note: 'cũ' });
    const after = versionOf(2, { admitted: 23, breakdown: { '2': 8, '1': 15 }, note: 'mới' });
    expect(changesBetween(before, after, FORM)).toEqual([
      { item: 'admitted', before: 20, after: 23, difference: 3 },
      { item: 'group:1', before: 12, after: 15, difference: 3 },
      { item: 'note', before: 'cũ', after: 'mới' },
    ]);
  });

  it('tells 0 from not entered: there is no difference to speak of', () => {
    const before = versionOf(1, { membersAtStart: null, breakdown: { '1': 20 } });
    const after = versionOf(2, { membersAtStart: 400, breakdown: { '1': 20, '2': 0 } });
    expect(changesBetween(before, after, FORM)).toEqual([
      { item: 'members_at_start', before: null, after: 400, difference: null },
      { item: 'group:2', before: null, after: 0, difference: null },
    ]);
  });

  it('does not lose a group that the form no longer has', () => {
    const before = versionOf(1, { breakdown: { '1': 12, '2': 8, '77': 5 } });
    const changes = changesBetween(before, versionOf(2), FORM);
    expect(changes).toEqual([{ item: 'group:77', before: 5, after: null, difference: null }]);
    expect(itemName('group:77', FORM, { t: translator('vi'), locale: 'vi' })).toBe(
      'Dòng không còn trong mẫu',
    );
  });

  const figures = fc.record({
    admitted: fc.option(fc.nat(9), { nil: null }),
    membersAtStart: fc.option(fc.nat(9), { nil: null }),
    breakdown: fc.dictionary(fc.constantFrom('1', '2', '3', '77'), fc.nat(9)),
    asOf: fc.constantFrom(null, '2026-06-30'),
    causes: fc.constantFrom('', 'a', 'b'),
    solutions: fc.constantFrom('', 'a', 'b'),
    note: fc.constantFrom('', 'a', 'b'),
    explanation: fc.constantFrom('', 'a', 'b'),
  });

  it('is nothing for a version and itself, and the same items with the signs turned the other way round', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(changesBetween(a, a, FORM)).toEqual([]);
        const turned = changesBetween(b, a, FORM).map((change) => ({
          ...change,
          before: change.after,
          after: change.before,
          ...('difference' in change && {
            difference: change.difference === null ? null : 0 - change.difference,
          }),
        }));
        const byItem = (all: readonly { item: string }[]) =>
          all.toSorted((x, y) => (x.item < y.item ? -1 : 1));
        expect(byItem(turned)).toEqual(byItem(changesBetween(a, b, FORM)));
      }),
    );
  });
});

describe('what a report is held against', () => {
  const cellsOf = (admitted: number, groups: Record<string, number> = { '1': 12, '2': 8 }) => ({
    admitted: cellOf(admitted),
    members_at_start: cellOf(400),
    ...Object.fromEntries(Object.entries(groups).map(([id, count]) => [`group:${id}`, cellOf(count)])),
    as_of: cellOf('2026-06-30'),
  });
  const held = (
    versions: SentVersion[],
    cells = cellsOf(versions[0]?.admitted ?? 0),
    state: ReportState = 'submitted',
  ) => comparisonOf({ state, versions, cells, breakdowns: FORM });
  const admitted = (number: number, n: number, more = {}) => versionOf(number, { admitted: n, ...more });

  it('is what was approved last, also when versions were sent since', () => {
    expect(held([admitted(3, 23), admitted(2, 22), admitted(1, 20, APPROVED)])).toMatchObject({
      before: { number: 1 },
      after: { number: 3 },
      changes: [{ item: 'admitted', before: 20, after: 23, difference: 3 }],
    });
  });

  it('is the version before, where none was approved: what was returned and sent again', () => {
    expect(held([admitted(2, 21), admitted(1, 20)])).toMatchObject({
      before: { number: 1 },
      after: { number: 2 },
      changes: [{ difference: 1 }],
    });
  });

  it('is held against the cells while they say something else than what was sent', () => {
    expect(held([admitted(1, 20, APPROVED)], cellsOf(25))).toMatchObject({
      before: { number: 1 },
      after: null,
      changes: [{ item: 'admitted', before: 20, after: 25, difference: 5 }],
    });
  });

  it('is not a correction that came back: what is approved counts, and the draft is held against it', () => {
    const versions = [admitted(2, 25, { counts: false }), admitted(1, 20, APPROVED)];
    expect(held(versions, cellsOf(24))).toMatchObject({
      before: { number: 1 },
      after: null,
      changes: [{ item: 'admitted', before: 20, after: 24, difference: 4 }],
    });
    expect(held(versions, cellsOf(20))).toBeNull();
  });

  it('is nothing for a second correction that says nothing new yet: what the first one changed is approved', () => {
    const versions = [admitted(2, 25, APPROVED), admitted(1, 20, APPROVED)];
    expect(held(versions, cellsOf(25), 'correcting')).toBeNull();
    expect(held(versions, cellsOf(26), 'correcting')).toMatchObject({
      before: { number: 2 },
      changes: [{ before: 25, after: 26 }],
    });
    expect(held(versions, cellsOf(25), 'approved')).toMatchObject({ before: { number: 1 } });
  });

  it('shows to whom a draft is hidden what was sent last, not a draft without changes', () => {
    expect(held([admitted(2, 21), admitted(1, 20, APPROVED)])).toMatchObject({ after: { number: 2 } });
  });

  it('does not take a group that is asked for no more for a draft', () => {
    const withMore = { breakdown: { '1': 12, '2': 8, '77': 5 } };
    expect(held([admitted(2, 21, withMore), admitted(1, 20)])).toMatchObject({ after: { number: 2 } });
  });

  it('is nothing for the first version, and before it', () => {
    expect(held([admitted(1, 20)])).toBeNull();
    expect(held([admitted(1, 20, APPROVED)])).toBeNull();
    expect(held([])).toBeNull();
  });
});

describe('the cells of a report', () => {
  const cells = {
    admitted: cellOf(20),
    members_at_start: cellOf(400),
    'group:1': cellOf(12),
    'group:2': cellOf(8),
    as_of: cellOf('2026-06-30'),
    note: cellOf(''),
  };

  it('say the same as the version that was made of them', () => {
    expect(changesBetween(versionOf(1), figuresOf(cells), FORM)).toEqual([]);
  });

  it('are not there when they were emptied', () => {
    const emptied = figuresOf({ ...cells, 'group:2': cellOf(null), admitted: cellOf(null) });
    expect(changesBetween(versionOf(1), emptied, FORM)).toEqual([
      { item: 'admitted', before: 20, after: null, difference: null },
      { item: 'group:2', before: 8, after: null, difference: null },
    ]);
  });
});

describe('items in words', () => {
  const words = { t: translator('en'), f: formats('vi'), locale: 'en' } as const;

  it('are named in the reader’s language, under the name of their breakdown', () => {
    expect(itemName('group:2', FORM, words)).toBe('group 2 (en)');
    expect(headingOver('group:1', FORM, 'vi')).toBe('breakdown 9');
    expect(headingOver('group:2', FORM, 'vi')).toBeNull();
    expect(headingOver('admitted', FORM, 'vi')).toBeNull();
  });

  it('are written as people write them', () => {
    const version = versionOf(1, { admitted: 1455, note: 'đã rà soát' });
    expect(valueText('admitted', version, words)).toBe('1.455');
    expect(valueText('as_of', version, words)).toBe('30/06/2026');
    expect(valueText('note', version, words)).toBe('đã rà soát');
    expect(valueText('group:3', version, words)).toBeNull();
    expect(valueText('causes', version, words)).toBeNull();
  });
});
