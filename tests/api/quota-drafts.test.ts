import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, refused, send } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, decision, recordQuotas, rowOf } from '../support/office';

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', { code: 'OLD', validTo: '2023-06-30' }]);
  await office.addUnit({ code: 'A1', parentId: office.unit('A').id });
  board = await office.person('board', 'board');
});
afterAll(() => office.close());

const id = (code: string) => (code === 'KH' ? office.province.id : office.unit(code).id);
const sheetOf = (year: string, client = board) => call(client, api.quotas.sheet, { query: { year } });
const cell = (code: string, period: string, amount: number | null) => ({
  committeeId: id(code),
  period,
  amount,
});
const draft = (year: string, version: number, cells: object[]) => ({
  params: { year },
  body: { version, cells },
});
const audited = (action: string) =>
  sql(
    office.server.superuserUrl,
    `SELECT entity_id AS "entityId", details FROM audit WHERE action = $1 ORDER BY id`,
    [action],
  );

it('The board works on a draft: it is kept whole, and nothing is measured against it', async () => {
  await recordQuotas(board, 2023, [{ committeeId: id('A'), period: '2023', amount: 100 }]);
  const cells = [cell('KH', '2023', 1700), cell('A', '2023', 110), cell('B', '2023-H1', null)];
  const sheet = await call(board, api.quotas.saveDraft, draft('2023', 0, cells));
  expect(sheet.draft).toMatchObject({ version: 1, cells, updatedBy: 'Cán bộ board' });
  expect(rowOf(sheet, 'A').year).toMatchObject({ amount: 100, version: 1 });
  expect([sheet.unitsYear, sheet.gap]).toEqual([100, null]);
  const again = await call(board, api.quotas.saveDraft, draft('2023', 1, [cell('B', '2023', 50)]));
  expect(again.draft).toMatchObject({ version: 2, cells: [cell('B', '2023', 50)] });
  expect((await sheetOf('2024')).draft).toBeNull();
});

it('Two members of the board share it: whoever saves over what they did not read is told', async () => {
  const second = await office.person('board', 'board-2');
  const first = await call(board, api.quotas.saveDraft, draft('2024', 0, [cell('A', '2024', 1)]));
  expect((await sheetOf('2024', second)).draft).toMatchObject({ version: first.draft?.version });
  await call(second, api.quotas.saveDraft, draft('2024', 1, [cell('A', '2024', 2)]));
  for (const version of [0, 1, 3]) {
    expect(
      await refused(board, api.quotas.saveDraft, draft('2024', version, [cell('A', '2024', 3)])),
    ).toEqual({
      status: 409,
      code: 'conflict',
      params: { draftVersion: 2, updatedBy: 'Cán bộ board-2' },
    });
  }
  expect((await sheetOf('2024')).draft?.cells).toEqual([cell('A', '2024', 2)]);
});

