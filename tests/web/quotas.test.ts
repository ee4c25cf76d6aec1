import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cellsOf,
  changesOf,
  differencesOf,
  filledWith,
  othersIn,
  proposedInto,
  sameChanges,
  typedInto,
} from '../../apps/web/src/features/quotas/edits';
import { moveOf, placeAfter, wayOf, type Move } from '../../apps/web/src/features/quotas/grid-keys';
import {
  begin,
  changedKeys,
  mapped,
  redone,
  settled,
  stepped,
  typed,
  undone,
  type History,
} from '../../apps/web/src/features/quotas/history';
import { clearedIn, copyOf, holdsCell, pastedInto, rangeIn } from '../../apps/web/src/features/quotas/range';
import { halvesAgainstYear, levelOf, sumsOf } from '../../apps/web/src/features/quotas/sums';
import { quotaRowOf, sheetOf } from './quota-rows';
import type { Edits } from '../../apps/web/src/typing';

const rows = [quotaRowOf('2', 330), quotaRowOf('3', 130), quotaRowOf('4', null)];
const sheet = sheetOf(1700, rows);
const all = [sheet.own, ...rows];
const edit = (text: string) => ({ text, version: 0 });

/** The keys of a word typed into a cell. */
function type(history: History, key: string, text: string): History {
  return Array.from(text).reduce(
    (now, _, end) => typed(now, key, { ...now.now, [key]: edit(text.slice(0, end + 1)) }),
    history,
  );
}

describe('undo and redo', () => {
  it('take the typing in one cell as one step, and begin another when the cell is left', () => {
    let history = type(begin({}), 'a', '340');
    history = type(settled(history), 'b', '12');
    history = type(settled(history), 'b', '9');
    expect(history.now).toEqual({ a: edit('340'), b: edit('9') });
    history = undone(history);
    expect(history.now).toEqual({ a: edit('340'), b: edit('12') });
    history = undone(undone(history));
    expect(history.now).toEqual({});
    expect(undone(history).now).toEqual({});
  });

  it('go back to the beginning and forward to the end, over any hundred steps', () => {
    const states = fc.array(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2').map(edit)),
      {
        minLength: 100,
        maxLength: 150,
      },
    );
    fc.assert(
      fc.property(states, (steps) => {
        const seen: Edits[] = [{}];
        let history = begin({});
        for (const next of steps) {
          if (changedKeys(history.now, next).length > 0) seen.push(next);
          history = stepped(history, next);
        }
        for (const before of seen.toReversed()) {
          expect(history.now).toEqual(before);
          history = undone(history);
        }
        for (const after of seen.slice(1)) {
          history = redone(history);
          expect(history.now).toEqual(after);
        }
        expect(redone(history).now).toEqual(history.now);
      }),
      { numRuns: 20 },
    );
  });

  it('forget what was undone once something else is typed', () => {
    const history = type(undone(type(begin({}), 'a', '1')), 'a', '2');
    expect(redone(history).now).toEqual({ a: edit('2') });
  });

  it('are not spent on keys that change nothing', () => {
    const history = type(begin({ a: edit('1') }), 'a', '1');
    expect(undone(history).now).toEqual({ a: edit('1') });
    expect(history.past).toHaveLength(0);
  });

  it('keep to the version of a quota that another recorded meanwhile', () => {
    const history = stepped(stepped(begin({}), { a: edit('1') }), { a: edit('2') });
    const over = mapped(history, (edits) => (edits['a'] ? { a: { ...edits['a'], version: 7 } } : edits));
    expect(undone(over).now).toEqual({ a: { text: '1', version: 7 } });
  });
});

