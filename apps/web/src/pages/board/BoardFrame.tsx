import type { BoardHead } from '@ket-nap/contracts';
import { parsePeriod, type PastView, type Period } from '@ket-nap/domain';
import { aboutOf } from '@ket-nap/tables';
import { getRouteApi, Link, useNavigate, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import css from '../../features/board/board.module.css';
import { PeriodChoice } from '../../features/board/PeriodChoice';
import { paths } from '../../paths';
import { boardSearch, type BoardScreen, type BoardSearch } from '../../search';
import { PageHeader } from '../../ui/PageHeader';
import { usePaper } from '../../ui/paper';
import { ReferenceLabel, ViewChoice } from '../../ui/ViewChoice';
import { useWords } from '../../words';
import frame from './frame.module.css';
import { SHOWN } from './screens';

const route = getRouteApi('/app/board');

interface Props {
  head: BoardHead;
  screen: BoardScreen;
  /** The quiet line under the title. */
  status: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Changes the board's address in place: what else is on the page stays where the reader left it. */
export function useBoardSearch() {
  const navigate = useNavigate({ from: paths.board });
  const search = route.useSearch();
  const set = (change: BoardSearch, how: { replace?: boolean } = {}) =>
    void navigate({
      to: paths.board,
      search: (old) => ({ ...old, ...change }),
      resetScroll: false,
      ...how,
    });
  return { search, set };
}

/** What every screen of the board has: whose figures, of when, seen how; and the way to the other screens. */
export function BoardFrame({ head, screen, status, actions, children }: Props) {
  const words = useWords();
  const { t, f } = words;
  usePaper(aboutOf(head, null, words));
  const { set } = useBoardSearch();
  const navigate = useNavigate({ from: paths.board });
  // What the address asks for already, while its figures are on the way.
  const coming = boardSearch(useRouterState({ select: ({ location }) => location.search }));
  const wanted = coming.period ?? parsePeriod(head.period);
  const view: PastView = coming.view ?? 'as_was';
  const choose = (change: (from: Period) => Period) =>
    void navigate({
      to: paths.board,
      search: ({ asOf: _, ...old }) => {
        const from = old.period ?? wanted;
        return { ...old, period: from === null ? undefined : change(from) };
      },
    });
  const busy = wanted !== head.period || view !== head.view || (coming.counted ?? 'sent') !== head.counted;
  return (
    <>
      <PageHeader title={head.unit.name} status={status} actions={actions}>
        <span className={frame.period}>{f.period(head.period)}</span>
        <div className={frame.controls}>
          {wanted !== null && <PeriodChoice period={wanted} years={head.years} onChange={choose} />}
          <ViewChoice
            view={view}
            onChange={(chosen) => set({ view: chosen === 'as_was' ? undefined : chosen })}
          />
        </div>
      </PageHeader>
      <nav className={frame.tabs} aria-label={t('board.screens.label')}>
        {SHOWN.map((one) => (
          <Link
            key={one}
            from={paths.board}
            to={paths.board}
            search={(old) => ({ ...old, show: one === 'overview' ? undefined : one })}
            className={frame.tab}
            aria-current={one === screen ? 'page' : undefined}
          >
            {t(`board.screens.${one}`)}
          </Link>
        ))}
      </nav>
      <div className={css.page} aria-busy={busy}>
        <ReferenceLabel view={head.view} />
        {children}
      </div>
    </>
  );
}
