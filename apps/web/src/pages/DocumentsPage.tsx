import { api } from '@ket-nap/contracts';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { query } from '../api';
import { DOCUMENT_SHOWS, type DocumentsSearch } from '../documents-search';
import { askedOf, isComplete } from '../features/documents/asked';
import { CarriedLine } from '../features/documents/CarriedLine';
import { CheckFile } from '../features/documents/CheckFile';
import { Deeds } from '../features/documents/Deeds';
import css from '../features/documents/documents.module.css';
import { KindList } from '../features/documents/KindList';
import { kindsFor } from '../features/documents/kinds';
import { MadeList } from '../features/documents/MadeList';
import { MakingList } from '../features/documents/MakingList';
import { Options } from '../features/documents/Options';
import { Preview } from '../features/documents/Preview';
import { useMaking } from '../features/documents/use-making';
import { withinReach } from '../features/documents/within-reach';
import { paths } from '../paths';
import { holds, useSession } from '../session';
import { PageHeader } from '../ui/PageHeader';
import { Tab, TabBar } from '../ui/TabBar';
import { useWords } from '../words';

const route = getRouteApi('/app/documents');
const SHOWN = ['make', ...DOCUMENT_SHOWS] as const;

/** Báo cáo, văn bản: which file, how it looks on paper, and the file itself; what was exported; whether a file is still that one. */
export function DocumentsPage() {
  const { t } = useWords();
  const { demo } = useSession();
  const search = route.useSearch();
  const making = useMaking();
  const show = search.show ?? 'make';
  return (
    <>
      <div data-screen-only>
        <PageHeader title={t('documents.title')} />
        <TabBar label={t('documents.show.label')} demo={demo}>
          {SHOWN.map((one) => (
            <Tab
              key={one}
              from={paths.documents}
              to={paths.documents}
              search={(old: DocumentsSearch) => ({
                ...old,
                show: one === 'make' ? undefined : one,
                before: undefined,
              })}
              current={one === show}
            >
              {t(`documents.show.${one}`)}
            </Tab>
          ))}
        </TabBar>
        <MakingList mine={making.mine} />
      </div>
      {show === 'make' && <Make making={making} />}
      {show === 'made' && <MadeList before={search.before} />}
      {show === 'check' && <CheckFile />}
    </>
  );
}

/** The kinds, what can be chosen of the one in hand, and how it looks now. */
function Make({ making }: { making: ReturnType<typeof useMaking> }) {
  const { locale } = useWords();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { terms } = useSuspenseQuery(query(api.terms.list)).data;
  const kinds = kindsFor((permission) => holds(session, permission));
  const kind = kinds.find((one) => one === search.kind) ?? kinds[0] ?? 'summary';
  const desk = { terms, today: session.today, own: session.committee?.id };
  const asked = askedOf(kind, search, desk, locale);
  const complete = isComplete(asked);
  const preview = useQuery({
    ...query(api.documents.preview, { query: asked }),
    enabled: complete,
    // The paper stays while the next one is on its way.
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData } = preview;
  const seen = complete && !isPlaceholderData && !preview.isError ? data : undefined;
  const set = (change: DocumentsSearch) =>
    void navigate({ search: (old) => ({ ...old, ...change }), resetScroll: false, replace: true });
  return (
    <div className={css.page}>
      <KindList kinds={kinds} kind={kind} onChange={(chosen) => set({ kind: chosen })} />
      <div className={css.work}>
        <div className={css.box}>
          <Options kind={kind} search={search} desk={desk} onChange={set} />
          <CarriedLine
            kind={kind}
            search={search}
            unit={seen?.unit}
            onDrop={() => set({ unit: undefined, asOf: undefined, against: undefined })}
          />
          <Deeds
            asked={asked}
            title={seen?.title}
            reach={withinReach({ complete, seen, error: preview.error })}
            make={making.make}
            onLocale={(file) => set({ file })}
          />
        </div>
        <Preview
          kind={kind}
          complete={complete}
          document={data}
          stale={isPlaceholderData}
          error={preview.error}
          onRetry={() => void preview.refetch()}
        />
      </div>
    </div>
  );
}
