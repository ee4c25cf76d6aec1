import { api, type Committee } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { Office, recordQuotas, report } from '../support/office';
import { enter, submit } from '../support/report-desk';

let office: Office;
let local: Client;
let board: Client;
let abroad: Committee;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  local = await office.person('admin', 'admin-tinh');
  board = await office.person('board', 'board');
  abroad = await call(office.admin, api.committees.create, {
    body: {
      ...{ code: 'NTH', name: 'Tỉnh khác', kind: 'province', parentId: null },
      ...{ validFrom: '2000-01-01', validTo: null, formerArea: null },
    },
  });
});
afterAll(() => office.close());

const to = (parentId: string, from = '2023-01-01', version = 1) => ({
  ...{ version, parentId, from, decisionNumber: '5-QĐ/TU', decisionDate: '2022-12-20', note: '' },
});
const move = (who: Client, { id }: Committee, body: object) =>
  call(who, api.committees.move, { params: { id }, body });
const refusedMove = (who: Client, { id }: Committee, body: object) =>
  refused(who, api.committees.move, { params: { id }, body });
const listed = async () => (await call(local, api.committees.list)).committees;
const below = (committees: Committee[], parent: string) =>
  committees.filter(({ parentId }) => parentId === parent);

it('A committee moves with all below it: it ends there and goes on here, linked, with its people; its figures stay', async () => {
  const [a, b] = [office.unit('A'), office.unit('B')];
  const unit = await office.addUnit({ code: 'M', parentId: a.id });
  const first = await office.addUnit({ code: 'M1', parentId: unit.id });
  const second = await office.addUnit({ code: 'M2', parentId: unit.id, validTo: '2024-12-31' });
  const gone = await office.addUnit({ code: 'M0', parentId: unit.id, validTo: '2021-12-31' });
  const officer = await office.officer('M1');
  await report(officer, { committeeId: first.id, half: '2022-H2' }, 7);
  await recordQuotas(board, 2022, [{ committeeId: first.id, period: '2022', amount: 9 }]);

  const moved = await move(local, unit, to(b.id));
  expect(moved).toMatchObject({
    ...{ code: 'M', name: unit.name, kind: unit.kind, parentId: b.id, formerArea: null },
    ...{ validFrom: '2023-01-01', validTo: null, displayOrder: 1, predecessorIds: [unit.id] },
  });
  const committees = await listed();
  const children = below(committees, moved.id);
  expect(children.map(({ code, validFrom, validTo }) => [code, validFrom, validTo])).toEqual([
    ['M1', '2023-01-01', null],
    ['M2', '2023-01-01', '2024-12-31'],
  ]);
  expect(children.map(({ predecessorIds }) => predecessorIds)).toEqual([[first.id], [second.id]]);
  const before = committees.filter(({ id }) => [unit.id, first.id, second.id, gone.id].includes(id));
  expect(before.map(({ code, validTo, parentId }) => [code, validTo, parentId])).toEqual([
    ['M', '2022-12-31', a.id],
    ['M1', '2022-12-31', unit.id],
    ['M2', '2022-12-31', unit.id],
    ['M0', '2021-12-31', unit.id],
  ]);

  // The officer goes on, and still reads what was reported before.
  const goesOn = children[0]?.id ?? '';
  await report(officer, { committeeId: goesOn, half: '2023-H1' }, 3);
  const old = await call(officer, api.reports.open, { params: { committeeId: first.id, half: '2022-H2' } });
  expect(old).toMatchObject({ cells: { admitted: { count: 7 } }, state: 'submitted' });

  const { deeds } = await call(local, api.committees.history, { params: { id: moved.id } });
  expect(deeds[0]?.changes).toContainEqual({ field: 'predecessors', before: null, after: unit.name });
  expect(deeds[0]?.changes).toContainEqual({ field: 'parent', before: null, after: b.name });
  const ended = await call(local, api.committees.history, { params: { id: unit.id } });
  expect(ended.deeds[0]?.changes).toEqual([
    { field: 'validTo', before: null, after: '2022-12-31' },
    { field: 'successors', before: null, after: unit.name },
    { field: 'decision', before: null, after: '5-QĐ/TU' },
  ]);
});

it('A move is undone like any reorganisation: the people go back', async () => {
  const unit = await office.addUnit({ code: 'U', parentId: office.unit('A').id });
  await office.officer('U');
  const before = await listed();
  const moved = await move(local, unit, to(office.unit('B').id));
  const { reorganisations } = await call(local, api.reorganisations.list);
  const [newest] = reorganisations;
  expect(newest).toMatchObject({ mayUndo: true, ended: [{ code: 'U' }], opened: [{ id: moved.id }] });
  const params = { id: newest?.id ?? '' };
  const undone = await call(local, api.reorganisations.undo, { params, body: { note: 'nhầm' } });
  expect(undone).toMatchObject({ mayUndo: false, undoneBy: 'Cán bộ admin-tinh' });
  const after = await listed();
  expect(after.map((one) => ({ ...one, version: 0 }))).toEqual(before.map((one) => ({ ...one, version: 0 })));
  const { accounts } = await call(local, api.accounts.list);
  expect(accounts.find(({ username }) => username === 'entry-u')).toMatchObject({
    active: true,
    committee: { id: unit.id },
  });
});

it('A move that cannot be is refused with what stands in the way', async () => {
  const [a, b] = [office.unit('A'), office.unit('B')];
  const unit = await office.addUnit({ code: 'R', parentId: a.id });
  const child = await office.addUnit({ code: 'R1', parentId: unit.id });
  const late = await office.addUnit({ code: 'LATE', parentId: a.id, validFrom: '2022-06-01' });
  const over = await office.addUnit({ code: 'OVER', validTo: '2022-12-31' });
  const codes: [object, string][] = [
    [to(unit.id), 'committee_cycle'],
    [to(child.id), 'committee_cycle'],
    [to(a.id), 'parent_invalid'],
    [to(abroad.id), 'parent_invalid'],
    [to('999999'), 'parent_invalid'],
    [to(b.id, '2020-10-01'), 'committee_day_too_early'],
    [to(over.id), 'committee_outside_parent'],
    [to(b.id, '2023-01-01', 7), 'conflict'],
    [{ ...to(b.id), from: '2023-02-30' }, 'invalid_input'],
  ];
  for (const [body, code] of codes) expect(await refusedMove(local, unit, body)).toMatchObject({ code });
  expect(await refusedMove(local, abroad, to(b.id))).toMatchObject({ status: 404, code: 'not_found' });
  expect(await refusedMove(local, over, to(b.id))).toMatchObject({ code: 'committee_ended' });
  expect(await refusedMove(local, late, to(b.id, '2022-01-01'))).toMatchObject({
    code: 'committee_day_too_early',
    params: { from: '2022-06-01' },
  });
  const draft = { committeeId: child.id, half: '2022-H1' as const };
  await enter(board, draft, { admitted: 1 });
  expect(await refusedMove(local, unit, to(b.id))).toMatchObject({
    status: 409,
    code: 'committee_has_drafts',
    params: { name: child.name, period: '2022-H1' },
  });
  await submit(board, draft);
  await recordQuotas(board, 2024, [{ committeeId: child.id, period: '2024', amount: 5 }]);
  expect(await refusedMove(local, unit, to(b.id))).toMatchObject({
    status: 422,
    code: 'committee_has_figures',
    params: { period: '2024' },
  });
  expect((await listed()).filter(({ code }) => code === 'R')).toHaveLength(1);
});
