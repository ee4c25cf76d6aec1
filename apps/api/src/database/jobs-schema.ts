import type { QueryRunner } from 'typeorm';

/** Where pg-boss keeps its tables, apart from the product's own. */
export const JOBS_SCHEMA = 'ket_nap_jobs';

/**
 * Makes the tables of the job queue where there are none yet. They are the library's: it changes them itself when a newer version of it
 * starts, so they are in none of our migrations. The library is loaded only where they are missing.
 */
export async function ensureJobs(runner: QueryRunner): Promise<void> {
  const [row] = await runner.manager.query<{ made: boolean }[]>(
    `SELECT to_regclass('${JOBS_SCHEMA}.version') IS NOT NULL AS made`,
  );
  if (row?.made) return;
  const { getConstructionPlans } = await import('pg-boss');
  await runner.query(getConstructionPlans(JOBS_SCHEMA));
}
