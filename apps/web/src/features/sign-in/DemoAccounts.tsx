import type { Installation } from '@ket-nap/contracts';
import { useState } from 'react';
import { useWords } from '../../words';
import css from './sign-in.module.css';
import type { Credentials } from './SignInForm';

/** Enough to see every role; the other committees' officers are one press away. */
const FIRST = 4;

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
  const shown = all ? demoAccounts : demoAccounts.slice(0, FIRST);
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
      {!all && demoAccounts.length > FIRST && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {t('session.demoMore', { n: f.integer(demoAccounts.length) })}
        </button>
      )}
    </section>
  );
}
