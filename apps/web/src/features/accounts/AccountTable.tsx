import type { Account } from '@ket-nap/contracts';
import { searchKey } from '@ket-nap/i18n';
import { Button } from '@mantine/core';
import { Badge } from '../../ui/Badge';
import { LongTable } from '../../ui/LongTable';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import css from './accounts.module.css';

export type Deed = 'reset' | 'close' | 'reopen';

interface Props {
  accounts: readonly Account[];
  find: string;
  /** The last day of each committee that has ended, by its id. */
  endedOn: ReadonlyMap<string, string>;
  /** The reader's own account: it is not reset or closed here. */
  ownId: string;
  onDeed: (account: Account, deed: Deed) => void;
}

/** The accounts of the tree, with who may sign in and since when they have not. */
export function AccountTable({ accounts, find, endedOn, ownId, onDeed }: Props) {
  const { t, f } = useWords();
  const wanted = searchKey(find);
  const found = accounts.filter(({ displayName, username, committee }) =>
    searchKey(`${displayName} ${username} ${committee?.name ?? ''}`).includes(wanted),
  );
  return (
    <>
      <LongTable
        label={t('work.accounts.tableLabel')}
        rows={found}
        head={
          <tr>
            <th>{t('work.accounts.name')}</th>
            <th>{t('work.accounts.role')}</th>
            <th>{t('work.accounts.committee')}</th>
            <th>{t('work.accounts.state')}</th>
            <th className={table.nowrap}>{t('work.accounts.lastSignIn')}</th>
            <th className={table.end}>{t('work.accounts.deed')}</th>
          </tr>
        }
      >
        {(account) => (
          <tr key={account.id} className={account.active ? undefined : css.closed}>
            <th scope="row">
              {account.displayName}
              <span className={table.small}>{account.username}</span>
            </th>
            <td className={table.nowrap}>{t(`role.${account.role}`)}</td>
            <td data-label={t('work.accounts.committee')}>
              {account.committee?.name ?? t('work.accounts.wholeInstallation')}
              <Ended day={endedOn.get(account.committee?.id ?? '')} />
            </td>
            <td>
              <State account={account} />
            </td>
            <td data-label={t('work.accounts.lastSignIn')} className={table.nowrap}>
              {account.lastSignInAt === null ? t('work.accounts.never') : f.instant(account.lastSignInAt)}
            </td>
            <td>{account.id !== ownId && <Deeds account={account} onDeed={onDeed} />}</td>
          </tr>
        )}
      </LongTable>
      {found.length === 0 && <p>{t('work.accounts.none')}</p>}
    </>
  );
}

/** An account whose committee is over still signs in: it is for its administrator to close it. */
function Ended({ day }: { day: string | undefined }) {
  const { t, f } = useWords();
  if (day === undefined) return null;
  return <span className={table.small}>{t('work.accounts.committeeEnded', { day: f.day(day) })}</span>;
}

function State({ account }: { account: Account }) {
  const { t } = useWords();
  if (!account.active) return <Badge tone="quiet">{t('work.accounts.closed')}</Badge>;
  return (
    <>
      <Badge tone={account.locked ? 'notice' : 'good'}>
        {t(account.locked ? 'work.accounts.locked' : 'work.accounts.active')}
      </Badge>
      {account.locked && <span className={table.small}>{t('work.accounts.lockedHint')}</span>}
      {account.mustChangePassword && <span className={table.small}>{t('work.accounts.mustChange')}</span>}
    </>
  );
}

function Deeds({ account, onDeed }: { account: Account; onDeed: Props['onDeed'] }) {
  const { t } = useWords();
  const name = { name: account.displayName };
  return (
    <div className={table.actions}>
      {account.active && (
        <Button
          variant="default"
          size="xs"
          aria-label={t('work.accounts.resetOf', name)}
          onClick={() => onDeed(account, 'reset')}
        >
          {t('work.accounts.reset')}
        </Button>
      )}
      <Button
        variant="default"
        size="xs"
        aria-label={t(account.active ? 'work.accounts.closeOf' : 'work.accounts.reopenOf', name)}
        onClick={() => onDeed(account, account.active ? 'close' : 'reopen')}
      >
        {t(account.active ? 'work.accounts.close' : 'work.accounts.reopen')}
      </Button>
    </div>
  );
}
