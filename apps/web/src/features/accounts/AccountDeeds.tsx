import { api, type Account, type AccountWithSecret } from '@ket-nap/contracts';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { Banner } from '../../ui/Banner';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import type { Deed } from './AccountTable';

interface Props {
  account: Account;
  deed: Deed;
  onSecret: (made: AccountWithSecret) => void;
  onClose: () => void;
}

const WORDS = {
  reset: {
    title: 'work.accounts.resetOf',
    text: 'work.accounts.resetText',
    confirm: 'work.accounts.resetConfirm',
  },
  close: {
    title: 'work.accounts.closeOf',
    text: 'work.accounts.closeText',
    confirm: 'work.accounts.closeConfirm',
  },
  reopen: {
    title: 'work.accounts.reopenOf',
    text: 'work.accounts.reopenText',
    confirm: 'work.accounts.reopen',
  },
} as const;

/** Asks, then resets the secret of an account, closes it or opens it again. */
export function AccountDeeds({ account, deed, onSecret, onClose }: Props) {
  const { t, explain } = useWords();
  const { id, version, displayName } = account;
  const doing = useDeed({
    act: async () => {
      if (deed === 'reset') return call(api.accounts.resetSecret, { params: { id }, body: { version } });
      const body = { version, displayName, active: deed === 'reopen' };
      await call(api.accounts.change, { params: { id }, body });
      return null;
    },
    onDone: (made) => {
      onClose();
      if (made !== null) onSecret(made);
    },
    touches: [api.accounts.list.path],
  });
  const words = WORDS[deed];
  return (
    <ConfirmDialog
      opened
      title={t(words.title, { name: displayName })}
      confirm={t(words.confirm)}
      busy={doing.isPending}
      onConfirm={() => doing.mutate()}
      onClose={onClose}
    >
      {doing.error !== null && <Banner tone="bad" title={explain(doing.error)} />}
      {t(words.text)}
    </ConfirmDialog>
  );
}
