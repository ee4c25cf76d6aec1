import { api } from '@ket-nap/contracts';
import { useQuery } from '@tanstack/react-query';
import { query } from '../api';
import { OfficeForm } from '../features/office/OfficeForm';
import { isRefusal } from '../issues';
import { PageHeader } from '../ui/PageHeader';
import { Notice, PageSkeleton } from '../ui/states';
import { useWords } from '../words';

/** How the documents of the account's unit are laid out. */
export function OfficePage() {
  const { t } = useWords();
  const found = useQuery({
    ...query(api.office.view),
    // What is being typed is not to be taken over by what somebody else stores: that is said when it is saved.
    refetchOnWindowFocus: false,
    // What is being typed stays where only reading it again fails.
    throwOnError: (error, { state }) => state.data === undefined && !isRefusal(error, 'not_found'),
  });
  if (found.data === undefined) {
    return found.isError ? (
      <Notice title={t('office.none')} text={t('office.noneText')} page />
    ) : (
      <PageSkeleton />
    );
  }
  const { unit } = found.data;
  return (
    <>
      <PageHeader title={t('office.title')} status={<span>{t('office.text', { unit: unit.name })}</span>} />
      <OfficeForm office={found.data} />
    </>
  );
}
