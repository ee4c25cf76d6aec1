import { api, type Committee } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import { sql } from '../support/databases';
import { Office } from '../support/office';
import { FAR } from '../support/period-desk';
import { Scopes } from '../support/scopes';

/** When reports are due, and who is let through, as the database itself guards it, whatever the query says. */
const HALF = '2022-H1';
let office: Office;
let scopes: Scopes;
let abroad: Committee;
let far: Committee;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  const board = await office.person('board', 'board');
  await office.person('board', 'board-2');
  await office.person('leader', 'leader');
  await office.officer('A');
  abroad = await call(office.admin, api.committees.create, {
    body: {
      ...{ code: 'NT', name: 'Tỉnh khác', kind: 'province', parentId: null },
      ...{ validFrom: '2000-01-01', validTo: null, formerArea: null },
    },
  });
  far = await office.addUnit({ code: 'X', parentId: abroad.id });
  const stranger = await office.person('board', 'board-khac', abroad.id);
  for (const [who, committeeId] of [
    [board, office.unit('A').id],
    [board, office.unit('B').id],
    [stranger, far.id],
  ] as const) {
    await call(who, api.periods.grant, {
      params: { half: HALF, committeeId },
      body: { until: FAR, reason: '' },
    });
  }
  for (const who of [board, stranger])
    await call(who, api.periods.lock, { params: { half: HALF }, body: { version: 0 } });
  scopes = await Scopes.open(office.server.superuserUrl);
});
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const OTHERS = ['leader', 'entry-a', 'quan-tri'];
const EVERYBODY = ['board', 'board-khac', ...OTHERS];
const accountOf = async (username: string) => (await scopes.actorOf(username)).id;
const as = (username: string, text: string, values: unknown[] = []) => scopes.as(username, text, values);

describe('when reports are due', () => {
  const insert = `INSERT INTO reporting_period (unit_id, half, due_at, late_allowed, updated_by, updated_at)
    VALUES ($1, '2023-H1', now(), true, $2, now())`;

  it('is no secret to anybody who is signed in', async () => {
    for (const username of EVERYBODY) {
      expect(await as(username, 'SELECT count(*)::int AS rows FROM reporting_period')).toEqual([{ rows: 2 }]);
    }
  });

  it('is set by the board of the unit, in its own name', async () => {
    const own = await accountOf('board');
    expect(await as('board', insert, [office.province.id, own])).toEqual([{ touched: 1 }]);
    for (const [username, unitId, accountId] of [
      ['board', office.province.id, await accountOf('board-2')],
      ['board', abroad.id, own],
      ...(await Promise.all(OTHERS.map(async (name) => [name, office.province.id, await accountOf(name)]))),
    ]) {
      await expect(as(String(username), insert, [unitId, accountId])).rejects.toThrow('row-level security');
    }
  });

  it('is changed by the board of the unit only, and taken out by nobody', async () => {
    const unlock = `UPDATE reporting_period SET locked = false, updated_by = $1`;
    expect(await as('board', unlock, [await accountOf('board')])).toEqual([{ touched: 1 }]);
    for (const username of OTHERS)
      expect(await as(username, unlock, [await accountOf(username)])).toEqual([{ touched: 0 }]);
    for (const username of EVERYBODY)
      await expect(as(username, 'DELETE FROM reporting_period')).rejects.toThrow('permission denied');
  });
});

describe('an exception', () => {
  const grant = `INSERT INTO period_exception (committee_id, half, until, granted_by, granted_at)
    VALUES ($1, '2023-H1', now(), $2, now())`;

  it('is seen by its committee and by those above it', async () => {
    const seen = async (username: string) =>
      (await as(username, 'SELECT committee_id::text AS id FROM period_exception ORDER BY committee_id')).map(
        ({ id }) => id,
      );
    const [a, b] = [office.unit('A').id, office.unit('B').id];
    expect(await seen('entry-a')).toEqual([a]);
    for (const username of ['board', 'leader']) expect(await seen(username)).toEqual([a, b]);
    expect(await seen('board-khac')).toEqual([far.id]);
  });

  it('is granted, changed and ended by the board above the committee only', async () => {
    const a = office.unit('A').id;
    expect(await as('board', grant, [a, await accountOf('board')])).toEqual([{ touched: 1 }]);
    for (const username of [...OTHERS, 'board-khac'])
      await expect(as(username, grant, [a, await accountOf(username)])).rejects.toThrow('row-level security');
    const longer = `UPDATE period_exception SET until = until + interval '1 day', granted_by = $1`;
    const end = 'DELETE FROM period_exception';
    expect(await as('board', longer, [await accountOf('board')])).toEqual([{ touched: 2 }]);
    expect(await as('board', end)).toEqual([{ touched: 2 }]);
    for (const username of ['leader', 'entry-a']) {
      expect(await as(username, longer, [await accountOf(username)])).toEqual([{ touched: 0 }]);
      expect(await as(username, end)).toEqual([{ touched: 0 }]);
    }
  });
});

describe('what an officer may know of its neighbours', () => {
  const wanted = JSON.stringify([{ half: HALF, from: '2022-01-01', to: '2022-06-30' }]);
  const sent = 'SELECT half FROM units_sent($1, $2::jsonb)';
  const reminded = `SELECT committee_id::text AS id FROM units_reminded($1, $2) ORDER BY committee_id`;

  it('is how many there are and when each sent, of its own province and of no other', async () => {
    for (const username of ['board', 'leader', 'entry-a']) {
      expect(await as(username, sent, [office.province.id, wanted])).toHaveLength(2);
      expect(await as(username, sent, [abroad.id, wanted])).toEqual([]);
    }
  });

  it('is not whether the others were reminded', async () => {
    const board = await accountOf('board');
    await sql(
      office.server.superuserUrl,
      `INSERT INTO notice (account_id, kind, key, committee_id, half, created_at)
       SELECT $1, 'reminded', c.code, c.id, $2, now() FROM committee c WHERE c.code IN ('A', 'B', 'X')`,
      [board, HALF],
    );
    const of = [office.province.id, HALF];
    const [a, b] = [{ id: office.unit('A').id }, { id: office.unit('B').id }];
    expect(await as('board', reminded, of)).toEqual([a, b]);
    expect(await as('entry-a', reminded, of)).toEqual([a]);
    expect(await as('board-khac', reminded, of)).toEqual([]);
  });
});
