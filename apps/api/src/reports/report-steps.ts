import { Injectable } from '@nestjs/common';
import type { SentVersion } from '@ket-nap/contracts';
import {
  ProductError,
  localDay,
  type Actor,
  type Item,
  type ReportAction,
  type ReportState,
} from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import type { Tx } from '../database/actor-transaction';
import { itemsAsked, refuseUnknown } from './breakdowns-asked';
import { insertCells } from './cells.queries';
import { refuseUnsound } from './report-check';
import { standsOutside, stepOf, type Situation } from './report-facts';
import { addReasons, tellOtherSide } from './report-remarks';
import type { Asked, ReportRow, ToldReport } from './report-rows';
import type { PageRow } from './reports.queries';
import { NEXT_VERSION, keepEvents, keepVersions, restoring } from './sent-version';

/** A step of a report's way, as somebody wants to take it. */
export interface Command {
  action: Exclude<ReportAction, 'save'>;
  /** The version of the report that the person saw. */
  version: number;
  /** Of a return (for the whole) or a correction. */
  reason?: string;
  /** Reasons of a return for single cells. */
  cells?: readonly { item: Item; reason: string }[];
}

interface Taken {
  report: ReportRow;
  next: ReportState;
  at: Date;
}

/** Carries out one step of a report's way: rule, row, version, event, sums, notice and audit in the caller's transaction. */
@Injectable()
export class ReportSteps {
  constructor(private readonly clock: Clock) {}

  /**
   * Takes the step on a report that the caller has locked; audits last.
   *
   * @param page what was read after it was locked
   * @param asked what the half-year asks for
   */
  async take(
    tx: Tx,
    actor: Actor,
    { situation, page, asked }: { situation: Situation; page: PageRow; asked: Asked },
    command: Command,
  ): Promise<void> {
    const outside = standsOutside(situation, actor);
    if (outside) throw outside;
    const { committee, half } = situation;
    const { report } = page;
    if ((report?.version ?? 0) !== command.version) throw conflictWith(report);
    const reason = command.reason ?? '';
    const step = stepOf(situation, command.action, actor, reason || command.cells?.[0]?.reason);
    if (!step.ok) throw new ProductError(step.error);
    if (!report) throw new ProductError('report_empty');
    if (command.action === 'submit') refuseUnsound(page, half, asked, localDay(situation.now));
    refuseUnknown(command.cells?.map(({ item }) => item) ?? [], asked, page.cells);

    const at = this.clock.now();
    const taken = { report, next: step.next, at };
    await this.change(tx, actor, taken, { page, asked }, command);
    const about = command.action === 'return' ? { about: report.sentVersion } : {};
    await keepEvents(tx, [report.id], command.action, { accountId: actor.accountId, at, reason, ...about });
    await addReasons(tx, actor, report.id, command.cells ?? [], at);
    await tx.rows('SELECT refresh_roll_up(ARRAY[$1::bigint], ARRAY[$2])', [committee.id, half]);
    await tellOtherSide(tx, actor, situation, { ...command, at });
    await audit(tx, [
      {
        action: `report.${command.action}`,
        entity: 'report',
        entityId: report.id,
        committeeId: committee.id,
        details: {
          half,
          // What is given up with a correction is not what stands.
          admitted:
            command.action === 'cancel' ? (correctedBy(report, page)?.admitted ?? null) : report.admitted,
          state: [report.state, step.next],
          ...(reason === '' ? {} : { reason }),
          ...(command.cells ? { cells: command.cells } : {}),
        },
        at,
      },
    ]);
  }

  private async change(
    tx: Tx,
    actor: Actor,
    { report, next, at }: Taken,
    { page, asked }: { page: PageRow; asked: Asked },
    { action }: Command,
  ): Promise<void> {
    const { accountId } = actor;
    // A correction that is sent back or given up leaves the approved version counted, as it was before.
    const backTo = next === 'correcting' || action === 'cancel' ? report.corrects : null;
    const touched = await tx.touched(
      `UPDATE report r SET state = $2, updated_by = $4, updated_at = $5, version = r.version + 1,
         sent_version = CASE WHEN $3 THEN ${NEXT_VERSION} ELSE coalesce($6, r.sent_version) END
       WHERE r.id = $1`,
      [report.id, next, action === 'submit', accountId, at, backTo],
    );
    if (touched !== 1) throw conflictWith(page.report);
    if (action === 'submit') await keepVersions(tx, [report.id], { accountId, at });
    const approved = correctedBy(report, page);
    if (action === 'cancel' && approved) {
      const cells = restoring(report.id, approved, page.cells, itemsAsked(asked));
      await insertCells(tx, cells, { accountId, way: 'restored', at });
    }
  }
}

/** The approved version that a correction is of. */
function correctedBy({ corrects }: ReportRow, { versions }: PageRow): SentVersion | null {
  return versions.find(({ number }) => number === corrects) ?? null;
}

/** Somebody else was there first: who and when; what they wrote is read anew. */
export function conflictWith(report: ToldReport | null): ProductError {
  return new ProductError('conflict', {
    version: report?.version ?? null,
    updatedBy: report?.updatedBy ?? null,
    updatedAt: report?.updatedAt ?? null,
  });
}
