import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentCode, localDay } from '@ket-nap/domain';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { call } from '../support/api';
import { signIn, type Client } from '../support/client';
import { cloneDatabase, sql, type TestDatabase } from '../support/databases';
import { askFor, fileOf, lineOf, made, numbersHeld, when, type Wanted } from '../support/document-desk';
import { launch, stopStarted } from '../support/server';

const SUMMARY: Wanted = { kind: 'summary', period: '2022-H1' };
/** Of the year in which the first was made. */
let year = 0;
const code = (serial: number): string => documentCode(year, serial);

let database: TestDatabase;
let dataDir: string;
let env: Record<string, string>;
beforeAll(async () => {
  database = await cloneDatabase('demo');
  dataDir = await mkdtemp(path.join(tmpdir(), 'ket-nap-issued-'));
  env = { DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO: '1' };
});
afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const attempts = async (): Promise<unknown[]> =>
  (await sql(database.superuserUrl, 'SELECT attempt FROM document ORDER BY id')).map(
    ({ attempt }) => attempt,
  );
const losses = async (): Promise<unknown> =>
  (await sql(database.superuserUrl, 'SELECT lost FROM document ORDER BY id DESC LIMIT 1'))[0]?.['lost'];
const files = async (): Promise<unknown> =>
  (await sql(database.superuserUrl, 'SELECT count(*)::int AS n FROM document_file'))[0]?.['n'];

describe('official documents', () => {
  it('made by two servers at once have numbers without a gap, and each is made once', async () => {
    const [one, two] = await Promise.all([launch(env), launch(env)]);
    const clients = await Promise.all([signIn(one.url, 'board'), signIn(two.url, 'leader')]);
    const asked = await Promise.all(
      [0, 1, 2, 3, 4].map((at) => {
        const client = clients[at % 2] ?? new Error('no client');
        if (client instanceof Error) throw client;
        return askFor(client, SUMMARY, { official: true });
      }),
    );
    const [board] = clients;
    const done = await Promise.all(asked.map(({ id }) => when(board, id, ({ state }) => state === 'done')));
    // The year of Viet Nam, which begins earlier.
    year = Number(localDay(new Date(done[0]?.finishedAt ?? '')).slice(0, 4));
    expect(done.map((line) => line.code).sort()).toEqual([1, 2, 3, 4, 5].map(code));
    expect(await attempts()).toEqual(asked.map(() => 1));
    expect(await files()).toBe(asked.length);
    await Promise.all([stopStarted(one.started), stopStarted(two.started)]);
  }, 120_000);

  it('whose server is killed in the middle is made again by the one that starts next, once, under the next number', async () => {
    const before = await files();
    const letGo = await numbersHeld(database.superuserUrl);
    const first = await launch(env);
    const { id } = await askFor(await signIn(first.url, 'board'), SUMMARY, { official: true });
    const client = await signIn(first.url, 'board');
    await when(client, id, ({ state }) => state === 'running');
    first.started.child.kill('SIGKILL');
    await first.started.ended;
    await letGo();
    const next = await launch(env);
    const board = await signIn(next.url, 'board');
    const line = await when(board, id, ({ state }) => state === 'done');
    expect(line).toMatchObject({ code: code(6), error: null });
    expect((await attempts()).at(-1)).toBe(2);
    expect(await losses()).toBe(1);
    expect(await files()).toBe(Number(before) + 1);
    expect((await made(board, SUMMARY, { official: true })).code).toBe(code(7));
    await stopStarted(next.started);
  }, 120_000);

  it('whose server stops are made by another that runs', async () => {
    const letGo = await numbersHeld(database.superuserUrl);
    const first = await launch(env);
    const client = await signIn(first.url, 'board');
    const { id } = await askFor(client, SUMMARY, { official: true });
    // In the hand of the first before there is a second that might take it up.
    await when(client, id, ({ state }) => state === 'running');
    const second = await launch(env);
    const board: Client = await signIn(second.url, 'board');
    await Promise.all([stopStarted(first.started), letGo()]);
    const line = await when(board, id, ({ state }) => state === 'done');
    expect(line.code).toBe(code(8));
    // A stop in good order is no loss, however often it happens.
    expect((await attempts()).at(-1)).toBe(2);
    expect(await losses()).toBe(0);
    await stopStarted(second.started);
  }, 120_000);

  it('keep what they were made of and say their number and checksum', async () => {
    const server = await launch(env);
    const board = await signIn(server.url, 'board');
    const line = await made(board, SUMMARY, { official: true });
    const [row] = await sql(database.superuserUrl, 'SELECT inputs, file_hash FROM document WHERE id = $1', [
      line.id,
    ]);
    expect(row?.['inputs']).toMatchObject({
      asked: { kind: 'summary', period: '2022-H1' },
      document: { kind: 'summary', reference: null },
    });
    expect(line.checksum).toMatch(/^([0-9a-f]{4}-){3}[0-9a-f]{4}$/);
    // The same figures at another moment say the same but for the moment: the sum is of what is said.
    const again = await made(board, SUMMARY, { official: true });
    expect(again.checksum).not.toBe(line.checksum);
    const verdict = await board.upload(api.documents.verify.path, {
      name: 'x.xlsx',
      content: await fileOf(board, line.id),
    });
    expect(verdict.body).toMatchObject({ verdict: 'unchanged', document: { id: line.id, code: line.code } });
    await stopStarted(server.started);
  }, 120_000);

  it('show how far they are while they are made', async () => {
    const server = await launch(env);
    const board = await signIn(server.url, 'board');
    const letGo = await numbersHeld(database.superuserUrl);
    const { id } = await askFor(board, { kind: 'register', period: '2022' }, { official: true });
    const line = await when(board, id, ({ rows, ofRows }) => rows !== null && rows === ofRows && rows > 0);
    expect(line).toMatchObject({ state: 'running', percent: 99 });
    await letGo();
    const done = await when(board, id, ({ state }) => state === 'done');
    expect(done).toMatchObject({ rows: line.rows, percent: 100 });
    expect(await lineOf(board, id)).toEqual(done);
    const { documents } = await call(board, api.documents.list);
    expect(documents[0]).toEqual(done);
    await stopStarted(server.started);
  }, 120_000);
});
