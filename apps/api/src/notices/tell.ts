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

/** A committee whose officers are told, with the key of its own cause. */
export interface Addressee {
  committeeId: string;
  key: string;
}

/** Tells the officers of these committees, all of one cause, save whoever acts. To be called before the transaction's audit. */
export async function tellOfficers(
  tx: Tx,
  { committeeIds, key, ...news }: News & { committeeIds: readonly string[] },
): Promise<void> {
  await tellOfficersOfEach(
    tx,
    committeeIds.map((committeeId) => ({ committeeId, key })),
    news,
  );
}

/** The same where each committee has a cause of its own: one statement, however many they are. */
export async function tellOfficersOfEach(
  tx: Tx,
  addressees: readonly Addressee[],
  news: Omit<News, 'key'>,
): Promise<void> {
  const { kind, half, details, at } = news;
  // Without an arbiter: naming one would need the right to read the notices of others. In one order, so that two never wait in a circle.
  await tx.rows(
    `INSERT INTO notice (account_id, kind, key, committee_id, half, details, created_at)
     SELECT a.id, $3, g.key, a.committee_id, $4, $5::jsonb, $6
     FROM unnest($1::bigint[], $2::text[]) AS g (committee_id, key) JOIN account a ON a.committee_id = g.committee_id
     WHERE a.role = 'entry' AND a.active AND a.id IS DISTINCT FROM actor_id()
     ORDER BY a.id, g.key
     ON CONFLICT DO NOTHING`,
    [
      addressees.map(({ committeeId }) => committeeId),
      addressees.map(({ key }) => key),
      kind,
      half,
      JSON.stringify(details),
      at,
    ],
  );
}

/**
 * Tells the boards that check a committee's report, save whoever acts: those of the unit directly above it, and of the one in which that
 * unit went on as a whole. A board higher up hears nothing of single remarks.
 */
export async function tellBoard(
  tx: Tx,
  { committeeId, kind, key, half, details, at }: News & { committeeId: string },
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
    [committeeId, kind, key, half, JSON.stringify(details), at],
  );
}
