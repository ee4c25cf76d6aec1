import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { boardOf, sampleUnits } from './sample-board';
import { partOf, type FileCell } from './second-reader';
import { OWN, tableOf, texts } from './summary-table';

describe('the annex table of the first half of 2022', () => {
  const board = boardOf('2022-H1', sampleUnits(), OWN);

  it('has the columns of the official annex and their row of numbers with formulas', async () => {
    const { heads, cells, headRow } = await tableOf(board);
    expect([...heads.keys()]).toEqual([
      'STT',
      'Đơn vị',
      'Tổng số đảng viên đầu năm',
      'Chỉ tiêu năm 2022',
      'Thực hiện 6 tháng đầu năm',
      'Tỷ lệ %',
      'Cùng kỳ năm trước',
      'So cùng kỳ',
      'Còn thiếu',
      'Xếp thứ',
      'Ghi chú',
    ]);
    const numbers = [...heads.values()].map((letters) => cells.get(`${letters}${headRow + 1}`)?.value);
    expect(numbers).toEqual(['A', '1', '2', '3', '4', '5=4/3', '6', '7=4-6', '8=3-4', '9', '10']);
  });

  it('says 612 of 1.700, 36%, and the denominator by name', async () => {
    const { at, lineOf, cells } = await tableOf(board);
    const total = lineOf('TỔNG CỘNG');
    expect(at('Thực hiện 6 tháng đầu năm', total)?.value).toBe(612);
    expect(at('Chỉ tiêu năm 2022', total)?.value).toBe(1700);
    expect(at('Tỷ lệ %', total)?.value).toBe(36);
    expect(at('Còn thiếu', total)?.value).toBe(1088);
    expect(texts(cells)).toContain('- Tỷ lệ ở cột 5 tính trên chỉ tiêu cả năm 2022.');
    expect(texts(cells)).toContain('(Tính đến ngày 30/6/2022)');
  });

  it('has every figure of the board, line by line, in both readers', async () => {
    const { bytes, at, lineOf, heads, headRow } = await tableOf(board);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.worksheets[0];
    for (const row of board.rows) {
      const line = lineOf(row.committee.name);
      const expected: Record<string, number | null> = {
        'Chỉ tiêu năm 2022': row.quota,
        'Thực hiện 6 tháng đầu năm': row.admitted,
        'Tỷ lệ %': row.rate,
        'Cùng kỳ năm trước': row.lastYear.admitted,
        'So cùng kỳ': row.lastYear.difference,
        'Còn thiếu': row.remaining,
        'Xếp thứ': row.rank,
      };
      for (const [head, figure] of Object.entries(expected)) {
        expect([row.committee.code, head, at(head, line)?.value]).toEqual([row.committee.code, head, figure]);
        const cell = sheet?.getCell(`${heads.get(head) ?? ''}${headRow + 2 + line}`);
        expect(cell?.result ?? cell?.value).toBe(figure);
      }
    }
  });

  it('ranks by rate, and keeps the official order where asked', async () => {
    const { at } = await tableOf(board);
    const ranks = board.rows.map((_, line) => at('Xếp thứ', line)?.value);
    expect(ranks).toEqual(board.rows.map(({ rank }) => rank).toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    const official = await tableOf(board, 'vi', 'official');
    const names = board.rows.map((_, line) => official.at('Đơn vị', line)?.value);
    expect(names).toEqual(board.rows.map(({ committee }) => committee.name));
  });

  it('is marked as invented figures, and is not where the figures are real', async () => {
    expect(texts((await tableOf(board)).cells)).toContain('SỐ LIỆU MINH HỌA');
    expect(texts((await tableOf({ ...board, demo: false })).cells)).not.toContain('SỐ LIỆU MINH HỌA');
  });

  it('wears the head of a Party document', async () => {
    const { cells } = await tableOf(board);
    expect(['A1', 'A2', 'A3', 'F1', 'F3'].map((address) => cells.get(address)?.value)).toEqual([
      'TỈNH ỦY KHÁNH HÒA',
      'BAN TỔ CHỨC',
      '*',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Khánh Hòa, ngày 06 tháng 7 năm 2022',
    ]);
  });

  it('names the committee in its head where the table names the body with members', async () => {
    const { cells } = await tableOf({ ...board, unit: { ...board.unit, name: 'Đảng bộ tỉnh Khánh Hoà' } });
    // In the one spelling of the office, however the name was typed.
    expect(cells.get('A1')?.value).toBe('TỈNH ỦY KHÁNH HÒA');
    const other = await tableOf({ ...board, unit: { ...board.unit, name: 'Đảng ủy Khối các cơ quan' } });
    expect([other.cells.get('A1')?.value, other.cells.get('F3')?.value]).toEqual([
      'ĐẢNG ỦY KHỐI CÁC CƠ QUAN',
      '……………, ngày 06 tháng 7 năm 2022',
    ]);
  });

  it('prints on A4 landscape with the margins of a Party document and a repeated header', async () => {
    const { bytes, headRow } = await tableOf(board);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);
    const margins = /<pageMargins left="([\d.]+)" right="([\d.]+)" top="([\d.]+)" bottom="([\d.]+)"/.exec(
      xml,
    );
    expect(margins?.slice(1).map((inches) => Math.round(Number(inches) * 25.4))).toEqual([30, 15, 20, 20]);
    expect(xml).toContain('fitToWidth="1"');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(`$${headRow}:$${headRow + 1}</definedName>`);
    expect(partOf(bytes, 'xl/styles.xml')).toContain('Times New Roman');
  });

  it('has real numbers with formats, and a whole rate without decimals', async () => {
    const { bytes, at, lineOf } = await tableOf(board);
    const styles = partOf(bytes, 'xl/styles.xml');
    const formats = new Map(
      [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
    );
    const used = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)];
    const formatOf = (cell: FileCell | undefined) => formats.get(used[cell?.style ?? 0]?.[1]);
    const total = lineOf('TỔNG CỘNG');
    expect(formatOf(at('Chỉ tiêu năm 2022', total))).toBe('#,##0_)');
    expect(formatOf(at('Tỷ lệ %', total))).toBe('General&quot;%&quot;_)');
  });

  it('is in English where asked', async () => {
    const { heads, at, lineOf } = await tableOf(board, 'en');
    expect([...heads.keys()]).toEqual(
      expect.arrayContaining(['Committee', 'Quota 2022', 'Rate %', 'Remaining']),
    );
    expect(at('Rate %', lineOf('TOTAL'))?.value).toBe(36);
  });
});

