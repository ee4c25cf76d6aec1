import { api, type Matrix, type PeriodState } from '@ket-nap/contracts';
import { isHalf, type Half } from '@ket-nap/domain';
import { SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { query } from '../api';
import { DocumentsLink } from '../DocumentsLink';
import { exceptionsOf } from '../features/periods/exceptions';
import { PeriodActions, type Said } from '../features/periods/PeriodActions';
import { PeriodStatus } from '../features/periods/PeriodStatus';
import { MatrixTable } from '../features/review/MatrixTable';
import { progressOf, type Standing } from '../features/review/progress';
import { ProgressStrip } from '../features/review/ProgressStrip';
import { ReviewList } from '../features/review/ReviewList';
import { HalfPicker } from '../HalfPicker';
import { oneOf, REVIEW_VIEWS } from '../search';
import { holds, useSession } from '../session';
import { Banner } from '../ui/Banner';
import { DemoMark } from '../ui/DemoMark';
import { PageHeader } from '../ui/PageHeader';
import { SearchBox } from '../ui/SearchBox';
import { Empty } from '../ui/states';
import { useWords } from '../words';

const route = getRouteApi('/app/review');

/** The board's week of chasing on one screen: who has sent, what waits, when it is due. Others look. */
export function ReviewPage() {
  const { view } = route.useSearch();
  return view === 'periods' ? <AllPeriods /> : <OnePeriod />;
}

function OnePeriod() {
  const session = useSession();
  const search = route.useSearch();
  const list = useSuspenseQuery(query(api.reports.list, { query: { half: search.half } })).data;
  const half = search.half ?? (isHalf(list.half) ? list.half : undefined);
  if (half === undefined) return null;
  return (
    <Frame
      half={half}
      halves={list.halves}
      period={list.period}
      standings={list.lines}
      exceptions={exceptionsOf(list.lines).length}
    >
      <ReviewList
        key={half}
        list={list}
        half={half}
        search={search}
        reviews={holds(session, 'reports.review')}
        tools={<Find />}
      />
    </Frame>
  );
}

function AllPeriods() {
  const session = useSession();
  const search = route.useSearch();
  const matrix = useSuspenseQuery(query(api.reports.matrix, { query: { until: search.half } })).data;
  const last = matrix.periods.at(-1);
  const half = search.half ?? (last !== undefined && isHalf(last.half) ? last.half : undefined);
  if (half === undefined || last === undefined) return null;
  return (
    <Frame
      half={half}
      halves={matrix.halves}
      period={last.period}
      standings={lastColumn(matrix)}
      exceptions={exceptionsOf(matrix.rows).length}
    >
      <MatrixTable
        key={half}
        matrix={matrix}
        last={half}
        search={search}
        reviews={holds(session, 'reports.review')}
        tools={<Find />}
      />
    </Frame>
  );
}

interface FrameProps {
  half: Half;
  halves: readonly string[];
  period: PeriodState;
  standings: readonly Standing[];
  exceptions: number;
  children: ReactNode;
}

/** The head that both views share: the half-year, when it is due, how far it has come. */
function Frame({ half, halves, period, standings, exceptions, children }: FrameProps) {
  const { t } = useWords();
  const session = useSession();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const [said, setSaid] = useState<Said | null>(null);
  const progress = progressOf(standings);
  return (
    <>
      <PageHeader
        title={t(holds(session, 'reports.review') ? 'matrix.title' : 'matrix.followTitle')}
        actions={
          holds(session, 'periods.manage') ? (
            <PeriodActions
              key={half}
              period={period}
              half={half}
              unapproved={progress.unapproved}
              unsent={progress.unsent}
              onDone={setSaid}
            />
          ) : undefined
        }
        status={
          <>
            <PeriodStatus period={period} exceptions={exceptions} />
            {session.demo && <DemoMark />}
            <DocumentsLink search={{ kind: 'discipline', period: half }}>
              {t('documents.link.discipline')}
            </DocumentsLink>
            {holds(session, 'letters.write') && (
              <DocumentsLink search={{ kind: 'reminder', pick: 'late', period: half }}>
                {t('documents.link.reminder')}
              </DocumentsLink>
            )}
          </>
        }
      >
        <HalfPicker
          half={half}
          halves={halves}
          onChange={(chosen) => void navigate({ search: { ...search, half: chosen } })}
        />
        <SegmentedControl
          aria-label={t('matrix.views')}
          value={search.view ?? 'half'}
          data={REVIEW_VIEWS.map((view) => ({ value: view, label: t(`matrix.view.${view}`) }))}
          onChange={(chosen) => {
            const view = oneOf(REVIEW_VIEWS, chosen);
            void navigate({ search: { ...search, half, view: view === 'half' ? undefined : view } });
          }}
        />
      </PageHeader>
      {said !== null && <Banner tone="good" title={said.title} text={said.text} />}
      {standings.length === 0 ? (
        <Empty title={t('matrix.table.empty')} text={t('matrix.table.emptyText')} />
      ) : (
        <>
          <ProgressStrip progress={progress} half={half} search={search} />
          {children}
        </>
      )}
    </>
  );
}

function Find() {
  const { t } = useWords();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  return (
    <SearchBox
      label={t('matrix.table.find')}
      value={search.find ?? ''}
      onChange={(find) => void navigate({ search: { ...search, find: find || undefined }, replace: true })}
    />
  );
}

/** How the reports of the matrix's last half-year stand; committees that did not exist owe none. */
function lastColumn({ rows }: Matrix): Standing[] {
  return rows.flatMap(({ cells }) => cells.at(-1) ?? []);
}
