import { api } from '@ket-nap/contracts';
import { isYear } from '@ket-nap/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { query } from '../api';
import { QuotaWork } from '../features/quotas/QuotaWork';
import { useSession } from '../session';
import { DemoMark } from '../ui/DemoMark';
import { PageHeader } from '../ui/PageHeader';
import { Picker } from '../ui/Picker';
import { Empty } from '../ui/states';
import { useWords } from '../words';

const route = getRouteApi('/app/quotas');

/** The quotas of a year: assigned by the board, read by leaders. */
export function QuotasPage() {
  const { t } = useWords();
  const { demo } = useSession();
  const { year } = route.useSearch();
  const navigate = route.useNavigate();
  const sheet = useSuspenseQuery(query(api.quotas.sheet, { query: { year } })).data;
  return (
    <>
      <PageHeader
        title={t('work.quotas.title')}
        status={
          <>
            <span>{sheet.own.committee.name}</span>
            {demo && <DemoMark />}
          </>
        }
      >
        <Picker
          label={t('period.yearLabel')}
          value={sheet.year}
          options={sheet.years.toReversed().map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(chosen) => {
            if (isYear(chosen)) void navigate({ search: { year: chosen } });
          }}
        />
      </PageHeader>
      {sheet.rows.length === 0 ? (
        <Empty title={t('work.quotas.empty', { year: sheet.year })} text={t('work.quotas.emptyText')} />
      ) : (
        <QuotaWork key={sheet.year} sheet={sheet} />
      )}
    </>
  );
}
