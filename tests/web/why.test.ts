import { describe, expect, it } from '@jest/globals';
import type { Board, BoardRow } from '@ket-nap/contracts';
import { formats, translator } from '@ket-nap/i18n';
import { rangeSentence, sameSentence, sameValue } from '../../apps/web/src/features/board/tile-words';
import { termStops, trendSummary } from '../../apps/web/src/features/board/trend-words';
import { yearsText } from '../../apps/web/src/why/days-text';
import { placeOf } from '../../apps/web/src/why/place';
import { WHY_FIGURES, type WhyFigure } from '../../apps/web/src/why/why-formula';
import { whyOnBoard } from '../../apps/web/src/why/why-board';
import type { Why, WhyTopic } from '../../apps/web/src/why/why-lines';
import type { Words } from '../../apps/web/src/words';
import { boardOf, groupOf, rowOf } from './board-rows';

/** What is said of a figure of the whole, or of a row. */
function whyOf(of: Board, figure: WhyFigure, row: BoardRow | null, words: Words): Why {
  const marked = { figure, row: row?.committee.id ?? null, period: null, part: null };
  const said = whyOnBoard(of, marked, words);
  if (said === null || !('why' in said)) throw new Error(`${figure} says nothing`);
  return said.why;
}

const wordsOf = (locale: 'vi' | 'en'): Words => ({
  ...{ locale, t: translator(locale), f: formats(locale) },
  explain: () => '',
  setLocale: () => undefined,
});
const vi = wordsOf('vi');
const oneDay = (day: string) => ({ first: day, last: day });

const version = {
  number: 1,
  decisionNumber: '12-QĐ/TU',
  decisionDate: '2021-12-20',
  effectiveOn: '2022-01-01',
};
const rows = [
  rowOf('Vạn Ninh', 35, 120, { state: 'submitted' }),
  rowOf('Đảng ủy Khối', null, 130),
  rowOf('Cam Lâm', 31, null),
];
const board = boardOf(rows, { reported: 13, expected: 15, unapproved: 3, quotaVersion: version });
const textOf = (figure: WhyFigure, of: WhyTopic, row = -1): string[] =>
  whyOf(board, figure, rows[row] ?? null, vi)
    .lines.filter((line) => line.of === of)
    .map(({ text }) => text);

describe('why a number is what it is', () => {
  it('names the formula with its inputs, the quota by its decision, who is missing, as of when, what is not approved', () => {
    expect(textOf('rate', 'formula')).toEqual(['612 ÷ 1.700 = 36%, làm tròn nửa lên']);
    expect(textOf('rate', 'quota')).toEqual([
      'bản 1 của chỉ tiêu năm 2022, 12-QĐ/TU ngày 20/12/2021, có hiệu lực từ 01/01/2022',
    ]);
    expect(textOf('rate', 'committees')).toEqual(['13 trên 15 đơn vị đã báo cáo']);
    expect(textOf('rate', 'missing')).toEqual(['Đảng ủy Khối']);
    expect(textOf('rate', 'asOf')).toEqual(['30/06/2022']);
    expect(textOf('rate', 'approval')).toEqual(['gồm 3 báo cáo chưa duyệt']);
  });

  it('what is left says how fast it would have to be reached', () => {
    expect(textOf('remaining', 'formula')).toEqual([
      '1.700 − 612 = 1.088',
      '1.088 còn thiếu ÷ số tháng còn lại của năm = 181,3/tháng',
      '612 ÷ số tháng đã qua = 102/tháng',
    ]);
    expect(textOf('remaining', 'formula', 0)).toEqual(['120 − 35 = 85']);
  });

  it('a forecast is called one, by the pace and by the shares of named years', () => {
    expect(textOf('forecast', 'formula')).toEqual([]);
    expect(textOf('forecast', 'guess')[0]).toBe('612 ÷ 50% của năm đã qua đến 30/06/2022 = 1.224');
    const range = { low: 1190, high: 1302, lowRate: 70, highRate: 76.6, years: [2021, 2022, 2023] };
    const shared = boardOf(rows, { range: { ...range, lowShare: 47, highShare: 51.4 } });
    const said = whyOf(shared, 'forecast', null, vi).lines.map(({ text }) => text);
    expect(said).toContainEqual(expect.stringContaining('612 ÷ 51,4% = 1.190 và 612 ÷ 47% = 1.302'));
    expect(said).toContainEqual(expect.stringContaining('các năm 2021–2023'));
  });

  it('without a report or a quota it says so instead of a formula', () => {
    expect(textOf('rate', 'formula', 1)).toEqual(['chưa có báo cáo nên chưa có số']);
    expect(textOf('rate', 'formula', 2)).toEqual(['chưa có chỉ tiêu nên không có tỷ lệ']);
  });

  it('a group names its members with what each of them sent', () => {
    const group = groupOf('Diên Khánh', [rowOf('X1', 12, 30), rowOf('X2', 9, 30), rowOf('X3', null, 30)], []);
    const said = whyOf(boardOf([group]), 'admitted', group, vi).lines.map(({ text }) => text);
    expect(said).toContain('cộng số đã gửi của 2 đơn vị: X1 12, X2 9');
    expect(said).toContain('2 trên 3 đơn vị đã báo cáo');
    expect(said).toContain('X3');
  });

  it('a half of what several sent in a year is not explained by their figures of the year', () => {
    const halves = [41, 37].map((admitted, at) => ({ period: `2022-H${at + 1}`, admitted, existed: true }));
    const group = { ...groupOf('Diên Khánh', [rowOf('X1', 50, 90), rowOf('X2', 28, 60)], []), halves };
    for (const figure of ['firstHalf', 'secondHalf'] as const)
      for (const words of [vi, wordsOf('en')]) {
        const said = whyOf(boardOf([group], {}, '2022'), figure, group, words).lines;
        expect(said.filter(({ of }) => of === 'formula').map(({ text }) => text)).toEqual([
          words.t('figures.why.sumHalf'),
        ]);
      }
  });

  it('leads to the reports of the period, of a committee to its own, and of the other year for that year’s figure', () => {
    expect(whyOf(board, 'admitted', null, vi).links).toMatchObject([{ to: 'reports', half: '2022-H1' }]);
    const own = rows[0] ?? null;
    expect(whyOf(board, 'rate', own, vi).links).toMatchObject([{ committee: { name: 'Vạn Ninh' } }]);
    expect(whyOf(board, 'before', null, vi).links).toMatchObject([{ half: '2021-H1' }]);
    expect(whyOf(board, 'quota', null, vi).links).toMatchObject([{ to: 'quotas', year: '2022' }]);
    expect(whyOf(boardOf(rows, {}, '2022'), 'rate', null, vi).links).toHaveLength(2);
  });

  it('has something to say of every figure of every row, in both languages', () => {
    for (const words of [vi, wordsOf('en')])
      for (const figure of WHY_FIGURES)
        for (const row of [null, ...rows]) {
          const { name, lines } = whyOf(board, figure, row, words);
          expect([figure, name !== '', lines.length > 0]).toEqual([figure, true, true]);
          expect(lines.every(({ text }) => !text.includes('{{') && text !== '')).toBe(true);
        }
  });
});

