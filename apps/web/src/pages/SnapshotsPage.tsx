import { api } from '@ket-nap/contracts';
import { Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { query } from '../api';
import { SnapshotTable } from '../features/snapshots/SnapshotTable';
import { paths } from '../paths';
import { PageHeader } from '../ui/PageHeader';
import { Empty } from '../ui/states';
import { useWords } from '../words';

const route = getRouteApi('/app/snapshots');

/** Bản chốt: what meetings have seen, to be opened exactly as it was. */
export function SnapshotsPage() {
  const { t } = useWords();
  const { before } = route.useSearch();
  const { data } = useSuspenseQuery(query(api.snapshots.list, { query: { before } }));
  const earlier = data.before ?? undefined;
  return (
    <>
      <PageHeader title={t('meeting.snapshots.title')} status={t('meeting.snapshots.status')} />
      {data.snapshots.length === 0 ? (
        <Empty title={t('meeting.snapshots.emptyTitle')} text={t('meeting.snapshots.emptyText')}>
          <Link to={paths.board}>{t('action.toBoard')}</Link>
        </Empty>
      ) : (
        <SnapshotTable snapshots={data.snapshots} />
      )}
      <Group mt="md">
        {before !== undefined && (
          <Link to={paths.snapshots} search={{}}>
            {t('meeting.snapshots.newest')}
          </Link>
        )}
        {earlier !== undefined && (
          <Link to={paths.snapshots} search={{ before: earlier }}>
            {t('meeting.snapshots.earlier')}
          </Link>
        )}
      </Group>
    </>
  );
}
