import { api, type Committee } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { Office, decision, report } from '../support/office';
import { enter, refusalOfCells } from '../support/report-desk';
import { activeWith, apply, opens, planOf } from '../support/plans';

let office: Office;
let board: Client;
let split: Committee, whole: Committee;
/** A district that was split in two, and one that went on as a commune of its own, which went on once more. */
beforeAll(async () => {
  office = await Office.open(['D', 'W']);
  board = await office.person('board', 'board');
  [split, whole] = [office.unit('D'), office.unit('W')];
  await office.person('board', 'board-d', split.id);
  for (const { id } of [split, whole]) await report(board, { committeeId: id, half: '2022-H1' }, 5);
  const { admin } = office;
  await apply(
    admin,
    planOf(office, [split, whole], [...[opens('C1', [split]), opens('C2', [split])], opens('C3', [whole])]),
  );
  const middle = await activeWith(admin, 'C3');
  await apply(admin, planOf(office, [middle], [opens('C4', [middle])], { effectiveOn: '2024-01-01' }));
  for (const code of ['C1', 'C4']) office.units.set(code, await activeWith(admin, code));
});
afterAll(() => office.close());

const step = ({ id }: Committee) => ({ committeeId: id, half: '2022-H2' as const });
const quota = ({ id }: Committee) => ({
  body: decision(2022, [{ committeeId: id, period: '2022', amount: 77 }]),
});

describe('The past of a committee that was split', () => {
  it('is read by the board of each successor, and changed by none', async () => {
    const local = await office.person('board', 'board-c1', office.unit('C1').id);
    const read = await call(local, api.reports.open, { params: { committeeId: split.id, half: '2022-H1' } });
    expect(read).toMatchObject({ cells: { admitted: { count: 5 } }, actions: [] });
    expect(await refusalOfCells(local, step(split), { admitted: 3 })).toBe('forbidden');
    const sent = { params: { committeeId: split.id, half: '2022-H1' }, body: { version: read.version } };
    expect(await refused(local, api.reports.approve, sent)).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await refused(local, api.quotas.record, quota(split))).toMatchObject({ status: 404 });
    await enter(board, step(split), { admitted: 3 });
    await call(board, api.quotas.record, quota(split));
  });

  it('is no administrator’s of one successor: neither its name nor its people', async () => {
    const local = await office.person('admin', 'admin-c1', office.unit('C1').id);
    const { accounts } = await call(local, api.accounts.list);
    expect(accounts.map(({ username }) => username)).not.toContain('board-d');
    const { committees } = await call(office.admin, api.committees.list);
    const version = committees.find(({ id }) => id === split.id)?.version ?? 0;
    const body = { version, name: 'Tên khác', kind: 'district', formerArea: null, displayOrder: 1 };
    const correct = { params: { id: split.id }, body };
    expect(await refused(local, api.committees.correct, correct)).toMatchObject({ status: 404 });
    const create = { username: 'nguoi-la', displayName: 'Người lạ', role: 'board', committeeId: split.id };
    expect(await refused(local, api.accounts.create, { body: create })).toMatchObject({
      code: 'parent_invalid',
    });
  });
});

it('One that went on as a whole is its successor’s, however often it did', async () => {
  const local = await office.person('board', 'board-c4', office.unit('C4').id);
  await enter(local, step(whole), { admitted: 3 });
  await call(local, api.quotas.record, quota(whole));
  const admin = await office.person('admin', 'admin-c4', office.unit('C4').id);
  const { committees } = await call(admin, api.committees.list);
  expect(committees.map(({ code }) => code)).toEqual(['W', 'C3', 'C4']);
});
