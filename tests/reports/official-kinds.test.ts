import { describe, expect, it } from '@jest/globals';
import type { OfficialDocument, OfficialRow } from '@ket-nap/contracts';
import { summaryDocument, workbookOf } from '@ket-nap/reports';
import { partsOf } from './official-reader';
import { OPTIONS } from './sample-answers';
import { boardOf } from './sample-board';
import { sampleDocument } from './sample-documents';
import { partOf } from './second-reader';

const numbersOf = ({ parts }: OfficialDocument, part = 0) =>
  parts[part]?.table?.columns.map(({ number }) => number);
const headsOf = ({ parts }: OfficialDocument, part = 0) =>
  parts[part]?.table?.columns.map(({ head }) => head);

/** A row by the words in it, each cell by the id of its column. */
function rowOf(
  { parts }: OfficialDocument,
  words: string,
  part = 0,
): Record<string, OfficialRow['cells'][number]> {
  const table = parts[part]?.table;
  const row = table?.rows.find(({ cells }) => cells.includes(words));
  if (!table || !row) throw new Error(`no row ${words}`);
  return Object.fromEntries(table.columns.map(({ id }, at) => [id, row.cells[at] ?? null]));
}

async function read(document: OfficialDocument, part = 0) {
  const found = partsOf(document, await workbookOf(document))[part];
  if (!found) throw new Error('no part');
  const formulaOf = (words: string, id: string) => {
    const row = found.part.table?.rows.findIndex(({ cells }) => cells.includes(words)) ?? -1;
    return found.at(row, id)?.formula ?? null;
  };
  return { ...found, formulaOf };
}

describe('the annex table in groups', () => {
  const document = sampleDocument('summary', { group: 'kind' });

  it('has each group over its lines, with the sum of both sides of the rate', () => {
    const rows = document.parts[0]?.table?.rows ?? [];
    expect(rows.filter(({ level }) => level === 'group')).toHaveLength(3);
    const group = rowOf(document, 'Huyện ủy');
    const at = rows.findIndex(({ cells }) => cells.includes('Huyện ủy'));
    const until = rows.findIndex(({ level }, row) => row > at && level !== 'line');
    const lines = rows.slice(at + 1, until);
    const sum = (column: number) => lines.reduce((all, { cells }) => all + Number(cells[column]), 0);
    expect([group['quota'], group['admitted']]).toEqual([sum(3), sum(4)]);
    expect(group['rate']).toBe(Math.round((1000 * sum(4)) / sum(3)) / 10);
    expect(group['note']).toBe('5 đơn vị');
  });

  it('adds lines to groups and lines to the total, live, and never a group twice', async () => {
    const { formulaOf } = await read(document);
    expect(formulaOf('Huyện ủy', 'admitted')).toMatch(/^SUBTOTAL\(9,E\d+:E\d+\)$/);
    expect(formulaOf('TỔNG CỘNG', 'admitted')).toMatch(/^SUBTOTAL\(9,E\d+:E\d+,E\d+:E\d+,E\d+:E\d+\)$/);
    expect(formulaOf('Huyện ủy', 'rate')).toContain('ROUND');
  });

  it('groups by former area too, and not where the board has no groups', () => {
    const levels = (of: OfficialDocument) =>
      of.parts[0]?.table?.rows.filter(({ level }) => level === 'group').length;
    expect(levels(sampleDocument('summary', { group: 'area' }))).toBe(3);
    expect(levels(sampleDocument('summary'))).toBe(0);
  });

  it('keeps the official order of groups and lines where asked', () => {
    const { parts } = sampleDocument('summary', { group: 'kind', order: 'official' });
    const names = parts[0]?.table?.rows.filter(({ level }) => level === 'group').map(({ cells }) => cells[1]);
    expect(names).toEqual(['Thành ủy', 'Thị ủy', 'Huyện ủy']);
  });

  it('ranks live by the exact rate, over all lines', async () => {
    const { part, at } = await read(document);
    const row = part.table?.rows.findIndex(({ level }) => level === 'line') ?? -1;
    expect(at(row, 'rank')?.formula).toMatch(/^IF\(COUNT\(L\d+\)=0,"—",RANK\(L\d+,L\$\d+:L\$\d+\)\)$/);
  });
});