describe('a range of a spreadsheet', () => {
  it('is more than one cell; one alone is an ordinary paste', () => {
    expect(rangeIn('12\r\n13\r\n')).toEqual([['12'], ['13']]);
    expect(rangeIn('1.455\t 12')).toEqual([['1.455', '12']]);
    expect(rangeIn('1.455\r\n')).toBeNull();
    expect(rangeIn('1\n\n3')).toEqual([['1'], [''], ['3']]);
  });

  it('fills the cells from the one with the focus on, and leaves out what falls outside', () => {
    const edits = pastedInto({}, all, ['2023'], [2, 0], [['1.450', '9'], ['60'], ['5']]);
    expect(changesOf(sheet, edits).map((change) => [change.key, change.edit.text])).toEqual([
      ['3 2023', '1.450'],
      ['4 2023', '60'],
    ]);
  });

  it('fills the halves beside the year where they are shown', () => {
    const edits = pastedInto({}, all, ['2023', '2023-H1', '2023-H2'], [1, 0], [['340', '150', '190']]);
    expect(cellsOf(changesOf(sheet, edits))).toEqual([
      { committeeId: '2', period: '2023', amount: 340 },
      { committeeId: '2', period: '2023-H1', amount: 150 },
      { committeeId: '2', period: '2023-H2', amount: 190 },
    ]);
  });

  it('goes out as plain numbers, an empty line where there is no quota', () => {
    const edits = typedInto({}, quotaRowOf('2', 330), '2023', '1.340');
    expect(copyOf(rows, '2023', { column: 0, from: 2, to: 0 }, edits)).toBe('1340\r\n130\r\n');
  });

  it('comes back as it went out', () => {
    const amounts = fc.array(fc.option(fc.nat({ max: 9_999_999 })), { minLength: 2, maxLength: 70 });
    fc.assert(
      fc.property(amounts, (given) => {
        const some = given.map((amount, place) => quotaRowOf(String(place + 2), amount));
        const blank = some.map((row) => quotaRowOf(row.committee.id, null));
        const text = copyOf(some, '2023', { column: 0, from: 0, to: some.length - 1 }, {});
        const range = rangeIn(`${text}\r\n`);
        const back = pastedInto({}, blank, ['2023'], [0, 0], range ?? []);
        expect(changesOf(sheetOf(null, blank), back).map((change) => change.typed)).toEqual(
          given.filter((amount) => amount !== null).map((value) => ({ ok: true, value })),
        );
      }),
    );
  });

  it('is emptied as one', () => {
    const edits = clearedIn({}, all, '2023', { column: 0, from: 1, to: 2 });
    expect(cellsOf(changesOf(sheet, edits)).map((cell) => cell.amount)).toEqual([null, null]);
    expect(holdsCell({ column: 0, from: 3, to: 1 }, 2, 0)).toBe(true);
    expect(holdsCell({ column: 0, from: 3, to: 1 }, 2, 1)).toBe(false);
  });
});

describe('the keys of the table', () => {
  const press = (key: string, more: object = {}) =>
    moveOf({ key, shift: false, ctrl: false, whole: true, ...more });
  const from = (move: Move | null) => (move === null ? null : placeAfter([5, 0], move, [16, 3]));

  it('walk as in a spreadsheet and stop at the ends', () => {
    expect(from(press('Enter'))).toEqual([6, 0]);
    expect(from(press('Enter', { shift: true }))).toEqual([4, 0]);
    expect(from(press('ArrowRight'))).toEqual([5, 1]);
    expect(from(press('ArrowLeft'))).toEqual([5, 0]);
    expect(from(press('PageDown'))).toEqual([15, 0]);
    expect(from(press('PageUp'))).toEqual([0, 0]);
    expect(from(press('Home'))).toEqual([1, 0]);
    expect(from(press('End'))).toEqual([15, 0]);
  });

  it('belong to the digits once one is among them', () => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End'])
      expect(press(key, { whole: false })).toBeNull();
    expect(from(press('ArrowDown', { whole: false }))).toEqual([6, 0]);
    expect(from(press('End', { whole: false, ctrl: true }))).toEqual([15, 0]);
  });

  it('undo with Ctrl Z, redo with Ctrl Y or Ctrl Shift Z', () => {
    const way = (key: string, shift = false, ctrl = true) => wayOf({ key, shift, ctrl, whole: true });
    expect([way('z'), way('y'), way('Z', true), way('z', false, false)]).toEqual([
      'undo',
      'redo',
      'redo',
      null,
    ]);
  });
});

