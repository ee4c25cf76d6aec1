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
  const opened = await openedBy(tx, id);
  const annulled = opened.map((committee) => committee.id);
  const touched = stored.links.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]);
  await holdCommittees(tx, [...annulled, ...touched, ...stored.ended.map((committee) => committee.id)]);
  // Only now: a report that was being written is there to be seen, and no other one comes.
  const [obstacle] = await obstacles(tx, [id]);
  if (obstacle) throw new ProductError('reorganisation_in_use', { name: obstacle.name });
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
  const closed = await giveBackAccounts(tx, row.plan.accounts, annulled);
  return [
    ...auditOf(stored, row, opened, note, now),
    ...closed.map((account) => auditOfClosed(account, id, now)),
  ];
}

/** Accounts that followed a move go back; any other of a committee that is no more is closed, and its sessions end. */
async function giveBackAccounts(
  tx: Tx,
  followed: AppliedPlan['accounts'],
  annulled: readonly string[],
): Promise<Closed[]> {
  await tx.rows(
    `UPDATE account a SET committee_id = f."committeeId", version = version + 1
     FROM jsonb_to_recordset($1::jsonb) AS f (id bigint, "committeeId" bigint)
     WHERE a.id = f.id AND a.committee_id = ANY ($2::bigint[])`,
    [JSON.stringify(followed), annulled],
  );
  const closed = await tx.rows<Closed>(
    `UPDATE account SET active = false, version = version + 1
     WHERE committee_id = ANY ($1::bigint[]) AND active RETURNING id, committee_id AS "committeeId"`,
    [annulled],
  );
  await tx.rows('DELETE FROM session WHERE account_id = ANY ($1::bigint[])', [closed.map(({ id }) => id)]);
  return closed;
}

interface Closed {
  id: string;
  committeeId: string;
}

function auditOfClosed({ id, committeeId }: Closed, reorganisation: string, at: Date): AuditEntry {
  const details = { reorganisation, before: { active: true }, after: { active: false } };
  return { action: 'account.change', entity: 'account', entityId: id, committeeId, details, at };
}

/** Committees that took others in, with the names of these. */
function enlargedBy({ links, ended, opened }: Reorganisation): Map<string, string> {
  const names = new Map(ended.map(({ id, name }) => [id, name]));
  const openedIds = new Set(opened.map(({ id }) => id));
  const found = new Map<string, string>();
  for (const { predecessorId, successorId } of links) {
    if (openedIds.has(successorId)) continue;
    const name = names.get(predecessorId) ?? predecessorId;
    const known = found.get(successorId);
    found.set(successorId, known === undefined ? name : `${known}; ${name}`);
  }
  return found;
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
    ...[...enlargedBy(stored)].map(([host, predecessors]) => ({
      ...about(host),
      action: 'committee.enlarge_undone',
      details: { reorganisation: id, note, before: { predecessors }, after: {} },
    })),
    ...opened.map((committee) => ({
      ...about(committee.id),
      action: 'committee.annul',
      details: { reorganisation: id, note },
    })),
  ];
}
