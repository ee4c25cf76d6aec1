import { ProductError, comparePeriods, isHalf, type Actor, type Half, type Period } from '@ket-nap/domain';
import type { AuditEntry } from '../audit/audit';
import type { Tx } from '../database/actor-transaction';
import { breakdownsAskedIn } from '../groups/breakdowns.queries';
import { holdPeriods } from '../periods/period-in-force';
import { rulesOf } from '../reports/breakdowns-asked';
import { BLANK } from '../reports/report-rows';
import { NEXT_VERSION, keepEvents, keepVersions } from '../reports/sent-version';
import { storedKey, type AdmittedToWrite, type Located, type ReportNow, type Stored } from './figures-plan';

/** What is stored for the cells of a file. */
export async function loadStored(tx: Tx, located: readonly Located[], now: () => Date): Promise<Stored> {
  const ids = located.map(({ committee }) => committee.id);
  const periods = located.map(({ entry }) => entry.period);
  const quotas = await tx.rows<{
    id: string;
    period: Period;
    amount: number | null;
    version: number;
    effectiveOn: string;
  }>(
    `SELECT DISTINCT ON (k.id, k.period) k.id::text, k.period, q.amount, q.effective_on AS "effectiveOn",
       max(q.version) OVER (PARTITION BY k.id, k.period) AS version
     FROM (SELECT DISTINCT * FROM unnest($1::bigint[], $2::text[])) AS k (id, period)
     JOIN quota q ON q.committee_id = k.id AND q.period = k.period
     ORDER BY k.id, k.period, q.effective_on DESC, q.version DESC`,
    [ids, periods],
  );
  const reports = await tx.rows<ReportNow & { id: string; half: Half }>(
    `SELECT r.committee_id AS id, r.half, r.state, r.version, (r.on_behalf OR ${BLANK}) AS "onBehalf", r.sent_version > 0 AS "wasSent",
       (SELECT x.count FROM report_cell_now x WHERE x.report_id = r.id AND x.item = 'admitted') AS admitted,
       (SELECT coalesce(jsonb_object_agg(substr(x.item, 7), x.count), '{}') FROM report_cell_now x
        WHERE x.report_id = r.id AND x.item LIKE 'group:%' AND x.count IS NOT NULL) AS parts
     FROM (SELECT DISTINCT * FROM unnest($1::bigint[], $2::text[])) AS k (id, half)
     JOIN report r ON r.committee_id = k.id AND r.half = k.half`,
    [ids, periods],
  );
  return {
    quotas: new Map(quotas.map((row) => [storedKey(row.id, row.period), row])),
    reports: new Map(reports.map((row) => [storedKey(row.id, row.half), row])),
    ...(await halvesOf(tx, located, now)),
  };
}

/** The periods of the file's half-years, held until the transaction ends, and what they ask for. */
async function halvesOf(
  tx: Tx,
  located: readonly Located[],
  now: () => Date,
): Promise<Pick<Stored, 'periods' | 'breakdowns'>> {
  const idsOf = new Map<Half, string[]>();
  for (const { entry, committee } of located) {
    if (!entry.admitted || !isHalf(entry.period)) continue;
    idsOf.set(entry.period, [...(idsOf.get(entry.period) ?? []), committee.id]);
  }
  const periods: Stored['periods'] = new Map();
  const breakdowns: Stored['breakdowns'] = new Map();
  // In order, so that two files wait for each other and not in a circle.
  for (const [half, ids] of [...idsOf].sort(([a], [b]) => comparePeriods(a, b))) {
    for (const [id, held] of await holdPeriods(tx, ids, half, now)) periods.set(storedKey(id, half), held);
    breakdowns.set(half, rulesOf(await breakdownsAskedIn(tx, half)));
  }
  return { periods, breakdowns };
}

/**
 * Enters and sends whole reports on behalf of the committees, in statements over all of them; `import_changed` when overtaken.
 * Answers what the caller has to audit, last.
 */
export async function sendOnBehalf(
  tx: Tx,
  { accountId }: Actor,
  figures: readonly AdmittedToWrite[],
  fileName: string,
  now: Date,
): Promise<AuditEntry[]> {
  const sent = await takeReports(tx, accountId, figures, now);
  if (sent.length !== figures.length) throw new ProductError('import_changed');
  const admitted = new Map(figures.map((one) => [storedKey(one.committeeId, one.half), one.after]));
  const reports = sent.map((one) => ({
    ...one,
    admitted: admitted.get(storedKey(one.committeeId, one.half)) ?? null,
  }));
  const reportIds = reports.map(({ id }) => id);
  await tx.rows(
    `INSERT INTO report_cell (report_id, item, version, count, way, changed_by, changed_at)
     SELECT g.id, 'admitted', coalesce(x.version, 0) + 1, g.admitted, 'imported', $2, $3
     FROM jsonb_to_recordset($1::jsonb) AS g (id bigint, admitted int)
     LEFT JOIN report_cell_now x ON x.report_id = g.id AND x.item = 'admitted' AND x.report_id = ANY ($4::bigint[])
     WHERE x.count IS DISTINCT FROM g.admitted`,
    [JSON.stringify(reports), accountId, now, reportIds],
  );
  await keepVersions(tx, reportIds, { accountId, at: now });
  await keepEvents(tx, reportIds, 'submit', { accountId, at: now });
  await tx.rows('SELECT refresh_roll_up($1::bigint[], $2::text[])', [
    reports.map(({ committeeId }) => committeeId),
    reports.map(({ half }) => half),
  ]);
  return reports.map(({ id, committeeId, half, admitted: count }) => ({
    action: 'report.import',
    entity: 'report',
    entityId: id,
    committeeId,
    details: { half, admitted: count, onBehalf: true, fileName },
    at: now,
  }));
}

interface SentReport {
  id: string;
  committeeId: string;
  half: Half;
}

/** Brings the reports that are still as the plan found them into the state of being sent; answers those. */
async function takeReports(
  tx: Tx,
  accountId: string,
  figures: readonly AdmittedToWrite[],
  now: Date,
): Promise<SentReport[]> {
  const given = JSON.stringify(figures);
  // As every writer of reports: first those that are not there, then the locks in id order, so that nobody waits in a circle.
  await tx.rows(
    `INSERT INTO report (committee_id, half, state, version, on_behalf, updated_by, updated_at)
     SELECT g."committeeId", g.half, 'draft', 0, true, $2, $3
     FROM jsonb_to_recordset($1::jsonb) AS g ("committeeId" bigint, half text) ORDER BY 1, 2
     ON CONFLICT (committee_id, half) DO NOTHING`,
    [given, accountId, now],
  );
  await tx.rows(
    `SELECT FROM report r JOIN jsonb_to_recordset($1::jsonb) AS g ("committeeId" bigint, half text)
       ON r.committee_id = g."committeeId" AND r.half = g.half ORDER BY r.id FOR UPDATE OF r`,
    [given],
  );
  return tx.rows<SentReport>(
    `UPDATE report r SET state = 'submitted', on_behalf = true, sent_version = ${NEXT_VERSION}, version = r.version + 1, updated_by = $2,
       updated_at = $3
     FROM jsonb_to_recordset($1::jsonb) AS g ("committeeId" bigint, half text, version int)
     WHERE r.committee_id = g."committeeId" AND r.half = g.half AND r.version = g.version AND (r.on_behalf OR ${BLANK})
       AND r.state IN ('draft', 'returned', 'correcting')
     RETURNING r.id, r.committee_id AS "committeeId", r.half`,
    [given, accountId, now],
  );
}
