import type { Client as Postgres } from 'pg';

/** Waits, by looking and not by the clock, until so many hands stand before a lock. */
export async function waiting(database: Postgres, count: number): Promise<void> {
  for (let looked = 0; looked < 20_000; looked += 1) {
    const { rows } = await database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND locktype IN ('advisory', 'transactionid', 'tuple')
         AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`,
    );
    if ((rows[0]?.n ?? 0) >= count) return;
  }
  throw new Error(`nobody waits: ${count} were expected`);
}
