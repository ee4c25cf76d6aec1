import type { Half, Term } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

export interface BoardSpan {
  firstYear: number | null;
  lastYear: number | null;
  lastHalf: Half | null;
  /** For each year and half-year with quotas, a day on which a version takes effect. */
  quotaDays: { period: string; day: string }[];
  terms: Term[];
}

/** Half-years in which the unit has figures, and years in which it has quotas: what the board may choose from. */
export async function boardSpan(tx: Tx, unitId: string): Promise<BoardSpan> {
  const span = await tx.row<BoardSpan>(
    `WITH days AS MATERIALIZED (
       SELECT period, effective_on FROM quota_days($1) WHERE period !~ '^[0-9]{4}-[0-9]{4}$'
     ), known AS (
       SELECT left(half, 4)::int AS y, half FROM roll_up WHERE committee_id = $1 AND reports > 0
       UNION ALL SELECT left(period, 4)::int, NULL FROM days
     )
     SELECT min(y)::int AS "firstYear", max(y)::int AS "lastYear", max(half) AS "lastHalf",
       (SELECT coalesce(json_agg(json_build_object('period', period, 'day', effective_on) ORDER BY effective_on), '[]')
        FROM days) AS "quotaDays",
       (SELECT coalesce(json_agg(json_build_object('code', code, 'firstYear', first_year, 'lastYear', last_year)), '[]')
        FROM term) AS terms
     FROM known`,
    [unitId],
  );
  return span ?? { firstYear: null, lastYear: null, lastHalf: null, quotaDays: [], terms: [] };
}
