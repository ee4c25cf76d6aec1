import { describe, expect, it } from '@jest/globals';
import { percent, sumOfKnown } from '@ket-nap/domain';
import { distributionDocument, distributionWorkbook } from '@ket-nap/reports';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { calculate } from './formula';
import { OPTIONS } from './sample-answers';
import { distribution, line, lines, sampleDistribution, tableOf } from './sample-distribution';
import { cellsOf, partOf } from './second-reader';

const PROVINCE = 'Đảng bộ tỉnh Khánh Hòa';
const TOTAL = 'TỔNG CỘNG';
const GAP = 'Chênh lệch so với chỉ tiêu giao chung';
const QUOTA = 'Chỉ tiêu năm 2022';
const vi = { locale: 'vi' } as const;

describe('the distribution of 2022 as a workbook', () => {
  const file = distributionWorkbook(sampleDistribution(), vi);

  it('has the columns of a distribution and their row of numbers', async () => {
    const { heads, cells, headRow } = tableOf(await file);
    expect([...heads.keys()]).toEqual([
      'STT',
      'Mã',
      'Đảng bộ trực thuộc',
      'Đảng viên',
      'Chỉ tiêu năm 2021',
      'Kết nạp năm 2021',
      'Tỷ lệ % năm 2021',
      'Chỉ tiêu năm 2022',
      'Tăng, giảm so năm 2021',
      'Tỷ trọng %',
      'Trên 1.000 đảng viên (‰)',
      'Chỉ tiêu 6 tháng đầu năm 2022',
      'Chỉ tiêu 6 tháng cuối năm 2022',
      'Ghi chú',
    ]);
    const numbers = [...heads.values()].map((letters) => cells.get(`${letters}${headRow + 1}`)?.value);
    expect(numbers.join(' ')).toBe('A B C 1 2 3 4=3/2 5 6=5-2 7 8=5x1000/1 9 10 11');
  });

  it('begins with the province, ends with the total and how far it is from what the province was assigned', async () => {
    const { at, rowOf, headRow } = tableOf(await file);
    expect(rowOf(PROVINCE)).toBe(headRow + 2);
    expect([at(QUOTA, PROVINCE)?.value, at(QUOTA, TOTAL)?.value, at(QUOTA, GAP)?.value]).toEqual([
      1655, 1700, 45,
    ]);
    expect(rowOf(TOTAL)).toBe(headRow + 3 + 15);
    expect(at(QUOTA, TOTAL)?.formula).toContain(`SUM(H${headRow + 3}:H${rowOf(TOTAL) - 1})`);
    expect(at(QUOTA, GAP)?.formula).toContain(`H${rowOf(TOTAL)}-H${rowOf(PROVINCE)}`);
  });

  it('says of a committee that did not exist last year that it did not, and of others that they have not reported', async () => {
    const input = distribution(
      [line('N', 'Mới', { lastYearWhole: false, lastYearExisted: false }), line('O', 'Cũ')],
      10,
    );
    const { at } = tableOf(await distributionWorkbook(input, vi));
    const printed = distributionDocument(input, OPTIONS).parts[0]?.table;
    const place = (id: string) => printed?.columns.findIndex((column) => column.id === id) ?? -1;
    const said = (name: string) => [
      at('Chỉ tiêu năm 2021', name)?.value,
      at('Kết nạp năm 2021', name)?.value,
      ...(printed?.rows ?? []).flatMap(({ cells }) =>
        cells[place('committee')] === name
          ? [cells[place('lastYearQuota')], cells[place('lastYearAdmitted')]]
          : [],
      ),
    ];
    expect(said('Mới')).toEqual(['–', '–', '–', '–']);
    expect(said('Cũ')).toEqual(['Chưa giao', 'Chưa báo cáo', 'Chưa giao', 'Chưa báo cáo']);
  });

  it('says what was done last year, what changes, and what is asked of 1.000 members', async () => {
    const { at } = tableOf(await file);
    expect(at('Kết nạp năm 2021', TOTAL)?.value).toBe(1455);
    expect(at('Tỷ lệ % năm 2021', TOTAL)?.value).toBe(85.6);
    expect(at('Tỷ trọng %', TOTAL)?.value).toBe(100);
    const name = 'Thành ủy Nha Trang';
    const [row] = sampleDistribution().rows;
    expect(at('Tỷ trọng %', name)?.value).toBe(percent(row?.quota ?? 0, 1700));
    expect(at('Trên 1.000 đảng viên (‰)', name)?.value).toBe(row?.quota);
    expect(at('Tăng, giảm so năm 2021', name)?.value).toBe((row?.quota ?? 0) - (row?.lastYearQuota ?? 0));
  });

  it('has the figures that its formulas give, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.option(fc.nat(9_999_999)), async (rows, own) => {
        const { cells, at } = tableOf(await distributionWorkbook(distribution(rows, own), vi));
        const formulas = [...cells].filter(([, { formula }]) => formula !== null);
        expect(formulas.length).toBeGreaterThan(5);
        for (const [address, { formula, value }] of formulas)
          expect([address, calculate(formula ?? '', cells)]).toEqual([address, value]);
        expect(at(QUOTA, TOTAL)?.value).toBe(
          sumOfKnown(rows.map(({ quota }) => quota)) ?? (rows.length > 0 ? '—' : null),
        );
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('counts the members once where committees ended and others began in the year: then no sum of the lines', async () => {
    const { own, ...rest } = sampleDistribution();
    const input = { ...rest, own: { ...own, members: 5000 } };
    const { at } = tableOf(await distributionWorkbook(input, vi));
    expect(at('Đảng viên', TOTAL)).toMatchObject({ value: 5000, formula: null });
    expect(at('Trên 1.000 đảng viên (‰)', TOTAL)?.value).toBe(340);
    expect(at(QUOTA, TOTAL)?.formula).toContain('SUM');
  });

  it('follows a quota that is typed: change, share, load, total and gap', async () => {
    const { cells, at, rowOf } = tableOf(await file);
    const typed = new Map(cells);
    const address = `H${rowOf('Thành ủy Nha Trang')}`;
    const before = Number(cells.get(address)?.value);
    typed.set(address, { value: before - 45, formula: null, style: 0 });
    const total = calculate(at(QUOTA, TOTAL)?.formula ?? '', typed);
    expect(total).toBe(1655);
    typed.set(`H${rowOf(TOTAL)}`, { value: 1655, formula: null, style: 0 });
    expect(calculate(at(QUOTA, GAP)?.formula ?? '', typed)).toBe(0);
    expect(calculate(at('Tỷ trọng %', 'Thành ủy Nha Trang')?.formula ?? '', typed)).toBe(
      percent(before - 45, 1655),
    );
  });

  it('opens the quotas and the notes to the keyboard, and nothing else, without a password', async () => {
    const bytes = await file;
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    const [protection = ''] = /<sheetProtection [^>]*>/.exec(xml) ?? [];
    expect(protection).toContain('sheet="1"');
    expect(protection).not.toMatch(/password|hashValue|algorithmName/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const { heads, rowOf } = tableOf(bytes);
    const [sheet] = workbook.worksheets;
    const isOpen = (address: string) => {
      const { locked }: { locked?: unknown } = { ...sheet?.getCell(address).protection };
      return locked === false;
    };
    const open = (row: number) =>
      [...heads].filter(([, letters]) => isOpen(`${letters}${row}`)).map(([head]) => head);
    const inputs = [QUOTA, 'Chỉ tiêu 6 tháng đầu năm 2022', 'Chỉ tiêu 6 tháng cuối năm 2022', 'Ghi chú'];
    for (const name of [PROVINCE, 'Thành ủy Nha Trang']) expect(open(rowOf(name))).toEqual(inputs);
    for (const name of [TOTAL, GAP]) expect(open(rowOf(name))).toEqual([]);
    const typed = sheet?.getCell(`H${rowOf(PROVINCE)}`).dataValidation;
    expect(typed).toMatchObject({ type: 'whole', formulae: [0, 9_999_999] });
  });

  it('wears the head of a Party document, says what it is, and prints on A4 landscape with its header repeated', async () => {
    const bytes = await file;
    const { cells, headRow } = tableOf(bytes);
    const values = [...cells.values()].map(({ value }) => value);
    for (const text of [
      'TỈNH ỦY KHÁNH HÒA',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'GIAO CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM 2022',
      '(Theo các quyết định đã ghi nhận)',
      'SỐ LIỆU MINH HỌA',
      '- Tỷ lệ ở cột 4 tính trên chỉ tiêu năm 2021 có hiệu lực đến hết năm đó.',
    ])
      expect(values).toContain(text);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);
    expect(xml).toContain('fitToWidth="1"');
    expect(xml).toMatch(new RegExp(`<pane xSplit="3" ySplit="${headRow + 1}"[^>]*state="frozen"`));
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(`$${headRow}:$${headRow + 1}</definedName>`);
  });

  it('a draft says that it is one; real figures are not marked as invented', async () => {
    const bytes = await distributionWorkbook({ ...sampleDistribution(), draft: true, demo: false }, vi);
    const values = [...cellsOf(bytes).values()].map(({ value }) => value);
    expect(values).toContain('(Dự thảo, chưa giao)');
    expect(values).not.toContain('SỐ LIỆU MINH HỌA');
  });

  it('is in English where asked', async () => {
    const { heads, at } = tableOf(await distributionWorkbook(sampleDistribution(), { locale: 'en' }));
    expect([...heads.keys()]).toEqual(expect.arrayContaining(['Committee', 'Quota 2022', 'Share %']));
    expect([at('Quota 2022', 'TOTAL')?.value, at('Quota 2022', 'Gap to the own quota')?.value]).toEqual([
      1700, 45,
    ]);
  });
});

describe('what is not there', () => {
  it('looks different from 0: no quota, no report, a quota of 0', async () => {
    const rows = [
      line('A', 'Chưa có gì'),
      line('B', 'Bằng không', { members: 0, lastYearQuota: 0, lastYearAdmitted: 0, quota: 0 }),
      line('C', 'Có đủ', { members: 100, lastYearQuota: 3, lastYearAdmitted: 2, quota: 4 }),
    ];
    const { at, heads } = tableOf(await distributionWorkbook(distribution(rows, null), vi));
    const shown = (name: string) =>
      [...heads.keys()].slice(3, 13).map((head) => at(head, name)?.value ?? null);
    expect(shown('Chưa có gì')).toEqual([
      ...[null, 'Chưa giao', 'Chưa báo cáo', '—', null, '—', '—', '—', null, null],
    ]);
    expect(shown('Bằng không')).toEqual([0, 0, 0, '—', 0, 0, 0, '—', null, null]);
    expect(shown('Có đủ')).toEqual([100, 3, 2, 66.7, 4, 1, 100, 40, null, null]);
    expect(at(QUOTA, GAP)?.value).toBe('—');
  });

  it('is a table without lines where there are no committees', async () => {
    const { at } = tableOf(await distributionWorkbook(distribution([], 1700), vi));
    expect([at(QUOTA, PROVINCE)?.value, at(QUOTA, TOTAL)?.value ?? null]).toEqual([1700, null]);
  });
});

it.each(['=1+1', '+84', '-5', '@SUM(A1)', '=HYPERLINK("x")'])(
  'A name such as %s stays text in every reader',
  async (name) => {
    const rows = [line('=A1', name, { quota: 5, note: name })];
    const bytes = await distributionWorkbook(distribution(rows, 5), vi);
    const named = [...cellsOf(bytes).values()].filter(({ value }) => value === name);
    expect(named.map(({ formula }) => formula)).toEqual([null, null]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const { rowOf } = tableOf(bytes);
    const types = ['B', 'C', 'N'].map(
      (letters) => workbook.worksheets[0]?.getCell(`${letters}${rowOf(name)}`).type,
    );
    expect(types).toEqual([ExcelJS.ValueType.String, ExcelJS.ValueType.String, ExcelJS.ValueType.String]);
  },
);
