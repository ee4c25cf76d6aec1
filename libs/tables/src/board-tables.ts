import type { Board, BoardChart, InputOf, api } from '@ket-nap/contracts';
import { quotasTable } from './quotas-table';
import { rankingTable } from './ranking-table';
import { shownRows } from './ranking-rows';
import { sizedRows } from './sized';
import { sizeTable, type SizeOf } from './size';
import type { ChartTable } from './table';
import { termTable } from './term-table';
import { trendTable } from './trend-table';
import type { TableWords } from './words';

/** How a chart of the board is asked for: which rows, what a committee's size is. */
export type BoardChartAsked = Omit<InputOf<typeof api.snapshots.chartWorkbook>['query'], 'chart' | 'locale'>;

/** The figures of the charts that are drawn of the board's own answer, as they are asked for. */
export const boardTables: Record<
  BoardChart,
  (board: Board, asked: BoardChartAsked, words: TableWords) => ChartTable
> = {
  ranking: (board, asked, words) => rankingTable(board, shownRows(board.rows, asked, words), asked, words),
  trend: (board, _, words) => trendTable(board, words),
  quotas: (board, asked, words) => quotasTable(board, shownRows(board.rows, asked, words), asked, words),
  term: (board, _, words) => termTable(board, words),
  size: (board, { size }, words) => {
    const of: SizeOf = size ?? 'quota';
    return sizeTable(board, sizedRows(board, of).rows, of, words);
  },
};
