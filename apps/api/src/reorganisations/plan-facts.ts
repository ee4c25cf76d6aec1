import type { ReorganisationPlan } from '@ket-nap/contracts';
import { ProductError } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import type { Figure, Named, PlanFacts } from './plan-parts';

const NAMED = `SELECT c.id, c.code, c.name, c.kind, c.parent_id AS "parentId", c.valid_from AS "validFrom",
    c.valid_to AS "validTo",
    ARRAY(SELECT l.successor_id::text FROM lineage l WHERE l.predecessor_id = c.id) AS "successorIds",
    (SELECT max(l.effective_on) FROM lineage l WHERE l.successor_id = c.id) AS "tookInOn"
  FROM committee c WHERE c.id = ANY ($1::bigint[]) AND in_tree(c.ancestor_ids) AND NOT c.annulled`;

/** Loads what a plan is held against; a committee outside the actor's tree is none (`not_found`), for the parent the plan says so. */
export async function loadFacts(tx: Tx, plan: ReorganisationPlan): Promise<PlanFacts> {
  const { parentId, endIds, successors, effectiveOn } = plan;
  const wanted = new Set([
    ...endIds,
    ...successors.flatMap(({ existingId, predecessorIds }) =>
      existingId === null ? predecessorIds : [existingId, ...predecessorIds],
    ),
  ]);
  const found = await tx.rows<Named>(NAMED, [[...wanted, parentId]]);
  const named = new Map(found.map((committee) => [committee.id, committee]));
  for (const id of wanted) if (!named.has(id)) throw new ProductError('not_found');
  const newCodes = successors.flatMap(({ existingId, code }) => (existingId === null ? [code] : []));
  return {
    parent: named.get(parentId) ?? null,
    named,
    below: await tx.rows<PlanFacts['below'][number]>(
      `SELECT c.id, c.name, c.parent_id AS "parentId" FROM committee c
       WHERE c.parent_id = ANY ($1::bigint[]) AND NOT c.annulled AND (c.valid_to IS NULL OR c.valid_to >= $2::date)
       ORDER BY c.display_order, c.id`,
      [endIds, effectiveOn],
    ),
    figures: await figuresOf(tx, endIds),
    codes: await tx.rows<PlanFacts['codes'][number]>(
      `SELECT c.id, c.code, c.name FROM committee c
       WHERE lower(c.code) = ANY (SELECT lower(unnest($1::text[]))) AND NOT c.annulled
         AND (c.valid_to IS NULL OR c.valid_to >= $2::date)`,
      [newCodes, effectiveOn],
    ),
    accounts: await accountsOf(tx, endIds),
  };
}

/** Reports and quotas in force of committees, by their periods only. */
export function figuresOf(tx: Tx, ids: readonly string[]): Promise<Figure[]> {
  return tx.rows<Figure>(
    `SELECT f.committee_id::text AS "committeeId", f.source, f.period, f.state FROM figures_of($1::bigint[]) f`,
    [ids],
  );
}

async function accountsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.rows<{ id: string; accounts: number }>(
    `SELECT a.committee_id AS id, count(*)::int AS accounts FROM account a
     WHERE a.committee_id = ANY ($1::bigint[]) AND a.active GROUP BY 1`,
    [ids],
  );
  return new Map(rows.map(({ id, accounts }) => [id, accounts]));
}
