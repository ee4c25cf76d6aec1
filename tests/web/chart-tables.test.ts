import { describe, expect, it } from '@jest/globals';
import type { RankingAsked } from '@ket-nap/contracts';
import { completion } from '@ket-nap/domain';
import { formats, translator } from '@ket-nap/i18n';
import {
  aboutOf,
  chartFileName,
  csvOf,
  quotasTable,
  rankingTable,
  shownRows,
  trendTable,
  type ChartTable,
  type ColumnKind,
  type Value,
} from '@ket-nap/tables';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { boardOf, groupOf, rowOf } from './board-rows';

const words = { t: translator('vi'), f: formats('vi'), locale: 'vi' as const };

const kinds: readonly ColumnKind[] = ['text', 'count', 'rate', 'decimal', 'signed', 'points'];
const anyTable: fc.Arbitrary<ChartTable> = fc
  .array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 6 })
  .chain((columns) =>
    fc.record({
      title: fc.string({ unit: 'binary', minLength: 1 }),
      about: fc.string({ minLength: 1 }),
      columns: fc.constant(columns.map((kind, index) => ({ key: `c${index}`, label: `Cột ${index}`, kind }))),
      rows: fc.array(
        fc.record({
          of: fc.constantFrom('row' as const, 'group' as const, 'total' as const),
          cells: fc.tuple(
            ...columns.map((kind): fc.Arbitrary<Value> =>
              kind === 'text'
                ? fc.option(fc.string({ unit: 'binary' }))
                : fc.option(fc.integer({ min: -99_999, max: 9_999_999 }).map((n) => n / 10)),
            ),
          ),
        }),
      ),
      notes: fc.constant([]),
    }),
  );

/** What a parser makes of the file; its lines differ in length, as a title stands over a table. */
function fieldsOf(csv: string, delimiter: string): string[][] {
  return parse(csv, { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: false });
}

describe('a chart as CSV', () => {
  it.each([
    ['vi', ';', ','],
    ['en', ',', '.'],
  ] as const)('comes back from a parser as it was, whatever stands in it: %s', (locale, separator, mark) => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const csv = csvOf(table, locale);
        expect(csv.startsWith('\uFEFF')).toBe(true);
        const lines = fieldsOf(csv, separator).slice(-table.rows.length || Infinity);
        const unguarded = (text: string) => (/^'[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text);
        expect(lines.map((line) => line.map(unguarded))).toEqual(
          table.rows.map(({ cells }) =>
            cells.map((cell) =>
              typeof cell === 'number' ? String(cell).replace('.', mark) : unguarded(cell ?? ''),
            ),
          ),
        );
      }),
    );
  });

  it('never holds a field that a spreadsheet would run', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'),
        fc.string(),
        (sign, rest) => {
          const columns = [{ key: 'name', label: 'Đơn vị', kind: 'text' as const }];
          const rows = [{ of: 'row' as const, cells: [`${sign}${rest}`] }];
          const csv = csvOf({ title: `${sign}x`, about: 'y', columns, rows, notes: [`${sign}z`] }, 'vi');
          for (const [field = ''] of fieldsOf(csv, ';')) expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        },
      ),
    );
  });

  it('says in its head that a rate is in percent, keeps a difference’s sign, and leaves open what does not exist', () => {
    const table: ChartTable = {
      title: 'Tỷ lệ',
      about: 'Tỉnh ủy',
      columns: [
        { key: 'name', label: 'Đơn vị', kind: 'text' },
        { key: 'rate', label: 'Tỷ lệ', kind: 'rate' },
        { key: 'difference', label: 'So cùng kỳ', kind: 'signed' },
      ],
      rows: [
        { of: 'row', cells: ['A; B "C"', 85.6, -9] },
        { of: 'row', cells: ['D', null, null] },
      ],
      notes: ['Để tham khảo'],
    };
    expect(csvOf(table, 'vi')).toBe(
      '\uFEFFTỷ lệ\r\nTỉnh ủy\r\n\r\nĐơn vị;Tỷ lệ (%);So cùng kỳ\r\n"A; B ""C""";85,6;-9\r\nD;;\r\n\r\nĐể tham khảo\r\n',
    );
  });
});

