import { formats, translator } from '@ket-nap/i18n';
import { STANDINGS } from '@ket-nap/domain';
import {
  csvOf,
  distributionTable,
  heatmapTable,
  heatRows,
  MOST_POINTS,
  sizedRows,
  sizeTable,
} from '@ket-nap/tables';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { segmentAfter, segmentsOfCounts } from '../../apps/web/src/charts/band-segments';
import { edgesOf } from '../../apps/web/src/charts/heat-edges';
import { along, labelsOf, sizeScale, type Label, type SizeItem } from '../../apps/web/src/charts/size-series';
import { distributionSummary, heatSummary, lackOf } from '../../apps/web/src/features/history/history-words';
import type { Words } from '../../apps/web/src/words';
import { boardOf, rowOf } from './board-rows';
import { cellOf, historyOf, historyRow } from './history-rows';

const words: Words = {
  locale: 'vi',
  t: translator('vi'),
  f: formats('vi'),
  explain: String,
  setLocale: () => undefined,
};
const HALVES = ['2021-H1', '2021-H2', '2022-H1'];
const history = historyOf(HALVES, [
  historyRow('Cam Ranh', [cellOf(40, 130), cellOf(70, 130), cellOf(43, 130)]),
  historyRow('Nha Trang', [cellOf(100, 330), cellOf(170, 330), cellOf(118, 330)]),
  historyRow('Cũ', [cellOf(10, 20), null, null]),
  historyRow('Chưa gửi', [null, cellOf(9, 20), cellOf(null, 20)]),
  historyRow('Không chỉ tiêu', [null, null, cellOf(7, null)]),
]);

describe('the heatmap', () => {
  it('sorts by the exact rate of the newest period; those without one follow, those that have ended come last', () => {
    const names = (sort: Parameters<typeof heatRows>[1]) =>
      heatRows(history.rows, sort).rows.map(({ committee }) => committee.name);
    expect(names('rate')).toEqual(['Nha Trang', 'Cam Ranh', 'Chưa gửi', 'Không chỉ tiêu', 'Cũ']);
    expect(names('-rate')).toEqual(['Cam Ranh', 'Nha Trang', 'Chưa gửi', 'Không chỉ tiêu', 'Cũ']);
    expect(names('name').at(-1)).toBe('Cũ');
    expect(names('quota').slice(0, 2)).toEqual(['Nha Trang', 'Cam Ranh']);
    // What only the overview can be sorted by is the rate here.
    expect(names('-state')).toEqual(names('rate'));
    expect(heatRows(history.rows, 'rate').there).toBe(4);
  });

  it('says in one sentence where the whole stands, and who is first and last', () => {
    expect(heatSummary(history, history.rows, words)).toBe(
      '6 tháng đầu năm 2022: Toàn tỉnh 35%; 0 trên 4 đơn vị đạt mốc. Cao nhất: Nha Trang, 35,8%. Thấp nhất: Cam Ranh, 33,1%.',
    );
  });

  it('draws the line of a reorganisation before the period that begins with it, or around the one that holds it', () => {
    const days = ['2025-07-01'];
    expect(edgesOf(['2025-H1', '2025-H2', '2026-H1'], days)).toEqual([
      null,
      { at: 'before', day: '2025-07-01' },
      null,
    ]);
    expect(edgesOf(['2024', '2025'], days)).toEqual([null, { at: 'within', day: '2025-07-01' }]);
    expect(edgesOf(['2025-H2'], days)).toEqual([null]);
  });

  it('its table tells 0, not reported, and not there apart', () => {
    const { columns, rows } = heatmapTable(history, undefined, words);
    expect(columns).toHaveLength(1 + 4 * HALVES.length);
    expect(rows[0]).toMatchObject({
      of: 'total',
      cells: ['Toàn tỉnh', 150, 480, 31.3, 'chậm', 249, 480, 51.9, 'đạt mốc', 168, 480, 35, 'chậm'],
    });
    expect(rows.find(({ cells }) => cells[0] === 'Cũ')?.cells.slice(5, 9)).toEqual([
      null,
      null,
      null,
      'không có trong kỳ',
    ]);
    expect(rows.find(({ cells }) => cells[0] === 'Chưa gửi')?.cells.slice(9)).toEqual([
      null,
      20,
      null,
      'chưa báo cáo',
    ]);
    expect(csvOf(heatmapTable(history, undefined, words), 'vi')).toContain('Nha Trang;100;330;30,3;chậm;');
  });

  it('says what is missing before it draws nothing', () => {
    expect(lackOf(history)).toBeNull();
    expect(lackOf(historyOf(HALVES, []))).toBe('noUnit');
    const none = cellOf(null, 20);
    expect(lackOf(historyOf(HALVES, [historyRow('A', [none, none, none])]))).toBe('noReport');
    const free = cellOf(3, null);
    expect(lackOf(historyOf(HALVES, [historyRow('A', [free, free, free])]))).toBe('noQuota');
  });
});

