import { api, PASSWORD_MIN_LENGTH } from '@ket-nap/contracts';
import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api';
import { hasIssue, isRefusal } from '../issues';
import { paths } from '../paths';
import { sessionQuery, useSession } from '../session';
import { Banner } from '../ui/Banner';
import { PageHeader } from '../ui/PageHeader';
import { useWords } from '../words';
import css from './PasswordPage.module.css';

const BLANK = { current: '', next: '', repeat: '' };

/** Changes one's own password; nothing else opens while a one-time secret has not been replaced. */
export function PasswordPage() {
  const { t, explain } = useWords();
  const { account } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(BLANK);
  const [checked, setChecked] = useState(false);
  const { current, next, repeat } = typed;
  const min = { n: PASSWORD_MIN_LENGTH };
  const short = next.length < PASSWORD_MIN_LENGTH;
  const changing = useMutation({
    mutationFn: () => call(api.session.changePassword, { body: { current, next } }),
    onSuccess: async (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      setTyped(BLANK);
      setChecked(false);
      if (account.mustChangePassword) await navigate({ to: paths.home });
    },
  });
  const { error } = changing;
  const currentWrong = isRefusal(error, 'wrong_credentials');
  const weak = isRefusal(error, 'password_too_weak') || hasIssue(error, 'next');
  const nextError = () => {
    if (checked && short) return t('work.password.tooShort', min);
    return weak ? t('work.password.tooWeak') : undefined;
  };
  const currentError = () => {
    if (checked && current === '') return t('work.password.currentRequired');
    return currentWrong ? t('work.password.currentWrong') : undefined;
  };
  const submit = () => {
    setChecked(true);
    if (current !== '' && !short && next === repeat) changing.mutate();
  };
  const field = (name: keyof typeof BLANK) => ({
    value: typed[name],
    required: true,
    visibilityToggleButtonProps: { 'aria-label': t('work.password.show') },
    onChange: (event: { currentTarget: { value: string } }) => {
      if (!changing.isIdle) changing.reset();
      setTyped({ ...typed, [name]: event.currentTarget.value });
    },
  });
  return (
    <>
      <PageHeader title={t('work.password.title')} status={<span>{account.displayName}</span>} />
      <div className={css.narrow}>
        {account.mustChangePassword && (
          <Banner tone="notice" title={t('work.password.forcedTitle')} text={t('work.password.forcedText')} />
        )}
        {changing.isSuccess && (
          <Banner tone="good" title={t('work.password.changedTitle')} text={t('work.password.changedText')} />
        )}
        {error !== null && !currentWrong && !weak && <Banner tone="bad" title={explain(error)} />}
        <form
          className={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {/* For the browser's password store: whose password this is. */}
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={account.username}
            readOnly
            hidden
          />
          <PasswordInput
            {...field('current')}
            label={t('work.password.current')}
            autoComplete="current-password"
            error={currentError()}
          />
          <PasswordInput
            {...field('next')}
            label={t('work.password.next')}
            description={t('work.password.rule', min)}
            autoComplete="new-password"
            error={nextError()}
          />
          <PasswordInput
            {...field('repeat')}
            label={t('work.password.repeat')}
            autoComplete="new-password"
            error={checked && !short && next !== repeat ? t('work.password.differs') : undefined}
          />
          <Button type="submit" loading={changing.isPending}>
            {t('work.password.change')}
          </Button>
        </form>
      </div>
    </>
  );
}
