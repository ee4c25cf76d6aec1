import { describe, expect, it } from '@jest/globals';
import { readFigures } from '@ket-nap/reports';
import { HEAD, problems, read, sheetOf } from './figure-rows';

describe('a row of figures', () => {
  it('says what a committee was assigned and admitted in a period', () => {
    const { entries, errors, rowsRead } = read(
      ['NT', 'Thành ủy Nha Trang', '2022-H1', null, '118'],
      ['NT', null, 2022, '1.330', null],
    );
    expect(errors).toEqual([]);
    expect(rowsRead).toBe(2);
    expect(entries).toEqual([
      {
        sheet: 'Số liệu',
        row: 2,
        committeeCell: 'A2',
        periodCell: 'C2',
        code: 'NT',
        name: 'Thành ủy Nha Trang',
        codeOrName: null,
        period: '2022-H1',
        quota: null,
        admitted: { cell: 'E2', value: 118 },
      },
      expect.objectContaining({
        period: '2022',
        name: null,
        quota: { cell: 'D3', value: 1330 },
        admitted: null,
      }),
    ]);
  });

  it('without figures is passed over: a template is filled in little by little', () => {
    const { entries, errors, rowsRead } = read(
      ['NT', 'Nha Trang', '2022', null, null],
      ['CR', null, '2022', 130, null],
    );
    expect([entries.length, errors.length, rowsRead]).toEqual([1, 0, 1]);
  });

  it('with a 0 is a figure', () => {
    expect(read(['TS', null, '2022-H1', null, 0]).entries[0]?.admitted).toEqual({ cell: 'E2', value: 0 });
  });

  it('in words of an exported file has no figure', () => {
    const { entries, errors } = read(
      ['NT', null, '2022-H1', 'Chưa giao', 'Chưa báo cáo'],
      ['CR', null, '2022-H1', 'chưa giao', 4],
    );
    expect([entries.length, errors.length]).toEqual([1, 0]);
  });
});

describe('the header', () => {
  it.each([
    [['ĐƠN VỊ', 'THỜI KỲ', 'KẾ HOẠCH', 'THỰC HIỆN']],
    [['don vi', 'ky', 'chi tieu', 'ket nap']],
    [['Đảng bộ', 'Năm', 'Chỉ tiêu (người)', 'Đã kết nạp *']],
    [['Committee', 'Period', 'Quota', 'Admitted']],
    [['Unit', 'PERIOD', 'quota', 'admitted']],
  ])('is known by other names: %j', (head) => {
    const { entries, errors } = readFigures([sheetOf([head, ['Nha Trang', '2022-H1', 40, 12]])]);
    expect(errors).toEqual([]);
    expect(entries[0]).toMatchObject({
      codeOrName: 'Nha Trang',
      quota: { value: 40 },
      admitted: { value: 12 },
    });
  });

  it('is found below a title, in any order of columns, beside columns that mean nothing', () => {
    const rows = [
      ['TỔNG HỢP'],
      [],
      ['Kết nạp', 'STT', 'Kỳ', 'Mã', 'Điện thoại'],
      [5, 1, '2022-H1', 'NT', '0258'],
    ];
    const { entries } = readFigures([sheetOf(rows)]);
    expect(entries[0]).toMatchObject({ row: 4, committeeCell: 'D4', admitted: { cell: 'A4', value: 5 } });
  });

  it('beside a code, "Đơn vị" is the name', () => {
    const { entries } = readFigures([
      sheetOf([
        ['Mã', 'Đơn vị', 'Kỳ', 'Chỉ tiêu'],
        ['NT', 'Nha Trang', '2022', 5],
      ]),
    ]);
    expect(entries[0]).toMatchObject({ code: 'NT', name: 'Nha Trang', codeOrName: null });
  });

  it('is looked for in 20 rows and missed by name', () => {
    const far = [
      ...Array.from({ length: 20 }, (_, index) => [`dòng ${index}`]),
      HEAD,
      ['NT', null, '2022', 5, null],
    ];
    for (const rows of [far, [['a', 'b']], []]) {
      expect(problems(readFigures([sheetOf(rows)]).errors)).toEqual([['A1', 'header_missing', '']]);
    }
    expect(readFigures([]).errors).toHaveLength(1);
  });

  it('without a column of periods is not enough', () => {
    const { errors } = readFigures([
      sheetOf([
        ['Mã', 'Chỉ tiêu'],
        ['NT', 5],
      ]),
    ]);
    expect(errors).toEqual([
      {
        sheet: 'Số liệu',
        cell: 'A1',
        value: '',
        rule: 'header_missing',
        params: { columns: '“Kỳ / Period”' },
      },
    ]);
  });

  it('with one column twice is refused, not guessed', () => {
    const { errors } = readFigures([
      sheetOf([
        [...HEAD, 'Thực hiện'],
        ['NT', null, '2022-H1', 1, 2, 3],
      ]),
    ]);
    expect(errors).toEqual([
      expect.objectContaining({
        cell: 'F1',
        rule: 'header_duplicate',
        params: { column: 'Kết nạp / Admitted', other: 'E1' },
      }),
    ]);
  });

  it('on one sheet is enough: sheets of instructions are passed over', () => {
    const guide = sheetOf([['Hướng dẫn'], ['1', 'Mỗi dòng là một đơn vị']], 'Hướng dẫn');
    const { entries, errors } = readFigures([guide, sheetOf([HEAD, ['NT', null, '2022', 5, null]])]);
    expect([entries.length, errors]).toEqual([1, []]);
  });
});

describe('rows that are no data', () => {
  it('totals and the row of column numbers are passed over', () => {
    const { entries, errors, rowsRead } = read(
      ['A', '1', '2', '3', '4=3/2'],
      ['NT', null, '2022', 330, null],
      ['TỔNG CỘNG', null, null, 1700, 612],
      [null, 'Tổng số', '2022', 1700, null],
      ['Total', null, '2022', 1700, null],
    );
    expect([entries.length, errors, rowsRead]).toEqual([1, [], 1]);
  });

  it('a file with a header only has nothing to import', () => {
    expect(problems(read().errors)).toEqual([['A2', 'nothing_to_import', '']]);
  });
});
