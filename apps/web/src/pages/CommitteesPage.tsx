import { api, type Committee } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { query, upload } from '../api';
import { CommitteeDialog } from '../features/committees/CommitteeDialog';
import { CommitteeTable } from '../features/committees/CommitteeTable';
import { Additions } from '../features/import/ChangeTable';
import { FileImport } from '../features/import/FileImport';
import { files } from '../paths';
import { Banner } from '../ui/Banner';
import { PageHeader } from '../ui/PageHeader';
import { SearchBox } from '../ui/SearchBox';
import { Empty } from '../ui/states';
import { useWords } from '../words';

const route = getRouteApi('/app/admin/committees');

/** The tree of committees: an administrator adds, corrects, and brings in lists. */
export function CommitteesPage() {
  const { t, f } = useWords();
  const { find = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { committees } = useSuspenseQuery(query(api.committees.list)).data;
  const [dialog, setDialog] = useState<{ corrected: Committee | null } | null>(null);
  const [importing, setImporting] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const toggle = () => {
    setDone(null);
    setImporting(!importing);
  };
  const add = () => setDialog({ corrected: null });
  const empty = committees.length === 0;
  return (
    <>
      <PageHeader
        title={t('work.committees.title')}
        status={
          empty ? undefined : <span>{t('work.committees.count', { n: f.integer(committees.length) })}</span>
        }
        actions={
          !empty && (
            <>
              <Button variant="default" onClick={toggle}>
                {t(importing ? 'work.committees.toList' : 'work.committees.importTitle')}
              </Button>
              {!importing && <Button onClick={add}>{t('work.committees.add')}</Button>}
            </>
          )
        }
      >
        {!empty && !importing && (
          <SearchBox
            label={t('work.list.find')}
            value={find}
            onChange={(text) => void navigate({ search: { find: text || undefined }, replace: true })}
          />
        )}
      </PageHeader>
      {done !== null && <Banner tone="good" title={done} />}
      {empty ? (
        <Empty title={t('work.committees.emptyTitle')} text={t('work.committees.emptyText')}>
          <Button onClick={add}>{t('work.committees.addTop')}</Button>
        </Empty>
      ) : importing ? (
        <ListImport />
      ) : (
        <CommitteeTable
          committees={committees}
          find={find}
          onCorrect={(corrected) => setDialog({ corrected })}
        />
      )}
      {dialog !== null && (
        <CommitteeDialog
          committees={committees}
          corrected={dialog.corrected}
          onClose={() => setDialog(null)}
          onDone={({ name }) => {
            setDone(t(dialog.corrected ? 'work.committees.corrected' : 'work.committees.added', { name }));
            setDialog(null);
          }}
        />
      )}
    </>
  );
}

/** What of the template's guide is worth knowing before a file is chosen. */
const RULES = ['row', 'code', 'kind', 'dates', 'formerArea'] as const;

function ListImport() {
  const { t, f, locale } = useWords();
  return (
    <FileImport
      hint={t('work.committees.importText')}
      rules={RULES.map((rule) => t(`files.template.committees.steps.${rule}`))}
      template={files.committeesTemplate(locale)}
      check={(file) => upload(api.imports.checkCommittees, file)}
      apply={(file, fingerprint) => upload(api.imports.applyCommittees, file, { query: { fingerprint } })}
      count={(plan) => plan.additions.length}
      say={(n) => {
        const said = { count: n, n: f.integer(n) };
        return {
          title: t('work.import.additionsTitle', said),
          apply: t('work.import.applyAdditions', said),
          applied: (name) => t('work.import.appliedAdditions', { ...said, name }),
        };
      }}
      table={(plan) => <Additions additions={plan.additions} />}
    />
  );
}
