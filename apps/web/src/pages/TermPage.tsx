import type { TermProgress } from '@ket-nap/contracts';
import { isHalf } from '@ket-nap/domain';
import { termAbout } from '@ket-nap/tables';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { DocumentsLink } from '../DocumentsLink';
import { AssignTargets } from '../features/term/AssignTargets';
import { LevelsCard } from '../features/term/LevelsCard';
import { DEFAULT_SORT, sortRows } from '../features/term/sort-term';
import { TermChoice } from '../features/term/TermChoice';
import { TermNotices } from '../features/term/TermNotices';
import { TermStatus } from '../features/term/TermStatus';
import { TermTable } from '../features/term/TermTable';
import { TermTiles } from '../features/term/TermTiles';
import { TermWay } from '../features/term/TermWay';
import css from '../features/term/term.module.css';
import { WayTable } from '../features/term/WayTable';
import { paths } from '../paths';
import { termSearch, type TermSearch } from '../search';
import { useSession } from '../session';
import { termQuery } from '../term-query';
import { Banner } from '../ui/Banner';
import { PageHeader } from '../ui/PageHeader';
import { usePaper } from '../ui/paper';
import { Empty } from '../ui/states';
import { ReferenceLabel } from '../ui/ViewChoice';
import { useWords } from '../words';
import frame from './board/frame.module.css';
import { Note } from '../ui/Note';

const route = getRouteApi('/app/term');

/** Tiến độ nhiệm kỳ: a term's admissions against the target of its congress. One request; every figure is the answer's. */
export function TermPage() {
  const { assign, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const { progress } = useSuspenseQuery(termQuery(asked)).data;
  const [done, setDone] = useState<string | null>(null);
  const to = (change: TermSearch) => void navigate({ search: (old) => ({ ...old, ...change }) });
  if (progress === null) return <NoTerm />;
  if (assign === 'yes' && progress.mayRecord) {
    return (
      <AssignTargets
        key={progress.term.code}
        progress={progress}
        onClose={() => to({ assign: undefined })}
        onDone={(said) => {
          setDone(said);
          to({ assign: undefined });
        }}
      />
    );
  }
  return (
    <Progress
      progress={progress}
      done={done}
      onAssign={() => {
        setDone(null);
        to({ assign: 'yes' });
      }}
    />
  );
}

function NoTerm() {
  const { t } = useWords();
  return (
    <>
      <PageHeader title={t('terms.nav.progress')} />
      <Empty title={t('terms.empty.title')} text={t('terms.empty.text')} />
    </>
  );
}

interface ProgressProps {
  progress: TermProgress;
  /** What was just recorded, in words. */
  done: string | null;
  onAssign: () => void;
}

function Progress({ progress, done, onAssign }: ProgressProps) {
  const words = useWords();
  const { t, f } = words;
  usePaper(termAbout(progress, words));
  // On paper in place of the choice.
  const said = [progress.term.code, t('terms.choice.throughOf', { half: f.period(progress.through) })].join(
    ' · ',
  );
  const session = useSession();
  const own = session.account.role === 'entry';
  const { sort = DEFAULT_SORT } = route.useSearch();
  const navigate = route.useNavigate();
  const wanted = useRouterState({
    select: ({ location }) => (location.pathname === paths.term ? termSearch(location.search) : {}),
  });
  const shown = { term: progress.term.code, through: progress.through, view: progress.view };
  const busy = (['term', 'through', 'view'] as const).some(
    (part) => wanted[part] !== undefined && wanted[part] !== shown[part],
  );
  return (
    <>
      <PageHeader
        title={t('terms.nav.progress')}
        status={<TermStatus progress={progress} />}
        actions={
          <>
            <DocumentsLink
              button
              search={{
                kind: 'term',
                term: progress.term.code,
                period: isHalf(progress.through) ? progress.through : undefined,
                view: progress.view,
              }}
            >
              {t('documents.link.term')}
            </DocumentsLink>
            {progress.mayRecord && <Button onClick={onAssign}>{t('terms.assign.open')}</Button>}
          </>
        }
      >
        <span className={frame.period}>{said}</span>
        <div className={frame.controls}>
          <TermChoice
            progress={progress}
            wanted={wanted}
            onChange={(change) => void navigate({ search: (old) => ({ ...old, ...change }) })}
          />
        </div>
      </PageHeader>
      {done !== null && <Banner tone="good" title={done} />}
      <TermNotices progress={progress} />
      <div className={css.page} aria-busy={busy}>
        {own && <Note>{t('terms.status.own', { unit: progress.unit.name })}</Note>}
        <ReferenceLabel view={progress.view} />
        <TermTiles progress={progress} />
        <div className={css.first}>
          <TermWay progress={progress} />
          <LevelsCard progress={progress} />
        </div>
        <TermTable
          progress={progress}
          own={own}
          rows={sortRows(progress.rows, sort)}
          sort={sort}
          onSort={(chosen) =>
            void navigate({
              search: (old) => ({ ...old, sort: chosen === DEFAULT_SORT ? undefined : chosen }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <WayTable progress={progress} />
      </div>
    </>
  );
}
