import { describe, expect, it } from '@jest/globals';
import type { Board } from '@ket-nap/contracts';
import { summaryWorkbook } from '@ket-nap/reports';
import { all, Book, referencesOf, resolve, type ReadChart } from './chart-reader';
import { orderFaults } from './chart-schema';
import { boardOf, sampleUnits, type Unit } from './sample-board';
import { bandedBoard, OWN } from './summary-table';

async function chartsOf(board: Board, options: { locale?: 'vi' | 'en'; order?: 'official' } = {}) {
  const book = new Book(await summaryWorkbook(board, { locale: 'vi', ...options }));
  const charts = book.charts();
  const kinds = (bars: 'bar' | 'col') =>
    charts.filter(({ root }) => all(root, 'c:barDir')[0]?.attributes['val'] === bars);
  return { book, charts, rankings: kinds('bar'), pairs: kinds('col') };
}

const titleOf = ({ root }: ReadChart) => all(root, 'a:t')[0]?.text;

/** Names and values of one series of a chart, from the cells that it names. */
function seriesOf(book: Book, { root }: ReadChart, at: number) {
  const references = referencesOf(all(root, 'c:ser')[at] ?? root);
  const cellsOf = (place: number) =>
    resolve(references[place]?.formula ?? '').map(({ sheet, address }) => book.cells(sheet).get(address));
  return {
    name: cellsOf(0)[0],
    names: cellsOf(1),
    values: cellsOf(2),
    sheet: resolve(references[2]?.formula ?? '')[0]?.sheet,
  };
}

const units = (count: number): Unit[] =>
  Array.from({ length: count }, (_, index) => ({
    code: String(index),
    name: `Đảng ủy xã ${index}`,
    quotas: { '2022': 20 + (index % 7) },
    admitted: { '2022-H1': (index * 5) % 23 },
  }));

describe('the charts of the annex table', () => {
  it('stand on the second sheet and draw the cells of the first', async () => {
    const board = bandedBoard();
    const { book, charts } = await chartsOf(board);
    expect([...book.sheets().keys()]).toEqual(['Tổng hợp', 'Biểu đồ', 'Thông số']);
    expect(charts.map(({ sheet }) => sheet)).toEqual(['Biểu đồ', 'Biểu đồ']);
    expect(charts.map(titleOf)).toEqual([
      'Tỷ lệ hoàn thành chỉ tiêu năm 2022, theo đơn vị',
      'Chỉ tiêu năm 2022 và số đảng viên đã kết nạp, theo đơn vị',
    ]);
    for (const { part, root } of charts) expect([part, orderFaults(root)]).toEqual([part, []]);
  });

  it('rank the rates of the board, best first', async () => {
    const board = bandedBoard();
    const { book, rankings } = await chartsOf(board);
    const ranked = board.rows.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    const series = rankings.map((chart) => seriesOf(book, chart, 0));
    expect(series).toEqual([
      {
        name: 'Tỷ lệ %',
        names: ranked.map(({ committee }) => committee.name),
        values: ranked.map(({ rate }) => String(rate)),
        sheet: 'Tổng hợp',
      },
    ]);
  });

  it('rank also beside a table in official order', async () => {
    const board = bandedBoard();
    const { book, rankings } = await chartsOf(board, { order: 'official' });
    const rates = rankings.flatMap((chart) => seriesOf(book, chart, 0).values.map(Number));
    expect(rates).toEqual(board.rows.map(({ rate }) => rate ?? 0).toSorted((a, b) => b - a));
  });

  it('show quota beside admitted, as the table has them', async () => {
    const board = bandedBoard();
    const { book, pairs } = await chartsOf(board);
    const [quota, admitted] = pairs.flatMap((chart) => [seriesOf(book, chart, 0), seriesOf(book, chart, 1)]);
    expect([quota?.name, admitted?.name]).toEqual(['Chỉ tiêu năm 2022', 'Thực hiện 6 tháng đầu năm']);
    const sum = (values: readonly (string | undefined)[] = []) =>
      values.reduce((all, one) => all + Number(one), 0);
    expect([sum(quota?.values), sum(admitted?.values)]).toEqual([1700, 612]);
  });

  it('have the line of mid-year and that of 100%, and after the year the latter alone', async () => {
    const names = async (board: Board) => {
      const { book, rankings } = await chartsOf(board);
      const [chart] = rankings;
      const lines = chart ? all(chart.root, 'c:ser').map((_, at) => seriesOf(book, chart, at).name) : [];
      return lines.filter((_, at) => at > 0 && at % 2 === 0);
    };
    expect(await names(bandedBoard())).toEqual(['mốc nửa năm 50%', '100% chỉ tiêu năm']);
    const year = boardOf('2021', sampleUnits(), OWN);
    expect(await names({ ...year, mark: { ...year.mark, percent: 100 } })).toEqual(['100% chỉ tiêu năm']);
  });

  it('say in words what they show, for who does not see them', async () => {
    const { charts } = await chartsOf(bandedBoard());
    expect(charts[0]?.description).toMatch(
      /^15 đơn vị có tỷ lệ\. Cao nhất: .+, 57,5%\. Thấp nhất: .+, 22,3%\. Vạch đứng: mốc nửa năm 50%\.$/,
    );
    expect(charts[1]?.description).toContain('chỉ tiêu năm và số đã kết nạp');
  });

  it('carry title, day and warning of the table, and a key to colours and lines', async () => {
    const { book } = await chartsOf(bandedBoard());
    const texts = [...book.cells('Biểu đồ').values()];
    expect(texts).toEqual(
      expect.arrayContaining([
        'KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN 6 THÁNG ĐẦU NĂM 2022',
        '(Tính đến ngày 30/6/2022)',
        'SỐ LIỆU MINH HỌA',
        expect.stringMatching(/^■ đạt mốc \(≥ 50%\).*¦ mốc nửa năm 50%.*\| 100% chỉ tiêu năm$/),
      ]),
    );
  });

  it('are in English where asked', async () => {
    const { charts } = await chartsOf(bandedBoard(), { locale: 'en' });
    expect(charts.map(({ sheet }) => sheet)).toEqual(['Charts', 'Charts']);
    expect(charts.map(titleOf)).toEqual([
      'Completion rate of the 2022 quota, by committee',
      'Quota 2022 and members admitted, by committee',
    ]);
  });
});

