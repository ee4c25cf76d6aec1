import type { TermProgress } from '@ket-nap/contracts';
import { useWords } from '../../words';
import { Cells } from './TermCells';
import css from './term.module.css';

/** The province, measured against its own target; below it what its committees' targets add up to, and the gap. */
export function TermTotals({ progress }: { progress: TermProgress }) {
  const { t, f } = useWords();
  const { total } = progress;
  const { unitsTarget, gap } = total;
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('terms.table.total')}</th>
        <Cells figure={total} progress={progress} />
      </tr>
      {unitsTarget !== null && gap !== null && (
        <tr className={css.units}>
          <th scope="row">{t('terms.table.units')}</th>
          <td colSpan={total.years.length + 1} />
          <td>{f.integer(unitsTarget)}</td>
          <td colSpan={2} data-gap={gap !== 0 || undefined}>
            {gap === 0 ? t('terms.table.unitsEqual') : t('terms.table.unitsGap', { gap: f.signed(gap) })}
          </td>
        </tr>
      )}
    </tfoot>
  );
}
