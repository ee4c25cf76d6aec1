import { trendTable } from '@ket-nap/tables';
import { lazy, Suspense, useState } from 'react';
import { PointWalk } from '../../charts/PointWalk';
import { trendMarks, trendSeries, type TrendDot } from '../../charts/trend-series';
import { ChartCard } from '../../charts/ChartCard';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './board.module.css';
import type { TrendView } from './Trend';
import { halfStops, trendSummary } from './trend-words';

const TrendChart = lazy(() => import('../../charts/TrendChart'));
const HEIGHT = 200;
const MOST_COUNTED = 3;

/** Every year's way to its quota, half-year by half-year, and where the present pace leads. */
export function HalvesTrend({ board, tools, onPick }: TrendView) {
  const words = useWords();
  const { t, f } = words;
  const [at, setAt] = useState<number | null>(null);
  const series = trendSeries(board.trend);
  const { forecast, range } = board.total;
  const days = board.reorganisations.map(({ effectiveOn }) => effectiveOn);
  const marks = trendMarks(series, days);
  const [first, last] = [series.years.at(0), series.years.at(-1)];
  const description = trendSummary(board, words);
  if (first === undefined || last === undefined || description === null) {
    return (
      <Card title={t('board.trend.title')} tools={tools}>
        <p className={css.quiet}>{t('board.trend.none')}</p>
      </Card>
    );
  }
  const writeDot = ({ admitted, rate }: TrendDot) => {
    if (rate === null) return f.integer(admitted);
    // Of many years there is room for the rate; the table below has the counts.
    if (series.years.length > MOST_COUNTED) return f.rate(rate);
    return t('board.trend.point', { admitted: f.integer(admitted), rate: f.rate(rate) });
  };
  const stops = halfStops(board, series, words);
  const someIncomplete = series.years.some((year) => year.dots.some((dot) => !dot.complete));
  // In a year whose second half has figures nothing is drawn of the forecast.
  const drawn = forecast !== null && last.year === Number(board.quotaYear) && last.dots.length < 2;
  return (
    <ChartCard
      chart="trend"
      head={board}
      table={() => trendTable(board, words)}
      title={t('board.trend.title')}
      subtitle={first === last ? String(first.year) : `${first.year} – ${last.year}`}
      tools={tools}
    >
      <div className={css.trend} style={{ minHeight: HEIGHT }}>
        <Suspense fallback={null}>
          <TrendChart
            series={series}
            onPick={onPick}
            height={HEIGHT}
            forecast={
              drawn
                ? {
                    year: Number(board.quotaYear),
                    admitted: forecast,
                    label: t('figures.trend.forecastMark', { n: f.integer(forecast) }),
                    range,
                  }
                : null
            }
            marks={marks}
            focus={at === null ? null : (stops[at]?.x ?? null)}
            writeCount={f.integer}
            writeDot={writeDot}
            label={t('board.trend.chart')}
            description={description}
          />
        </Suspense>
      </div>
      <TrendLegend
        reorganised={marks.length > 0}
        incomplete={someIncomplete}
        forecast={drawn}
        range={drawn && range !== null}
      />
      <PointWalk points={stops.map(({ text }) => text)} at={at} onAt={setAt} />
    </ChartCard>
  );
}

function TrendLegend(shown: {
  reorganised: boolean;
  incomplete: boolean;
  forecast: boolean;
  range: boolean;
}) {
  const { t } = useWords();
  return (
    <div className={css.legend}>
      <LineKey of="fact" text={t('board.trend.actual')} />
      <LineKey of="pace" text={t('board.trend.pace')} />
      {shown.reorganised && (
        <span className={css.key}>
          <span className={css.markKey} />
          {t('views.trend.legend')}
        </span>
      )}
      {shown.incomplete && (
        <span className={css.key}>
          <span className={css.hollow} />
          {t('board.trend.incomplete')}
        </span>
      )}
      {shown.forecast && <LineKey of="forecast" text={t('board.trend.forecast')} />}
      {shown.range && <LineKey of="range" text={t('figures.trend.range')} />}
    </div>
  );
}

function LineKey({ of, text }: { of: 'fact' | 'pace' | 'forecast' | 'range'; text: string }) {
  return (
    <span className={css.key}>
      <span className={css.lineKey} data-of={of} />
      {text}
    </span>
  );
}
