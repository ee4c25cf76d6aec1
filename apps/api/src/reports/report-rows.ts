import type { Breakdown, CommitteeRef, Report } from '@ket-nap/contracts';
import type { Half, ReportState } from '@ket-nap/domain';
import { addsUp } from '../committees/adds-up';
import { exceptionReason, exceptionUntil } from '../periods/period-in-force';
import { quotaOn } from '../quotas/quota-in-force';

/** What every statement on reports reads alike. In all of them `c` is the committee and `r` its report. */

/** A stored report as the rules see it. */
export interface ReportRow {
  id: string;
  state: Exclude<ReportState, 'missing'>;
  version: number;
  sentVersion: number;
  admitted: number | null;
  onBehalf: boolean;
  /** Never sent, with nothing in its cells: whose it is, is open. */
  blank: boolean;
  /** The number of the approved version that is being corrected; null where none is. */
  corrects: number | null;
  /**
   * Accounts whose value stands in a cell, and who sent it last; of a submitted report only: nobody approves another. Of a paper report
   * also who emptied a cell; in a committee's own the board empties only what it had typed by mistake.
   */
  enteredBy: string[];
}

/** The same with what people are told of it. */
export interface ToldReport extends ReportRow {
  /** It came back and has not been sent again. */
  returned: boolean;
  /** Why it came back; null also where only cells have a reason. */
  returnReason: string | null;
  /** Of the correction that was begun and is not approved yet. */
  correctionReason: string | null;
  updatedBy: string;
  updatedAt: string;
  firstSentAt: string | null;
  openComments: number;
}

/** A committee as the rules of a half-year see it. */
export interface Reporter extends CommitteeRef {
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
  /** It adds up the committees below it and has no report of its own. */
  hasUnits: boolean;
  /** The actor's own, or gone on in it as a whole: what was split is read only. */
  isOwn: boolean;
  /** When its exception ends or ended; null without one. */
  exceptionUntil: string | null;
  /** Why there is one. */
  exceptionReason: string | null;
}

/** Counts by item, as sent. */
export type Counts = Report['lastYear'];
export type Cells = Report['cells'];
export type Asked = readonly Breakdown[];

/** The arguments are SQL expressions: the half, its first and its last day. */
export const REPORTER = (half: string, from: string, to: string): string =>
  `jsonb_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind, 'parentId', c.parent_id::text,
     'validFrom', c.valid_from, 'validTo', c.valid_to, 'isOwn', in_own_tree(c.ancestor_ids),
     'hasUnits', ${addsUp('c.id', from, to)},
     'exceptionUntil', ${exceptionUntil('c.id', half)}, 'exceptionReason', ${exceptionReason('c.id', half)})`;

/** Of the last correction that was neither approved nor given up, before an event where one is named. */
const CORRECTION = (what: 'reason' | 'sent_version', before = ''): string =>
  `(SELECT CASE e.action WHEN 'correct' THEN e.${what} END FROM report_event e WHERE e.report_id = r.id
    AND e.action IN ('correct', 'approve', 'cancel') ${before} ORDER BY e.id DESC LIMIT 1)`;

/** Of the last step, where it was a return. */
const RETURN = (what: string): string =>
  `(SELECT CASE e.action WHEN 'return' THEN ${what} END FROM report_event e WHERE e.report_id = r.id
    ORDER BY e.id DESC LIMIT 1)`;

/** SQL: report `r` was never sent, and nothing stands in its cells. */
export const BLANK = `(r.sent_version = 0 AND NOT EXISTS (SELECT FROM report_cell_now x
  WHERE x.report_id = r.id AND (x.count IS NOT NULL OR x.text IS NOT NULL)))`;

/** SQL: the board types report `r` from paper. */
export const ON_BEHALF = `(r.on_behalf AND NOT ${BLANK})`;

const RULES = `'id', r.id::text, 'state', r.state, 'version', r.version, 'sentVersion', r.sent_version,
  'onBehalf', ${ON_BEHALF}, 'blank', ${BLANK},
  'corrects', CASE WHEN r.state IN ('correcting', 'submitted', 'returned') THEN ${CORRECTION('sent_version')} END,
  'admitted', (SELECT x.count FROM report_cell x WHERE x.report_id = r.id AND x.item = 'admitted'
    ORDER BY x.version DESC LIMIT 1),
  'enteredBy', CASE r.state WHEN 'submitted' THEN ARRAY(
    SELECT x.changed_by::text FROM report_cell_now x WHERE x.report_id = r.id AND (r.on_behalf OR x.count IS NOT NULL OR x.text IS NOT NULL)
    UNION SELECT v.sent_by::text FROM report_version v WHERE v.report_id = r.id AND v.number = r.sent_version) ELSE '{}' END`;

