import type { Board, CommitteeRef, Counted } from '@ket-nap/contracts';
import type { Half, Link, Period } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { quotaOn } from '../quotas/quota-in-force';
import {
  LINKS,
  REF,
  rowsOf,
  TREES,
  UNIT,
  VERSION,
  type BoardFacts,
  type DatedUnit,
  type FigureSum,
  type QuotaOn,
  type ReportMark,
  type Span,
  type Wanted,
} from './board.queries';
import { countedColumns } from './counted';

/** Sums only, of every period at once. */
export interface HistoryFacts extends Pick<
  BoardFacts,
  'history' | 'ownQuotas' | 'unitsQuotas' | 'reporting'
> {
  /** The committees under the unit that existed in any of the periods; an officer's own only. */
  units: DatedUnit[];
  /** Where rows are groups, those that succeeded somebody. */
  kin: CommitteeRef[];
  links: Link[];
  reorganisations: Board['reorganisations'];
  figures: (Omit<FigureSum, 'members'> & { half: Half })[];
  reports: Pick<ReportMark, 'id' | 'half' | 'state'>[];
  quotas: (QuotaOn & { id: string })[];
}

export interface WantedHistory {
  unitId: string;
  counted: Counted;
  /** From the first day of the oldest period to the last of the newest. */
  span: Span;
  grouped: boolean;
  halves: Half[];
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
  ]);
  if (!facts) throw new Error('a statement without FROM answers one row');
  return facts;
}

const FACTS: Record<Counted, string> = { sent: factsOf('sent'), approved: factsOf('approved') };

function factsOf(counted: Counted): string {
  const { reports, admitted, members } = countedColumns(counted);
  return `
  WITH ${TREES}, units AS MATERIALIZED (
    SELECT c.* FROM units_of($1, $2, $3) u JOIN committee c ON c.id = u.id
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
    (SELECT coalesce(json_agg(json_build_object('id', r.committee_id::text, 'half', r.half, 'admitted', r.${admitted})), '[]')
       FROM units s JOIN roll_up r ON r.committee_id = s.id WHERE r.half = ANY ($5) AND r.${reports} > 0) AS figures,
    (SELECT coalesce(json_agg(json_build_object('id', r.committee_id::text, 'half', r.half, 'admitted', r.${admitted},
         'members', r.${members})), '[]') FROM roll_up r
       WHERE r.committee_id = $1 AND r.half = ANY ($5) AND r.${reports} > 0) AS history,
    (SELECT coalesce(json_agg(json_build_object('id', r.committee_id::text, 'half', r.half, 'state', r.state)), '[]')
       FROM units s JOIN report r ON r.committee_id = s.id WHERE r.half = ANY ($5)) AS reports,
    (SELECT coalesce(json_agg(json_build_object('id', s.id::text, 'period', w.period, 'on', w."on",
         'amount', q.amount)), '[]')
       FROM units s CROSS JOIN ${rowsOf('$6')}
       JOIN LATERAL ${quotaOn('s.id', 'w.period', 'w."on"')} q ON q.amount IS NOT NULL) AS quotas,
    (SELECT coalesce(json_agg(json_build_object(${VERSION})), '[]') FROM ${rowsOf('$6')}
       JOIN LATERAL ${quotaOn('$1', 'w.period', 'w."on"')} q ON q.amount IS NOT NULL) AS "ownQuotas",
    (SELECT coalesce(json_agg(json_build_object('period', q.period, 'on', q."on", 'amount', q.amount,
         'units', q.units, 'yearly', q.yearly)), '[]')
       FROM units_quota($1, $6::jsonb) q) AS "unitsQuotas",
    (SELECT coalesce(json_agg(json_build_object('period', n.period, 'expected', n.expected, 'reported', n.reported,
         'approved', n.approved, 'confirmed', n.confirmed)), '[]')
       FROM units_reporting($1, $7::jsonb) n) AS reporting`;
}