describe('the table of a term', () => {
  const document = sampleDocument('term');

  it('has a column for each year, what has added up, and the share of the target', () => {
    expect(headsOf(document)?.slice(2, 10)).toEqual([
      'Chỉ tiêu nhiệm kỳ 2020-2025',
      ...['2021', '2022', '2023', '2024', '2025'],
      'Lũy kế từ đầu nhiệm kỳ',
      '% nhiệm kỳ',
    ]);
    expect(numbersOf(document)).toEqual(expect.arrayContaining(['8=3+…+7', '9=8/2', '11=8-10', '12=2-8']));
  });

  it('says 2.067 of 8.500, 24,3%, 483 behind an even pace', () => {
    const total = rowOf(document, 'TOÀN ĐẢNG BỘ');
    expect([
      total['admitted'],
      total['target'],
      total['rate'],
      total['difference'],
      total['remaining'],
    ]).toEqual([2067, 8500, 24.3, -483, 6433]);
  });

  it('adds the years up in each line, live', async () => {
    const { formulaOf } = await read(document);
    expect(formulaOf('Thành ủy Nha Trang', 'admitted')).toMatch(/SUM\(D\d+:H\d+\)/);
    expect(formulaOf('TOÀN ĐẢNG BỘ', 'year2021')).toMatch(/^SUBTOTAL/);
    expect(formulaOf('TOÀN ĐẢNG BỘ', 'target')).toBeNull();
  });

  it('shows the way of the term on a sheet of its own, with its line', () => {
    expect(document.parts[1]?.table?.rows.map(({ cells }) => cells.slice(1, 4))).toEqual([
      [621, 850, -229],
      [1455, 1700, -245],
      [2067, 2550, -483],
    ]);
    expect(document.parts[1]?.charts.map(({ kind, series }) => [kind, series])).toEqual([
      ['trend', ['due', 'admitted']],
    ]);
  });
});

describe('the history of a committee', () => {
  const document = sampleDocument('committee');

  it('has each year over its halves, and a half without its year under the name of the year', () => {
    expect(document.parts[0]?.table?.rows.map(({ level, cells }) => [level, ...cells.slice(0, 4)])).toEqual([
      ['group', 'Năm 2020', null, null, null],
      ['line', '6 tháng cuối năm 2020', 'Chưa giao', 140, '—'],
      ['group', 'Năm 2021', 330, 283, 85.8],
      ['line', '6 tháng đầu năm 2021', 330, 118, 35.8],
      ['line', '6 tháng cuối năm 2021', 330, 165, 50],
      ['group', 'Năm 2022', 340, 118, 34.7],
      ['line', '6 tháng đầu năm 2022', 340, 118, 34.7],
    ]);
  });

  it('has every version of its quota, its reports with real instants, and those it came from', () => {
    expect(document.parts.map(({ name }) => name)).toEqual([
      'Qua các năm',
      'Tiền thân',
      'Chỉ tiêu được giao',
      'Báo cáo các kỳ',
    ]);
    const quota = document.parts[2]?.table?.rows[0]?.cells;
    expect(quota).toEqual(['Năm 2022', 2, 340, '45-QĐ/TU', '2022-05-04', '2022-05-04', 'x', 'Giao bổ sung']);
    expect(document.parts[3]?.table?.rows[1]?.cells.slice(0, 6)).toEqual([
      '6 tháng cuối năm 2021',
      'Chưa báo cáo',
      'Chưa gửi',
      null,
      null,
      0,
    ]);
  });
});

describe('the distribution as it is printed', () => {
  it('has the columns of the one to be filled in, and the province’s own quota under the total', async () => {
    const document = sampleDocument('distribution');
    expect(numbersOf(document)?.join(' ')).toBe('A B C 1 2 3 4=3/2 5 6=5-2 7 8=5x1000/1 9 10 11');
    const { formulaOf } = await read(document);
    expect([rowOf(document, 'TỔNG CỘNG')['quota'], rowOf(document, 'TOÀN ĐẢNG BỘ')['quota']]).toEqual([
      1700, 1655,
    ]);
    expect(formulaOf('TỔNG CỘNG', 'quota')).toMatch(/^SUBTOTAL/);
    expect(formulaOf('TOÀN ĐẢNG BỘ', 'quota')).toBeNull();
    expect(formulaOf('Thành ủy Nha Trang', 'share')).toContain('ROUND');
    expect(document.parts[0]?.table?.notes[0]).toContain(
      '1.700, nhiều hơn chỉ tiêu giao chung (1.655) là 45',
    );
  });
});

