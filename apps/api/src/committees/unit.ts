import type { CommitteeRef } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/**
 * The committee whose page the actor is shown: their own, or for a committee's officer the one above it, of which they see the
 * totals.
 */
export async function unitOf(tx: Tx, actor: Actor): Promise<CommitteeRef> {
  const unit = await tx.row<CommitteeRef>(
    `SELECT u.id, u.code, u.name, u.kind FROM committee own
     JOIN committee u ON u.id = CASE WHEN $2 THEN coalesce(own.parent_id, own.id) ELSE own.id END
     WHERE own.id = $1`,
    [actor.committeeId, actor.role === 'entry'],
  );
  if (!unit) throw new ProductError('forbidden');
  return unit;
}

/** Whether a committee has another above it. */
export async function standsBelow(tx: Tx, committeeId: string): Promise<boolean> {
  const row = await tx.row('SELECT 1 FROM committee WHERE id = $1 AND parent_id IS NOT NULL', [committeeId]);
  return row !== null;
}

/**
 * The committee whose board is asked for, with the way down to it from the actor's own unit; that unit when none is asked for.
 *
 * @throws ProductError `not_found` for a committee that does not exist, or that the actor may not see: one answer for both
 */
export async function unitAsked(
  tx: Tx,
  actor: Actor,
  id: string | undefined,
): Promise<{ unit: CommitteeRef; path: CommitteeRef[] }> {
  const home = await unitOf(tx, actor);
  if (id === undefined || id === home.id) return { unit: home, path: [home] };
  const below = await tx.rows<CommitteeRef>(
    `SELECT a.id, a.code, a.name, a.kind FROM committee c JOIN committee a ON a.id = ANY (c.ancestor_ids)
     WHERE c.id = $1 AND NOT c.annulled AND in_tree(c.ancestor_ids) AND (a.id = $2 OR in_tree(a.ancestor_ids))
     ORDER BY cardinality(a.ancestor_ids)`,
    [id, home.id],
  );
  const unit = below.at(-1);
  if (!unit) throw new ProductError('not_found');
  return { unit, path: [home, ...below.filter((one) => one.id !== home.id)] };
}
