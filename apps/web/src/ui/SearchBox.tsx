import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** Narrows a list while one types. */
export function SearchBox({ label, value, onChange }: Props) {
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      leftSection={<IconSearch size={15} aria-hidden />}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
