import { spawn, type ChildProcess } from 'node:child_process';
import { chown, open, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError, orElse } from './embedded-error';
import { checkReachable, settle, stage, type Place } from './embedded-place';
import { disownPidFile, readPostmaster, type Postmaster } from './embedded-postmaster';
import { run } from './embedded-run';

export type Log = (message: string) => void;

/** A first start may recover a large log after a power cut; a hang longer than this is an error. */
const startPatience = 120_000;

/** A place that has its cluster. */
export type Site = Place & { cluster: string };

/** Makes the cluster beside its place and moves it there when it is whole, so a crash half-way blocks nothing. */
export async function initCluster(place: Place, password: string, durable: boolean, log: Log): Promise<Site> {
  log('Chuẩn bị cơ sở dữ liệu lần đầu … / preparing the database for its first use …');
  const staged = await stage(place, log);
  const directory = await realpath(staged);
  const passwordFile = path.join(directory, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = place.identity;
  if (uid !== undefined && gid !== undefined) await chown(passwordFile, uid, gid);
  const args = [
    `--pgdata=${path.join(directory, 'data')}`,
    `--pwfile=${passwordFile}`,
    ...['--username=postgres', '--auth=scram-sha-256', '--data-checksums', '--no-instructions'],
    // The built-in provider does not depend on the system's locales; Vietnamese order is asked for by COLLATE.
    ...['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ];
  const { code, output } = await run(place.binaries.initdb, args, place.identity);
  await rm(passwordFile, { force: true });
  if (code !== 0) {
    throw new EmbeddedError('embedded-init', `The database could not be made in ${directory}: ${output}`);
  }
  return { ...place, cluster: await settle(place, staged) };
}

/** Starts the server on a free port of the loopback address and waits until it accepts connections. */
export async function startCluster(site: Site, durable: boolean, log: Log): Promise<Postmaster> {
  await checkReachable(site.identity, site.cluster);
  await checkVersion(site);
  await disownPidFile(site.cluster);
  let said = '';
  // Another program may take the port first, and a killed server's last backends need a moment to go.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const port = await freePort();
    const child = await launch(site, port, durable);
    const started = await ready(site, child);
    if (started !== null) {
      child.once('exit', (code, signal) => {
        if (code !== 0)
          log(
            `Cơ sở dữ liệu dừng bất thường / the database stopped unexpectedly (${signal ?? code ?? 'unknown'}).`,
          );
      });
      return started;
    }
    said = await lastWords(site);
    if (!/already in use|still in use|in use by/i.test(said)) break;
    await sleep(300);
  }
  throw new EmbeddedError('embedded-start', `The database in ${site.cluster} does not start: ${said}`);
}

/** Clean and fast: open transactions are rolled back, everything committed is on disk. */
export async function stopCluster(site: Site): Promise<void> {
  if ((await readPostmaster(site.cluster)) === null) return;
  const args = ['stop', '-D', site.cluster, '-m', 'fast', '-w', '-t', '60'];
  const { code, output } = await run(site.binaries.pgCtl, args, site.identity);
  if (code === 0 || (await readPostmaster(site.cluster)) === null) return;
  throw new EmbeddedError('embedded-stop', `The database in ${site.cluster} does not stop: ${output}`);
}

async function checkVersion(site: Site): Promise<void> {
  const made = (
    await orElse(readFile(path.join(site.cluster, 'PG_VERSION'), 'utf8'), '?', 'ENOENT', 'EACCES')
  ).trim();
  const [installed = ''] = site.binaries.version.split('.');
  if (made === installed) return;
  throw new EmbeddedError(
    'embedded-version',
    `The files in ${site.cluster} are of PostgreSQL ${made}, installed is ${installed}: start the version that made them, export, and import into a new DATA_DIR.`,
  );
}

const logFile = (site: Site) => path.join(site.dataDir, 'postgres.log');

async function launch(site: Site, port: number, durable: boolean): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    // Statements may carry figures and names: they stay out of the log.
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  await orElse(rename(logFile(site), `${logFile(site)}.old`), null, 'ENOENT');
  const output = await open(logFile(site), 'a', 0o600);
  try {
    const child = spawn(site.binaries.postgres, ['-D', site.cluster, '-p', String(port), ...flags], {
      ...site.identity,
      cwd: path.parse(site.cluster).root,
      // A session of its own: Ctrl-C in the terminal reaches the API, which closes its pool before it stops this.
      detached: true,
      windowsHide: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    child.on('error', (error) => void output.appendFile(error.message).catch(() => undefined));
    child.unref();
    return child;
  } finally {
    await output.close();
  }
}

async function ready(site: Site, child: ChildProcess): Promise<Postmaster | null> {
  for (let waited = 0; waited < startPatience; waited += 15) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return null;
    const found = await readPostmaster(site.cluster);
    if (found?.pid === child.pid && found.ready) return found;
    await sleep(15);
  }
  child.kill('SIGQUIT');
  return null;
}

async function lastWords(site: Site): Promise<string> {
  const said = await readFile(logFile(site), 'utf8');
  return said.trim().split('\n').slice(-8).join('\n') || 'it said nothing';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
