import { rm } from 'node:fs/promises';

/** Ends the PostgreSQL of global-setup and removes its files. */
export default async function globalTeardown(): Promise<void> {
  const shared = globalThis.ketNapTestDatabase;
  if (shared === undefined) return;
  await shared.embedded.stop();
  await rm(shared.dataDir, { recursive: true, force: true });
}
