import { api, type ReportList } from '@ket-nap/contracts';
import { isHalf, type Half } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { dueText } from '@ket-nap/i18n';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { query } from '../api';
import { EntryFile } from '../features/entry-file/EntryFile';
import { PaperList } from '../features/entry/PaperList';
import { ReportSheet } from '../features/entry/ReportSheet';
import { Steps } from '../features/entry/Steps';
import { Changes } from '../features/review/Changes';
import { NextWaiting } from '../features/review/NextWaiting';
import { ReviewActions } from '../features/review/ReviewActions';
import { Versions } from '../features/review/Versions';
import { HalfPicker } from '../HalfPicker';
import { paths } from '../paths';
import { holds, useSession } from '../session';
import { DemoMark } from '../ui/DemoMark';
import { PageHeader } from '../ui/PageHeader';
import { Picker } from '../ui/Picker';
import { SearchBox } from '../ui/SearchBox';
import { Empty } from '../ui/states';
import { useWords } from '../words';

const route = getRouteApi('/app/entry');

/** A committee's officer comes to its own report at once, the board to the list of those it can enter for. */
export function EntryPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const { account, committee } = useSession();
  const client = useQueryClient();
  const list = useSuspenseQuery(query(api.reports.list, { query: { half: search.half } })).data;
  const half = search.half ?? (isHalf(list.half) ? list.half : undefined);
  const own = account.role === 'entry' ? committee?.id : undefined;
  const wanted = own ?? search.committee;
  if (half === undefined || (account.role === 'entry' && own === undefined)) {
    return <Empty title={t('work.entry.noCommittee')} text={t('work.entry.noCommitteeText')} />;
  }
  // The half-year in hand moves on with every report that is sent: the address holds the one that was opened.
  if (search.half === undefined) {
    client.setQueryData(query(api.reports.list, { query: { half } }).queryKey, list);
    return <Navigate to={paths.entry} search={{ ...search, half }} replace />;
  }
  if (wanted === undefined) return <CommitteeList list={list} half={half} />;
  // Another report is another form: nothing typed may come along.
  return <OneReport key={`${wanted}.${half}`} list={list} half={half} committeeId={wanted} />;
}

function OneReport({ list, half, committeeId }: { list: ReportList; half: Half; committeeId: string }) {
  const { t } = useWords();
  const session = useSession();
  const navigate = route.useNavigate();
  const params = { committeeId, half };
  const report = useSuspenseQuery(query(api.reports.open, { params })).data;
  const own = session.account.role === 'entry';
  // Approved by keyboard, one stands at the way to the next.
  const next = useRef<HTMLAnchorElement>(null);
  // What changed is what a reviewer came for; beside a report that is typed, it must not push the grid about.
  const reviewed = report.state === 'submitted';
  return (
    <ReportSheet
      report={report}
      half={half}
      accountId={session.account.id}
      board={holds(session, 'reports.review')}
      stretches={holds(session, 'stretch.record')}
      choices={
        <>
          <HalfChoice list={list} half={half} />
          {!own && (
            <Picker
              label={t('work.entry.committee')}
              value={committeeId}
              options={list.lines.map(({ committee }) => ({ value: committee.id, label: committee.name }))}
              onChange={(committee) => void navigate({ search: { committee, half } })}
            />
          )}
        </>
      }
      mark={
        <>
          {session.demo && <DemoMark />}
          <NextWaiting ref={next} lines={list.lines} half={half} committeeId={committeeId} />
        </>
      }
      actions={<ReviewActions main report={report} half={half} onApproved={() => next.current?.focus()} />}
      changes={reviewed ? <Changes report={report} /> : undefined}
      versions={
        <>
          {!reviewed && <Changes report={report} />}
          <Versions report={report} />
        </>
      }
      files={<EntryFile half={half} {...(own ? {} : { committeeId })} />}
      steps={own ? undefined : <Steps lines={list.lines} half={half} committeeId={committeeId} />}
    />
  );
}

function CommitteeList({ list, half }: { list: ReportList; half: Half }) {
  const { t, locale } = useWords();
  const session = useSession();
  const navigate = route.useNavigate();
  const { find = '' } = route.useSearch();
  return (
    <>
      <PageHeader
        title={t('work.entry.listTitle')}
        actions={holds(session, 'reports.review') ? <ToGrid half={half} /> : undefined}
        status={
          <>
            <span>
              {t('work.entry.dueOn')} <b>{dueText(locale, list.period.dueAt, new Date(list.period.now))}</b>
            </span>
            {holds(session, 'reports.enter') && <span>{t('work.entry.listText')}</span>}
            {session.demo && <DemoMark />}
          </>
        }
      >
        <HalfChoice list={list} half={half} />
        <SearchBox
          label={t('work.list.find')}
          value={find}
          onChange={(text) => void navigate({ search: { half, find: text || undefined }, replace: true })}
        />
      </PageHeader>
      {list.lines.length === 0 ? (
        <Empty title={t('work.entry.none')} text={t('work.entry.noneText')} />
      ) : (
        <PaperList lines={list.lines} half={half} find={find} />
      )}
    </>
  );
}

function ToGrid({ half }: { half: Half }) {
  const { t } = useWords();
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to={paths.entryGrid} search={{ period: half }} />}
    >
      {t('grid.title')}
    </Button>
  );
}

function HalfChoice({ list, half: shown }: { list: ReportList; half: Half }) {
  const navigate = route.useNavigate();
  return (
    <HalfPicker
      half={shown}
      halves={list.halves}
      onChange={(half) => void navigate({ search: (now) => ({ ...now, half }) })}
    />
  );
}
