import type { Board, BoardRow } from '@ket-nap/contracts';
import { DEFAULT_SORT, measureOf, rankingTable, rankingTitle } from '@ket-nap/tables';
import { ChartCard } from '../../charts/ChartCard';
import { Reorder } from '../../live/Reorder';
import type { KeptOrder } from '../../live/use-kept-order';
import { rowsAsked, toggled, type RankingSearch } from '../../ranking-search';
import { useWords } from '../../words';
import { BandLegend } from './BandLegend';
import { showsAll } from './board-words';
import type { Opened } from './lines';
import { Pages } from './Pages';
import { pageOf, rankingLines } from './ranking-lines';
import table from './ranking.module.css';
import { RankingEmpty } from './RankingEmpty';
import { RankingGrid } from './RankingGrid';
import { RankingTools, useFilters } from './RankingTools';
import { SortChoice } from './SortChoice';

interface Props {
  board: Board;
  /** The rows that the address asks for, in its order. */
  rows: readonly BoardRow[];
  order: KeptOrder<BoardRow>;
  search: RankingSearch;
  onSearch: (change: RankingSearch) => void;
  opened: Opened;
}

/** The main chart: committees by rate, by distance from the pace, or by what is missing, always with their counts. */
export function Ranking({ board, rows, order, search, onSearch, opened }: Props) {
  const words = useWords();
  const { t } = words;
  const sort = search.sort ?? DEFAULT_SORT;
  const title = rankingTitle(board, sort, words);
  const paged = pageOf(rankingLines(rows, board.tallies, search), search.page);
  // One row of many is nothing to choose from.
  const chooses = board.rows.length > 1 && showsAll(board);
  const filters = useFilters(board, search);
  return (
    <ChartCard
      chart="ranking"
      head={board}
      table={() => rankingTable(board, rows, search, words)}
      asked={rowsAsked(search)}
      title={title}
      subtitle={t('board.ranking.subtitle')}
      tools={
        <>
          <Reorder order={order} />
          {chooses && filters.button}
          <SortChoice sort={sort} onSort={(chosen) => onSearch({ sort: chosen })} />
        </>
      }
      className={table.rankingCard}
    >
      {chooses && filters.shown && (
        <RankingTools board={board} search={search} shown={rows.length} onSearch={onSearch} />
      )}
      <RankingEmpty board={board} shown={rows.length} />
      {paged.lines.length > 0 && (
        <RankingGrid
          board={board}
          rows={rows}
          lines={paged.lines}
          measure={measureOf(sort)}
          title={title}
          opened={opened}
          onFold={(key) => onSearch({ fold: toggled(search.fold, key), page: search.page })}
        />
      )}
      <Pages paged={paged} label={title} onPage={(page) => onSearch({ page })} />
      <BandLegend
        board={board}
        bands={search.bands}
        onBands={chooses ? (bands) => onSearch({ bands }) : undefined}
      />
    </ChartCard>
  );
}
