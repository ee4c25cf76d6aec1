import { api } from '@ket-nap/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { query } from '../api';
import { DemoAccounts } from '../features/sign-in/DemoAccounts';
import { EmptyInstallation } from '../features/sign-in/EmptyInstallation';
import css from '../features/sign-in/sign-in.module.css';
import { SignInForm, type Credentials } from '../features/sign-in/SignInForm';
import { Logo } from '../ui/Logo';
import { LanguageChoice, ThemeChoice } from '../ui/Settings';
import { useWords } from '../words';

/** The way in. Says honestly what the installation is: empty, a trial, or somebody's real work. */
export function SignInPage() {
  const { t, explain } = useWords();
  const installation = useQuery(query(api.session.installation));
  const [credentials, setCredentials] = useState<Credentials>({ username: '', password: '' });
  const title = t('session.title');
  const name = t('app.name');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  const { data } = installation;
  return (
    <main className={css.page}>
      <div className={css.panel}>
        <div className={css.brand}>
          <Logo size={34} />
          <div>
            <div className={css.name}>{name}</div>
            <div className={css.about}>{t('app.description')}</div>
          </div>
        </div>
        {installation.isError && (
          <p role="alert" className={css.error}>
            {explain(installation.error)}
          </p>
        )}
        {data?.empty === true && <EmptyInstallation />}
        <h1 className={css.title}>{title}</h1>
        <SignInForm credentials={credentials} onChange={setCredentials} />
        {data?.demo === true && <DemoAccounts installation={data} onChoose={setCredentials} />}
      </div>
      <div className={css.foot}>
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </main>
  );
}
