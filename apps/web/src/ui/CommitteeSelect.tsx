import { searchKey } from '@ket-nap/i18n';
import { Select, type MantineSize } from '@mantine/core';
import { useWords } from '../words';

const SHOWN = 60;

interface Props {
  label: string;
  /** The words for no choice, where that is one. */
  none?: string | undefined;
  committees: readonly { id: string; name: string; code: string }[];
  value: string | null;
  error?: string | undefined;
  required?: boolean;
  /** The label is heard, not seen: the field stands in a table. */
  hidden?: boolean;
  size?: MantineSize;
  onChange: (id: string | null) => void;
}

/** One of many, found by typing a part of its name, with or without marks. */
export function CommitteeSelect({
  label,
  none,
  committees,
  value,
  error,
  required = false,
  hidden = false,
  size = 'sm',
  onChange,
}: Props) {
  const { t } = useWords();
  const data = committees.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }));
  return (
    <Select
      {...(hidden ? { 'aria-label': label } : { label })}
      placeholder={none ?? t('work.list.find')}
      size={size}
      data={data}
      value={value}
      error={error}
      required={required}
      searchable
      // One only passes by, or is led here by a fault: the list comes with the first letter, arrow or press.
      openOnFocus={false}
      clearable={none !== undefined}
      clearButtonProps={{ 'aria-label': none ?? '' }}
      limit={SHOWN}
      nothingFoundMessage={t('work.list.none')}
      filter={({ options, search, limit }) => {
        const wanted = searchKey(search);
        return options
          .filter((option) => 'label' in option && searchKey(option.label).includes(wanted))
          .slice(0, limit);
      }}
      onChange={onChange}
    />
  );
}
