import type { Committee, ListedCommittee } from '@ket-nap/contracts';
import type { Tx } from '../database/actor-transaction';

const COLUMNS = `c.id, c.code, c.name, c.kind, c.parent_id AS "parentId", c.valid_from AS "validFrom",
  c.valid_to AS "validTo", c.former_area AS "formerArea", c.display_order AS "displayOrder", c.version,
  ARRAY(SELECT l.predecessor_id::text FROM lineage l WHERE l.successor_id = c.id ORDER BY l.predecessor_id)
    AS "predecessorIds",
  ARRAY(SELECT l.successor_id::text FROM lineage l WHERE l.predecessor_id = c.id ORDER BY l.successor_id)
    AS "successorIds"`;

/** The committees of the actor's tree, parents first, in display order. */
export function listCommittees(tx: Tx): Promise<Committee[]> {
  return tx.rows<Committee>(
    `SELECT ${COLUMNS} FROM committee c WHERE in_tree(c.ancestor_ids) AND NOT c.annulled
     ORDER BY cardinality(c.ancestor_ids), c.parent_id, c.display_order, c.id`,
  );
}

/** The same with what hangs on each. Accounts and reports are an administrator's to count: nobody else is told. */
export function listWithFacts(tx: Tx): Promise<ListedCommittee[]> {
  return tx.rows<ListedCommittee>(
    `WITH latest AS MATERIALIZED (
       SELECT f.committee_id, max(f.period) AS half FROM figures_of(ARRAY(
         SELECT c.id FROM committee c WHERE in_tree(c.ancestor_ids) AND NOT c.annulled)) f
       WHERE f.source = 'report' GROUP BY f.committee_id
     ), staff AS MATERIALIZED (
       SELECT a.committee_id, count(*)::int AS n FROM account a WHERE a.active GROUP BY a.committee_id
     )
     SELECT ${COLUMNS}, CASE WHEN actor_role() = 'admin' THEN coalesce(s.n, 0) END AS accounts, l.half AS "lastReport"
     FROM committee c LEFT JOIN latest l ON l.committee_id = c.id LEFT JOIN staff s ON s.committee_id = c.id
     WHERE in_tree(c.ancestor_ids) AND NOT c.annulled
     ORDER BY cardinality(c.ancestor_ids), c.parent_id, c.display_order, c.id`,
  );
}

/**
 * Lets one change of the tree follow another: what a rule has looked at (dates of a parent, codes, places among siblings) is not
 * changed behind its back. First in every transaction that writes committees; nobody waits for it while holding the audit.
 */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock(4072003)');
}

/** Holds committees against other writers, in one order, yet not against figures and audit rows that refer to them. */
export async function holdCommittees(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows('SELECT FROM committee WHERE id = ANY ($1::bigint[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
}

/** One committee of the actor's tree. */
export function findCommittee(tx: Tx, id: string): Promise<Committee | null> {
  return tx.row<Committee>(
    `SELECT ${COLUMNS} FROM committee c WHERE c.id = $1 AND in_tree(c.ancestor_ids) AND NOT c.annulled`,
    [id],
  );
}

/** The first of these committees that began to go on for others after a day. */
export function takesInAfter(
  tx: Tx,
  ids: readonly string[],
  day: string,
): Promise<{ name: string; from: string } | null> {
  return tx.row(
    `SELECT c.name, max(l.effective_on) AS "from" FROM lineage l JOIN committee c ON c.id = l.successor_id
     WHERE c.id = ANY ($1::bigint[]) GROUP BY c.id HAVING max(l.effective_on) > $2::date ORDER BY c.id LIMIT 1`,
    [ids, day],
  );
}

/** One committee, locked for a change. */
export async function lockCommittee(tx: Tx, id: string): Promise<Committee | null> {
  await holdCommittees(tx, [id]);
  return findCommittee(tx, id);
}

export interface NewCommittee {
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
  formerArea: string | null;
}

/** Adds committees in the given order, after those their parents already have; answers them with their ids. */
export function insertCommittees(tx: Tx, committees: readonly NewCommittee[]): Promise<Committee[]> {
  return tx.rows<Committee>(
    `INSERT INTO committee AS c
       (code, name, kind, parent_id, ancestor_ids, valid_from, valid_to, former_area, display_order)
     SELECT n.code, n.name, n.kind, n."parentId", '{}', n."validFrom", n."validTo", n."formerArea", n.place + coalesce(
       (SELECT max(display_order) FROM committee s
        WHERE s.parent_id IS NOT DISTINCT FROM n."parentId" AND NOT s.annulled), 0)
     FROM (
       SELECT *, row_number() OVER (PARTITION BY r."parentId" ORDER BY r.at) AS place
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (code text, name text, kind text,
         "parentId" bigint, "validFrom" date, "validTo" date, "formerArea" text)) WITH ORDINALITY
         AS r (code, name, kind, "parentId", "validFrom", "validTo", "formerArea", at)
     ) n ORDER BY n.at
     RETURNING ${COLUMNS}`,
    [JSON.stringify(committees)],
  );
}

/** Writes what an administrator may correct, and the end of validity. */
export async function updateCommittee(
  tx: Tx,
  { id, name, kind, formerArea, validTo }: Committee,
): Promise<void> {
  await tx.rows(
    `UPDATE committee SET name = $2, kind = $3, former_area = $4, valid_to = $5, version = version + 1 WHERE id = $1`,
    [id, name, kind, formerArea, validTo],
  );
}

/**
 * Numbers the children of these parents 1, 2, 3 …; one of them (if named) is put at a place, as far as there are places. A
 * sibling's own version stays: its fields are not what changed.
 */
export async function renumber(
  tx: Tx,
  parentIds: readonly (string | null)[],
  moved: { id: string; place: number } | null = null,
): Promise<void> {
  await tx.rows(
    `UPDATE committee c SET display_order = n.place FROM (
       SELECT s.id, row_number() OVER (PARTITION BY s.parent_id ORDER BY
         CASE WHEN s.id = $2 THEN $3::numeric + CASE WHEN $3::int > s.display_order THEN 0.5 ELSE -0.5 END
           ELSE s.display_order END, s.id) AS place
       FROM committee s
       WHERE (s.parent_id = ANY ($1::bigint[]) OR (s.parent_id IS NULL AND $4)) AND NOT s.annulled
     ) n WHERE c.id = n.id AND c.display_order <> n.place`,
    [
      parentIds.filter((id) => id !== null),
      moved?.id ?? null,
      moved?.place ?? null,
      parentIds.includes(null),
    ],
  );
}
