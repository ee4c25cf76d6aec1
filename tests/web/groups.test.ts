import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeOf } from '../../apps/web/src/features/groups/form';
import { moved, type Step } from '../../apps/web/src/features/groups/order';
import { choicesOf, isOver } from '../../apps/web/src/features/groups/spans';

describe('a row that moves among those shown', () => {
  const all = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 12 });
  const cases = all.chain((ids) =>
    fc.record({
      list: fc.constant(ids.map((id) => ({ id: String(id) }))),
      hidden: fc.subarray(ids.map(String), { maxLength: ids.length - 1 }),
      step: fc.constantFrom<Step>('up', 'down'),
      pick: fc.nat(),
    }),
  );

  it('changes places with the one next to it; those that are folded away keep theirs', () => {
    fc.assert(
      fc.property(cases, ({ list, hidden, step, pick }) => {
        const shown = list.filter(({ id }) => !hidden.includes(id));
        const at = pick % shown.length;
        const id = shown[at]?.id ?? '';
        const after = moved(list, shown, id, step);
        const place = step === 'up' ? at - 1 : at + 1;
        const stays = place < 0 || place >= shown.length;
        expect(after.filter((each) => !hidden.includes(each.id)).findIndex((each) => each.id === id)).toBe(
          stays ? at : place,
        );
        expect(after.map((each) => each.id).sort()).toEqual(list.map((each) => each.id).sort());
        for (const one of hidden)
          expect(after.findIndex((each) => each.id === one)).toBe(list.findIndex((each) => each.id === one));
      }),
    );
  });

  it('and moves back is where it was', () => {
    fc.assert(
      fc.property(cases, ({ list, pick }) => {
        const id = list[pick % (list.length - 1)]?.id ?? '';
        expect(moved(moved(list, list, id, 'down'), moved(list, list, id, 'down'), id, 'up')).toEqual(list);
      }),
    );
  });
});

describe('the code that follows a name', () => {
  it.each([
    ['Quân nhân xuất ngũ', 'quan_nhan_xuat_ngu'],
    ['  Đoàn viên (18–30 tuổi) ', 'doan_vien_18_30_tuoi'],
    ['Cán bộ, công chức, người hoạt động không chuyên trách', 'can_bo_cong_chuc_nguoi_hoat_dong_khong_c'],
  ])('%s: %s', (name, code) => {
    expect(codeOf({ name, code: null })).toBe(code);
  });

  it('always fits what the server takes, or is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(codeOf({ name, code: null })).toMatch(/^(?:[a-z0-9][a-z0-9_]{0,39})?$/);
      }),
    );
  });
});

describe('half-years', () => {
  it('to choose from are those around today, and what stands already', () => {
    const halves = choicesOf('2026-11-25', ['2000-H1', null]);
    expect(halves[0]).toBe('2000-H1');
    expect(halves[1]).toBe('2023-H1');
    expect(halves.at(-1)).toBe('2031-H2');
  });

  it('that have passed end a row; the present one does not yet', () => {
    expect(isOver({ fromHalf: '2020-H1', untilHalf: '2026-H1' }, '2026-07-01')).toBe(true);
    expect(isOver({ fromHalf: '2020-H1', untilHalf: '2026-H2' }, '2026-12-31')).toBe(false);
    expect(isOver({ fromHalf: '2020-H1', untilHalf: null }, '2026-12-31')).toBe(false);
  });
});
