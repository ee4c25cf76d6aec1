import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import { sql } from '../support/databases';
import { Office, report } from '../support/office';
import { Scopes } from '../support/scopes';
import { remarking } from '../support/report-desk';

/** Cells, steps, remarks and keys of reports, as the database itself guards them, whatever the query says. */
const HALF = '2021-H1';
let office: Office;
let scopes: Scopes;
const reports = new Map<string, string>();
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  const board = await office.person('board', 'board');
  await office.person('leader', 'leader');
  const abroad = await call(office.admin, api.committees.create, {
    body: {
      ...{ code: 'NT', name: 'Tỉnh khác', kind: 'province', parentId: null },
      ...{ validFrom: '2000-01-01', validTo: null, formerArea: null },
    },
  });
  await office.addUnit({ code: 'X', parentId: abroad.id });
  const stranger = await office.person('board', 'board-khac', abroad.id);
  for (const code of ['A', 'B', 'X']) {
    const step = { committeeId: office.unit(code).id, half: HALF } as const;
    await report(await office.officer(code), step, 5);
    const body = remarking('Đề nghị kiểm tra', 'admitted');
    await call(code === 'X' ? stranger : board, api.reports.comment, { params: step, body });
    const [row] = await sql(
      office.server.superuserUrl,
      'SELECT id::text FROM report WHERE committee_id = $1',
      [step.committeeId],
    );
    reports.set(code, String(row?.['id']));
  }
  scopes = await Scopes.open(office.server.superuserUrl);
});
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const OF_REPORTS = ['report_cell', 'report_cell_now', 'report_event', 'report_comment', 'report_version'];
const idOf = (code: string) => reports.get(code) ?? '';
const as = (username: string | null, text: string, values: unknown[] = []) =>
  scopes.as(username, text, values);

const CELL = `INSERT INTO report_cell (report_id, item, version, count, way, changed_by, changed_at)
  VALUES ($1, 'members_at_start', 1, 9, 'typed', $2, now())`;
const EVENT = `INSERT INTO report_event (report_id, action, sent_version, done_by, done_at)
  VALUES ($1, 'approve', 1, $2, now())`;
const REMARK = `INSERT INTO report_comment (report_id, returns, text, written_by, written_at)
  VALUES ($1, false, 'x', $2, now())`;

describe.each(OF_REPORTS)('%s', (table) => {
  it.each([
    ['entry-a', ['A']],
    ['entry-b', ['B']],
    ['board', ['A', 'B']],
    ['leader', ['A', 'B']],
    ['board-khac', ['X']],
    ['quan-tri', []],
    [null, []],
  ])('shows %s nothing but reports of its own tree', async (username, codes) => {
    const rows = await as(username, `SELECT DISTINCT report_id::text AS id FROM ${table}`);
    expect(rows.map(({ id }) => id).sort()).toEqual(codes.map(idOf).sort());
  });
});

describe.each([
  ['a cell', CELL],
  ['a step', EVENT],
  ['a remark', REMARK],
])('%s', (_, insert) => {
  it('is written into one’s own tree, in one’s own name', async () => {
    for (const [username, code] of [
      ['entry-a', 'A'],
      ['board', 'A'],
      ['board', 'B'],
      ['board-khac', 'X'],
    ] as const) {
      const { id } = await scopes.actorOf(username);
      expect(await as(username, insert, [idOf(code), id])).toEqual([{ touched: 1 }]);
    }
  });

  it('is written by nobody else, and in nobody else’s name', async () => {
    for (const [username, code] of [
      ['entry-a', 'B'],
      ['entry-a', 'X'],
      ['board', 'X'],
      ['board-khac', 'A'],
      ['leader', 'A'],
      ['quan-tri', 'A'],
    ] as const) {
      const { id } = await scopes.actorOf(username);
      await expect(as(username, insert, [idOf(code), id])).rejects.toThrow('row-level security');
    }
    const other = await scopes.actorOf('entry-b');
    for (const username of ['entry-a', 'board'])
      await expect(as(username, insert, [idOf('A'), other.id])).rejects.toThrow('row-level security');
  });
});

it('What stood in a cell, and what was done with a report, is neither changed nor taken out', async () => {
  for (const username of ['entry-a', 'board', 'quan-tri']) {
    for (const table of ['report_cell', 'report_event'])
      for (const change of [
        `UPDATE ${table} SET report_id = report_id`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ])
        await expect(as(username, change)).rejects.toThrow('permission denied');
    await expect(as(username, 'DELETE FROM report_comment')).rejects.toThrow('permission denied');
  }
});

it('A remark is marked by whoever could write one, and by nobody else', async () => {
  const resolve = 'UPDATE report_comment SET resolved_by = $1, resolved_at = now()';
  for (const [username, touched] of [
    ['entry-a', 1],
    ['board', 2],
    ['board-khac', 1],
    ['leader', 0],
    ['quan-tri', 0],
  ] as const) {
    const { id } = await scopes.actorOf(username);
    expect(await as(username, resolve, [id])).toEqual([{ touched }]);
  }
});

it('A key and its answer are seen, written and forgotten by their own person only', async () => {
  const own = 'SELECT account_id::text AS id FROM idempotency_key';
  for (const username of ['entry-a', 'entry-b']) {
    const { id } = await scopes.actorOf(username);
    expect(new Set((await as(username, own)).map((row) => row['id']))).toEqual(new Set([id]));
  }
  const { id } = await scopes.actorOf('entry-b');
  const board = await scopes.actorOf('board');
  // Its remarks have keys of its own.
  expect(new Set((await as('board', own)).map((row) => row['id']))).toEqual(new Set([board.id]));
  const insert = `INSERT INTO idempotency_key VALUES ($1, 'x', 'y', '{}', now())`;
  await expect(as('entry-a', insert, [id])).rejects.toThrow('row-level security');
  expect(await as('entry-a', `DELETE FROM idempotency_key WHERE account_id = ${id}`)).toEqual([
    { touched: 0 },
  ]);
  await expect(as('entry-b', `UPDATE idempotency_key SET answer = '{}'`)).rejects.toThrow(
    'permission denied',
  );
});
