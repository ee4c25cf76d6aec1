import { ProductError } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

const MAX_FAILURES = 8;
const LOCK_MINUTES = 15;

function lockStart(now: Date): Date {
  return new Date(now.getTime() - LOCK_MINUTES * 60_000);
}

/** Refuses a name with too many recent failures: the same answer for a real account and an invented one. */
export async function refuseLocked(tx: Tx, username: string, now: Date): Promise<void> {
  const locked = await tx.row(
    'SELECT 1 FROM sign_in_failure WHERE username = $1 AND failures >= $2 AND last_at > $3',
    [username, MAX_FAILURES, lockStart(now)],
  );
  if (locked) throw new ProductError('account_locked', { minutes: LOCK_MINUTES });
}

/** Counts a try; an old series of failures starts anew. */
export async function countFailure(tx: Tx, username: string, now: Date): Promise<void> {
  await tx.rows(
    `INSERT INTO sign_in_failure AS f VALUES ($1, 1, $2)
     ON CONFLICT (username) DO UPDATE SET last_at = $2, failures = CASE WHEN f.last_at > $3 THEN f.failures + 1 ELSE 1 END`,
    [username, now, lockStart(now)],
  );
}

/** A right password wipes the name's failures, and those of all names that have run out. */
export async function forgetFailures(tx: Tx, username: string, now: Date): Promise<void> {
  await tx.rows('DELETE FROM sign_in_failure WHERE username = $1 OR last_at < $2', [username, lockStart(now)]);
}

/** SQL condition: an account's name is locked at this moment ($1 is now). */
export const IS_LOCKED = `EXISTS (SELECT FROM sign_in_failure f WHERE f.username = a.username
  AND f.failures >= ${MAX_FAILURES} AND f.last_at > $1::timestamptz - interval '${LOCK_MINUTES} minutes')`;
