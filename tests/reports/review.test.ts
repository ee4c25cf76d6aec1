import { describe, expect, it } from '@jest/globals';
import type { Board } from '@ket-nap/contracts';
import { formats, LOCALES, officialDay, type Locale } from '@ket-nap/i18n';
import { reviewDocument, summaryDocument, type GatheredText } from '@ket-nap/reports';
import fc from 'fast-check';
import { boardOf, sampleUnits, type Unit } from './sample-board';
import { midYear, optionsIn, proseOf } from './sample-texts';

const TEXTS: GatheredText[] = [
  {
    committee: { id: '2', name: 'Đảng bộ thành phố Nha Trang' },
    causes: '- Nguồn tại chỗ ít.',
    solutions: 'Mở thêm lớp bồi dưỡng',
  },
  { committee: { id: '3', name: 'Đảng bộ thành phố Cam Ranh' }, causes: 'Nguồn tại chỗ ít', solutions: '' },
  { committee: { id: '4', name: 'Đảng bộ thị xã Ninh Hòa' }, causes: 'Nguồn tại chô ít', solutions: '  \n ' },
];

const review = (board: Board, locale: Locale = 'vi', texts: readonly GatheredText[] = []) =>
  reviewDocument({ board, composition: null, texts }, optionsIn(locale));
const prose = (board: Board, locale: Locale = 'vi') => proseOf(review(board, locale)).join('\n');

/** So many committees with these figures; a null has not reported. */
function units(figures: readonly (readonly [quota: number | null, admitted: number | null])[]): Unit[] {
  const of = (period: string, count: number | null): Record<string, number> =>
    count === null ? {} : { [period]: count };
  return figures.map(([quota, admitted], index) => ({
    code: `U${index}`,
    name: `Đảng bộ xã ${'ABCDEFGHIJKLMNOPQRST'[index] ?? ''}`,
    quotas: of('2022', quota),
    admitted: of('2022-H1', admitted),
  }));
}

