import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import { DOCUMENT_KINDS, mayHave, mayRead } from '@ket-nap/domain';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { askFor, inHand, made } from '../support/document-desk';
import { Office, report } from '../support/office';
import { Scopes } from '../support/scopes';

let office: Office;
let scopes: Scopes;
let official: string;
let own: string;
/** An official one of the board, in hand. */
let open: Awaited<ReturnType<typeof inHand>>;
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
  await report(board, { committeeId: office.unit('A').id, half: '2022-H1' }, 7);
  official = (await made(board, { kind: 'summary', period: '2022-H1' }, { official: true })).id;
  own = (await made(officer, { kind: 'summary', period: '2022-H1' })).id;
  await askFor(board, { kind: 'summary', period: '2022-H1' });
  open = await inHand(office.server.superuserUrl, official);
  scopes = await Scopes.open(office.server.superuserUrl);
});
afterAll(async () => {
  await open.letGo();
  await scopes.close();
  await office.close();
});

const seenBy = async (username: string, table = 'document', column = 'id') =>
  (await scopes.as(username, `SELECT ${column}::text AS id FROM ${table}`)).map(({ id }) => id);

describe('a document', () => {
  it('is read by who asked for it; an official one by the board and the leaders of its scope', async () => {
    expect(await seenBy('entry-a')).toEqual([own]);
    expect((await seenBy('leader')).sort()).toEqual([official, open.id].sort());
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
      const change = `UPDATE document SET error = 'x' WHERE state = 'done'`;
      expect(await scopes.as(username, change)).toEqual([{ touched: 0 }]);
      expect(await scopes.asProduct(change)).toEqual([{ touched: 0 }]);
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

  it('that has ended stays so even for the owner of the database', async () => {
    const asOwner = (text: string) => sql(office.server.superuserUrl, text, [official]);
    await expect(asOwner(`UPDATE document SET error = 'x' WHERE id = $1`)).rejects.toThrow('does not change');
    await expect(asOwner('DELETE FROM document WHERE id = $1')).rejects.toThrow('never removed');
  });

  it('in hand is ended by who asked for it, and taken further by the product alone', async () => {
    const change = (set: string) => `UPDATE document SET ${set} WHERE id = $1`;
    const at = [open.id];
    expect(await scopes.as('board', change(`state = 'cancelled', finished_at = now()`), at)).toEqual([
      { touched: 1 },
    ]);
    for (const username of ['leader', 'entry-a', 'board-khac', 'quan-tri'])
      expect(await scopes.as(username, change(`state = 'cancelled', finished_at = now()`), at)).toEqual([
        { touched: 0 },
      ]);
    for (const set of [`state = 'queued'`, `state = 'failed'`, 'attempt = 0', 'lost = 0', 'rows_done = 7'])
      await expect(scopes.as('board', change(set), at)).rejects.toThrow('row-level security');
    for (const set of ['rows_done = 7', `state = 'queued'`, `state = 'failed', error = 'internal'`])
      expect(await scopes.asProduct(change(set), at)).toEqual([{ touched: 1 }]);
    for (const set of [`state = 'cancelled'`, `file_hash = '\\x00'`])
      await expect(scopes.asProduct(change(set), at)).rejects.toThrow('row-level security');
  });

  it('is done only out of the hand, under the number that its year has given last', async () => {
    const done = (
      code: string,
    ) => `UPDATE document SET state = 'done', code = '${code}', checksum = 'x', inputs = '{}',
      file_name = 'x', file_hash = '\\x00', finished_at = now() WHERE id = $1`;
    await expect(scopes.as('board', done('KN-2026-9999'), [open.id])).rejects.toThrow('its year has given');
    const [row] = await sql(office.server.superuserUrl, 'SELECT code FROM document WHERE id = $1', [
      official,
    ]);
    // That one is taken.
    await expect(scopes.as('board', done(String(row?.['code'])), [open.id])).rejects.toThrow('document_code');
    const waits = `UPDATE document SET state = 'queued' WHERE id = $1`;
    await sql(office.server.superuserUrl, waits, [open.id]);
    await expect(scopes.as('board', done(String(row?.['code'])), [open.id])).rejects.toThrow(
      'after it was made',
    );
    await sql(office.server.superuserUrl, waits.replace('queued', 'running'), [open.id]);
  });

  it('has the file whose hash it says, from who asked for it, and no other', async () => {
    const add = `INSERT INTO document_file (document_id, bytes) VALUES ($1, '\\x00')`;
    for (const username of everybody)
      await expect(scopes.as(username, add, [official])).rejects.toThrow('row-level security');
    await expect(scopes.as('board', add, [open.id])).rejects.toThrow('row-level security');
  });

  it('is had and read by the same roles as the rules of the product say, kind by kind', async () => {
    for (const username of everybody) {
      const { role } = await scopes.actorOf(username);
      if (role === '' || role === 'system') throw new Error(`${username} has no role`);
      for (const official of [true, false])
        for (const kind of DOCUMENT_KINDS)
          expect(
            await scopes.as(
              username,
              'SELECT may_have_document($1, $2) AS have, may_read_document($1, $2) AS read',
              [kind, official],
            ),
          ).toEqual([{ have: mayHave(role, kind, official), read: mayRead(role, kind, official) }]);
    }
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

  it('follow each other: none is left out, none is given twice, and none without a document', async () => {
    const next = (last: string) => scopes.as('board', `UPDATE document_serial SET last = ${last}`);
    expect(await next('last + 1')).toEqual([{ touched: 1 }]);
    for (const last of ['last', 'last + 2', 'last - 1', '1'])
      await expect(next(last)).rejects.toThrow('follow each other');
    const first = (last: number) => `INSERT INTO document_serial (year, last) VALUES (1999, ${last})`;
    for (const last of [0, 2])
      await expect(scopes.as('board', first(last))).rejects.toThrow('follow each other');
    await expect(scopes.as('board', 'UPDATE document_serial SET year = 1999')).rejects.toThrow(
      'permission denied',
    );
    await expect(scopes.as('board', 'DELETE FROM document_serial')).rejects.toThrow('permission denied');
    const committed = sql(office.server.superuserUrl, first(1));
    await expect(committed).rejects.toThrow('given with its document');
  });
});
