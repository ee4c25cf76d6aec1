import type {
  CommitteeRef,
  Counted,
  PageComment,
  PageReport,
  AssignedQuota,
  Relative,
  SentText,
} from '@ket-nap/contracts';
import type { Half, Period } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { quotaOn } from '../quotas/quota-in-force';
import type { FigureSum, QuotaVersionOn, Span } from './board.queries';
import { countedColumns } from './counted';
import type { CountedGroups } from './group-shares';

export interface DatedRelative extends Relative {
  validFrom: string;
  validTo: string | null;
  successors: number;
}

export interface PageFacts {
  validFrom: string;
  validTo: string | null;
  formerArea: string | null;
  parentId: string | null;
  units: number;
  predecessors: DatedRelative[];
  successors: Relative[];
  /** Of the committee and its predecessors. */
  figures: FigureSum[];
  quotas: (QuotaVersionOn & { id: string })[];
  /** What those below it sent, where it adds them up. */
  reporting: { period: Period; expected: number; reported: number; confirmed: number }[];
  quotaVersions: (Omit<AssignedQuota['versions'][number], 'inForce'> & { period: Period })[];
  stretch: number | null;
  /** Counts by group in each half-year of the period. */
  breakdown: (CountedGroups & { half: Half })[];
  reports: (Omit<PageReport, 'punctuality' | 'half'> & { half: Half })[];
  texts: SentText[];
  openComments: number;
  comments: PageComment[];
}

export interface PageWanted {
  id: string;
  counted: Counted;
  period: Span;
  /** The year's period codes: itself and its halves. */
  ofYear: Period[];
  /** The half-years of the period. */
  halves: Half[];
  quotas: { period: Period; on: string }[];
  reporting: { period: Period; halves: ({ half: Half } & Span)[] }[];
}

const MOST_COMMENTS = 5;

/** Everything of one committee that its unit's board does not say; null for one outside the actor's sight. */
export function pageFacts(tx: Tx, wanted: PageWanted): Promise<PageFacts | null> {
  return tx.row<PageFacts>(FACTS[wanted.counted], [
    wanted.id,
    wanted.period.from,
    wanted.period.to,
    wanted.ofYear,
    wanted.halves,
    JSON.stringify(wanted.quotas),
    JSON.stringify(wanted.reporting),
  ]);
}

const relative = (other: string): string =>
  `'committee', json_build_object('id', o.id::text, 'code', o.code, 'name', o.name, 'kind', o.kind),
   'effectiveOn', l.effective_on, 'inSight', in_tree(o.ancestor_ids)${other}`;

/** The remarks on the period's reports. */
const REMARKS = `(SELECT count(*)::int FROM own r JOIN report_comment m ON m.report_id = r.id
       WHERE r.half = ANY ($5) AND m.resolved_at IS NULL) AS "openComments",
    (SELECT coalesce(json_agg(json_build_object('id', m.id::text, 'half', m.half, 'item', m.item, 'text', m.text,
       'returns', m.returns, 'writtenBy', m.written_by, 'writtenAt', m.written_at, 'resolvedAt', m.resolved_at)
       ORDER BY m.id DESC), '[]')
       FROM (SELECT x.id, r.half, x.item, x.text, x.returns, a.display_name AS written_by, x.written_at, x.resolved_at
         FROM own r JOIN report_comment x ON x.report_id = r.id JOIN account a ON a.id = x.written_by
         WHERE r.half = ANY ($5) ORDER BY x.id DESC LIMIT ${MOST_COMMENTS}) m) AS comments`;

/** The version `v` of a report `r` that counts. */
const COUNTS: Record<Counted, string> = {
  sent: 'r.sent_version',
  approved: 'approved_version(r.id)',
};

const FACTS: Record<Counted, string> = { sent: factsOf('sent'), approved: factsOf('approved') };

