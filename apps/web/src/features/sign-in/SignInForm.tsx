import { api } from '@ket-nap/contracts';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { call } from '../../api';
import { safeNext } from '../../paths';
import { sessionQuery } from '../../session';
import { useWords } from '../../words';
import css from './sign-in.module.css';

const route = getRouteApi('/sign-in');

export interface Credentials {
  username: string;
  password: string;
}

interface Props {
  credentials: Credentials;
  onChange: (credentials: Credentials) => void;
}

/** Username and password; afterwards to the page that was wanted. */
export function SignInForm({ credentials, onChange }: Props) {
  const { t, explain } = useWords();
  const { next, lang } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const [tried, setTried] = useState(false);
  const signIn = useMutation({
    mutationFn: () => call(api.session.signIn, { body: credentials }),
    onSuccess: (session) => {
      // Nothing that another account has seen stays behind.
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
      router.history.push(safeNext(next, lang));
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (credentials.username.trim() !== '' && credentials.password !== '') signIn.mutate();
  };
  const missing = (value: string, text: string) => (tried && value.trim() === '' ? text : undefined);
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('session.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={credentials.username}
        error={missing(credentials.username, t('session.usernameRequired'))}
        onChange={(event) => onChange({ ...credentials, username: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('session.password')}
        name="password"
        autoComplete="current-password"
        value={credentials.password}
        visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        error={missing(credentials.password, t('session.passwordRequired'))}
        onChange={(event) => onChange({ ...credentials, password: event.currentTarget.value })}
      />
      <div role="alert">{signIn.isError && <p className={css.error}>{explain(signIn.error)}</p>}</div>
      <Button type="submit" fullWidth loading={signIn.isPending}>
        {t('session.signIn')}
      </Button>
      <p className={css.hint}>{t('session.forgotten')}</p>
    </form>
  );
}
