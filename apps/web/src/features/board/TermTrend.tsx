import { termTable } from '@ket-nap/tables';
import { lazy, Suspense, useState } from 'react';
import { ChartCard } from '../../charts/ChartCard';
import { ChartKey, ChartLegend } from '../../charts/ChartKey';
import { PointWalk } from '../../charts/PointWalk';
import { termSeries } from '../../charts/term-series';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './board.module.css';
import type { TrendView } from './Trend';
import { termStops, termSummary } from './trend-words';

const TermChart = lazy(() => import('../../charts/TermChart'));
const HEIGHT = 200;

/** The way through the term: the sum of admissions against a straight line to the target. */
export function TermTrend({ board, tools }: TrendView) {
  const words = useWords();
  const { t, f } = words;
  const [at, setAt] = useState<number | null>(null);
  const { term } = board;
  const series = term === null ? null : termSeries(term);
  if (term === null || series === null || series.dots.length === 0) {
    return (
      <Card title={t('figures.trend.term')} tools={tools}>
        <p className={css.quiet}>{t(term === null ? 'figures.trend.noTerm' : 'board.trend.none')}</p>
      </Card>
    );
  }
  const stops = termStops(term, words);
  const title = t('figures.trend.titleTerm', { term: term.code });
  return (
    <ChartCard chart="term" head={board} title={title} tools={tools} table={() => termTable(board, words)}>
      <div className={css.trend} style={{ minHeight: HEIGHT }}>
        <Suspense fallback={null}>
          <TermChart
            series={series}
            height={HEIGHT}
            focus={at === null ? null : (stops[at]?.x ?? null)}
            writeCount={f.integer}
            label={t('figures.trend.chartTerm')}
            description={termSummary(term, words)}
          />
        </Suspense>
      </div>
      <ChartLegend>
        <ChartKey look="fact" text={t('board.trend.actual')} />
        {series.target !== null && <ChartKey look="pace" text={t('figures.trend.target')} />}
        {series.dots.some(({ complete }) => !complete) && (
          <ChartKey look="hollow" text={t('board.trend.incomplete')} />
        )}
      </ChartLegend>
      <PointWalk points={stops.map(({ text }) => text)} at={at} onAt={setAt} />
    </ChartCard>
  );
}
