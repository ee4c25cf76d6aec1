import { api, type Account, type AccountWithSecret } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { query } from '../api';
import { AccountDeeds } from '../features/accounts/AccountDeeds';
import { AccountTable, type Deed } from '../features/accounts/AccountTable';
import { AddAccount } from '../features/accounts/AddAccount';
import { SecretDialog } from '../features/accounts/SecretDialog';
import { paths } from '../paths';
import { useSession } from '../session';
import { Banner } from '../ui/Banner';
import { PageHeader } from '../ui/PageHeader';
import { SearchBox } from '../ui/SearchBox';
import { useWords } from '../words';

const route = getRouteApi('/app/admin/accounts');

/** Who may sign in: one account a person, made and closed by an administrator. */
export function AccountsPage() {
  const { t } = useWords();
  const session = useSession();
  const { find = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const [{ data: list }, { data: tree }] = useSuspenseQueries({
    queries: [query(api.accounts.list), query(api.committees.list)],
  });
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<{ account: Account; deed: Deed } | null>(null);
  const [made, setMade] = useState<AccountWithSecret | null>(null);
  const endedOn = new Map(
    tree.committees.flatMap(({ id, validTo }): [string, string][] =>
      validTo !== null && validTo < session.today ? [[id, validTo]] : [],
    ),
  );
  return (
    <>
      <PageHeader
        title={t('work.accounts.title')}
        actions={<Button onClick={() => setAdding(true)}>{t('work.accounts.add')}</Button>}
      >
        <SearchBox
          label={t('work.accounts.find')}
          value={find}
          onChange={(text) => void navigate({ search: { find: text || undefined }, replace: true })}
        />
      </PageHeader>
      {tree.committees.length === 0 && (
        <Banner tone="notice" title={t('tree.emptyTitle')} text={t('work.accounts.committeesFirst')}>
          <Link to={paths.committees}>{t('tree.addTop')}</Link>
        </Banner>
      )}
      <AccountTable
        accounts={list.accounts}
        find={find}
        endedOn={endedOn}
        ownId={session.account.id}
        onDeed={(account, deed) => setAsked({ account, deed })}
      />
      {adding && (
        <AddAccount
          committees={tree.committees.filter(({ id }) => !endedOn.has(id))}
          overAll={session.committee === null}
          onClose={() => setAdding(false)}
          onDone={(answer) => {
            setAdding(false);
            setMade(answer);
            void client.invalidateQueries({ queryKey: [api.accounts.list.path] });
          }}
        />
      )}
      {asked !== null && <AccountDeeds {...asked} onSecret={setMade} onClose={() => setAsked(null)} />}
      {made !== null && <SecretDialog made={made} onClose={() => setMade(null)} />}
    </>
  );
}
