import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { refused } from '../support/api';
import { signIn, type Client } from '../support/client';
import { boardOf, recordQuotas, rowOf } from '../support/office';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let board: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await signIn(server.url, 'board');
});
afterAll(() => server.stop());

it('The year 2021 says 1.455 of 1.700, 85,6%', async () => {
  const view = await boardOf(board, '2021');
  expect(view.total).toMatchObject({
    admitted: 1455,
    quota: 1700,
    rate: 85.6,
    remaining: 245,
    exceedsBy: null,
  });
  expect(view.total).toMatchObject({
    unitsQuota: 1700,
    ownQuota: 1700,
    quotaGap: 0,
    reported: 15,
    expected: 15,
  });
  expect(view.total.halves).toEqual([
    { period: '2021-H1', admitted: 621, existed: true },
    { period: '2021-H2', admitted: 834, existed: true },
  ]);
  expect(view).toMatchObject({
    quotaYear: '2021',
    asOf: '2021-12-31',
    mark: { percent: 100, ended: true },
    demo: true,
  });
  expect(view.rows).toHaveLength(15);
});

it('The first half of 2022 says 612 of the year’s 1.700, 36%', async () => {
  const view = await boardOf(board, '2022-H1');
  expect(view.total).toMatchObject({
    admitted: 612,
    quota: 1700,
    rate: 36,
    remaining: 1088,
    ofHalf: null,
    cumulative: null,
  });
  expect(view).toMatchObject({ quotaYear: '2022', asOf: '2022-06-30', mark: { percent: 50, ended: true } });
  expect(rowOf(view, 'NT')).toMatchObject({
    admitted: 118,
    quota: 330,
    rate: 35.8,
    state: 'approved',
    remaining: 212,
  });
  expect(view.total).toMatchObject({ reported: 15, expected: 15, unapproved: 0 });
  // 621 of 1.700 a year before: 36,5%.
  expect(view.total.lastYear).toEqual({
    period: '2021-H1',
    asOf: { first: '2021-06-30', last: '2021-06-30' },
    admitted: 621,
    rate: 36.5,
    difference: -9,
    points: -0.5,
    incomparable: null,
  });
});

it('Without a period it shows the newest half-year that has figures', async () => {
  expect((await boardOf(board)).period).toBe('2026-H1');
});

it('Ranks by the exact rate, best first, each committee of the period once', async () => {
  const { rows } = await boardOf(board, '2021');
  const byRank = [...rows].sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
  const shares = byRank.map(({ admitted, quota }) => (admitted ?? 0) / (quota ?? 1));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(byRank[0]).toMatchObject({
    rank: 1,
    committee: { code: 'CA' },
    rate: 105,
    exceedsBy: 5,
    remaining: 0,
    band: 'reached',
  });
  expect(new Set(rows.map(({ committee }) => committee.code)).size).toBe(15);
});

it('The trend runs by half-years and years, and a year is the sum of its halves', async () => {
  const { trend } = await boardOf(board, '2026-H1');
  const points = trend.map(({ period, admitted, rate }) => [period, admitted, rate]);
  expect(points.slice(0, 4)).toEqual([
    ['2021-H1', 621, 36.5],
    ['2021-H2', 834, 49.1],
    ['2021', 1455, 85.6],
    ['2022-H1', 612, 36],
  ]);
  const admitted = new Map(trend.map((point) => [point.period, point.admitted]));
  for (const year of ['2021', '2022', '2023', '2024', '2025']) {
    const [first, second] = [admitted.get(`${year}-H1`), admitted.get(`${year}-H2`)];
    expect(admitted.get(year)).toBe((first ?? 0) + (second ?? 0));
  }
});

it('The trend says from where on reports are missing', async () => {
  const { trend } = await boardOf(board, '2026');
  expect(trend.filter(({ complete }) => !complete).map(({ period }) => period)).toEqual([
    '2026-H1',
    '2026-H2',
    '2026',
  ]);
});

