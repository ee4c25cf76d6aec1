import { NativeSelect } from '@mantine/core';

interface Props {
  /** Heard, not seen: the choice stands beside the title that it belongs to. */
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** A choice that belongs to the page's title: year, half-year, committee. */
export function Picker({ label, value, options, onChange }: Props) {
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={[...options]}
      maw="min(240px, 100%)"
      styles={{ input: { fontWeight: 600 } }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
