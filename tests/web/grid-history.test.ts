import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Written } from '../../apps/web/src/grid/history';
import { GridStore } from '../../apps/web/src/grid/store';
import { sheetOf } from './grid-sheet';

const at = (row: string) => ({ row, column: 'now' });

describe('the way back', () => {
  it('goes back over 150 steps and a paste in between, which is one step, and forward again', () => {
    const { sheet, grid } = sheetOf(30);
    const states = [sheet.texts()];
    for (let step = 0; step < 150; step++) {
      grid.go(at(`r${step % 30}`));
      if (step === 60) grid.paste(Array.from({ length: 20 }, (_, row) => [String(900 + row)]));
      else {
        grid.type(String(step + 1));
        grid.commit();
      }
      states.push(sheet.texts());
    }
    for (let step = 149; step >= 0; step--) {
      grid.undo();
      expect(sheet.texts()).toEqual(states[step]);
    }
    expect(grid.mayUndo).toBe(false);
    for (let step = 1; step <= 150; step++) {
      grid.redo();
      expect(sheet.texts()).toEqual(states[step]);
    }
    expect(grid.mayRedo).toBe(false);
  });

  it('is cut off by something new', () => {
    const { sheet, grid } = sheetOf(3);
    grid.write([{ ...at('r0'), text: '1' }], 'typed');
    grid.undo();
    grid.write([{ ...at('r1'), text: '2' }], 'typed');
    grid.redo();
    expect(sheet.texts()).toEqual(['', '2', '']);
    expect(grid.said).toEqual({ kind: 'nothing_to_redo' });
  });

  it('leaves alone what another person wrote over it meanwhile', () => {
    const { sheet, grid } = sheetOf(2);
    grid.write(
      [
        { ...at('r0'), text: '1' },
        { ...at('r1'), text: '1' },
      ],
      'pasted',
    );
    sheet.put([{ ...at('r0'), text: '9' }]);
    grid.undo();
    expect(sheet.texts()).toEqual(['9', '']);
  });

  it('takes back what is being typed first', () => {
    const { sheet, grid } = sheetOf(2);
    grid.write([{ ...at('r0'), text: '1' }], 'typed');
    grid.go(at('r0'));
    grid.type('12');
    grid.undo();
    expect([grid.draft, sheet.texts()]).toEqual([null, ['1', '']]);
    grid.undo();
    expect(sheet.texts()).toEqual(['', '']);
  });

  it('restores exactly what was there, whatever was done', () => {
    const write = fc.record({
      row: fc.nat(4).map((row) => `r${row}`),
      column: fc.constant('now'),
      text: fc.nat(20).map(String),
    });
    const steps = fc.array(fc.array(write, { minLength: 1, maxLength: 5 }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (all) => {
        const { sheet, grid } = sheetOf(5);
        const states = [sheet.texts()];
        for (const step of all) {
          const once = new Map(step.map((one): [string, Written] => [one.row, one]));
          grid.write([...once.values()], 'pasted');
          if (sheet.texts().join() !== states.at(-1)?.join()) states.push(sheet.texts());
        }
        for (const state of states.slice(0, -1).reverse()) {
          grid.undo();
          expect(sheet.texts()).toEqual(state);
        }
      }),
    );
  });
});

describe('the store of a grid', () => {
  it('keeps what is typed when the cell is left, as the cell keeps it', () => {
    const { sheet, grid } = sheetOf(3);
    grid.go(at('r0'));
    grid.type('1.455');
    grid.move({ rows: 1 });
    expect(sheet.texts()).toEqual(['1455', '', '']);
    expect(grid.cell).toEqual(at('r1'));
  });

  it('forgets what is typed at Escape', () => {
    const { sheet, grid } = sheetOf(3);
    grid.go(at('r0'));
    grid.type('7');
    expect(grid.cancel()).toBe(true);
    grid.move({ rows: 1 });
    expect(sheet.texts()).toEqual(['', '', '']);
  });

  it('empties the open cells of a selection and says how many are locked', () => {
    const { sheet, grid } = sheetOf(3, { locked: ['r1'] });
    sheet.put(['r0', 'r1', 'r2'].map((row) => ({ ...at(row), text: '5' })));
    grid.go(at('r0'));
    grid.extend({ rows: 2 });
    grid.empty();
    expect(sheet.texts()).toEqual(['', '5', '']);
    expect(grid.said).toEqual({ kind: 'emptied', cells: 2, locked: 1 });
  });

  it('walks with Tab past locked cells and out at the end', () => {
    const { grid } = sheetOf(3, { locked: ['r1'] });
    expect(grid.cell).toEqual(at('r0'));
    expect(grid.step(1)).toBe(true);
    expect(grid.cell).toEqual(at('r2'));
    expect(grid.step(1)).toBe(false);
  });

  it('copies plain numbers, and fills a selection with one', () => {
    const { sheet, grid } = sheetOf(3);
    grid.go(at('r0'));
    grid.extend({ rows: 2 });
    grid.paste([['1.455']]);
    expect(sheet.texts()).toEqual(['1455', '1455', '1455']);
    grid.selectColumn();
    expect(grid.copied()).toBe('1455\r\n1455\r\n1455');
  });

  it('tells when rows are folded away which cell has the Tab stop now', () => {
    const { grid, sheet } = sheetOf(3);
    grid.go(at('r2'));
    grid.show({ ...sheet.model(), rows: ['r0', 'r1'] });
    expect(grid.cell).toEqual(at('r0'));
    expect(new GridStore(sheet.model()).cell).toEqual(at('r0'));
  });
});