describe('the distribution', () => {
  const summary = (days: readonly string[] = [], rows = history.rows) =>
    distributionSummary(historyOf(HALVES, rows, days), edgesOf(HALVES, days), words);

  const told = [
    historyRow('Cam Ranh', [cellOf(65, 130), cellOf(70, 130), cellOf(43, 130)]),
    historyRow('Nha Trang', [cellOf(100, 330), cellOf(230, 330), cellOf(118, 330)]),
  ];

  it('compares a first half with the first half of the year before, never with the half before it', () => {
    expect(summary([], told)).toBe(
      '6 tháng đầu năm 2022: 0 trên 2 đơn vị đạt mốc, ít hơn 1 so với 6 tháng đầu năm 2021: 1 trên 2.',
    );
  });

  it('compares nothing with a half of which reports are missing, or that is not shown', () => {
    expect(summary()).toBe('6 tháng đầu năm 2022: 0 trên 4 đơn vị đạt mốc.');
    const codes = ['2021-H2', '2022-H1'];
    const rows = told.map((row) => ({ ...row, cells: row.cells.slice(1) }));
    expect(distributionSummary(historyOf(codes, rows), edgesOf(codes, []), words)).toBe(
      '6 tháng đầu năm 2022: 0 trên 2 đơn vị đạt mốc.',
    );
  });

  it('compares nothing across a reorganisation anywhere in the year between', () => {
    for (const day of ['2022-01-01', '2021-07-01', '2021-03-01'])
      expect(summary([day], told)).toContain('không so sánh được');
    expect(summary(['2020-12-31'], told)).not.toContain('không so sánh được');
  });

  it('of years speaks of the newest that is over, in the words of its legend', () => {
    const codes = ['2020', '2021', '2022'];
    const years = historyOf(codes, told);
    const periods = years.periods.map((one, at) => ({
      ...one,
      mark: { ...one.mark, percent: at === 2 ? 50 : 100, ended: at < 2 },
    }));
    expect(distributionSummary({ ...years, by: 'year', periods }, edgesOf(codes, []), words)).toBe(
      'Năm 2021: 2 trên 2 đơn vị hoàn thành, nhiều hơn 1 so với Năm 2020: 1 trên 2.',
    );
  });

  it('every row of its table adds up to its committees', () => {
    const { rows } = distributionTable(history, words);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['6 tháng đầu năm 2021', 1, 0, 2, 0, 0, 0, 3],
      ['6 tháng cuối năm 2021', 2, 1, 0, 0, 0, 0, 3],
      ['6 tháng đầu năm 2022', 0, 0, 2, 0, 1, 1, 4],
    ]);
  });

  it('draws no part of nobody, and its keys always end at a part', () => {
    const counts = fc.record(Object.fromEntries(STANDINGS.map((one) => [one, fc.nat(3)])));
    const bars = fc.array(counts, { minLength: 1, maxLength: 6 });
    const keys = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'));
    fc.assert(
      fc.property(bars, keys, (given, pressed) => {
        const parts = given.map((one) =>
          segmentsOfCounts({
            reached: 0,
            near: 0,
            behind: 0,
            far_behind: 0,
            no_quota: 0,
            no_approved: 0,
            no_report: 0,
            ...one,
          }),
        );
        expect(parts.flat().every(({ count }) => count > 0)).toBe(true);
        const lengths = parts.map(({ length }) => length);
        const first = lengths.findIndex((length) => length > 0);
        fc.pre(first >= 0);
        const end = pressed.reduce<readonly [number, number]>(
          (at, key) => segmentAfter(at, key, lengths) ?? at,
          [first, 0],
        );
        expect(parts[end[0]]?.[end[1]]).toBeDefined();
      }),
    );
    expect(segmentAfter([0, 0], 'Tab', [1])).toBeNull();
  });
});

