import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbedded, type Embedded } from '../../apps/api/src/database/embedded';
import { databaseAt, ownerVariable, sql, superuserVariable, templates } from './databases';
import { runEntry } from './entry';

declare global {
  // Jest runs setup and teardown in one process and shares nothing else between them.
  var ketNapTestDatabase: { embedded: Embedded; dataDir: string } | undefined;
}

/** One PostgreSQL for all test files, with a migrated template and one that holds the demo data. */
export default async function globalSetup(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ket-nap-tests-'));
  const said: string[] = [];
  const embedded = await openEmbedded({ dataDir, log: (line) => said.push(line), durable: false });
  globalThis.ketNapTestDatabase = { embedded, dataDir };
  process.env[superuserVariable] = embedded.superuserUrl;
  process.env[ownerVariable] = embedded.url;

  await sql(embedded.superuserUrl, `CREATE DATABASE ${templates.empty} OWNER ket_nap`);
  await migrate({ DATABASE_URL: databaseAt(embedded.url, templates.empty), DEMO: '0' });
  await sql(
    embedded.superuserUrl,
    `CREATE DATABASE ${templates.demo} TEMPLATE ${templates.empty} OWNER ket_nap`,
  );
  await migrate({ DATABASE_URL: databaseAt(embedded.url, templates.demo), DEMO: '1' });
}

/** The product's own migrations; they also load the demo data where it is asked for. */
async function migrate(env: Record<string, string>): Promise<void> {
  const { code, output } = await runEntry('migrate', env);
  if (code !== 0) throw new Error(`The migrations failed (${code}):\n${output}`);
}
