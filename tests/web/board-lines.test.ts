import { describe, expect, it } from '@jest/globals';
import { formats, translator } from '@ket-nap/i18n';
import { trendMarks, trendSeries } from '../../apps/web/src/charts/trend-series';
import { concernsOf } from '../../apps/web/src/features/board/attention';
import { showsAll, signsOf, stateText } from '../../apps/web/src/features/board/board-words';
import { linesOf } from '../../apps/web/src/features/board/lines';
import { boardSearch } from '../../apps/web/src/search';
import { boardOf, groupOf, rowOf } from './board-rows';

const group = groupOf(
  'Diên Khánh',
  [rowOf('X1', 11, 30), rowOf('X2', null, 30)],
  [rowOf('Diên Khánh', 57, 150)],
);
const alone = rowOf('Công an', 46, 80);

describe('the lines of a view', () => {
  it('are its rows, and under an opened group its committees now, then those of the compared year', () => {
    const named = (open: string[]) =>
      linesOf([group, alone], new Set(open)).map((line) => [
        line.of,
        line.of === 'row' ? line.row.committee.name : line.member.committee.name,
      ]);
    expect(named([])).toEqual([
      ['row', 'Diên Khánh'],
      ['row', 'Công an'],
    ]);
    expect(named([group.committee.id])).toEqual([
      ['row', 'Diên Khánh'],
      ['member', 'X1'],
      ['member', 'X2'],
      ['before', 'Diên Khánh'],
      ['row', 'Công an'],
    ]);
  });

  it('have keys of their own', () => {
    const keys = linesOf([group, alone], new Set([group.committee.id])).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are all there when every committee stands in one of them', () => {
    expect(showsAll(boardOf([group, alone], { expected: 3 }))).toBe(true);
    expect(showsAll(boardOf([group], { expected: 3 }))).toBe(false);
  });

  it('a group in which somebody has not reported is not a committee with one of two halves', () => {
    expect(signsOf(group)).toEqual(['someMissing']);
  });

  it('one that adds up others says how many of the reports below it are in', () => {
    const below = (reported: number) =>
      rowOf('Khánh Vĩnh', 1_200, 2_000, {
        state: reported < 1_300 ? 'missing' : 'submitted',
        below: { expected: 1_300, reported },
      });
    const said = (reported: number) => stateText(below(reported), { t: translator('vi'), f: formats('vi') });
    expect(said(1_250)).toBe('có 1.250 trên 1.300 báo cáo cấp dưới');
    expect(said(1_300)).toBe('Chờ duyệt');
    expect(signsOf(below(1_250))).toEqual(['someMissing']);
  });

  it('what is approved and being corrected says so', () => {
    expect(signsOf(rowOf('Nha Trang', 118, 330, { state: 'correcting' }))).toEqual(['correcting']);
  });
});

describe('what to look at first', () => {
  it('names the committees, also where they stand together', () => {
    const [missing] = concernsOf(boardOf([group, alone], { expected: 3, reported: 2 }));
    expect(missing).toMatchObject({ kind: 'missing', count: 1, committees: [{ committee: { name: 'X2' } }] });
  });
});

describe('reorganisations on the trend', () => {
  const point = (period: string, admitted: number | null) => ({
    period,
    admitted,
    quota: 100,
    rate: null,
    complete: true,
  });
  const series = trendSeries([
    point('2024', 90),
    point('2024-H1', 40),
    point('2024-H2', 50),
    point('2025-H1', 41),
  ]);

  it('stand where they took effect: 1 July in the middle of the year', () => {
    const [second] = series.years.slice(-1);
    expect(trendMarks(series, ['2025-07-01'])[0]).toBeCloseTo((second?.start ?? 0) + 0.5, 2);
  });

  it('of years that are not drawn are left out, and several on one day are one', () => {
    expect(trendMarks(series, ['2019-07-01'])).toEqual([]);
    expect(trendMarks(series, ['2025-07-01', '2025-07-01'])).toHaveLength(1);
  });
});

describe('the address of a view', () => {
  it('is read, and what is junk falls back', () => {
    const asked = { period: '2022-H1', view: 'today', asOf: '2022-12-31', against: '2019' };
    expect(boardSearch(asked)).toMatchObject(asked);
    expect(boardSearch({ view: 'yesterday', asOf: '2022-02-30', against: '22' })).toEqual({});
  });
});
