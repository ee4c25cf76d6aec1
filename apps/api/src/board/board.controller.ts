import { Controller, type StreamableFile } from '@nestjs/common';
import { api, type Board, type InputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { ChartFiles } from '../exports/chart-files';
import { ExportsService } from '../exports/exports.service';
import { download } from '../http/answer.interceptor';
import { Acting, Input, Route } from '../http/route';
import { BoardService } from './board.service';

@Controller()
export class BoardController {
  constructor(
    private readonly board: BoardService,
    private readonly exports: ExportsService,
    private readonly charts: ChartFiles,
  ) {}

  @Route(api.board.view)
  view(@Acting() actor: Actor, @Input() input: InputOf<typeof api.board.view>): Promise<Board> {
    return this.board.view(actor, input.query);
  }

  @Route(api.board.summaryWorkbook)
  async summary(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.board.summaryWorkbook>,
  ): Promise<StreamableFile> {
    return download(await this.exports.summary(actor, query, query.locale ?? 'vi'));
  }

  @Route(api.charts.workbook)
  async chart(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.charts.workbook>,
  ): Promise<StreamableFile> {
    return download(await this.charts.workbook(actor, query));
  }
}
