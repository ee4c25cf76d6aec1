import { api, type Committee, type Reorganisation } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, boardOf, recordQuotas, report } from '../support/office';
import { activeWith, apply, opens, planOf, takesIn, treeOf } from '../support/plans';
import { enter } from '../support/report-desk';

let office: Office;
let local: Client;
let board: Client;
beforeAll(async () => {
  office = await Office.open();
  local = await office.person('admin', 'admin-tinh');
  board = await office.person('board', 'board');
});
afterAll(() => office.close());

const undo = ({ id }: Reorganisation) =>
  call(local, api.reorganisations.undo, { params: { id }, body: { note: '' } });
const refusedUndo = ({ id }: Reorganisation) =>
  refused(local, api.reorganisations.undo, { params: { id }, body: { note: '' } });
const asListed = async ({ id }: Reorganisation) =>
  (await call(local, api.reorganisations.list)).reorganisations.find((one) => one.id === id);

/** One committee goes on as another: the old, the new, and the reorganisation. */
async function renew(code: string): Promise<{ old: Committee; next: Committee; done: Reorganisation }> {
  const old = await office.addUnit({ code });
  const done = await apply(local, planOf(office, [old], [opens(`${code}-2`, [old])]));
  return { old, next: await activeWith(local, `${code}-2`), done };
}

async function expectHeld(done: Reorganisation, name: string): Promise<void> {
  expect(await asListed(done)).toMatchObject({ mayUndo: false, undoneAt: null });
  expect(await refusedUndo(done)).toMatchObject({
    status: 409,
    code: 'reorganisation_in_use',
    params: { name },
  });
}

it('Undoing gives back the tree as it was; what it opened exists no more, and its people are closed', async () => {
  const before = await treeOf(local);
  const { old, next, done } = await renew('U');
  office.units.set('U-2', next);
  const officer = await office.officer('U-2');
  const child = await office.addUnit({ code: 'U-3', parentId: next.id, validFrom: '2023-07-01' });
  await recordQuotas(board, 2023, [{ committeeId: next.id, period: '2023', amount: 1000 }]);
  expect(await asListed(done)).toMatchObject({ mayUndo: true });
  await undo(done);
  expect(await treeOf(local)).toEqual([...before, expect.objectContaining({ id: old.id, validTo: null })]);
  expect((await officer.get('/api/session')).status).toBe(401);
  const { accounts } = await call(local, api.accounts.list);
  const closed = accounts.find(({ username }) => username === 'entry-u-2');
  expect(closed).toMatchObject({ active: false });
  const reopening = {
    params: { id: closed?.id ?? '' },
    body: { version: closed?.version, displayName: 'Cán bộ', active: true },
  };
  expect(await refused(local, api.accounts.change, reopening)).toMatchObject({ code: 'committee_ended' });
  for (const { id } of [next, child]) {
    expect(await refused(local, api.committees.history, { params: { id } })).toMatchObject({ status: 404 });
    const step = { params: { committeeId: id, half: '2023-H2' } };
    expect(await refused(board, api.reports.open, step)).toMatchObject({ status: 404 });
  }
  const view = await boardOf(board, '2023');
  expect(view.rows.map(({ committee }) => committee.code)).toEqual(['U']);
  expect(view.total.unitsQuota).toBeNull();
  expect(await refusedUndo(done)).toMatchObject({ status: 409, code: 'reorganisation_undone' });
  const { deeds } = await call(local, api.committees.history, { params: { id: old.id } });
  expect(deeds.map(({ action }) => action)).toEqual([
    'committee.restore',
    'committee.end',
    'committee.create',
  ]);
});

it('It is refused from the first draft of a successor on', async () => {
  const { next, done } = await renew('D');
  await enter(board, { committeeId: next.id, half: '2023-H2' }, { note: 'nháp' });
  await expectHeld(done, next.name);
});

it('It is refused when one below a successor has reported', async () => {
  const { next, done } = await renew('B');
  const child = await office.addUnit({ code: 'B-3', parentId: next.id, validFrom: '2023-07-01' });
  await report(board, { committeeId: child.id, half: '2023-H2' }, 1);
  await expectHeld(done, child.name);
});

