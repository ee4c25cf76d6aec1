import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Where global-setup tells the test processes about the one PostgreSQL they share. */
export const superuserVariable = 'KET_NAP_TEST_SUPERUSER_URL';
export const ownerVariable = 'KET_NAP_TEST_OWNER_URL';

/** Migrated and empty; the second also holds the demo data. */
export const templates = { empty: 'template_empty', demo: 'template_demo' } as const;

/** The address of another database of the same server and role. */
export function databaseAt(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Runs SQL on a connection of its own. */
export async function sql(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<Record<string, unknown>>(text, values);
    return result.rows;
  } finally {
    await client.end();
  }
}

function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error(`${variable} is not set: this project needs tests/support/global-setup.ts`);
  return value;
}

export type TestDatabase = { url: string; superuserUrl: string; drop: () => Promise<void> };

/** A database of one's own, cloned from a template in some 50 ms. `url` is of the role the product uses. */
export async function cloneDatabase(template: keyof typeof templates): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const superuserUrl = required(superuserVariable);
  await sql(superuserUrl, `CREATE DATABASE ${name} TEMPLATE ${templates[template]} OWNER ket_nap`);
  return {
    url: databaseAt(required(ownerVariable), name),
    superuserUrl: databaseAt(superuserUrl, name),
    drop: async () => {
      await sql(superuserUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
