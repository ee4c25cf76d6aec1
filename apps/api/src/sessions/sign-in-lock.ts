import { ProductError } from '@ket-nap/domain';
import { shifted } from '../clock';
import type { Tx } from '../database/actor-transaction';

const MAX_FAILURES = 8;
const LOCK_MINUTES = 15;

function lockStart(now: Date): Date {
  return shifted(now, -LOCK_MINUTES * 60_000);
}

/**
 * Counts a try, or refuses a name with too many recent failures: the same answer for a real account and an invented one. An old
 * series of failures starts anew. One statement, so that many tries at once are no way around it.
 */
export async function countTry(tx: Tx, username: string, now: Date): Promise<void> {
  const counted = await tx.touched(
    `INSERT INTO sign_in_failure AS f VALUES ($1, 1, $2)
     ON CONFLICT (username) DO UPDATE SET last_at = $2, failures = CASE WHEN f.last_at > $3 THEN f.failures + 1 ELSE 1 END
     WHERE f.failures < $4 OR f.last_at <= $3`,
    [username, now, lockStart(now), MAX_FAILURES],
  );
  if (counted === 0) throw new ProductError('account_locked', { minutes: LOCK_MINUTES });
}

/** A right password wipes the name's failures, and those of all names that have run out. */
export async function forgetFailures(tx: Tx, username: string, now: Date): Promise<void> {
  await tx.rows('DELETE FROM sign_in_failure WHERE username = $1 OR last_at < $2', [
    username,
    lockStart(now),
  ]);
}

/** SQL condition: an account's name is locked at this moment ($1 is now). */
export const IS_LOCKED = `EXISTS (SELECT FROM sign_in_failure f WHERE f.username = a.username
  AND f.failures >= ${MAX_FAILURES} AND f.last_at > $1::timestamptz - interval '${LOCK_MINUTES} minutes')`;
