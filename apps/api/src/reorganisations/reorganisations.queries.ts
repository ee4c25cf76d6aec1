import type { CommitteeRef, Reorganisation } from '@ket-nap/contracts';
import type { Tx } from '../database/actor-transaction';
import type { AppliedPlan } from './reorganisation.entity';

interface Row extends Omit<Reorganisation, 'appliedAt' | 'undoneAt' | 'links' | 'mayUndo'> {
  appliedAt: Date;
  undoneAt: Date | null;
  plan: AppliedPlan;
  ended: CommitteeRef[];
  opened: CommitteeRef[];
}

const REF = `json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind)`;
const ENDED = `jsonb_to_recordset(r.plan -> 'ended') AS e (id bigint) JOIN committee c ON c.id = e.id`;

/** Reorganisations of the actor's tree, newest first; one of them where an id is given. */
export async function readReorganisations(tx: Tx, id: string | null): Promise<Reorganisation[]> {
  const rows = await tx.rows<Row>(
    `SELECT r.id, r.effective_on AS "effectiveOn", r.decision_number AS "decisionNumber",
       r.decision_date AS "decisionDate", r.note, a.display_name AS "appliedBy", r.applied_at AS "appliedAt",
       u.display_name AS "undoneBy", r.undone_at AS "undoneAt", r.plan,
       (SELECT coalesce(json_agg(${REF} ORDER BY c.display_order, c.id), '[]') FROM ${ENDED}) AS ended,
       (SELECT coalesce(json_agg(${REF} ORDER BY o.place), '[]')
        FROM jsonb_array_elements_text(r.plan -> 'opened') WITH ORDINALITY AS o (id, place)
        JOIN committee c ON c.id = o.id::bigint) AS opened
     FROM reorganisation r JOIN account a ON a.id = r.applied_by LEFT JOIN account u ON u.id = r.undone_by
     WHERE ($1::bigint IS NULL OR r.id = $1::bigint) AND (
       EXISTS (SELECT FROM committee c WHERE c.id = r.unit_id AND in_tree(c.ancestor_ids))
       OR EXISTS (SELECT FROM ${ENDED} WHERE in_tree(c.ancestor_ids)))
     ORDER BY r.id DESC`,
    [id],
  );
  const free = await withoutObstacle(tx, rows);
  return rows.map(({ plan, appliedAt, undoneAt, ...row }) => ({
    ...row,
    appliedAt: appliedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
    links: plan.links,
    mayUndo: free.has(row.id),
  }));
}

async function withoutObstacle(tx: Tx, rows: readonly Row[]): Promise<Set<string>> {
  const open = rows.filter(({ undoneAt }) => undoneAt === null).map(({ id }) => id);
  if (open.length === 0 || tx.actor === 'system' || tx.actor.role !== 'admin') return new Set();
  const held = new Set((await obstacles(tx, open)).map(({ id }) => id));
  return new Set(open.filter((id) => !held.has(id)));
}

/** Everything below what a reorganisation opened, and itself. */
const OPENED = `
  RECURSIVE r AS (SELECT id, unit_id, plan, effective_on, applied_at FROM reorganisation WHERE id = ANY ($1::bigint[])),
  opened AS (
    SELECT r.id AS reorganisation, c.id, c.name, c.code, c.valid_to, true AS by_it
    FROM r, jsonb_array_elements_text(r.plan -> 'opened') AS o (id) JOIN committee c ON c.id = o.id::bigint
    UNION ALL
    SELECT o.reorganisation, c.id, c.name, c.code, c.valid_to, false FROM opened o JOIN committee c ON c.parent_id = o.id
    WHERE NOT c.annulled AND NOT EXISTS (SELECT FROM r WHERE r.id = o.reorganisation AND r.plan -> 'opened' ? c.id::text)
  ),
  ended AS (
    SELECT r.id AS reorganisation, c.id, c.name, c.code, c.parent_id, c.valid_from, c.ancestor_ids, e."validTo" AS valid_to
    FROM r, jsonb_to_recordset(r.plan -> 'ended') AS e (id bigint, "validTo" date) JOIN committee c ON c.id = e.id
  ),
  linked AS (
    SELECT r.id AS reorganisation, l."predecessorId" AS predecessor, l."successorId" AS successor
    FROM r, jsonb_to_recordset(r.plan -> 'links') AS l ("predecessorId" bigint, "successorId" bigint)
  )`;

