import { describe, expect, it } from '@jest/globals';
import { contentDisposition, summaryFileName, templateFileName } from '@ket-nap/reports';
import fc from 'fast-check';

const board = { unit: { name: 'Tỉnh ủy Khánh Hòa' }, period: '2022-H1', view: 'as_was' as const, readAt: '2022-07-05T20:00:00Z' };

describe('the name of a download', () => {
  it('says unit, period and the day in Viet Nam on which it was read', () => {
    expect(summaryFileName(board, 'vi')).toBe(
      'Kết nạp đảng viên - Tỉnh ủy Khánh Hòa - 6 tháng đầu năm 2022 - 06-07-2022.xlsx',
    );
    expect(templateFileName('figures', 'vi')).toBe('Mẫu nhập chỉ tiêu và kết nạp.xlsx');
    expect(templateFileName('committees', 'en')).toBe('Template for the list of committees.xlsx');
  });

  it('holds nothing that a file system refuses, whatever the unit is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const file = summaryFileName({ ...board, unit: { name } }, 'vi');
        expect(file).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]/);
        expect(file.length).toBeLessThanOrEqual(125);
        expect(file.endsWith('.xlsx')).toBe(true);
      }),
    );
  });
});

describe('the header of a download', () => {
  it('has a plain name for old programs and the real one for all others', () => {
    expect(contentDisposition('Đảng bộ (mẫu) 1.xlsx')).toBe(
      `attachment; filename="Dang bo (mau) 1.xlsx"; filename*=UTF-8''%C4%90%E1%BA%A3ng%20b%E1%BB%99%20%28m%E1%BA%ABu%29%201.xlsx`,
    );
  });

  it('cannot be broken out of: one line, printable ASCII, quotes closed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const header = contentDisposition(`${name}\r\n"\\%\uD800`);
        expect(header).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/);
      }),
    );
  });
});
