import type { CommitteePage } from '@ket-nap/contracts';
import { isHalf } from '@ket-nap/domain';
import { committeeSeriesTable } from '@ket-nap/tables';
import { lazy, Suspense } from 'react';
import { ChartCard } from '../../charts/ChartCard';
import { ChartKey, ChartLegend } from '../../charts/ChartKey';
import { trendMarks, trendSeries } from '../../charts/trend-series';
import { useWords } from '../../words';
import css from './committee-page.module.css';

const TrendChart = lazy(() => import('../../charts/TrendChart'));
const HEIGHT = 200;
const MOST_COUNTED = 3;

/** Every year's way to its quota, and where the present pace leads. */
export function Way({ page, onPick }: { page: CommitteePage; onPick: (period: string) => void }) {
  const words = useWords();
  const { t, f } = words;
  const series = trendSeries(page.series, page.validFrom);
  const { forecast } = page.pace;
  // Where the year's second half is there already, the way has been walked.
  const leads = series.years.some(
    ({ year, dots, end }) => String(year) === page.quotaYear && (dots.at(-1)?.x ?? end) < end,
  );
  const latest = page.series.findLast((point) => isHalf(point.period) && point.admitted !== null);
  const counted = series.years.length <= MOST_COUNTED;
  return (
    <ChartCard
      chart="committee"
      head={page}
      title={t('committeePage.series.title')}
      table={() => committeeSeriesTable(page, words)}
    >
      {latest === undefined ? (
        <p className={css.quiet}>{t('board.trend.none')}</p>
      ) : (
        <>
          <div className={css.chart} style={{ minHeight: HEIGHT }}>
            <Suspense fallback={null}>
              <TrendChart
                series={series}
                height={HEIGHT}
                focus={null}
                forecast={
                  forecast === null || !leads
                    ? null
                    : {
                        year: Number(page.quotaYear),
                        admitted: forecast,
                        label: t('figures.trend.forecastMark', { n: f.integer(forecast) }),
                        range: null,
                      }
                }
                marks={trendMarks(
                  series,
                  page.predecessors.map(({ effectiveOn }) => effectiveOn),
                )}
                writeCount={f.integer}
                writeDot={({ admitted, rate }) => {
                  if (rate === null) return f.integer(admitted);
                  // Of many years there is room for the rate; the table has the counts.
                  if (!counted) return f.rate(rate);
                  return t('board.trend.point', { admitted: f.integer(admitted), rate: f.rate(rate) });
                }}
                onPick={onPick}
                label={t('board.trend.chart')}
                description={t('board.trend.summary', {
                  latest: f.period(latest.period),
                  admitted: f.integer(latest.admitted),
                  rate: f.rate(latest.rate),
                })}
              />
            </Suspense>
          </div>
          <ChartLegend>
            <ChartKey look="fact" text={t('board.trend.actual')} />
            <ChartKey look="pace" text={t('board.trend.pace')} />
            {forecast !== null && leads && <ChartKey look="forecast" text={t('board.trend.forecast')} />}
          </ChartLegend>
        </>
      )}
    </ChartCard>
  );
}
