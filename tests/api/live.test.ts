import { api } from '@ket-nap/contracts';
import { DEFAULT_BANDS, type Half } from '@ket-nap/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { call, refused, send } from '../support/api';
import { Client, signIn } from '../support/client';
import { databaseAt, sql } from '../support/databases';
import { Office, boardOf, officePassword, recordQuotas, report, rowOf } from '../support/office';
import { enter } from '../support/report-desk';
import { launch, stopStarted } from '../support/server';
import { LiveEar, type LiveWord } from '../support/streams';

const HALF: Half = '2022-H1';
const PATIENCE_MS = 60_000;

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', 'C', 'H', 'Q']);
  await office.addUnit({ code: 'H1', parentId: office.unit('H').id });
  board = await office.person('board', 'board');
});
afterAll(() => office.close());

const ears: LiveEar[] = [];
async function listen(client: Client, query: Record<string, string> = {}): Promise<LiveEar> {
  const ear = await LiveEar.open(client, query);
  ears.push(ear);
  return ear;
}
/** Asks again and again, by looking and not by the clock, until a stream opens. */
async function untilOpen(client: Client): Promise<LiveEar> {
  for (let asked = 0; asked < 2_000; asked += 1) {
    const { status } = await send(client, api.live.stream);
    if (status === 200) return listen(client);
  }
  throw new Error('the stream stays shut');
}
afterEach(() => {
  for (const ear of ears.splice(0)) ear.close();
});

const id = (code: string) => office.unit(code).id;
const step = (code: string, half: Half = HALF) => ({ committeeId: id(code), half });
const isOf = (word: LiveWord, period: string | null) => 'figures' in word && word.figures === period;
/** Listens until a period is named; several that changed at once are told as "any". */
async function told(ear: LiveEar, period: string | null): Promise<void> {
  for (let word = await ear.next(); !isOf(word, period) && !isOf(word, null);) word = await ear.next();
}
/** Half-years in which only Q enters, and only for {@link allTold}. */
const ASIDE = ['2021-H1', '2021-H2', '2023-H1', '2023-H2', '2024-H1', '2024-H2', '2025-H1'] as const;
let aside = 0;
/** Until all that was saved before is told at the servers of these people, in order: else a late word of it is heard as another's. */
async function allTold(...people: Client[]): Promise<void> {
  const heard = await Promise.all(people.map((client) => listen(client)));
  for (const half of ASIDE) {
    aside += 1;
    await enter(board, step('Q', half), { admitted: aside });
    const exact = await Promise.all(heard.map((ear) => isNamed(ear, half)));
    if (!exact.every(Boolean)) continue;
    for (const ear of heard) ear.close();
    return;
  }
  throw new Error('it is never quiet');
}
/** Listens until a period is named, or "any", which may be of something else: whether it was named. */
async function isNamed(ear: LiveEar, half: Half): Promise<boolean> {
  for (;;) {
    const word = await ear.next();
    if (isOf(word, half)) return true;
    if (isOf(word, null)) return false;
  }
}
beforeEach(() => allTold(board));
const listeners = (deed = 'count(*)::int') =>
  sql(
    office.server.superuserUrl,
    `SELECT ${deed} AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'ket-nap live'`,
  );

