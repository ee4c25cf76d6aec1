import type { CommitteeRef, QuotaCell, QuotaDraft, QuotaRow } from '@ket-nap/contracts';
import {
  cutOff,
  halfPeriod,
  halvesOf,
  startOf,
  yearPeriod,
  type CommitteeDays,
  type Period,
  type TermCode,
  type Year,
} from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { quotaOn } from './quota-in-force';

interface CellFact {
  committeeId: string;
  period: Period;
  /** As it is in force; its version is the latest that was recorded, which a new one is recorded over. */
  cell: QuotaCell;
}

interface Amount {
  committeeId: string;
  amount: number | null;
}

type SheetCommittee = CommitteeRef & Pick<QuotaRow, 'formerArea'>;

export interface SheetFacts {
  unit: SheetCommittee | null;
  units: SheetCommittee[];
  /** When each of them begins and ends. */
  lives: (CommitteeDays & { committeeId: string })[];
  /** Those of them that end before the year does. */
  ended: string[];
  /** Those that did not exist on all days of the year before. */
  partOfLastYear: string[];
  cells: CellFact[];
  /** Admitted in the year before, of those who reported. */
  admitted: Amount[];
  members: Amount[];
  stretch: Amount[];
  term: {
    code: TermCode;
    firstYear: number;
    lastYear: number;
    own: number | null;
    units: number | null;
  } | null;
  /** Null as well for whoever may not see it. */
  draft: QuotaDraft | null;
  firstYear: number | null;
}

/**
 * What the sheet of a year shows, for a unit and the committees under it, in one statement. Quotas as they are in force at the
 * end of their year: an adjustment that is recorded and takes effect later in the year is in it.
 */
export async function sheetFacts(tx: Tx, unitId: string, year: number): Promise<SheetFacts> {
  const period = yearPeriod(year);
  const before = yearPeriod(year - 1);
  const end = cutOff(period);
  const wanted = [
    ...[period, ...halvesOf(period)].map((one) => ({ period: one, on: end })),
    { period: before, on: cutOff(before) },
  ];
  const facts = await tx.row<SheetFacts>(FACTS, [
    unitId,
    startOf(period),
    end,
    JSON.stringify(wanted),
    halvesOf(before),
    halfPeriod(year, 2),
    year,
    startOf(before),
    cutOff(before),
  ]);
  if (!facts) throw new Error('a statement without FROM answers one row');
  return facts;
}

/** Not for a term: `2020` and `2020-H1` rather than `2020-2025`. */
const IS_OF_YEAR = `d.period !~ '^[0-9]{4}-[0-9]{4}$'`;
const REF = `json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind, 'formerArea', c.former_area)`;
const AMOUNTS = `coalesce(json_agg(json_build_object('committeeId', t.committee_id::text, 'amount', t.amount)), '[]')`;
const FACTS = `
  WITH units AS MATERIALIZED (
    SELECT c.* FROM committee c JOIN units_of($1, $2, $3) u ON u.id = c.id WHERE in_tree(c.ancestor_ids)
  ), shown AS MATERIALIZED (SELECT id FROM units UNION ALL SELECT $1::bigint)
  SELECT (SELECT ${REF} FROM committee c WHERE c.id = $1) AS unit,
    (SELECT coalesce(json_agg(${REF} ORDER BY c.display_order, c.id), '[]') FROM units c) AS units,
    (SELECT coalesce(json_agg(json_build_object('committeeId', c.id::text, 'validFrom', c.valid_from, 'validTo', c.valid_to)),
        '[]') FROM units c) AS lives,
    (SELECT coalesce(json_agg(c.id::text), '[]') FROM units c WHERE c.valid_to < $3) AS ended,
    (SELECT coalesce(json_agg(c.id::text), '[]') FROM units c WHERE c.valid_from > $8 OR c.valid_to < $9) AS "partOfLastYear",
    (SELECT coalesce(json_agg(json_build_object('committeeId', s.id::text, 'period', w.period, 'cell', json_build_object(
        'version', (SELECT max(y.version) FROM quota y WHERE y.committee_id = s.id AND y.period = w.period),
        'amount', q.amount, 'decisionNumber', q.decision_number, 'decisionDate', q.decision_date,
        'effectiveOn', q.effective_on, 'recordedBy', a.display_name, 'recordedAt', q.recorded_at, 'note', q.note))), '[]')
      FROM shown s CROSS JOIN jsonb_to_recordset($4::jsonb) AS w (period text, "on" date)
      JOIN LATERAL ${quotaOn('s.id', 'w.period', 'w."on"')} q ON true
      JOIN account a ON a.id = q.recorded_by) AS cells,
    (SELECT ${AMOUNTS} FROM (SELECT r.committee_id, sum(r.admitted)::float8 AS amount
      FROM roll_up r JOIN shown s ON s.id = r.committee_id
      WHERE r.half = ANY ($5) AND r.reports > 0 GROUP BY r.committee_id) t) AS admitted,
    (SELECT ${AMOUNTS} FROM (SELECT DISTINCT ON (r.committee_id) r.committee_id, r.members_at_start::float8 AS amount
      FROM roll_up r JOIN shown s ON s.id = r.committee_id
      WHERE r.half <= $6 AND r.members_at_start IS NOT NULL ORDER BY r.committee_id, r.half DESC) t) AS members,
    (SELECT ${AMOUNTS} FROM (SELECT DISTINCT ON (x.committee_id) x.committee_id, x.amount
      FROM stretch_target x JOIN shown s ON s.id = x.committee_id
      WHERE x.year = $7::int::text ORDER BY x.committee_id, x.version DESC) t) AS stretch,
    (SELECT json_build_object('code', t.code, 'firstYear', t.first_year, 'lastYear', t.last_year,
        'own', (SELECT q.amount FROM ${quotaOn('$1', 't.code', '$3')} q),
        'units', (SELECT u.amount::float8
          FROM units_quota($1, jsonb_build_array(jsonb_build_object('period', t.code, 'on', $3::date))) u))
      FROM term t WHERE $7::int BETWEEN t.first_year AND t.last_year) AS term,
    (SELECT json_build_object('version', d.version, 'cells', d.cells, 'updatedBy', a.display_name, 'updatedAt', d.updated_at)
      FROM quota_draft d JOIN account a ON a.id = d.updated_by
      WHERE d.unit_id = $1 AND d.year = $7::int::text) AS draft,
    (SELECT min(left(d.period, 4))::int FROM quota_days($1) d WHERE ${IS_OF_YEAR}) AS "firstYear"`;

/** The newest year for which the unit or a committee under it has a quota. */
export async function newestQuotaYear(tx: Tx, unitId: string): Promise<Year | null> {
  const row = await tx.row<{ year: Year | null }>(
    `SELECT max(left(d.period, 4)) AS year FROM quota_days($1) d WHERE ${IS_OF_YEAR}`,
    [unitId],
  );
  return row?.year ?? null;
}
