import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { EmbeddedError, orElse } from './embedded-error';

/** The application's role and its database have one name. */
const name = 'ket_nap';

export type Passwords = { superuser: string; role: string };

/** The passwords kept beside the cluster; made before the cluster is, so that one never exists without the other. */
export async function passwordsOf(dataDir: string, isNew: boolean): Promise<Passwords> {
  const [superuser, role] = await Promise.all([
    secret(path.join(dataDir, 'database-password'), isNew),
    secret(path.join(dataDir, 'database-role-password'), true),
  ]);
  return { superuser, role };
}

async function secret(file: string, mayMake: boolean): Promise<string> {
  const kept = (await orElse(readFile(file, 'utf8'), '', 'ENOENT')).trim();
  if (kept !== '') return kept;
  if (!mayMake) {
    throw new EmbeddedError(
      'embedded-password',
      `${file} is missing: it opens the database beside it. Put it back from a backup of the same directory.`,
    );
  }
  const made = randomBytes(24).toString('hex');
  const draft = await open(`${file}.new`, 'w', 0o600);
  await draft.writeFile(`${made}\n`);
  await draft.sync();
  await draft.close();
  await rename(`${file}.new`, file);
  return made;
}

/** Connection addresses of the superuser and of the application's role. */
export function addresses(port: number, passwords: Passwords): { url: string; superuserUrl: string } {
  return {
    url: `postgres://${name}:${passwords.role}@127.0.0.1:${port}/${name}`,
    superuserUrl: `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`,
  };
}

/**
 * Makes the application's role (it may make roles, it is no superuser and no exception to row-level security) and its
 * database. Every step may be repeated, so an interrupted first start is finished by the next one.
 */
export async function ensureDatabase(superuserUrl: string, passwords: Passwords): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const roles = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    if (roles.rowCount === 0) await client.query(`CREATE ROLE ${name}`);
    const password = client.escapeLiteral(passwords.role);
    await client.query(
      `ALTER ROLE ${name} LOGIN CREATEROLE NOSUPERUSER NOCREATEDB NOBYPASSRLS PASSWORD ${password}`,
    );
    const databases = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
  } finally {
    await client.end();
  }
}
