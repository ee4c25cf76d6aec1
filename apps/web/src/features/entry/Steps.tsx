import type { ReportLine } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { useWords } from '../../words';
import css from './sheet.module.css';

interface Props {
  lines: readonly ReportLine[];
  half: Half;
  /** The committee whose report is open. */
  committeeId: string;
}

/** From one committee's report to the next, and to the next that has not reported: a pile of paper is worked off in order. */
export function Steps({ lines, half, committeeId }: Props) {
  const { t } = useWords();
  const place = lines.findIndex(({ committee }) => committee.id === committeeId);
  const after = [...lines.slice(place + 1), ...lines.slice(0, Math.max(place, 0))];
  const missing = after.find(({ state, actions }) => state === 'missing' && actions.includes('save'));
  const [previous, next] = [lines[place - 1], lines[place + 1]];
  const link = (line: ReportLine, text: string, className?: string) => (
    <Link to={paths.entry} search={{ committee: line.committee.id, half }} className={className}>
      {text}
    </Link>
  );
  return (
    <nav className={css.steps} aria-label={t('work.entry.toList')}>
      <Link to={paths.entry} search={{ half }}>
        {t('work.entry.toList')}
      </Link>
      {previous && link(previous, t('work.entry.previous', { name: previous.committee.name }))}
      {next && link(next, t('work.entry.next', { name: next.committee.name }))}
      {missing && link(missing, t('work.entry.nextMissing', { name: missing.committee.name }), css.end)}
    </nav>
  );
}
