import type { CommitteeRef } from '@ket-nap/contracts';
import { cutOff, startOf, type Half, type ReportState } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** What the matrix shows of a committee that owes a report for a half-year. */
export interface MatrixFact {
  committee: CommitteeRef;
  half: Half;
  state: ReportState;
  onBehalf: boolean;
  /** Of the version last sent. */
  admitted: number | null;
  firstSentAt: Date | null;
}

/** One report of the unit, whoever's it is. */
export interface SentFact {
  half: Half;
  firstSentAt: Date | null;
  approved: boolean;
}

/**
 * The unit's committees in official order × the half-years in which each owes a report; an officer's own only. One that adds up others
 * owes none of its own.
 */
export function matrixFacts(tx: Tx, unitId: string, halves: readonly Half[]): Promise<MatrixFact[]> {
  return tx.rows<MatrixFact>(
    `SELECT json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind) AS committee, w.half,
       coalesce(r.state, 'missing') AS state, coalesce(r.on_behalf, false) AS "onBehalf", last.admitted,
       first.sent_at AS "firstSentAt"
     FROM jsonb_to_recordset($2::jsonb) AS w (half text, "from" date, "to" date)
     CROSS JOIN LATERAL units_of($1, w."from", w."to") u JOIN committee c ON c.id = u.id
     LEFT JOIN report r ON r.committee_id = c.id AND r.half = w.half
     LEFT JOIN report_version first ON first.report_id = r.id AND first.number = 1
     LEFT JOIN report_version last ON last.report_id = r.id AND last.number = r.sent_version
     WHERE in_tree(c.ancestor_ids) AND NOT EXISTS (SELECT FROM units_of(c.id, w."from", w."to"))
     ORDER BY c.display_order, c.id`,
    [unitId, spansOf(halves)],
  );
}

/** When each committee of the unit that owes a report first sent it: for counts, also for an officer who sees its own only. */
export function sentFacts(tx: Tx, unitId: string, halves: readonly Half[]): Promise<SentFact[]> {
  return tx.rows<SentFact>(
    'SELECT half, first_sent_at AS "firstSentAt", approved FROM units_sent($1, $2::jsonb)',
    [unitId, spansOf(halves)],
  );
}

function spansOf(halves: readonly Half[]): string {
  return JSON.stringify(halves.map((half) => ({ half, from: startOf(half), to: cutOff(half) })));
}
