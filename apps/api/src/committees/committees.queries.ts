import type { Committee } from '@ket-nap/contracts';
import type { Tx } from '../database/actor-transaction';

const COLUMNS = `c.id, c.code, c.name, c.kind, c.parent_id AS "parentId", c.valid_from AS "validFrom",
  c.valid_to AS "validTo", c.former_area AS "formerArea", c.version`;

/** The committees of the actor's tree, parents first, in display order. */
export function listCommittees(tx: Tx): Promise<Committee[]> {
  return tx.rows<Committee>(
    `SELECT ${COLUMNS} FROM committee c WHERE in_tree(c.ancestor_ids)
     ORDER BY cardinality(c.ancestor_ids), c.parent_id, c.display_order, c.id`,
  );
}

/** One committee, locked for a change, yet not against figures and audit rows that refer to it. */
export function lockCommittee(tx: Tx, id: string): Promise<Committee | null> {
  return tx.row<Committee>(
    `SELECT ${COLUMNS} FROM committee c WHERE c.id = $1 AND in_tree(c.ancestor_ids) FOR NO KEY UPDATE`,
    [id],
  );
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
       (SELECT max(display_order) FROM committee s WHERE s.parent_id IS NOT DISTINCT FROM n."parentId"), 0)
     FROM (
       SELECT *, row_number() OVER () AS place FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, kind text,
         "parentId" bigint, "validFrom" date, "validTo" date, "formerArea" text)
     ) n ORDER BY n.place
     RETURNING ${COLUMNS}`,
    [JSON.stringify(committees)],
  );
}