/**
 * Why reorganisations cannot be undone, one committee each: something it opened (or a committee below) has a report, was
 * ended or reorganised again; a committee that took others in was, or has since reported for a period in which it had them; or what
 * it ended could not exist again, because its code or its parent is gone, or is none of the actor's. For an administrator: nobody
 * else may ask which committees have reports.
 */
export function obstacles(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return tx.rows(
    `WITH ${OPENED}
     SELECT DISTINCT ON (reorganisation) reorganisation::text AS id, name FROM (
       SELECT o.reorganisation, o.name FROM opened o JOIN (
         SELECT DISTINCT f.committee_id FROM figures_of(ARRAY(SELECT id FROM opened)) f WHERE f.source = 'report'
       ) f ON f.committee_id = o.id
       UNION ALL
       SELECT o.reorganisation, o.name FROM opened o WHERE o.by_it AND o.valid_to IS NOT NULL AND NOT EXISTS (
         SELECT FROM linked l JOIN ended e ON e.reorganisation = l.reorganisation AND e.id = l.predecessor
         WHERE l.reorganisation = o.reorganisation AND l.successor = o.id AND e.valid_to = o.valid_to)
       UNION ALL
       SELECT o.reorganisation, o.name FROM opened o JOIN lineage l ON o.id IN (l.predecessor_id, l.successor_id)
         AND l.reorganisation_id <> o.reorganisation
       UNION ALL
       SELECT k.reorganisation, c.name FROM linked k JOIN committee c ON c.id = k.successor
       JOIN lineage l ON l.predecessor_id = c.id AND l.reorganisation_id <> k.reorganisation
       UNION ALL
       SELECT k.reorganisation, c.name FROM linked k JOIN r ON r.id = k.reorganisation
       JOIN committee c ON c.id = k.successor
       JOIN figures_of(ARRAY(SELECT successor FROM linked)) f ON f.committee_id = c.id
       WHERE f.source = 'report' AND f.changed_at > r.applied_at
         AND (left(f.period, 4) || CASE WHEN f.period LIKE '%-H1' THEN '-06-30' ELSE '-12-31' END)::date >= r.effective_on
       UNION ALL
       SELECT e.reorganisation, e.name FROM ended e WHERE NOT in_tree(e.ancestor_ids)
       UNION ALL
       SELECT e.reorganisation, c.name FROM ended e JOIN committee c ON lower(c.code) = lower(e.code) AND c.id <> e.id
         AND NOT c.annulled AND daterange(c.valid_from, c.valid_to, '[]') && daterange(e.valid_from, e.valid_to, '[]')
       WHERE NOT EXISTS (SELECT FROM opened o WHERE o.reorganisation = e.reorganisation AND o.id = c.id)
       UNION ALL
       SELECT e.reorganisation, e.name FROM ended e JOIN committee p ON p.id = e.parent_id
       WHERE p.valid_to IS NOT NULL AND (e.valid_to IS NULL OR e.valid_to > p.valid_to)
         AND NOT EXISTS (SELECT FROM ended x WHERE x.reorganisation = e.reorganisation AND x.id = p.id)
     ) held ORDER BY reorganisation, name`,
    [ids],
  );
}

/** What a reorganisation opened, and whatever was put below it since. */
export function openedBy(
  tx: Tx,
  id: string,
): Promise<{ id: string; name: string; parentId: string | null }[]> {
  return tx.rows(
    `WITH ${OPENED} SELECT c.id, c.name, c.parent_id AS "parentId" FROM opened o JOIN committee c ON c.id = o.id ORDER BY c.id`,
    [[id]],
  );
}
