import type { CommitteeRef, QuotaCell, QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import { cutOff, halfPeriod, startOf, sumOfKnown, yearPeriod, type Period, type Year } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

interface CellRow {
  committee_id: string;
  period: Period;
  version: number;
  amount: number | null;
  decisionNumber: string | null;
  decisionDate: string | null;
  effectiveOn: string;
  recordedBy: string;
  recordedAt: string;
  note: string;
}

interface SheetRow {
  unit: CommitteeRef | null;
  units: CommitteeRef[];
  cells: CellRow[];
  admitted: { committee_id: string; admitted: number }[];
  first_year: number | null;
}

const NO_QUOTA: QuotaCell = {
  amount: null,
  version: 0,
  decisionNumber: null,
  decisionDate: null,
  effectiveOn: null,
  recordedBy: null,
  recordedAt: null,
  note: '',
};

/** The quotas of a year for a unit and the committees under it, in one statement. */
export async function quotaSheet(
  tx: Tx,
  unitId: string,
  year: number,
): Promise<Omit<QuotaSheet, 'mayRecord' | 'years'> & { firstYear: number | null }> {
  const period = yearPeriod(year);
  const halves = [halfPeriod(year, 1), halfPeriod(year, 2)];
  const before = yearPeriod(year - 1);
  const found = await tx.row<SheetRow>(SHEET, [
    unitId,
    startOf(period),
    cutOff(period),
    [period, before, ...halves],
    [halfPeriod(year - 1, 1), halfPeriod(year - 1, 2)],
  ]);
  if (!found?.unit) throw new Error('a unit that is not there');
  const { unit, units, cells, admitted } = found;
  const cell = (committee: CommitteeRef, wanted: Period | undefined): QuotaCell => {
    const row = cells.find((one) => one.committee_id === committee.id && one.period === wanted);
    return row ?? NO_QUOTA;
  };
  const rowOf = (committee: CommitteeRef): QuotaRow => ({
    committee,
    year: cell(committee, period),
    firstHalf: cell(committee, halves[0]),
    secondHalf: cell(committee, halves[1]),
    lastYearQuota: cell(committee, before).amount,
    lastYearAdmitted: admitted.find((one) => one.committee_id === committee.id)?.admitted ?? null,
  });
  const own = rowOf(unit);
  const rows = units.map(rowOf);
  const unitsYear = sumOfKnown(rows.map((row) => row.year.amount));
  const gap = unitsYear === null || own.year.amount === null ? null : unitsYear - own.year.amount;
  return { year: period, own, rows, unitsYear, gap, firstYear: found.first_year };
}

const REF = `json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind)`;
const SHEET = `
  WITH units AS (
    SELECT c.* FROM committee c JOIN units_of($1, $2, $3) u ON u.id = c.id WHERE in_tree(c.ancestor_ids)
  ), shown AS (SELECT id FROM units UNION ALL SELECT $1)
  SELECT (SELECT ${REF} FROM committee c WHERE c.id = $1) AS unit,
    (SELECT coalesce(json_agg(${REF} ORDER BY c.display_order, c.id), '[]') FROM units c) AS units,
    (SELECT coalesce(json_agg(json_build_object('committee_id', q.committee_id::text, 'period', q.period,
        'version', (SELECT max(version) FROM quota y WHERE y.committee_id = q.committee_id AND y.period = q.period),
        'amount', q.amount, 'decisionNumber', q.decision_number, 'decisionDate', q.decision_date,
        'effectiveOn', q.effective_on, 'recordedBy', a.display_name, 'recordedAt', q.recorded_at, 'note', q.note)), '[]')
      FROM shown s CROSS JOIN unnest($4::text[]) AS wanted (period)
      JOIN LATERAL (SELECT * FROM quota x WHERE x.committee_id = s.id AND x.period = wanted.period
        ORDER BY x.effective_on DESC, x.version DESC LIMIT 1) q ON true
      JOIN account a ON a.id = q.recorded_by) AS cells,
    (SELECT coalesce(json_agg(json_build_object('committee_id', t.committee_id::text, 'admitted', t.admitted)), '[]')
      FROM (SELECT r.committee_id, sum(r.admitted)::float8 AS admitted FROM roll_up r JOIN shown s ON s.id = r.committee_id
            WHERE r.half = ANY ($5) AND r.reports > 0 GROUP BY r.committee_id) t) AS admitted,
    (SELECT min(left(q.period, 4)::int)
      FROM quota q WHERE q.committee_id = $1 OR q.committee_id IN (SELECT id FROM committee WHERE parent_id = $1)) AS first_year`;

export interface NewQuota {
  committeeId: string;
  period: Period;
  amount: number | null;
  /** The latest version that was seen; 0 where none is recorded. */
  version: number;
  effectiveOn: string;
}

interface CurrentQuota {
  committee_id: string;
  period: Period;
  version: number;
  amount: number | null;
  effectiveOn: string | null;
}

/** Highest recorded version of each (committee, period) that will be written; 0 where there is none. */
export function currentVersions(tx: Tx, keys: readonly NewQuota[]): Promise<CurrentQuota[]> {
  return tx.rows(
    `SELECT k.id::text AS committee_id, k.period, coalesce(q.version, 0) AS version, q.amount,
       q.effective_on AS "effectiveOn"
     FROM unnest($1::bigint[], $2::text[]) AS k (id, period)
     LEFT JOIN LATERAL (SELECT max(version) OVER () AS version, amount, effective_on FROM quota
       WHERE committee_id = k.id AND period = k.period ORDER BY effective_on DESC, version DESC LIMIT 1) q ON true`,
    [keys.map((key) => key.committeeId), keys.map((key) => key.period)],
  );
}

export interface Decision {
  decisionNumber: string | null;
  decisionDate: string | null;
  note: string;
}

/** Appends a version of each quota, in one statement and one order, so that two decisions never wait for each other. */
export async function insertQuotas(
  tx: Tx,
  quotas: readonly NewQuota[],
  decision: Decision,
  accountId: string,
  now: Date,
): Promise<void> {
  await tx.rows(
    `INSERT INTO quota (committee_id, period, version, amount, decision_number, decision_date, effective_on, note,
       recorded_by, recorded_at)
     SELECT q.id, q.period, q.version + 1, q.amount, $6, $7, q.effective_on, $8, $9, $10
     FROM unnest($1::bigint[], $2::text[], $3::int[], $4::int[], $5::date[])
       AS q (id, period, version, amount, effective_on) ORDER BY q.id, q.period`,
    [
      quotas.map((quota) => quota.committeeId),
      quotas.map((quota) => quota.period),
      quotas.map((quota) => quota.version),
      quotas.map((quota) => quota.amount),
      quotas.map((quota) => quota.effectiveOn),
      decision.decisionNumber,
      decision.decisionDate,
      decision.note,
      accountId,
      now,
    ],
  );
}

/** The newest year for which the unit or a committee under it has a quota. */
export async function newestQuotaYear(tx: Tx, unitId: string): Promise<Year | null> {
  const row = await tx.row<{ year: Year | null }>(
    `SELECT max(left(period, 4)) AS year FROM quota
     WHERE committee_id = $1 OR committee_id IN (SELECT id FROM committee WHERE parent_id = $1)`,
    [unitId],
  );
  return row?.year ?? null;
}
