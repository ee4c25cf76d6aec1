import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { Office, boardOf, decision, recordQuotas, report, rowOf } from '../support/office';
import { enter, submit } from '../support/report-desk';

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open([
    ...['A', 'B', 'C', 'D'],
    { code: 'OLD', validTo: '2025-06-30' },
    { code: 'NEW', validFrom: '2025-07-01' },
  ]);
  board = await office.person('board', 'board');
});
afterAll(() => office.close());

const id = (code: string) => office.unit(code).id;

it('An empty installation has a board: no figures, no rate, nobody reported', async () => {
  const { total, rows, trend } = await boardOf(board);
  expect(total).toMatchObject({
    admitted: null,
    quota: null,
    rate: null,
    reported: 0,
    forecast: null,
    quotaGap: null,
  });
  expect(
    rows.every(({ admitted, state, rank }) => admitted === null && state === 'missing' && rank === null),
  ).toBe(true);
  expect(trend.every(({ complete }) => !complete)).toBe(true);
});

it('No report is not 0, and a reported 0 is a report', async () => {
  await recordQuotas(board, 2021, [
    { committeeId: id('A'), period: '2021', amount: 20 },
    { committeeId: id('B'), period: '2021', amount: 30 },
  ]);
  await report(board, { committeeId: id('A'), half: '2021-H1' }, 0);
  const view = await boardOf(board, '2021-H1');
  expect(rowOf(view, 'A')).toMatchObject({
    admitted: 0,
    rate: 0,
    remaining: 20,
    state: 'submitted',
    rank: 1,
  });
  expect(rowOf(view, 'B')).toMatchObject({
    admitted: null,
    rate: null,
    remaining: null,
    state: 'missing',
    rank: null,
  });
  // Against the sum of the quotas while the province has none of its own.
  expect(view.total).toMatchObject({
    admitted: 0,
    quota: 50,
    ownQuota: null,
    unitsQuota: 50,
    quotaGap: null,
    rate: 0,
  });
  expect(view.total).toMatchObject({ reported: 1, expected: 5 });
});

it('A rate above 100 is shown as it is', async () => {
  await report(board, { committeeId: id('B'), half: '2021-H1' }, 47);
  const row = rowOf(await boardOf(board, '2021-H1'), 'B');
  expect(row).toMatchObject({
    admitted: 47,
    rate: 156.7,
    exceedsBy: 56.7,
    remaining: 0,
    rank: 1,
    band: 'reached',
  });
});

it('Without a quota, with a withdrawn one and with a quota of zero there is no rate', async () => {
  await recordQuotas(board, 2021, [
    { committeeId: id('C'), period: '2021', amount: 0 },
    { committeeId: id('D'), period: '2021', amount: 10 },
  ]);
  await call(board, api.quotas.record, {
    body: decision(2021, [{ committeeId: id('D'), period: '2021', amount: null, version: 1 }]),
  });
  for (const code of ['C', 'D']) await report(board, { committeeId: id(code), half: '2021-H1' }, 5);
  const view = await boardOf(board, '2021-H1');
  expect(rowOf(view, 'C')).toMatchObject({ admitted: 5, quota: 0, rate: null, rank: null, band: null });
  expect(rowOf(view, 'D')).toMatchObject({ admitted: 5, quota: null, rate: null, rank: null, band: null });
  expect(view.total).toMatchObject({ admitted: 57, quota: 50, rate: 114 });
});

it('A last year that is incomplete is not compared', async () => {
  await report(board, { committeeId: id('A'), half: '2022-H1' }, 9);
  const view = await boardOf(board, '2022-H1');
  expect(rowOf(view, 'A').lastYear).toMatchObject({ admitted: 0, difference: 9 });
  expect(view.total.lastYear).toMatchObject({ admitted: 57, difference: null, points: null });
  expect(rowOf(view, 'B').lastYear).toMatchObject({ admitted: 47, difference: null });
});

it('A committee that ended in June owes no second half, and its successor no first', async () => {
  for (const code of ['A', 'B', 'C', 'D', 'OLD'])
    await report(board, { committeeId: id(code), half: '2025-H1' }, 1);
  for (const code of ['A', 'B', 'C', 'D', 'NEW'])
    await report(board, { committeeId: id(code), half: '2025-H2' }, 2);
  const year = await boardOf(board, '2025');
  expect(year.total).toMatchObject({ admitted: 15, expected: 6, reported: 6 });
  expect(rowOf(year, 'OLD')).toMatchObject({ admitted: 1, state: 'submitted' });
  expect(rowOf(year, 'NEW')).toMatchObject({ admitted: 2, state: 'submitted' });
  expect(year.trend.find(({ period }) => period === '2025')?.complete).toBe(true);
  const first = await boardOf(board, '2025-H1');
  expect(first.rows.map(({ committee }) => committee.code)).toEqual(['A', 'B', 'C', 'D', 'OLD']);
  expect(first.total).toMatchObject({ expected: 5, reported: 5 });
  expect((await boardOf(board, '2025-H2')).rows.map(({ committee }) => committee.code)).toEqual([
    'A',
    'B',
    'C',
    'D',
    'NEW',
  ]);
});

it('A committee that changed its name under one code is two dated committees, each with its own figures', async () => {
  const before = await office.addUnit({ code: 'E', name: 'Đảng ủy E cũ', validTo: '2023-06-30' });
  const after = await office.addUnit({ code: 'E', name: 'Đảng ủy E mới', validFrom: '2023-07-01' });
  await report(board, { committeeId: before.id, half: '2023-H1' }, 11);
  await report(board, { committeeId: after.id, half: '2023-H2' }, 13);
  const named = (view: Awaited<ReturnType<typeof boardOf>>) =>
    view.rows
      .filter(({ committee }) => committee.code === 'E')
      .map(({ committee, admitted }) => [committee.name, admitted]);
  expect(named(await boardOf(board, '2023-H1'))).toEqual([['Đảng ủy E cũ', 11]]);
  expect(named(await boardOf(board, '2023-H2'))).toEqual([['Đảng ủy E mới', 13]]);
  expect(named(await boardOf(board, '2023'))).toEqual([
    ['Đảng ủy E cũ', 11],
    ['Đảng ủy E mới', 13],
  ]);
});

it('Notes and marks of paper reports reach the board, a draft does not', async () => {
  const step = { committeeId: id('A'), half: '2024-H1' as const };
  await enter(board, step, { admitted: 3, members_at_start: 120, note: 'Nguồn còn ít.' });
  expect(rowOf(await boardOf(board, '2024-H1'), 'A')).toMatchObject({
    admitted: null,
    state: 'draft',
    note: '',
  });
  await submit(board, step);
  expect(rowOf(await boardOf(board, '2024-H1'), 'A')).toMatchObject({
    admitted: 3,
    membersAtStart: 120,
    state: 'submitted',
    onBehalf: true,
    note: 'Nguồn còn ít.',
  });
});