describe('a draft', () => {
  const draft = [
    { committeeId: '2', period: '2023' as const, amount: 340 },
    { committeeId: '4', period: '2023' as const, amount: 60 },
    { committeeId: '99', period: '2023' as const, amount: 1 },
  ];

  it('comes into the table and goes out of it unchanged, but for committees that are not there', () => {
    const edits = filledWith({}, sheet, draft);
    expect(cellsOf(changesOf(sheet, edits))).toEqual(draft.slice(0, 2));
  });

  it('is not another because a number is written in another way', () => {
    const mine = changesOf(
      sheet,
      typedInto(filledWith({}, sheet, draft), quotaRowOf('2', 330), '2023', ' 0340'),
    );
    expect(sameChanges(mine, changesOf(sheet, filledWith({}, sheet, draft)))).toBe(true);
    expect(sameChanges(mine, [])).toBe(false);
  });

  it('stands beside another’s where they differ only', () => {
    const mine = changesOf(sheet, filledWith({}, sheet, draft));
    const theirs = changesOf(
      sheet,
      filledWith({}, sheet, [{ committeeId: '2', period: '2023', amount: 340 }]),
    );
    expect(differencesOf(mine, theirs)).toEqual([
      {
        key: '4 2023',
        name: 'Đảng ủy 4',
        period: '2023',
        mine: { text: '60', typed: { ok: true, value: 60 } },
        theirs: null,
      },
    ]);
  });

  it('keeps what a workbook says anew apart from what stands there', () => {
    const cells = [
      { committeeId: '2', period: '2023' as const, amount: 330 },
      { committeeId: '3', period: '2023' as const, amount: null },
    ];
    expect(othersIn({}, sheet, cells)).toEqual([cells[1]]);
  });

  it('leaves a row without a proposal as it is typed', () => {
    const edits = typedInto({}, quotaRowOf('4', null), '2023', '7');
    const proposed = proposedInto(edits, rows, '2023', [340, 131, null]);
    expect(cellsOf(changesOf(sheet, proposed)).map((cell) => cell.amount)).toEqual([340, 131, 7]);
  });
});

describe('the sums at the foot', () => {
  it('follow what is typed, and know the gap', () => {
    const edits = typedInto({}, quotaRowOf('4', null), '2023', '1.285');
    expect(levelOf(sheet, '2023', edits)).toEqual({ own: 1700, units: 1745, gap: 45 });
    expect(levelOf(sheet, '2023-H1', edits)).toEqual({ own: null, units: null, gap: null });
  });

  it('hold the halves against the year where both are there', () => {
    let edits = pastedInto({}, all, ['2023', '2023-H1', '2023-H2'], [0, 1], [['800', '880']]);
    expect(halvesAgainstYear(sheet, edits)).toEqual({ sum: 1680, year: 1700, gap: -20 });
    edits = pastedInto({}, all, ['2023', '2023-H1', '2023-H2'], [1, 1], [['200', '140']]);
    expect(halvesAgainstYear(sheet, edits)).toEqual({ sum: 340, year: 460, gap: -120 });
    expect(halvesAgainstYear(sheet, {})).toBeNull();
  });

  it('say no load of all members while the members of some are unknown', () => {
    const some = [quotaRowOf('2', 330, { members: 9300 }), quotaRowOf('3', 130)];
    expect(sumsOf(some, 460)).toMatchObject({ members: 9300, withMembers: 1, perThousand: null });
    expect(sumsOf(some.slice(0, 1), 330)).toMatchObject({ withMembers: 1, perThousand: 35.5 });
  });
});
