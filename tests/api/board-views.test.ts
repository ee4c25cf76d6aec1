import { api, type Board, type BoardRow } from '@ket-nap/contracts';
import { PAST_VIEWS, completion, measuredPart, sumOfKnown } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { boardOf, rowOf, type Office } from '../support/office';
import { apply, opens, planOf } from '../support/plans';
import { enterSplit, openSplit, SPLIT_DAY } from '../support/split';

let office: Office;
let board: Client;

beforeAll(async () => {
  office = await openSplit();
  board = await office.person('board', 'board');
  await enterSplit(office, board);
}, 60_000);
afterAll(() => office.close());

const codesOf = (row: BoardRow) => (row.group?.members ?? [row]).map(({ committee }) => committee.code);
const rowWith = ({ rows }: Board, code: string): BoardRow => {
  const row = rows.find((one) => codesOf(one).includes(code));
  if (!row) throw new Error(`no row with ${code}`);
  return row;
};
/** What is not a matter of the view. */
const wholeOf = ({ total, trend, quotasOn, against, years }: Board) => ({
  total,
  trend,
  quotasOn,
  against,
  years,
});

describe('by today’s committees', () => {
  it('an old figure stands in a group of predecessors and is not apportioned', async () => {
    const view = await boardOf(board, '2024-H1', { view: 'today' });
    expect(view.view).toBe('today');
    const split = rowWith(view, 'DK');
    expect(split).toMatchObject({ admitted: 57, quota: 150, rate: 38, state: 'submitted' });
    expect(split.group).toMatchObject({ kind: 'successors', area: null });
    expect(split.group?.successors.map(({ code }) => code)).toEqual(['X1', 'X2', 'X3', 'X4']);
    expect(split.committee).toMatchObject({
      code: 'DK',
      name: 'Đảng ủy xã X1, Đảng ủy xã X2, Đảng ủy xã X3, Đảng ủy xã X4',
    });
  });

  it('two that were joined stand in one row, with the sums of both and their own figures under it', async () => {
    const view = await boardOf(board, '2024-H1', { view: 'today' });
    const joined = rowWith(view, 'A');
    expect(codesOf(joined)).toEqual(['A', 'B']);
    // 30 of 100, never the mean of 25% and 33,3%.
    expect(joined).toMatchObject({ admitted: 30, quota: 100, rate: 30, quotaVersion: null });
    expect(joined.group?.members).toMatchObject([
      { committee: { code: 'A' }, admitted: 10, quota: 40, rate: 25 },
      { committee: { code: 'B' }, admitted: 20, quota: 60, rate: 33.3 },
    ]);
  });

  it('one that goes on and took another in stands with it; one that nothing happened to, by itself', async () => {
    const view = await boardOf(board, '2024-H1', { view: 'today' });
    expect(codesOf(rowWith(view, 'E'))).toEqual(['C', 'E']);
    expect(rowWith(view, 'E')).toMatchObject({ admitted: 14, quota: 50, rate: 28 });
    expect(rowWith(view, 'Q')).toMatchObject({ group: null, admitted: 4, rate: 40 });
    expect(view.rows).toHaveLength(4);
  });

  it('a place goes to each group by its own rate', async () => {
    const view = await boardOf(board, '2024-H1', { view: 'today' });
    expect(['Q', 'DK', 'A', 'E'].map((code) => rowWith(view, code).rank)).toEqual([1, 2, 3, 4]);
  });

  it('in 2025 old and new stand together, and the row is the sum of both halves', async () => {
    const view = await boardOf(board, '2025', { view: 'today' });
    const row = rowWith(view, 'X3');
    expect(codesOf(row)).toEqual(['DK', 'X1', 'X2', 'X3', 'X4']);
    expect(row).toMatchObject({ admitted: 41 + 37, quota: 75 + 75, rate: 52 });
    expect(row.halves).toMatchObject([{ admitted: 41 }, { admitted: 37 }]);
    // All of 2024 is DK: every link lies inside the row.
    expect(row.group?.before).toMatchObject([{ committee: { code: 'DK' }, admitted: 127, quota: 150 }]);
    expect(row.lastYear).toMatchObject({ admitted: 127, difference: 78 - 127, incomparable: null });
  });

  it('today’s own period has today’s committees, one by one', async () => {
    const view = await boardOf(board, '2026-H1', { view: 'today' });
    expect(view.rows.every(({ group }) => group === null)).toBe(true);
    expect(view.rows).toHaveLength(7);
  });
});

