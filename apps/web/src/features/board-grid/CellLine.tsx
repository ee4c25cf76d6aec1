import type { Grid } from '@ket-nap/contracts';
import { isCountItem, yearOf, type Half } from '@ket-nap/domain';
import type { At } from '../../grid/place';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import type { Labels } from './labels';
import type { Marks } from './marks';

interface Props {
  grid: Grid;
  half: Half;
  at: At | null;
  labels: Labels;
  marks: Marks;
}

/** The active cell in full, which head and name have no room for: whose, what, last year's, and how its saving stands. */
export function CellLine({ grid, half, at, labels, marks }: Props) {
  const { t, f } = useWords();
  const row = grid.rows.find(({ committee }) => committee.id === at?.row);
  if (at === null || row === undefined || !isCountItem(at.column)) {
    return <p className={css.line}>{t('grid.about')}</p>;
  }
  const lastYear = row.lastYear[at.column] ?? null;
  const cell = row.cells[at.column];
  const mark = marks.get(at.row)?.[at.column];
  return (
    <p className={css.line}>
      <b>{row.committee.name}</b>
      <span>{labels.long(at.column)}</span>
      <span>
        {t('grid.column.lastYear', { year: yearOf(half) - 1 })}: {f.integer(lastYear)}
      </span>
      {mark !== undefined && <span>{mark.text}</span>}
      {mark === undefined && cell !== undefined && (
        <span>
          {cell.changedBy}, {f.instant(cell.changedAt)}, {t(`reporting.way.${cell.way}`)}
        </span>
      )}
    </p>
  );
}
