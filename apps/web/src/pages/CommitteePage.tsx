import type { CommitteePage as Page } from '@ket-nap/contracts';
import { parsePeriod, type Period } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import { aboutOf } from '@ket-nap/tables';
import { Button, VisuallyHidden } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouterState } from '@tanstack/react-router';
import { committeeQuery } from '../committee-query';
import { DocumentsLink } from '../DocumentsLink';
import { PeriodChoice } from '../features/board/PeriodChoice';
import { Breakdowns } from '../features/committee-page/Breakdowns';
import css from '../features/committee-page/committee-page.module.css';
import { Figures } from '../features/committee-page/Figures';
import { Kin } from '../features/committee-page/Kin';
import { QuotaVersions } from '../features/committee-page/QuotaVersions';
import { Reports } from '../features/committee-page/Reports';
import { Comments, SentWords } from '../features/committee-page/SentWords';
import { SeriesTable } from '../features/committee-page/SeriesTable';
import { Status } from '../features/committee-page/Status';
import { Way } from '../features/committee-page/Way';
import { LiveStatus } from '../live/LiveStatus';
import { newsOf } from '../live/news';
import { useFresh } from '../live/use-fresh';
import { useLive } from '../live/use-live';
import { useRefreshing } from '../live/use-refreshing';
import { paths } from '../paths';
import { committeeSearch } from '../search';
import { useSession } from '../session';
import { PageHeader } from '../ui/PageHeader';
import { usePaper } from '../ui/paper';
import { Notice } from '../ui/states';
import { UnitPath } from '../UnitPath';
import { whyOnPage } from '../why/why-page';
import { WhyArea } from '../why/WhyArea';
import { useWords } from '../words';
import frame from './board/frame.module.css';

const route = getRouteApi('/app/committees/$committeeId');
const NONE = { admitted: null, quota: null };

/** Everything of one committee: what stands behind its line on the board. */
export function CommitteePage() {
  const words = useWords();
  const { committeeId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: page } = useSuspenseQuery(committeeQuery(committeeId, search));
  const { f } = words;
  usePaper(aboutOf(page, null, words));
  // What the address asks for already, while its figures are on the way.
  const coming = committeeSearch({ ...useRouterState({ select: ({ location }) => location.search }) });
  const wanted = coming.period ?? parsePeriod(page.period);
  const choose = (change: (from: Period) => Period) =>
    void navigate({
      search: ({ asOf: _, ...old }) => {
        const from = old.period ?? wanted;
        return { ...old, period: from === null ? undefined : change(from) };
      },
      resetScroll: false,
    });
  const { figure } = page;
  // Its place is one among those beside it.
  const above = page.path.at(-2) ?? page.unit;
  const live = useLive({ unit: above.id, readAt: page.readAt, shows: () => true });
  const asked = [words.locale, page.unit.id, page.period, page.quotasOn, page.counted].join(' ');
  const news = { total: newsOf(figure ?? NONE, words), plain: words.t('live.news') };
  const busy = wanted !== page.period;
  const refreshing = useRefreshing();
  const { page: watched, said } = useFresh(page.readAt, asked, news);
  return (
    <>
      <PageHeader
        title={canonical(page.unit.name)}
        path={<UnitPath path={page.path} />}
        status={
          <>
            <Status page={page} />
            <LiveStatus state={live} />
          </>
        }
        actions={
          <>
            <DocumentsLink
              button
              search={{
                ...search,
                kind: 'committee',
                unit: page.unit.id,
                period: parsePeriod(page.period) ?? undefined,
              }}
            >
              {words.t('documents.link.committee')}
            </DocumentsLink>
            {page.units > 0 && <BoardBelow page={page} />}
          </>
        }
      >
        <span className={frame.period}>{f.period(page.period)}</span>
        <div className={frame.controls}>
          {wanted !== null && <PeriodChoice period={wanted} years={page.years} onChange={choose} />}
        </div>
      </PageHeader>
      <VisuallyHidden role="status" ref={said} />
      <div className={css.page} aria-busy={busy || refreshing} data-coming={busy || undefined} ref={watched}>
        <WhyArea explain={(marked) => whyOnPage(page, marked, words)}>
          {figure === null ? <Absent page={page} /> : <Figures page={{ ...page, figure }} />}
          <Parts page={page} onPick={(code) => choose((from) => parsePeriod(code) ?? from)} />
        </WhyArea>
      </div>
    </>
  );
}

function Parts({ page, onPick }: { page: Page; onPick: (period: string) => void }) {
  const { account, committee } = useSession();
  // An officer opens its own reports only.
  const mayOpen = account.role !== 'entry' || committee?.id === page.unit.id;
  const known = page.series.length > 0 || page.figure !== null;
  // One that adds up those below it has no words of its own.
  const reports = page.units === 0 || page.texts.length > 0;
  return (
    <>
      {known && (
        <div className={css.columns}>
          <div className={css.stack}>
            <Way page={page} onPick={onPick} />
            <SeriesTable page={page} />
          </div>
          <div className={css.stack}>
            <QuotaVersions page={page} />
            <Reports page={page} mayOpen={mayOpen} />
          </div>
        </div>
      )}
      {page.figure !== null && <Breakdowns page={page} />}
      {page.figure !== null && reports && (
        <div className={css.columns}>
          <SentWords page={page} />
          <Comments page={page} />
        </div>
      )}
      <Kin page={page} />
    </>
  );
}

/** Why there is no figure in this period, and where to look. */
function Absent({ page: { validFrom, validTo, asOf } }: { page: Page }) {
  const { t, f } = useWords();
  const ended = validTo !== null && validTo < asOf;
  return (
    <Notice
      title={t('committeePage.absent.title')}
      text={
        ended
          ? t('committeePage.absent.ended', { day: f.day(validTo) })
          : t('committeePage.absent.notYet', { day: f.day(validFrom) })
      }
    />
  );
}

/** The same board one level down. */
function BoardBelow({ page }: { page: Page }) {
  const { t } = useWords();
  const { counted } = route.useSearch();
  return (
    <Button
      renderRoot={(props) => (
        <Link
          {...props}
          to={paths.board}
          search={{
            unit: page.path.length === 1 ? undefined : page.unit.id,
            period: parsePeriod(page.period) ?? undefined,
            counted,
          }}
          data-drill="board"
        />
      )}
    >
      {t('committeePage.toBoard')}
    </Button>
  );
}
