import type { BoardHistory, BoardSort, HistoryCell, HistoryFigure, HistoryPeriod } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { historyAbout } from './about';
import { heatColumn, heatRows } from './heat-order';
import { standingWord, viewNotes, wholeName } from './history-words';
import { orderText } from './selection';
import { DEFAULT_SORT } from './sort-rows';
import type { TableWords } from './words';
import type { ChartTable, Column, Value } from './table';

/** Committees × periods, in the order of the screen: of each period the count, the quota, the rate, and in words where the committee stood. */
export function heatmapTable(
  history: BoardHistory,
  sort: BoardSort | undefined,
  words: TableWords,
): ChartTable {
  const { t, f } = words;
  const { periods, unit } = history;
  const name: Column = { key: 'name', label: t('board.table.name'), kind: 'text' };
  const ofPeriod = ({ code }: HistoryPeriod): Column[] => {
    const label = (what: string) => t('history.table.of', { period: f.periodShort(code), what });
    return [
      { key: `${code} admitted`, label: label(t('board.table.admitted')), kind: 'count' },
      { key: `${code} quota`, label: label(t('board.table.quota')), kind: 'count' },
      { key: `${code} rate`, label: label(t('board.table.rate')), kind: 'rate' },
      { key: `${code} standing`, label: label(t('board.table.band')), kind: 'text' },
    ];
  };
  const cellsOf = (cells: readonly (HistoryCell | HistoryFigure | null)[]): Value[] =>
    periods.flatMap((period, at): Value[] => {
      const cell = cells[at] ?? null;
      if (cell === null) return [null, null, null, t('history.standing.absent')];
      return [cell.admitted, cell.quota, cell.rate, standingWord(cell.standing, period, t)];
    });
  return {
    title: t('history.heat.title'),
    about: historyAbout(history, words),
    selection: orderOfHeat(sort, words),
    columns: [name, ...periods.flatMap(ofPeriod)],
    rows: [
      { of: 'total', cells: [wholeName(unit, t), ...cellsOf(history.total)] },
      ...heatRows(history.rows, sort ?? DEFAULT_SORT).rows.map((row) => ({
        of: row.group === null ? ('row' as const) : ('group' as const),
        cells: [rowName(row, t), ...cellsOf(row.cells)],
      })),
    ],
    notes: [...reorganisationNotes(history, words), ...viewNotes(history, words)],
  };
}

/** The order, where it is not by the rate. */
function orderOfHeat(sort: BoardSort = DEFAULT_SORT, words: TableWords): string | undefined {
  const column = heatColumn(sort);
  const order = sort === `-${column}` ? sort : column;
  return order === DEFAULT_SORT ? undefined : `${orderText(order, words)}.`;
}

/** From when the committees are others. */
export function reorganisationNotes(
  { reorganisations }: Pick<BoardHistory, 'reorganisations'>,
  { t, f }: TableWords,
): string[] {
  return reorganisations.map(({ effectiveOn, ended, opened }) =>
    t('views.trend.row', { day: f.day(effectiveOn), ended: f.integer(ended), opened: f.integer(opened) }),
  );
}
