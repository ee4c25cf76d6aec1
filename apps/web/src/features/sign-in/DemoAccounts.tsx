import type { Installation } from '@ket-nap/contracts';
import { useState } from 'react';
import { useWords } from '../../words';
import css from './sign-in.module.css';
import type { Credentials } from './SignInForm';

type Accounts = Installation['demoAccounts'];

/** One of each role; everybody else is one press away. */
const firstOfRoles = (accounts: Accounts): Accounts =>
  accounts.filter(({ role }, index) => accounts.findIndex((other) => other.role === role) === index);

interface Props {
  installation: Installation;
  onChoose: (credentials: Credentials) => void;
}

/** The accounts of a trial: one press fills the form. */
export function DemoAccounts({ installation, onChoose }: Props) {
  const { t, f } = useWords();
  const [all, setAll] = useState(false);
  const { demoAccounts, demoPassword } = installation;
  const password = demoPassword ?? '';
  const shown = all ? demoAccounts : firstOfRoles(demoAccounts);
  return (
    <section aria-label={t('session.demoTitle')} className={css.demo}>
      <h2 className={css.demoTitle}>{t('session.demoTitle')}</h2>
      <p className={css.hint}>{t('session.demoText', { password })}</p>
      <ul className={css.accounts}>
        {shown.map(({ username, displayName, role }) => (
          <li key={username}>
            <button type="button" className={css.account} onClick={() => onChoose({ username, password })}>
              <span className={css.username}>{username}</span>
              <span className={css.who}>
                {displayName} · {t(`role.${role}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < demoAccounts.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {t('session.demoMore', { n: f.integer(demoAccounts.length) })}
        </button>
      )}
    </section>
  );
}
