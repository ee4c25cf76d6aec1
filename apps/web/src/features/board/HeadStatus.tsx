import type { BoardHead } from '@ket-nap/contracts';
import { useWords } from '../../words';

interface Props {
  head: BoardHead;
  /** How many committees have figures that count, of how many; and how many of those reports are not approved. */
  reporting: { reported: number; expected: number; unapproved: number };
}

/** What the figures of every screen are: as of when, read when, from how many reports, approved or not. */
export function HeadStatus({ head, reporting: { reported, expected, unapproved } }: Props) {
  const { t, f } = useWords();
  const of = { n: f.integer(reported), of: f.integer(expected) };
  return (
    <>
      <span>
        {t('board.status.asOf')} <strong>{f.day(head.asOf)}</strong>
      </span>
      <span>{head.counted === 'approved' ? t('status.approved', of) : t('board.status.reported', of)}</span>
      {unapproved > 0 && <span>{t('board.status.unapproved', { n: f.integer(unapproved) })}</span>}
    </>
  );
}
