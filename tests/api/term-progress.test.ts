import { api, type TermProgress } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sumOfKnown } from '@ket-nap/domain';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, decision, recordQuotas, report, rowOf } from '../support/office';

/** The published totals: 621 and 834 in 2021, 612 in the first half of 2022. */
const SENT = {
  A: { '2021-H1': 300, '2021-H2': 500, '2022-H1': 300 },
  B: { '2021-H1': 221, '2021-H2': 234, '2022-H1': 212 },
  OLD: { '2021-H1': 100, '2021-H2': 100, '2022-H1': 100 },
} as const;
const TERM = '2020-2025' as const;

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open([
    { code: 'A', formerArea: 'Vùng một' },
    'B',
    { code: 'OLD', validTo: '2025-06-30', formerArea: 'Vùng hai' },
    { code: 'NEW1', validFrom: '2025-07-01', formerArea: 'Vùng hai' },
    { code: 'NEW2', validFrom: '2025-07-01', formerArea: 'Vùng hai' },
  ]);
  board = await office.person('board', 'board');
  await call(office.admin, api.terms.create, { body: { code: TERM, firstYear: 2021, lastYear: 2025 } });
});
afterAll(() => office.close());

const id = (code: string) => office.unit(code).id;
async function progress(query: Record<string, string> = {}, client = board): Promise<TermProgress> {
  const found = (await call(client, api.terms.progress, { query })).progress;
  if (found === null) throw new Error('no term');
  return found;
}
const through = (half: string, view = 'as_was') => progress({ through: half, view });
const sumOfRows = ({ rows }: TermProgress) => sumOfKnown(rows.map(({ admitted }) => admitted));

it('A term without figures or target is one: nothing admitted, no rate, nothing due', async () => {
  const view = await progress();
  expect(view.term).toMatchObject({ code: TERM, firstYear: 2021, lastYear: 2025 });
  expect(view.total).toMatchObject({
    admitted: null,
    target: null,
    targetVersion: null,
    rate: null,
    proRata: null,
    difference: null,
    remaining: null,
    band: null,
    yearlyAverage: null,
    neededPerYear: null,
    yearsQuota: null,
    gap: null,
  });
  expect(view.points.every(({ admitted, complete }) => admitted === null && !complete)).toBe(true);
});

it('Admissions are added up while no target is recorded', async () => {
  for (const [code, halves] of Object.entries(SENT)) {
    for (const half of ['2021-H1', '2021-H2', '2022-H1'] as const)
      await report(board, { committeeId: id(code), half }, halves[half]);
  }
  const { total, rows } = await progress();
  expect(total).toMatchObject({ admitted: 2067, target: null, rate: null, proRata: null, difference: null });
  expect(rows.map(({ committee, admitted, rate }) => [committee.code, admitted, rate])).toEqual([
    ['A', 1100, null],
    ['B', 667, null],
    ['OLD', 300, null],
  ]);
});