describe('the mid-year review', () => {
  it('says what the province reached in the words of the source, with its own figures', () => {
    expect(prose(midYear())).toContain(
      'Đến 30/6/2022, toàn Đảng bộ tỉnh kết nạp 612 đảng viên, đạt 36% chỉ tiêu năm (1.700 đảng viên). Còn thiếu 1.088 đảng viên so với chỉ tiêu năm. So với mốc 50% của thời gian đã qua, thấp hơn 14 điểm phần trăm.',
    );
    expect(prose(midYear(), 'en')).toContain(
      'Up to 30/6/2022, the whole provincial Party organisation admitted 612 members, 36% of the quota for the year (1,700). 1,088 admissions are still missing',
    );
  });

  it('names the best and the lowest with their figures, and everybody on and below the mark', () => {
    const lines = proseOf(review(midYear()));
    expect(lines.filter((line) => /^(Cao|Thấp) nhất/.test(line))).toEqual([
      `Cao nhất: ${nameOf('CA')} đạt 57,5% (46 trên 80 đảng viên).`,
      `Thấp nhất: ${nameOf('KDN')} đạt 22,3% (29 trên 130 đảng viên).`,
    ]);
    expect(lines).toContain(`Có 1 trên 15 đơn vị đạt từ mốc 50% trở lên: ${nameOf('CA')} (57,5%).`);
    expect(lines.find((line) => line.startsWith('Có 14 đơn vị dưới mốc 50%: '))?.match(/%\)/g)).toHaveLength(
      14,
    );
  });

  it('asks for what is left: how many, how many a month, of whom the most', () => {
    const lines = proseOf(review(midYear()));
    expect(lines).toContain(
      'Từ sau 30/6/2022 đến hết năm còn phải kết nạp 1.088 đảng viên, bình quân 181,3 đảng viên mỗi tháng; từ đầu năm đến đó bình quân 102 đảng viên mỗi tháng.',
    );
    expect(lines.find((line) => line.startsWith('Tập trung vào'))).toContain('(còn thiếu 212)');
  });

  it('gathers causes and solutions once, with everybody who named them; another text is another', () => {
    const lines = proseOf(review(midYear(), 'vi', TEXTS));
    expect(lines).toContain('Nguồn tại chỗ ít (Đảng bộ thành phố Nha Trang, Cam Ranh).');
    expect(lines).toContain('Nguồn tại chô ít (Đảng bộ thị xã Ninh Hòa).');
    expect(lines).toContain('Mở thêm lớp bồi dưỡng (Đảng bộ thành phố Nha Trang).');
    expect(lines).toContain('Theo báo cáo của 3 đơn vị:');
    expect(lines).toContain('Theo báo cáo của 1 đơn vị:');
  });

  it('a long text stays whole, line by line', () => {
    const long = Array.from({ length: 40 }, (_, index) => `- Dòng ${index} của một bản dài`).join('\n');
    const text: GatheredText = { committee: { id: '2', name: 'Đảng bộ xã A' }, causes: long, solutions: '' };
    const [line = ''] = proseOf(review(midYear(), 'vi', [text])).filter((one) => one.includes('Dòng 0'));
    expect(line.split('\n')).toHaveLength(40);
    expect(line).toMatch(/Dòng 39 của một bản dài \(Đảng bộ xã A\)\.$/);
  });

  it('its annex is the summary table of the period, with its ranking', () => {
    const { parts } = review(midYear());
    const [summary] = summaryDocument(midYear(), optionsIn()).parts;
    expect(parts.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
    expect(parts[1]?.table).toEqual(summary?.table);
    expect(parts[1]?.charts).toEqual(summary?.charts.filter(({ kind }) => kind === 'ranked'));
    expect(parts[1]?.title.split('\n')).toEqual(['PHỤ LỤC', summary?.title]);
  });

  it('what circulates widely says nothing of who the admitted are', () => {
    const board = midYear();
    const group = {
      id: '1',
      code: 'w',
      name: 'Nữ',
      nameEn: 'Women',
      count: 3,
      base: 612,
      share: 0.5,
      before: { count: 1, base: 100, share: 1 },
    };
    const coverage = { admitted: 612, brokenDown: null, rest: null, committees: 15, given: 15 };
    const breakdown = { id: '1', code: 'b', name: 'Trong đó', nameEn: 'Of which', sort: 'of_which' as const };
    const composition = {
      ...board,
      ...{ reported: 15, expected: 15, unapproved: 0, admitted: 612, rows: [] },
      before: { period: '2021-H1', admitted: null, reported: 0, expected: 0 },
      breakdowns: [{ ...breakdown, groups: [group], now: coverage, before: coverage }],
    };
    const answer = { board, composition, texts: [] };
    expect(proseOf(reviewDocument(answer, optionsIn())).join('\n')).toContain('Trong đó: nữ 3 (0,5%).');
    const wide = reviewDocument(answer, optionsIn('vi', { circulation: 'wide' }));
    expect(proseOf(wide).join('\n')).not.toContain('nữ');
  });
});

