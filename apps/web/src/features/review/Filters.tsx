import type { ReportLine } from '@ket-nap/contracts';
import type { Half, ReportState } from '@ket-nap/domain';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { REVIEW_FILTERS, type ReviewFilter } from '../../search';
import { useWords } from '../../words';
import css from './review.module.css';

const STATES: Record<ReviewFilter, readonly ReportState[]> = {
  all: ['missing', 'draft', 'submitted', 'returned', 'approved'],
  waiting: ['submitted'],
  missing: ['missing', 'draft'],
  returned: ['returned'],
  approved: ['approved'],
};

/** The lines that a filter lets through. */
export function filtered(lines: readonly ReportLine[], show: ReviewFilter): ReportLine[] {
  return lines.filter(({ state }) => STATES[show].includes(state));
}

interface Props {
  lines: readonly ReportLine[];
  half: Half;
  show: ReviewFilter;
}

/** Which reports are shown, with how many there are of each; the choice is in the address. */
export function Filters({ lines, half, show }: Props) {
  const { t, f } = useWords();
  return (
    <nav className={css.filters} aria-label={t('work.review.filter')}>
      {REVIEW_FILTERS.map((filter) => (
        <Link
          key={filter}
          to={paths.review}
          search={{ half, show: filter === 'all' ? undefined : filter }}
          activeOptions={{ exact: true, includeSearch: true }}
          className={css.filter}
          aria-current={filter === show ? 'true' : undefined}
        >
          {t(`work.review.${filter}`)}
          <span className={css.count}>{f.integer(filtered(lines, filter).length)}</span>
        </Link>
      ))}
    </nav>
  );
}
