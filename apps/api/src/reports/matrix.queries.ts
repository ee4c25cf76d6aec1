import type { CommitteeRef } from '@ket-nap/contracts';
import { cutOff, startOf, type CommitteeDays, type Half, type ReportState } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { ON_BEHALF } from './report-rows';

/** A committee of the unit, with the days on which others stand below it: it then adds them up and owes no report of its own. */
export interface MatrixCommittee extends CommitteeRef, CommitteeDays {
  formerArea: string | null;
  below: CommitteeDays[];
}

export interface MatrixReport {
  committeeId: string;
  half: Half;
  state: ReportState;
  onBehalf: boolean;
  /** Of the version last sent. */
  admitted: number | null;
  /** An ISO instant; null before the first version. */
  firstSentAt: string | null;
}

export interface MatrixFacts {
  /** In official order; an officer's own only. */
  committees: MatrixCommittee[];
  reports: MatrixReport[];
}

/** The unit's committees that existed between these half-years, and their reports, in one statement. */
export async function matrixFacts(tx: Tx, unitId: string, halves: readonly Half[]): Promise<MatrixFacts> {
  const [first, last] = [halves.at(0), halves.at(-1)];
  const facts =
    first && last && (await tx.row<MatrixFacts>(FACTS, [unitId, startOf(first), cutOff(last), halves]));
  return facts || { committees: [], reports: [] };
}

const DATES = `'validFrom', valid_from, 'validTo', valid_to`;

const FACTS = `
  WITH unit AS MATERIALIZED (
    SELECT c.* FROM units_of($1, $2, $3) u JOIN committee c ON c.id = u.id WHERE in_tree(c.ancestor_ids)
  ), below AS MATERIALIZED (
    SELECT parent_id, json_agg(json_build_object(${DATES})) AS dates FROM committee
    WHERE parent_id IN (SELECT id FROM unit) AND NOT annulled GROUP BY parent_id
  )
  SELECT
    (SELECT coalesce(json_agg(json_build_object('id', u.id::text, 'code', u.code, 'name', u.name, 'kind', u.kind, 'formerArea', u.former_area, ${DATES},
         'below', coalesce(b.dates, '[]')) ORDER BY u.display_order, u.id), '[]')
       FROM unit u LEFT JOIN below b ON b.parent_id = u.id) AS committees,
    (SELECT coalesce(json_agg(json_build_object('committeeId', r.committee_id::text, 'half', r.half, 'state', r.state,
         'onBehalf', ${ON_BEHALF}, 'admitted', sent.admitted, 'firstSentAt', first.sent_at)), '[]')
       FROM report r
       LEFT JOIN report_version first ON first.report_id = r.id AND first.number = 1
       LEFT JOIN report_version sent ON sent.report_id = r.id AND sent.number = r.sent_version
       WHERE r.committee_id IN (SELECT id FROM unit) AND r.half = ANY ($4)) AS reports`;

/** One report that is owed, whoever's it is. */
export interface SentFact {
  half: Half;
  firstSentAt: Date | null;
  approved: boolean;
}

/** When each committee of the unit that owes a report first sent it: for counts, also for an officer who sees its own only. */
export function sentFacts(tx: Tx, unitId: string, halves: readonly Half[]): Promise<SentFact[]> {
  const spans = halves.map((half) => ({ half, from: startOf(half), to: cutOff(half) }));
  return tx.rows<SentFact>(
    'SELECT half, first_sent_at AS "firstSentAt", approved FROM units_sent($1, $2::jsonb)',
    [unitId, JSON.stringify(spans)],
  );
}