describe('by former area', () => {
  it('the communes of an area stand beside the district of that area', async () => {
    const view = await boardOf(board, '2026-H1', { view: 'former_area', against: '2024' });
    const area = rowWith(view, 'X1');
    expect(area.committee.name).toBe('Diên Khánh');
    expect(area.group).toMatchObject({ kind: 'area', area: 'Diên Khánh', successors: [] });
    expect(area).toMatchObject({ admitted: 63, quota: 150, rate: 42 });
    expect(area.group?.before).toMatchObject([
      { committee: { code: 'DK' }, admitted: 57, quota: 150, rate: 38 },
    ]);
    expect(area.lastYear).toEqual({
      period: '2024-H1',
      asOf: { first: '2024-06-30', last: '2024-06-30' },
      admitted: 57,
      rate: 38,
      difference: 6,
      points: 4,
      incomparable: null,
    });
  });

  it('an area whose committees were joined and enlarged is compared too, since all of them are of the area', async () => {
    const view = await boardOf(board, '2026-H1', { view: 'former_area', against: '2024' });
    const area = rowWith(view, 'J');
    expect(codesOf(area)).toEqual(['E', 'J']);
    expect(area.group?.before.map(({ committee }) => committee.code)).toEqual(['A', 'B', 'C', 'E']);
    expect(area.lastYear).toMatchObject({ admitted: 44, difference: 20, incomparable: null });
  });

  it('a committee without an area is by itself', async () => {
    expect(rowWith(await boardOf(board, '2026-H1', { view: 'former_area' }), 'Q').group).toBeNull();
  });
});

describe('what can be compared', () => {
  it('as it was, a successor is not compared with what came before it', async () => {
    const view = await boardOf(board, '2026-H1', { against: '2024' });
    expect(rowOf(view, 'X1').lastYear).toMatchObject({
      period: '2024-H1',
      admitted: null,
      difference: null,
      incomparable: 'reorganised',
    });
    expect(rowOf(view, 'E').lastYear).toMatchObject({
      admitted: 9,
      difference: null,
      incomparable: 'reorganised',
    });
    expect(rowOf(view, 'Q').lastYear).toMatchObject({ admitted: 4, difference: -1, incomparable: null });
  });

  it('the province is: all who went on from each other are its own', async () => {
    const { total } = await boardOf(board, '2026-H1', { against: '2024' });
    expect(total.lastYear).toMatchObject({ admitted: 105, difference: 130 - 105, incomparable: null });
  });

  it('a year that is not complete is not, and says so', async () => {
    const view = await boardOf(board, '2026', { against: '2024' });
    expect(view.total.lastYear).toMatchObject({ difference: null, incomparable: 'incomplete' });
    expect(rowOf(view, 'Q').lastYear).toMatchObject({ incomparable: 'incomplete' });
  });

  it('the year compared with is the one asked for, before or after; never the period itself', async () => {
    expect(await boardOf(board, '2025-H1')).toMatchObject({ against: '2024' });
    expect(await boardOf(board, '2025-H1', { against: '2025' })).toMatchObject({ against: '2024' });
    const backwards = await boardOf(board, '2024-H1', { against: '2026' });
    expect(backwards).toMatchObject({
      against: '2026',
      total: { lastYear: { admitted: 130, period: '2026-H1' } },
    });
    expect(rowOf(backwards, 'DK').lastYear).toMatchObject({ incomparable: 'reorganised' });
  });
});

describe('the split year 2025', () => {
  it('the province adds both halves and both quotas', async () => {
    const { total, rows } = await boardOf(board, '2025');
    expect(total).toMatchObject({ admitted: 85 + 91, unitsQuota: 175 + 125, quota: 300 });
    expect(total).toMatchObject({ reported: 11, expected: 11 });
    expect(rows).toHaveLength(11);
  });

  it('a half-year’s own quota is the sum of those who exist in that half', async () => {
    const first = await boardOf(board, '2025-H1', { asOf: '2025-12-31' });
    expect(first.total.ofHalf).toMatchObject({ admitted: 85, quota: 150 });
    const second = await boardOf(board, '2025-H2');
    expect(second.total.ofHalf).toMatchObject({ admitted: 91, quota: 150 });
    expect(second.rows.map(({ committee }) => committee.code)).not.toContain('DK');
  });

  it('who did not exist in a half owes nothing in it, nor in the year before', async () => {
    const view = await boardOf(board, '2025');
    const existed = (code: string) => rowWith(view, code).halves.map((half) => half.existed);
    const both = [true, true];
    expect(['DK', 'X1', 'E'].map(existed)).toEqual([[true, false], [false, true], both]);
    const area = rowWith(await boardOf(board, '2025', { view: 'former_area' }), 'X1');
    expect([area, view.total].map(({ halves }) => halves.map((half) => half.existed))).toEqual([both, both]);
    const { rows } = await call(board, api.quotas.sheet, { query: { year: '2025' } });
    const known = new Map(rows.map((row) => [row.committee.code, row.lastYearExisted]));
    expect(['DK', 'X1', 'E'].map((code) => known.get(code))).toEqual([true, false, true]);
  });

  it('by area a second half adds up since January with those that ended, as the year does, to the total', async () => {
    const half = await boardOf(board, '2025-H2', { view: 'former_area' });
    const area = rowWith(half, 'X1');
    expect(area).toMatchObject({ admitted: 37, quota: 150, rate: 24.7, remaining: 72 });
    expect(area.cumulative).toMatchObject({ admitted: 41 + 37, quota: 150, rate: 52 });
    // DK's 75 are due in the first half, the communes' 75 in the second.
    expect(area).toMatchObject({ mark: { percent: 50 }, offPace: -25.3 });
    expect(area.group?.ended).toMatchObject([{ committee: { code: 'DK' }, admitted: 41, quota: 75 }]);
    const year = new Map(
      (await boardOf(board, '2025', { view: 'former_area' })).rows.map((row) => [row.committee.name, row]),
    );
    for (const { committee, cumulative, quota } of half.rows)
      expect(year.get(committee.name)).toMatchObject({ admitted: cumulative?.admitted, quota });
    const added = sumOfKnown(half.rows.map(({ cumulative }) => cumulative?.admitted ?? null));
    expect(added).toBe(half.total.cumulative?.admitted);
  });

  it('the board says when committees were reorganised', async () => {
    const reorganisation = { effectiveOn: SPLIT_DAY, ended: 4, opened: 5 };
    expect((await boardOf(board, '2026-H1')).reorganisations).toEqual([reorganisation]);
    expect((await boardOf(board, '2024')).reorganisations).toEqual([]);
  });
});

