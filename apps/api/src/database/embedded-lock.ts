import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSystemError, orElse } from './embedded-error';

/** `holder` names the live process that has the lock; without it the lock is ours until `release`. */
export type Lock = { holder: number } | { holder: null; release: () => Promise<void> };

/**
 * One server per data directory. The lock names a process by pid *and* start, so that a pid used again after a crash
 * or a reboot never blocks a start.
 */
export async function takeLock(dataDir: string): Promise<Lock> {
  const file = path.join(dataDir, 'server.lock');
  const mine = `${process.pid} ${startOf(process.pid) ?? ''}\n`;
  const holder = await holderOf(file);
  if (holder !== null) return { holder };

  const stale = await orElse(readFile(file, 'utf8'), null, 'ENOENT');
  if (stale !== null) await rm(file, { force: true });
  try {
    await writeFile(file, mine, { flag: 'wx', mode: 0o644 });
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return { holder: (await holderOf(file)) ?? 0 };
    throw error;
  }
  if (stale !== null) {
    // Two processes may replace the same stale lock: the last one to write keeps it, the other sees that here.
    await sleep(100);
    const now = await orElse(readFile(file, 'utf8'), '', 'ENOENT');
    if (now !== mine) return { holder: Number.parseInt(now, 10) || 0 };
  }
  return { holder: null, release: () => release(file, mine) };
}

async function release(file: string, mine: string): Promise<void> {
  if ((await orElse(readFile(file, 'utf8'), '', 'ENOENT')) === mine) await rm(file, { force: true });
}

async function holderOf(file: string): Promise<number | null> {
  const [pid = '', ...rest] = (await orElse(readFile(file, 'utf8'), '', 'ENOENT')).trim().split(' ');
  const start = startOf(Number(pid));
  return start !== null && start === rest.join(' ') ? Number(pid) : null;
}

/** Whether a process with this pid exists; one of another user counts. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}

/** What tells two processes with the same pid apart: when they started. Null when there is none. */
function startOf(pid: number): string | null {
  if (!isAlive(pid)) return null;
  try {
    if (process.platform === 'win32') return '';
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
    // proc(5): the 22nd field, counted after the program's name, which may hold spaces and brackets itself.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return `${fields[19] ?? ''} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return null;
  }
}
