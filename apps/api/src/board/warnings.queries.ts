import type { Counted } from '@ket-nap/contracts';
import type { Half, Period, ReportState } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import {
  idsOf,
  SENT,
  UNIT,
  VERSION_OF,
  type DatedUnit,
  type FigureSum,
  type QuotaVersionOn,
  type Span,
} from './board.queries';
import { countedColumns } from './counted';

/** What the early warning looks at, of the committees in sight that exist in the period. */
export interface WarningFacts {
  units: DatedUnit[];
  /** What counts of them, in the halves of both checks. */
  figures: (FigureSum & { counts: Record<string, number> })[];
  quotas: (QuotaVersionOn & { id: string })[];
  /** Their own reports of the period. */
  reports: {
    id: string;
    half: Half;
    state: Exclude<ReportState, 'missing'>;
    /** When a cell of one that is being worked on was saved last. */
    savedAt: string | null;
    /** How the figure that was sent came about, where it was saved more than once. */
    saves: { at: string; value: number | null }[] | null;
  }[];
}

export interface WantedWarnings {
  unitId: string;
  counted: Counted;
  period: Span;
  halves: Half[];
  halvesBefore: Half[];
  quotas: { period: Period; on: string }[];
}

export async function warningFacts(tx: Tx, wanted: WantedWarnings): Promise<WarningFacts> {
  const facts = await tx.row<WarningFacts>(FACTS[wanted.counted], [
    wanted.unitId,
    wanted.period.from,
    wanted.period.to,
    wanted.halves,
    wanted.halvesBefore,
    JSON.stringify(wanted.quotas),
  ]);
  if (!facts) throw new Error('a statement without FROM answers one row');
  return facts;
}

const FACTS: Record<Counted, string> = { sent: factsOf('sent'), approved: factsOf('approved') };

function factsOf(counted: Counted): string {
  const { reports, admitted, members, breakdown, asOfFirst, asOfLast } = countedColumns(counted);
  return `
  WITH units AS MATERIALIZED (
    SELECT c.* FROM units_of($1, $2, $3) u JOIN committee c ON c.id = u.id WHERE in_tree(c.ancestor_ids)
  )
  SELECT
    (SELECT coalesce(json_agg(${UNIT} ORDER BY display_order, id), '[]') FROM units) AS units,
    (SELECT coalesce(json_agg(json_build_object('id', r.committee_id::text, 'half', r.half, 'admitted', r.${admitted},
         'members', r.${members}, 'reports', r.${reports}, 'asOfFirst', nullif(r.${asOfFirst}, 'infinity'),
         'asOfLast', nullif(r.${asOfLast}, 'infinity'), 'counts', CASE WHEN r.half = ANY ($4) THEN r.${breakdown} ELSE '{}' END)), '[]')
       FROM sums_of(${idsOf('units')}, $4::text[] || $5::text[]) r WHERE r.${reports} > 0) AS figures,
    (SELECT coalesce(json_agg(json_build_object('id', q.committee_id::text, 'period', q.period, 'on', q."on",
         ${VERSION_OF})), '[]') FROM quotas_of(${idsOf('units')}, $6::jsonb) q) AS quotas,
    (SELECT coalesce(json_agg(json_build_object('id', r.committee_id::text, 'half', r.half, 'state', r.state,
         'savedAt', CASE WHEN r.state IN ('draft', 'returned', 'correcting') THEN
           (SELECT max(d.changed_at) FROM report_cell d WHERE d.report_id = r.id) END,
         'saves', x.saves)), '[]')
       FROM reports_of(${idsOf('units')}, $4) r
       LEFT JOIN LATERAL ${SENT} v ON true
       LEFT JOIN LATERAL (
         SELECT json_agg(json_build_object('at', d.changed_at, 'value', d.count) ORDER BY d.version) AS saves
         FROM report_cell d WHERE d.report_id = r.id AND d.item = 'admitted' AND d.changed_at <= v.sent_at
         HAVING count(*) > 1
       ) x ON true) AS reports`;
}
