import type { CommitteeRef, GridRow, Report, ReportLine, SentVersion } from '@ket-nap/contracts';
import { asOf, completion, localDay, punctualityOf, type Actor, type Punctuality } from '@ket-nap/domain';
import { itemsAsked } from './breakdowns-asked';
import {
  actionsOf,
  exceptionNow,
  mayComment,
  seesCells,
  standsOutside,
  stepOf,
  type Situation,
} from './report-facts';
import type { Asked, Cells, Reporter, ToldReport } from './report-rows';
import type { GridLine, LineRow, PageRow } from './reports.queries';
import { cellsOf, countedOf } from './sent-version';

/** What a person is shown of reports. */

/** The page of one report. */
export function reportView(situation: Situation, page: PageRow, asked: Asked, actor: Actor): Report {
  const { committee, half, period, now } = situation;
  const { report } = page;
  return {
    committee: refOf(committee),
    half,
    state: report?.state ?? 'missing',
    version: report?.version ?? 0,
    period,
    exceptionUntil: exceptionNow(situation),
    punctuality: punctuality(situation, report),
    asOf: asOf(half, localDay(now)),
    onBehalf: report?.onBehalf ?? false,
    returned: report?.returned ?? false,
    returnReason: report?.returnReason ?? null,
    correctionReason: report?.correctionReason ?? null,
    updatedAt: report?.updatedAt ?? null,
    updatedBy: report?.updatedBy ?? null,
    cells: cellsShown(situation, page.cells, countedOf(page.versions), asked, actor),
    breakdowns: [...asked],
    lastYear: page.lastYear,
    lastHalf: page.lastHalf,
    quota: page.quota,
    halfQuota: page.halfQuota,
    otherHalf: page.otherHalf['admitted'] ?? null,
    versions: page.versions,
    comments: page.comments,
    actions: actionsOf(situation, actor),
    mayComment: mayComment(situation, actor),
  };
}

/** One line of the list. */
export function lineView(situation: Situation, line: LineRow, actor: Actor): ReportLine {
  const { committee } = situation;
  const { report, quota, sent, remindedAt } = line;
  return {
    committee: refOf(committee),
    state: report?.state ?? 'missing',
    version: report?.version ?? 0,
    admitted: sent?.admitted ?? null,
    quota,
    rate: completion(sent?.admitted ?? null, quota).rate,
    onBehalf: report?.onBehalf ?? false,
    punctuality: punctuality(situation, report),
    firstSentAt: report?.firstSentAt ?? null,
    sentAt: sent?.sentAt ?? null,
    sentBy: sent?.sentBy ?? null,
    exceptionUntil: exceptionNow(situation),
    exceptionReason: exceptionNow(situation) === null ? null : situation.committee.exceptionReason,
    remindedAt: remindedAt?.toISOString() ?? null,
    returnReason: report?.returnReason ?? null,
    correctionReason: report?.correctionReason ?? null,
    openComments: report?.openComments ?? 0,
    note: sent?.note ?? '',
    actions: actionsOf(situation, actor),
  };
}

/** One row of the board's grid. */
export function gridRowView(situation: Situation, line: GridLine, asked: Asked, actor: Actor): GridRow {
  const { committee } = situation;
  const { report } = line;
  const step = stepOf(situation, 'save', actor);
  return {
    committee: refOf(committee),
    state: report?.state ?? 'missing',
    version: report?.version ?? 0,
    onBehalf: report?.onBehalf ?? false,
    cells: cellsShown(situation, line.cells, line.sent, asked, actor),
    lastYear: line.lastYear,
    lastHalf: line.lastHalf['admitted'] ?? null,
    sent: line.sent?.admitted ?? null,
    quota: line.quota,
    actions: actionsOf(situation, actor),
    openComments: report?.openComments ?? 0,
    lockedBecause: standsOutside(situation, actor)?.code ?? (step.ok ? null : step.error),
  };
}

/** As they are worked on; for the other side what was sent last. */
function cellsShown(
  { report, committee }: Situation,
  cells: Cells,
  sent: SentVersion | null,
  asked: Asked,
  actor: Actor,
): Cells {
  if (!report) return {};
  return seesCells(report, committee.id, actor) ? cells : cellsOf(sent, itemsAsked(asked));
}

function punctuality({ period, now }: Situation, report: ToldReport | null): Punctuality {
  return punctualityOf(period.dueAt, report?.firstSentAt ?? null, now);
}

function refOf({ id, code, name, kind }: Reporter): CommitteeRef {
  return { id, code, name, kind };
}