describe('the table of the year 2021', () => {
  const board = boardOf('2021', sampleUnits(), OWN);

  it('shows both halves and their sum: 621 + 834 = 1.455, which is 85,6% of 1.700', async () => {
    const { heads, cells, headRow, at, lineOf } = await tableOf(board);
    const total = lineOf('TỔNG CỘNG');
    expect(at('Thực hiện 6 tháng đầu năm', total)?.value).toBe(621);
    expect(at('Thực hiện 6 tháng cuối năm', total)?.value).toBe(834);
    expect(at('Thực hiện cả năm', total)?.value).toBe(1455);
    expect(at('Tỷ lệ %', total)?.value).toBe(85.6);
    const numbers = [...heads.values()].map((letters) => cells.get(`${letters}${headRow + 1}`)?.value);
    expect(numbers).toEqual([
      'A',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6=4+5',
      '7=6/3',
      '8',
      '9=6-8',
      '10=3-6',
      '11',
      '12',
    ]);
  });
});

describe('the table of a second half', () => {
  it('adds up since January and counts what is missing after both halves', async () => {
    const { at, lineOf, cells } = await tableOf(boardOf('2021-H2', sampleUnits(), OWN));
    const total = lineOf('TỔNG CỘNG');
    expect(at('Thực hiện 6 tháng cuối năm', total)?.value).toBe(834);
    expect(at('Tỷ lệ %', total)?.value).toBe(49.1);
    expect(at('Lũy kế từ đầu năm', total)?.value).toBe(1455);
    expect(at('Tỷ lệ % lũy kế', total)?.value).toBe(85.6);
    expect(at('Còn thiếu', total)?.value).toBe(245);
    expect(texts(cells)).toContain(
      '- Tỷ lệ ở cột 7 là số lũy kế từ ngày 01/01/2021 tính trên chỉ tiêu cả năm 2021.',
    );
  });
});
