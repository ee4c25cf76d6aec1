import { api } from '@ket-nap/contracts';
import { Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { query } from '../../api';
import type { DocumentsSearch } from '../../documents-search';
import { paths } from '../../paths';
import { Empty, ErrorState, PageSkeleton } from '../../ui/states';
import { useWords } from '../../words';
import { DocumentTable } from './DocumentTable';

/** The exported documents, newest first, a page at a time. */
export function MadeList({ before }: { before: string | undefined }) {
  const { t, explain } = useWords();
  const { data, error, refetch } = useQuery({
    ...query(api.documents.list, { query: before === undefined ? {} : { before } }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined) {
    return error === null ? (
      <PageSkeleton />
    ) : (
      <ErrorState text={explain(error)} onRetry={() => void refetch()} />
    );
  }
  const earlier = data.before ?? undefined;
  return (
    <>
      {data.documents.length === 0 ? (
        <Empty title={t('documents.made.emptyTitle')} text={t('documents.made.emptyText')}>
          <Link
            from={paths.documents}
            to={paths.documents}
            search={(old: DocumentsSearch) => ({ ...old, show: undefined, before: undefined })}
          >
            {t('documents.show.make')}
          </Link>
        </Empty>
      ) : (
        <DocumentTable documents={data.documents} />
      )}
      <Group mt="md">
        {before !== undefined && (
          <Link
            from={paths.documents}
            to={paths.documents}
            search={(old: DocumentsSearch) => ({ ...old, before: undefined })}
          >
            {t('documents.made.newest')}
          </Link>
        )}
        {earlier !== undefined && (
          <Link
            from={paths.documents}
            to={paths.documents}
            search={(old: DocumentsSearch) => ({ ...old, before: earlier })}
          >
            {t('documents.made.earlier')}
          </Link>
        )}
      </Group>
    </>
  );
}
