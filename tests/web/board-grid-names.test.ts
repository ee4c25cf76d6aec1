import { describe, expect, it } from '@jest/globals';
import { committeeSpellings, itemSpellings } from '../../apps/web/src/features/board-grid/names';
import { breakdownOf, gridRowOf } from './grid-rows';

const committee = (id: string, name: string) => ({ ...gridRowOf(id).committee, name, code: `2${id}` });

describe('what a committee may be called in a pasted list', () => {
  it('is its name, its code, another word for the body or none, and its proper name alone', () => {
    const [ward] = committeeSpellings([committee('1', 'Đảng ủy phường Nha Trang')]);
    expect(ward).toEqual([
      'Đảng ủy phường Nha Trang',
      '21',
      'phường Nha Trang',
      'Đảng bộ phường Nha Trang',
      'Nha Trang',
    ]);
    expect(committeeSpellings([committee('2', 'Thành ủy Nha Trang')])).toEqual([
      ['Thành ủy Nha Trang', '22', 'Nha Trang'],
    ]);
  });

  it('is never a short form that another committee has too', () => {
    const [ward, commune] = committeeSpellings([
      committee('1', 'Đảng ủy phường Ninh Hòa'),
      committee('2', 'Đảng uỷ xã Ninh Hoà'),
    ]);
    expect(ward).toEqual(['Đảng ủy phường Ninh Hòa', '21', 'phường Ninh Hòa', 'Đảng bộ phường Ninh Hòa']);
    expect(commune).not.toContain('Ninh Hoà');
    expect(commune).toContain('xã Ninh Hoà');
  });
});

describe('what a column may be called', () => {
  it('is its words in both languages, and a group’s code', () => {
    const breakdown = breakdownOf('1', 'partition', ['11']);
    const [admitted = [], members = [], group] = itemSpellings(
      ['admitted', 'members_at_start', 'group:11'],
      [breakdown],
    );
    expect(admitted).toEqual(
      expect.arrayContaining(['Kết nạp', 'Tổng số đảng viên mới kết nạp', 'Admitted']),
    );
    expect(members).toEqual(expect.arrayContaining(['Tổng số đảng viên đầu năm', 'Đảng viên đầu năm']));
    expect(group).toEqual(['Nhóm 11', 'Group 11', 'g11']);
  });
});
