import { describe, expect, it } from '@jest/globals';
import type { RecordedTarget, TermFigure, TermPoint, TermProgress, TermRow } from '@ket-nap/contracts';
import { completion, proRata } from '@ket-nap/domain';
import { formats, translator } from '@ket-nap/i18n';
import { termRows, termSeries } from '../../apps/web/src/charts/term-series';
import { orderOf, pressed, sortRows } from '../../apps/web/src/features/term/sort-term';
import { changesOf, firstDay, sumsOf, typedInto } from '../../apps/web/src/features/term/targets';
import * as say from '../../apps/web/src/features/term/term-words';
import { choicesOf, codeIn, isWhole, withCode } from '../../apps/web/src/features/terms/form';
import { termSearch } from '../../apps/web/src/search';
import { restored } from '../../apps/web/src/typing';
import type { Words } from '../../apps/web/src/words';

const vi: Words = {
  locale: 'vi',
  t: translator('vi'),
  f: formats('vi'),
  explain: () => '',
  setLocale: () => undefined,
};
const PASSED = { elapsed: 3, of: 10 };

const refOf = (name: string) => ({ id: name, code: name, name, kind: 'district' }) as const;

function figureOf(admitted: number | null, target: number | null): TermFigure {
  const due = proRata(target, PASSED);
  return {
    ...completion(admitted, target),
    target,
    targetVersion: null,
    proRata: due,
    difference: admitted === null || due === null ? null : admitted - due,
    band: null,
    years: [{ year: '2021', admitted, quota: null, rate: null, existed: true }],
  };
}

function rowOf(name: string, admitted: number | null, target: number | null): TermRow {
  const keys = { kind: 'district', formerArea: null } as const;
  return { ...figureOf(admitted, target), ...keys, committee: refOf(name), group: null };
}

function progressOf(
  admitted: number | null,
  target: number | null,
  more: Partial<TermProgress> = {},
): TermProgress {
  const term = { code: '2020-2025', firstYear: 2021, lastYear: 2025, version: 1 } as const;
  return {
    ...{ term, terms: [term], through: '2022-H1', halves: ['2022-H1'], asOf: '2022-06-30', view: 'as_was' },
    readAt: '2022-07-05T03:00:00Z',
    unit: refOf('Tỉnh'),
    mark: { percent: 30, ended: false },
    total: {
      ...figureOf(admitted, target),
      ...{ unitsTarget: target, ownTarget: target, gap: target === null ? null : 0 },
      ...{ yearlyAverage: 1700, neededPerYear: 1838, yearsQuota: 3400 },
    },
    rows: [],
    tallies: [],
    showsAll: true,
    points: [{ half: '2022-H1', admitted, proRata: 2550, complete: true }],
    ...{ mayRecord: false, targets: [], demo: false },
    ...more,
  };
}

describe('the sentences of the term', () => {
  const published = progressOf(2067, 8500);

  it('measure the rate by the time that has passed', () => {
    expect(say.rateSentence(published, vi)).toBe('chậm 5,7 điểm % so với mốc thời gian đã qua (30%)');
    expect(say.rateSentence(progressOf(2550, 8500), vi)).toBe('đúng mốc thời gian đã qua (30%)');
    expect(say.rateSentence(progressOf(3000, 8500), vi)).toBe(
      'vượt 5,3 điểm % so với mốc thời gian đã qua (30%)',
    );
    expect(say.rateSentence(progressOf(9000, 8500), vi)).toBe('vượt chỉ tiêu nhiệm kỳ 5,9%');
  });

  it('say why there is no rate: nobody reported, or no target', () => {
    expect(say.rateSentence(progressOf(null, 8500), vi)).toBe('Chưa có báo cáo nào');
    expect(say.rateSentence(progressOf(2067, null), vi)).toBe('Chưa có chỉ tiêu nên chưa có tỷ lệ');
  });

  it('name the distance from what is due, and what each year still needs', () => {
    expect(say.proRataSentence(published, vi)).toBe('còn kém mốc 483');
    expect(say.remainingSentence(published, vi)).toBe('cần 1.838 mỗi năm từ nay');
    expect(say.targetSentence(published, vi)).toBe('đơn vị cộng lại: khớp');
  });

  it('speak of a shortfall only when the term is over and everybody has reported', () => {
    const over = { mark: { percent: 100, ended: true } };
    const total = { ...published.total, neededPerYear: null };
    const missing = [{ half: '2025-H2', admitted: 1, proRata: 1, complete: false }];
    expect(say.isShortfall({ ...published, ...over })).toBe(true);
    expect(say.isShortfall({ ...published, ...over, points: missing })).toBe(false);
    expect(say.isShortfall(published)).toBe(false);
    expect(say.remainingSentence({ ...published, ...over, total, points: missing }, vi)).toBe(
      'theo các báo cáo đã có',
    );
  });
});

