import type { Committee } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { codeTaken } from '../committees/committee-rules';
import { insertCommittees } from '../committees/committees.queries';
import type { Tx } from '../database/actor-transaction';
import type { AppliedPlan } from './reorganisation.entity';
import type { Deed } from './plan-parts';

export interface Written {
  id: string;
  plan: AppliedPlan;
  /** In the order of the deed's opens. */
  opened: Committee[];
}

/**
 * Ends, opens and links, in the caller's transaction; the committees are held already. Figures are not touched: they stay where
 * they were reported.
 */
export async function carryOut(
  tx: Tx,
  actor: Actor,
  deed: Deed,
  now: Date,
  accounts: AppliedPlan['accounts'] = [],
): Promise<Written> {
  await tx.rows(`UPDATE committee SET valid_to = $2, version = version + 1 WHERE id = ANY ($1::bigint[])`, [
    deed.ends.map(({ id }) => id),
    deed.lastDay,
  ]);
  const opened = await openAll(tx, deed.opens);
  const links = deed.links.map(({ predecessorId, successor }) => ({
    predecessorId,
    successorId: 'id' in successor ? successor.id : idAt(opened, successor.opened),
  }));
  const plan: AppliedPlan = { ended: deed.ends, opened: opened.map(({ id }) => id), links, accounts };
  const row = await tx.row<{ id: string }>(
    `INSERT INTO reorganisation (unit_id, effective_on, decision_number, decision_date, note, plan, applied_by, applied_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      deed.unitId,
      deed.effectiveOn,
      deed.decisionNumber,
      deed.decisionDate,
      deed.note,
      JSON.stringify(plan),
      actor.accountId,
      now,
    ],
  );
  if (!row) throw new ProductError('internal');
  await tx.rows(
    `INSERT INTO lineage (predecessor_id, successor_id, effective_on, reorganisation_id)
     SELECT l."predecessorId", l."successorId", $2, $3
     FROM jsonb_to_recordset($1::jsonb) AS l ("predecessorId" bigint, "successorId" bigint)`,
    [JSON.stringify(links), deed.effectiveOn, row.id],
  );
  return { id: row.id, plan, opened };
}

/** Opens committees level by level: those whose parent is opened with them wait for it. */
async function openAll(tx: Tx, opens: Deed['opens']): Promise<Committee[]> {
  const opened: Committee[] = [];
  let waiting = opens.map((open, index) => ({ open, index }));
  while (waiting.length > 0) {
    const ready = waiting.filter(({ open }) => open.under === undefined || opened[open.under] !== undefined);
    if (ready.length === 0) throw new ProductError('internal');
    const level = ready.map(({ open: { under, ...open } }) => ({
      ...open,
      parentId: under === undefined ? open.parentId : idAt(opened, under),
    }));
    const codes = level.map(({ code }) => code).join(', ');
    const added = await insertCommittees(tx, level).catch(codeTaken(codes));
    const byCode = new Map(added.map((committee) => [committee.code, committee]));
    for (const { open, index } of ready) {
      const committee = byCode.get(open.code);
      if (committee) opened[index] = committee;
    }
    waiting = waiting.filter((one) => !ready.includes(one));
  }
  return opened;
}

function idAt(opened: readonly Committee[], index: number): string {
  const committee = opened[index];
  if (!committee) throw new ProductError('internal');
  return committee.id;
}