describe('every case reads well', () => {
  it('nobody has reported', () => {
    const said = prose(
      midYear(
        units([
          [10, null],
          [20, null],
          [30, null],
        ]),
        {},
      ),
    );
    expect(said).toContain('Đến 30/6/2022, chưa có đơn vị nào báo cáo số kết nạp.');
    expect(said).toContain('0 trên 3 đơn vị đã báo cáo.');
    expect(said).not.toContain('Chưa báo cáo:');
    expect(said).not.toMatch(/—|null|NaN|undefined|Cao nhất|mốc/);
  });

  it('nobody was admitted', () => {
    const said = prose(
      midYear(
        units([
          [10, 0],
          [20, 0],
          [30, 0],
        ]),
        {},
      ),
    );
    expect(said).toContain(
      'toàn Đảng bộ tỉnh chưa kết nạp được đảng viên nào, đạt 0% chỉ tiêu năm (60 đảng viên).',
    );
    expect(said).toContain('Chưa có đơn vị nào đạt mốc 50%.');
    expect(said).toContain('Chưa kết nạp được đảng viên nào: Đảng bộ xã A, B, C.');
    expect(said).not.toMatch(/—|null|NaN|Cao nhất/);
  });

  it('everybody has reached the mark, and the quota of the year is exceeded', () => {
    const said = prose(
      midYear(
        units([
          [10, 12],
          [20, 24],
          [30, 33],
        ]),
        {},
      ),
    );
    expect(said).toContain('Vượt chỉ tiêu năm 15%.');
    expect(said).toContain(
      'Tất cả 3 đơn vị có tỷ lệ đều đạt từ mốc 50% trở lên: Đảng bộ xã A (120%), B (120%), C (110%).',
    );
    expect(said).toContain(
      'Cao nhất: Đảng bộ xã A đạt 120% (12 trên 10 đảng viên); Đảng bộ xã B đạt 120% (24 trên 20 đảng viên).',
    );
    expect(said).toContain('Chỉ tiêu năm 2022 đã đủ');
    expect(said).not.toContain('dưới mốc');
  });

  it('there is no quota, and a quota of zero', () => {
    const none = prose(
      midYear(
        units([
          [null, 3],
          [null, 1],
        ]),
        {},
      ),
    );
    expect(none).toContain('kết nạp 4 đảng viên. Năm 2022 không có chỉ tiêu để tính tỷ lệ.');
    expect(none).toContain(
      'Chưa được giao chỉ tiêu nên không có tỷ lệ: Đảng bộ xã A (kết nạp 3), B (kết nạp 1).',
    );
    expect(prose(midYear(units([[0, 3]]), {}))).toContain('Năm 2022 không có chỉ tiêu để tính tỷ lệ.');
  });

  it('one is one', () => {
    const said = prose(
      midYear(
        units([
          [2, 1],
          [null, null],
        ]),
        {},
      ),
      'en',
    );
    expect(said).toContain(
      'admitted 1 member, 50% of the quota for the year (2). 1 admission is still missing',
    );
    expect(said).not.toMatch(/\b1 (?:members|admissions|committees|reports)\b/);
  });

  it('after the year, the quota itself is the mark, and nothing is left to be done in it', () => {
    const board = boardOf('2021', sampleUnits(), { '2021': 1700 });
    const ended = { percent: 100, asOf: '2021-12-31', ended: true, partOfYear: false };
    const rows = board.rows.map((row) => ({ ...row, mark: ended, offPace: (row.rate ?? 0) - 100 }));
    const said = prose({ ...board, mark: ended, total: { ...board.total, mark: ended }, rows });
    expect(said).toContain(
      'Năm 2021, toàn Đảng bộ tỉnh kết nạp 1.455 đảng viên, đạt 85,6% chỉ tiêu năm (1.700 đảng viên). Trong đó 6 tháng đầu năm 617 đảng viên, 6 tháng cuối năm 838 đảng viên. Thiếu 245 đảng viên so với chỉ tiêu năm.'
        .replace('617', sumIn('admitted_2021_h1'))
        .replace('838', sumIn('admitted_2021_h2')),
    );
    expect(said).toContain('đơn vị chưa hoàn thành chỉ tiêu năm (dưới 100%)');
    expect(said).not.toContain('Nhiệm vụ');
  });
});

const figures = fc.array(
  fc.tuple(
    fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
    fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
  ),
  { minLength: 1, maxLength: 20 },
);

describe('the prose computes nothing', () => {
  it('every number in it is one of the answer’s figures as it is printed, or how many committees are named', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(...LOCALES), (given, locale) => {
        const board = midYear(units(given), {});
        const allowed = numbersOf(board, locale);
        const said = numbersIn(prose(board, locale));
        expect(said.filter((number) => !allowed.has(number))).toEqual([]);
      }),
    );
  });

  it('the same answer always gives the same text', () => {
    expect(review(midYear())).toEqual(review(midYear()));
  });
});

const NUMBER = /\d+(?:[.,]\d+)*%?/g;

function numbersIn(text: string): string[] {
  // Headings are numbered, and days are written as official texts write them.
  return (
    text
      .replace(/^\d\. /gm, '')
      .replaceAll(officialDay('2022-06-30'), '')
      .match(NUMBER) ?? []
  );
}

/** Every figure of the answer as it may be printed; years, and counts of rows. */
function numbersOf(board: Board, locale: Locale): Set<string> {
  const f = formats(locale);
  const known = new Set<string>(['2022', '2021', '6', board.against]);
  const add = (value: unknown): void => {
    if (typeof value === 'number') {
      for (const text of [f.integer(value), f.decimal(value), f.rate(value), f.decimal(Math.abs(value))])
        known.add(text);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  add(board.total);
  add(board.rows);
  add(board.mark);
  for (let count = 0; count <= board.rows.length; count++) known.add(f.integer(count));
  return known;
}

function nameOf(code: string): string {
  return sampleUnits().find((unit) => unit.code === code)?.name ?? '';
}

function sumIn(column: 'admitted_2021_h1' | 'admitted_2021_h2'): string {
  const half = column === 'admitted_2021_h1' ? '2021-H1' : '2021-H2';
  return String(sampleUnits().reduce((sum, { admitted }) => sum + (admitted[half] ?? 0), 0));
}
