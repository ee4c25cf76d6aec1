import type { ReportLine } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { paths } from '../../paths';
import { useWords } from '../../words';
import { nextWaiting } from './deeds';
import css from './review.module.css';

interface Props {
  lines: readonly ReportLine[];
  half: Half;
  /** The committee whose report is open. */
  committeeId: string;
  ref?: Ref<HTMLAnchorElement>;
}

/** From one report to the next that waits for approval; nothing where none does. */
export function NextWaiting({ lines, half, committeeId, ref }: Props) {
  const { t } = useWords();
  const next = nextWaiting(lines, committeeId);
  if (next === null) return null;
  return (
    <Link ref={ref} to={paths.entry} search={{ committee: next.committee.id, half }} className={css.next}>
      {t('matrix.deed.nextOf', { name: next.committee.name })}
    </Link>
  );
}
