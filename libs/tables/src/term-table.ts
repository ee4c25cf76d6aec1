import type { Board } from '@ket-nap/contracts';
import { aboutOf } from './about';
import type { ChartTable } from './table';
import type { TableWords } from './words';

/** The way through the term in numbers: what had been admitted by the end of each half-year, beside an even pace to the target. */
export function termTable(board: Board, words: TableWords): ChartTable {
  const { t, f } = words;
  const { term } = board;
  const summary = { admitted: f.integer(term?.admitted ?? null) };
  return {
    title: t('figures.trend.titleTerm', { term: term?.code ?? '' }),
    about: aboutOf(board, board.total, words),
    columns: [
      { key: 'half', label: t('figures.trend.period'), kind: 'text' },
      { key: 'admitted', label: t('figures.trend.cumulative'), kind: 'count' },
      { key: 'proRata', label: t('figures.trend.even'), kind: 'count' },
      { key: 'complete', label: t('figures.trend.complete'), kind: 'text' },
    ],
    rows: (term?.points ?? []).map(({ half, admitted, proRata, complete }) => ({
      of: 'row',
      cells: [
        f.period(half),
        admitted,
        proRata,
        admitted === null ? '' : t(complete ? 'board.trend.yes' : 'board.trend.no'),
      ],
    })),
    notes:
      term === null
        ? []
        : [
            term.target === null
              ? t('figures.trend.summaryTermNoTarget', summary)
              : t('figures.trend.summaryTerm', {
                  ...summary,
                  ...{
                    rate: f.rate(term.rate),
                    target: f.integer(term.target),
                    due: f.integer(term.proRata),
                  },
                }),
          ],
  };
}
