import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './repository';
import { launch, stopStarted, type TestServer } from './server';

const clock = path.join(root, 'tests', 'support', 'machine-clock.mjs');

export type ServerThen = {
  url: string;
  output: () => string;
  stop: () => Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill: () => Promise<void>;
};

/** One more server on the same database, on a machine whose clock stands at another instant: `2021-07-03T09:00:00+07:00`. */
export async function serverAt(
  { databaseUrl }: Pick<TestServer, 'databaseUrl'>,
  instant: string,
  env: Record<string, string> = {},
): Promise<ServerThen> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ket-nap-then-'));
  const { url, started } = await launch({
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DEMO: '0' },
    ...{ NODE_OPTIONS: `--import=file://${clock}`, MACHINE_NOW: instant },
    ...env,
  });
  const stop = async () => {
    await stopStarted(started);
    await rm(dataDir, { recursive: true, force: true });
  };
  const kill = async () => {
    started.child.kill('SIGKILL');
    await started.ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url, output: started.output, stop, kill };
}

/** Runs such a server until something is seen to have happened. */
export async function meanwhile<T>(
  server: Promise<ServerThen> | readonly Promise<ServerThen>[],
  seen: () => Promise<T | null> | T | null,
): Promise<T> {
  const servers = await Promise.all([server].flat());
  try {
    return await until(seen);
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

/** Asks again until there is an answer; throws when there is none for 30 s. */
export async function until<T>(seen: () => Promise<T | null> | T | null): Promise<T> {
  for (let waited = 0; waited < 30_000; waited += 30) {
    const answer = await seen();
    if (answer !== null) return answer;
    await sleep(30);
  }
  throw new Error('It did not happen.');
}