it('A year of which one half is missing is not compared with the year before', async () => {
  const { total, rows } = await boardOf(board, '2026');
  const before = (await boardOf(board, '2025')).total;
  // What is in are the reports of its first half.
  expect(total).toMatchObject({ reportedOf: '2026-H1', reported: 66, expected: 68 });
  expect(total.lastYear).toMatchObject({
    period: '2025',
    admitted: before.admitted,
    rate: before.rate,
    difference: null,
    points: null,
  });
  // The others were reorganised in between.
  expect(rowOf({ rows }, 'QS').lastYear.incomparable).toBe('incomplete');
  expect(rows.every((row) => row.lastYear.difference === null && row.state === 'missing')).toBe(true);
});

it('In a second half, what is missing is missing after both halves', async () => {
  const { total } = await boardOf(board, '2021-H2');
  expect(total).toMatchObject({ admitted: 834, rate: 49.1, remaining: 245 });
  expect(total.cumulative).toMatchObject({ admitted: 1455, quota: 1700, rate: 85.6 });
});

it('A recorded half-year quota stands beside the yearly one with its own denominator', async () => {
  const view = await boardOf(board, '2022-H1');
  const nt = rowOf(view, 'NT').committee.id;
  await recordQuotas(board, 2022, [
    { committeeId: view.unit.id, period: '2022-H1', amount: 900 },
    { committeeId: nt, period: '2022-H1', amount: 100 },
  ]);
  const after = await boardOf(board, '2022-H1');
  expect(after.total).toMatchObject({ quota: 1700, rate: 36 });
  expect(after.total.ofHalf).toMatchObject({ admitted: 612, quota: 900, rate: 68, remaining: 288 });
  expect(rowOf(after, 'NT')).toMatchObject({ quota: 330, rate: 35.8 });
  expect(rowOf(after, 'NT').ofHalf).toMatchObject({ quota: 100, rate: 118, exceedsBy: 18, remaining: 0 });
  expect(rowOf(after, 'CR').ofHalf).toBeNull();
});

it('The sum of the committees’ quotas, the province’s own and the gap between them are all there', async () => {
  const view = await boardOf(board, '2022');
  const nt = rowOf(view, 'NT').committee.id;
  await recordQuotas(board, 2022, [{ committeeId: nt, period: '2022', amount: 375, version: 1 }]);
  const { total } = await boardOf(board, '2022');
  expect(total).toMatchObject({ unitsQuota: 1745, ownQuota: 1700, quotaGap: 45, quota: 1700 });
});

it('A committee’s officer sees its own row and the province’s totals', async () => {
  const officer = await signIn(server.url, 'entry-nt');
  const view = await boardOf(officer, '2021');
  expect(view.rows.map(({ committee }) => committee.code)).toEqual(['NT']);
  expect(view.total).toMatchObject({
    admitted: 1455,
    quota: 1700,
    rate: 85.6,
    unitsQuota: 1700,
    expected: 15,
    reported: 15,
  });
  expect(JSON.stringify(view)).not.toContain('Cam Ranh');
});

it('A leader sees all of it, an administrator none', async () => {
  const leader = await signIn(server.url, 'leader');
  expect((await boardOf(leader, '2021')).rows).toHaveLength(15);
  const admin = await signIn(server.url, 'admin');
  expect(await refused(admin, api.board.view)).toMatchObject({ status: 403, code: 'forbidden' });
});

it.each(['', '2022-H3', '2022-h1', '22', '20222', '1899', '2022-13', ' 2022'])(
  '“%s” is no period',
  async (period) => {
    expect(await refused(board, api.board.view, { query: { period } })).toMatchObject({
      status: 400,
      code: 'invalid_input',
    });
  },
);

it.each(['1900', '2199-H2'])('A period without any figure, %s, is empty and not zero', async (period) => {
  const { total } = await boardOf(board, period);
  expect(total).toMatchObject({ admitted: null, quota: null, rate: null, remaining: null });
});
