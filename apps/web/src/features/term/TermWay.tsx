import type { TermProgress } from '@ket-nap/contracts';
import { termWaySummary, termWayTable } from '@ket-nap/tables';
import { lazy, Suspense } from 'react';
import { ChartCard } from '../../charts/ChartCard';
import { ChartKey, ChartLegend } from '../../charts/ChartKey';
import { termSeries } from '../../charts/term-series';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './term.module.css';

const TermChart = lazy(() => import('../../charts/TermChart'));
const HEIGHT = 262;

/** The way through the term: cumulative admissions against a straight line to the target. */
export function TermWay({ progress }: { progress: TermProgress }) {
  const words = useWords();
  const { t, f } = words;
  const { term, points, total, through } = progress;
  const title = t('terms.way.title');
  const years = `${term.firstYear} – ${term.lastYear}`;
  const series = termSeries({
    ...term,
    points,
    target: total.target,
    proRata: total.proRata,
    passed: progress.mark.percent,
  });
  if (series.dots.length === 0 && series.target === null)
    return (
      <Card title={title} subtitle={years}>
        <p className={css.quiet}>{t('terms.way.none')}</p>
      </Card>
    );
  return (
    <ChartCard
      chart="way"
      head={{ ...progress, period: through }}
      asked={{ term: term.code }}
      table={() => termWayTable(progress, words)}
      title={title}
      subtitle={years}
    >
      <div className={css.chart} style={{ minHeight: HEIGHT }}>
        <Suspense fallback={null}>
          <TermChart
            series={series}
            height={HEIGHT}
            writeCount={f.integer}
            label={t('terms.way.chart')}
            description={termWaySummary(progress, words)}
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
    </ChartCard>
  );
}
