import { api } from '@ket-nap/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { query } from '../api';
import { BandForm } from '../features/settings/BandForm';
import { PageHeader } from '../ui/PageHeader';
import { useWords } from '../words';

/** What an administrator sets for the whole installation: the bounds of the completion bands. */
export function SettingsPage() {
  const { t } = useWords();
  const settings = useSuspenseQuery(query(api.settings.view)).data;
  return (
    <>
      <PageHeader title={t('settings.title')} status={<span>{t('settings.text')}</span>} />
      <BandForm settings={settings} />
    </>
  );
}
