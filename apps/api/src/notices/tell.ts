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
 * Tells the boards that check a committee's report, save whoever acts: those above it, and those of a committee in which one above it
 * went on. A board placed in the committee itself does not check it.
 */
export async function tellBoard(
  tx: Tx,
  { committeeId, ...news }: News & { committeeId: string },
): Promise<void> {
  await tx.rows(
    `INSERT INTO notice (account_id, kind, key, committee_id, half, details, created_at)
     SELECT a.id, $2, $3, c.id, $4, $5::jsonb, $6
     FROM committee c JOIN account a ON a.role = 'board' AND a.active AND a.committee_id <> c.id
       AND a.id IS DISTINCT FROM actor_id() AND c.ancestor_ids && absorbed_by(a.committee_id)
     WHERE c.id = $1
     ORDER BY a.id
     ON CONFLICT DO NOTHING`,
    [committeeId, ...valuesOf(news)],
  );
}

function valuesOf({ kind, key, half, details, at }: News): unknown[] {
  return [kind, key, half, JSON.stringify(details), at];
}
