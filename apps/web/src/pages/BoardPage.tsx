import { parsePeriod, type Period } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouterState } from '@tanstack/react-router';
import { boardAsked, boardQuery } from '../board-query';
import { Attention } from '../features/board/Attention';
import { showsAll } from '../features/board/board-words';
import css from '../features/board/board.module.css';
import { FiguresTable } from '../features/board/FiguresTable';
import { useOpened } from '../features/board/lines';
import { PeriodChoice } from '../features/board/PeriodChoice';
import { QuotasAgainst } from '../features/board/QuotasAgainst';
import { Ranking } from '../features/board/Ranking';
import { DEFAULT_SORT, sortRows } from '../features/board/sort-rows';
import { StatusLine } from '../features/board/StatusLine';
import { Tiles } from '../features/board/Tiles';
import { Trend } from '../features/board/Trend';
import { TrendTable } from '../features/board/TrendTable';
import { ReferenceLabel, ViewChoice } from '../features/board/ViewChoice';
import { files } from '../paths';
import { boardSearch, type BoardSearch, type BoardSort } from '../search';
import { PageHeader } from '../ui/PageHeader';
import { useWords } from '../words';

/** A ranking longer than a screen: what stands beside it then keeps its own height and stays in view. */
const LONG = 18;
const route = getRouteApi('/app/board');

/** Bảng điều hành: what the organisation board opens in the morning. One request; every figure on it is the answer's. */
export function BoardPage() {
  const { t, locale } = useWords();
  const search = route.useSearch();
  const { sort = DEFAULT_SORT, asOf } = search;
  const navigate = route.useNavigate();
  const { data: board } = useSuspenseQuery(boardQuery(search));
  // What the address asks for already, while its figures are on the way.
  const coming = boardSearch(useRouterState({ select: ({ location }) => location.search }));
  const wanted = coming.period ?? parsePeriod(board.period);
  const view = coming.view ?? 'as_was';
  const opened = useOpened();
  const rows = sortRows(board.rows, sort);
  const choose = (change: (from: Period) => Period) =>
    void navigate({
      search: ({ asOf: _, ...old }) => {
        const from = old.period ?? wanted;
        return { ...old, period: from === null ? undefined : change(from) };
      },
    });
  // In place: what else is on the page stays where the reader left it.
  const set = (change: BoardSearch, how: { replace?: boolean } = {}) =>
    void navigate({ search: (old) => ({ ...old, ...change }), resetScroll: false, ...how });
  const sorted = {
    board,
    rows,
    sort,
    opened,
    onSort: (chosen: BoardSort) => set({ sort: chosen }, { replace: true }),
  };
  return (
    <>
      <PageHeader
        title={board.unit.name}
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
        {wanted !== null && <PeriodChoice period={wanted} years={board.years} onChange={choose} />}
        <ViewChoice
          view={view}
          onChange={(chosen) => set({ view: chosen === 'as_was' ? undefined : chosen })}
        />
      </PageHeader>
      <div className={css.page} aria-busy={wanted !== board.period || view !== board.view}>
        <ReferenceLabel view={board.view} />
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
      </div>
    </>
  );
}
