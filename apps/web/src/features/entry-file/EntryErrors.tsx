import type { EntryError } from '@ket-nap/contracts';
import { ErrorTable, type Place } from '../../upload/ErrorTable';
import { useWords } from '../../words';
import { useItemNames } from './item-names';

interface Props {
  errors: readonly EntryError[];
  /** Of several committees: each row says of which. */
  several: boolean;
}

/** Every cell of a form that is wrong: where, whose, what was typed, and what to do about it. */
export function EntryErrors({ errors, several }: Props) {
  const { t } = useWords();
  const nameOf = useItemNames();
  const whose: Place<EntryError> = {
    label: t('work.import.committee'),
    of: ({ committee }) => committee?.name,
  };
  const which: Place<EntryError> = { label: t('entryFile.page.item'), of: ({ item }) => nameOf(item) };
  return <ErrorTable errors={errors} places={several ? [whose, which] : [which]} />;
}
