import type { PeriodState } from '@ket-nap/contracts';
import { dueText } from '@ket-nap/i18n';
import { IconLock } from '@tabler/icons-react';
import { useWords } from '../../words';
import css from './periods.module.css';

interface Props {
  period: PeriodState;
  /** How many committees are let through by exception now. */
  exceptions: number;
}

/** When a half-year is due, whether it is open, and what is taken after that: the quiet line under the title. */
export function PeriodStatus({ period, exceptions }: Props) {
  const { t, f, locale } = useWords();
  return (
    <>
      <span>
        {t('matrix.period.due')} <b>{dueText(locale, period.dueAt, new Date(period.now))}</b>
      </span>
      {period.locked ? (
        <b className={css.locked}>
          <IconLock size={14} stroke={2} aria-hidden />
          {t('matrix.period.locked')}
        </b>
      ) : (
        <span>
          {t('matrix.period.open')},{' '}
          {t(period.lateAllowed ? 'matrix.period.lateAllowed' : 'matrix.period.lateRefused')}
        </span>
      )}
      {exceptions > 0 && (
        <span>{t('matrix.period.exceptions', { n: f.integer(exceptions), count: exceptions })}</span>
      )}
    </>
  );
}
