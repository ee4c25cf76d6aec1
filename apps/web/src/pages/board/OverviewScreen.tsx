import type { Board, SnapshotLine } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { boardAsked, boardQuery, snapshotQuery } from '../../board-query';
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
import { MeetingActions } from '../../features/snapshots/MeetingActions';
import { files } from '../../paths';
import type { BoardSort } from '../../search';
import { useWords } from '../../words';
import { BoardFrame, useBoardSearch } from './BoardFrame';

/** A ranking longer than a screen: what stands beside it then keeps its own height and stays in view. */
const LONG = 18;

/** The overview of the present, or of a frozen board. */
export function OverviewScreen() {
  const { search } = useBoardSearch();
  return search.snapshot === undefined ? <Present /> : <Frozen id={search.snapshot} />;
}

function Present() {
  const { search } = useBoardSearch();
  const { data: board } = useSuspenseQuery(boardQuery(search));
  return <Overview board={board} frozen={null} />;
}

/** Everything as it was stored: nothing of it is asked for anew. */
function Frozen({ id }: { id: string }) {
  const { data } = useSuspenseQuery(snapshotQuery(id));
  return <Overview board={data.board} frozen={data} />;
}

/** The answer first: how far, who is ahead and who behind, where it leads, what needs attention. */
function Overview({ board, frozen }: { board: Board; frozen: SnapshotLine | null }) {
  const { t, locale } = useWords();
  const { search, set } = useBoardSearch();
  const { sort = DEFAULT_SORT, asOf } = search;
  const opened = useOpened();
  const rows = sortRows(board.rows, sort);
  const sorted = {
    board,
    rows,
    sort,
    opened,
    onSort: (chosen: BoardSort) => set({ sort: chosen }, { replace: true }),
  };
  return (
    <BoardFrame
      head={board}
      screen="overview"
      frozen={frozen}
      status={
        <StatusLine board={board} asOf={asOf} onAsOf={frozen ? undefined : (day) => set({ asOf: day })} />
      }
      tools={<MeetingActions board={board} asked={boardAsked(search)} frozen={frozen} />}
      actions={
        <Button
          component="a"
          href={
            frozen
              ? files.snapshot(frozen.id, locale)
              : files.summary({ ...boardAsked(search), period: board.period }, locale)
          }
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
      <FiguresTable {...sorted} onAgainst={frozen ? undefined : (against) => set({ against })} />
      <TrendTable board={board} />
    </BoardFrame>
  );
}
