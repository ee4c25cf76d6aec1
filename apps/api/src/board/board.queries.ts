import type { CommitteeRef } from '@ket-nap/contracts';
import { cutOff, startOf, type Half, type Period, type ReportState } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

export interface QuotaSum {
  period: Period;
  amount: number;
}

export interface FigureSum {
  id: string;
  half: Half;
  admitted: number;
  members: number | null;
}

export interface ReportMark {
  id: string;
  half: Half;
  state: Exclude<ReportState, 'missing'>;
  onBehalf: boolean;
  note: string;
}

export interface DatedUnit extends CommitteeRef {
  validFrom: string;
  validTo: string | null;
}

/** Sums only: every rate is made of them by libs/domain. */
export interface BoardFacts {
  /** The committees under the unit that exist in the period; an officer's own only. */
  units: DatedUnit[];
  /** What each of them, and the unit, sent: the period's halves and those of a year before. */
  figures: FigureSum[];
  /** All half-years of the unit. */
  history: FigureSum[];
  reports: ReportMark[];
  /** Own quotas of the committees for the period's year, its halves and the year before. */
  quotas: (QuotaSum & { id: string })[];
  /** The unit's own quotas, and the sums of its committees', over all years. */
  ownQuotas: QuotaSum[];
  unitsQuotas: (QuotaSum & { units: number })[];
  reporting: { period: Period; expected: number; reported: number; approved: number }[];
}

interface Wanted {
  unitId: string;
  period: Period;
  halves: Half[];
  halvesBefore: Half[];
  /** Year, year before and halves whose quotas the rows show. */
  quotaPeriods: Period[];
  /** Every period whose completeness is shown. */
  counted: { period: Period; halves: Half[] }[];
}

/** Everything the board shows, in one statement inside the actor's scope. */
export async function boardFacts(tx: Tx, wanted: Wanted): Promise<BoardFacts> {
  const facts = await tx.row<BoardFacts>(FACTS, [
    wanted.unitId,
    startOf(wanted.period),
    cutOff(wanted.period),
    wanted.halves,
    [...wanted.halves, ...wanted.halvesBefore],
    wanted.quotaPeriods,
    JSON.stringify(
      wanted.counted.map(({ period, halves }) => ({
        period,
        halves: halves.map((half) => ({ half, from: startOf(half), to: cutOff(half) })),
      })),
    ),
  ]);
  if (!facts) throw new Error('a statement without FROM answers one row');
  return facts;
}

const FIGURE = `json_build_object('id', r.committee_id::text, 'half', r.half, 'admitted', r.admitted,
  'members', r.members_at_start)`;

const FACTS = `
  WITH units AS MATERIALIZED (
    SELECT c.* FROM units_of($1, $2, $3) u JOIN committee c ON c.id = u.id
    WHERE in_tree(c.ancestor_ids)
  ), shown AS MATERIALIZED (SELECT id FROM units UNION ALL SELECT $1::bigint)
  SELECT
    (SELECT coalesce(json_agg(json_build_object('id', id::text, 'code', code, 'name', name, 'kind', kind,
         'validFrom', valid_from, 'validTo', valid_to)
       ORDER BY display_order, id), '[]') FROM units) AS units,
    (SELECT coalesce(json_agg(${FIGURE}), '[]') FROM shown s JOIN roll_up r ON r.committee_id = s.id
       WHERE r.half = ANY ($5) AND r.reports > 0) AS figures,
    (SELECT coalesce(json_agg(${FIGURE} ORDER BY r.half), '[]') FROM roll_up r
       WHERE r.committee_id = $1 AND r.reports > 0) AS history,
    (SELECT coalesce(json_agg(json_build_object('id', r.committee_id::text, 'half', r.half, 'state', r.state,
         'onBehalf', r.on_behalf, 'note', coalesce(v.note, ''))), '[]')
       FROM units s JOIN report r ON r.committee_id = s.id
       LEFT JOIN report_version v ON v.report_id = r.id AND v.number = r.sent_version
       WHERE r.half = ANY ($4)) AS reports,
    (SELECT coalesce(json_agg(json_build_object('id', s.id::text, 'period', p.period, 'amount', q.amount)), '[]')
       FROM units s CROSS JOIN unnest($6::text[]) AS p (period)
       JOIN LATERAL (SELECT x.amount FROM quota x WHERE x.committee_id = s.id AND x.period = p.period
         ORDER BY x.effective_on DESC, x.version DESC LIMIT 1) q ON q.amount IS NOT NULL) AS quotas,
    (SELECT coalesce(json_agg(json_build_object('period', q.period, 'amount', q.amount)), '[]')
       FROM (SELECT DISTINCT ON (x.period) x.period, x.amount FROM quota x WHERE x.committee_id = $1
         ORDER BY x.period, x.effective_on DESC, x.version DESC) q WHERE q.amount IS NOT NULL) AS "ownQuotas",
    (SELECT coalesce(json_agg(json_build_object('period', q.period, 'amount', q.amount, 'units', q.units)), '[]')
       FROM units_quota($1) q) AS "unitsQuotas",
    (SELECT coalesce(json_agg(json_build_object('period', n.period, 'expected', n.expected, 'reported', n.reported,
         'approved', n.approved)), '[]')
       FROM units_reporting($1, $7::jsonb) n) AS reporting`;

/** Half-years in which the unit has figures, and years in which it has quotas: what the board may choose from. */
export async function boardSpan(
  tx: Tx,
  unitId: string,
): Promise<{ firstYear: number | null; lastYear: number | null; lastHalf: Half | null }> {
  const span = await tx.row<{ firstYear: number | null; lastYear: number | null; lastHalf: Half | null }>(
    `SELECT min(y)::int AS "firstYear", max(y)::int AS "lastYear", max(half) AS "lastHalf" FROM (
       SELECT left(half, 4)::int AS y, half FROM roll_up WHERE committee_id = $1 AND reports > 0
       UNION ALL SELECT left(period, 4)::int, NULL FROM quota WHERE committee_id = $1
       UNION ALL SELECT left(period, 4)::int, NULL FROM units_quota($1)
     ) known`,
    [unitId],
  );
  return span ?? { firstYear: null, lastYear: null, lastHalf: null };
}
