import type { Tx } from '../database/actor-transaction';

/** Those of these committees that had ended before a day. */
export async function endedBy(tx: Tx, ids: readonly string[], day: string): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(
    'SELECT id::text FROM committee WHERE id = ANY ($1::bigint[]) AND valid_to < $2',
    [ids, day],
  );
  return new Set(rows.map(({ id }) => id));
}
