import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, refused, send } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, boardOf, recordQuotas, report, rowOf } from '../support/office';

let office: Office;
let board: Client;
let officer: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', { code: 'OLD', validTo: '2021-06-30' }]);
  await office.addUnit({ code: 'A1', parentId: office.unit('A').id });
  board = await office.person('board', 'board');
  officer = await office.officer('A');
});
afterAll(() => office.close());

const id = (code: string) => office.unit(code).id;
const params = (code: string, year = '2022') => ({ committeeId: id(code), year });
const aim = (code: string, version: number, amount: number | null, year = '2022') => ({
  params: params(code, year),
  body: { version, amount, note: 'Phấn đấu vượt chỉ tiêu' },
});

it('An officer records what its own committee aims for; each is a version, and the board reads the newest', async () => {
  expect(await call(officer, api.quotas.stretch, { params: params('A') })).toMatchObject({
    committee: { code: 'A' },
    year: '2022',
    amount: null,
    version: 0,
    recordedBy: null,
  });
  await call(officer, api.quotas.recordStretch, aim('A', 0, 130));
  const second = await call(officer, api.quotas.recordStretch, aim('A', 1, 140));
  expect(second).toMatchObject({
    amount: 140,
    version: 2,
    note: 'Phấn đấu vượt chỉ tiêu',
    recordedBy: 'Cán bộ entry-a',
    recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  const leader = await office.person('leader', 'leader');
  for (const client of [board, leader]) {
    expect(await call(client, api.quotas.stretch, { params: params('A') })).toEqual(second);
  }
  const kept = await sql(
    office.server.superuserUrl,
    'SELECT version, amount FROM stretch_target WHERE committee_id = $1 ORDER BY version',
    [id('A')],
  );
  expect(kept).toEqual([
    { version: 1, amount: 130 },
    { version: 2, amount: 140 },
  ]);
});

it('It stands beside the quota and is never the denominator', async () => {
  await recordQuotas(board, 2022, [{ committeeId: id('B'), period: '2022', amount: 100 }]);
  await report(board, { committeeId: id('B'), half: '2022-H1' }, 40);
  const second = await office.officer('B');
  await call(second, api.quotas.recordStretch, aim('B', 0, 200));
  const sheet = await call(board, api.quotas.sheet, { query: { year: '2022' } });
  expect(rowOf(sheet, 'B')).toMatchObject({ stretch: 200, year: { amount: 100 } });
  expect([sheet.own.stretch, sheet.unitsYear]).toEqual([null, 100]);
  expect(rowOf(await boardOf(board, '2022-H1'), 'B')).toMatchObject({ quota: 100, rate: 40 });
});

it('A stale version is a conflict that says what is stored; of many at once one wins', async () => {
  await call(officer, api.quotas.recordStretch, aim('A', 0, 10, '2023'));
  expect(await refused(officer, api.quotas.recordStretch, aim('A', 0, 11, '2023'))).toEqual({
    status: 409,
    code: 'conflict',
    params: { amount: 10 },
  });
  const answers = await Promise.all(
    [1, 2, 3, 4].map((amount) => send(officer, api.quotas.recordStretch, aim('A', 1, amount, '2023'))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
});

it('It can be taken back: a version without an amount', async () => {
  await call(officer, api.quotas.recordStretch, aim('A', 0, 10, '2024'));
  const taken = await call(officer, api.quotas.recordStretch, aim('A', 1, null, '2024'));
  expect(taken).toMatchObject({ amount: null, version: 2 });
  const sheet = await call(board, api.quotas.sheet, { query: { year: '2024' } });
  expect(rowOf(sheet, 'A').stretch).toBeNull();
});

it('It is the committee’s own word: nobody records it for another', async () => {
  for (const code of ['B', 'OLD']) {
    expect(await refused(officer, api.quotas.recordStretch, aim(code, 0, 1))).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect(await refused(officer, api.quotas.stretch, { params: params(code) })).toMatchObject({
      status: 404,
    });
  }
  // Below its own it may look, yet not decide.
  expect(await refused(officer, api.quotas.recordStretch, aim('A1', 0, 1))).toMatchObject({ status: 403 });
  for (const client of [board, office.admin]) {
    expect(await refused(client, api.quotas.recordStretch, aim('A', 2, 1))).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
  }
  expect(await refused(office.admin, api.quotas.stretch, { params: params('A') })).toMatchObject({
    status: 403,
  });
});

it('It is for a year in which the committee exists', async () => {
  const old = await office.officer('OLD');
  expect(await refused(old, api.quotas.recordStretch, aim('OLD', 0, 1, '2022'))).toMatchObject({
    status: 422,
    code: 'committee_not_active',
    params: { period: '2022' },
  });
  expect((await call(old, api.quotas.recordStretch, aim('OLD', 0, 1, '2021'))).version).toBe(1);
});

it('It is audited with what it was and became', async () => {
  const rows = await sql(
    office.server.superuserUrl,
    `SELECT entity, entity_id AS "entityId", details FROM audit WHERE action = 'stretch.record' ORDER BY id`,
  );
  expect(rows[1]).toEqual({
    entity: 'stretch_target',
    entityId: `${id('A')}/2022/2`,
    details: { period: '2022', before: 130, after: 140, note: 'Phấn đấu vượt chỉ tiêu' },
  });
});
