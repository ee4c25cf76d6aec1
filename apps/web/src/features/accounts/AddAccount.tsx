import { api, USERNAME, type AccountWithSecret, type Committee } from '@ket-nap/contracts';
import { ROLES, type Role } from '@ket-nap/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { hasIssue, isRefusal } from '../../issues';
import { Banner } from '../../ui/Banner';
import { CommitteeSelect } from '../../ui/CommitteeSelect';
import { FormDialog } from '../../ui/FormDialog';
import { useWords } from '../../words';

interface Props {
  committees: readonly Committee[];
  /** The reader administers the whole installation, and may make others who do. */
  overAll: boolean;
  onDone: (made: AccountWithSecret) => void;
  onClose: () => void;
}

const NAME_MAX = 120;

/** A new account: who, under which name, for which work, of which committee. */
export function AddAccount({ committees, overAll, onDone, onClose }: Props) {
  const { t, explain } = useWords();
  const [displayName, setDisplayName] = useState('');
  const [username, setUsername] = useState('');
  const [role, setRole] = useState<Role>('entry');
  const [committeeId, setCommitteeId] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const making = useMutation({
    mutationFn: () => call(api.accounts.create, { body: { username, displayName, role, committeeId } }),
    onSuccess: onDone,
  });
  const everywhere = role === 'admin' && overAll;
  const name = displayName.trim();
  const wrong = {
    displayName: name === '' || name.length > NAME_MAX,
    username: !USERNAME.test(username.trim().toLowerCase()),
    committeeId: committeeId === null && !everywhere,
  };
  const taken = isRefusal(making.error, 'username_taken');
  const error = (field: keyof typeof wrong, text: string) =>
    (checked && wrong[field]) || hasIssue(making.error, field) ? text : undefined;
  const usernameError = taken
    ? t('work.accounts.usernameTaken')
    : error('username', t('work.accounts.usernameHint'));
  const submit = () => {
    setChecked(true);
    if (!wrong.displayName && !wrong.username && !wrong.committeeId) making.mutate();
  };
  return (
    <FormDialog
      size={520}
      title={t('work.accounts.addTitle')}
      confirm={t('work.accounts.create')}
      busy={making.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {making.error !== null && !taken && <Banner tone="bad" title={explain(making.error)} />}
      <TextInput
        label={t('work.accounts.name')}
        description={t('work.accounts.nameHint')}
        value={displayName}
        required
        data-autofocus
        error={error('displayName', t('work.accounts.nameWrong'))}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
      />
      <TextInput
        label={t('work.accounts.username')}
        description={usernameError === undefined ? t('work.accounts.usernameHint') : undefined}
        value={username}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={usernameError}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('work.accounts.role')}
        description={t(`work.accounts.roleText.${role}`)}
        value={role}
        data={ROLES.map((one) => ({ value: one, label: t(`role.${one}`) }))}
        onChange={(event) => {
          const chosen = ROLES.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) setRole(chosen);
        }}
      />
      <CommitteeSelect
        label={t('work.accounts.committee')}
        none={everywhere ? t('work.accounts.wholeInstallation') : undefined}
        committees={committees}
        value={committeeId}
        required={!everywhere}
        error={error('committeeId', t('work.accounts.committeeRequired'))}
        onChange={setCommitteeId}
      />
    </FormDialog>
  );
}