describe('what charts say in numbers', () => {
  const first = rowOf('A', 30, 50, { rank: 1 });
  const second = rowOf('B', 10, 50, { rank: 2 });
  const silent = rowOf('C', null, 40);
  const board = boardOf([second, silent, first]);

  it('the ranking has its rows in the order shown, then the total, and tells nothing from 0', () => {
    const { columns, rows } = rankingTable(board, [first, second, silent], {}, words);
    const at = (key: string) => columns.findIndex((column) => column.key === key);
    const cellsOf = (key: string) => rows.map(({ cells }) => cells[at(key)]);
    expect(cellsOf('name')).toEqual(['A', 'B', 'C', 'Tổng cộng']);
    expect(cellsOf('rate')).toEqual([60, 20, null, board.total.rate]);
    expect(cellsOf('admitted')).toEqual([30, 10, null, board.total.admitted]);
    expect(cellsOf('rank')).toEqual([1, 2, null, null]);
    expect(cellsOf('state')).toEqual(['Đã duyệt', 'Đã duyệt', 'Chưa báo cáo', null]);
  });

  it('a row in which committees stand together has each of them under it', () => {
    const group = groupOf('Diên Khánh', [first, second], []);
    const { columns, rows } = rankingTable(boardOf([group]), [group], {}, words);
    const name = columns.findIndex(({ key }) => key === 'name');
    expect(rows.map(({ of, cells }) => [of, cells[name]])).toEqual([
      ['group', 'Địa bàn cũ: Diên Khánh'],
      ['row', 'A'],
      ['row', 'B'],
      ['total', 'Tổng cộng'],
    ]);
  });

  it('an area of a second half has those that ended under it, so that its quota and what it has since January add up', () => {
    const [stays, ended] = [rowOf('A', 37, 75), rowOf('C', 41, 75)];
    const quota = { quota: 150, quotaVersion: null };
    const cumulative = { ...completion(78, 150), unmeasured: null };
    const { group, ...together } = groupOf('Diên Khánh', [stays], []);
    const { members: gone = [] } = groupOf('', [ended], []).group ?? {};
    const area = { ...together, ...quota, cumulative, group: group && { ...group, ended: gone } };
    const table = rankingTable(boardOf([area], { cumulative }, '2022-H2'), [area], {}, words);
    const at = (key: string) => table.columns.findIndex((column) => column.key === key);
    const places = ['name', 'quota', 'admitted', 'rate', 'cumulative'].map(at);
    expect(table.rows.slice(0, 3).map(({ cells }) => places.map((place) => cells[place]))).toEqual([
      ['Địa bàn cũ: Diên Khánh', 150, 37, area.rate, 78],
      ['A', 75, 37, stays.rate, null],
      ['C (đã kết thúc, số 6 tháng đầu năm)', 75, null, null, 41],
    ]);
    expect(table.notes).toEqual([words.t('views.cumulative.area')]);
    // Of any other period nothing has added up.
    expect(rankingTable(board, [first], {}, words).columns.map(({ key }) => key)).not.toContain('cumulative');
  });

  it('without places, as for an officer who sees one row, there is no column of them', () => {
    const own = rowOf('A', 30, 50);
    expect(rankingTable(board, [own], {}, words).columns.map(({ key }) => key)).not.toContain('rank');
  });

  it('quotas and trend have a cell for every column', () => {
    for (const { columns, rows } of [quotasTable(board, board.rows, {}, words), trendTable(board, words)])
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });

  it('a forecast stands in a note that calls it an estimate, never in a row', () => {
    const table = trendTable(boardOf([first], { forecast: 1224, forecastRate: 72 }), words);
    expect(table.notes).toEqual([expect.stringContaining('1.224 (72% chỉ tiêu năm). Đây là ước tính')]);
    expect(JSON.stringify(table.rows)).not.toContain('1224');
  });
});

