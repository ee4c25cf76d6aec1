import { distributionTable } from '@ket-nap/tables';
import { useSuspenseQuery } from '@tanstack/react-query';
import { historyQuery } from '../../board-query';
import { ChartCard } from '../../charts/ChartCard';
import { edgesOf } from '../../charts/heat-edges';
import { Distribution } from '../../features/history/Distribution';
import css from '../../features/history/history.module.css';
import { HistoryEmpty, PeriodsChoice } from '../../features/history/HistoryParts';
import { distributionSummary, lackOf } from '../../features/history/history-words';
import { useWords } from '../../words';
import { useBoardSearch } from './BoardFrame';
import { HistoryFrame } from './HistoryFrame';

/** Phân bố: how many committees stood in each band, period by period, and who they are. */
export function DistributionScreen() {
  const words = useWords();
  const { t } = words;
  const { search, set } = useBoardSearch();
  const { data: history } = useSuspenseQuery(historyQuery(search));
  const lack = history.showsAll ? lackOf(history) : 'own';
  const edges = edgesOf(
    history.periods.map(({ code }) => code),
    history.reorganisations.map(({ effectiveOn }) => effectiveOn),
  );
  return (
    <HistoryFrame history={history} screen="distribution">
      {lack === null ? (
        <ChartCard
          chart="distribution"
          head={history}
          asked={{ by: search.by, back: search.back }}
          title={t('history.distribution.title')}
          subtitle={t('history.distribution.subtitle')}
          tools={<PeriodsChoice history={history} back={search.back} onChange={set} />}
          table={() => distributionTable(history, words)}
        >
          <p className={css.summary}>{distributionSummary(history, edges, words)}</p>
          <Distribution
            key={history.periods.map(({ code }) => code).join()}
            history={history}
            segment={search.segment}
            onSegment={(segment) => set({ segment }, { replace: true })}
          />
        </ChartCard>
      ) : (
        <HistoryEmpty lack={lack} />
      )}
    </HistoryFrame>
  );
}
