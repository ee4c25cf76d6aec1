import type { Board, SnapshotLine } from '@ket-nap/contracts';
import { parsePeriod, type Period } from '@ket-nap/domain';
import { shownRows } from '@ket-nap/tables';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { boardAsked, boardQuery, presentOf, snapshotQuery } from '../../board-query';
import { Attention } from '../../features/board/Attention';
import { showsAll } from '../../features/board/board-words';
import css from '../../features/board/board.module.css';
import { FiguresTable } from '../../features/board/FiguresTable';
import { QuotasAgainst } from '../../features/board/QuotasAgainst';
import { Ranking } from '../../features/board/Ranking';
import { StatusLine } from '../../features/board/StatusLine';
import { Tiles } from '../../features/board/Tiles';
import { Trend } from '../../features/board/Trend';
import { TrendTable } from '../../features/board/TrendTable';
import { MeetingActions } from '../../features/snapshots/MeetingActions';
import { newsOf } from '../../live/news';
import { useKeptOrder } from '../../live/use-kept-order';
import { files } from '../../paths';
import { keysIn, rankingSearch, toggled, type RankingSearch } from '../../ranking-search';
import { stringifySearch } from '../../search';
import { whyOnBoard } from '../../why/why-board';
import { WhyArea } from '../../why/WhyArea';
import { useWords } from '../../words';
import { BoardFrame, useBoardSearch } from './BoardFrame';
import { screenAsked } from './screens';
import { Note } from '../../ui/Note';

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
  const words = useWords();
  const { t, locale } = words;
  const { search, set } = useBoardSearch();
  const order = useKeptOrder(
    shownRows(board.rows, search, words),
    ({ committee }) => committee.id,
    `${screenAsked(board)} ${stringifySearch({ ...rankingSearch({ ...search }) })}`,
  );
  const { rows } = order;
  // Other rows or another order begin on their first page; only turning it asks for one.
  const onSearch = (change: RankingSearch) => set({ page: undefined, ...change }, { replace: true });
  // Another period takes its own day of the quotas again, and is never frozen.
  const toPeriod = (period: Period | null) =>
    period !== null && set({ ...presentOf(board), period, asOf: undefined });
  const opened = {
    ids: keysIn(search.open),
    toggle: (id: string) => set({ open: toggled(search.open, id) }, { replace: true }),
  };
  const ranked = { board, rows, order, search, onSearch, opened };
  return (
    <BoardFrame
      head={board}
      screen="overview"
      news={newsOf(board.total, words)}
      frozen={frozen}
      status={
        <StatusLine
          board={board}
          asOf={search.asOf}
          onAsOf={frozen ? undefined : (day) => set({ asOf: day })}
          onCounted={frozen ? undefined : (counted) => set({ counted })}
        />
      }
      tools={
        <MeetingActions
          board={board}
          asked={boardAsked(search)}
          frozen={frozen}
          rows={{ group: search.group }}
        />
      }
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
      <WhyArea explain={frozen ? null : (marked) => whyOnBoard(board, marked, words)}>
        {!showsAll(board) && <Note>{t('board.own', { unit: board.unit.name })}</Note>}
        {board.path.length > 1 && board.rows.length === 0 && <Note>{t('committeePage.noUnits')}</Note>}
        <Tiles board={board} />
        <div className={css.first}>
          <Ranking {...ranked} />
          <div className={css.aside} data-long={rows.length > LONG || undefined}>
            <Trend
              board={board}
              by={search.trend ?? 'halves'}
              onPick={(code) => toPeriod(parsePeriod(code))}
              onBy={(by) => set({ trend: by === 'halves' ? undefined : by }, { replace: true })}
            />
            <Attention board={board} />
          </div>
        </div>
        <QuotasAgainst board={board} rows={rows} search={search} />
        <FiguresTable {...ranked} onAgainst={frozen ? undefined : (against) => set({ against })} />
        <TrendTable board={board} />
      </WhyArea>
    </BoardFrame>
  );
}
