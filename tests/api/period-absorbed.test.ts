import { api, type Committee } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { Office } from '../support/office';
import { FAR } from '../support/period-desk';
import { activeWith, apply, opens, planOf, takesIn } from '../support/plans';
import { enter, refusalOfCells, submit } from '../support/report-desk';

/** The past of a unit that went on in another: whoever succeeded it as a whole looks after it, since nobody else is left. */
const half = '2022-H2' as const;
let office: Office;
let board: Client;
let absorbed: Committee, below: Committee, split: Committee, ofSplit: Committee;
beforeAll(async () => {
  office = await Office.open(['V']);
  board = await office.person('board', 'board');
  absorbed = await office.addUnit({ code: 'U' });
  below = await office.addUnit({ code: 'U1', parentId: absorbed.id });
  split = await office.addUnit({ code: 'S' });
  ofSplit = await office.addUnit({ code: 'S1', parentId: split.id });
  for (const [unit, username] of [[absorbed, 'board-u'] as const, [split, 'board-s'] as const]) {
    const own = await office.person('board', username, unit.id);
    await call(own, api.periods.lock, { params: { half }, body: { version: 0 } });
  }
});
afterAll(() => office.close());

const step = () => ({ committeeId: below.id, half });
const exception = (committee: Committee) => ({ half, committeeId: committee.id });
const letIn = (committee: Committee) => ({
  params: exception(committee),
  body: { until: FAR, reason: 'Bổ sung sau sáp nhập' },
});
const periodOf = async () => (await call(board, api.reports.open, { params: step() })).period;

it('Before the merger it is its own board’s, and nobody’s above', async () => {
  expect(await refused(board, api.periods.grant, letIn(below))).toMatchObject({ code: 'not_found' });
  const body = { unitId: absorbed.id, version: 1 };
  expect(await refused(board, api.periods.unlock, { params: { half }, body })).toMatchObject({
    code: 'not_found',
  });
});

describe('a unit that was taken in as a whole', () => {
  it('leaves its locked half-year to the unit that took it in: one of its committees is let through', async () => {
    await apply(
      office.admin,
      planOf(office, [absorbed, below], [takesIn(office.province, [absorbed, below])]),
    );
    expect(await refusalOfCells(board, step(), { admitted: 4 })).toBe('period_locked');
    expect(await call(board, api.periods.grant, letIn(below))).toMatchObject({ half, locked: true });
    await enter(board, step(), { admitted: 4 });
    expect(await submit(board, step())).toMatchObject({
      state: 'submitted',
      exceptionUntil: expect.anything(),
    });
  });

  it('and is closed again when the exception is ended', async () => {
    await call(board, api.periods.endException, { params: exception(below) });
    const { version } = await call(board, api.reports.open, { params: step() });
    const body = { version, reason: 'Xem lại' };
    expect(await refused(board, api.reports.return, { params: step(), body })).toMatchObject({
      code: 'period_locked',
    });
  });

  it('has its half-year opened and due anew by name; the board’s own stays as it is', async () => {
    const own = await call(board, api.reports.list, { query: { half } });
    const { version } = await periodOf();
    const unlock = { params: { half }, body: { unitId: absorbed.id, version } };
    expect(await call(board, api.periods.unlock, unlock)).toMatchObject({
      locked: false,
      version: version + 1,
    });
    expect(await refused(board, api.periods.unlock, unlock)).toMatchObject({ code: 'conflict' });
    const due = { version: version + 1, dueAt: FAR, lateAllowed: true, announce: false };
    await call(board, api.periods.set, { params: { half }, body: { unitId: absorbed.id, ...due } });
    expect(await periodOf()).toMatchObject({ dueAt: new Date(FAR).toISOString(), locked: false });
    const { period } = await call(board, api.reports.list, { query: { half } });
    expect(period).toEqual({ ...own.period, now: expect.anything() });
  });
});

it('One that was split among several is looked after by none of them', async () => {
  const parts = [opens('C1', [split, ofSplit]), opens('C2', [split, ofSplit])];
  await apply(office.admin, planOf(office, [split, ofSplit], parts, { effectiveOn: '2023-08-01' }));
  const successor = await activeWith(office.admin, 'C1');
  const local = await office.person('board', 'board-c1', successor.id);
  expect(await refused(local, api.periods.grant, letIn(ofSplit))).toMatchObject({ code: 'not_found' });
  const body = { unitId: split.id, version: 1 };
  expect(await refused(local, api.periods.unlock, { params: { half }, body })).toMatchObject({
    code: 'not_found',
  });
});
