import type { RecordedTarget } from '@ket-nap/contracts';
import type { Edits } from '../../typing';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './term.module.css';
import { sumsOf } from './targets';

/** The committees' targets against the province's own, as typed: the gap is always in sight. */
export function TargetSums({ targets, edits }: { targets: readonly RecordedTarget[]; edits: Edits }) {
  const { t, f } = useWords();
  const { own, units, gap } = sumsOf(targets, edits);
  return (
    <Card title={t('terms.assign.target')}>
      <dl className={css.levels} aria-live="polite">
        <div>
          <dt>{t('terms.assign.own')}</dt>
          <dd>{f.integer(own)}</dd>
        </div>
        <div>
          <dt>{t('terms.assign.units')}</dt>
          <dd>{f.integer(units)}</dd>
        </div>
        <div>
          <dt>{t('terms.assign.gap')}</dt>
          <dd data-none={gap === null || undefined} data-wrong={(gap !== null && gap !== 0) || undefined}>
            {gap === null && t('terms.levels.unknown')}
            {gap === 0 && t('terms.levels.equal')}
            {gap !== null && gap > 0 && t('terms.levels.over', { n: f.integer(gap) })}
            {gap !== null && gap < 0 && t('terms.levels.under', { n: f.integer(-gap) })}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
