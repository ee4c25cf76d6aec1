import { createHash } from 'node:crypto';
import { ProductError, type Actor } from '@ket-nap/domain';
import { shifted } from '../clock';
import type * as z from 'zod/mini';
import type { Tx } from '../database/actor-transaction';

/** A browser that was away longer than this asks what is stored first. */
const KEPT_MS = 30 * 24 * 3_600_000;

interface Asked<T> {
  key: string;
  /** All that was asked under the key. */
  request: unknown;
  now: Date;
  /** What the answer looks like: the first one is read back from the database. */
  answer: z.ZodMiniType<T>;
}

/**
 * Does something once for each key of a person: asked again (the answer was lost on its way), it gives the first answer and does
 * nothing. Two at once wait for each other. `key_used_otherwise` where the key was used to ask for something else.
 */
export async function doneOnce<T>(
  tx: Tx,
  { accountId }: Actor,
  { key, request, now, answer: schema }: Asked<T>,
  work: () => Promise<T>,
): Promise<T> {
  // Before anything else is held, so that whoever waits here holds nothing that another waits for.
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended($1::text || '/' || $2::text, 0))`, [
    accountId,
    key,
  ]);
  const askedHash = createHash('sha256').update(JSON.stringify(request)).digest();
  const first = await tx.row<{ same: boolean; answer: unknown }>(
    'SELECT asked_hash = $3 AS same, answer FROM idempotency_key WHERE account_id = $1 AND key = $2',
    [accountId, key, askedHash],
  );
  if (first && !first.same) throw new ProductError('key_used_otherwise');
  if (first) return schema.parse(first.answer);
  const answer = await work();
  await tx.rows(
    `WITH forgotten AS (DELETE FROM idempotency_key WHERE account_id = $1 AND answered_at < $6)
     INSERT INTO idempotency_key (account_id, key, asked_hash, answer, answered_at) VALUES ($1, $2, $3, $4, $5)`,
    [accountId, key, askedHash, JSON.stringify(answer), now, shifted(now, -KEPT_MS)],
  );
  return answer;
}
