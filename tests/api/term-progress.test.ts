import { api, type TermProgress } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { decision, rowOf, type Office } from '../support/office';
import { TERM, openTermOffice, progressOf, recordTargets, sendReports } from '../support/term-office';

let office: Office;
let board: Client;
beforeAll(async () => {
  ({ office, board } = await openTermOffice());
});
afterAll(() => office.close());

const id = (code: string) => office.unit(code).id;
const progress = (query: Record<string, string> = {}): Promise<TermProgress> => progressOf(board, query);
const through = (half: string) => progress({ through: half });

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
  await sendReports(office, board);
  const { total, rows } = await progress();
  expect(total).toMatchObject({ admitted: 2067, target: null, rate: null, proRata: null, difference: null });
  expect(rows.map(({ committee, admitted, rate }) => [committee.code, admitted, rate])).toEqual([
    ['A', 1100, null],
    ['B', 667, null],
    ['OLD', 300, null],
  ]);
});

describe('after 18 months of the term', () => {
  beforeAll(() => recordTargets(office, board));

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
      { year: '2021', admitted: 1455, quota: 1700, rate: 85.6, existed: true },
      { year: '2022', admitted: 612, quota: 1700, rate: 36, existed: true },
      ...[2023, 2024, 2025].map((year) => ({
        ...{ year: `${year}`, admitted: null, quota: null, rate: null },
        existed: true,
      })),
    ]);
    expect(rowOf({ rows }, 'A').years.slice(0, 2)).toEqual([
      { year: '2021', admitted: 800, quota: 800, rate: 100, existed: true },
      { year: '2022', admitted: 300, quota: 800, rate: 37.5, existed: true },
    ]);
    expect(rowOf({ rows }, 'OLD').years[0]).toEqual({
      ...{ year: '2021', admitted: 200, quota: null, rate: null },
      existed: true,
    });
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

it('An officer sees the row of its own committee and the totals of the province', async () => {
  const view = await progressOf(await office.officer('B'), { through: '2022-H1' });
  expect(view.unit.code).toBe('KH');
  expect(view.rows.map(({ committee, target }) => [committee.code, target])).toEqual([['B', 3000]]);
  expect(view.total).toMatchObject({ admitted: 2067, ownTarget: 8500, unitsTarget: 8450, gap: -50 });
  expect(view).toMatchObject({ mayRecord: false, targets: [], showsAll: false });
});

it('A leader sees every row and records nothing; the board is given what it may record over', async () => {
  const leader = await office.person('leader', 'leader');
  const read = await progressOf(leader, { through: '2022-H1' });
  expect(read).toMatchObject({ mayRecord: false, targets: [], showsAll: true });
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
