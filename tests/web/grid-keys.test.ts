import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deedOf, type Pressed } from '../../apps/web/src/grid/keys';
import { nextOpen, placeAfter, type Move, type Place } from '../../apps/web/src/grid/place';

const press = (key: string, more: Partial<Pressed> = {}) =>
  deedOf({ key, shift: false, ctrl: false, alt: false, whole: true, ...more });
const inside = { whole: false };

describe('the keys of the grid', () => {
  it.each([
    ['Enter', {}, { rows: 1 }],
    ['Enter', { shift: true }, { rows: -1 }],
    ['Enter', { ctrl: true }, { rows: 0 }],
    ['ArrowDown', {}, { rows: 1 }],
    ['ArrowUp', {}, { rows: -1 }],
    ['ArrowLeft', {}, { columns: -1 }],
    ['ArrowRight', {}, { columns: 1 }],
    ['ArrowDown', { ctrl: true }, { to: 'column_end' }],
    ['Home', {}, { to: 'row_start' }],
    ['End', {}, { to: 'row_end' }],
    ['Home', { ctrl: true }, { to: 'first' }],
    ['End', { ctrl: true }, { to: 'last' }],
    ['PageDown', {}, { rows: 10 }],
    ['PageUp', {}, { rows: -10 }],
  ] as const)('%s %o walks', (key, more, move) => {
    expect(press(key, more)).toEqual({ do: 'move', move, extend: false });
  });

  it('select with Shift, but Shift Enter goes up', () => {
    expect(press('ArrowDown', { shift: true })).toEqual({ do: 'move', move: { rows: 1 }, extend: true });
    expect(press('Enter', { shift: true })).toEqual({ do: 'move', move: { rows: -1 }, extend: false });
  });

  it('go on with Tab and back with Shift Tab', () => {
    expect(press('Tab')).toEqual({ do: 'step', step: 1 });
    expect(press('Tab', { shift: true })).toEqual({ do: 'step', step: -1 });
    expect(press('Tab', { ctrl: true })).toBeNull();
  });

  it.each([
    ['F2', {}, 'edit'],
    ['Escape', {}, 'cancel'],
    ['Delete', {}, 'empty'],
    ['z', { ctrl: true }, 'undo'],
    ['Z', { ctrl: true, shift: true }, 'redo'],
    ['y', { ctrl: true }, 'redo'],
    ['?', { shift: true }, 'help'],
  ] as const)('%s %o does its deed', (key, more, deed) => {
    expect(press(key, more)).toEqual({ do: deed });
  });

  it.each(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Delete', '?', 'a', '7', 'Backspace'])(
    'leave %s to the text once one is inside it',
    (key) => {
      expect(press(key, inside)).toBeNull();
      expect(press(key, { ...inside, shift: true })).toBeNull();
    },
  );

  it('keep what was typed and go on with Enter, Tab and the arrows up and down', () => {
    for (const key of ['Enter', 'ArrowUp', 'ArrowDown', 'Tab', 'PageDown'])
      expect(press(key, inside)).not.toBeNull();
  });

  it('leave to the field what types, and to the browser what has Alt', () => {
    for (const key of ['5', 'a', 'đ', '０', 'Process', 'Dead']) expect(press(key)).toBeNull();
    expect(press('ArrowLeft', { alt: true })).toBeNull();
  });
});

describe('places', () => {
  const size = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 50 }));
  const moves: Move[] = [
    { rows: 1 },
    { rows: -10 },
    { columns: 1 },
    { columns: -1 },
    { to: 'first' },
    { to: 'last' },
    { to: 'row_end' },
    { to: 'column_start' },
  ];

  it('stay within the table wherever a key leads', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), fc.constantFrom(...moves), ([rows, columns], y, x, move) => {
        const [row, column] = placeAfter([y % rows, x % columns], move, [rows, columns]);
        expect(row >= 0 && row < rows && column >= 0 && column < columns).toBe(true);
      }),
    );
  });

  it('are walked by Tab through every open cell once, forwards and backwards, and then left', () => {
    fc.assert(
      fc.property(size, fc.func(fc.boolean()), ([rows, columns], open) => {
        const isOpen = (place: Place) => open(...place);
        const walked: Place[] = [];
        for (
          let at = nextOpen([0, -1], 1, [rows, columns], isOpen);
          at !== null;
          at = nextOpen(at, 1, [rows, columns], isOpen)
        )
          walked.push(at);
        const all = Array.from({ length: rows * columns }, (_, at): Place => [
          Math.floor(at / columns),
          at % columns,
        ]);
        expect(walked).toEqual(all.filter(isOpen));
        const back: Place[] = [];
        for (
          let at = nextOpen([rows, 0], -1, [rows, columns], isOpen);
          at !== null;
          at = nextOpen(at, -1, [rows, columns], isOpen)
        )
          back.unshift(at);
        expect(back).toEqual(walked);
      }),
      { numRuns: 30 },
    );
  });
});
