import type { BoardHead, SnapshotLine } from '@ket-nap/contracts';
import { parsePeriod, type PastView, type Period } from '@ket-nap/domain';
import { VisuallyHidden } from '@mantine/core';
import { aboutOf } from '@ket-nap/tables';
import { getRouteApi, Link, useNavigate, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FrozenBoard } from '../../charts/frozen';
import css from '../../features/board/board.module.css';
import { presentOf } from '../../board-query';
import { PeriodChoice } from '../../features/board/PeriodChoice';
import { LiveStatus } from '../../live/LiveStatus';
import { useFresh } from '../../live/use-fresh';
import { leadsUpTo, useLive } from '../../live/use-live';
import { useRefreshing } from '../../live/use-refreshing';
import { paths } from '../../paths';
import { boardSearch, type BoardScreen, type BoardSearch } from '../../search';
import { Banner } from '../../ui/Banner';
import { DemoMark } from '../../ui/DemoMark';
import { PageHeader } from '../../ui/PageHeader';
import { usePaper } from '../../ui/paper';
import { Tab, TabBar } from '../../ui/TabBar';
import { ReferenceLabel, ViewChoice } from '../../ui/ViewChoice';
import { UnitPath } from '../../UnitPath';
import { useWords } from '../../words';
import frame from './frame.module.css';
import { screenAsked, SHOWN } from './screens';

const route = getRouteApi('/app/board');

interface Props {
  head: BoardHead;
  screen: BoardScreen;
  /** The quiet line under the title. */
  status: ReactNode;
  actions?: ReactNode;
  /** What a screen reader is told when it has changed by itself: the figure in which all others meet. */
  news?: string;
  /** Beside the tabs, where there is room on an office screen. */
  tools?: ReactNode;
  /** Whose figures are those of a moment: then nothing is chosen but the way back to the present. */
  frozen?: SnapshotLine | null;
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
export function BoardFrame({ frozen = null, ...props }: Props) {
  return frozen === null ? <PresentFrame {...props} /> : <FrozenFrame {...props} frozen={frozen} />;
}

/** The frame of the figures of now: they move by themselves. */
function PresentFrame({ head, screen, status, actions, tools, news, children }: Omit<Props, 'frozen'>) {
  const words = useWords();
  const { t, f, locale } = words;
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
  // Screens of all periods show every change.
  const ofPeriod = screen === 'overview' || screen === 'composition';
  const live = useLive({
    unit: head.unit.id,
    readAt: head.readAt,
    shows: (changed) => !ofPeriod || leadsUpTo(head.period, changed),
  });
  const asked = [locale, screen, screenAsked(head)].join(' ');
  const { page, said } = useFresh(head.readAt, asked, { total: news, plain: t('live.news') });
  const busy = wanted !== head.period || view !== head.view || (coming.counted ?? 'sent') !== head.counted;
  const refreshing = useRefreshing();
  return (
    <>
      <PageHeader
        title={head.unit.name}
        path={<UnitPath path={head.path} toPageOf={head.period} />}
        status={status}
        actions={actions}
      >
        <span className={frame.period}>{f.period(head.period)}</span>
        <div className={frame.controls}>
          {wanted !== null && <PeriodChoice period={wanted} years={head.years} onChange={choose} />}
          <ViewChoice
            view={view}
            onChange={(chosen) => set({ view: chosen === 'as_was' ? undefined : chosen })}
          />
        </div>
      </PageHeader>
      <TabBar
        label={t('board.screens.label')}
        demo={head.demo}
        tools={
          <>
            <LiveStatus state={live} readAt={head.readAt} />
            {tools}
          </>
        }
      >
        {SHOWN.map((one) => (
          <Tab
            key={one}
            from={paths.board}
            to={paths.board}
            search={(old) => ({ ...old, show: one === 'overview' ? undefined : one })}
            current={one === screen}
          >
            {t(`board.screens.${one}`)}
          </Tab>
        ))}
      </TabBar>
      <VisuallyHidden role="status" ref={said} />
      <div className={css.page} aria-busy={busy || refreshing} data-coming={busy || undefined} ref={page}>
        <ReferenceLabel view={head.view} />
        {children}
      </div>
    </>
  );
}

/** The frame of a frozen board: what it is and that it is not the present. */
function FrozenFrame({
  frozen,
  head,
  status,
  actions,
  tools,
  children,
}: Omit<Props, 'screen' | 'frozen'> & { frozen: SnapshotLine }) {
  const words = useWords();
  const { t, f } = words;
  const { note, takenBy, takenAt } = frozen;
  usePaper(`${aboutOf(head, null, words)} · ${t('charts.frozen', { at: f.instant(takenAt), note })}`);
  const { unit, period, view } = head;
  return (
    <>
      <PageHeader
        title={`${unit.name} · ${f.period(period)}`}
        status={
          <>
            {status}
            {head.demo && <DemoMark />}
          </>
        }
        actions={
          <>
            {tools}
            {actions}
          </>
        }
      />
      <div className={css.page}>
        <Banner
          tone="notice"
          title={t('meeting.frozen.title', { at: f.instant(takenAt), note })}
          text={t('meeting.frozen.text', { by: takenBy })}
        >
          <Link to={paths.board} search={presentOf(head)}>
            {t('meeting.frozen.now')}
          </Link>
          <Link to={paths.snapshots}>{t('meeting.freeze.list')}</Link>
        </Banner>
        <ReferenceLabel view={view} />
        <FrozenBoard value={frozen}>{children}</FrozenBoard>
      </div>
    </>
  );
}
