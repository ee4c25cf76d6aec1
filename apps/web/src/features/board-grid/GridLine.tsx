import type { Grid } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { dueText } from '@ket-nap/i18n';
import { countsOf } from '../../cells/queue';
import type { Cells } from '../../cells/use-cells';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import { sumOf, totalsOf, type Values } from './sums';

interface Props {
  grid: Grid;
  half: Half;
  values: Values;
  cells: Cells;
}

/** Until when, how far, what it adds up to against the quota, and whether the typing is safe. */
export function GridLine({ grid, half, values, cells }: Props) {
  const { t, f, locale } = useWords();
  const { rows, period } = grid;
  const admitted = sumOf(rows, 'admitted', values);
  const { gap, completion } = totalsOf(rows, half, admitted.sum, grid.quota);
  const gapWords = (by: number) =>
    by === 0
      ? t('grid.gapEqual')
      : t(by > 0 ? 'grid.gapMore' : 'grid.gapLess', { n: f.integer(Math.abs(by)) });
  return (
    <>
      <span>
        {t('grid.due')} <b>{dueText(locale, period.dueAt, new Date(period.now))}</b>
      </span>
      <span>{t('grid.entered', { n: f.integer(admitted.entered), total: f.integer(rows.length) })}</span>
      <span>
        {t('grid.sumShort')} <b>{f.integer(admitted.sum)}</b>
        {completion.rate !== null && ` · ${t('grid.ofQuota', { rate: f.rate(completion.rate) })}`}
      </span>
      {gap !== null && (
        <span>
          {t('grid.ownQuota')} <b>{f.integer(grid.quota)}</b>,{' '}
          <span className={gap === 0 ? css.equal : css.unequal}>{gapWords(gap)}</span>
        </span>
      )}
      <SavedLine cells={cells} />
    </>
  );
}

/** Whether what was typed is stored: an honest word at any moment. */
function SavedLine({ cells }: { cells: Cells }) {
  const { t, f } = useWords();
  const { queue, phase, savedAt, kept } = cells;
  const { waiting, conflicts, refused, invalid } = countsOf(queue);
  const counted = (n: number) => ({ count: n, n: f.integer(n) });
  return (
    <span role="status" className={css.savedLine}>
      {phase === 'signed_out' && (
        <span className={css.unequal}>{t('grid.saving.signedOut', counted(waiting))}</span>
      )}
      {phase === 'away' && (
        <span className={css.unequal}>
          {t(kept ? 'grid.saving.away' : 'grid.saving.awayUnkept', counted(waiting))}
        </span>
      )}
      {phase !== 'away' && phase !== 'signed_out' && waiting > 0 && (
        <span>{t('grid.saving.now', counted(waiting))}</span>
      )}
      {waiting === 0 && savedAt !== null && (
        <span className={css.equal}>{t('grid.saving.saved', { time: f.clock(savedAt) })}</span>
      )}
      {conflicts > 0 && <span className={css.bad}>{t('grid.saving.conflicts', counted(conflicts))}</span>}
      {refused > 0 && <span className={css.bad}>{t('grid.saving.refused', counted(refused))}</span>}
      {invalid > 0 && <span className={css.bad}>{t('grid.saving.invalid', counted(invalid))}</span>}
    </span>
  );
}
