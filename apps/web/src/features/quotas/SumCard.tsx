import type { QuotaSheet } from '@ket-nap/contracts';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import { periodsOf, sumTyped, valueOf, type Edits } from './edits';
import css from './quotas.module.css';

/** The committees' quotas against the province's own, as typed: published figures have been 45 apart. */
export function SumCard({ sheet, edits }: { sheet: QuotaSheet; edits: Edits }) {
  const { t, f } = useWords();
  const [year] = periodsOf(sheet);
  if (year === undefined) return null;
  const own = valueOf(sheet.own, year, edits);
  const units = sumTyped(sheet.rows, year, edits);
  const gap = own === null || units === null ? null : units - own;
  return (
    <Card title={t('work.quotas.yearQuota', { year })}>
      <dl className={css.sums} aria-live="polite">
        <div>
          <dt>{t('work.quotas.own')}</dt>
          <dd>{f.integer(own)}</dd>
        </div>
        <div>
          <dt>{t('work.quotas.units')}</dt>
          <dd>{f.integer(units)}</dd>
        </div>
        <div className={css.gap}>
          <dt>{t('work.quotas.gap')}</dt>
          <dd className={gap === null ? css.quiet : gap === 0 ? css.equal : css.unequal}>
            {gap === null && t('work.quotas.unknown')}
            {gap === 0 && t('work.quotas.equal')}
            {gap !== null && gap > 0 && t('work.quotas.over', { n: f.integer(gap) })}
            {gap !== null && gap < 0 && t('work.quotas.under', { n: f.integer(-gap) })}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
