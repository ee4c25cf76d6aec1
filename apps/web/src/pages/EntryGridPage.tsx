import { api } from '@ket-nap/contracts';
import { isHalf } from '@ket-nap/domain';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { query } from '../api';
import { BoardGrid, type Asked } from '../features/board-grid/BoardGrid';
import { EntryFile } from '../features/entry-file/EntryFile';
import { HalfPicker } from '../HalfPicker';
import { paths } from '../paths';
import { useSession } from '../session';
import { DemoMark } from '../ui/DemoMark';
import { PageHeader } from '../ui/PageHeader';
import { Empty } from '../ui/states';
import { useWords } from '../words';

const route = getRouteApi('/app/entry/grid');

/** All committees of a half-year on one page: the board types reports on paper here, and corrections of them. */
export function EntryGridPage() {
  const { t } = useWords();
  const { account, demo } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const grid = useSuspenseQuery(query(api.reports.grid, { query: { half: search.period } })).data;
  const half = search.period ?? (isHalf(grid.half) ? grid.half : undefined);
  if (half === undefined) return null;
  // The half-year in hand moves on with every report that is sent: the address holds the one that was opened.
  if (search.period === undefined) {
    client.setQueryData(query(api.reports.grid, { query: { half } }).queryKey, grid);
    return <Navigate to={paths.entryGrid} search={{ ...search, period: half }} replace />;
  }
  const choices = (
    <>
      <HalfPicker
        half={half}
        halves={grid.halves}
        onChange={(period) => void navigate({ search: (now) => ({ ...now, period }) })}
      />
      {grid.rows.length > 0 && <EntryFile half={half} />}
    </>
  );
  const mark = demo ? <DemoMark /> : undefined;
  if (grid.rows.length === 0) {
    return (
      <>
        <PageHeader title={t('grid.title')} status={mark}>
          {choices}
        </PageHeader>
        <Empty title={t('grid.empty')} text={t('grid.emptyText')} />
      </>
    );
  }
  const { columns, only = 'all', find = '' } = search;
  const onAsked = ({ only: filter, find: wanted, ...other }: Partial<Asked>) =>
    void navigate({
      replace: true,
      search: (now) => ({
        ...now,
        ...other,
        ...(filter === undefined ? {} : { only: filter === 'all' ? undefined : filter }),
        ...(wanted === undefined ? {} : { find: wanted || undefined }),
      }),
    });
  return (
    <BoardGrid
      // Another half-year is another grid: nothing typed may come along.
      key={half}
      grid={grid}
      half={half}
      accountId={account.id}
      asked={{ columns, only, find }}
      onAsked={onAsked}
      choices={choices}
      mark={mark}
    />
  );
}
