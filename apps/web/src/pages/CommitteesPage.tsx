import { api } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { query, upload } from '../api';
import { AddCommittee } from '../features/committees/AddCommittee';
import { CommitteeDrawer } from '../features/committees/CommitteeDrawer';
import { CommitteeFilters } from '../features/committees/CommitteeFilters';
import css from '../features/committees/committees.module.css';
import { CommitteeTable } from '../features/committees/CommitteeTable';
import { LineChip } from '../features/committees/LineChip';
import { rowsOf, standingOn } from '../features/committees/tree';
import { Additions } from '../features/import/ChangeTable';
import { FilePlan } from '../upload/FilePlan';
import { files } from '../paths';
import { Banner } from '../ui/Banner';
import { PageHeader } from '../ui/PageHeader';
import { Empty } from '../ui/states';
import type { CommitteesSearch } from '../search';
import { useSession } from '../session';
import { useWords } from '../words';

const route = getRouteApi('/app/admin/committees');

/** The tree of committees as of a day: an administrator adds, corrects, ends, moves, and brings in lists. */
export function CommitteesPage() {
  const { t, f } = useWords();
  const { find = '', show = 'active', on, line } = route.useSearch();
  const navigate = route.useNavigate();
  const { committees } = useSuspenseQuery(query(api.committees.list)).data;
  const [adding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [importing, setImporting] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { today } = useSession();
  const day = on ?? today;
  const opened = committees.find(({ id }) => id === openId);
  const followed = committees.find(({ id }) => id === line);
  const rows = rowsOf(committees, { day, show, find: followed ? '' : find, line: followed?.id ?? null });
  const empty = committees.length === 0;
  const count = (standing: 'active' | 'ended') =>
    f.integer(committees.filter((committee) => standingOn(day, committee) === standing).length);
  const look = (search: CommitteesSearch) => void navigate({ search, replace: true });
  const finish = (message: string) => {
    setDone(message);
    setAdding(false);
    setOpenId(null);
  };
  return (
    <>
      <PageHeader
        title={t('tree.title')}
        status={
          !empty && (
            <>
              <span>{t('tree.counts.active', { n: count('active') })}</span>
              <span>{t('tree.counts.ended', { n: count('ended') })}</span>
              <span>{t('tree.counts.asOf', { day: f.day(day) })}</span>
            </>
          )
        }
        actions={
          !empty && (
            <>
              <Button
                variant="default"
                onClick={() => {
                  setDone(null);
                  setImporting(!importing);
                }}
              >
                {t(importing ? 'tree.toList' : 'tree.importTitle')}
              </Button>
              {!importing && <Button onClick={() => setAdding(true)}>{t('tree.add')}</Button>}
            </>
          )
        }
      />
      {done !== null && (
        <div className={css.done}>
          <Banner tone="good" title={done} />
        </div>
      )}
      {empty && (
        <Empty title={t('tree.emptyTitle')} text={t('tree.emptyText')}>
          <Button onClick={() => setAdding(true)}>{t('tree.addTop')}</Button>
        </Empty>
      )}
      {importing && <ListImport />}
      {!empty && !importing && (
        <>
          {followed ? (
            <LineChip name={followed.name} />
          ) : (
            <CommitteeFilters
              find={find}
              show={show}
              on={on ?? null}
              today={today}
              onFind={(text) => look({ find: text || undefined, show, on })}
              onShow={(next) => look({ find: find || undefined, show: next, on })}
              onDay={(next) => look({ find: find || undefined, show, on: next ?? undefined })}
            />
          )}
          {rows.length > 0 ? (
            <CommitteeTable
              rows={rows}
              committees={committees}
              line={followed?.id ?? null}
              onOpen={({ id }) => setOpenId(id)}
            />
          ) : (
            <Empty title={t('tree.none')}>
              <Button variant="default" onClick={() => look({})}>
                {t('tree.showAll')}
              </Button>
            </Empty>
          )}
        </>
      )}
      {adding && (
        <AddCommittee
          committees={committees}
          parents={committees.filter((one) => standingOn(today, one) !== 'ended')}
          onClose={() => setAdding(false)}
          onDone={({ name }) => finish(t('tree.added', { name }))}
        />
      )}
      {opened && (
        <CommitteeDrawer
          key={opened.id}
          committee={opened}
          committees={committees}
          today={today}
          onClose={() => setOpenId(null)}
          onDone={finish}
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
    <FilePlan
      hint={t('tree.importText')}
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
