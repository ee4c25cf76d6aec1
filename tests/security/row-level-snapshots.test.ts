import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { Office } from '../support/office';
import { Scopes } from '../support/scopes';

let office: Office;
let scopes: Scopes;
let people: Record<'leader' | 'entry-a' | 'board-khac', Client>;
let taken: string;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  const board = await office.person('board', 'board');
  const body = { asked: { period: '2022-H1' }, note: 'Họp' };
  taken = (await call(board, api.snapshots.take, { body })).id;
  // Another province with a frozen board of its own.
  const province = {
    code: 'NT',
    name: 'Tỉnh khác',
    kind: 'province',
    parentId: null,
    validFrom: '2000-01-01',
    validTo: null,
    formerArea: null,
  };
  const abroad = await call(office.admin, api.committees.create, { body: province });
  people = {
    leader: await office.person('leader', 'leader'),
    'entry-a': await office.officer('A'),
    'board-khac': await office.person('board', 'board-khac', abroad.id),
  };
  await call(people['board-khac'], api.snapshots.take, { body });
  scopes = await Scopes.open(office.server.superuserUrl);
});
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const READ = 'SELECT unit_id::text AS unit FROM board_snapshot';
const TAKE = `INSERT INTO board_snapshot (unit_id, note, asked, shape, board, taken_by, taken_at)
  VALUES ($1, 'x', '{}', 1, '{}', $2, now())`;

describe('a frozen board', () => {
  it('is read by its board and its leader: not by an officer, an administrator or another board', async () => {
    for (const username of ['board', 'leader'])
      expect(await scopes.as(username, READ)).toEqual([{ unit: office.province.id }]);
    for (const username of ['entry-a', 'quan-tri', null]) expect(await scopes.as(username, READ)).toEqual([]);
    const abroad = await scopes.as('board-khac', READ);
    expect([abroad.length, abroad.some(({ unit }) => unit === office.province.id)]).toEqual([1, false]);
  });

  it('is taken by its board alone, in its own name', async () => {
    const own = await scopes.actorOf('board');
    expect(await scopes.as('board', TAKE, [office.province.id, own.id])).toEqual([{ touched: 1 }]);
    for (const username of ['leader', 'entry-a', 'quan-tri', 'board-khac']) {
      const { id } = await scopes.actorOf(username);
      await expect(scopes.as(username, TAKE, [office.province.id, id])).rejects.toThrow('row-level security');
    }
    const other = await scopes.actorOf('leader');
    await expect(scopes.as('board', TAKE, [office.province.id, other.id])).rejects.toThrow(
      'row-level security',
    );
  });

  it('is neither changed nor taken out', async () => {
    for (const username of ['board', 'leader', 'entry-a', 'quan-tri'])
      for (const statement of [
        `UPDATE board_snapshot SET note = 'y'`,
        'DELETE FROM board_snapshot',
        'TRUNCATE board_snapshot',
      ])
        await expect(scopes.as(username, statement)).rejects.toThrow('permission denied');
  });

  it('is closed at the door to officers and administrators; a leader opens it and may not take one', async () => {
    const params = { id: taken };
    for (const client of [people['entry-a'], office.admin])
      expect(await refused(client, api.snapshots.open, { params })).toMatchObject({ status: 403 });
    expect(await refused(people['board-khac'], api.snapshots.open, { params })).toMatchObject({
      code: 'not_found',
    });
    expect((await call(people.leader, api.snapshots.open, { params })).id).toBe(taken);
    const body = { asked: {}, note: 'Tự chốt' };
    for (const client of [people.leader, people['entry-a'], office.admin])
      expect(await refused(client, api.snapshots.take, { body })).toMatchObject({ status: 403 });
  });
});
