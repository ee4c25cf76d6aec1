import type { InputOf, api } from '@ket-nap/contracts';
import { ProductError, type Actor, type Item } from '@ket-nap/domain';
import { nameOf } from '../accounts/name-of';
import { audit } from '../audit/audit';
import type { Tx } from '../database/actor-transaction';
import { tellBoard, tellOfficers } from '../notices/tell';
import { mayComment, type Situation } from './report-facts';

type Remark = Omit<InputOf<typeof api.reports.comment>['body'], 'key'>;

/** What the other side of a report is told of. */
interface Told {
  action: string;
  reason?: string;
  cells?: readonly { item: Item; reason: string }[];
  at: Date;
}

/** Appends the reasons for which single cells are returned, as remarks on them. */
export async function addReasons(
  tx: Tx,
  { accountId }: Actor,
  reportId: string,
  cells: readonly { item: Item; reason: string }[],
  at: Date,
): Promise<void> {
  if (cells.length === 0) return;
  await tx.rows(
    `INSERT INTO report_comment (report_id, item, returns, text, written_by, written_at)
     SELECT $1, g.item, true, g.text, $4, $5 FROM unnest($2::text[], $3::text[]) AS g (item, text)`,
    [reportId, cells.map(({ item }) => item), cells.map(({ reason }) => reason), accountId, at],
  );
}

/** Remarks on a report or one of its cells, and tells the other side. Audits last. */
export async function addRemark(
  tx: Tx,
  actor: Actor,
  situation: Situation,
  { item, text }: Remark,
): Promise<void> {
  const { report, committee, half, now } = situation;
  if (!report || !mayComment(situation, actor)) throw new ProductError('report_not_open');
  const row = await tx.row<{ id: string }>(
    `INSERT INTO report_comment (report_id, item, returns, text, written_by, written_at)
     VALUES ($1, $2, false, $3, $4, $5) RETURNING id::text`,
    [report.id, item, text, actor.accountId, now],
  );
  const news = {
    kind: 'commented' as const,
    half,
    key: `commented:${row?.id ?? ''}`,
    details: { by: await nameOf(tx, actor), item, text },
    at: now,
  };
  if (actor.role === 'board') await tellOfficers(tx, { ...news, committeeIds: [committee.id] });
  else await tellBoard(tx, { ...news, committeeId: committee.id });
  await audit(tx, [entryOf('report.comment', situation, report.id, { item, text })]);
}

/** Marks a remark as dealt with; `not_found` where it is not of this report, `comment_resolved` where somebody was first. */
export async function resolveRemark(
  tx: Tx,
  actor: Actor,
  situation: Situation,
  remarkId: string,
): Promise<void> {
  const { report, now } = situation;
  if (!report || !mayComment(situation, actor)) throw new ProductError('report_not_open');
  const found = await tx.row<{ resolved: boolean }>(
    'SELECT resolved_at IS NOT NULL AS resolved FROM report_comment WHERE id = $1 AND report_id = $2 FOR UPDATE',
    [remarkId, report.id],
  );
  if (!found) throw new ProductError('not_found');
  if (found.resolved) throw new ProductError('comment_resolved');
  await tx.rows('UPDATE report_comment SET resolved_by = $2, resolved_at = $3 WHERE id = $1', [
    remarkId,
    actor.accountId,
    now,
  ]);
  await audit(tx, [entryOf('report.resolve', situation, report.id, { comment: remarkId })]);
}

/** Tells the committee's officers what became of their report. */
export async function tellOtherSide(
  tx: Tx,
  actor: Actor,
  { report, committee, half }: Situation,
  { action, reason, cells, at }: Told,
): Promise<void> {
  if (!report) return;
  const kind = action === 'return' ? 'returned' : action === 'approve' ? 'approved' : null;
  if (!kind) return;
  const why = reason || (cells?.[0]?.reason ?? '');
  await tellOfficers(tx, {
    kind,
    half,
    key: `${kind}:${report.id}:${report.version + 1}`,
    details: { by: await nameOf(tx, actor), ...(kind === 'returned' ? { reason: why } : {}) },
    at,
    committeeIds: [committee.id],
  });
}

function entryOf(action: string, { committee, half, now }: Situation, reportId: string, details: object) {
  return {
    action,
    entity: 'report' as const,
    entityId: reportId,
    committeeId: committee.id,
    details: { half, ...details },
    at: now,
  };
}
