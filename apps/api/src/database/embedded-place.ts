import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readlink, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { canUse, giveTo, systemAccount } from './embedded-account';
import { copyForEveryone, installedBinaries, samples, type Binaries } from './embedded-binaries';
import { EmbeddedError, orElse } from './embedded-error';
import type { Identity } from './embedded-run';

/** Where root's shared copies live when the account of the database cannot reach root's own directories. */
const sharedDir = '/var/lib/ket-nap';

/** Which programs run, as whom, and where. No `cluster`: there is none yet. */
export type Place = { binaries: Binaries; identity: Identity; dataDir: string; cluster: string | null };

/** `<dataDir>/postgres`: the directory that holds the cluster, or a link to it. */
const homeOf = (dataDir: string) => path.join(dataDir, 'postgres');

/** The real path: the way through the link may be closed to the account of the database. */
const clusterIn = async (home: string) => path.join(await realpath(home), 'data');

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the owner of the existing cluster, or as the system
 * account `postgres`; what that account cannot reach is put where it can.
 */
export async function findPlace(dataDir: string, log: (message: string) => void): Promise<Place> {
  const home = homeOf(dataDir);
  const existing = await orElse(stat(home), null, 'ENOENT');
  const target = existing === null ? await orElse(readlink(home), null, 'ENOENT', 'EINVAL') : null;
  if (target !== null) {
    throw unreachable(
      `${home} points to ${target}, which is not there: put it back, or remove the link to start anew.`,
    );
  }
  const installed = await installedBinaries();
  const cluster = existing === null ? null : await clusterIn(home);
  const place = { binaries: installed, identity: {}, dataDir, cluster };
  if (process.getuid?.() !== 0) return place;

  const owned = existing !== null && existing.uid !== 0;
  const identity = owned ? { uid: existing.uid, gid: existing.gid } : await systemAccount();
  if (existing !== null && !owned) await giveTo(identity, home);
  if (await canUse(identity, '-r', samples(installed))) return { ...place, identity };
  await makeShared();
  const binaries = await copyForEveryone(installed, sharedDir);
  log(`PostgreSQL chạy từ bản sao / runs from a copy it can read: ${binaries.native}`);
  return { ...place, identity, binaries };
}

const draftName = 'postgres.new-';

async function makeShared(): Promise<void> {
  await mkdir(sharedDir, { recursive: true });
  // Said apart from mkdir, whose mode a strict umask would narrow.
  await chmod(sharedDir, 0o755);
}

/** An empty directory to make a new cluster in: `<dataDir>/postgres.new-…`, or a link of that name. */
export async function stage(place: Place, log: (message: string) => void): Promise<string> {
  const random = randomBytes(8).toString('hex');
  const staged = path.join(place.dataDir, `${draftName}${random}`);
  if (await canUse(place.identity, '-x', [place.dataDir])) {
    await mkdir(staged, { mode: 0o700 });
  } else {
    const elsewhere = path.join(sharedDir, `data-${random}`);
    await makeShared();
    await mkdir(elsewhere, { mode: 0o700 });
    await symlink(elsewhere, staged);
    log(`Dữ liệu được giữ ở / the database's files are kept in: ${elsewhere}`);
  }
  await giveTo(place.identity, staged);
  return staged;
}

/** The staged directory becomes the home of the cluster, in one step. */
export async function settle(place: Place, staged: string): Promise<string> {
  const home = homeOf(place.dataDir);
  await rename(staged, home);
  if (process.platform !== 'win32') {
    // Without this a power cut could take back the new name, and with it everything entered since.
    const directory = await open(place.dataDir, 'r');
    await directory.sync().finally(() => directory.close());
  }
  return clusterIn(home);
}

/**
 * Removes what interrupted first starts left behind, as far as possible now: the initdb of a killed server may still be
 * writing there.
 */
export async function sweepDrafts(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(draftName)) continue;
    const draft = path.join(dataDir, name);
    const target = await readlink(draft).catch(() => null);
    try {
      // Only what stage() made: a link may point anywhere, and this may be root.
      if (target !== null && path.dirname(target) === sharedDir)
        await rm(target, { recursive: true, force: true });
      await rm(draft, { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

/** Throws when the database's account cannot get into its directory, and says which directory to open. */
export async function checkReachable(identity: Identity, cluster: string): Promise<void> {
  if (identity.uid === undefined) {
    const owner = (await stat(path.dirname(cluster))).uid;
    const me = process.getuid?.() ?? owner;
    if (owner === me) return;
    throw unreachable(
      `${cluster} belongs to user ${owner}, and this is user ${me}: start as root or as its owner.`,
    );
  }
  if (await canUse(identity, '-r', [path.join(cluster, 'PG_VERSION')])) return;
  throw unreachable(
    `User ${identity.uid} cannot enter ${cluster}: give every directory above it the right to be passed (chmod a+x), or set DATA_DIR to another one.`,
  );
}

const unreachable = (message: string) => new EmbeddedError('embedded-unreachable', message);
