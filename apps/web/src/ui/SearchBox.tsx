import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/**
 * Narrows a list while one types. What is typed stands in the box at once, whatever the list, or the address, has come to: else a quick
 * hand would lose letters, and an input method its word. Once one has left the box it shows what is searched for.
 */
export function SearchBox({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed ?? value}
      leftSection={<IconSearch size={15} aria-hidden />}
      onBlur={() => setTyped(null)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(currentTarget.value);
      }}
    />
  );
}
