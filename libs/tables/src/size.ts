import type { Board, BoardRow } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { aboutOf } from './about';
import { bandTense } from './board-words';
import { viewNotes } from './history-words';
import type { TableWords } from './words';
import type { ChartTable, Value } from './table';

/** What a committee's size is taken for: the quota of the year, or its members when the year began. */
export type SizeOf = 'quota' | 'members';

/** A committee in the chart, and whether it is large and below the mark. */
export interface SizedRow {
  row: BoardRow;
  size: number;
  largeAndSlow: boolean;
}

/** Size and rate of each committee that has both; those that are large and below the mark are named so. */
export function sizeTable(
  board: Board,
  rows: readonly SizedRow[],
  of: SizeOf,
  words: TableWords,
): ChartTable {
  const { t } = words;
  return {
    title: t('history.size.title'),
    about: aboutOf(board, board.total, words),
    columns: [
      { key: 'name', label: t('board.table.name'), kind: 'text' },
      ...(of === 'members'
        ? [{ key: 'members', label: t('board.table.members'), kind: 'count' as const }]
        : []),
      { key: 'quota', label: t('board.table.quota'), kind: 'count' },
      { key: 'admitted', label: t('board.table.admitted'), kind: 'count' },
      { key: 'rate', label: t('board.table.rate'), kind: 'rate' },
      { key: 'remaining', label: t('board.table.remaining'), kind: 'count' },
      { key: 'band', label: t('board.table.band'), kind: 'text' },
      { key: 'quadrant', label: t('history.size.quadrant'), kind: 'text' },
    ],
    rows: rows.map(({ row, largeAndSlow }) => {
      const { membersAtStart, quota, admitted, rate, remaining, band } = row;
      const cells: Value[] = [
        rowName(row, t),
        ...(of === 'members' ? [membersAtStart] : []),
        ...[quota, admitted, rate, remaining],
        band === null ? null : t(`band.${bandTense(row)}.${band}`),
        largeAndSlow ? t('history.size.largeAndSlow') : null,
      ];
      return { of: row.group === null ? 'row' : 'group', cells };
    }),
    notes: viewNotes(board, words),
  };
}
