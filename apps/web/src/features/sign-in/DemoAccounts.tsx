import type { Installation } from '@ket-nap/contracts';
import { searchKey } from '@ket-nap/i18n';
import { useState } from 'react';
import { SearchBox } from '../../ui/SearchBox';
import { useWords } from '../../words';
import css from './sign-in.module.css';
import type { Credentials } from './SignInForm';

type Accounts = Installation['demoAccounts'];

/** One of each role, and of a committee that has ended; everybody else is one press away. */
const firstOfEach = (accounts: Accounts): Accounts =>
  accounts.filter(
    ({ role, current }, index) =>
      accounts.findIndex((other) => other.role === role && other.current === current) === index,
  );
const named = (accounts: Accounts, find: string): Accounts =>
  accounts.filter(({ username, displayName }) =>
    searchKey(`${username} ${displayName}`).includes(searchKey(find)),
  );

interface Props {
  installation: Installation;
  onChoose: (credentials: Credentials) => void;
}

/** The accounts of a trial: one press fills the form. */
export function DemoAccounts({ installation, onChoose }: Props) {
  const { t, f } = useWords();
  const [all, setAll] = useState(false);
  const [find, setFind] = useState('');
  const { demoAccounts, demoPassword } = installation;
  const password = demoPassword ?? '';
  // An officer is called that already.
  const remarkOf = (role: Accounts[number]['role'], current: boolean): string =>
    current ? (role === 'entry' ? '' : t(`role.${role}`)) : t('session.demoEnded');
  const shown = all ? named(demoAccounts, find) : firstOfEach(demoAccounts);
  return (
    <section aria-label={t('session.demoTitle')} className={css.demo}>
      <h2 className={css.demoTitle}>{t('session.demoTitle')}</h2>
      <p className={css.hint}>{t('session.demoText', { password })}</p>
      {all && (
        <div className={css.find}>
          <SearchBox label={t('session.demoFind')} value={find} onChange={setFind} />
        </div>
      )}
      {shown.length === 0 && <p className={css.hint}>{t('session.demoNone')}</p>}
      <ul className={css.accounts}>
        {shown.map(({ username, displayName, role, current }) => (
          <li key={username}>
            <button type="button" className={css.account} onClick={() => onChoose({ username, password })}>
              <span className={css.username}>{username}</span>
              <span className={css.who}>
                {[displayName, remarkOf(role, current)].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!all && shown.length < demoAccounts.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {t('session.demoMore', { n: f.integer(demoAccounts.length) })}
        </button>
      )}
    </section>
  );
}
