import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../support/api';
import { signIn, type Client } from '../support/client';
import { brokenAudit, wrongSums, wrongVersions } from '../support/consistency';
import { cloneDatabase, sql, type TestDatabase } from '../support/databases';
import { boardOf, decision, type Step } from '../support/office';
import { enter } from '../support/report-desk';
import { launch, stopStarted } from '../support/server';

const KILLS = 10;
/** Nobody has reported it in the sample data. */
const HALF = '2026-H2';

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await cloneDatabase('demo');
  dataDir = await mkdtemp(path.join(tmpdir(), 'ket-nap-killed-'));
});
afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

type Promised = { saved: number; sent: number };

/** Writes without pause until the server is gone; keeps account of everything the server has promised to have done. */
async function writeUntilGone(board: Client, step: Step, promised: Promised): Promise<void> {
  try {
    const { state, version: found } = await call(board, api.reports.open, { params: step });
    // Left as sent by a writer that was killed: bring it back first.
    if (state === 'submitted')
      await call(board, api.reports.return, { params: step, body: { version: found, reason: 'Tiếp' } });
    for (;;) {
      const { version } = await call(board, api.reports.open, { params: step });
      const saved = await enter(board, step, { admitted: version, explanation: 'Thử' });
      promised.saved = Math.max(promised.saved, saved.version);
      const sent = await call(board, api.reports.submit, { params: step, body: { version: saved.version } });
      promised.sent = Math.max(promised.sent, sent.versions.length);
      await call(board, api.reports.return, {
        params: step,
        body: { version: sent.version, reason: 'Lần nữa' },
      });
    }
  } catch {
    // The server is gone.
  }
}

/** Waits until the server has kept a first promise of this round: a busy machine needs longer to get there. */
async function firstPromise(promised: Map<string, Promised>): Promise<void> {
  const all = () => [...promised.values()].reduce((sum, { saved }) => sum + saved, 0);
  const before = all();
  for (let waited = 0; waited < 5_000 && all() === before; waited += 10) await sleep(10);
}

/** Records one decision after the other until the server is gone. */
async function decideUntilGone(
  board: Client,
  committeeId: string,
  quotas: { version: number },
): Promise<void> {
  try {
    for (;;) {
      const { version } = quotas;
      const answer = await board.post(
        '/api/quotas',
        decision(2027, [{ committeeId, period: '2027', amount: version, version }]),
      );
      if (answer.status === 200) quotas.version += 1;
      else quotas.version = await storedVersion(committeeId);
    }
  } catch {
    // The server is gone.
  }
}

it(`A server that is killed ${KILLS} times in the middle of its work keeps all it promised, and nothing by half`, async () => {
  const env = { DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO: '1' };
  const promised = new Map<string, Promised>();
  const quotas = { version: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { url, started } = await launch(env);
    const board = await signIn(url, 'board');
    const { rows } = await boardOf(board, HALF);
    const ids = rows.slice(0, 6).map(({ committee }) => committee.id);
    const work = ids.map((committeeId) => {
      const mine = promised.get(committeeId) ?? { saved: 0, sent: 0 };
      promised.set(committeeId, mine);
      return writeUntilGone(board, { committeeId, half: HALF }, mine);
    });
    work.push(decideUntilGone(board, ids[0] ?? '', quotas));
    await firstPromise(promised);
    await sleep(100 + kill * 20);
    started.child.kill('SIGKILL');
    await Promise.all([...work, started.ended]);

    expect(await wrongSums(database.superuserUrl)).toEqual([]);
    expect(await wrongVersions(database.superuserUrl)).toEqual([]);
    expect(await storedVersion(ids[0] ?? '')).toBeGreaterThanOrEqual(quotas.version);
  }
  await expectKept(promised);
  expect(await brokenAudit(database.superuserUrl)).toEqual([]);
  await stopStarted((await launch(env)).started);
}, 120_000);

async function storedVersion(committeeId: string): Promise<number> {
  const [row] = await sql(
    database.superuserUrl,
    `SELECT coalesce(max(version), 0) AS version FROM quota WHERE committee_id = $1 AND period = '2027'`,
    [committeeId],
  );
  return Number(row?.['version']);
}

/** What was answered with 200 is there, and every stored step has its audit row. */
async function expectKept(promised: Map<string, Promised>): Promise<void> {
  const reports = await sql(
    database.superuserUrl,
    `SELECT committee_id::text AS id, version, sent_version,
       (SELECT count(*)::int FROM audit a WHERE a.entity = 'report' AND a.entity_id = r.id::text) AS audited
     FROM report r WHERE half = $1`,
    [HALF],
  );
  expect(reports.length).toBeGreaterThan(0);
  for (const { id, version, sent_version: sent, audited } of reports) {
    const mine = promised.get(String(id));
    expect(Number(version)).toBeGreaterThanOrEqual(mine?.saved ?? 0);
    expect(Number(sent)).toBeGreaterThanOrEqual(mine?.sent ?? 0);
    expect(audited).toBe(version);
  }
  expect(Math.max(...reports.map(({ version }) => Number(version)))).toBeGreaterThan(5);
}
