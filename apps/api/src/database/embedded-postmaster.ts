import { readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError, isSystemError, orElse } from './embedded-error';
import { isAlive } from './embedded-lock';
import { run } from './embedded-run';

export type Postmaster = { pid: number; port: number; ready: boolean };

const pidFile = (cluster: string) => path.join(cluster, 'postmaster.pid');

/** What postmaster.pid says: line 1 pid, line 4 port, line 8 status (pg_ctl reads the same). */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await orElse(readFile(pidFile(cluster), 'utf8'), null, 'ENOENT');
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/**
 * The server that runs on this very cluster now, waiting until it accepts connections; null when there is none. It
 * throws when there is one that does not get ready: starting a second one beside it is never right.
 */
export async function findRunning(cluster: string, patience: number): Promise<Postmaster | null> {
  for (let waited = 0; ; waited += 50) {
    const found = await readPostmaster(cluster);
    if (found === null || !(await runsOn(found.pid, cluster))) return null;
    if (found.ready && found.port > 0) return found;
    if (waited >= patience) {
      const message = `The database of ${cluster} (process ${found.pid}) is running but not ready: wait, or stop it.`;
      throw new EmbeddedError('embedded-start', message);
    }
    await sleep(50);
  }
}

/** Pids are used again, so a live pid proves nothing: on Linux, a postmaster stands in its data directory. */
async function runsOn(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') {
    return /postgres/i.test((await run('tasklist', ['/FI', `PID eq ${pid}`, '/NH'])).output);
  }
  if (process.platform !== 'linux') {
    return (await run('ps', ['-o', 'command=', '-p', String(pid)])).output.includes(cluster);
  }
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster));
  } catch (error) {
    // A dead process not yet collected, or one of somebody else.
    if (isSystemError(error, 'ENOENT', 'EACCES', 'EPERM', 'ESRCH')) return false;
    throw error;
  }
}

/**
 * A pid file whose pid now belongs to another program would stop PostgreSQL from starting. Removing the file would also
 * remove PostgreSQL's own check for backends of a killed server that still write (the shared memory key in line 7). So
 * the pid is replaced by ours: PostgreSQL takes its parent's pid for stale, and makes that check.
 */
export async function disownPidFile(cluster: string): Promise<void> {
  const text = await orElse(readFile(pidFile(cluster), 'utf8'), null, 'ENOENT');
  if (text === null) return;
  await writeFile(pidFile(cluster), [String(process.pid), ...text.split('\n').slice(1)].join('\n'));
}
