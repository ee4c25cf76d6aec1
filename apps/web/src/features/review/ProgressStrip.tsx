import type { Half } from '@ket-nap/domain';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import type { ReviewSearch, ReviewSent, ReviewState } from '../../search';
import { useWords } from '../../words';
import type { Progress } from './progress';
import css from './strip.module.css';

interface Props {
  progress: Progress;
  half: Half;
  search: ReviewSearch;
}

/** How far the half-year has come. Each number is a filter of the list below; pressed again it lets all through. */
export function ProgressStrip({ progress, half, search }: Props) {
  const { t, f } = useWords();
  const number = (filter: Wanted, name: string, n: number, tone?: string) => {
    const pressed = isPressed(filter, search);
    return (
      <Link
        to={paths.review}
        search={{ ...search, half, ...(pressed ? without(filter) : filter) }}
        activeOptions={{ exact: true, includeSearch: true }}
        className={css.number}
        data-tone={n > 0 ? tone : undefined}
        data-none={n === 0 || undefined}
        data-filters={!('sent' in filter && filter.sent === undefined) || undefined}
        aria-current={pressed ? 'true' : undefined}
        replace
      >
        <span className={css.n}>{f.integer(n)}</span>
        <span className={css.name}>{name}</span>
      </Link>
    );
  };
  return (
    <nav className={css.strip} aria-label={t('matrix.head.label')}>
      <div role="group" aria-label={t('matrix.head.sending')} className={css.part}>
        {number({ sent: undefined, state: undefined }, t('matrix.head.expected'), progress.expected)}
        {number({ sent: 'received' }, t('matrix.head.received'), progress.received)}
        {number({ sent: 'on_time' }, t('matrix.head.on_time'), progress.onTime)}
        {number({ sent: 'late' }, t('matrix.head.late'), progress.late, 'notice')}
        {number(
          { sent: 'unsent' },
          t(progress.overdue > 0 ? 'matrix.head.overdue' : 'matrix.head.unsent'),
          progress.unsent,
          progress.overdue > 0 ? 'bad' : undefined,
        )}
      </div>
      <div role="group" aria-label={t('matrix.head.checking')} className={css.part}>
        {number({ state: 'submitted' }, t('matrix.head.submitted'), progress.of.submitted, 'notice')}
        {number({ state: 'returned' }, t('matrix.head.returned'), progress.of.returned)}
        {progress.of.correcting > 0 &&
          number({ state: 'correcting' }, t('matrix.head.correcting'), progress.of.correcting)}
        {number({ state: 'approved' }, t('matrix.head.approved'), progress.of.approved, 'good')}
      </div>
    </nav>
  );
}

/** By one of the two: sent and state are looked for together. None is all. */
type Wanted = { sent: ReviewSent } | { state: ReviewState } | { sent: undefined; state: undefined };

function isPressed(wanted: Wanted, { sent, state }: ReviewSearch): boolean {
  return Object.entries(wanted).every(([name, value]) => value === (name === 'sent' ? sent : state));
}

function without(wanted: Wanted) {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, undefined]));
}
