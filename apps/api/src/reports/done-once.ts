import { createHash } from 'node:crypto';
import { ProductError, type Actor } from '@ket-nap/domain';
import type * as z from 'zod/mini';
import type { Tx } from '../database/actor-transaction';

interface Asked<Answer extends z.ZodMiniType> {
  key: string;
  /** All that was asked under the key. */
  request: unknown;
  /** What is answered, and kept for whoever asks again. */
  answer: Answer;
  now: Date;
}

/**
 * Does something once for each key of a person: asked again (the answer was lost on its way), it gives the first answer and does
 * nothing. Two at once wait for each other. `key_used_otherwise` where the key was used to ask for something else.
 */
export async function doneOnce<Answer extends z.ZodMiniType>(
  tx: Tx,
  { accountId }: Actor,
  asked: Asked<Answer>,
  work: () => Promise<z.output<Answer>>,
): Promise<z.output<Answer>> {
  const { key, now } = asked;
  const askedHash = createHash('sha256').update(JSON.stringify(asked.request)).digest();
  const [, first] = await Promise.all([
    // Before anything else is held, so that whoever waits here holds nothing that another waits for.
    tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended($1::text || '/' || $2::text, 0))`, [
      accountId,
      key,
    ]),
    tx.row<{ same: boolean; answer: unknown }>(
      'SELECT asked_hash = $3 AS same, answer FROM idempotency_key WHERE account_id = $1 AND key = $2',
      [accountId, key, askedHash],
    ),
  ]);
  if (first && !first.same) throw new ProductError('key_used_otherwise');
  if (first) return asked.answer.parse(first.answer);
  const answer = await work();
  // Old ones are forgotten by the ticker.
  await tx.rows(
    'INSERT INTO idempotency_key (account_id, key, asked_hash, answer, answered_at) VALUES ($1, $2, $3, $4, $5)',
    [accountId, key, askedHash, JSON.stringify(answer), now],
  );
  return answer;
}
