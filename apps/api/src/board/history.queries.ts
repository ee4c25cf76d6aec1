import type { Board, CommitteeRef, Counted } from '@ket-nap/contracts';
import type { Half, Link, Period } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { quotaOn } from '../quotas/quota-in-force';
import {
  belowOf,
  idsOf,
  LINKS,
  REF,
  rowsOf,
  TREES,
  UNIT,
  VERSION,
  type BelowSum,
  type BoardFacts,
  type DatedUnit,
  type ReportMark,
  type Span,
  type Wanted,
} from './board.queries';
import { countedColumns } from './counted';

/** The earliest and the latest day that the reports of a sum name; null is the cut-off. */
export interface DaysNamed {
  asOfFirst: string | null;
  asOfLast: string | null;
}

/** Sums only, of every period at once. */
export interface HistoryFacts extends Pick<
  BoardFacts,
  'history' | 'ownQuotas' | 'unitsQuotas' | 'reporting'
> {
  /** The committees under the unit that existed in any of the periods, or since `unitsFrom`; an officer's own only. */
  units: DatedUnit[];
  /** Where rows are groups, those that succeeded somebody. */
  kin: CommitteeRef[];
  links: Link[];
  reorganisations: Board['reorganisations'];
  /** By committee: what counts in each half-year and as of which days where one is named, the state of each report, and the yearly quotas by `year day`. */
  figures: {
    id: string;
    sums: Partial<Record<Half, number>>;
    days: Partial<Record<Half, DaysNamed>> | null;
  }[];
  reports: { id: string; states: Partial<Record<Half, ReportMark['state']>> }[];
  quotas: {
    id: string;
    amounts: Partial<Record<string, number>>;
    /** First days of these versions. */
    from: Partial<Record<string, string>>;
  }[];
  below: BelowSum[];
}

export interface WantedHistory {
  unitId: string;
  counted: Counted;
  /** From the first day of the oldest period to the last of the newest. */
  span: Span;
  /** The first day of the committees that count: before the span where who ended before it within its year does. */
  unitsFrom: string;
  grouped: boolean;
  halves: Half[];
  /** The same with their days. */
  below: ({ half: Half } & Span)[];
  /** The quota of each period's year, by its day. */
  quotas: ({ period: Period; on: string } & Span)[];
  reporting: Wanted['reporting'];
}

/** Everything the heatmap and the distribution show, in one statement inside the actor's scope. */
export async function historyFacts(tx: Tx, wanted: WantedHistory): Promise<HistoryFacts> {
  const facts = await tx.row<HistoryFacts>(FACTS[wanted.counted], [
    wanted.unitId,
    wanted.span.from,
    wanted.span.to,
    wanted.grouped,
    wanted.halves,
    JSON.stringify(wanted.quotas),
    JSON.stringify(wanted.reporting),
    JSON.stringify(wanted.below),
    wanted.unitsFrom,
  ]);
  if (!facts) throw new Error('a statement without FROM answers one row');
  return facts;
}

const FACTS: Record<Counted, string> = { sent: factsOf('sent'), approved: factsOf('approved') };

function factsOf(counted: Counted): string {
  const { reports, admitted, members, asOfFirst, asOfLast } = countedColumns(counted);
  const days = `'asOfFirst', nullif(r.${asOfFirst}, 'infinity'), 'asOfLast', nullif(r.${asOfLast}, 'infinity')`;
  return `
  WITH ${TREES}, units AS MATERIALIZED (
    SELECT c.* FROM units_of($1, $9::date, $3) u JOIN committee c ON c.id = u.id
    WHERE in_tree(c.ancestor_ids)
  ), ${LINKS}
  SELECT
    (SELECT coalesce(json_agg(${UNIT} ORDER BY display_order, id), '[]') FROM units) AS units,
    (SELECT coalesce(json_agg(json_build_object(${REF}) ORDER BY display_order, id), '[]') FROM committee
       WHERE $4 AND id IN (SELECT successor_id FROM links)) AS kin,
    (SELECT coalesce(json_agg(json_build_object('predecessorId', predecessor_id::text, 'successorId',
         successor_id::text, 'effectiveOn', effective_on)), '[]') FROM links) AS links,
    (SELECT coalesce(json_agg(json_build_object('effectiveOn', o.effective_on,
         'ended', jsonb_array_length(o.plan -> 'ended'), 'opened', jsonb_array_length(o.plan -> 'opened'))
       ORDER BY o.effective_on, o.id), '[]') FROM reorganisation o
       WHERE o.undone_at IS NULL AND o.effective_on BETWEEN $2 AND $3
         AND (o.unit_id = $1 OR o.id IN (SELECT reorganisation_id FROM links))) AS reorganisations,
    (SELECT coalesce(json_agg(f), '[]') FROM (
       SELECT r.committee_id::text AS id, json_object_agg(r.half, r.${admitted}) AS sums,
         json_object_agg(r.half, json_build_object(${days})) FILTER (WHERE r.${asOfFirst} <> 'infinity') AS days
       FROM sums_of(${idsOf('units')}, $5) r WHERE r.${reports} > 0 GROUP BY r.committee_id) f) AS figures,
    (SELECT coalesce(json_agg(json_build_object('id', r.committee_id::text, 'half', r.half, 'admitted', r.${admitted},
         'members', r.${members}, 'reports', r.${reports}, ${days})), '[]') FROM roll_up r
       WHERE r.committee_id = $1 AND r.half = ANY ($5) AND r.${reports} > 0) AS history,
    (SELECT coalesce(json_agg(s), '[]') FROM (
       SELECT r.committee_id::text AS id, json_object_agg(r.half, r.state) AS states
       FROM reports_of(${idsOf('units')}, $5) r GROUP BY r.committee_id) s) AS reports,
    (SELECT coalesce(json_agg(a), '[]') FROM (
       SELECT q.committee_id::text AS id, json_object_agg(q.period || ' ' || q."on", q.amount) AS amounts,
         json_object_agg(q.period || ' ' || q."on", q.effective_on) AS "from"
       FROM quotas_of(${idsOf('units')}, $6::jsonb) q GROUP BY q.committee_id) a) AS quotas,
    ${belowOf('trees', '$8')} AS below,
    (SELECT coalesce(json_agg(json_build_object(${VERSION})), '[]') FROM ${rowsOf('$6')}
       JOIN LATERAL ${quotaOn('$1', 'w.period', 'w."on"')} q ON q.amount IS NOT NULL) AS "ownQuotas",
    (SELECT coalesce(json_agg(json_build_object('period', q.period, 'on', q."on", 'amount', q.amount,
         'units', q.units, 'yearly', q.yearly)), '[]')
       FROM units_quota($1, $6::jsonb) q) AS "unitsQuotas",
    (SELECT coalesce(json_agg(json_build_object('period', n.period, 'expected', n.expected, 'reported', n.reported,
         'approved', n.approved, 'confirmed', n.confirmed)), '[]')
       FROM units_reporting($1, $7::jsonb) n) AS reporting`;
}
