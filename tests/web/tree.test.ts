import { describe, expect, it } from '@jest/globals';
import type { Committee } from '@ket-nap/contracts';
import { belowAndItself, lineOf, rowsOf, standingOn } from '../../apps/web/src/features/committees/tree';

const committee = (id: string, given: Partial<Committee> = {}): Committee => ({
  id,
  code: `C${id}`,
  name: `Đảng ủy ${id}`,
  kind: 'district',
  parentId: null,
  validFrom: '2020-10-01',
  validTo: null,
  formerArea: null,
  displayOrder: 1,
  predecessorIds: [],
  successorIds: [],
  version: 1,
  ...given,
});

/** A province, a district that became two communes on 1/7/2025, and a committee that goes on. */
const tree = [
  committee('1', { code: 'KH', name: 'Đảng bộ tỉnh Khánh Hòa', validFrom: '1989-07-01' }),
  committee('2', {
    parentId: '1',
    name: 'Huyện ủy Diên Khánh',
    validTo: '2025-06-30',
    successorIds: ['4', '5'],
  }),
  committee('3', { parentId: '1', name: 'Đảng ủy Công an tỉnh' }),
  committee('4', { parentId: '1', validFrom: '2025-07-01', predecessorIds: ['2'] }),
  committee('5', {
    parentId: '1',
    validFrom: '2025-07-01',
    formerArea: 'Diên Khánh',
    predecessorIds: ['2'],
  }),
];
const shown = (view: Partial<Parameters<typeof rowsOf>[1]>) =>
  rowsOf(tree, { day: '2026-01-01', show: 'active', find: '', line: null, ...view }).map(
    ({ committee: { id }, depth }) => `${id}.${depth}`,
  );

describe('the tree of committees as of a day', () => {
  it('holds those at work on the day, each under its parent', () => {
    expect(shown({})).toEqual(['1.0', '3.1', '4.1', '5.1']);
    expect(shown({ day: '2025-06-30' })).toEqual(['1.0', '2.1', '3.1']);
    expect(shown({ day: '2025-07-01' })).toEqual(['1.0', '3.1', '4.1', '5.1']);
    expect(shown({ day: '1995-01-01' })).toEqual(['1.0']);
  });

  it('tells those that have ended from those that have not begun', () => {
    expect(shown({ show: 'ended' })).toEqual(['2.0']);
    expect(shown({ show: 'ended', day: '2022-06-30' })).toEqual([]);
    expect(shown({ show: 'all' })).toEqual(['1.0', '2.1', '3.1', '4.1', '5.1']);
    const [, ended, , coming] = tree.map((one) => standingOn('2025-06-30', one));
    expect([ended, coming]).toEqual(['active', 'coming']);
    expect(standingOn('2025-07-01', { validFrom: '2020-10-01', validTo: '2025-06-30' })).toBe('ended');
  });

  it('is searched by name, code and former area, without marks and flat', () => {
    expect(shown({ find: 'cong an' })).toEqual(['3.0']);
    expect(shown({ find: 'dien khanh' })).toEqual(['5.0']);
    expect(shown({ find: 'dien khanh', show: 'all' })).toEqual(['2.0', '5.0']);
    expect(shown({ find: 'kh', day: '1995-01-01' })).toEqual(['1.0']);
  });

  it('follows a line of succession over the break, whatever else is filtered', () => {
    expect(shown({ line: '2', show: 'active' })).toEqual(['2.0', '4.0', '5.0']);
    expect(shown({ line: '4' })).toEqual(['2.0', '4.0']);
    expect([...lineOf(tree, '3')]).toEqual(['3']);
  });

  it('knows all that is below a committee, in whatever order they come', () => {
    const deep = [
      committee('9', { parentId: '8' }),
      committee('8', { parentId: '7' }),
      committee('7'),
      committee('6'),
    ];
    expect([...belowAndItself(deep, '7')].toSorted()).toEqual(['7', '8', '9']);
  });
});
