import type { Board } from '@ket-nap/contracts';
import { isHalf } from '@ket-nap/domain';
import { trendTable } from '@ket-nap/tables';
import { lazy, Suspense } from 'react';
import { ChartCard } from '../../charts/ChartCard';
import { trendMarks, trendSeries, type TrendDot } from '../../charts/trend-series';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './board.module.css';

const TrendChart = lazy(() => import('../../charts/TrendChart'));
const HEIGHT = 200;
const MOST_COUNTED = 3;

/** Every year's way to its quota, and where the present pace leads. */
export function Trend({ board }: { board: Board }) {
  const words = useWords();
  const { t, f } = words;
  const series = trendSeries(board.trend);
  const { forecast } = board.total;
  const days = board.reorganisations.map(({ effectiveOn }) => effectiveOn);
  const marks = trendMarks(series, days);
  const latest = board.trend.findLast((point) => isHalf(point.period) && point.admitted !== null);
  const [first, last] = [series.years.at(0), series.years.at(-1)];
  if (first === undefined || last === undefined || latest === undefined) {
    return (
      <Card title={t('board.trend.title')}>
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
  const someIncomplete = series.years.some((year) => year.dots.some((dot) => !dot.complete));
  return (
    <ChartCard
      chart="trend"
      head={board}
      table={() => trendTable(board, words)}
      title={t('board.trend.title')}
      subtitle={first === last ? String(first.year) : `${first.year} – ${last.year}`}
    >
      <div className={css.trend} style={{ minHeight: HEIGHT }}>
        <Suspense fallback={null}>
          <TrendChart
            series={series}
            height={HEIGHT}
            forecast={
              forecast === null
                ? null
                : {
                    year: Number(board.quotaYear),
                    admitted: forecast,
                    label: f.integer(forecast),
                  }
            }
            marks={marks}
            writeCount={f.integer}
            writeDot={writeDot}
            label={t('board.trend.chart')}
            description={t('board.trend.summary', {
              latest: f.period(latest.period),
              admitted: f.integer(latest.admitted),
              rate: f.rate(latest.rate),
            })}
          />
        </Suspense>
      </div>
      <div className={css.legend}>
        <span className={css.key}>
          <span className={css.lineKey} data-of="fact" />
          {t('board.trend.actual')}
        </span>
        <span className={css.key}>
          <span className={css.lineKey} data-of="pace" />
          {t('board.trend.pace')}
        </span>
        {marks.length > 0 && (
          <span className={css.key}>
            <span className={css.markKey} />
            {t('views.trend.legend')}
          </span>
        )}
        {someIncomplete && (
          <span className={css.key}>
            <span className={css.hollow} />
            {t('board.trend.incomplete')}
          </span>
        )}
        {forecast !== null && (
          <span className={css.key}>
            <span className={css.lineKey} data-of="forecast" />
            {t('board.trend.forecast')}
          </span>
        )}
      </div>
    </ChartCard>
  );
}
