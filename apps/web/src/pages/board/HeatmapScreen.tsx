import { DEFAULT_SORT, HEAT_COLUMNS, heatColumn, heatmapTable, heatRows } from '@ket-nap/tables';
import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { historyQuery } from '../../board-query';
import { ChartCard } from '../../charts/ChartCard';
import { Heatmap } from '../../features/history/Heatmap';
import css from '../../features/history/history.module.css';
import { HistoryEmpty, PeriodsChoice } from '../../features/history/HistoryParts';
import { heatSummary, lackOf } from '../../features/history/history-words';
import { BOARD_SORTS, oneOf } from '../../search';
import { useWords } from '../../words';
import { useBoardSearch } from './BoardFrame';
import { HistoryFrame } from './HistoryFrame';
import { Note } from '../../ui/Note';

/** Bản đồ nhiệt: every committee over the periods, the newest at the right. */
export function HeatmapScreen() {
  const words = useWords();
  const { t } = words;
  const { search, set } = useBoardSearch();
  const { data: history } = useSuspenseQuery(historyQuery(search));
  const sort = search.sort ?? DEFAULT_SORT;
  const sorted = heatRows(history.rows, sort);
  const lack = lackOf(history);
  const order = sort === `-${heatColumn(sort)}` ? sort : heatColumn(sort);
  return (
    <HistoryFrame history={history} screen="heatmap">
      {!history.showsAll && <Note>{t('board.own', { unit: history.unit.name })}</Note>}
      {lack === null ? (
        <ChartCard
          chart="heatmap"
          head={history}
          asked={{ by: search.by, back: search.back, sort: search.sort }}
          title={t('history.heat.title')}
          tools={
            <div className={css.tools}>
              <NativeSelect
                aria-label={t('board.ranking.sortBy')}
                size="xs"
                variant="unstyled"
                classNames={{ input: css.choice }}
                value={order}
                data={HEAT_COLUMNS.flatMap((column) => {
                  const label = t('board.ranking.by', { column: t(`board.sort.${column}`) });
                  return [
                    { value: column, label },
                    { value: `-${column}`, label: t('board.sort.reversed', { column: label }) },
                  ];
                })}
                onChange={(event) => set({ sort: oneOf(BOARD_SORTS, event.currentTarget.value) })}
              />
              <PeriodsChoice history={history} back={search.back} onChange={set} />
            </div>
          }
          table={() => heatmapTable(history, search.sort, words)}
        >
          <p className={css.summary}>{heatSummary(history, sorted.rows, words)}</p>
          <Heatmap history={history} sorted={sorted} />
        </ChartCard>
      ) : (
        <HistoryEmpty lack={lack} />
      )}
    </HistoryFrame>
  );
}
