import { api, type MailPreference } from '@ket-nap/contracts';
import { Button, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, query } from '../../api';
import { hasIssue } from '../../issues';
import { useSession } from '../../session';
import { Banner } from '../../ui/Banner';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './inbox.module.css';

/** The person's own address, and whether notices are mailed there. */
export function MailCard({ preference }: { preference: MailPreference }) {
  const { t, explain } = useWords();
  const { demo } = useSession();
  const client = useQueryClient();
  const [email, setEmail] = useState(preference.email ?? '');
  const [wanted, setWanted] = useState(preference.wanted);
  const saving = useMutation({
    mutationFn: () => call(api.notices.setMail, { body: { email, wanted } }),
    onSuccess: (stored) => client.setQueryData(query(api.notices.mail).queryKey, stored),
  });
  const wrong = hasIssue(saving.error, 'email');
  const changed = email.trim() !== (preference.email ?? '') || wanted !== preference.wanted;
  const change = (apply: () => void) => {
    saving.reset();
    apply();
  };
  return (
    <Card title={t('inbox.mail.title')}>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <p className={css.hint}>{t('inbox.mail.text')}</p>
        {!preference.configured && (
          <p className={css.off}>{t(demo ? 'inbox.mail.demo' : 'inbox.mail.notConfigured')}</p>
        )}
        {saving.error !== null && !wrong && <Banner tone="bad" title={explain(saving.error)} />}
        <TextInput
          type="email"
          label={t('inbox.mail.email')}
          value={email}
          autoComplete="email"
          error={wrong ? t('inbox.mail.emailWrong') : undefined}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            change(() => {
              setEmail(typed);
              // Who gives an address for the first time wants letters there.
              if (preference.email === null) setWanted(typed.trim() !== '');
            });
          }}
        />
        <Switch
          label={t('inbox.mail.wanted')}
          checked={wanted}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            change(() => setWanted(checked));
          }}
        />
        <div className={css.save}>
          <Button type="submit" variant="default" disabled={!changed} loading={saving.isPending}>
            {t('inbox.mail.save')}
          </Button>
          <span role="status">
            {saving.isSuccess && t(saving.data.wanted ? 'inbox.mail.saved' : 'inbox.mail.off')}
          </span>
        </div>
      </form>
    </Card>
  );
}
