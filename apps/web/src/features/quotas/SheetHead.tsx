import { halfOf, isYear, previousPeriod, yearOf } from '@ket-nap/domain';
import type { ReactNode } from 'react';
import { useWords } from '../../words';
import css from './grid.module.css';
import type { Shown } from './QuotaTable';

interface Props {
  year: string;
  shown: Shown;
  /** The province's own row: it stands under the head whatever is scrolled. */
  children: ReactNode;
}

/** The names of the columns; what is only for orientation is quieter and gives way on a narrow screen. */
export function SheetHead({ year, shown, children }: Props) {
  const { t } = useWords();
  const before = isYear(year) ? yearOf(previousPeriod(year)) : '';
  const [, ...halves] = shown.periods;
  return (
    <thead>
      <tr>
        <th className={css.name}>{t('work.quotas.committee')}</th>
        <th className={css.past}>{t('distribution.members')}</th>
        <th className={css.past}>{t('work.quotas.lastQuota', { year: before })}</th>
        <th className={css.past}>{t('work.quotas.lastAdmitted', { year: before })}</th>
        <th className={css.past}>{t('distribution.rate')}</th>
        <th className={css.typed}>{t('work.quotas.yearQuota', { year })}</th>
        <th className={css.num}>{t('distribution.change')}</th>
        <th className={css.past}>{t('distribution.share')}</th>
        <th className={css.num} title={t('distribution.perThousand')}>
          {t('distribution.perThousandShort')}
        </th>
        {halves.map((half) => (
          <th key={half} className={css.typed}>
            {t(halfOf(half) === 1 ? 'work.quotas.firstHalf' : 'work.quotas.secondHalf')}
          </th>
        ))}
        {shown.stretch && <th className={css.stretch}>{t('distribution.stretch')}</th>}
      </tr>
      {children}
    </thead>
  );
}
