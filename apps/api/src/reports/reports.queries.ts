import type { CommitteeRef, Report } from '@ket-nap/contracts';
import { cutOff, startOf, yearPeriod, yearOf, type Half, type ReportState } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { quotaOn } from '../quotas/quota-in-force';

const REF = `json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind)`;
/** The yearly quota in force on the day that measures the half. */
const QUOTA = (day: string): string => `(SELECT q.amount FROM ${quotaOn('c.id', '$2', day)} q)`;

export interface ReportRow {
  id: string;
  state: Exclude<ReportState, 'missing'>;
  version: number;
  sentVersion: number;
  admitted: number | null;
  membersAtStart: number | null;
  note: string;
  onBehalf: boolean;
  returnReason: string | null;
  enteredBy: string;
  updatedBy: string;
  updatedAt: string;
  /** Who sent the last version; null before the first. */
  sender: string | null;
}

/** A committee as the rules of a half-year see it. */
export interface Reporter extends CommitteeRef {
  validFrom: string;
  validTo: string | null;
  /** It adds up the committees below it and has no report of its own. */
  hasUnits: boolean;
  /** The actor's own, or gone on in it as a whole: what was split is read only. */
  isOwn: boolean;
}

export interface ReportContext {
  committee: Reporter;
  quota: number | null;
  lastYear: number | null;
  otherHalf: number | null;
  report: ReportRow | null;
  versions: Report['versions'];
}

const SENT = (half: string): string =>
  `(SELECT r.admitted::float8 FROM roll_up r WHERE r.committee_id = c.id AND r.half = ${half} AND r.reports > 0)`;

const REPORTER = (from: string, to: string): string =>
  `${REF}::jsonb || jsonb_build_object('validFrom', c.valid_from, 'validTo', c.valid_to,
     'isOwn', in_own_tree(c.ancestor_ids), 'hasUnits', EXISTS (SELECT FROM units_of(c.id, ${from}, ${to})))`;

/** Everything a report's page shows, in one statement; null for a committee outside the actor's scope. */
export function reportContext(
  tx: Tx,
  committeeId: string,
  half: Half,
  lastYear: Half,
  otherHalf: Half,
  quotasOn: string,
): Promise<ReportContext | null> {
  return tx.row<ReportContext>(
    `SELECT ${REPORTER('$6', '$7')} AS committee,
       ${QUOTA('$8')} AS quota, ${SENT('$4')} AS "lastYear", ${SENT('$5')} AS "otherHalf",
       (SELECT json_build_object('id', r.id::text, 'state', r.state, 'version', r.version, 'sentVersion', r.sent_version,
          'admitted', r.admitted, 'membersAtStart', r.members_at_start, 'note', r.note, 'onBehalf', r.on_behalf,
          'returnReason', r.return_reason, 'enteredBy', r.entered_by::text, 'updatedBy', u.display_name,
          'updatedAt', r.updated_at, 'sender', (SELECT v.sent_by::text FROM report_version v
            WHERE v.report_id = r.id AND v.number = r.sent_version))
        FROM report r JOIN account u ON u.id = r.updated_by WHERE r.committee_id = c.id AND r.half = $3) AS report,
       (SELECT coalesce(json_agg(json_build_object('number', v.number, 'admitted', v.admitted,
          'membersAtStart', v.members_at_start, 'note', v.note, 'sentAt', v.sent_at, 'sentBy', s.display_name)
          ORDER BY v.number DESC), '[]')
        FROM report r JOIN report_version v ON v.report_id = r.id JOIN account s ON s.id = v.sent_by
        WHERE r.committee_id = c.id AND r.half = $3) AS versions
     FROM committee c WHERE c.id = $1 AND in_tree(c.ancestor_ids) AND NOT c.annulled`,
    [committeeId, yearPeriod(yearOf(half)), half, lastYear, otherHalf, startOf(half), cutOff(half), quotasOn],
  );
}

export interface LineRow {
  committee: Reporter;
  quota: number | null;
  /** Of the version last sent. */
  admitted: number | null;
  note: string | null;
  /** A column of its own, and so a Date; within JSON it would be text. */
  sentAt: Date | null;
  sentBy: string | null;
  report: ReportRow | null;
}

/** One line for each committee of the unit that exists in the half; an officer's own only. */
export function reportLines(tx: Tx, unitId: string, half: Half, quotasOn: string): Promise<LineRow[]> {
  return tx.rows<LineRow>(
    `SELECT ${REPORTER('$4', '$5')} AS committee, ${QUOTA('$6')} AS quota, v.admitted, v.note, v.sent_at AS "sentAt", s.display_name AS "sentBy",
       CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id::text, 'state', r.state, 'version', r.version,
         'sentVersion', r.sent_version, 'admitted', r.admitted, 'membersAtStart', r.members_at_start, 'note', r.note,
         'onBehalf', r.on_behalf, 'returnReason', r.return_reason, 'enteredBy', r.entered_by::text,
         'updatedBy', '', 'updatedAt', r.updated_at, 'sender', v.sent_by::text) END AS report
     FROM units_of($1, $4, $5) u JOIN committee c ON c.id = u.id
     LEFT JOIN report r ON r.committee_id = c.id AND r.half = $3
     LEFT JOIN report_version v ON v.report_id = r.id AND v.number = r.sent_version
     LEFT JOIN account s ON s.id = v.sent_by
     WHERE in_tree(c.ancestor_ids) ORDER BY c.display_order, c.id`,
    [unitId, yearPeriod(yearOf(half)), half, startOf(half), cutOff(half), quotasOn],
  );
}

/** The first and the last half-year with a sent report, of one committee or everything under a unit. */
export function reportedSpan(
  tx: Tx,
  committeeId: string,
): Promise<{ first: Half | null; last: Half | null } | null> {
  return tx.row(
    'SELECT min(half) AS first, max(half) AS last FROM roll_up WHERE committee_id = $1 AND reports > 0',
    [committeeId],
  );
}
