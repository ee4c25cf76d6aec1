import { describe, expect, it } from '@jest/globals';
import type { BoardRow, BoardTally } from '@ket-nap/contracts';
import { formats, searchKey, translator } from '@ket-nap/i18n';
import { measureOf, shownRows } from '@ket-nap/tables';
import { PAGE, pageOf, rankingLines } from '../../apps/web/src/features/board/ranking-lines';
import { barOf, valueOf } from '../../apps/web/src/features/board/ranking-measure';
import type { RankingSearch } from '../../apps/web/src/ranking-search';
import { boardOf, groupOf, rowOf } from './board-rows';

const ward = { kind: 'ward', formerArea: 'Nha Trang' } as const;
const commune = { kind: 'commune', formerArea: 'Diên Khánh' } as const;
const rows = [
  rowOf('Phường Nha Trang', 60, 100, { ...ward, rank: 1 }),
  rowOf('Phường Tây Nha Trang', 45, 100, { ...ward, rank: 2 }),
  rowOf('Xã Diên Khánh', 32, 100, { ...commune, rank: 3 }),
  rowOf('Xã Suối Hiệp', 10, 100, { ...commune, rank: 4 }),
  rowOf('Xã Bác Ái', 5, null, commune),
  rowOf('Xã Phước Hà', null, 20, commune),
];
const board = boardOf(rows);
const words = { t: translator('vi'), f: formats('vi'), locale: 'vi' as const };
const namesIn = (search: RankingSearch, of: readonly BoardRow[] = rows) =>
  shownRows(of, search, words).map(({ committee }) => committee.name);

function tallyOf(key: string, of: readonly BoardRow[], admitted: number, quota: number): BoardTally {
  const { committee: _, ...figures } = rowOf(key, admitted, quota);
  return { ...figures, by: 'kind', key, rows: of.length, reported: of.length };
}
const tallies = [tallyOf('commune', rows.slice(2), 47, 220), tallyOf('ward', rows.slice(0, 2), 105, 200)];

describe('the rows that are looked for', () => {
  it('by a part of the name, without marks and in any case', () => {
    expect(namesIn({ find: 'nha trang' })).toEqual(['Phường Nha Trang', 'Phường Tây Nha Trang']);
    expect(namesIn({ find: 'DIEN KHANH' })).toEqual(['Xã Diên Khánh']);
    expect(searchKey('Diên')).toBe('dien');
  });

  it('by band, and those without a rate by why they have none', () => {
    expect(namesIn({ bands: 'reached' })).toEqual(['Phường Nha Trang']);
    expect(namesIn({ bands: 'behind,far_behind' })).toEqual(['Xã Diên Khánh', 'Xã Suối Hiệp']);
    expect(namesIn({ bands: 'no_quota,no_report' })).toEqual(['Xã Bác Ái', 'Xã Phước Hà']);
  });

  it('by kind and by former area, both at once', () => {
    expect(namesIn({ kind: 'ward' })).toHaveLength(2);
    expect(namesIn({ kind: 'ward', area: 'Diên Khánh' })).toEqual([]);
    expect(namesIn({ area: 'Diên Khánh', bands: 'far_behind' })).toEqual(['Xã Suối Hiệp']);
  });

  it('from the ends of the order that is asked for; who is not in it is at neither end', () => {
    const many = Array.from({ length: 12 }, (_, at) => rowOf(`Đơn vị ${at}`, 90 - at, 100, { rank: at + 1 }));
    const all = [...many, rowOf('Không chỉ tiêu', 1, null)];
    expect(namesIn({ cut: 'top-5' }, all)).toEqual([0, 1, 2, 3, 4].map((at) => `Đơn vị ${at}`));
    expect(namesIn({ cut: 'bottom-5' }, all)).toEqual([7, 8, 9, 10, 11].map((at) => `Đơn vị ${at}`));
    expect(namesIn({ cut: 'both-5' }, all)).toHaveLength(10);
    expect(namesIn({ cut: 'both-10' }, all)).toHaveLength(12);
    expect(namesIn({ cut: 'top-5', sort: '-rate' }, all)[0]).toBe('Đơn vị 11');
    expect(namesIn({ cut: 'top-5', sort: 'admitted' }, all)[0]).toBe('Đơn vị 0');
  });
});

