import type { CommitteeRef } from '@ket-nap/contracts';
import {
  cutOff,
  startOf,
  type Dated,
  type Half,
  type Horizon,
  type Link,
  type TermCode,
  type Year,
} from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { quotaOn } from '../quotas/quota-in-force';

export interface TermUnit extends CommitteeRef, Dated {
  validFrom: string;
}

export interface TargetRow {
  id: string;
  period: Horizon;
  amount: number | null;
  number: number;
  decisionNumber: string | null;
  decisionDate: string | null;
  effectiveOn: string;
}

/** Sums only: every rate is made of them by libs/domain. */
export interface TermFacts {
  /** The committees under the unit that existed in the term; an officer's own only. */
  units: TermUnit[];
  /** What each of them, and the unit, sent in each year. */
  figures: { id: string; year: Year; admitted: number }[];
  /** The unit's half-years. */
  history: { half: Half; admitted: number }[];
  /** The versions in force: of the term and of each of its years, for the committees and the unit. */
  quotas: TargetRow[];
  unitsQuotas: { period: Horizon; amount: number }[];
  /** The newest version of each target, whatever its day. */
  latest: { id: string; version: number; amount: number | null; effectiveOn: string }[];
  reporting: { period: Half; expected: number; reported: number }[];
  links: Link[];
  /** Committees that others went on in, by which groups are named. */
  successors: CommitteeRef[];
}

/** A target or a year's quota: by the version of a day, of the committees that existed between two. */
export interface WantedQuota {
  period: Horizon;
  on: string;
  from: string;
  to: string;
}

interface Wanted {
  unitId: string;
  term: TermCode;
  /** First day of the term, last day that is counted. */
  from: string;
  to: string;
  halves: Half[];
  /** Whether committees are to stand in groups. */
  grouped: boolean;
  /** The term and its years. */
  quotas: WantedQuota[];
}

/** Everything the progress of a term shows, in one statement inside the actor's scope. */
export async function termFacts(tx: Tx, wanted: Wanted): Promise<TermFacts> {
  const facts = await tx.row<TermFacts>(FACTS, [
    wanted.unitId,
    wanted.from,
    wanted.to,
    wanted.halves,
    JSON.stringify(wanted.quotas),
    wanted.term,
    JSON.stringify(
      wanted.halves.map((half) => ({
        period: half,
        halves: [{ half, from: startOf(half), to: cutOff(half) }],
      })),
    ),
    wanted.grouped,
  ]);
  if (!facts) throw new Error('a statement without FROM answers one row');
  return facts;
}

const REF = `'id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind`;

const FACTS = `
  WITH RECURSIVE units AS MATERIALIZED (
    SELECT c.* FROM units_of($1, $2, $3) u JOIN committee c ON c.id = u.id
    WHERE in_tree(c.ancestor_ids)
  ), shown AS MATERIALIZED (SELECT id FROM units UNION ALL SELECT $1::bigint),
  line AS (
    SELECT l.predecessor_id, l.successor_id, l.effective_on FROM lineage l JOIN units u ON u.id = l.predecessor_id WHERE $8
    UNION SELECT l.predecessor_id, l.successor_id, l.effective_on FROM lineage l JOIN line p ON p.successor_id = l.predecessor_id
  )
  SELECT
    (SELECT coalesce(json_agg(json_build_object(${REF}, 'validFrom', c.valid_from, 'validTo', c.valid_to, 'formerArea', c.former_area)
       ORDER BY c.display_order, c.id), '[]') FROM units c) AS units,
    (SELECT coalesce(json_agg(json_build_object('id', f.id::text, 'year', f.year, 'admitted', f.admitted)), '[]')
       FROM (SELECT s.id, left(r.half, 4) AS year, sum(r.admitted) AS admitted
         FROM shown s JOIN roll_up r ON r.committee_id = s.id WHERE r.half = ANY ($4) AND r.reports > 0
         GROUP BY s.id, left(r.half, 4)) f) AS figures,
    (SELECT coalesce(json_agg(json_build_object('half', r.half, 'admitted', r.admitted)), '[]') FROM roll_up r
       WHERE r.committee_id = $1 AND r.half = ANY ($4) AND r.reports > 0) AS history,
    (SELECT coalesce(json_agg(json_build_object('id', s.id::text, 'period', w.period, 'amount', q.amount,
         'number', q.version, 'decisionNumber', q.decision_number, 'decisionDate', q.decision_date,
         'effectiveOn', q.effective_on)), '[]')
       FROM shown s CROSS JOIN jsonb_to_recordset($5::jsonb) AS w (period text, "on" date)
       JOIN LATERAL ${quotaOn('s.id', 'w.period', 'w."on"')} q ON true) AS quotas,
    (SELECT coalesce(json_agg(json_build_object('period', q.period, 'amount', q.amount)), '[]')
       FROM units_quota($1, $5::jsonb) q) AS "unitsQuotas",
    (SELECT coalesce(json_agg(json_build_object('id', s.id::text, 'version', q.version, 'amount', q.amount,
         'effectiveOn', q.effective_on)), '[]')
       FROM shown s JOIN LATERAL (SELECT x.* FROM quota x WHERE x.committee_id = s.id AND x.period = $6
         ORDER BY x.version DESC LIMIT 1) q ON true) AS latest,
    (SELECT coalesce(json_agg(json_build_object('period', n.period, 'expected', n.expected, 'reported', n.reported)), '[]')
       FROM units_reporting($1, $7::jsonb) n) AS reporting,
    (SELECT coalesce(json_agg(json_build_object('predecessorId', l.predecessor_id::text,
         'successorId', l.successor_id::text, 'effectiveOn', l.effective_on)), '[]') FROM line l) AS links,
    (SELECT coalesce(json_agg(json_build_object(${REF}) ORDER BY c.display_order, c.id), '[]')
       FROM committee c WHERE c.id IN (SELECT successor_id FROM line)) AS successors`;

/** The newest half-year of a span of halves in which the unit has figures. */
export async function newestHalf(tx: Tx, unitId: string, halves: readonly Half[]): Promise<Half | null> {
  const found = await tx.row<{ half: Half | null }>(
    'SELECT max(half) AS half FROM roll_up WHERE committee_id = $1 AND half = ANY ($2) AND reports > 0',
    [unitId, halves],
  );
  return found?.half ?? null;
}
