import type { Board } from '@ket-nap/contracts';
import { aboutOf } from './about';
import type { ChartTable } from './table';
import type { TableWords } from './words';

/** The trend in numbers: half-years and years as they follow each other, the reorganisations between them, and what is forecast. */
export function trendTable(board: Board, words: TableWords): ChartTable {
  const { t, f } = words;
  const { forecast, forecastRate } = board.total;
  return {
    title: t('board.trend.title'),
    about: aboutOf(board, board.total, words),
    columns: [
      { key: 'period', label: t('board.table.period'), kind: 'text' },
      { key: 'admitted', label: t('board.table.admitted'), kind: 'count' },
      { key: 'quota', label: t('board.table.quota'), kind: 'count' },
      { key: 'rate', label: t('board.table.rate'), kind: 'rate' },
      { key: 'complete', label: t('board.trend.complete'), kind: 'text' },
    ],
    rows: board.trend.map(({ period, admitted, quota, rate, complete }) => ({
      of: 'row',
      cells: [f.period(period), admitted, quota, rate, completeText(admitted, complete, words)],
    })),
    notes: [
      ...board.reorganisations.map(({ effectiveOn, ended, opened }) =>
        t('views.trend.row', { day: f.day(effectiveOn), ended: f.integer(ended), opened: f.integer(opened) }),
      ),
      ...(forecast === null
        ? []
        : [
            t('charts.forecast', {
              year: board.quotaYear,
              count: f.integer(forecast),
              rate: f.rate(forecastRate),
            }),
          ]),
    ],
  };
}

function completeText(admitted: number | null, complete: boolean, { t }: TableWords): string {
  if (admitted === null) return t('board.trend.noReport');
  return t(complete ? 'board.trend.yes' : 'board.trend.no');
}
