import { api, type Reorganisation } from '@ket-nap/contracts';
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { query } from '../api';
import { FileButton } from '../ui/FileButton';
import { ErrorTable } from '../upload/ErrorTable';
import { Overview } from '../features/reorganise/Overview';
import { useDraft } from '../features/reorganise/use-draft';
import { Wizard } from '../features/reorganise/Wizard';
import { files, paths } from '../paths';
import type { ReorganiseSearch } from '../search';
import { useSession } from '../session';
import { Banner } from '../ui/Banner';
import { PageHeader } from '../ui/PageHeader';
import { Empty } from '../ui/states';
import { useWords } from '../words';

const route = getRouteApi('/app/admin/reorganise');

type News = { applied: Reorganisation } | { undone: string };

/** Mergers, splits and replacements of committees: a plan in four steps, and all that were carried out. */
export function ReorganisePage() {
  const { t, locale } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { account, today } = useSession();
  const [{ data: tree }, { data: past }] = useSuspenseQueries({
    queries: [query(api.committees.list), query(api.reorganisations.list)],
  });
  const { committees } = tree;
  const top = committees.find(({ parentId }) => parentId === null) ?? committees[0];
  const drafting = useDraft(account.id, top?.id ?? null);
  const [news, setNews] = useState<News | null>(null);
  const byId = useMemo(() => new Map(committees.map((one) => [one.id, one])), [committees]);
  const { step } = search;
  // Another step is a place to come back to; what is typed into its search box is not.
  const look = (next: ReorganiseSearch) => void navigate({ search: next, replace: next.step === step });
  if (top === undefined) {
    return (
      <>
        <PageHeader title={t('tree.reorganise.title')} />
        <Empty title={t('tree.emptyTitle')} text={t('tree.reorganise.noTree')}>
          <Link to={paths.committees}>{t('tree.addTop')}</Link>
        </Empty>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('tree.reorganise.title')} />
      {step === undefined && news !== null && <NewsBanner news={news} />}
      {step === undefined ? (
        <Overview
          drafting={drafting}
          reorganisations={past.reorganisations}
          byId={byId}
          onBegin={() => {
            setNews(null);
            look({ step: 'decision' });
          }}
          onUndone={(undone) => setNews({ undone })}
        />
      ) : (
        <Wizard
          step={step}
          search={search}
          drafting={drafting}
          committees={committees}
          today={today}
          template={files.successorsTemplate(locale)}
          fileButton={(label, loading, onFile) => (
            <FileButton label={label} loading={loading} onFile={onFile} />
          )}
          errorTable={(errors) => <ErrorTable errors={errors} />}
          onLook={look}
          onApplied={(applied) => {
            setNews({ applied });
            drafting.drop();
            look({});
          }}
        />
      )}
    </>
  );
}

function NewsBanner({ news }: { news: News }) {
  const { t, f } = useWords();
  if ('undone' in news) return <Banner tone="good" title={news.undone} />;
  const { ended, opened, effectiveOn } = news.applied;
  return (
    <Banner
      tone="good"
      title={t('tree.reorganise.done.title', {
        ended: f.integer(ended.length),
        opened: f.integer(opened.length),
        day: f.day(effectiveOn),
      })}
      text={t('tree.reorganise.done.text')}
    >
      <Link to={paths.committees} search={{ on: effectiveOn }}>
        {t('tree.reorganise.done.toList')}
      </Link>
    </Banner>
  );
}
