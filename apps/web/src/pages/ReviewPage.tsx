import { api } from '@ket-nap/contracts';
import { isHalf } from '@ket-nap/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { query } from '../api';
import { filtered, Filters } from '../features/review/Filters';
import { ReviewTable } from '../features/review/ReviewTable';
import { holds, useSession } from '../session';
import { DemoMark } from '../ui/DemoMark';
import { PageHeader } from '../ui/PageHeader';
import { Picker } from '../ui/Picker';
import { Empty } from '../ui/states';
import { useWords } from '../words';

const route = getRouteApi('/app/review');

/** Where every committee's report of a half-year stands; the board approves and returns here, others look. */
export function ReviewPage() {
  const { t, f } = useWords();
  const session = useSession();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const list = useSuspenseQuery(query(api.reports.list, { query: { half: search.half } })).data;
  const half = search.half ?? (isHalf(list.half) ? list.half : undefined);
  const show = search.show ?? 'all';
  const reviews = holds(session, 'reports.review');
  if (half === undefined) return null;
  const sent = list.lines.filter(({ state }) => state === 'submitted' || state === 'approved').length;
  const halves = list.halves.includes(half) ? list.halves : [...list.halves, half];
  return (
    <>
      <PageHeader
        title={t(reviews ? 'work.review.title' : 'work.review.followTitle')}
        status={
          <>
            <span>
              {t('work.review.sentCount', { n: f.integer(sent), total: f.integer(list.lines.length) })}
            </span>
            <span>
              {t('work.review.dueOn')} <b>{f.day(list.dueOn)}</b>
            </span>
            {session.demo && <DemoMark />}
          </>
        }
      >
        <Picker
          label={t('period.label')}
          value={half}
          options={halves.map((code) => ({ value: code, label: f.period(code) }))}
          onChange={(code) => {
            if (isHalf(code)) void navigate({ search: { ...search, half: code } });
          }}
        />
      </PageHeader>
      {list.lines.length === 0 ? (
        <Empty title={t('work.entry.none')} text={t('work.entry.noneText')} />
      ) : (
        <>
          <Filters lines={list.lines} half={half} show={show} />
          <ReviewTable
            key={`${half}.${show}`}
            lines={filtered(list.lines, show)}
            half={half}
            reviews={reviews}
          />
        </>
      )}
    </>
  );
}
