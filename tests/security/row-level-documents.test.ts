import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { askFor, made } from '../support/document-desk';
import { Office } from '../support/office';
import { Scopes } from '../support/scopes';

let office: Office;
let scopes: Scopes;
let official: string;
let own: string;
const everybody = ['board', 'leader', 'entry-a', 'quan-tri', 'board-khac'];
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  const board = await office.person('board', 'board');
  await office.person('leader', 'leader');
  const officer: Client = await office.officer('A');
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
  await office.person('board', 'board-khac', abroad.id);
  official = (await made(board, { kind: 'summary', period: '2022-H1' }, { official: true })).id;
  own = (await made(officer, { kind: 'summary', period: '2022-H1' })).id;
  await askFor(board, { kind: 'summary', period: '2022-H1' });
  scopes = await Scopes.open(office.server.superuserUrl);
});
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const seenBy = async (username: string, table = 'document', column = 'id') =>
  (await scopes.as(username, `SELECT ${column}::text AS id FROM ${table}`)).map(({ id }) => id);

describe('a document', () => {
  it('is read by who asked for it; an official one by the board and the leaders of its scope', async () => {
    expect(await seenBy('entry-a')).toEqual([own]);
    expect(await seenBy('leader')).toEqual([official]);
    expect(await seenBy('board')).toContain(official);
    expect(await seenBy('board')).not.toContain(own);
    for (const username of ['board-khac', 'quan-tri']) expect(await seenBy(username)).toEqual([]);
  });

  it('has its file read by the same', async () => {
    expect(await seenBy('entry-a', 'document_file', 'document_id')).toEqual([own]);
    expect(await seenBy('leader', 'document_file', 'document_id')).toEqual([official]);
    for (const username of ['board-khac', 'quan-tri'])
      expect(await seenBy(username, 'document_file', 'document_id')).toEqual([]);
  });

  it('is asked for in one’s own name and scope, officially not by an officer, never as if it were done', async () => {
    const ask = `INSERT INTO document (unit_id, kind, asked, title, official, requested_by, requested_at)
      VALUES ($1, 'summary', '{}', 'x', $3, $2, now())`;
    const { id: officer } = await scopes.actorOf('entry-a');
    const { id: board } = await scopes.actorOf('board');
    expect(await scopes.as('entry-a', ask, [office.unit('A').id, officer, false])).toEqual([{ touched: 1 }]);
    expect(await scopes.as('board', ask, [office.province.id, board, true])).toEqual([{ touched: 1 }]);
    for (const [username, values] of [
      ['entry-a', [office.unit('A').id, officer, true]],
      ['entry-a', [office.unit('B').id, officer, false]],
      ['entry-a', [office.unit('A').id, board, false]],
      ['board-khac', [office.province.id, (await scopes.actorOf('board-khac')).id, false]],
      ['quan-tri', [office.province.id, (await scopes.actorOf('quan-tri')).id, false]],
    ] as const)
      await expect(scopes.as(username, ask, [...values])).rejects.toThrow('row-level security');
    const done = ask.replace('requested_at)', `requested_at, state)`).replace('now())', `now(), 'done')`);
    await expect(scopes.as('board', done, [office.province.id, board, false])).rejects.toThrow();
  });

  it('that has ended is neither changed nor taken out by anybody', async () => {
    for (const username of everybody) {
      const reach = await seenBy(username);
      const change = scopes.as(username, `UPDATE document SET error = 'x' WHERE state = 'done'`);
      const touches = reach.includes(username === 'entry-a' ? own : official) && username !== 'leader';
      if (touches) await expect(change).rejects.toThrow('does not change');
      else expect(await change).toEqual([{ touched: 0 }]);
      expect(await scopes.as(username, 'DELETE FROM document')).toEqual([{ touched: 0 }]);
      expect(await scopes.as(username, 'DELETE FROM document_file')).toEqual([{ touched: 0 }]);
      for (const column of ['title', 'asked', 'requested_by', 'official', 'unit_id'])
        await expect(scopes.as(username, `UPDATE document SET ${column} = NULL`)).rejects.toThrow(
          'permission denied',
        );
      await expect(scopes.as(username, `UPDATE document_file SET bytes = ''`)).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('gives nobody a file for what another asked for', async () => {
    const add = `INSERT INTO document_file (document_id, bytes) VALUES ($1, '\\x00')`;
    for (const username of ['leader', 'board-khac', 'quan-tri', 'entry-a'])
      await expect(scopes.as(username, add, [official])).rejects.toThrow('row-level security');
  });
});

describe('the numbers of official documents', () => {
  it('are given by the board and the leaders alone', async () => {
    const next = `INSERT INTO document_serial (year, last) VALUES (1999, 1)`;
    for (const username of ['board', 'leader'])
      expect(await scopes.as(username, next)).toEqual([{ touched: 1 }]);
    for (const username of ['entry-a', 'quan-tri'])
      await expect(scopes.as(username, next)).rejects.toThrow('row-level security');
  });
});
