import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CheckCache } from '../../apps/web/src/features/board-grid/check-cache';
import { marksOf } from '../../apps/web/src/features/board-grid/marks';
import { committeeSpellings, itemSpellings } from '../../apps/web/src/features/board-grid/names';
import { countIn, typedTexts, valuesOf } from '../../apps/web/src/features/board-grid/texts';
import { NOTHING_QUEUED, held, typedInto, type Queue } from '../../apps/web/src/cells/queue';
import { alignPaste } from '../../apps/web/src/grid/align-paste';
import { breakdownOf, cellOf, gridRowOf } from './grid-rows';

const PLACES = ['Nha Trang', 'Bắc Nha Trang', 'Ninh Hòa', 'Cam Lâm', 'Vạn Ninh', 'Diên Khánh'];
const committees = PLACES.map((place, at) => ({
  ...gridRowOf(String(at + 1)).committee,
  name: `Đảng ủy ${at % 2 === 0 ? 'phường' : 'xã'} ${place}`,
  code: `223${at}`,
}));
const items = ['admitted', 'members_at_start'] as const;
const names = { rows: committeeSpellings(committees), columns: itemSpellings(items, []) };

describe('a list pasted into the grid', () => {
  it('lands on the committees it names, in any order and any of their spellings', () => {
    const list = fc.shuffledSubarray(
      committees.map((_, at) => at),
      { minLength: 2 },
    );
    fc.assert(
      fc.property(list, fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }), (order, choice) => {
        const rows = order.map((at) => {
          const spellings = names.rows[at] ?? [];
          return [spellings[(choice[at] ?? 0) % spellings.length] ?? '', `${at}`];
        });
        const { cells, unknown } = alignPaste([['Đơn vị', 'Kết nạp'], ...rows], names, [3, 1]);
        expect(unknown).toEqual({ rows: [], columns: [] });
        expect(cells).toEqual(order.map((at) => ({ row: at, column: 0, text: `${at}` })));
      }),
    );
  });
});

describe('what is typed over what is stored', () => {
  const row = gridRowOf('1', { cells: { admitted: cellOf(7) } });
  const rows = new Map([['1', row]]);
  const typed = (text: string): Queue =>
    typedInto(NOTHING_QUEUED, { committeeId: '1', item: 'admitted', text, base: 1, way: 'typed' }, '7');

  it('counts as typed: a number, nothing, or nothing that can be read', () => {
    const at = (queue: Queue) => valuesOf(rows, typedTexts(queue, null))('1', 'admitted');
    expect(at(NOTHING_QUEUED)).toBe(7);
    expect(at(typed('12'))).toBe(12);
    expect(at(typed(''))).toBeNull();
    expect(at(typed('12x'))).toBeNull();
    expect(at(typed('7'))).toBe(7);
    const draft = { row: '1', column: 'admitted', text: '1.455' };
    expect(valuesOf(rows, typedTexts(typed('12'), draft))('1', 'admitted')).toBe(1455);
    expect(valuesOf(rows, new Map())('2', 'admitted')).toBeNull();
    expect(countIn(row, {}, 'members_at_start')).toBeNull();
  });

  it('shows how each cell is doing: saved, waiting, on its way, unreadable, refused, or another was first', () => {
    const words = {
      saving: 'saving',
      waiting: 'waiting',
      saved: (at: string) => `saved ${at}`,
      invalid: (text: string) => `invalid ${text}`,
      conflict: () => 'conflict',
      refused: () => 'refused',
    };
    const state = (queue: Queue, phase: 'idle' | 'sending' = 'idle') =>
      marksOf(queue, phase, new Map([['1 admitted', 't']]), words).get('1')?.['admitted'];
    expect(state(NOTHING_QUEUED)).toEqual({ kind: 'saved', text: 'saved t' });
    expect(state(typed('12'))?.kind).toBe('waiting');
    const [edit] = Object.values(typed('12').edits);
    if (edit === undefined) throw new Error('nothing typed');
    expect(state(held(NOTHING_QUEUED, edit))).toBeUndefined();
    expect(state(typed('12x'))).toEqual({ kind: 'invalid', text: 'invalid 12x' });
    const cells = [{ committeeId: '1', item: 'admitted' as const, version: 1, count: 12 }];
    const sending = { ...typed('12'), batch: { key: 'k', way: 'typed' as const, cells } };
    expect(state(sending, 'sending')?.kind).toBe('saving');
    const stuck = (kind: 'conflict' | 'refused') =>
      Object.fromEntries(
        Object.entries(typed('12').edits).map(([key, edit]) => [
          key,
          { ...edit, stuck: kind === 'conflict' ? { kind, theirs: null } : { kind, code: 'period_locked' } },
        ]),
      );
    expect(state({ ...NOTHING_QUEUED, edits: stuck('conflict') })?.kind).toBe('conflict');
    expect(state({ ...NOTHING_QUEUED, edits: stuck('refused') })?.kind).toBe('failed');
  });

  it('is checked anew only in the row that changed', () => {
    const cache = new CheckCache('2026-H2', [breakdownOf('1', 'partition', ['11'])], '2026-11-26');
    const before = cache.of(row, {});
    expect(cache.of(row, {})).toBe(before);
    expect(cache.of(row, { admitted: '8' })).not.toBe(before);
    expect(cache.of(gridRowOf('1', { cells: { admitted: cellOf(9) } }), {})).not.toBe(before);
  });
});