describe('the lines of the ranking', () => {
  const heads = (search: RankingSearch) =>
    rankingLines(shownRows(rows, search, words), tallies, search).map((line) =>
      line.of === 'row' ? line.row.committee.name : line.of === 'tally' ? line.tally.key : line.key,
    );

  it('have those without a rate at the end, under why they have none', () => {
    expect(heads({}).slice(4)).toEqual(['section no_quota', 'Xã Bác Ái', 'section no_report', 'Xã Phước Hà']);
    expect(heads({ fold: 'no_report' }).slice(4)).toEqual([
      'section no_quota',
      'Xã Bác Ái',
      'section no_report',
    ]);
  });

  it('stand under their group, the group by its own rate, and those without a rate at its end', () => {
    expect(heads({ group: 'kind' })).toEqual([
      'ward',
      'Phường Nha Trang',
      'Phường Tây Nha Trang',
      'commune',
      'Xã Diên Khánh',
      'Xã Suối Hiệp',
      'Xã Bác Ái',
      'Xã Phước Hà',
    ]);
  });

  it('of a folded group are its head; a group of which nothing is seen is not there', () => {
    expect(heads({ group: 'kind', fold: 'commune' }).slice(3)).toEqual(['commune']);
    expect(heads({ group: 'kind', kind: 'ward' })).toEqual([
      'ward',
      'Phường Nha Trang',
      'Phường Tây Nha Trang',
    ]);
  });

  it('are ordered by what is missing where that is asked for, groups as well', () => {
    expect(heads({ group: 'kind', sort: 'remaining' }).slice(0, 3)).toEqual([
      'commune',
      'Xã Suối Hiệp',
      'Xã Diên Khánh',
    ]);
  });
});

describe('the number beside a bar', () => {
  it('is what the rows are ordered by, and the bar shows the same', () => {
    const [first] = rankingLines(rows, [], {});
    if (first === undefined) throw new Error('no line');
    expect((['rate', '-pace', 'remaining', 'name'] as const).map(measureOf)).toEqual([
      'rate',
      'pace',
      'remaining',
      'rate',
    ]);
    expect((['rate', 'pace', 'remaining'] as const).map((measure) => valueOf(first, measure, board))).toEqual(
      [60, 10, 40],
    );
    expect(barOf(first, 'pace', board)).toMatchObject({ value: 10, band: 'reached' });
  });

  it('does not exist without a rate, which is not 0', () => {
    const lines = rankingLines(rows.slice(4), [], {});
    expect(lines.map((line) => valueOf(line, 'pace', board))).toEqual([null, null, null, null]);
  });

  it('of a committee under its group is measured as the group is', () => {
    const group = groupOf('Diên Khánh', [rowOf('X1', 11, 30), rowOf('X2', null, 30)], [rowOf('Cũ', 57, 150)]);
    const [, x1, x2, before] = rankingLines([group], [], { open: group.committee.id });
    const values = [x1, x2, before].map((line) => line && valueOf(line, 'pace', board));
    expect(values).toEqual([-13.3, null, null]);
    expect(x1 && valueOf(x1, 'remaining', board)).toBe(19);
  });
});

describe('a very long list', () => {
  const all = Array.from({ length: 3321 }, (_, at) => at);

  it('is shown 330 lines at a time, each line on one page', () => {
    const pages = Array.from({ length: 11 }, (_, at) => pageOf(all, String(at + 1)));
    expect(pages.flatMap(({ lines }) => lines)).toEqual(all);
    expect(Math.max(...pages.map(({ lines }) => lines.length))).toBe(PAGE);
    expect(pages.at(-1)).toMatchObject({ from: 3301, to: 3321, total: 3321, pages: 11 });
  });

  it('has no page beyond its last', () => {
    expect(pageOf(all, '99').page).toBe(11);
    expect(pageOf([], '3')).toMatchObject({ page: 1, pages: 1, lines: [] });
  });
});
