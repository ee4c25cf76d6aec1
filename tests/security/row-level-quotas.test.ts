import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import { Office } from '../support/office';
import { Scopes } from '../support/scopes';

let office: Office;
let scopes: Scopes;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  const board = await office.person('board', 'board');
  await office.person('leader', 'leader');
  for (const code of ['A', 'B']) {
    const officer = await office.officer(code);
    const params = { committeeId: office.unit(code).id, year: '2021' };
    await call(officer, api.quotas.recordStretch, { params, body: { version: 0, amount: 12, note: '' } });
  }
  const cells = [{ committeeId: office.unit('A').id, period: '2022', amount: 99 }];
  await call(board, api.quotas.saveDraft, { params: { year: '2022' }, body: { version: 0, cells } });
  // Another province with a draft of its own.
  const body = {
    code: 'NT',
    name: 'Tỉnh khác',
    kind: 'province',
    parentId: null,
    validFrom: '2000-01-01',
    validTo: null,
    formerArea: null,
  };
  const abroad = await call(office.admin, api.committees.create, { body });
  const stranger = await office.person('board', 'board-khac', abroad.id);
  await call(stranger, api.quotas.saveDraft, { params: { year: '2022' }, body: { version: 0, cells: [] } });
  scopes = await Scopes.open(office.server.superuserUrl);
});
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const actorOf = (username: string) => scopes.actorOf(username);
const as = (username: string, text: string, values: unknown[] = []) => scopes.as(username, text, values);

describe('a draft of quotas', () => {
  it('is seen by its board alone: not by a leader, an officer, an administrator or another board', async () => {
    const drafts = (username: string) => as(username, 'SELECT unit_id::text AS unit FROM quota_draft');
    expect(await drafts('board')).toEqual([{ unit: office.province.id }]);
    for (const username of ['leader', 'entry-a', 'quan-tri']) expect(await drafts(username)).toEqual([]);
    const abroad = await drafts('board-khac');
    expect([abroad.length, abroad.some(({ unit }) => unit === office.province.id)]).toEqual([1, false]);
  });

  it('is written by its board alone, under its own name', async () => {
    const insert = `INSERT INTO quota_draft (unit_id, year, cells, updated_by, updated_at)
      VALUES ($1, '2023', '[]', $2, now())`;
    const { id } = await actorOf('board');
    expect(await as('board', insert, [office.province.id, id])).toEqual([{ touched: 1 }]);
    for (const username of ['leader', 'entry-a', 'quan-tri', 'board-khac']) {
      const own = await actorOf(username);
      await expect(as(username, insert, [office.province.id, own.id])).rejects.toThrow('row-level security');
      for (const statement of [`UPDATE quota_draft SET cells = '[]'`, 'DELETE FROM quota_draft']) {
        const where = `${statement} WHERE unit_id = $1`;
        expect(await as(username, where, [office.province.id])).toEqual([{ touched: 0 }]);
      }
    }
    const other = await actorOf('leader');
    await expect(as('board', insert, [office.province.id, other.id])).rejects.toThrow('row-level security');
  });
});

describe('a stretch target', () => {
  const insert = `INSERT INTO stretch_target (committee_id, year, version, amount, recorded_by, recorded_at)
    VALUES ($1, '2023', 1, 5, $2, now())`;

  it('is recorded by the committee’s own officer, for nobody else and in nobody else’s name', async () => {
    const { id } = await actorOf('entry-a');
    expect(await as('entry-a', insert, [office.unit('A').id, id])).toEqual([{ touched: 1 }]);
    for (const committee of [office.unit('B').id, office.province.id])
      await expect(as('entry-a', insert, [committee, id])).rejects.toThrow('row-level security');
    const other = await actorOf('entry-b');
    await expect(as('entry-a', insert, [office.unit('A').id, other.id])).rejects.toThrow(
      'row-level security',
    );
    for (const username of ['board', 'leader', 'quan-tri']) {
      const own = await actorOf(username);
      await expect(as(username, insert, [office.unit('A').id, own.id])).rejects.toThrow('row-level security');
    }
  });

  it('is read by its board and its leader, and by no administrator', async () => {
    for (const username of ['board', 'leader'])
      expect(await as(username, 'SELECT FROM stretch_target')).toHaveLength(2);
    for (const username of ['quan-tri', 'board-khac'])
      expect(await as(username, 'SELECT FROM stretch_target')).toEqual([]);
  });
});

it.each(['quota', 'stretch_target'])(
  'What was recorded is neither changed nor taken out: %s',
  async (table) => {
    for (const username of ['board', 'leader', 'entry-a', 'quan-tri'])
      for (const statement of [`UPDATE ${table} SET amount = 1`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(as(username, statement)).rejects.toThrow('permission denied');
  },
);
