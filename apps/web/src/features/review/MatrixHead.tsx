import type { MatrixPeriod } from '@ket-nap/contracts';
import { isHalf, REPORT_STATES } from '@ket-nap/domain';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import type { ReviewSearch } from '../../search';
import { useWords } from '../../words';
import css from './matrix.module.css';
import { STATE_FACES } from './MatrixCellView';

/** The half-years with what came in; each leads to its own list. */
export function MatrixHead({ periods, search }: { periods: readonly MatrixPeriod[]; search: ReviewSearch }) {
  const { t, f } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('matrix.grid.committee')}</th>
        {periods.map(({ half, received, expected, late, period }) => (
          <th key={half} scope="col">
            <Link
              to={paths.review}
              search={{ half: isHalf(half) ? half : undefined, find: search.find }}
              aria-label={`${f.periodShort(half)}: ${t('matrix.grid.choose', { period: f.period(half) })}`}
            >
              {f.periodShort(half)}
            </Link>
            {period.locked && (
              <span className={css.lock} title={t('matrix.grid.headLocked')}>
                <IconLock size={13} stroke={1.75} aria-label={t('matrix.grid.headLocked')} role="img" />
              </span>
            )}
            <span className={css.came}>
              {t('matrix.grid.head', { received: f.integer(received), expected: f.integer(expected) })}
              {late > 0 && ` · ${t('matrix.grid.headLate', { n: f.integer(late) })}`}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What the signs mean, and the keys. */
export function MatrixLegend({ chooses }: { chooses: boolean }) {
  const { t } = useWords();
  return (
    <p className={css.legend}>
      {REPORT_STATES.map((state) => {
        const Face = STATE_FACES[state];
        return (
          <span key={state}>
            <Face size={13} stroke={2} aria-hidden />
            {t(`reportState.${state}`)}
          </span>
        );
      })}
      <span className={css.keys}>
        {t('matrix.grid.keys')}
        {chooses && ` ${t('matrix.grid.keysChoose')}`}
      </span>
    </p>
  );
}