describe('the three views of any period', () => {
  it('have the same total and trend, and rows that add up to it', async () => {
    const periods = [
      '2024',
      '2024-H1',
      '2024-H2',
      '2025',
      '2025-H1',
      '2025-H2',
      '2026',
      '2026-H1',
      '2026-H2',
    ];
    const asked = fc.record({
      period: fc.constantFrom(...periods),
      against: fc.constantFrom('2023', '2024', '2025', '2026'),
      asOf: fc.constantFrom('2024-06-30', '2025-06-30', '2025-12-31', '2026-11-01'),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ period, ...other }) => {
        const [first, ...others] = await Promise.all(
          PAST_VIEWS.map((view) => boardOf(board, period, { ...other, view })),
        );
        for (const view of others) expect(wholeOf(view)).toEqual(first && wholeOf(first));
        for (const { rows, total } of [first, ...others].flatMap((view) => view ?? [])) {
          expect(sumOfKnown(rows.map((row) => row.admitted))).toBe(total.admitted);
          for (const { admitted, unmeasured, quota, rate, group } of rows) {
            expect(rate).toBe(completion(measuredPart({ admitted, unmeasured }), quota).rate);
            if (group === null) continue;
            expect(sumOfKnown(group.members.map((one) => one.admitted))).toBe(admitted);
            const assigned = [...group.members, ...group.ended].map((one) => one.quota);
            expect(sumOfKnown(assigned)).toBe(quota);
          }
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('as it was is what the board shows without being asked', async () => {
    const plain = await boardOf(board, '2024-H1');
    const asWas = await boardOf(board, '2024-H1', { view: 'as_was', against: '2023' });
    expect(asWas).toEqual({ ...plain, readAt: asWas.readAt });
    expect(plain.rows.map(({ committee }) => committee.code)).toEqual(['DK', 'A', 'B', 'C', 'E', 'Q']);
  });
});

describe('an officer', () => {
  let officer: Client;
  beforeAll(async () => {
    officer = await office.officer('X1');
  });

  it('sees its own committee in every view, and the totals of all', async () => {
    const own = await Promise.all(
      PAST_VIEWS.map((view) => boardOf(officer, '2026-H1', { view, against: '2024' })),
    );
    const all = await boardOf(board, '2026-H1', { against: '2024' });
    for (const view of own) {
      expect(view.rows.map(codesOf)).toEqual([['X1']]);
      expect(view.rows[0]?.rank).toBeNull();
      expect(wholeOf(view)).toEqual(wholeOf(all));
    }
  });

  it('reads what its committee succeeded, and nothing of its neighbours', async () => {
    const { rows } = await boardOf(officer, '2026-H1', { view: 'former_area', against: '2024' });
    expect(rows[0]?.group?.before).toMatchObject([{ committee: { code: 'DK' }, admitted: 57 }]);
    // Three of the four that came of it are out of sight.
    expect(rows[0]?.lastYear).toMatchObject({ difference: null, incomparable: 'reorganised' });
    const other = await office.officer('J');
    const area = (await boardOf(other, '2026-H1', { view: 'former_area', against: '2024' })).rows[0];
    expect(area?.group?.before.map(({ committee }) => committee.code)).toEqual(['A', 'B']);
  });
});

it('A reorganisation decided for a later year does not yet name any row of today’s committees', async () => {
  const unit = await office.addUnit({ code: 'FUT' });
  await apply(office.admin, planOf(office, [unit], [opens('FUT-2', [unit])], { effectiveOn: '2190-01-01' }));
  const view = await boardOf(board, '2024-H1', { view: 'today' });
  expect(rowWith(view, 'FUT')).toMatchObject({ committee: { name: unit.name }, group: null });
});