describe('what is not there', () => {
  it('has no bar: who has no rate is named under the charts', async () => {
    const [first, second, ...others] = sampleUnits();
    const odd: Unit[] = [
      { ...first, code: 'A', name: 'Chưa báo cáo', quotas: { '2022': 30 }, admitted: {} },
      { ...second, code: 'B', name: 'Chưa giao', quotas: {}, admitted: { '2022-H1': 3 } },
      ...others,
    ];
    const { book, rankings } = await chartsOf(bandedBoard(odd, {}));
    const bars = rankings.flatMap((chart) => seriesOf(book, chart, 0).names);
    expect(bars).toHaveLength(13);
    expect(bars).not.toContain('Chưa báo cáo');
    expect([...book.cells('Biểu đồ').values()]).toContain(
      'Chưa có tỷ lệ nên không vẽ thanh: Chưa báo cáo; Chưa giao.',
    );
  });

  it('is no chart at all without committees or without a figure', async () => {
    expect((await chartsOf(bandedBoard([]))).charts).toEqual([]);
    const nothing = sampleUnits().map((unit) => ({ ...unit, quotas: {}, admitted: {} }));
    const { book, charts } = await chartsOf(bandedBoard(nothing, {}));
    expect([charts, [...book.sheets().keys()]]).toEqual([[], ['Tổng hợp', 'Thông số']]);
  });
});

describe('many committees', () => {
  it('are spread over charts of one scale, each on its page and none left out', async () => {
    const board = bandedBoard(units(65), {});
    const { book, rankings, pairs } = await chartsOf(board);
    const drawn = rankings.map((chart) => seriesOf(book, chart, 0).values.map(Number));
    expect(drawn.map(({ length }) => length)).toEqual([22, 22, 21]);
    expect(drawn.flat()).toEqual(board.rows.map(({ rate }) => rate ?? 0).toSorted((a, b) => b - a));
    const scales = rankings.flatMap(({ root }) =>
      all(root, 'c:max').map(({ attributes }) => attributes['val']),
    );
    expect(new Set(scales).size).toBe(1);
    expect(pairs.flatMap((chart) => seriesOf(book, chart, 0).values)).toHaveLength(65);
    expect(rankings.map(titleOf)[1]).toContain('(23–44 trong 65)');
    const rows = [...rankings, ...pairs].map(({ anchor }) => anchor[1] ?? 0).toSorted((a, b) => a - b);
    const breaks = all(book.read('xl/worksheets/sheet2.xml'), 'brk').map(({ attributes }) =>
      Number(attributes['id']),
    );
    expect(breaks).toHaveLength(rows.length - 1);
    breaks.forEach((after, index) => {
      expect(rows[index]).toBeLessThan(after);
      expect(rows[index + 1]).toBeGreaterThanOrEqual(after);
    });
  });
});
