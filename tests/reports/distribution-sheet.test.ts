import { describe, expect, it } from '@jest/globals';
import { distributionWorkbook, readDistribution, readSheets, type DistributionInput } from '@ket-nap/reports';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { problems, sheetOf, type Content } from './figure-rows';
import { distribution, lines, sampleDistribution, tableOf } from './sample-distribution';

const LANGUAGES = ['vi', 'en'] as const;

const read = (year: number, ...rows: Content[][]) => readDistribution([sheetOf(rows)], year);
const said = ({ entries }: ReturnType<typeof read>) =>
  entries.flatMap(({ code, name, codeOrName, quotas }) =>
    quotas.map(({ field, value }) => [code ?? name ?? codeOrName, field, value]),
  );

/** What a file that nobody changed says: every quota as it was. */
const asItWas = ({ own, rows }: DistributionInput) =>
  [own, ...rows].flatMap(({ committee, quota, firstHalf, secondHalf }) => [
    [committee.code, 'year', quota],
    [committee.code, 'firstHalf', firstHalf],
    [committee.code, 'secondHalf', secondHalf],
  ]);

describe.each(LANGUAGES)('the workbook of a distribution, read back (%s)', (locale) => {
  it('says what it said: nothing changes, whatever the figures', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.option(fc.nat(9_999_999)), async (rows, own) => {
        const input = distribution(rows, own);
        const sheets = await readSheets(await distributionWorkbook(input, { locale }), 'giao.xlsx');
        const reading = readDistribution(sheets, 2022);
        expect(reading.errors).toEqual([]);
        expect(said(reading)).toEqual(asItWas(input));
        expect(reading.rowsRead).toBe(rows.length + 1);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('is a file of its year: read for the year before or after, it is refused in words', async () => {
    const sheets = await readSheets(await distributionWorkbook(sampleDistribution(), { locale }), 'x.xlsx');
    for (const year of [2021, 2023]) {
      const { entries, errors } = readDistribution(sheets, year);
      expect(entries).toEqual([]);
      expect(errors).toMatchObject([
        { rule: 'file_of_other_year', params: { year: `${year}`, other: '2022' } },
      ]);
    }
  });
});

it('A quota changed, one given and one taken away in the file are read at their cells', async () => {
  const bytes = await distributionWorkbook(sampleDistribution(), { locale: 'vi' });
  const { rowOf } = tableOf(bytes);
  const row = rowOf('Thành ủy Nha Trang');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = workbook.worksheets;
  if (sheet) {
    sheet.getCell(`H${row}`).value = 333;
    sheet.getCell(`M${row}`).value = 170;
    sheet.getCell(`H${row + 1}`).value = null;
  }
  const sheets = await readSheets(new Uint8Array(await workbook.xlsx.writeBuffer()), 'giao.xlsx');
  const { entries, errors } = readDistribution(sheets, 2022);
  expect(errors).toEqual([]);
  const [nhaTrang, camRanh] = entries.filter((entry) => entry.row === row || entry.row === row + 1);
  expect(nhaTrang).toMatchObject({ code: 'NT', name: 'Thành ủy Nha Trang', committeeCell: `B${row}` });
  expect(nhaTrang?.quotas).toEqual([
    { field: 'year', cell: `H${row}`, value: 333 },
    { field: 'firstHalf', cell: `L${row}`, value: 150 },
    { field: 'secondHalf', cell: `M${row}`, value: 170 },
  ]);
  expect(camRanh?.quotas[0]).toEqual({ field: 'year', cell: `H${row + 1}`, value: null });
});

describe('any table with committees and quotas', () => {
  it.each([
    ['Mã đơn vị', 'Chỉ tiêu'],
    ['Đơn vị', 'Chỉ tiêu năm 2023'],
    ['TÊN ĐẢNG BỘ', 'CHỈ TIÊU GIAO 2023'],
    ['Cấp uỷ', 'Kế hoạch năm 2023 (người)'],
    ['Committee', 'Quota 2023'],
  ])('is understood under “%s” and “%s”', (committee, quota) => {
    expect(said(read(2023, [committee, quota], ['NT', '1.330']))).toEqual([['NT', 'year', 1330]]);
  });

  it.each([
    ['6T đầu', '6T cuối'],
    ['6 tháng đầu năm', '6 tháng cuối năm'],
    ['Chỉ tiêu 6 tháng đầu năm 2023', 'Chỉ tiêu 6 tháng cuối năm 2023'],
    ['2023-H1', '2023-H2'],
    ['First half 2023', 'Second half 2023'],
  ])('may have the halves alone, under “%s” and “%s”', (first, second) => {
    expect(said(read(2023, ['Mã', first, second], ['NT', 10, null], ['CR', null, 0]))).toEqual([
      ['NT', 'firstHalf', 10],
      ['CR', 'secondHalf', 0],
    ]);
  });

  it('takes the column of the year that is asked for, beside the year before', () => {
    const rows: Content[][] = [
      ['TT', 'Đơn vị', 'Chỉ tiêu năm 2022', 'Chỉ tiêu năm 2023'],
      [1, 'Nha Trang', 5, 6],
    ];
    expect(said(read(2023, ...rows))).toEqual([['Nha Trang', 'year', 6]]);
    expect(problems(read(2022, ...rows).errors)).toEqual([['D1', 'file_of_other_year', 'Chỉ tiêu năm 2023']]);
    expect(problems(read(2024, ...rows).errors)).toEqual([['D1', 'file_of_other_year', 'Chỉ tiêu năm 2023']]);
  });

  it('is of the year in its title where its heads name none', () => {
    const rows: Content[][] = [
      ['GIAO CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM 2022'],
      ['Đơn vị', 'Chỉ tiêu'],
      ['NT', 5],
    ];
    expect(read(2022, ...rows).errors).toEqual([]);
    expect(problems(read(2023, ...rows).errors)).toEqual([
      ['A1', 'file_of_other_year', 'GIAO CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM 2022'],
    ]);
  });

  it('leaves open what it leaves blank; totals, gaps and headings between the rows are passed over', () => {
    const reading = read(
      2023,
      ['STT', 'Đảng bộ trực thuộc', 'Chỉ tiêu', '6T đầu'],
      ['I', 'Các thành phố', null, null],
      [1, 'Nha Trang', 330, null],
      [2, 'Cam Ranh', null, null],
      ['', 'Tổng cộng', 330, null],
      ['', 'Chênh lệch', -5, null],
    );
    expect([said(reading), reading.errors, reading.rowsRead]).toEqual([[['Nha Trang', 'year', 330]], [], 1]);
  });

  it('has every mistake named with its cell, all at once', () => {
    const { errors, entries } = read(
      2023,
      ['Mã', 'Chỉ tiêu', 'Chỉ tiêu năm 2023', '6T đầu'],
      ['NT', '1,5', null, -1],
      [null, 7, null, null],
      ['CR', 'hai mươi', null, 5],
    );
    expect(problems(errors)).toEqual([
      ['C1', 'header_duplicate', 'Chỉ tiêu năm 2023'],
      ['B2', 'number_not_whole', '1,5'],
      ['D2', 'number_negative', '-1'],
      ['A3', 'committee_missing', ''],
      ['B4', 'number_invalid', 'hai mươi'],
    ]);
    expect(entries.map(({ code, quotas }) => [code, quotas])).toEqual([
      ['CR', [{ field: 'firstHalf', cell: 'D4', value: 5 }]],
    ]);
  });

  it('without a column of quotas, or without quotas, says so', () => {
    expect(problems(read(2023, ['Mã', 'Kết nạp'], ['NT', 5]).errors)).toEqual([['A1', 'header_missing', '']]);
    expect(problems(read(2023, ['Mã', 'Chỉ tiêu'], ['NT', null]).errors)).toEqual([
      ['A2', 'nothing_to_import', ''],
    ]);
  });

  it('never throws, whatever stands in the cells', () => {
    const content = fc.option(
      fc.oneof(fc.string(), fc.double(), fc.constantFrom('Mã', 'Chỉ tiêu', '6T đầu', 'Chỉ tiêu 2023', 'NT')),
    );
    fc.assert(
      fc.property(fc.array(fc.array(content, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const { entries, errors, rowsRead } = readDistribution([sheetOf(rows)], 2023);
        expect(entries.length).toBeLessThanOrEqual(rowsRead);
        expect(entries.length + errors.length).toBeGreaterThan(0);
      }),
    );
  });
});

it('A committee whose code is a letter is no row of column numbers', () => {
  const head = ['Mã', 'Chỉ tiêu năm', '6 tháng đầu năm'];
  const numbers = ['A', '1', '2'];
  expect(said(read(2022, head, ['A', 50, 12]))).toEqual(said(read(2022, head, numbers, ['A', 50, 12])));
  expect(said(read(2022, head, ['A', 50, 12]))).toContainEqual(['A', 'year', 50]);
});
