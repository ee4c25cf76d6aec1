import type { BoardHead } from '@ket-nap/contracts';
import { reportedTexts, type Reported } from '@ket-nap/i18n';
import { hasNotBegun } from '@ket-nap/tables';
import { useWords } from '../../words';

interface Props {
  head: BoardHead;
  /** How many committees have figures that count, of how many; and how many of those reports are not approved. */
  reporting: Reported;
}

/** What the figures of every screen are: as of when, from how many reports, approved or not. */
export function HeadStatus({ head, reporting }: Props) {
  const words = useWords();
  const { t, f } = words;
  if (hasNotBegun(head)) return <span>{t('status.notBegun')}</span>;
  return (
    <>
      <span>
        {t('board.status.asOf')} <strong>{f.day(head.asOf)}</strong>
      </span>
      {reportedTexts(head, reporting, words).map((text) => (
        <span key={text}>{text}</span>
      ))}
      {head.counted === 'approved' && <strong>{t('status.approvedOnly')}</strong>}
    </>
  );
}
