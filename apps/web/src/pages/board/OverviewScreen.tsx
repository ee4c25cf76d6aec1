import type { Board } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { boardAsked, boardQuery } from '../../board-query';
import { Attention } from '../../features/board/Attention';
import { showsAll } from '../../features/board/board-words';
import css from '../../features/board/board.module.css';
import { FiguresTable } from '../../features/board/FiguresTable';
import { useOpened } from '../../features/board/lines';
import { QuotasAgainst } from '../../features/board/QuotasAgainst';
import { Ranking } from '../../features/board/Ranking';
import { DEFAULT_SORT, sortRows } from '../../features/board/sort-rows';
import { StatusLine } from '../../features/board/StatusLine';
import { Tiles } from '../../features/board/Tiles';
import { Trend } from '../../features/board/Trend';
import { TrendTable } from '../../features/board/TrendTable';
import { useKeptOrder } from '../../live/use-kept-order';
import { files } from '../../paths';
import type { BoardSort } from '../../search';
import { useWords, type Words } from '../../words';
import { BoardFrame, useBoardSearch } from './BoardFrame';
import { screenAsked } from './screens';

/** A ranking longer than a screen: what stands beside it then keeps its own height and stays in view. */
const LONG = 18;

/** The answer first: how far, who is ahead and who behind, where it leads, what needs attention. */
export function OverviewScreen() {
  const words = useWords();
  const { t, locale } = words;
  const { search, set } = useBoardSearch();
  const { sort = DEFAULT_SORT, asOf } = search;
  const { data: board } = useSuspenseQuery(boardQuery(search));
  const opened = useOpened();
  const order = useKeptOrder(
    sortRows(board.rows, sort),
    ({ committee }) => committee.id,
    `${screenAsked(board)} ${sort}`,
  );
  const { rows } = order;
  const sorted = {
    board,
    rows,
    order,
    sort,
    opened,
    onSort: (chosen: BoardSort) => set({ sort: chosen }, { replace: true }),
  };
  return (
    <BoardFrame
      head={board}
      screen="overview"
      news={newsOf(board, words)}
      status={<StatusLine board={board} asOf={asOf} onAsOf={(day) => set({ asOf: day })} />}
      actions={
        <Button
          component="a"
          href={files.summary({ ...boardAsked(search), period: board.period }, locale)}
          download
        >
          {t('board.export')}
        </Button>
      }
    >
      {!showsAll(board) && <p className={css.own}>{t('board.own', { unit: board.unit.name })}</p>}
      <Tiles board={board} />
      <div className={css.first}>
        <Ranking {...sorted} />
        <div className={css.aside} data-long={rows.length > LONG || undefined}>
          <Trend board={board} />
          <Attention board={board} />
        </div>
      </div>
      <QuotasAgainst board={board} rows={rows} />
      <FiguresTable {...sorted} onAgainst={(against) => set({ against })} />
      <TrendTable board={board} />
    </BoardFrame>
  );
}

/** What is said of figures that have just changed. */
function newsOf({ total: { admitted, quota } }: Board, { t, f }: Words): string {
  if (admitted === null) return t('live.news');
  if (quota === null) return t('live.newsCount', { admitted: f.integer(admitted) });
  return t('live.newsOf', { admitted: f.integer(admitted), quota: f.integer(quota) });
}