it('It is refused when a successor ended, was moved or was reorganised again, until that is taken back', async () => {
  const { next, done } = await renew('A');
  const closed = await call(local, api.committees.close, {
    params: { id: next.id },
    body: { version: next.version, validTo: '2024-12-31' },
  });
  await expectHeld(done, next.name);
  const reopened = { version: closed.version, validTo: null };
  await call(local, api.committees.close, { params: { id: next.id }, body: reopened });
  const later = planOf(office, [next], [opens('A-9', [next])], { effectiveOn: '2024-01-01' });
  const again = await apply(local, later);
  await expectHeld(done, next.name);
  await undo(again);
  const other = await office.addUnit({ code: 'A-P' });
  const move = { from: '2024-01-01', decisionNumber: null, decisionDate: null, note: '' };
  const { version } = await activeWith(local, 'A-2');
  await call(local, api.committees.move, {
    params: { id: next.id },
    body: { ...move, version, parentId: other.id },
  });
  await expectHeld(done, next.name);
});

it('It is refused when the committee that took others in was reorganised again', async () => {
  const [host, unit] = [await office.addUnit({ code: 'H' }), await office.addUnit({ code: 'H1' })];
  const done = await apply(local, planOf(office, [unit], [takesIn(host, [unit])]));
  await apply(local, planOf(office, [host], [opens('H2', [host])], { effectiveOn: '2024-01-01' }));
  await expectHeld(done, host.name);
});

it('It is refused once the committee that took others in has reported for a period with them, not for what it sent before', async () => {
  const [host, unit] = [await office.addUnit({ code: 'T' }), await office.addUnit({ code: 'T1' })];
  await report(board, { committeeId: host.id, half: '2023-H2' }, 5);
  await undo(await apply(local, planOf(office, [unit], [takesIn(host, [unit])])));
  const done = await apply(local, planOf(office, [unit], [takesIn(host, [unit])]));
  await report(board, { committeeId: host.id, half: '2023-H1' }, 3);
  expect(await asListed(done)).toMatchObject({ mayUndo: true });
  await report(board, { committeeId: host.id, half: '2024-H1' }, 9);
  await expectHeld(done, host.name);
});

it('Its history tells everybody it touched: who took others in, and the accounts that were closed', async () => {
  const [host, unit] = [await office.addUnit({ code: 'V' }), await office.addUnit({ code: 'V1' })];
  const plan = planOf(office, [unit], [takesIn(host, [unit]), opens('V2', [unit])]);
  const done = await apply(local, plan);
  office.units.set('V2', await activeWith(local, 'V2'));
  await office.officer('V2');
  await undo(done);
  const { deeds } = await call(local, api.committees.history, { params: { id: host.id } });
  expect(deeds.map(({ action }) => action)).toEqual([
    'committee.enlarge_undone',
    'committee.enlarge',
    'committee.create',
  ]);
  expect(deeds[0]?.changes).toEqual([{ field: 'predecessors', before: unit.name, after: null }]);
  const closed = await sql(
    office.server.superuserUrl,
    `SELECT x.details FROM audit x JOIN account a ON x.entity = 'account' AND x.entity_id = a.id::text
     WHERE a.username = 'entry-v2' AND x.action = 'account.change'`,
  );
  expect(closed).toMatchObject([{ details: { before: { active: true }, after: { active: false } } }]);
});

it('It is refused when a predecessor could not exist again: its code or its parent is gone', async () => {
  const { done } = await renew('K');
  const other = await office.addUnit({ code: 'K', name: 'Đảng ủy K khác', validFrom: '2024-01-01' });
  await expectHeld(done, other.name);
  const parent = await office.addUnit({ code: 'L' });
  const child = await office.addUnit({ code: 'L1', parentId: parent.id });
  const moved = await apply(local, planOf(office, [child], [opens('L2', [child])]));
  const body = { version: parent.version, validTo: '2023-12-31' };
  await call(local, api.committees.close, { params: { id: parent.id }, body });
  await expectHeld(moved, child.name);
});

it('A reorganisation that is not of one’s tree is not there to be undone', async () => {
  const abroad = await call(office.admin, api.committees.create, {
    body: {
      ...{ code: 'NTH', name: 'Tỉnh khác', kind: 'province', parentId: null },
      ...{ validFrom: '2000-01-01', validTo: null, formerArea: null },
    },
  });
  const unit = await office.addUnit({ code: 'X1', parentId: abroad.id });
  const plan = planOf(office, [unit], [opens('X2', [unit])], { parentId: abroad.id });
  const done = await apply(office.admin, plan);
  expect(await asListed(done)).toBeUndefined();
  expect(await refusedUndo(done)).toMatchObject({ status: 404, code: 'not_found' });
});
