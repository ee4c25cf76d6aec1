import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TrendPoint } from '@ket-nap/contracts';
import { axisTicks, greatest, quotaSeries, wrap } from '../../apps/web/src/charts/quota-series';
import { rankingSeries } from '../../apps/web/src/charts/ranking-series';
import { trendRows, trendSeries } from '../../apps/web/src/charts/trend-series';
import { yearColumns } from '../../apps/web/src/charts/year-series';

describe('the ranking', () => {
  it('draws a rate over 100% true to scale and reaches beyond it', () => {
    const { bars, end, lines } = rankingSeries([{ id: 'a', value: 158.18, band: 'reached' }], 'rate', 50);
    expect(bars[0]?.length).toBe(158.18);
    expect(end).toBeGreaterThan(158.18);
    expect(lines).toEqual([
      { of: 'full', at: 100 },
      { of: 'mark', at: 50 },
    ]);
  });

  it('keeps the mark inside when every rate is below it', () => {
    const { end, lines } = rankingSeries([{ id: 'a', value: 22.3, band: 'far_behind' }], 'rate', 50);
    expect(end).toBeGreaterThan(50);
    expect(lines).toEqual([{ of: 'mark', at: 50 }]);
  });

  it('draws nothing, not zero, where there is no rate', () => {
    expect(rankingSeries([{ id: 'a', value: null, band: null }], 'rate', 50).bars[0]?.length).toBeNull();
  });

  it('has an axis even without a single rate or mark', () => {
    expect(rankingSeries([], 'rate', 0).end).toBeGreaterThan(0);
  });

  it('draws distances to both sides of the mark, in one scale', () => {
    const { bars, start, end, lines } = rankingSeries(
      [
        { id: 'a', value: 7.5, band: 'reached' },
        { id: 'b', value: -27.7, band: 'far_behind' },
      ],
      'pace',
      50,
    );
    expect(bars.map(({ length }) => length)).toEqual([7.5, -27.7]);
    expect(lines).toEqual([{ of: 'mark', at: 0 }]);
    expect(start).toBeLessThan(-27.7);
    expect(end).toBeGreaterThan(7.5);
    // All on one side: the mark still is not the edge.
    expect(rankingSeries([{ id: 'b', value: -27.7, band: null }], 'pace', 50).end).toBeGreaterThan(2);
  });

  it('draws counts of what is missing without a line', () => {
    const { end, lines } = rankingSeries([{ id: 'a', value: 212, band: 'behind' }], 'remaining', 50);
    expect(end).toBeGreaterThan(212);
    expect(lines).toEqual([]);
  });

  it('keeps every bar and every line inside the axis, whatever it shows', () => {
    const value = fc.option(fc.integer({ min: -1000, max: 30_000 }).map((tenths) => tenths / 10));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 40 }),
        fc.constantFrom('rate' as const, 'pace' as const, 'remaining' as const),
        fc.integer({ min: 0, max: 100 }),
        (values, measure, mark) => {
          const signed =
            measure === 'pace' ? values : values.map((one) => (one === null ? null : Math.abs(one)));
          const items = signed.map((one, place) => ({ id: String(place), value: one, band: null }));
          const { bars, start, end, lines } = rankingSeries(items, measure, mark);
          expect(start).toBeLessThan(end);
          const drawn = [...bars.flatMap(({ length }) => length ?? []), ...lines.map(({ at }) => at)];
          for (const at of drawn) expect(at >= start && at <= end).toBe(true);
        },
      ),
    );
  });
});

