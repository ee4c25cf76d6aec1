import type { InputOf, OutputOf, api } from '@ket-nap/contracts';
import type { Actor, ErrorCode, Half } from '@ket-nap/domain';
import { nameOf } from '../accounts/name-of';
import { audit } from '../audit/audit';
import type { Tx } from '../database/actor-transaction';
import { tellOfficersOfEach } from '../notices/tell';
import { holdPeriods } from '../periods/period-in-force';
import { standsOutside, stepOf, type Situation } from './report-facts';
import type { ReportRow } from './report-rows';
import { lockReports, standings } from './reports.queries';
import { keepEvents } from './sent-version';

type Wanted = InputOf<typeof api.reports.approveAll>['body'];
type Result = OutputOf<typeof api.reports.approveAll>;

interface Approval {
  committeeId: string;
  report: ReportRow;
}

/**
 * Approves those of the reports that may be approved and are still as the person saw them, and names the others with the reason. All in
 * statements over the whole set, in the caller's transaction; audits last.
 */
export async function approveAll(
  tx: Tx,
  actor: Actor,
  { half, reports }: Wanted,
  now: () => Date,
): Promise<Result> {
  const seen = new Map(reports.map(({ committeeId, version }) => [committeeId, version]));
  const ids = [...seen.keys()];
  const periods = await holdPeriods(tx, ids, half, now);
  await lockReports(tx, ids, half);
  const at = now();
  const stored = new Map((await standings(tx, ids, half, [])).map((row) => [row.committee.id, row]));
  const approvals: Approval[] = [];
  const refused: Result['refused'] = [];
  for (const [committeeId, version] of seen) {
    const row = stored.get(committeeId);
    const held = periods.get(committeeId);
    const situation = row && held ? { ...row, half, period: held.period, now: at } : null;
    const code = refusalOf(situation, version, actor);
    if (code !== null) refused.push({ committeeId, code });
    else if (row?.report) approvals.push({ committeeId, report: row.report });
  }
  if (approvals.length > 0) await approve(tx, actor, half, approvals, at);
  return { approved: approvals.map(({ committeeId }) => committeeId), refused };
}

function refusalOf(situation: Situation | null, version: number, actor: Actor): ErrorCode | null {
  if (!situation) return 'not_found';
  const outside = standsOutside(situation, actor);
  if (outside) return outside.code;
  if ((situation.report?.version ?? 0) !== version) return 'conflict';
  const step = stepOf(situation, 'approve', actor);
  return step.ok ? null : step.error;
}

async function approve(
  tx: Tx,
  actor: Actor,
  half: Half,
  approvals: readonly Approval[],
  at: Date,
): Promise<void> {
  const { accountId } = actor;
  const reportIds = approvals.map(({ report }) => report.id);
  await tx.rows(
    `UPDATE report SET state = 'approved', updated_by = $2, updated_at = $3, version = version + 1
     WHERE id = ANY ($1::bigint[])`,
    [reportIds, accountId, at],
  );
  await keepEvents(tx, reportIds, 'approve', { accountId, at });
  await tx.rows(
    'SELECT refresh_roll_up($1::bigint[], array_fill($2::text, ARRAY[cardinality($1::bigint[])]))',
    [approvals.map(({ committeeId }) => committeeId), half],
  );
  const addressees = approvals.map(({ committeeId, report }) => ({
    committeeId,
    key: `approved:${report.id}:${report.version + 1}`,
  }));
  const details = { by: await nameOf(tx, actor) };
  await tellOfficersOfEach(tx, addressees, { kind: 'approved', half, details, at });
  await audit(
    tx,
    approvals.map(({ committeeId, report }) => ({
      action: 'report.approve',
      entity: 'report',
      entityId: report.id,
      committeeId,
      details: {
        half,
        admitted: report.admitted,
        state: [report.state, 'approved'],
        together: approvals.length,
      },
      at,
    })),
  );
}
