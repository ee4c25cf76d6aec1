import type { Board } from '@ket-nap/contracts';
import { useWords } from '../../words';
import { CountedSwitch } from './CountedSwitch';
import { HeadStatus } from './HeadStatus';
import { QuotaDay } from './QuotaDay';

interface Props {
  board: Board;
  asOf: string | undefined;
  /** Not given for a frozen board. */
  onAsOf?: ((asOf: string | undefined) => void) | undefined;
  onCounted?: ((counted: 'approved' | undefined) => void) | undefined;
}

/** What the figures are: as of when, from how many, of which version of which quota. */
export function StatusLine({ board, asOf, onAsOf, onCounted }: Props) {
  const { t, f } = useWords();
  const { unapproved, entering } = board.total;
  return (
    <>
      <HeadStatus head={board} reporting={board.total} />
      {onCounted && <CountedSwitch counted={board.counted} unapproved={unapproved} onChange={onCounted} />}
      {board.counted === 'approved' && <strong>{t('status.approvedOnly')}</strong>}
      {entering.reports > 0 && (
        <span
          title={t('status.entering', {
            count: entering.reports,
            n: f.integer(entering.reports),
            admitted: f.integer(entering.admitted),
          })}
        >
          {t('status.enteringAll', { admitted: f.integer(entering.admitted) })}
        </span>
      )}
      <QuotaDay board={board} asOf={asOf} onChange={onAsOf} />
    </>
  );
}