describe('size and rate', () => {
  const board = boardOf([
    rowOf('Nha Trang', 118, 330),
    rowOf('Cam Ranh', 43, 130),
    rowOf('Công an', 46, 80),
    rowOf('Trường Sa', 3, 10),
    rowOf('Chưa gửi', null, 50),
  ]);

  it('names the large that are below the mark, the most missing first', () => {
    const sized = sizedRows(board, 'quota');
    expect(sized).toMatchObject({ possible: 4, left: 1, middle: 130, slowRemaining: 299 });
    expect(sized.slow.map(({ row }) => row.committee.name)).toEqual(['Nha Trang', 'Cam Ranh']);
    expect(sized.rows.map(({ size }) => size)).toEqual([10, 80, 130, 330]);
    expect(sizeTable(board, sized.rows, 'quota', words).rows.at(-1)?.cells).toEqual([
      'Nha Trang',
      ...[330, 118, 35.8, 212],
      'chậm',
      'lớn mà chậm',
    ]);
    // Nobody said how many members there were.
    expect(sizedRows(board, 'members')).toMatchObject({ possible: 0, left: 5, slow: [] });
  });

  it('draws the largest where there are too many, and says of how many', () => {
    const many = Array.from({ length: 400 }, (_, n) => rowOf(`X${n}`, n, n + 1));
    const sized = sizedRows(boardOf(many), 'quota');
    expect(sized.rows).toHaveLength(MOST_POINTS);
    expect(sized).toMatchObject({ possible: 400 });
    expect(sized.rows[0]?.size).toBe(71);
  });

  const item = fc.record({
    id: fc.uuid(),
    label: fc.constantFrom('Nha Trang', 'Cam An', 'Công an tỉnh'),
    size: fc.integer({ min: 1, max: 5000 }),
    rate: fc.integer({ min: 0, max: 200 }),
    band: fc.constant('behind' as const),
    first: fc.boolean(),
  });

  it('every point and the mark lie inside the axes, and larger is never to the left', () => {
    fc.assert(
      fc.property(fc.array(item), fc.integer({ min: 0, max: 100 }), fc.nat(3000), (items, mark, middle) => {
        const scale = sizeScale(items, mark, middle);
        for (const { size, rate } of items) {
          expect(along(size, scale)).toBeLessThanOrEqual(1);
          expect(rate).toBeLessThanOrEqual(scale.rateEnd);
        }
        expect(mark).toBeLessThanOrEqual(scale.rateEnd);
        expect(scale.sizeTicks).toEqual([...new Set(scale.sizeTicks)].sort((a, b) => a - b));
        expect(scale.sizeTicks.every((tick) => along(tick, scale) <= 1)).toBe(true);
        const [a, b] = [...items].sort((x, y) => x.size - y.size);
        if (a && b) expect(along(a.size, scale)).toBeLessThanOrEqual(along(b.size, scale));
      }),
    );
  });

  it('no name lies over another, or outside', () => {
    const placed = fc.record({
      item,
      x: fc.integer({ min: 40, max: 600 }),
      y: fc.integer({ min: 10, max: 400 }),
    });
    fc.assert(
      fc.property(
        fc.array(placed, { maxLength: 40 }),
        (points: { item: SizeItem; x: number; y: number }[]) => {
          const labels = labelsOf(points, 640);
          // As wide as the letters of names are on average.
          const ends = ({ x, text, anchor }: Label) =>
            anchor === 'start' ? ([x, x + 7 * text.length] as const) : ([x - 7 * text.length, x] as const);
          for (const [at, one] of labels.entries())
            for (const other of labels.slice(at + 1))
              expect(
                Math.abs(one.y - other.y) >= 14 ||
                  ends(one)[1] <= ends(other)[0] ||
                  ends(other)[1] <= ends(one)[0],
              ).toBe(true);
          expect(labels.every(({ x }) => x >= 0 && x <= 640)).toBe(true);
        },
      ),
    );
  });
});
