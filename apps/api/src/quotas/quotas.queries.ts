import type { CommitteeRef, QuotaCell } from '@ket-nap/contracts';
import { cutOff, isTermCode, startOf, yearPeriod, type Horizon } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { quotaOn } from './quota-in-force';

export interface NewQuota {
  committeeId: string;
  period: Horizon;
  amount: number | null;
  /** The latest version that was seen; 0 where none is recorded. */
  version: number;
  effectiveOn: string;
}

interface CurrentQuota {
  committee_id: string;
  period: Horizon;
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

/** The first and the last day of what a quota is assigned for. */
export interface Span {
  from: string;
  to: string;
}

/** The span of each period; a term that nobody recorded has none. */
export async function spansOf(tx: Tx, periods: readonly Horizon[]): Promise<Map<Horizon, Span>> {
  const spans = new Map<Horizon, Span>();
  const codes = periods.filter(isTermCode);
  for (const period of periods)
    if (!isTermCode(period)) spans.set(period, { from: startOf(period), to: cutOff(period) });
  if (codes.length === 0) return spans;
  const terms = await tx.rows<{ code: Horizon; first: number; last: number }>(
    'SELECT code, first_year AS first, last_year AS last FROM term WHERE code = ANY ($1)',
    [codes],
  );
  for (const { code, first, last } of terms)
    spans.set(code, { from: startOf(yearPeriod(first)), to: cutOff(yearPeriod(last)) });
  return spans;
}

export interface History {
  committee: CommitteeRef;
  versions: QuotaCell[];
  inForce: number | null;
}

/** Every version of one quota, newest first, and the one in force on a day; null for a committee outside the actor's scope. */
export function quotaHistory(
  tx: Tx,
  committeeId: string,
  period: Horizon,
  day: string,
): Promise<History | null> {
  return tx.row<History>(
    `SELECT json_build_object('id', c.id::text, 'code', c.code, 'name', c.name, 'kind', c.kind) AS committee,
       (SELECT coalesce(json_agg(json_build_object('amount', q.amount, 'version', q.version,
          'decisionNumber', q.decision_number, 'decisionDate', q.decision_date, 'effectiveOn', q.effective_on,
          'recordedBy', a.display_name, 'recordedAt', q.recorded_at, 'note', q.note) ORDER BY q.version DESC), '[]')
        FROM quota q JOIN account a ON a.id = q.recorded_by
        WHERE q.committee_id = c.id AND q.period = $2) AS versions,
       (SELECT q.version FROM ${quotaOn('c.id', '$2', '$3')} q) AS "inForce"
     FROM committee c WHERE c.id = $1 AND in_tree(c.ancestor_ids) AND NOT c.annulled`,
    [committeeId, period, day],
  );
}