describe('reporting discipline', () => {
  const document = sampleDocument('discipline');

  it('says of each committee and half-year whether its report was on time, and counts', () => {
    const [first, second] = document.parts[0]?.table?.rows ?? [];
    expect(first?.cells.slice(2)).toEqual(['–', 'Đúng hạn', 'Trễ hạn', 2, 1, 1, 0, 50]);
    expect(second?.cells.slice(2)).toEqual(['Đúng hạn', 'Chưa gửi', 'Chưa đến hạn', 2, 1, 0, 1, 50]);
  });

  it('counts each half-year below, as the review screen does', () => {
    const row = (words: string) =>
      document.parts[0]?.table?.rows.findLast(({ cells }) => cells[1] === words)?.cells.slice(2, 5);
    expect([row('Phải báo cáo'), row('Đúng hạn'), row('Trễ hạn'), row('Chưa gửi')]).toEqual([
      [14, 15, 15],
      [14, 14, 10],
      [0, 0, 4],
      [0, 1, 0],
    ]);
  });

  it('lists when each report of the last half-year came', () => {
    expect(document.parts[1]?.table?.rows[4]?.cells.slice(2, 5)).toEqual([
      'Trễ hạn',
      '2022-07-05T02:15:00.000Z',
      '2022-07-05T02:15:00.000Z',
    ]);
  });
});

describe('the rows of the official form 2', () => {
  const document = sampleDocument('breakdowns');

  it('has this period, the last one, the one in percent of the other, and the quota that the form lacks', () => {
    expect(headsOf(document)?.slice(2)).toEqual([
      'Kỳ này (6T đầu 2022)',
      'Cùng kỳ năm trước (6T đầu 2021)',
      '% so cùng kỳ',
      'Cơ cấu %',
      'Chỉ tiêu năm',
      'Tỷ lệ % chỉ tiêu',
    ]);
    const all = rowOf(document, 'Tổng số đảng viên mới kết nạp');
    expect(Object.values(all).slice(2)).toEqual([612, 621, 98.6, null, 1700, 36]);
  });

  it('adds parts up under their head, live; groups that overlap are marked and in no sum', async () => {
    const { formulaOf } = await read(document);
    expect(formulaOf('Nghề nghiệp', 'now')).toMatch(/^SUBTOTAL/);
    const head = rowOf(document, 'Trong đó (có thể trùng nhau, không cộng)');
    expect([head['now'], head['before']]).toEqual([null, null]);
    const levels = document.parts[0]?.table?.rows.map(({ level }) => level);
    expect(levels?.filter((level) => level === 'member')).toHaveLength(8);
  });
});

describe('the focus groups', () => {
  it('stand committee by committee beside everybody, and add up down the page', async () => {
    const document = sampleDocument('focus');
    const { formulaOf } = await read(document);
    expect(rowOf(document, 'TỔNG CỘNG')['admitted']).toBe(612);
    expect(formulaOf('TỔNG CỘNG', 'group20')).toMatch(/^SUBTOTAL/);
    expect(
      document.parts[0]?.table?.columns.slice(3).every(({ over }) => over === 'Trong đó (có thể trùng nhau)'),
    ).toBe(true);
  });
});

describe('a table of many pages', () => {
  it.each([5, 12, 16, 40, 68, 150])(
    'ends on a page that has lines over notes and signature: %d lines',
    async (count) => {
      const units = Array.from({ length: count }, (_, at) => ({
        code: String(at),
        name: `Đảng ủy xã ${at}`,
        quotas: { '2022': 20 },
        admitted: { '2022-H1': at % 20 },
      }));
      const document = summaryDocument(boardOf('2022-H1', units), OPTIONS);
      const bytes = await workbookOf(document);
      const [part] = partsOf(document, bytes);
      const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
      const tall = Number(/fitToHeight="(\d+)"/.exec(xml)?.[1] ?? 1);
      const breaks = [
        ...(/<rowBreaks.*?<\/rowBreaks>/s.exec(xml)?.[0] ?? '').matchAll(/<brk id="(\d+)"/g),
      ].map(([, row]) => Number(row));
      const first = part?.first ?? 0;
      // On so many pages as it is told to take, or each begins where it is told; the last with two lines at least.
      if (tall > 0) expect(breaks).toEqual([]);
      else {
        expect(breaks.length).toBeGreaterThanOrEqual(1);
        expect(breaks[0]).toBeGreaterThanOrEqual(first);
        expect(breaks.at(-1)).toBeLessThan(first + count - 2);
      }
    },
  );
});
