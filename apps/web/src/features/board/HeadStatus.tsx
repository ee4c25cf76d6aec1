import type { BoardHead } from '@ket-nap/contracts';
import { reportedText } from '@ket-nap/tables';
import { useWords } from '../../words';

interface Props {
  head: BoardHead;
  /** How many committees have figures that count, of how many; and how many of those reports are not approved. */
  reporting: { reportedOf?: string; reported: number; expected: number; sent?: number; unapproved: number };
}

/** What the figures of every screen are: as of when, read when, from how many reports, approved or not. */
export function HeadStatus({ head, reporting }: Props) {
  const { t, f } = useWords();
  const { unapproved } = reporting;
  return (
    <>
      <span>
        {t('board.status.asOf')} <strong>{f.day(head.asOf)}</strong>
      </span>
      <span>{reportedText(head, reporting, { t, f })}</span>
      {unapproved > 0 && <span>{t('board.status.unapproved', { n: f.integer(unapproved) })}</span>}
    </>
  );
}
