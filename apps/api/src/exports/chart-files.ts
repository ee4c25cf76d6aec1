import { Injectable } from '@nestjs/common';
import type { BoardHead, Chart, Composed, Composition, InputOf, api } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { formats, translator, type Locale } from '@ket-nap/i18n';
import { chartWorkbook } from '@ket-nap/reports';
import {
  chartFileName,
  committeeSeriesTable,
  committeesTable,
  compositionTable,
  distributionTable,
  heatmapTable,
  quotasTable,
  rankingTable,
  rowsWanted,
  sizedRows,
  sizeTable,
  termTable,
  trendTable,
  type ChartTable,
  type TableWords,
} from '@ket-nap/tables';
import { BoardService } from '../board/board.service';
import { CommitteePageService } from '../board/committee-page.service';
import { CompositionService } from '../board/composition.service';
import { HistoryService } from '../board/history.service';
import type { Download } from '../http/answer.interceptor';
import { workbook } from './exports.service';

export type ChartQuery = InputOf<typeof api.charts.workbook>['query'];

/** Makes a chart's table for a reader. */
type Draw = (
  actor: Actor,
  query: ChartQuery,
  words: TableWords,
) => Promise<{ head: BoardHead; table: ChartTable }>;

/**
 * Charts as workbooks: the answer that the screen is given, through the function that makes the table on the screen. A new chart has
 * its name in the contract's CHARTS and its line here.
 */
@Injectable()
export class ChartFiles {
  private readonly charts: Record<Chart, Draw>;

  constructor(
    board: BoardService,
    history: HistoryService,
    composition: CompositionService,
    committees: CommitteePageService,
  ) {
    const ofBoard = drawn((actor, query) => board.view(actor, query));
    const ofHistory = drawn((actor, query) => history.view(actor, query));
    const ofComposition = drawn((actor, query) => composition.view(actor, query));
    const ofCommittee = drawn((actor, { unit, ...query }) => {
      if (unit === undefined) throw new ProductError('invalid_input');
      return committees.open(actor, unit, query);
    });
    this.charts = {
      ranking: ofBoard((answer, words, { rows }) =>
        rankingTable(answer, rowsWanted(answer.rows, rows), words),
      ),
      trend: ofBoard(trendTable),
      quotas: ofBoard((answer, words, { rows }) => quotasTable(answer, rowsWanted(answer.rows, rows), words)),
      term: ofBoard(termTable),
      size: ofBoard((answer, words, { size }) =>
        sizeTable(answer, sizedRows(answer, size ?? 'quota').rows, size ?? 'quota', words),
      ),
      heatmap: ofHistory((answer, words) => heatmapTable(answer, answer.rows, words)),
      distribution: ofHistory(distributionTable),
      composition: ofComposition((answer, words, { parts }) =>
        compositionTable(composedBy(answer, parts), answer, words),
      ),
      committees: ofComposition((answer, words, { parts }) =>
        committeesTable(answer.breakdowns.indexOf(composedBy(answer, parts)), answer, words),
      ),
      committee: ofCommittee(committeeSeriesTable),
    };
  }

  /** The workbook of one chart, in the reader's scope. */
  async workbook(actor: Actor, query: ChartQuery): Promise<Download> {
    const locale: Locale = query.locale ?? 'vi';
    const words = { t: translator(locale), f: formats(locale), locale };
    const { head, table } = await this.charts[query.chart](actor, query, words);
    const name = chartFileName(table.title, head, 'xlsx', locale);
    return workbook(name, await chartWorkbook(table, { readAt: head.readAt, locale }));
  }
}

/** Charts of one screen: how its answer is read, then how each table is made of it. */
function drawn<Answer extends BoardHead>(read: (actor: Actor, query: ChartQuery) => Promise<Answer>) {
  return (table: (answer: Answer, words: TableWords, query: ChartQuery) => ChartTable): Draw =>
    async (actor, query, words) => {
      const head = await read(actor, query);
      return { head, table: table(head, words, query) };
    };
}

/** The breakdown of that code; the first without one. */
function composedBy({ breakdowns }: Composition, code: string | undefined): Composed {
  const composed = code === undefined ? breakdowns[0] : breakdowns.find((one) => one.code === code);
  if (!composed) throw new ProductError('not_found');
  return composed;
}
