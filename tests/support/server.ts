import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cloneDatabase } from './databases';
import { startEntry, type Started } from './entry';

export type TestServer = {
  /** The server's own address, without a slash at the end. */
  url: string;
  /** Its database, as the product's role and as superuser. */
  databaseUrl: string;
  superuserUrl: string;
  /** What the server has printed. */
  output: () => string;
  stop: () => Promise<void>;
};

export type ServerOptions = { demo?: boolean; env?: Record<string, string> };

/** The built server on a database of its own: `const server = await startServer({ demo: true })` in beforeAll. */
export async function startServer({ demo = false, env = {} }: ServerOptions = {}): Promise<TestServer> {
  const database = await cloneDatabase(demo ? 'demo' : 'empty');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ket-nap-server-'));
  const running = await launch({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    DEMO: demo ? '1' : '0',
    ...env,
  });
  const stop = async () => {
    try {
      await stopStarted(running.started);
    } finally {
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    }
  };
  const { url, started } = running;
  return {
    url,
    databaseUrl: database.url,
    superuserUrl: database.superuserUrl,
    output: started.output,
    stop,
  };
}

/** Starts the built server with this environment and waits until it answers; failing shows what it said. */
export async function launch(env: Record<string, string>): Promise<{ url: string; started: Started }> {
  const started = startEntry('main', { PORT: '0', HOST: '127.0.0.1', READY_LINE: '1', ...env });
  for (let waited = 0; waited < 30_000; waited += 20) {
    const url = /^KET_NAP_READY (\S+)\n/m.exec(started.output())?.[1];
    if (url !== undefined) return { url, started };
    if (isOver(started.child)) break;
    await sleep(20);
  }
  started.child.kill('SIGKILL');
  const code = await started.ended;
  throw new Error(`The server did not start (${code}):\n${started.output()}`);
}

const isOver = ({ pid, exitCode, signalCode }: ChildProcess) =>
  pid === undefined || exitCode !== null || signalCode !== null;

/** Asks the server to stop as an operator does; one that does not within 20 s is killed and reported. */
export async function stopStarted(started: Started): Promise<void> {
  started.child.kill('SIGTERM');
  const late = setTimeout(() => started.child.kill('SIGKILL'), 20_000);
  const code = await started.ended;
  clearTimeout(late);
  if (code !== 0) throw new Error(`The server did not stop cleanly (${code}):\n${started.output()}`);
}
