import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import { Office, recordQuotas, report } from '../support/office';
import { Scopes } from '../support/scopes';

/** The functions that answer for many committees at once: each asks the scope of every one of them, whatever ids are given. */
const HALF = '2021-H1';
const DAYS = { half: HALF, from: '2021-01-01', to: '2021-06-30' };
let office: Office;
let scopes: Scopes;
let everyId: string[];
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  for (const code of ['A1', 'A2']) await office.addUnit({ code, parentId: office.unit('A').id });
  const board = await office.person('board', 'board');
  await office.person('leader', 'leader');
  const abroad = await call(office.admin, api.committees.create, {
    body: {
      ...{ code: 'NT', name: 'Tỉnh khác', kind: 'province', parentId: null },
      ...{ validFrom: '2000-01-01', validTo: null, formerArea: null },
    },
  });
  await office.addUnit({ code: 'X', parentId: abroad.id });
  await office.addUnit({ code: 'X1', parentId: office.unit('X').id });
  await office.person('board', 'board-khac', abroad.id);
  for (const code of ['A1', 'B', 'X1'])
    await report(await office.officer(code), { committeeId: office.unit(code).id, half: HALF }, 5);
  await recordQuotas(board, 2021, [
    { committeeId: office.unit('B').id, period: '2021', amount: 10 },
    { committeeId: office.unit('A').id, period: '2021', amount: 20 },
  ]);
  everyId = [office.province.id, abroad.id, ...[...office.units.values()].map(({ id }) => id)];
  scopes = await Scopes.open(office.server.superuserUrl);
});
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const codesOf = async (username: string | null, source: string, values: unknown[]): Promise<unknown[]> => {
  const rows = await scopes.as(
    username,
    `SELECT DISTINCT c.code FROM (${source}) f JOIN committee c ON c.id = f.id ORDER BY 1`,
    values,
  );
  return rows.map(({ code }) => code);
};
const sumsOf = (username: string | null) =>
  codesOf(username, 'SELECT committee_id AS id FROM sums_of($1, $2) WHERE reports > 0', [everyId, [HALF]]);
const reportsOf = (username: string | null) =>
  codesOf(username, 'SELECT committee_id AS id FROM reports_of($1, $2)', [everyId, [HALF]]);
const quotasOf = (username: string | null) =>
  codesOf(username, 'SELECT committee_id AS id FROM quotas_of($1, $2)', [
    everyId,
    JSON.stringify([{ period: '2021', on: '2021-06-30' }]),
  ]);
const belowOf = (username: string | null, unit: string) =>
  codesOf(username, 'SELECT id FROM units_below($1, $2)', [unit, JSON.stringify([DAYS])]);

describe('figures of many committees at once', () => {
  it('are those of the reader’s own tree', async () => {
    for (const username of ['board', 'leader']) {
      expect(await sumsOf(username)).toEqual(['A', 'A1', 'B', 'KH']);
      expect(await reportsOf(username)).toEqual(['A1', 'B']);
      expect(await quotasOf(username)).toEqual(['A', 'B']);
    }
    expect(await sumsOf('board-khac')).toEqual(['NT', 'X', 'X1']);
    expect(await reportsOf('board-khac')).toEqual(['X1']);
    expect(await quotasOf('board-khac')).toEqual([]);
  });

  it('of an officer are its own alone', async () => {
    expect(await sumsOf('entry-b')).toEqual(['B']);
    expect(await reportsOf('entry-b')).toEqual(['B']);
    expect(await quotasOf('entry-b')).toEqual(['B']);
    expect(await quotasOf('entry-a1')).toEqual([]);
  });

  it('are none for an administrator, or for nobody', async () => {
    for (const username of ['quan-tri', null])
      for (const read of [sumsOf, reportsOf, quotasOf]) expect(await read(username)).toEqual([]);
  });
});

describe('who has reported below a unit', () => {
  it('is told to whoever has the unit in sight', async () => {
    expect(await belowOf('board', office.province.id)).toEqual(['A']);
    expect(await belowOf('board-khac', office.province.id)).toEqual([]);
    for (const username of ['entry-b', 'entry-a1', 'quan-tri', null])
      expect(await belowOf(username, office.province.id)).toEqual([]);
  });

  it('and what it is counted from is nobody’s to call', async () => {
    await expect(
      scopes.as('board', 'SELECT * FROM reporting_below($1, $2)', [
        office.province.id,
        JSON.stringify([DAYS]),
      ]),
    ).rejects.toThrow('permission denied');
  });
});