describe('after 18 months of the term', () => {
  beforeAll(async () => {
    const target = (committeeId: string, amount: number) => ({ committeeId, period: TERM, amount });
    const body = decision(
      2021,
      [
        target(office.province.id, 8500),
        target(id('A'), 4000),
        target(id('B'), 3000),
        target(id('OLD'), 1450),
      ],
      { decisionNumber: '01-NQ/ĐH', decisionDate: '2020-10-15', effectiveOn: '2020-10-15' },
    );
    await call(board, api.quotas.record, { body });
    for (const year of [2021, 2022] as const) {
      await recordQuotas(board, year, [
        { committeeId: office.province.id, period: `${year}`, amount: 1700 },
        { committeeId: id('A'), period: `${year}`, amount: 800 },
        { committeeId: id('B'), period: `${year}`, amount: 600 },
      ]);
    }
  });

  it('2.067 have been admitted of the 2.550 that are due of 8.500', async () => {
    const view = await progress();
    // Without a half-year named, up to the newest with figures.
    expect(view).toMatchObject({ through: '2022-H1', asOf: '2022-06-30', view: 'as_was' });
    expect(view.mark).toEqual({ percent: 30, ended: false });
    expect(view.total).toMatchObject({
      admitted: 2067,
      target: 8500,
      rate: 24.3,
      proRata: 2550,
      difference: -483,
      band: 'near',
      remaining: 6433,
      exceedsBy: null,
      yearlyAverage: 1700,
      neededPerYear: 1838,
      targetVersion: {
        number: 1,
        decisionNumber: '01-NQ/ĐH',
        decisionDate: '2020-10-15',
        effectiveOn: '2020-10-15',
      },
    });
  });

  it('every year stands beside the quota in force at its end', async () => {
    const { total, rows } = await progress();
    expect(total.years).toEqual([
      { year: '2021', admitted: 1455, quota: 1700, rate: 85.6 },
      { year: '2022', admitted: 612, quota: 1700, rate: 36 },
      ...[2023, 2024, 2025].map((year) => ({ year: `${year}`, admitted: null, quota: null, rate: null })),
    ]);
    expect(rowOf({ rows }, 'A').years.slice(0, 2)).toEqual([
      { year: '2021', admitted: 800, quota: 800, rate: 100 },
      { year: '2022', admitted: 300, quota: 800, rate: 37.5 },
    ]);
    expect(rowOf({ rows }, 'OLD').years[0]).toEqual({ year: '2021', admitted: 200, quota: null, rate: null });
    expect(total.yearsQuota).toBe(3400);
  });

  it('the targets of the committees stand beside the province’s own, with the gap', async () => {
    const { total, rows } = await progress();
    expect(total).toMatchObject({ unitsTarget: 8450, ownTarget: 8500, gap: -50 });
    expect(rowOf({ rows }, 'A')).toMatchObject({ target: 4000, rate: 27.5, proRata: 1200, difference: -100 });
    expect(rowOf({ rows }, 'B')).toMatchObject({ target: 3000, rate: 22.2, proRata: 900, difference: -233 });
  });

  it('the way through the term is the sum of its half-years', async () => {
    expect((await progress()).points).toEqual([
      { half: '2021-H1', admitted: 621, proRata: 850, complete: true },
      { half: '2021-H2', admitted: 1455, proRata: 1700, complete: true },
      { half: '2022-H1', admitted: 2067, proRata: 2550, complete: true },
    ]);
  });

  it('an earlier half-year shows what was known of it', async () => {
    const { total, mark, halves } = await through('2021-H2');
    expect(total).toMatchObject({ admitted: 1455, proRata: 1700, difference: -245, remaining: 7045 });
    expect(mark.percent).toBe(20);
    expect(halves.slice(0, 3)).toEqual(['2021-H1', '2021-H2', '2022-H1']);
  });

  it('an adjusted target counts from its day, and the review before keeps the one it was written with', async () => {
    const body = decision(
      2022,
      [{ committeeId: office.province.id, period: TERM, amount: 9000, version: 1 }],
      { effectiveOn: '2022-07-01' },
    );
    await call(board, api.quotas.record, { body });
    expect((await through('2022-H1')).total).toMatchObject({ target: 8500, targetVersion: { number: 1 } });
    const later = await through('2022-H2');
    expect(later.total).toMatchObject({ admitted: 2067, target: 9000, proRata: 3600 });
    expect(later.total.targetVersion).toMatchObject({ number: 2, effectiveOn: '2022-07-01' });
    // Nobody has sent the second half yet, and the line stops before it.
    expect(later.points.at(-1)).toMatchObject({ half: '2022-H2', admitted: null, complete: false });
    // A new version is recorded over the newest one, whatever the half-year that is looked at.
    expect((await through('2022-H1')).targets[0]).toMatchObject({
      committee: { code: 'KH' },
      amount: 9000,
      version: 2,
      effectiveOn: '2022-07-01',
    });
  });

  it('a yearly quota adjusted in July measures the whole year, not the half before it', async () => {
    const body = decision(2022, [{ committeeId: id('A'), period: '2022', amount: 900, version: 1 }], {
      effectiveOn: '2022-07-01',
    });
    await call(board, api.quotas.record, { body });
    const quotaOf = async (half: string) => rowOf(await through(half), 'A').years[1]?.quota;
    expect(await quotaOf('2022-H1')).toBe(800);
    expect(await quotaOf('2022-H2')).toBe(900);
    expect(await quotaOf('2021-H2')).toBe(900);
  });
});

