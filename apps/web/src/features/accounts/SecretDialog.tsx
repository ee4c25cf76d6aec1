import type { AccountWithSecret } from '@ket-nap/contracts';
import { Button, Group } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../words';
import css from './accounts.module.css';

const COPIED_MS = 4000;

/** The one-time secret, shown once. Closed only on purpose: nobody can show it again. */
export function SecretDialog({ made, onClose }: { made: AccountWithSecret; onClose: () => void }) {
  const { t } = useWords();
  const { copy, copied, error } = useClipboard({ timeout: COPIED_MS });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('work.accounts.secretTitle', { name: made.account.displayName })}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <p className={css.text}>{t('work.accounts.secretText')}</p>
      <span className={css.label}>{t('work.accounts.signInName')}</span>
      <b className={css.name}>{made.account.username}</b>
      <span className={css.label}>{t('work.accounts.secret')}</span>
      <code className={css.secret}>{made.secret}</code>
      {error !== null && <p role="alert">{t('work.accounts.copyFailed')}</p>}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => copy(made.secret)} data-autofocus>
          {t(copied ? 'work.accounts.copied' : 'work.accounts.copy')}
        </Button>
        <Button onClick={onClose}>{t('work.accounts.done')}</Button>
      </Group>
    </Dialog>
  );
}
