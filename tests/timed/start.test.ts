import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '../support/client';
import { runEntry } from '../support/entry';
import { boardOf, recordQuotas } from '../support/office';
import { launch, stopStarted } from '../support/server';

const PATIENCE_MS = 60_000;

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'ket-nap-start-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function boardOfficer(url: string): Promise<Client> {
  const client = new Client(url);
  const { status } = await client.post('/api/session', { username: 'board', password: 'demo' });
  expect(status).toBe(200);
  return client;
}

describe('the product with its own database, as npm start runs it', () => {
  it(
    'loads the sample data once, and keeps what was recorded over a stop',
    async () => {
      const first = await launch({ DATA_DIR: dataDir });
      expect(first.started.output()).toContain('Mật khẩu / password: demo');
      const board = await boardOfficer(first.url);
      const { rows } = await boardOf(board, '2026-H1');
      const committeeId = rows[0]?.committee.id ?? '';
      await recordQuotas(board, 2027, [{ committeeId, period: '2027', amount: 77 }]);
      await stopStarted(first.started);

      const second = await launch({ DATA_DIR: dataDir });
      const kept = await boardOf(await boardOfficer(second.url), '2027');
      expect(kept.total.quota).toBe(77);
      second.started.child.kill('SIGKILL');
      await second.started.ended;
    },
    PATIENCE_MS,
  );

  it(
    'starts again after it was killed, with everything in place',
    async () => {
      const again = await launch({ DATA_DIR: dataDir });
      expect((await boardOf(await boardOfficer(again.url), '2027')).total.quota).toBe(77);
      await stopStarted(again.started);
    },
    PATIENCE_MS,
  );

  it(
    'says that the port is taken and ends with 1, and leaves the database free',
    async () => {
      const taken: Server = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const address = taken.address();
      const PORT = String(typeof address === 'object' && address !== null ? address.port : 0);
      const { code, output } = await runEntry('main', { DATA_DIR: dataDir, PORT });
      taken.close();
      expect(code).toBe(1);
      expect(output).toContain(PORT);
      expect(output).toMatch(/PORT=/);
      expect(output).not.toMatch(/^\s+at /m);
      const after = await launch({ DATA_DIR: dataDir });
      await stopStarted(after.started);
    },
    PATIENCE_MS,
  );

  it.each([
    [{ PORT: 'abc' }, /PORT/],
    [{ HOST: '0.0.0.0' }, /DEMO=0/],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /127\.0\.0\.1/],
  ])('ends with 1 and says what to correct: %j', async (env, message) => {
    const { code, output } = await runEntry('main', { DATA_DIR: dataDir, ...env });
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^\s+at /m);
  });
});