describe('when a committee ends in the middle of the term', () => {
  beforeAll(async () => {
    // As a reorganisation records it: the successors opened, the lines drawn.
    await sql(
      office.server.superuserUrl,
      `WITH made AS (
         INSERT INTO reorganisation (unit_id, effective_on, plan, applied_by, applied_at)
         SELECT $1, '2025-07-01', '{"ended": [], "opened": []}', id, now() FROM account LIMIT 1 RETURNING id
       ) INSERT INTO lineage (predecessor_id, successor_id, effective_on, reorganisation_id)
       SELECT $2, successor, '2025-07-01', made.id FROM made, unnest($3::bigint[]) AS successor`,
      [office.province.id, id('OLD'), [id('NEW1'), id('NEW2')]],
    );
    await report(board, { committeeId: id('OLD'), half: '2025-H1' }, 7);
    await report(board, { committeeId: id('NEW1'), half: '2025-H2' }, 11);
    await report(board, { committeeId: id('NEW2'), half: '2025-H2' }, 13);
  });

  it('it stays in its row, its successors come beside it, and the rows add up to the province', async () => {
    const before = await through('2025-H1');
    expect(before.rows.map(({ committee }) => committee.code)).toEqual(['A', 'B', 'OLD']);
    const after = await through('2025-H2');
    expect(after.rows.map(({ committee, admitted }) => [committee.code, admitted])).toEqual([
      ['A', 1100],
      ['B', 667],
      ['OLD', 307],
      ['NEW1', 11],
      ['NEW2', 13],
    ]);
    expect(rowOf(after, 'NEW1')).toMatchObject({ target: null, rate: null, difference: null });
    for (const view of [before, after]) expect(sumOfRows(view)).toBe(view.total.admitted);
    expect(after.mark).toEqual({ percent: 100, ended: true });
    expect(after.total).toMatchObject({ admitted: 2098, proRata: 9000, neededPerYear: null });
    expect(after.points.map(({ complete }) => complete)).toEqual([
      ...Array(3).fill(true),
      ...Array(7).fill(false),
    ]);
  });

  it('by today’s committees it stands with its successors, summed and never apportioned', async () => {
    const view = await through('2025-H2', 'today');
    const [a, b, group] = view.rows;
    expect(view.rows).toHaveLength(3);
    expect([a?.group, b?.group]).toEqual([null, null]);
    expect(group).toMatchObject({
      committee: { id: id('OLD'), code: 'OLD, NEW1, NEW2', name: 'Đảng ủy NEW1, Đảng ủy NEW2' },
      admitted: 331,
      target: 1450,
      rate: 22.8,
      targetVersion: null,
      group: { kind: 'successors', area: null },
    });
    expect(group?.group?.successors.map(({ code }) => code)).toEqual(['NEW1', 'NEW2']);
    expect(group?.group?.members).toEqual([
      { committee: expect.objectContaining({ code: 'OLD' }), admitted: 307, target: 1450, rate: 21.2 },
      { committee: expect.objectContaining({ code: 'NEW1' }), admitted: 11, target: null, rate: null },
      { committee: expect.objectContaining({ code: 'NEW2' }), admitted: 13, target: null, rate: null },
    ]);
  });

  it('by former area the committees of an area stand together', async () => {
    const view = await through('2025-H2', 'former_area');
    expect(
      view.rows.map(({ committee, group, admitted }) => [committee.name, group?.kind ?? null, admitted]),
    ).toEqual([
      ['Vùng một', 'area', 1100],
      ['Đảng ủy B', null, 667],
      ['Vùng hai', 'area', 331],
    ]);
    expect(rowOf(view, 'OLD, NEW1, NEW2').group).toMatchObject({ area: 'Vùng hai', successors: [] });
  });

  it('the province’s figures are the same in every view, and the years of every row add up', async () => {
    const [was, today, area] = [
      await through('2025-H2'),
      await through('2025-H2', 'today'),
      await through('2025-H2', 'former_area'),
    ];
    for (const view of [today, area]) {
      expect(view.total).toEqual(was.total);
      expect(view.points).toEqual(was.points);
      expect(sumOfRows(view)).toBe(was.total.admitted);
    }
    for (const { admitted, years } of [...was.rows, ...today.rows, ...area.rows])
      expect(sumOfKnown(years.map((year) => year.admitted))).toBe(admitted);
  });
});