describe('the same period', () => {
  const then = { period: '2021-H1', admitted: 621, rate: 36.5, asOf: oneDay('2021-06-30') };

  it('stands in percentage points and in counts', () => {
    const { total } = boardOf(rows, {
      lastYear: { ...then, difference: -9, points: -0.5, incomparable: null },
    });
    expect(sameValue(total, vi)).toEqual({ value: '-0,5', unit: 'điểm %' });
    expect(sameSentence(total, vi)).toBe('36% so với 36,5%; 612 so với 621 (-9)');
  });

  it('as of an earlier day names the day of last year', () => {
    const early = { ...then, asOf: oneDay('2021-05-28') };
    const { total } = boardOf(rows, {
      asOf: oneDay('2022-05-28'),
      lastYear: { ...early, difference: -9, points: -0.5, incomparable: null },
    });
    expect(sameSentence(total, vi)).toContain('đều tính đến 28/05/2021');
  });

  it('as of different days is not compared, and both days are named', () => {
    const { total } = boardOf(rows, {
      asOf: oneDay('2022-05-28'),
      lastYear: { ...then, difference: null, points: null, incomparable: 'cutoff' },
    });
    expect(sameValue(total, vi).value).toBe('—');
    expect(sameSentence(total, vi)).toBe(
      'cùng kỳ 2021: 621; không so sánh được: kỳ này tính đến 28/05/2022, năm 2021 đến 30/06/2021',
    );
  });
});

describe('words of the trend', () => {
  it('years in a row are a span, others are named one by one', () => {
    expect(yearsText([2021, 2022, 2023], vi)).toBe('các năm 2021–2023');
    expect(yearsText([2021, 2022, 2024], vi)).toBe('các năm 2021, 2022, 2024');
  });

  it('the range is always called a forecast', () => {
    const range = {
      low: 1190,
      high: 1302,
      lowRate: 70,
      highRate: 76.6,
      years: [2021, 2022, 2023, 2024, 2025],
    };
    const { total } = boardOf(rows, { range: { ...range, lowShare: 47, highShare: 51.4 } });
    expect(rangeSentence(total, vi)).toEqual(['dự báo theo nửa đầu các năm 2021–2025: 1.190 – 1.302']);
  });

  it('a summary names the latest figure, the best and the lowest whole year', () => {
    const year = (period: string, admitted: number, rate: number) => ({
      ...{ period, admitted, rate, quota: 1700, complete: true },
    });
    const trend = [year('2020', 1300, 76.5), year('2021', 1455, 85.6), year('2022-H1', 612, 36)];
    const said = trendSummary({ ...boardOf(rows), trend }, vi);
    expect(said).toContain('612 đã kết nạp, 36% chỉ tiêu năm.');
    expect(said).toContain('Năm cao nhất: 2021, 85,6%; thấp nhất: 2020, 76,5%.');
  });

  it('a term is read half-year by half-year', () => {
    const points = [
      { half: '2021-H1', admitted: 621, proRata: 850, complete: true },
      { half: '2021-H2', admitted: 1455, proRata: 1700, complete: true },
      { half: '2022-H1', admitted: null, proRata: 2550, complete: false },
    ];
    const term = { code: '2020-2025', firstYear: 2021, lastYear: 2025, admitted: 1455, target: 8500 };
    const stops = termStops({ ...term, rate: 17.1, proRata: 2550, passed: 30, points }, vi);
    expect(stops.map(({ x }) => x)).toEqual([0.5, 1]);
    expect(stops[1]?.text).toBe('Đến hết 6 tháng cuối năm 2021: 1.455 lũy kế, nhịp đều là 1.700');
  });
});

describe('the panel', () => {
  const screen = { width: 1366, height: 768 };
  const panel = { width: 430, height: 300 };
  const area = { left: 230, top: 100 };
  const at = (left: number, top: number) =>
    placeOf({ left, top, width: 60, height: 20 }, panel, area, screen);

  it('stands under its figure, above it where there is no room below, and never over the edge', () => {
    expect(at(300, 200)).toEqual({ left: 70, top: 126 });
    expect(at(300, 700).top).toBe(700 - 300 - 6 - 100);
    expect(at(1300, 200).left).toBe(1366 - 430 - 12 - 230);
    expect(at(0, 200).left).toBe(12 - 230);
  });
});