describe('an open board is told', () => {
  it('of a cell that is saved in a draft, and finds on the board what is being entered', async () => {
    const ear = await listen(board);
    await enter(board, step('A'), { admitted: 12 });
    expect(await ear.next()).toEqual({ figures: HALF });
    const { rows, total } = await boardOf(board, HALF);
    expect(rowOf({ rows }, 'A')).toMatchObject({ entering: 12, admitted: null });
    expect(total).toMatchObject({ admitted: null, entering: { reports: 1, admitted: 12 } });
  });

  it('of a report that is sent, of a quota, of a new committee, and of other bands', async () => {
    const ear = await listen(board);
    await report(board, step('B'), 7);
    await told(ear, HALF);
    await recordQuotas(board, 2023, [{ committeeId: id('B'), period: '2023', amount: 30 }]);
    await told(ear, '2023');
    await office.addUnit({ code: 'NEW' });
    await told(ear, null);
    const bands = { ...DEFAULT_BANDS, during: { reached: 100, near: 90, behind: 50 }, version: 0 };
    await call(office.admin, api.settings.setBands, { body: bands });
    await told(ear, null);
  });

  it('only of its own unit and those below it', async () => {
    const ofC = await listen(board, { unit: id('C') });
    const ofH = await listen(board, { unit: id('H') });
    await enter(board, step('H1'), { admitted: 3 });
    expect(await ofH.next()).toEqual({ figures: HALF });
    await enter(board, step('C', '2021-H2'), { admitted: 4 });
    expect(await ofC.next()).toEqual({ figures: '2021-H2' });
    expect(ofH.unheard()).toEqual([]);
  });

  it('in few words however much is saved, and of the last of it', async () => {
    const ear = await listen(board);
    for (let count = 0; count < 30; count += 1) await enter(board, step('C', '2021-H1'), { admitted: count });
    const saved = await boardOf(board, '2021-H1');
    await enter(board, step('C', '2020-H2'), { admitted: 1 });
    // The last word is of the other period, or of both at once.
    let words = 1;
    while (isOf(await ear.next(), '2021-H1')) words += 1;
    expect(rowOf(saved, 'C').entering).toBe(29);
    expect(words).toBeLessThan(30);
  });

  it('never a figure, and nothing on the way may keep it back', async () => {
    const ear = await listen(board);
    await enter(board, step('A', '2023-H1'), { admitted: 98765 });
    await ear.next();
    expect(ear.text.replaceAll(':\n\n', '')).toBe('event: figures\ndata: {"period":"2023-H1"}\n\n');
    expect(ear.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(ear.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(ear.headers.get('x-accel-buffering')).toBe('no');
    expect(ear.headers.get('content-encoding')).toBeNull();
    expect(ear.headers.get('x-content-type-options')).toBe('nosniff');
    expect(ear.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('at once of what it has missed since its figures were read, and of nothing when it has missed nothing', async () => {
    const { readAt } = await boardOf(board, HALF);
    await enter(board, step('A'), { admitted: 13 });
    await told(await listen(board, { since: readAt }), HALF);
    expect(await (await listen(board, { since: '2020-01-01T00:00:00.000Z' })).next()).toEqual({
      figures: null,
    });
    await allTold(board);
    const quiet = await listen(board, { since: '2199-01-01T00:00:00.000Z' });
    await enter(board, step('A', '2024-H1'), { admitted: 1 });
    expect(await quiet.next()).toEqual({ figures: '2024-H1' });
  });
});

describe('a stream belongs to a session', () => {
  it('and is refused without one, or to those who see no board', async () => {
    expect(await refused(new Client(office.url), api.live.stream)).toMatchObject({ status: 401 });
    expect(await refused(office.admin, api.live.stream)).toMatchObject({ status: 403 });
  });

  it('an officer hears of the own committee and of the province, and not of another', async () => {
    const officer = await office.officer('A', 'hears');
    await listen(officer);
    await listen(officer, { unit: id('A') });
    const other = await refused(officer, api.live.stream, { query: { unit: id('B') } });
    const none = await refused(officer, api.live.stream, { query: { unit: '999999' } });
    expect(other).toEqual({ status: 404, code: 'not_found', params: {} });
    expect(none).toEqual(other);
  });

  it('that has ended is told nothing more: the stream says so and closes', async () => {
    const officer = await office.officer('A', 'leaves');
    const ear = await listen(officer);
    await send(officer, api.session.signOut);
    await enter(board, step('B', '2024-H1'), { admitted: 5 });
    expect(await ear.next()).toEqual({ end: 'session' });
    await ear.ended();
    expect(ear.text).not.toContain('figures');
  });

  it(
    'and ends with it also when nothing changes; meanwhile it is kept open by small signs',
    async () => {
      const officer = await office.officer('A', 'idles');
      const ear = await listen(officer);
      await sql(
        office.server.superuserUrl,
        `DELETE FROM session WHERE account_id = (SELECT id FROM account WHERE username = 'idles')`,
      );
      expect(await ear.next()).toEqual({ end: 'session' });
      await ear.ended();
    },
    PATIENCE_MS,
  );

  it('of an account that was closed or given another role', async () => {
    const officer = await office.officer('A', 'moves');
    const ear = await listen(officer);
    await sql(office.server.superuserUrl, `UPDATE account SET active = false WHERE username = 'moves'`);
    await enter(board, step('B', '2025-H1'), { admitted: 5 });
    expect(await ear.next()).toEqual({ end: 'session' });
  });

  it('and is no sign that anybody is there', async () => {
    const officer = await office.officer('A', 'away');
    const ofAway = `account_id = (SELECT id FROM account WHERE username = 'away')`;
    await sql(
      office.server.superuserUrl,
      `UPDATE session SET last_seen_at = now() - interval '50 minutes' WHERE ${ofAway}`,
    );
    const ear = await listen(officer);
    await enter(board, step('B', '2023-H2'), { admitted: 5 });
    await ear.next();
    // What the page then asks by itself says so.
    await officer.get('/api/board', { 'x-unattended': '1' });
    const quiet = `SELECT last_seen_at < now() - interval '49 minutes' AS quiet FROM session WHERE ${ofAway}`;
    expect(await sql(office.server.superuserUrl, quiet)).toEqual([{ quiet: true }]);
    await officer.get('/api/board');
    expect(await sql(office.server.superuserUrl, quiet)).toEqual([{ quiet: false }]);
  });

  it('whose account opens ever more: the oldest is closed, and told why', async () => {
    const officer = await office.officer('A', 'many');
    const opened: LiveEar[] = [];
    for (let n = 0; n < 13; n += 1) opened.push(await listen(officer));
    expect(await opened[0]?.next()).toEqual({ end: 'replaced' });
    await enter(board, step('B', '2022-H2'), { admitted: 1 });
    for (const ear of opened.slice(1)) expect(await ear.next()).toEqual({ figures: '2022-H2' });
  });
});

describe('several servers on one database', () => {
  it('tell of what another has saved, and one that stops with streams open does not wait for them', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'ket-nap-live-'));
    const second = await launch({ DATABASE_URL: office.server.databaseUrl, DATA_DIR: dataDir, DEMO: '0' });
    try {
      const there = await signIn(second.url, 'board', officePassword);
      // It answers before it listens to the database.
      await allTold(board, there);
      const far = await listen(there);
      const near = await listen(board);
      await enter(board, step('C', '2024-H2'), { admitted: 8 });
      expect(await far.next()).toEqual({ figures: '2024-H2' });
      expect(await near.next()).toEqual({ figures: '2024-H2' });
      await enter(there, step('C', '2025-H2'), { admitted: 9 });
      expect(await near.next()).toEqual({ figures: '2025-H2' });
      expect(await far.next()).toEqual({ figures: '2025-H2' });
      const closing = stopStarted(second.started);
      expect(await far.next()).toEqual({ end: 'unavailable' });
      await closing;
    } finally {
      second.started.child.kill('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});

describe('a lost connection to the database', () => {
  it('is made again: all are told that anything may have changed, and of what changes then', async () => {
    const ear = await listen(board);
    await listeners('pg_terminate_backend(pid)');
    expect(await ear.next()).toEqual({ figures: null });
    await enter(board, step('B', '2026-H1'), { admitted: 2 });
    expect(await ear.next()).toEqual({ figures: '2026-H1' });
    expect(await listeners()).toEqual([{ n: 1 }]);
  });

  it('that cannot be made again ends the streams and refuses others, until it can', async () => {
    const ear = await listen(board);
    const name = new URL(office.server.databaseUrl).pathname.slice(1);
    const outside = databaseAt(office.server.superuserUrl, 'postgres');
    await sql(outside, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    try {
      await sql(
        outside,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'ket-nap live'`,
        [name],
      );
      expect(await ear.next()).toEqual({ end: 'unavailable' });
      expect(await refused(board, api.live.stream)).toMatchObject({ status: 503, code: 'unavailable' });
    } finally {
      await sql(outside, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    }
    const again = await untilOpen(board);
    await enter(board, step('B', '2026-H1'), { admitted: 3 });
    for (let word = await again.next(); !isOf(word, '2026-H1');) word = await again.next();
  });
});

it('The streams of those who have gone are forgotten', async () => {
  const officer = await office.officer('A', 'goes');
  for (let n = 0; n < 30; n += 1) (await LiveEar.open(officer)).close();
  expect(await call(officer, api.session.current)).toMatchObject({ account: { username: 'goes' } });
});