function factsOf(counted: Counted): string {
  const { reports, admitted, members, breakdown, bases, asOfFirst, asOfLast } = countedColumns(counted);
  return `
  WITH shown AS MATERIALIZED (
    SELECT $1::bigint AS id UNION SELECT l.predecessor_id FROM lineage l WHERE l.successor_id = $1
  ), own AS MATERIALIZED (SELECT r.* FROM report r WHERE r.committee_id = $1)
  SELECT c.valid_from AS "validFrom", c.valid_to AS "validTo", c.former_area AS "formerArea",
    c.parent_id::text AS "parentId", (SELECT count(*)::int FROM units_of(c.id, $2, $3)) AS units,
    (SELECT coalesce(json_agg(json_build_object(${relative(`, 'validFrom', o.valid_from, 'validTo', o.valid_to,
       'successors', (SELECT count(*) FROM lineage n WHERE n.predecessor_id = o.id)`)})
       ORDER BY l.effective_on DESC, o.display_order, o.id), '[]')
       FROM lineage l JOIN committee o ON o.id = l.predecessor_id WHERE l.successor_id = c.id) AS predecessors,
    (SELECT coalesce(json_agg(json_build_object(${relative('')}) ORDER BY l.effective_on, o.display_order, o.id), '[]')
       FROM lineage l JOIN committee o ON o.id = l.successor_id WHERE l.predecessor_id = c.id) AS successors,
    (SELECT coalesce(json_agg(json_build_object('id', f.committee_id::text, 'half', f.half, 'admitted', f.${admitted},
       'members', f.${members}, 'reports', f.${reports}, 'asOfFirst', nullif(f.${asOfFirst}, 'infinity'),
       'asOfLast', nullif(f.${asOfLast}, 'infinity'))), '[]')
       FROM shown s JOIN roll_up f ON f.committee_id = s.id WHERE f.${reports} > 0) AS figures,
    (SELECT coalesce(json_agg(json_build_object('id', s.id::text, 'period', w.period, 'on', w."on",
       'amount', q.amount, 'number', q.version, 'decisionNumber', q.decision_number, 'decisionDate', q.decision_date,
       'effectiveOn', q.effective_on)), '[]')
       FROM shown s CROSS JOIN jsonb_to_recordset($6::jsonb) AS w (period text, "on" date)
       JOIN LATERAL ${quotaOn('s.id', 'w.period', 'w."on"')} q ON q.amount IS NOT NULL) AS quotas,
    (SELECT coalesce(json_agg(json_build_object('period', n.period, 'expected', n.expected, 'reported', n.reported,
       'confirmed', n.confirmed)), '[]') FROM units_reporting(c.id, $7::jsonb) n) AS reporting,
    (SELECT coalesce(json_agg(json_build_object('period', q.period, 'amount', q.amount, 'number', q.version,
       'decisionNumber', q.decision_number, 'decisionDate', q.decision_date, 'effectiveOn', q.effective_on,
       'note', q.note) ORDER BY q.version DESC), '[]')
       FROM quota q WHERE q.committee_id = c.id AND q.period = ANY ($4)) AS "quotaVersions",
    (SELECT t.amount FROM stretch_target t WHERE t.committee_id = c.id AND t.year = left(($4::text[])[1], 4)
       ORDER BY t.version DESC LIMIT 1) AS stretch,
    (SELECT coalesce(json_agg(json_build_object('half', f.half, 'admitted', f.${admitted}, 'counts', f.${breakdown},
       'bases', f.${bases})), '[]')
       FROM roll_up f WHERE f.committee_id = c.id AND f.half = ANY ($5) AND f.${reports} > 0) AS breakdown,
    (SELECT coalesce(json_agg(json_build_object('half', r.half, 'state', r.state, 'versions', r.sent_version,
       'onBehalf', r.on_behalf, 'firstSentAt', (SELECT v.sent_at FROM report_version v WHERE v.report_id = r.id AND v.number = 1),
       'sentAt', last.sent_at, 'admitted', last.admitted,
       'openComments', (SELECT count(*) FROM report_comment m WHERE m.report_id = r.id AND m.resolved_at IS NULL))), '[]')
       FROM own r LEFT JOIN report_version last ON last.report_id = r.id AND last.number = r.sent_version) AS reports,
    (SELECT coalesce(json_agg(json_build_object('half', r.half, 'number', v.number, 'sentAt', v.sent_at,
       'approvedAt', (SELECT max(e.done_at) FROM report_event e
         WHERE e.report_id = r.id AND e.action = 'approve' AND e.sent_version = v.number),
       'causes', v.causes, 'solutions', v.solutions, 'note', v.note) ORDER BY r.half DESC), '[]')
       FROM own r JOIN report_version v ON v.report_id = r.id AND v.number = ${COUNTS[counted]}
       WHERE r.half = ANY ($5)) AS texts,
    ${REMARKS}
  FROM committee c WHERE c.id = $1 AND in_tree(c.ancestor_ids) AND NOT c.annulled`;
}

/** From when to when a committee is, and the newest half-years with figures: its own, and of the unit above. */
export interface Newest {
  validFrom: string;
  validTo: string | null;
  own: Half | null;
  ofUnit: Half | null;
}

/** What decides which period is shown where none was asked for. */
export function newestHalves(
  tx: Tx,
  { id }: CommitteeRef,
  unit: CommitteeRef,
  counted: Counted,
): Promise<Newest | null> {
  const { reports } = countedColumns(counted);
  const newest = (of: string) =>
    `(SELECT max(r.half) FROM roll_up r WHERE r.committee_id = ${of} AND r.${reports} > 0)`;
  return tx.row<Newest>(
    `SELECT valid_from AS "validFrom", valid_to AS "validTo", ${newest('$1')} AS own, ${newest('$2')} AS "ofUnit"
     FROM committee WHERE id = $1`,
    [id, unit.id],
  );
}