describe('the trend', () => {
  const point = (
    period: string,
    admitted: number | null,
    rate: number | null,
    complete = true,
  ): TrendPoint => ({
    period,
    admitted,
    quota: 1700,
    rate,
    complete,
  });
  const points = [
    point('2021-H1', 621, 36.5),
    point('2021-H2', 834, 49.1),
    point('2021', 1455, 85.6),
    point('2022-H1', 612, 36),
    point('2022-H2', null, null, false),
    point('2022', 612, 36, false),
  ];

  it('goes from zero through the first half to the year', () => {
    const [year] = trendSeries(points).years;
    expect(year?.dots.map(({ admitted, rate }) => [admitted, rate])).toEqual([
      [621, 36.5],
      [1455, 85.6],
    ]);
  });

  it('does not draw half a year as a whole one', () => {
    const year = trendSeries(points).years.at(-1);
    expect(year?.dots.map((dot) => dot.admitted)).toEqual([612]);
  });

  it('lifts the pen between two years', () => {
    expect(trendRows(trendSeries(points)).map((row) => row.admitted)).toEqual([
      0,
      621,
      1455,
      null,
      0,
      612,
      null,
    ]);
  });

  it('marks a figure that not everybody has reported for', () => {
    const [year] = trendSeries([point('2022-H1', 300, 17.6, false)]).years;
    expect(year?.dots).toEqual([expect.objectContaining({ admitted: 300, complete: false })]);
  });

  it('leaves out years without figures and shows at most six', () => {
    const years = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019];
    const many = years.map((year) => point(`${year}-H1`, year === 2019 ? null : 10, 1));
    expect(trendSeries(many).years.map((way) => way.year)).toEqual([2013, 2014, 2015, 2016, 2017, 2018]);
  });

  it('of a committee born in July begins in July, and so does its way to the quota', () => {
    const own = [point('2025-H2', 44, null), point('2025', 44, 67.7), point('2026-H1', 47, 50)];
    const series = trendSeries(own, '2025-07-01');
    const [first, second] = series.years;
    expect(first?.from).toBeCloseTo(0.5, 2);
    expect(first?.dots.map(({ x, admitted }) => [x, admitted])).toEqual([[1, 44]]);
    expect(second?.from).toBe(second?.start);
    expect(trendRows(series)[0]).toEqual({ x: first?.from, admitted: 0 });
  });

  it('of one that began on 1 January, or before, begins with the year', () => {
    for (const since of ['2021-01-01', '2010-10-01'])
      for (const { from, start } of trendSeries(points, since).years) expect(from).toBe(start);
  });

  it('by years shows the year that has not gone further with its first half, as incomplete', () => {
    const columns = yearColumns(points.slice(0, 4));
    expect(columns.map(({ period, admitted, complete }) => [period, admitted, complete])).toEqual([
      ['2021', 1455, true],
      ['2022-H1', 612, false],
    ]);
    expect(yearColumns(points).map(({ period }) => period)).toEqual(['2021', '2022']);
  });

  it('is empty, not broken, without points', () => {
    expect(trendSeries([])).toMatchObject({ years: [], ticks: [0] });
  });
});

describe('the columns', () => {
  it.each([
    [330, [0, 100, 200, 300, 400]],
    [50, [0, 20, 40, 60]],
    [3, [0, 1, 2, 3]],
    [1700, [0, 500, 1000, 1500, 2000]],
  ])('have round whole counts beside them up to %i', (greatest, ticks) => {
    expect(axisTicks([{ id: 'a', name: 'A', quota: greatest, admitted: 1 }])).toEqual(ticks);
  });

  it('keep the place of a committee that has neither figure', () => {
    expect(quotaSeries([{ id: 'a', name: 'Thành ủy Nha Trang', quota: null, admitted: null }])).toHaveLength(
      1,
    );
  });

  it('of many rows draw those with the greatest quotas, and few as they come', () => {
    const rows = Array.from({ length: 68 }, (_, index) => ({
      id: `${index}`,
      quota: index === 3 ? null : index,
    }));
    expect(greatest(rows).map(({ quota }) => quota)).toEqual(
      Array.from({ length: 15 }, (_, place) => 67 - place),
    );
    expect(greatest(rows.slice(0, 15))).toEqual(rows.slice(0, 15));
  });

  it('have names in short lines', () => {
    expect(wrap('Đảng ủy Khối Doanh nghiệp tỉnh')).toEqual(['Đảng ủy', 'Khối Doanh', 'nghiệp', 'tỉnh']);
    expect(wrap('Đảng ủy một cơ quan có tên rất rất dài nữa')).toHaveLength(4);
  });
});
