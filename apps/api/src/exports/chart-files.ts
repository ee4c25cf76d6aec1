import { Injectable } from '@nestjs/common';
import type {
  BoardChart,
  BoardHead,
  Chart,
  Composed,
  Composition,
  InputOf,
  Snapshot,
  api,
} from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { formats, translator, type Locale } from '@ket-nap/i18n';
import { chartWorkbook } from '@ket-nap/reports';
import {
  boardTables,
  chartFileName,
  committeeSeriesTable,
  committeesTable,
  compositionTable,
  distributionTable,
  frozenTable,
  heatmapTable,
  type ChartTable,
  type TableWords,
} from '@ket-nap/tables';
import { BoardService } from '../board/board.service';
import { CommitteePageService } from '../board/committee-page.service';
import { CompositionService } from '../board/composition.service';
import { HistoryService } from '../board/history.service';
import type { Download } from '../http/answer.interceptor';
import { workbook } from './exports.service';

type ChartQuery = InputOf<typeof api.charts.workbook>['query'];
type FrozenQuery = InputOf<typeof api.snapshots.chartWorkbook>['query'];

/** Makes a chart's table for a reader. */
type Draw = (
  actor: Actor,
  query: ChartQuery,
  words: TableWords,
) => Promise<{ head: BoardHead; table: ChartTable }>;

/**
 * Charts as workbooks: the answer that the screen is given, through the function that makes the table on the screen. A new chart has
 * its name in the contract's CHARTS and its line here, or, drawn of the board's own answer, in `boardTables`.
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
    const onBoard = (chart: BoardChart) =>
      ofBoard((answer, words, query) => boardTables[chart](answer, query, words));
    this.charts = {
      ranking: onBoard('ranking'),
      trend: onBoard('trend'),
      quotas: onBoard('quotas'),
      term: onBoard('term'),
      size: onBoard('size'),
      heatmap: ofHistory((answer, words, { sort }) => heatmapTable(answer, sort, words)),
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
    const words = wordsIn(query.locale);
    const { head, table } = await this.charts[query.chart](actor, query, words);
    return download(table, head, words);
  }
}

/** The workbook of one chart of a frozen board. */
export async function frozenChart(
  snapshot: Snapshot,
  { chart, locale, ...asked }: FrozenQuery,
): Promise<Download> {
  const words = wordsIn(locale);
  const table = boardTables[chart](snapshot.board, asked, words);
  return download(frozenTable(table, snapshot, words), snapshot.board, words);
}

function wordsIn(locale: Locale = 'vi'): TableWords {
  return { t: translator(locale), f: formats(locale), locale };
}

async function download(table: ChartTable, head: BoardHead, { locale }: TableWords): Promise<Download> {
  const name = chartFileName(table.title, head, 'xlsx', locale);
  return workbook(name, await chartWorkbook(table, { readAt: head.readAt, locale }));
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
