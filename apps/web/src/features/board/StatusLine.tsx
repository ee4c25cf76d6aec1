import type { Board } from '@ket-nap/contracts';
import { DemoMark } from '../../ui/DemoMark';
import { useWords } from '../../words';
import css from './board.module.css';
import { QuotaDay } from './QuotaDay';

interface Props {
  board: Board;
  asOf: string | undefined;
  /** Not given for a frozen board. */
  onAsOf?: ((asOf: string | undefined) => void) | undefined;
}

/** What the figures are: as of when, from how many, of which version of which quota. */
export function StatusLine({ board, asOf, onAsOf }: Props) {
  const { t, f } = useWords();
  const { reported, expected, unapproved } = board.total;
  return (
    <>
      <span>
        {t('board.status.asOf')} <strong>{f.day(board.asOf)}</strong>
      </span>
      <span>{t('board.status.reported', { n: f.integer(reported), of: f.integer(expected) })}</span>
      {unapproved > 0 && <span>{t('board.status.unapproved', { n: f.integer(unapproved) })}</span>}
      <QuotaDay board={board} asOf={asOf} onChange={onAsOf} />
      {board.demo && (
        <span className={css.demo}>
          <DemoMark />
        </span>
      )}
    </>
  );
}
