import type { BoardHistory } from '@ket-nap/contracts';
import { STANDINGS } from '@ket-nap/domain';
import { reorganisationNotes } from './heatmap';
import { historyAbout } from './about';
import { standingWord, viewNotes } from './history-words';
import type { TableWords } from './words';
import type { ChartTable } from './table';

/** How many committees stood where, a row for each period; the sum of a row is the number of its committees. */
export function distributionTable(history: BoardHistory, words: TableWords): ChartTable {
  const { t, f } = words;
  const { periods, rows, counted } = history;
  // Only where just approved figures count can somebody wait for that.
  const standings = STANDINGS.filter((one) => one !== 'no_approved' || counted === 'approved');
  const last = periods.at(-1);
  return {
    title: t('history.distribution.title'),
    about: historyAbout(history, words),
    columns: [
      { key: 'period', label: t('board.table.period'), kind: 'text' },
      ...standings.map((standing) => ({
        key: standing,
        label: standingWord(standing, last ?? { mark: { percent: 0 } }, t),
        kind: 'count' as const,
      })),
      { key: 'rows', label: t('history.distribution.units'), kind: 'count' },
    ],
    rows: periods.map(({ code, counts }, at) => ({
      of: 'row',
      cells: [
        f.period(code),
        ...standings.map((standing) => counts[standing]),
        rows.filter(({ cells }) => (cells[at] ?? null) !== null).length,
      ],
    })),
    notes: [...reorganisationNotes(history, words), ...viewNotes(history, words)],
  };
}
