import { Controller, type StreamableFile } from '@nestjs/common';
import { api, type InputOf, type OutputOf, type Snapshot, type SnapshotLine } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { frozenChart } from '../exports/chart-files';
import { ExportsService } from '../exports/exports.service';
import { download } from '../http/answer.interceptor';
import { Acting, Input, Route } from '../http/route';
import { SnapshotsService } from './snapshots.service';

type List = OutputOf<typeof api.snapshots.list>;

@Controller()
export class SnapshotsController {
  constructor(
    private readonly snapshots: SnapshotsService,
    private readonly exports: ExportsService,
  ) {}

  @Route(api.snapshots.list)
  list(@Acting() actor: Actor, @Input() { query }: InputOf<typeof api.snapshots.list>): Promise<List> {
    return this.snapshots.list(actor, query.before);
  }

  @Route(api.snapshots.take)
  take(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.snapshots.take>): Promise<SnapshotLine> {
    return this.snapshots.take(actor, body);
  }

  @Route(api.snapshots.open)
  open(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.snapshots.open>): Promise<Snapshot> {
    return this.snapshots.open(actor, params.id);
  }

  @Route(api.snapshots.summaryWorkbook)
  async summary(
    @Acting() actor: Actor,
    @Input() { params, query }: InputOf<typeof api.snapshots.summaryWorkbook>,
  ): Promise<StreamableFile> {
    const { board } = await this.snapshots.open(actor, params.id);
    return download(await this.exports.summaryOf(actor, board, query.locale ?? 'vi'));
  }

  @Route(api.snapshots.chartWorkbook)
  async chart(
    @Acting() actor: Actor,
    @Input() { params, query }: InputOf<typeof api.snapshots.chartWorkbook>,
  ): Promise<StreamableFile> {
    return download(await frozenChart(await this.snapshots.open(actor, params.id), query));
  }
}
