import type { Board } from '@ket-nap/contracts';
import { DemoMark } from '../../ui/DemoMark';
import { useWords } from '../../words';
import css from './board.module.css';

/** What the figures are: as of when, from how many, of which quota. */
export function StatusLine({ board }: { board: Board }) {
  const { t, f } = useWords();
  const { reported, expected, unapproved } = board.total;
  return (
    <>
      <span>
        {t('board.status.asOf')} <strong>{f.day(board.asOf)}</strong>
      </span>
      <span>{t('board.status.reported', { n: f.integer(reported), of: f.integer(expected) })}</span>
      {unapproved > 0 && <span>{t('board.status.unapproved', { n: f.integer(unapproved) })}</span>}
      <span>{t('board.status.measured', { year: board.quotaYear })}</span>
      {board.demo && (
        <span className={css.demo}>
          <DemoMark />
        </span>
      )}
    </>
  );
}
