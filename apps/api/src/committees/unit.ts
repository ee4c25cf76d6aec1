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
