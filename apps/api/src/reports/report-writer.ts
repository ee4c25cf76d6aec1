import { Injectable } from '@nestjs/common';
import { ProductError, transition, type Actor, type Half, type ReportAction } from '@ket-nap/domain';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import type { Tx } from '../database/actor-transaction';
import { isUniqueViolation } from '../database/violations';
import { factsOf, handles, seesDraft } from './report-facts';
import type { ReportRow } from './reports.queries';

export interface Figures {
  admitted: number | null;
  membersAtStart: number | null;
  note: string;
}

export interface ReportCommand {
  committeeId: string;
  half: Half;
  /** The stored report, locked; null while there is none. */
  report: ReportRow | null;
  action: ReportAction;
  /** The version the person saw. */
  version: number;
  figures?: Figures;
  reason?: string;
}

interface Next {
  state: string;
  onBehalf: boolean;
}

/** Carries out one step of a report's way: rule, row, version sent, roll-up and audit in the caller's transaction. */
@Injectable()
export class ReportWriter {
  constructor(private readonly clock: Clock) {}

  async write(tx: Tx, actor: Actor, command: ReportCommand): Promise<void> {
    const { report, action, version, committeeId, half } = command;
    if (!handles(actor, committeeId)) throw new ProductError('forbidden');
    if ((report?.version ?? 0) !== version) throw conflictWith(command, actor);
    const step = transition(factsOf(report), action, actor, command.reason);
    if (!step.ok) throw new ProductError(step.error);

    const next = { state: step.next, onBehalf: step.onBehalf };
    const id = report
      ? await this.update(tx, actor, report, command, next)
      : await this.insert(tx, actor, command, next);
    if (action !== 'save')
      await tx.rows('SELECT refresh_roll_up(ARRAY[$1::bigint], ARRAY[$2])', [committeeId, half]);
    await audit(tx, [
      {
        action: `report.${action}`,
        entity: 'report',
        entityId: id,
        committeeId,
        details: {
          half,
          ...changeOf(command),
          state: [report?.state ?? 'missing', next.state],
          reason: command.reason,
        },
        at: this.clock.now(),
      },
    ]);
  }

  private async insert(tx: Tx, actor: Actor, command: ReportCommand, next: Next): Promise<string> {
    const { admitted = null, membersAtStart = null, note = '' } = command.figures ?? {};
    const row = await tx
      .row<{ id: string }>(
        `INSERT INTO report (committee_id, half, state, admitted, members_at_start, note, on_behalf, entered_by,
           updated_by, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9) RETURNING id`,
        [
          command.committeeId,
          command.half,
          next.state,
          admitted,
          membersAtStart,
          note,
          next.onBehalf,
          actor.accountId,
          this.clock.now(),
        ],
      )
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflictWith(command, actor) : error;
      });
    if (!row) throw new ProductError('internal');
    return row.id;
  }

  private async update(
    tx: Tx,
    actor: Actor,
    report: ReportRow,
    command: ReportCommand,
    next: Next,
  ): Promise<string> {
    const { action, version } = command;
    const figures = command.figures ?? report;
    const now = this.clock.now();
    const sentVersion = report.sentVersion + (action === 'submit' ? 1 : 0);
    if (action === 'submit') {
      await tx.rows('INSERT INTO report_version VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
        report.id,
        sentVersion,
        figures.admitted,
        figures.membersAtStart,
        figures.note,
        next.onBehalf,
        actor.accountId,
        now,
      ]);
    }
    const touched = await tx.touched(
      `UPDATE report SET state = $3, admitted = $4, members_at_start = $5, note = $6, on_behalf = $7, sent_version = $8,
         return_reason = $9, entered_by = $10, updated_by = $11, updated_at = $12, version = version + 1
       WHERE id = $1 AND version = $2`,
      [
        report.id,
        version,
        next.state,
        figures.admitted,
        figures.membersAtStart,
        figures.note,
        next.onBehalf,
        sentVersion,
        returnReasonAfter(report, command),
        action === 'save' ? actor.accountId : report.enteredBy,
        actor.accountId,
        now,
      ],
    );
    if (touched !== 1) throw conflictWith(command, actor);
    return report.id;
  }
}

/** The reason stays in sight until the report is sent again. */
function returnReasonAfter(report: ReportRow, { action, reason }: ReportCommand): string | null {
  if (action === 'return') return reason ?? null;
  return action === 'save' ? report.returnReason : null;
}

/** Both sides of a conflict: what is stored goes back to the person whose version was stale, save another's unsent draft. */
function conflictWith({ report, committeeId }: ReportCommand, actor: Actor): ProductError {
  const shown = report && seesDraft(report, committeeId, actor) ? report : null;
  return new ProductError('conflict', {
    version: report?.version ?? null,
    admitted: shown?.admitted ?? null,
    membersAtStart: shown?.membersAtStart ?? null,
    updatedBy: report?.updatedBy ?? null,
    updatedAt: report?.updatedAt ?? null,
  });
}

function changeOf({ report, figures }: ReportCommand): object {
  if (!figures) return { admitted: report?.admitted ?? null };
  return {
    before: report && { admitted: report.admitted, membersAtStart: report.membersAtStart, note: report.note },
    after: { admitted: figures.admitted, membersAtStart: figures.membersAtStart, note: figures.note },
  };
}
