import { Injectable } from '@nestjs/common';
import type { InputOf, Report, ReportList, api } from '@ket-nap/contracts';
import {
  ProductError,
  allowedActions,
  asOf,
  completion,
  dueDate,
  existsIn,
  halfOf,
  halfPeriod,
  hasBegun,
  quotaDay,
  samePeriodLastYear,
  yearOf,
  type Actor,
  type Half,
  type ReportAction,
} from '@ket-nap/domain';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { halvesInHand } from './halves-in-hand';
import { factsOf, handles, seesDraft } from './report-facts';
import {
  reportContext,
  reportLines,
  type LineRow,
  type ReportContext,
  type Reporter,
  type ReportRow,
} from './reports.queries';
import { ReportWriter, type Figures } from './report-writer';

interface Wanted {
  committeeId: string;
  half: Half;
}

/** Reports of admissions: read, entered, sent, returned, approved. The rules are domain/report-workflow.ts. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly writer: ReportWriter,
  ) {}

  list(actor: Actor, wanted: Half | undefined): Promise<ReportList> {
    return this.database.asActor(actor, async (tx) => {
      const unit = await unitOf(tx, actor);
      const { halves, inHand } = await halvesInHand(tx, actor, unit.id, this.clock.today());
      const half = wanted ?? inHand;
      const lines = await reportLines(tx, unit.id, half, quotaDay(half, this.clock.today()));
      return {
        half,
        asOf: asOf(half, this.clock.today()),
        dueOn: dueDate(half),
        lines: lines.map((line) => lineView(line, half, this.clock.today(), actor)),
        halves,
      };
    });
  }

  open(actor: Actor, wanted: Wanted): Promise<Report> {
    return this.database.asActor(actor, (tx) => this.read(tx, actor, wanted));
  }

  save(actor: Actor, { params, body }: InputOf<typeof api.reports.save>): Promise<Report> {
    return this.act(actor, params, 'save', body.version, { figures: body });
  }

  submit(actor: Actor, { params, body }: InputOf<typeof api.reports.submit>): Promise<Report> {
    return this.act(actor, params, 'submit', body.version, {});
  }

  return(actor: Actor, { params, body }: InputOf<typeof api.reports.return>): Promise<Report> {
    return this.act(actor, params, 'return', body.version, { reason: body.reason });
  }

  approve(actor: Actor, { params, body }: InputOf<typeof api.reports.approve>): Promise<Report> {
    return this.act(actor, params, 'approve', body.version, {});
  }

  private act(
    actor: Actor,
    wanted: Wanted,
    action: ReportAction,
    version: number,
    given: { figures?: Figures; reason?: string },
  ): Promise<Report> {
    return this.database.asActor(actor, async (tx) => {
      const context = await this.context(tx, wanted, true);
      const { name, validFrom, validTo, hasUnits, isOwn } = context.committee;
      if (!isOwn) throw new ProductError('forbidden');
      if (!hasBegun(wanted.half, this.clock.today()))
        throw new ProductError('period_not_begun', { half: wanted.half });
      if (!existsIn(wanted.half, validFrom, validTo)) {
        throw new ProductError('committee_not_active', { name, period: wanted.half });
      }
      if (hasUnits) throw new ProductError('report_not_open');
      await this.writer.write(tx, actor, { ...wanted, report: context.report, action, version, ...given });
      return this.read(tx, actor, wanted);
    });
  }

  private async read(tx: Tx, actor: Actor, wanted: Wanted): Promise<Report> {
    const { committee, quota, lastYear, otherHalf, report, versions } = await this.context(tx, wanted, false);
    const { half } = wanted;
    return {
      committee,
      half,
      state: report?.state ?? 'missing',
      version: report?.version ?? 0,
      asOf: asOf(half, this.clock.today()),
      dueOn: dueDate(half),
      ...figuresShown(report, versions, committee.id, actor),
      onBehalf: report?.onBehalf ?? false,
      returnReason: report?.returnReason ?? null,
      updatedAt: report?.updatedAt ?? null,
      updatedBy: report?.updatedBy ?? null,
      quota,
      lastYear,
      otherHalf,
      versions,
      actions: actionsOf(report, committee, half, this.clock.today(), actor),
    };
  }

  private async context(tx: Tx, { committeeId, half }: Wanted, lock: boolean): Promise<ReportContext> {
    if (lock)
      await tx.rows('SELECT FROM report WHERE committee_id = $1 AND half = $2 FOR UPDATE', [
        committeeId,
        half,
      ]);
    const other = halfPeriod(yearOf(half), halfOf(half) === 1 ? 2 : 1);
    const context = await reportContext(
      tx,
      committeeId,
      half,
      samePeriodLastYear(half),
      other,
      quotaDay(half, this.clock.today()),
    );
    if (!context) throw new ProductError('not_found');
    return context;
  }
}

function actionsOf(
  report: ReportRow | null,
  committee: Reporter,
  half: Half,
  today: string,
  actor: Actor,
): ReportAction[] {
  const { id, validFrom, validTo, hasUnits, isOwn } = committee;
  if (hasUnits || !isOwn || !hasBegun(half, today) || !existsIn(half, validFrom, validTo)) return [];
  if (!handles(actor, id)) return [];
  return allowedActions(factsOf(report), actor);
}

function figuresShown(
  report: ReportRow | null,
  versions: Report['versions'],
  committeeId: string,
  actor: Actor,
): Figures {
  if (report && seesDraft(report, committeeId, actor))
    return { admitted: report.admitted, membersAtStart: report.membersAtStart, note: report.note };
  const sent = versions[0];
  return {
    admitted: sent?.admitted ?? null,
    membersAtStart: sent?.membersAtStart ?? null,
    note: sent?.note ?? '',
  };
}

function lineView(line: LineRow, half: Half, today: string, actor: Actor): ReportList['lines'][number] {
  const { committee, quota, admitted, note, sentAt, sentBy, report } = line;
  return {
    committee,
    state: report?.state ?? 'missing',
    version: report?.version ?? 0,
    admitted,
    quota,
    rate: completion(admitted, quota).rate,
    onBehalf: report?.onBehalf ?? false,
    sentAt: sentAt === null ? null : sentAt.toISOString(),
    sentBy,
    returnReason: report?.returnReason ?? null,
    note: note ?? '',
    actions: actionsOf(report, committee, half, today, actor),
  };
}
