import { api, type TermView } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../api';
import { TermDialog } from '../features/terms/TermDialog';
import { TermList } from '../features/terms/TermList';
import { Banner } from '../ui/Banner';
import { PageHeader } from '../ui/PageHeader';
import { Empty } from '../ui/states';
import { useWords } from '../words';

/** The congress terms: an administrator adds them and corrects their years. */
export function TermsPage() {
  const { t } = useWords();
  const { terms } = useSuspenseQuery(query(api.terms.list)).data;
  const [dialog, setDialog] = useState<{ corrected: TermView | null } | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const open = (corrected: TermView | null) => {
    setDone(null);
    setDialog({ corrected });
  };
  const empty = terms.length === 0;
  const add = <Button onClick={() => open(null)}>{t('terms.list.add')}</Button>;
  return (
    <>
      <PageHeader
        title={t('terms.list.title')}
        status={<span>{t('terms.list.text')}</span>}
        actions={empty ? undefined : add}
      />
      {done !== null && <Banner tone="good" title={done} />}
      {empty ? (
        <Empty title={t('terms.list.emptyTitle')} text={t('terms.list.emptyText')}>
          {add}
        </Empty>
      ) : (
        <TermList terms={terms} onCorrect={open} />
      )}
      {dialog !== null && (
        <TermDialog
          corrected={dialog.corrected}
          onClose={() => setDialog(null)}
          onDone={(code) => {
            setDone(t(dialog.corrected ? 'terms.list.corrected' : 'terms.list.added', { code }));
            setDialog(null);
          }}
        />
      )}
    </>
  );
}