/** `r` as a {@link ReportRow}, null without one. */
export const STORED = `CASE WHEN r.id IS NOT NULL THEN json_build_object(${RULES}) END`;

/** `r` as a {@link ToldReport}, null without one. */
export const TOLD = `CASE WHEN r.id IS NOT NULL THEN json_build_object(${RULES}, 'updatedAt', r.updated_at,
  'updatedBy', (SELECT u.display_name FROM account u WHERE u.id = r.updated_by),
  'returned', coalesce(${RETURN('true')}, false), 'returnReason', ${RETURN("nullif(e.reason, '')")},
  'correctionReason', CASE WHEN r.state IN ('correcting', 'submitted', 'returned') THEN ${CORRECTION('reason')} END,
  'firstSentAt', (SELECT v.sent_at FROM report_version v WHERE v.report_id = r.id AND v.number = 1),
  'openComments', (SELECT count(*) FROM report_comment m WHERE m.report_id = r.id AND m.resolved_at IS NULL)) END`;

/** The yearly (or the half's own) quota in force on the day that measures the half. */
export const QUOTA = (period: string, day: string): string =>
  `(SELECT q.amount FROM ${quotaOn('c.id', period, day)} q)`;

/** What was sent for a half-year, by item; of a committee that adds others up, their sums. */
export const COUNTS = (half: string): string =>
  `coalesce((SELECT jsonb_strip_nulls(jsonb_build_object('admitted', s.admitted, 'members_at_start', s.members_at_start))
     || (SELECT coalesce(jsonb_object_agg('group:' || g.key, g.value), '{}') FROM jsonb_each(s.breakdown) g)
   FROM roll_up s WHERE s.committee_id = c.id AND s.half = ${half} AND s.reports > 0), '{}')`;

/** The cells of `r` as they stand; `which` narrows them by `x.item`. */
export const CELLS = (which = 'true'): string =>
  `(SELECT coalesce(json_object_agg(x.item, json_build_object('count', x.count, 'text', x.text, 'version', x.version,
      'way', x.way, 'changedBy', a.display_name, 'changedAt', x.changed_at)), '{}')
    FROM report_cell_now x JOIN account a ON a.id = x.changed_by WHERE x.report_id = r.id AND ${which})`;

/** A version `v` that was sent, by `s`; what became of it is in the report's events. */
export const SENT_VERSION = `json_build_object('number', v.number, 'admitted', v.admitted,
  'membersAtStart', v.members_at_start, 'breakdown', v.breakdown, 'asOf', v.as_of, 'causes', v.causes,
  'solutions', v.solutions, 'note', v.note, 'explanation', v.explanation, 'sentAt', v.sent_at, 'sentBy', s.display_name,
  'counts', v.number = r.sent_version, 'approvedAt', ok.done_at, 'approvedBy', ok.done_by,
  'correctionReason', ${CORRECTION(
    'reason',
    `AND e.id < (SELECT min(f.id) FROM report_event f
    WHERE f.report_id = r.id AND f.action = 'submit' AND f.sent_version = v.number)`,
  )})`;

/** The approval `ok` of a version `v`, for {@link SENT_VERSION}. */
export const APPROVAL = `LEFT JOIN LATERAL (SELECT e.done_at, u.display_name AS done_by FROM report_event e
    JOIN account u ON u.id = e.done_by WHERE e.report_id = v.report_id AND e.action = 'approve' AND e.sent_version = v.number
    ORDER BY e.id DESC LIMIT 1) ok ON true`;

/** The remarks on `r`, oldest first. */
export const COMMENTS = `(SELECT coalesce(json_agg(json_build_object('id', m.id::text, 'item', m.item, 'text', m.text,
    'returns', m.returns, 'writtenBy', w.display_name, 'writtenAt', m.written_at, 'resolvedBy', d.display_name,
    'resolvedAt', m.resolved_at) ORDER BY m.id), '[]')
  FROM report_comment m JOIN account w ON w.id = m.written_by LEFT JOIN account d ON d.id = m.resolved_by
  WHERE m.report_id = r.id)`;

/** A report as it was stored for a committee and its half-year, before the rules were asked. */
export interface Stored {
  committee: Reporter;
  report: ReportRow | null;
}

export interface Wanted {
  committeeId: string;
  half: Half;
}
