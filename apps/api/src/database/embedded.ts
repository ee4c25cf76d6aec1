import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { initCluster, startCluster, stopCluster, type Log } from './embedded-cluster';
import { EmbeddedError } from './embedded-error';
import { takeLock } from './embedded-lock';
import { findPlace, sweepDrafts } from './embedded-place';
import { findRunning } from './embedded-postmaster';
import { addresses, ensureDatabase, passwordsOf } from './embedded-roles';

export { EmbeddedError } from './embedded-error';

export type EmbeddedOptions = {
  dataDir: string;
  log: Log;
  /** Join the database of a running server (administration commands) and leave it running afterwards. */
  share?: boolean;
  /** False gives up surviving a crash for speed: tests only. */
  durable?: boolean;
};

/** `adopted`: the server was already running. `stop` ends it, unless it is shared with a process that still needs it. */
export type Embedded = { url: string; superuserUrl: string; adopted: boolean; stop: () => Promise<void> };

/** A running server that recovers from a crash is ready after this at the latest. */
const patience = 60_000;

/**
 * Opens the PostgreSQL that comes with the product, in `<dataDir>/postgres`: makes it on first use, takes over the one
 * a killed server left running, and refuses when another live server owns the directory.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = path.resolve(options.dataDir);
  await makeWritable(dataDir);
  for (let waited = 0; ; waited += 250) {
    const lock = await takeLock(dataDir);
    if (lock.holder === null) return own(dataDir, options, lock.release);
    const joined = options.share === true ? await join(dataDir, options.log) : null;
    if (joined !== null) return joined;
    // Only who shares waits: the owner is just starting, or just stopping.
    if (options.share !== true || waited >= patience) throw inUse(dataDir, lock.holder);
    await sleep(250);
  }
}

function inUse(dataDir: string, holder: number): EmbeddedError {
  const message = `Another Kết nạp server (process ${holder}) uses ${dataDir}: stop it first, or set DATA_DIR to another directory.`;
  return new EmbeddedError('embedded-in-use', message);
}

async function makeWritable(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const message = `The data directory ${dataDir} cannot be written: give this user the right to, or set DATA_DIR.`;
    throw new EmbeddedError('embedded-unreachable', message, { cause });
  }
}

async function own(
  dataDir: string,
  options: EmbeddedOptions,
  release: () => Promise<void>,
): Promise<Embedded> {
  try {
    const opened = await open(dataDir, options);
    return { ...opened, stop: () => opened.stop().then(release) };
  } catch (error) {
    await release();
    throw error;
  }
}

async function open(dataDir: string, options: EmbeddedOptions): Promise<Embedded> {
  const { log, durable = true } = options;
  await sweepDrafts(dataDir);
  const { cluster, ...place } = await findPlace(dataDir, log);
  const passwords = await passwordsOf(dataDir, cluster === null);
  const site =
    cluster === null
      ? await initCluster({ ...place, cluster }, passwords.superuser, durable, log)
      : { ...place, cluster };
  const left = await findRunning(site.cluster, patience);
  if (left !== null)
    log(
      'Tiếp nhận cơ sở dữ liệu đang chạy sau lần dừng đột ngột. / Taking over the database an interrupted server left running.',
    );
  const { port } = left ?? (await startCluster(site, durable, log));
  const urls = addresses(port, passwords);
  try {
    await ensureDatabase(urls.superuserUrl, passwords);
  } catch (error) {
    await stopCluster(site);
    throw error;
  }
  return { ...urls, adopted: left !== null, stop: () => stopCluster(site) };
}

async function join(dataDir: string, log: Log): Promise<Embedded | null> {
  const { cluster } = await findPlace(dataDir, log);
  const running = cluster === null ? null : await findRunning(cluster, patience);
  if (running === null) return null;
  const urls = addresses(running.port, await passwordsOf(dataDir, false));
  return { ...urls, adopted: true, stop: () => Promise.resolve() };
}
