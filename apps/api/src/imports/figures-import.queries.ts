import { ProductError, type Actor, type Half, type Period, type ReportState } from '@ket-nap/domain';
import type { AuditEntry } from '../audit/audit';
import type { Tx } from '../database/actor-transaction';
import { storedKey, type AdmittedToWrite, type Located, type Stored } from './figures-plan';

/** What is stored for the cells of a file. */
export async function loadStored(tx: Tx, located: readonly Located[]): Promise<Stored> {
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
  const reports = await tx.rows<{
    id: string;
    half: Half;
    state: ReportState;
    version: number;
    onBehalf: boolean;
    admitted: number | null;
  }>(
    `SELECT r.committee_id AS id, r.half, r.state, r.version, r.on_behalf AS "onBehalf", r.admitted
     FROM (SELECT DISTINCT * FROM unnest($1::bigint[], $2::text[])) AS k (id, half)
     JOIN report r ON r.committee_id = k.id AND r.half = k.half`,
    [ids, periods],
  );
  return {
    quotas: new Map(quotas.map((row) => [storedKey(row.id, row.period), row])),
    reports: new Map(reports.map((row) => [storedKey(row.id, row.half), row])),
  };
}

/**
 * Enters and sends whole reports on behalf of the committees, in one statement each; `import_changed` when overtaken. Answers
 * what the caller has to audit, last.
 */
export async function sendOnBehalf(
  tx: Tx,
  actor: Actor,
  figures: readonly AdmittedToWrite[],
  fileName: string,
  now: Date,
): Promise<AuditEntry[]> {
  const given = JSON.stringify(figures);
  const sent = await tx.rows<{
    id: string;
    committeeId: string;
    half: Half;
    number: number;
    admitted: number;
  }>(
    `INSERT INTO report AS r (committee_id, half, state, sent_version, admitted, on_behalf, entered_by, updated_by, updated_at)
     SELECT g."committeeId", g.half, 'submitted', 1, g.after, true, $2, $2, $3
     FROM jsonb_to_recordset($1::jsonb) AS g ("committeeId" bigint, half text, after int) ORDER BY 1, 2
     ON CONFLICT (committee_id, half) DO UPDATE SET state = 'submitted', sent_version = r.sent_version + 1,
       admitted = excluded.admitted, entered_by = $2, updated_by = $2, updated_at = $3, return_reason = NULL,
       version = r.version + 1
     WHERE r.on_behalf AND r.state IN ('draft', 'returned')
     RETURNING r.id, r.committee_id AS "committeeId", r.half, r.sent_version AS number, r.admitted`,
    [given, actor.accountId, now],
  );
  if (sent.length !== figures.length) throw new ProductError('import_changed');
  await tx.rows(
    `INSERT INTO report_version SELECT s.id, s.number, s.admitted, r.members_at_start, r.note, true, $2, $3
     FROM jsonb_to_recordset($1::jsonb) AS s (id bigint, number int, admitted int) JOIN report r ON r.id = s.id`,
    [JSON.stringify(sent), actor.accountId, now],
  );
  await tx.rows('SELECT refresh_roll_up($1::bigint[], $2::text[])', [
    sent.map((report) => report.committeeId),
    sent.map((report) => report.half),
  ]);
  return sent.map(({ id, committeeId, half, admitted }) => ({
    action: 'report.import',
    entity: 'report',
    entityId: id,
    committeeId,
    details: { half, admitted, onBehalf: true, fileName },
    at: now,
  }));
}