describe('what goes with the figures', () => {
  const board = boardOf([rowOf('A', 30, 50)]);

  it('whose, when, out of how many reports, and by which quotas', () => {
    const about = aboutOf({ ...board, demo: true }, { reported: 23, expected: 25, unapproved: 4 }, words);
    expect(about).toContain('6 tháng đầu năm 2022 · tính đến 30/06/2022 · 23 trên 25 đơn vị đã báo cáo');
    expect(about).toContain('Gồm 4 báo cáo chưa duyệt');
    expect(about).toMatch(/Số liệu minh họa$/);
    const approved = aboutOf(
      { ...board, counted: 'approved' },
      { reported: 19, expected: 25, unapproved: 0 },
      words,
    );
    expect(approved).toContain('Chỉ gồm báo cáo đã duyệt: 19 trên 25 đơn vị');
  });

  it('the name of a file keeps unit, period and day, however long the title is', () => {
    const head = {
      ...board,
      unit: { ...board.unit, name: 'Tỉnh ủy Khánh Hòa' },
      readAt: '2022-07-05T20:00:00Z',
    };
    expect(chartFileName('Lũy kế so với chỉ tiêu', head, 'png', 'vi')).toBe(
      'Lũy kế so với chỉ tiêu - Tỉnh ủy Khánh Hòa - 6 tháng đầu năm 2022 - 06-07-2022.png',
    );
    const long = chartFileName('x'.repeat(200), { ...head, view: 'former_area' }, 'csv', 'vi');
    expect(long).toMatch(/ - Tỉnh ủy Khánh Hòa - 6 tháng đầu năm 2022 - Theo địa bàn cũ - 06-07-2022\.csv$/);
    const longUnit = { ...head.unit, name: `Đảng ủy ${'rất dài '.repeat(30)}` };
    expect(
      chartFileName('Cơ cấu theo đơn vị', { ...head, unit: longUnit, view: 'former_area' }, 'csv', 'vi'),
    ).toMatch(
      /^Cơ cấu theo.* - Đảng ủy rất dài .* - 6 tháng đầu năm 2022 - Theo địa bàn cũ - 06-07-2022\.csv$/,
    );
  });
});

describe('rows that the reader chose', () => {
  const ward = { kind: 'ward', formerArea: 'Nha Trang' } as const;
  const rows = [
    rowOf('Phường Một', 60, 100, { ...ward, rank: 1 }),
    rowOf('Xã Hai', 32, 100, { kind: 'commune', rank: 2 }),
    rowOf('Xã Ba', null, 20, { kind: 'commune' }),
  ];
  const { committee: _, ...figures } = rowOf('ward', 60, 100);
  const board = {
    ...boardOf(rows),
    tallies: [{ ...figures, by: 'kind' as const, key: 'ward', rows: 1, reported: 1 }],
  };
  const tableOf = (asked: RankingAsked) =>
    rankingTable(board, shownRows(board.rows, asked, words), asked, words);

  it('are said to be chosen, by what, and that the total is not theirs; all of them need no words', () => {
    expect(tableOf({}).selection).toBeUndefined();
    const asked = { kind: 'ward', cut: 'top-5', sort: '-remaining' } as const;
    expect(tableOf({ ...asked, find: 'một', bands: 'reached,no_report' }).selection).toBe(
      'Chỉ gồm 1 trên 3 đơn vị: 5 đầu theo còn thiếu; loại phường; mức đạt mốc, chưa báo cáo; tên có “một”. ' +
        'Nhóm và dòng tổng vẫn là của toàn Đảng bộ tỉnh. Xếp theo còn thiếu (ngược).',
    );
    expect(tableOf({ kind: 'ward' }).rows.map(({ cells }) => cells[0])).toEqual([
      'Phường Một',
      'Tổng cộng toàn Đảng bộ tỉnh',
    ]);
  });

  it('stand under the figures of their kind, which are those of all of it', () => {
    const { rows: lines, selection } = tableOf({ group: 'kind' });
    expect(selection).toBe('Gộp theo loại.');
    expect(lines.map(({ of, cells }) => [of, cells[0]])).toEqual([
      ['group', 'Phường · 1 đơn vị'],
      ['row', 'Phường Một'],
      ['total', 'Tổng cộng'],
    ]);
    expect(lines[0]?.cells.slice(1)).toEqual(expect.arrayContaining([60, 100]));
  });

  it('are said in the file under its title, where nobody overlooks it', () => {
    expect(csvOf(tableOf({ find: '=một' }), 'vi').split('\r\n')[2]).toMatch(
      /^"?Chỉ gồm 0 trên 3 đơn vị: tên có/,
    );
  });

  it('what the bars show stands in the table, under the same title', () => {
    const { title, columns } = tableOf({ sort: 'pace' });
    expect(title).toBe('Khoảng cách so với mốc');
    expect(columns.map(({ key }) => key)).toContain('pace');
  });
});
