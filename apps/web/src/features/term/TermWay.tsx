import type { TermProgress } from '@ket-nap/contracts';
import { lazy, Suspense } from 'react';
import { ChartKey, ChartLegend } from '../../charts/ChartKey';
import { termSeries } from '../../charts/term-series';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './term.module.css';

const TermChart = lazy(() => import('../../charts/TermChart'));
const HEIGHT = 262;

/** The way through the term: cumulative admissions against a straight line to the target. */
export function TermWay({ progress }: { progress: TermProgress }) {
  const { t, f } = useWords();
  const { term, points, total, through } = progress;
  const series = termSeries({
    ...term,
    points,
    target: total.target,
    proRata: total.proRata,
    passed: progress.mark.percent,
  });
  const said = { half: f.period(through), admitted: f.integer(total.admitted) };
  const description =
    total.target === null
      ? t('terms.way.summaryNoTarget', said)
      : t('terms.way.summary', {
          ...said,
          rate: f.rate(total.rate),
          target: f.integer(total.target),
          proRata: f.integer(total.proRata),
        });
  return (
    <Card title={t('terms.way.title')} subtitle={`${term.firstYear} – ${term.lastYear}`}>
      {series.dots.length === 0 && series.target === null ? (
        <p className={css.quiet}>{t('terms.way.none')}</p>
      ) : (
        <>
          <div className={css.chart} style={{ minHeight: HEIGHT }}>
            <Suspense fallback={null}>
              <TermChart
                series={series}
                height={HEIGHT}
                writeCount={f.integer}
                label={t('terms.way.chart')}
                description={description}
              />
            </Suspense>
          </div>
          <ChartLegend>
            <ChartKey look="fact" text={t('terms.way.actual')} />
            {series.target !== null && <ChartKey look="pace" text={t('terms.way.pace')} />}
            {series.dots.some(({ complete }) => !complete) && (
              <ChartKey look="hollow" text={t('terms.way.incomplete')} />
            )}
          </ChartLegend>
        </>
      )}
    </Card>
  );
}
