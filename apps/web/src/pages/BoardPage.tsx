import { parsePeriod, type Period } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouterState } from '@tanstack/react-router';
import { boardQuery } from '../board-query';
import { Attention } from '../features/board/Attention';
import { showsAll } from '../features/board/board-words';
import css from '../features/board/board.module.css';
import { FiguresTable } from '../features/board/FiguresTable';
import { PeriodChoice } from '../features/board/PeriodChoice';
import { QuotasAgainst } from '../features/board/QuotasAgainst';
import { Ranking } from '../features/board/Ranking';
import { DEFAULT_SORT, sortRows } from '../features/board/sort-rows';
import { StatusLine } from '../features/board/StatusLine';
import { Tiles } from '../features/board/Tiles';
import { Trend } from '../features/board/Trend';
import { TrendTable } from '../features/board/TrendTable';
import { files } from '../paths';
import { boardSearch, type BoardSort } from '../search';
import { PageHeader } from '../ui/PageHeader';
import { useWords } from '../words';

/** A ranking longer than a screen: what stands beside it then keeps its own height and stays in view. */
const LONG = 18;
const route = getRouteApi('/app/board');

/** Bảng điều hành: what the organisation board opens in the morning. One request; every figure on it is the answer's. */
export function BoardPage() {
  const { t, locale } = useWords();
  const { period, sort = DEFAULT_SORT } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: board } = useSuspenseQuery(boardQuery(period));
  const wanted =
    useRouterState({ select: ({ location }) => boardSearch(location.search).period }) ??
    parsePeriod(board.period);
  const rows = sortRows(board.rows, sort);
  const choose = (change: (from: Period) => Period) =>
    void navigate({
      search: (old) => {
        const from = old.period ?? wanted;
        return { ...old, period: from === null ? undefined : change(from) };
      },
    });
  const sortBy = (chosen: BoardSort) =>
    void navigate({ search: (old) => ({ ...old, sort: chosen }), replace: true, resetScroll: false });
  const sorted = { board, rows, sort, onSort: sortBy };
  return (
    <>
      <PageHeader
        title={board.unit.name}
        status={<StatusLine board={board} />}
        actions={
          <Button component="a" href={files.summary(board.period, locale)} download>
            {t('board.export')}
          </Button>
        }
      >
        {wanted !== null && <PeriodChoice period={wanted} years={board.years} onChange={choose} />}
      </PageHeader>
      <div className={css.page} aria-busy={wanted !== board.period}>
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
        <FiguresTable {...sorted} />
        <TrendTable board={board} />
      </div>
    </>
  );
}
