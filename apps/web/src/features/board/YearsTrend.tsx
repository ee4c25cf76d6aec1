import { trendTable } from '@ket-nap/tables';
import { useState } from 'react';
import { PointWalk } from '../../charts/PointWalk';
import { yearColumns } from '../../charts/year-series';
import { YearColumns } from '../../charts/YearColumns';
import { ChartCard } from '../../charts/ChartCard';
import { useWords } from '../../words';
import css from './board.module.css';
import type { TrendView } from './Trend';
import { pointText, trendSummary } from './trend-words';

/** The years beside each other, each against its own quota. */
export function YearsTrend({ board, tools }: TrendView) {
  const words = useWords();
  const { t, f } = words;
  const [at, setAt] = useState<number | null>(null);
  const columns = yearColumns(board.trend);
  const said = columns.flatMap(({ period }) => board.trend.find((one) => one.period === period) ?? []);
  return (
    <ChartCard
      chart="trend"
      head={board}
      table={() => trendTable(board, words)}
      title={t('figures.trend.titleYears')}
      tools={tools}
    >
      {columns.length === 0 ? (
        <p className={css.quiet}>{t('board.trend.none')}</p>
      ) : (
        <>
          <YearColumns
            columns={columns}
            writeCount={f.integer}
            writeRate={f.rate}
            focus={at}
            label={t('figures.trend.chartYears')}
            description={trendSummary(board, words) ?? ''}
          />
          <div className={css.legend}>
            <span className={css.key}>
              <span className={css.swatch} data-of="fact" />
              {t('board.trend.actual')}
            </span>
            <span className={css.key}>
              <span className={css.lineKey} data-of="pace" />
              {t('figures.trend.quota')}
            </span>
            {columns.some(({ complete }) => !complete) && (
              <span className={css.key}>
                <span className={css.hollow} />
                {t('board.trend.incomplete')}
              </span>
            )}
          </div>
          <PointWalk points={said.map((point) => pointText(point, words))} at={at} onAt={setAt} />
        </>
      )}
    </ChartCard>
  );
}
