import { expect, it } from '@jest/globals';
import type { OfficialPart, OfficialRow } from '@ket-nap/contracts';
import { measuredPart, rankByRate } from '@ket-nap/domain';
import { summaryDocument, workbookOf } from '@ket-nap/reports';
import fc from 'fast-check';
import { fitOf, linesOnPages } from '../../libs/reports/src/page-fit';
import { calculate } from './formula';
import { partsOf } from './official-reader';
import { OPTIONS } from './sample-answers';
import { boardOf } from './sample-board';
import { groupedBoard } from './sample-documents';

/** Few different figures, so that rates tie, also between unlike fractions: 3/9 and 5/15. */
const few = fc.constantFrom(0, 1, 3, 5, 9, 10, 15, 30, 333, 1000);
const count = fc.option(fc.oneof(few, fc.nat({ max: 9_999_999 })), { freq: 6 });
const unit = fc.record({ q: count, h1: count, h2: count, b1: count, b2: count });
const given = (pairs: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(pairs).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
const boards = fc
  .record({
    units: fc.array(unit, { minLength: 1, maxLength: 9 }),
    period: fc.constantFrom('2022', '2022-H1', '2022-H2'),
    own: fc.option(few),
  })
  .map(({ units, period, own }) =>
    groupedBoard(
      boardOf(
        period,
        units.map(({ q, h1, h2, b1, b2 }, at) => ({
          code: String(at),
          name: `Đơn vị ${at}`,
          quotas: given({ '2022': q }),
          admitted: given({ '2022-H1': h1, '2022-H2': h2, '2021-H1': b1, '2021-H2': b2 }),
        })),
        given({ '2022': own }),
      ),
    ),
  );

it('Whatever the figures, every formula gives the figure of the board, group by group and in total', async () => {
  await fc.assert(
    fc.asyncProperty(
      boards,
      fc.constantFrom('none', 'kind', 'area'),
      fc.constantFrom('rank', 'official'),
      async (board, group, order) => {
        const document = summaryDocument(board, { ...OPTIONS, group, order });
        const [part] = partsOf(document, await workbookOf(document));
        for (const [address, { formula, value }] of part?.cells ?? []) {
          if (formula === null) continue;
          const result = calculate(formula, part?.cells ?? new Map());
          expect([address, formula, result]).toEqual([address, formula, value]);
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

it('Places are live, and equal exact rates share one, as on the screen', async () => {
  await fc.assert(
    fc.asyncProperty(boards, async (board) => {
      const document = summaryDocument(board, { ...OPTIONS, order: 'official' });
      const [part] = partsOf(document, await workbookOf(document));
      const places = rankByRate(board.rows.map((row) => ({ admitted: measuredPart(row), quota: row.quota })));
      places.forEach((place, row) => {
        const cell = part?.at(row, 'rank');
        expect(cell?.formula).toContain('RANK(');
        expect(cell?.value).toBe(place ?? '—');
      });
    }),
    { numRuns: 40 },
  );
}, 120_000);

it('What is of committees without a quota is in no rate and not missing: also in the formulas of a group', async () => {
  const board = groupedBoard(
    boardOf('2022-H1', [
      { code: 'a', name: 'A', quotas: { '2022': 66 }, admitted: { '2022-H1': 51 } },
      { code: 'b', name: 'B', quotas: { '2022': 10 }, admitted: { '2022-H1': 5 } },
      { code: 'c', name: 'C', quotas: { '2022': 10 }, admitted: { '2022-H1': 5 } },
      { code: 'd', name: 'D', quotas: {}, admitted: { '2022-H1': 7 } },
    ]),
  );
  const document = summaryDocument(board, { ...OPTIONS, group: 'kind' });
  const [part] = partsOf(document, await workbookOf(document));
  const row =
    part?.part.table?.rows.findIndex(({ level, cells }) => level === 'group' && cells[1] === 'Thành ủy') ??
    -1;
  const cells = part?.cells ?? new Map();
  const figure = (id: string) => part?.at(row, id);
  expect([figure('admitted')?.value, figure('rate')?.value, figure('remaining')?.value]).toEqual([
    58, 77.3, 15,
  ]);
  for (const id of ['rate', 'remaining'])
    expect(calculate(figure(id)?.formula ?? '', cells)).toBe(figure(id)?.value);
});

const sheets = fc.record({
  levels: fc.array(fc.constantFrom<OfficialRow['level']>('line', 'line', 'line', 'group'), {
    minLength: 3,
    maxLength: 250,
  }),
  totals: fc.integer({ min: 0, max: 3 }),
  tall: fc.array(fc.integer({ min: 19, max: 36 }), { minLength: 1, maxLength: 9 }),
  under: fc.integer({ min: 0, max: 6 }),
  orientation: fc.constantFrom<OfficialPart['orientation']>('portrait', 'landscape'),
});

it('a sheet of many pages has no page of totals, notes and signature alone, none that ends with a head, and none that holds too much', () => {
  fc.assert(
    fc.property(sheets, ({ levels, totals, tall, under, orientation }) => {
      const rows = [...levels, ...Array.from({ length: totals }, () => 'total' as const)];
      const first = 12;
      const heights = [
        ...Array.from({ length: first - 1 }, () => 20),
        ...rows.map((_, at) => tall[at % tall.length] ?? 19),
        ...Array.from({ length: under + 8 }, () => 17),
      ];
      const foot = heights.length - 7;
      const { leads, closing } = linesOnPages(
        rows.map((level) => ({ level })),
        first,
      );
      const header = { from: first - 2, to: first - 1 };
      const together = closing === null ? [foot] : [closing, foot];
      const { pages, begins } = fitOf({
        orientation,
        widths: [5, 80],
        heights,
        header,
        leads,
        together,
      });
      if (pages > 0) expect(begins).toEqual([]);
      const room = orientation === 'portrait' ? 257 : 170;
      const ends = [...begins, heights.length + 1];
      ends.forEach((end, at) => {
        const begin = at === 0 ? 1 : (begins[at - 1] ?? 1);
        expect(end).toBeGreaterThan(begin);
        if (at === ends.length - 1 && begins.length > 0)
          expect(begin).toBeLessThanOrEqual(first + levels.length - 2);
        const on = heights.slice(begin - 1, end - 1).reduce((sum, height) => sum + height, at === 0 ? 0 : 40);
        if (pages === 0) expect((on * 25.4) / 72).toBeLessThanOrEqual(room);
        const isFull = ((on + (heights[end - 1] ?? 0)) * 25.4) / 72 > room * 0.96;
        const isAllHeads =
          begin >= first && rows.slice(begin - first, end - first).every((one) => one === 'group');
        if (end <= heights.length && !(isAllHeads && isFull)) expect(rows[end - 1 - first]).not.toBe('group');
      });
    }),
  );
});
