import { api, type QuotaSheet } from '@ket-nap/contracts';
import { halfPeriod, isYear, yearOf } from '@ket-nap/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { query } from '../api';
import { DocumentsLink } from '../DocumentsLink';
import { ErrorTable } from '../upload/ErrorTable';
import { QuotaWork } from '../features/quotas/QuotaWork';
import { useSession } from '../session';
import { DemoMark } from '../ui/DemoMark';
import { PageHeader } from '../ui/PageHeader';
import { Picker } from '../ui/Picker';
import { Empty } from '../ui/states';
import { useWords } from '../words';

const route = getRouteApi('/app/quotas');

/** The distribution of a year's quota: worked on and assigned by the board, read by leaders. */
export function QuotasPage() {
  const { t } = useWords();
  const { demo } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const sheet = useSuspenseQuery(query(api.quotas.sheet, { query: { year: search.year } })).data;
  const choices = <YearPicker sheet={sheet} />;
  const { year } = sheet;
  const mark = (
    <>
      {demo && <DemoMark />}
      <DocumentsLink search={{ kind: 'distribution', period: isYear(year) ? year : undefined }}>
        {t('documents.link.distribution')}
      </DocumentsLink>
    </>
  );
  if (sheet.rows.length === 0 || !isYear(year)) {
    return (
      <>
        <PageHeader
          title={t('work.quotas.title')}
          status={
            <>
              <span>{sheet.own.committee.name}</span>
              {mark}
            </>
          }
        >
          {choices}
        </PageHeader>
        <Empty title={t('work.quotas.empty', { year })} text={t('work.quotas.emptyText')} />
      </>
    );
  }
  const shown = search.halves === undefined ? hasHalves(sheet) : search.halves === 'on';
  return (
    <QuotaWork
      key={year}
      sheet={sheet}
      year={year}
      halves={[halfPeriod(yearOf(year), 1), halfPeriod(yearOf(year), 2)]}
      columns={{ halves: shown, stretch: search.stretch === 'on' }}
      onColumns={({ halves, stretch }) => {
        const next = { halves: switched(halves), stretch: stretch ? switched(stretch) : undefined };
        // The table stays as it is typed: only its columns change.
        void navigate({ search: (now) => ({ ...now, ...next }), replace: true, ignoreBlocker: true });
      }}
      choices={choices}
      mark={mark}
      errorTable={(errors) => <ErrorTable errors={errors} />}
    />
  );
}

function switched(on: boolean): 'on' | 'off' {
  return on ? 'on' : 'off';
}

/** Whether the half-years have anything to show: an assigned quota, or one in the draft. */
function hasHalves({ own, rows, draft }: QuotaSheet): boolean {
  const assigned = [own, ...rows].some((row) => row.firstHalf.version > 0 || row.secondHalf.version > 0);
  return assigned || (draft?.cells ?? []).some(({ period }) => !isYear(period));
}

function YearPicker({ sheet }: { sheet: QuotaSheet }) {
  const { t } = useWords();
  const navigate = route.useNavigate();
  return (
    <Picker
      label={t('period.yearLabel')}
      value={sheet.year}
      options={sheet.years.toReversed().map((one) => ({ value: String(one), label: String(one) }))}
      onChange={(chosen) => {
        if (isYear(chosen)) void navigate({ search: (now) => ({ ...now, year: chosen, halves: undefined }) });
      }}
    />
  );
}