describe('the order of the committees', () => {
  const rows = [rowOf('Vạn Ninh', 10, 100), rowOf('Cam Lâm', null, 100), rowOf('Nha Trang', 50, 100)];
  const names = (sort: Parameters<typeof sortRows>[1]) =>
    sortRows(rows, sort).map(({ committee }) => committee.name);

  it('is the official one, by name, or by a figure with what has none at the end', () => {
    expect(names('order')).toEqual(['Vạn Ninh', 'Cam Lâm', 'Nha Trang']);
    expect(names('name')).toEqual(['Cam Lâm', 'Nha Trang', 'Vạn Ninh']);
    expect(names('rate')).toEqual(['Nha Trang', 'Vạn Ninh', 'Cam Lâm']);
    expect(names('-difference')).toEqual(['Vạn Ninh', 'Nha Trang', 'Cam Lâm']);
    expect(names('2021')).toEqual(['Nha Trang', 'Vạn Ninh', 'Cam Lâm']);
  });

  it('turns round at the second press of a head and is the official one again at the third', () => {
    expect(pressed('rate', 'order')).toBe('rate');
    expect(pressed('rate', 'rate')).toBe('-rate');
    expect(pressed('rate', '-rate')).toBe('order');
    expect(orderOf('-2021')).toEqual({ column: '2021', ascending: true });
  });
});

describe('the way through the term', () => {
  const points: TermPoint[] = [
    { half: '2021-H1', admitted: 621, proRata: 850, complete: true },
    { half: '2021-H2', admitted: 1455, proRata: 1700, complete: false },
    { half: '2022-H1', admitted: 2067, proRata: 2550, complete: true },
  ];
  const facts = { firstYear: 2021, lastYear: 2025, points, target: 8500, proRata: 2550, passed: 30 };

  it('goes from zero at its first day, half-year by half-year, against the line to the target', () => {
    const series = termSeries(facts);
    expect(termRows(series)).toEqual([
      { x: 0, admitted: 0 },
      { x: 0.5, admitted: 621 },
      { x: 1, admitted: 1455 },
      { x: 1.5, admitted: 2067 },
    ]);
    expect(series).toMatchObject({ target: 8500, due: { x: 1.5, count: 2550 }, ticks: [0, 4250, 8500] });
  });

  it('writes the ends of the years and the newest figure', () => {
    expect(termSeries(facts).dots.map(({ written, newest }) => [written, newest])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it('a sum is incomplete from the first report that is missing', () => {
    expect(termSeries(facts).dots.map(({ complete }) => complete)).toEqual([true, false, false]);
  });

  it('a half-year that is running has come as far as today', () => {
    const running = { ...facts, passed: 25 };
    expect(termSeries(running).dots.at(-1)?.x).toBe(1.25);
  });

  it('has no line to a target that is not there, and draws nothing where nobody reported', () => {
    const bare = termSeries({ ...facts, points: [], target: null, proRata: null });
    expect(bare).toMatchObject({ dots: [], target: null, due: null });
    expect(termRows(bare)).toEqual([]);
  });
});

describe('targets being typed', () => {
  const target = (id: string, amount: number | null, version = 1): RecordedTarget => ({
    committee: { id, code: id, name: id, kind: 'district' },
    ...{ amount, version, effectiveOn: amount === null ? null : '2021-03-01' },
  });
  const targets = [target('KH', 8500), target('A', 4000), target('B', null, 0)];

  it('a column of a spreadsheet fills the cells from one down and stops at the last', () => {
    const edits = typedInto({}, targets, 1, ['4.100', '3000', '7']);
    expect(Object.keys(edits)).toEqual(['A', 'B']);
    expect(changesOf(targets, edits).map(({ id, typed }) => [id, typed])).toEqual([
      ['A', { ok: true, value: 4100 }],
      ['B', { ok: true, value: 3000 }],
    ]);
    expect(sumsOf(targets, edits)).toEqual({ own: 8500, units: 7100, gap: -1400 });
  });

  it('what is typed as it is recorded is no change, and taken back it is none either', () => {
    const edits = typedInto({}, targets, 1, ['4.000']);
    expect(changesOf(targets, edits)).toEqual([]);
    expect(restored(edits, 'A')).toEqual({});
  });

  it('a version that was recorded meanwhile is a conflict, and a word is no count', () => {
    const edits = typedInto({}, targets, 1, ['4100', 'nhiều']);
    const now = [target('KH', 8500), target('A', 4200, 2), target('B', null, 0)];
    const changes = changesOf(now, edits);
    expect(changes.map(({ conflict, typed }) => [conflict, typed.ok])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(sumsOf(now, edits).units).toBe(4100);
  });

  it('count from the first day of the term, or from the newest day among those recorded', () => {
    expect(firstDay([target('B', null, 0)], '2021-01-01')).toBe('2021-01-01');
    expect(firstDay(targets, '2021-01-01')).toBe('2021-03-01');
  });
});

describe('a term being added', () => {
  it('begins in the year after the congress unless another is chosen', () => {
    expect(withCode('2020 – 2025')).toEqual({ code: '2020 – 2025', firstYear: 2021, lastYear: 2025 });
    expect(choicesOf(codeIn('2020-2025'))).toEqual({ first: [2020, 2021], last: [2024, 2025] });
    expect(choicesOf(codeIn('2020-2021'))).toEqual({ first: [2020, 2021], last: [2021] });
  });

  it.each(['', '2020', '2025-2020', 'nhiệm kỳ'])('%j is no term', (code) => {
    expect(withCode(code)).toEqual({ code, firstYear: null, lastYear: null });
    expect(isWhole(withCode(code))).toBe(false);
  });
});

describe('the address of the page', () => {
  it('keeps term, half-year, view and sort, and leaves out junk', () => {
    const asked = { term: '2020-2025', through: '2022-H1', view: 'today', sort: '-2022', assign: 'yes' };
    expect(termSearch(asked)).toEqual(asked);
    const junk = { term: '2020', through: '2022', view: 'x', sort: '--rate', assign: 'no' };
    expect(Object.values(termSearch(junk)).filter((value) => value !== undefined)).toEqual([]);
  });
});
