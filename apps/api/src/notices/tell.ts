import type { Half, NoticeKind } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** What is told; `details` carry what the words of its kind need: `dueAt`, `by`, `reason`, `item`, `text`. */
export interface News {
  kind: NoticeKind;
  half: Half;
  /** Names the cause, e.g. `returned:<report>:<version>`: nobody is told twice of one. */
  key: string;
  details: Partial<Record<'dueAt' | 'by' | 'reason' | 'item' | 'text', string | null>>;
  at: Date;
}

/**
 * Tells the officers of these committees, save whoever acts. To be called before the transaction's audit.
 *
 * @returns how many were told now: none where all were told of it before. The one who tells may not read what others were told.
 */
export async function tellOfficers(
  tx: Tx,
  { committeeIds, ...news }: News & { committeeIds: readonly string[] },
): Promise<number> {
  // Without an arbiter: naming one would need the right to read the notices of others.
  return tx.touched(
    `INSERT INTO notice (account_id, kind, key, committee_id, half, details, created_at)
     SELECT a.id, $2, $3, a.committee_id, $4, $5::jsonb, $6 FROM account a
     WHERE a.role = 'entry' AND a.active AND a.committee_id = ANY ($1::bigint[]) AND a.id IS DISTINCT FROM actor_id()
     ORDER BY a.id
     ON CONFLICT DO NOTHING`,
    [committeeIds, ...valuesOf(news)],
  );
}

/**
 * Tells the boards that check a committee's report, save whoever acts: those of the unit directly above it, and of the one in which that
 * unit went on as a whole. A board higher up hears nothing of single remarks.
 */
export async function tellBoard(
  tx: Tx,
  { committeeId, ...news }: News & { committeeId: string },
): Promise<void> {
  await tx.rows(
    `INSERT INTO notice (account_id, kind, key, committee_id, half, details, created_at)
     SELECT a.id, $2, $3, c.id, $4, $5::jsonb, $6
     FROM committee c
     CROSS JOIN LATERAL (
       SELECT c.parent_id AS id
       UNION SELECT onward.id FROM (
         WITH RECURSIVE later AS (
           SELECT l.successor_id AS id FROM lineage l WHERE l.predecessor_id = c.parent_id
           UNION SELECT l.successor_id FROM lineage l JOIN later ON l.predecessor_id = later.id
         ) SELECT id FROM later
       ) onward WHERE c.parent_id = ANY (absorbed_by(onward.id))
     ) unit
     JOIN account a ON a.committee_id = unit.id AND a.role = 'board' AND a.active AND a.id IS DISTINCT FROM actor_id()
     WHERE c.id = $1 AND a.committee_id <> c.id
     ORDER BY a.id
     ON CONFLICT DO NOTHING`,
    [committeeId, ...valuesOf(news)],
  );
}

function valuesOf({ kind, key, half, details, at }: News): unknown[] {
  return [kind, key, half, JSON.stringify(details), at];
}
