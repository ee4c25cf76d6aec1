import { distributionTable } from '@ket-nap/tables';
import { useSuspenseQuery } from '@tanstack/react-query';
import { historyQuery } from '../../board-query';
import { ChartCard } from '../../charts/ChartCard';
import { edgesOf } from '../../charts/heat-edges';
import { CountedSwitch } from '../../features/board/CountedSwitch';
import { Distribution } from '../../features/history/Distribution';
import css from '../../features/history/history.module.css';
import { HistoryEmpty, HistoryStatus, PeriodsChoice } from '../../features/history/HistoryParts';
import { distributionSummary, lackOf } from '../../features/history/history-words';
import { whyInHistory } from '../../why/why-history';
import { WhyArea } from '../../why/WhyArea';
import { useWords } from '../../words';
import { BoardFrame, useBoardSearch } from './BoardFrame';

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
    <BoardFrame
      head={history}
      screen="distribution"
      status={
        <>
          <HistoryStatus history={history} />
          <CountedSwitch
            counted={history.counted}
            unapproved={history.periods.at(-1)?.unapproved ?? 0}
            onChange={(counted) => set({ counted })}
          />
        </>
      }
    >
      <WhyArea explain={(marked) => whyInHistory(history, search.asOf, marked, words)}>
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
      </WhyArea>
    </BoardFrame>
  );
}
