import { describe, expect, it } from '@jest/globals';
import { canonical, compareVi, matchKey, searchKey } from '@ket-nap/i18n';
import fc from 'fast-check';

describe('two spellings of one name', () => {
  it.each([
    ['Thành uỷ Nha Trang', 'Thành ủy Nha Trang'],
    ['Thị ủy Ninh Hoà', 'Thị uỷ Ninh Hòa'],
    ['Khánh Hoà', 'KHÁNH HÒA'],
    ['khoẻ', 'khỏe'],
    ['Thuý', 'Thúy'],
    ['Phan Rang - Tháp Chàm', 'Phan Rang–Tháp Chàm'],
    ['Phan Rang - Tháp Chàm', 'phan rang-tháp chàm'],
    ['Khánh Hòa'.normalize('NFD'), 'Khánh Hòa'],
    ['Khối các cơ quan', '  Khối\u00A0các  cơ\u200B quan\n'],
    ['Đảng ủy', 'Ðảng ủy'],
    ['Ｎha Ｔrang', 'Nha Trang'],
  ])('%j and %j match', (one, other) => {
    expect(matchKey(one)).toBe(matchKey(other));
  });

  it.each([
    ['quý', 'quí'],
    ['Khánh Sơn', 'Khánh Vĩnh'],
    ['Nha Trang', 'Nhà Trang'],
    ['Cam Lâm', 'Cam Lam'],
    ['Đảng ủy', 'Đảng ủi'],
    ['Ninh Hòa', 'Ninh Hỏa'],
    ['Thành ủy Nha Trang', 'Đảng bộ Nha Trang'],
  ])('%j and %j do not', (one, other) => {
    expect(matchKey(one)).not.toBe(matchKey(other));
  });

  it('match in every Unicode form, and a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(matchKey(text.normalize('NFD'))).toBe(matchKey(text.normalize('NFC')));
        expect(matchKey(matchKey(text))).toBe(matchKey(text));
      }),
    );
  });

  it('codes take the short way and the long way to the same key', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,4}([-_.][A-Za-z0-9]{1,4}){0,2}$/), (code) => {
        expect(matchKey(code)).toBe(matchKey(` ${code}`));
      }),
    );
  });
});

describe('the search key', () => {
  it.each([
    ['Đảng ủy Trường Đại học Nha Trang', 'dang uy truong dai hoc nha trang'],
    ['Huyện uỷ Vạn Ninh', 'huyen uy van ninh'],
    ['ĐẶC KHU TRƯỜNG SA', 'dac khu truong sa'],
  ])('of %j is %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });
});

describe('the stored spelling', () => {
  it('is NFC with single spaces; letters, case and tone marks stay as written', () => {
    expect(canonical('  Thành  uỷ\u00A0Nha Trang ')).toBe('Thành uỷ Nha Trang');
    expect(canonical('Khánh Hòa'.normalize('NFD'))).toBe('Khánh Hòa'.normalize('NFC'));
    expect(canonical('a\u0000b\u200Bc\uFEFF')).toBe('a bc');
  });
});

describe('Vietnamese order', () => {
  it('has đ after d, marks before the next letter, and numbers by value', () => {
    const names = ['Đặc khu', 'Dân', 'Cam Lâm', 'Ấp 10', 'Ấp 2', 'Ea'];
    expect(names.toSorted(compareVi)).toEqual(['Ấp 2', 'Ấp 10', 'Cam Lâm', 'Dân', 'Đặc khu', 'Ea']);
  });
});