it('Of many saves of one draft at once exactly one wins', async () => {
  for (const version of [0, 1, 2]) {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((amount) =>
        send(board, api.quotas.saveDraft, draft('2026', version, [cell('A', '2026', amount)])),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  }
});

it('A decision that carries the draft out takes it away, in one step; an overtaken one records nothing', async () => {
  const stored = await call(board, api.quotas.saveDraft, draft('2025', 0, [cell('A', '2025', 44)]));
  const version = stored.draft?.version ?? 0;
  const changes = [{ committeeId: id('A'), period: '2025' as const, amount: 44 }];
  const overtaken = { body: decision(2025, changes, { draftVersion: version + 1 }) };
  expect(await refused(board, api.quotas.record, overtaken)).toMatchObject({
    status: 409,
    code: 'conflict',
    params: { draftVersion: version },
  });
  expect(rowOf(await sheetOf('2025'), 'A').year.version).toBe(0);
  const stale = decision(2025, [{ committeeId: id('A'), period: '2025', amount: 1, version: 7 }], {
    draftVersion: version,
  });
  expect(await refused(board, api.quotas.record, { body: stale })).toMatchObject({ code: 'conflict' });
  expect((await sheetOf('2025')).draft?.version).toBe(version);
  const sheet = await call(board, api.quotas.record, {
    body: decision(2025, changes, { draftVersion: version }),
  });
  expect(sheet.draft).toBeNull();
  expect(rowOf(sheet, 'A').year).toMatchObject({ amount: 44, version: 1 });
});

it('A draft is thrown away by whoever saw its newest state; what is recorded stays', async () => {
  await recordQuotas(board, 2022, [{ committeeId: id('A'), period: '2022', amount: 9 }]);
  await call(board, api.quotas.saveDraft, draft('2022', 0, [cell('A', '2022', 10)]));
  const discard = (version: string) => ({ params: { year: '2022' }, query: { version } });
  expect(await refused(board, api.quotas.discardDraft, discard('2'))).toMatchObject({ code: 'conflict' });
  const sheet = await call(board, api.quotas.discardDraft, discard('1'));
  expect(sheet.draft).toBeNull();
  expect(rowOf(sheet, 'A').year.amount).toBe(9);
  expect(await refused(board, api.quotas.discardDraft, discard('1'))).toMatchObject({
    status: 409,
    params: { draftVersion: 0, updatedBy: null },
  });
});

it('A leader reads the quotas and sees no draft; neither leader nor officer touches one', async () => {
  await call(board, api.quotas.saveDraft, draft('2021', 0, [cell('A', '2021', 10)]));
  const leader = await office.person('leader', 'leader');
  expect((await sheetOf('2021', leader)).draft).toBeNull();
  const officer = await office.officer('B');
  for (const client of [leader, officer, office.admin]) {
    expect(await refused(client, api.quotas.saveDraft, draft('2021', 1, []))).toMatchObject({ status: 403 });
    const discard = { params: { year: '2021' }, query: { version: '1' } };
    expect(await refused(client, api.quotas.discardDraft, discard)).toMatchObject({ status: 403 });
  }
  expect((await sheetOf('2021')).draft?.version).toBe(1);
});

it.each([
  ['of another year', () => [cell('A', '2026', 1)], 400, 'invalid_input'],
  ['twice for one cell', () => [cell('A', '2020', 1), cell('A', '2020', 2)], 400, 'invalid_input'],
  ['below zero', () => [cell('A', '2020', -1)], 400, 'invalid_input'],
  ['of a term', () => [cell('A', '2020-2025', 1)], 400, 'invalid_input'],
  ['for nobody', () => [{ ...cell('A', '2020', 1), committeeId: '999999' }], 404, 'not_found'],
  ['for one that is not directly under the board', () => [cell('A1', '2020', 1)], 404, 'not_found'],
])('A draft %s is refused', async (_, cells, status, code) => {
  expect(await refused(board, api.quotas.saveDraft, draft('2020', 0, cells()))).toMatchObject({
    status,
    code,
  });
  expect((await sheetOf('2020')).draft).toBeNull();
});

it('A draft names committees that exist in the period', async () => {
  const wanted = (year: string, period: string) => draft(year, 0, [cell('OLD', period, 1)]);
  expect(await refused(board, api.quotas.saveDraft, wanted('2027', '2027'))).toMatchObject({
    status: 404,
  });
  await call(board, api.quotas.discardDraft, { params: { year: '2023' }, query: { version: '2' } });
  expect(await refused(board, api.quotas.saveDraft, wanted('2023', '2023-H2'))).toMatchObject({
    status: 422,
    code: 'committee_not_active',
    params: { name: 'Đảng ủy OLD', period: '2023-H2' },
  });
  expect((await call(board, api.quotas.saveDraft, wanted('2023', '2023-H1'))).draft?.version).toBe(1);
});

it('Saving and throwing away leave a row in the audit, without the amounts: more people read it than see drafts', async () => {
  const rows = [...(await audited('quota.draft_save')), ...(await audited('quota.draft_discard'))];
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.map(({ entityId }) => entityId)).toContain(`${office.province.id}/2023/draft`);
  expect(JSON.stringify(rows.map(({ details }) => details))).not.toMatch(/amount|cells|committeeId/);
});
