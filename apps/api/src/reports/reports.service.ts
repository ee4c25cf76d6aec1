import { Injectable } from '@nestjs/common';
import {
  api,
  type Breakdown,
  type CellHistory,
  type Grid,
  type InputOf,
  type OutputOf,
  type Report,
  type ReportList,
  type Saved,
} from '@ket-nap/contracts';
import { ProductError, asOf, localDay, quotaDay, type Actor, type Half } from '@ket-nap/domain';
import * as z from 'zod/mini';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { breakdownsAskedIn } from '../groups/breakdowns.queries';
import { holdPeriods, periodInForce } from '../periods/period-in-force';
import { refuseUnknown } from './breakdowns-asked';
import { approveAll } from './bulk-approval';
import { cellHistory } from './cell-history';
import { CellWriter } from './cell-writer';
import { doneOnce } from './done-once';
import { halvesInHand } from './halves-in-hand';
import type { Situation } from './report-facts';
import { addRemark, resolveRemark } from './report-remarks';
import type { Wanted } from './report-rows';
import { ReportSteps, type Command } from './report-steps';
import { gridRowView, lineView, reportView } from './report-view';
import { gridLines, lockReports, reportLines, reportPage, unitQuota, type PageRow } from './reports.queries';

/** A report as it was read, with what its half-year asks for. */
interface Opened {
  situation: Situation;
  page: PageRow;
  asked: Breakdown[];
}

/** Reports of admissions: read, entered, sent, returned, approved, corrected. The rules are domain/report-workflow.ts. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly writer: CellWriter,
    private readonly steps: ReportSteps,
  ) {}

  list(actor: Actor, wanted: Half | undefined): Promise<ReportList> {
    return this.database.asActor(actor, (tx) => this.listIn(tx, actor, wanted));
  }

  /** The same within somebody's transaction. */
  async listIn(tx: Tx, actor: Actor, wanted: Half | undefined): Promise<ReportList> {
    const { unitId, half, halves, now, period } = await this.ofUnit(tx, actor, wanted);
    const today = localDay(now);
    const lines = await reportLines(tx, unitId, half, quotaDay(half, today));
    return {
      half,
      asOf: asOf(half, today),
      period,
      lines: lines.map((line) => lineView({ ...line, half, period, now }, line, actor)),
      halves,
    };
  }

  grid(actor: Actor, wanted: Half | undefined): Promise<Grid> {
    return this.database.asActor(actor, async (tx) => {
      const { unitId, half, halves, now, period } = await this.ofUnit(tx, actor, wanted);
      const today = localDay(now);
      const breakdowns = await breakdownsAskedIn(tx, half);
      const quotasOn = quotaDay(half, today);
      const quota = await unitQuota(tx, unitId, half, quotasOn);
      const lines = await gridLines(tx, unitId, half, quotasOn);
      const rows = lines.map((line) => gridRowView({ ...line, half, period, now }, line, breakdowns, actor));
      return { half, asOf: asOf(half, today), period, breakdowns, quota, rows, halves };
    });
  }

  open(actor: Actor, wanted: Wanted): Promise<Report> {
    return this.database.asActor(actor, (tx) => this.read(tx, actor, wanted));
  }

  history(actor: Actor, { params }: InputOf<typeof api.reports.history>): Promise<CellHistory> {
    return this.database.asActor(actor, async (tx) => {
      const { situation, page } = await this.opened(tx, params);
      return cellHistory(tx, actor, situation, page, params.item);
    });
  }

  /** Saves cells of drafts, once for each key. */
  saveCells(actor: Actor, { body }: InputOf<typeof api.reports.saveCells>): Promise<Saved> {
    const { key, ...request } = body;
    const asked = { key, request, answer: api.reports.saveCells.output, now: this.clock.now() };
    return this.database.asActor(actor, (tx) =>
      doneOnce(tx, actor, asked, () => this.writer.write(tx, actor, request)),
    );
  }

  /** One step of a report's way. */
  take(actor: Actor, wanted: Wanted, command: Command): Promise<Report> {
    return this.database.asActor(actor, async (tx) => {
      await this.steps.take(tx, actor, await this.held(tx, wanted), command);
      return this.read(tx, actor, wanted);
    });
  }

  approveAll(
    actor: Actor,
    { body }: InputOf<typeof api.reports.approveAll>,
  ): Promise<OutputOf<typeof api.reports.approveAll>> {
    return this.database.asActor(actor, (tx) => approveAll(tx, actor, body, () => this.clock.now()));
  }

  /** Remarks on a report, once for each key; answers the report as it stands now, also when it is asked again. */
  comment(actor: Actor, { params, body }: InputOf<typeof api.reports.comment>): Promise<Report> {
    const { key, ...remark } = body;
    const asked = { key, request: { ...params, ...remark }, answer: z.null(), now: this.clock.now() };
    return this.database.asActor(actor, async (tx) => {
      await doneOnce(tx, actor, asked, async () => {
        const opened = await this.opened(tx, params);
        refuseUnknown([remark.item], opened.asked, opened.page.cells);
        await addRemark(tx, actor, opened.situation, remark);
        return null;
      });
      return this.read(tx, actor, params);
    });
  }

  resolve(actor: Actor, { params }: InputOf<typeof api.reports.resolve>): Promise<Report> {
    return this.database.asActor(actor, async (tx) => {
      const { situation } = await this.opened(tx, params);
      await resolveRemark(tx, actor, situation, params.id);
      return this.read(tx, actor, params);
    });
  }

  private async read(tx: Tx, actor: Actor, wanted: Wanted): Promise<Report> {
    const { situation, page, asked } = await this.opened(tx, wanted);
    return reportView(situation, page, asked, actor);
  }

  /** Opens a report that nobody else changes, or locks the period of, until the transaction ends. */
  private async held(tx: Tx, wanted: Wanted): Promise<Opened> {
    const { committeeId, half } = wanted;
    await holdPeriods(tx, [committeeId], half, () => this.clock.now());
    await lockReports(tx, [committeeId], half);
    return this.opened(tx, wanted);
  }

  private async opened(tx: Tx, wanted: Wanted): Promise<Opened> {
    const { half } = wanted;
    const now = this.clock.now();
    const page = await reportPage(tx, wanted, quotaDay(half, localDay(now)));
    if (!page) throw new ProductError('not_found');
    const { committee } = page;
    const period = await periodInForce(tx, committee.parentId ?? committee.id, half, now);
    return { situation: { ...page, half, period, now }, page, asked: await breakdownsAskedIn(tx, half) };
  }

  private async ofUnit(tx: Tx, actor: Actor, wanted: Half | undefined) {
    const unit = await unitOf(tx, actor);
    const now = this.clock.now();
    const { halves, inHand } = await halvesInHand(tx, actor, unit.id, localDay(now));
    const half = wanted ?? inHand;
    return { unitId: unit.id, half, halves, now, period: await periodInForce(tx, unit.id, half, now) };
  }
}
