import type { Reorganisation } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import type { AuditEntry } from '../audit/audit';
import { holdCommittees, lockTree, renumber } from '../committees/committees.queries';
import type { Tx } from '../database/actor-transaction';
import type { AppliedPlan } from './reorganisation.entity';
import { obstacles, openedBy, readReorganisations } from './reorganisations.queries';

/**
 * Takes a reorganisation back as if it had not been: the ends before, no links, nothing opened. Answers what the caller has to
 * audit, last.
 */
export async function undo(tx: Tx, actor: Actor, id: string, note: string, now: Date): Promise<AuditEntry[]> {
  await lockTree(tx);
  const [stored] = await readReorganisations(tx, id);
  if (!stored) throw new ProductError('not_found');
  if (stored.undoneAt !== null) throw new ProductError('reorganisation_undone');
  const [obstacle] = await obstacles(tx, [id]);
  if (obstacle) throw new ProductError('reorganisation_in_use', { name: obstacle.name });

  const opened = await openedBy(tx, id);
  const annulled = opened.map((committee) => committee.id);
  await holdCommittees(tx, [...annulled, ...stored.ended.map((committee) => committee.id)]);
  const row = await tx.row<{ plan: AppliedPlan; unitId: string }>(
    `UPDATE reorganisation SET undone_by = $2, undone_at = $3 WHERE id = $1 AND undone_at IS NULL
     RETURNING plan, unit_id AS "unitId"`,
    [id, actor.accountId, now],
  );
  // Its tree is not the actor's: only those of the unit that it happened under take it back.
  if (!row) throw new ProductError('not_found');
  await tx.rows('DELETE FROM lineage WHERE reorganisation_id = $1', [id]);
  await tx.rows('UPDATE committee SET annulled = true, version = version + 1 WHERE id = ANY ($1::bigint[])', [
    annulled,
  ]);
  await tx.rows(
    `UPDATE committee c SET valid_to = e."validTo", version = version + 1
     FROM jsonb_to_recordset($1::jsonb) AS e (id bigint, "validTo" date) WHERE c.id = e.id`,
    [JSON.stringify(row.plan.ended)],
  );
  await renumber(tx, [...new Set(opened.map(({ parentId }) => parentId))]);
  await giveBackAccounts(tx, row.plan.accounts, annulled);
  return auditOf(stored, row, opened, note, now);
}

/** Accounts that followed a move go back; any other of a committee that is no more is closed, and its sessions end. */
async function giveBackAccounts(
  tx: Tx,
  followed: AppliedPlan['accounts'],
  annulled: readonly string[],
): Promise<void> {
  await tx.rows(
    `UPDATE account a SET committee_id = f."committeeId", version = version + 1
     FROM jsonb_to_recordset($1::jsonb) AS f (id bigint, "committeeId" bigint)
     WHERE a.id = f.id AND a.committee_id = ANY ($2::bigint[])`,
    [JSON.stringify(followed), annulled],
  );
  const closed = await tx.rows<{ id: string }>(
    `UPDATE account SET active = false, version = version + 1
     WHERE committee_id = ANY ($1::bigint[]) AND active RETURNING id`,
    [annulled],
  );
  await tx.rows('DELETE FROM session WHERE account_id = ANY ($1::bigint[])', [closed.map(({ id }) => id)]);
}

function auditOf(
  stored: Reorganisation,
  { plan, unitId }: { plan: AppliedPlan; unitId: string },
  opened: readonly { id: string; name: string }[],
  note: string,
  at: Date,
): AuditEntry[] {
  const { id, effectiveOn } = stored;
  const about = (committeeId: string) => ({
    ...{ entity: 'committee' as const, entityId: committeeId, committeeId, at },
  });
  return [
    {
      action: 'reorganisation.undo',
      entity: 'reorganisation',
      entityId: id,
      committeeId: unitId,
      details: { effectiveOn, note, ...plan },
      at,
    },
    ...plan.ended.map((ended) => ({
      ...about(ended.id),
      action: 'committee.restore',
      details: { reorganisation: id, note, after: { validTo: ended.validTo } },
    })),
    ...opened.map((committee) => ({
      ...about(committee.id),
      action: 'committee.annul',
      details: { reorganisation: id, note },
    })),
  ];
}