describe('an officer', () => {
  it('sees the row of its own committee and the totals of the province', async () => {
    const view = await progress({ through: '2022-H1' }, await office.officer('B'));
    expect(view.unit.code).toBe('KH');
    expect(view.rows.map(({ committee, target }) => [committee.code, target])).toEqual([['B', 3000]]);
    expect(view.total).toMatchObject({ admitted: 2067, ownTarget: 8500, unitsTarget: 8450, gap: -50 });
    expect(view).toMatchObject({ mayRecord: false, targets: [] });
  });

  it('of a successor also sees what it came from, in one row by today’s committees', async () => {
    const client = await office.officer('NEW1');
    const { rows } = await progress({ through: '2025-H2', view: 'today' }, client);
    expect(rows.map(({ committee, admitted }) => [committee.code, admitted])).toEqual([['OLD, NEW1', 318]]);
  });
});

it('A leader sees every row and records nothing; the board is given what it may record over', async () => {
  const leader = await office.person('leader', 'leader');
  const read = await progress({ through: '2022-H1' }, leader);
  expect(read).toMatchObject({ mayRecord: false, targets: [] });
  expect(read.rows).toHaveLength(3);
  const { mayRecord, targets } = await through('2022-H1');
  expect(mayRecord).toBe(true);
  expect(targets.map(({ committee, amount, version }) => [committee.code, amount, version])).toEqual([
    ['KH', 9000, 2],
    ['A', 4000, 1],
    ['B', 3000, 1],
    ['OLD', 1450, 1],
  ]);
});

it('Without a term named the one that holds today is shown, and any other can be asked for', async () => {
  const year = Number(
    (await sql(office.server.superuserUrl, 'SELECT extract(year FROM now())::int AS y'))[0]?.['y'],
  );
  const body = { code: `${year - 1}-${year + 3}`, firstYear: year, lastYear: year + 3 };
  await call(office.admin, api.terms.create, { body });
  const now = await progress();
  expect(now.term.code).toBe(body.code);
  expect(now.terms.map(({ code }) => code)).toEqual([TERM, body.code]);
  expect(now.total.admitted).toBeNull();
  // Nothing is reported in it yet: up to the half-year that is running.
  expect(now.through.startsWith(`${year}-`)).toBe(true);
  expect((await progress({ term: TERM })).term.code).toBe(TERM);
});

it.each([
  [{ term: '1990-1995' }, 404, 'not_found'],
  [{ term: TERM, through: '2026-H1' }, 400, 'invalid_input'],
  [{ term: TERM, through: '2020-H2' }, 400, 'invalid_input'],
  [{ term: '2020' }, 400, 'invalid_input'],
  [{ view: 'tomorrow' }, 400, 'invalid_input'],
])('%j is refused', async (query, status, code) => {
  expect(await refused(board, api.terms.progress, { query })).toMatchObject({ status, code });
});
