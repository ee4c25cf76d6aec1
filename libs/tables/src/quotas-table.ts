import type { Board, BoardRow, RankingAsked } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { aboutOf } from './about';
import { totalName } from './board-words';
import { selectionOf } from './selection';
import type { ChartTable } from './table';
import type { TableWords } from './words';

/** Quotas against admissions in numbers: all rows, also where only the greatest are drawn. */
export function quotasTable(
  board: Board,
  rows: readonly BoardRow[],
  { group: _, ...asked }: RankingAsked,
  words: TableWords,
): ChartTable {
  const { t } = words;
  const figures = ({ quota, admitted, rate, cumulative, remaining }: BoardRow | Board['total']) => [
    quota,
    admitted,
    rate,
    (cumulative ?? { remaining }).remaining,
  ];
  return {
    title: t('board.quotas.title'),
    about: aboutOf(board, board.total, words),
    selection: selectionOf(board, rows, asked, words),
    columns: [
      { key: 'name', label: t('board.table.name'), kind: 'text' },
      { key: 'quota', label: t('board.table.quota'), kind: 'count' },
      { key: 'admitted', label: t('board.table.admitted'), kind: 'count' },
      { key: 'rate', label: t('board.table.rate'), kind: 'rate' },
      { key: 'remaining', label: t('board.table.remaining'), kind: 'count' },
    ],
    rows: [
      ...rows.map((row) => ({
        of: row.group === null ? ('row' as const) : ('group' as const),
        cells: [rowName(row, t), ...figures(row)],
      })),
      { of: 'total', cells: [totalName(board, asked, words), ...figures(board.total)] },
    ],
    notes: [],
  };
}
