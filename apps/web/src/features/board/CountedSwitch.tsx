import type { Counted } from '@ket-nap/contracts';
import { Switch } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { boardSearch } from '../../search';
import { useWords } from '../../words';

interface Props {
  counted: Counted;
  unapproved: number;
  onChange: (counted: 'approved' | undefined) => void;
}

/** Leaves out what is not approved yet. Where all is approved, there is nothing to choose. */
export function CountedSwitch({ counted, unapproved, onChange }: Props) {
  const { t } = useWords();
  // What the address asks for already, while its figures are on the way.
  const coming = boardSearch(useRouterState({ select: ({ location }) => location.search }));
  if (counted === 'sent' && unapproved === 0) return null;
  return (
    <Switch
      size="xs"
      styles={{ body: { alignItems: 'center' }, label: { fontSize: 12.5, lineHeight: '20px' } }}
      checked={coming.counted === 'approved'}
      label={t('status.onlyApproved')}
      onChange={(event) => onChange(event.currentTarget.checked ? 'approved' : undefined)}
    />
  );
}
