import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useKeptFocus } from './kept-focus';

/** Workbooks and CSV files. */
const ACCEPT = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  label: string;
  loading?: boolean;
  main?: boolean;
  /** Which files are offered; workbooks and CSV files when not said. */
  accept?: string | undefined;
  onFile: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ label, loading = false, main = false, accept = ACCEPT, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const button = useKeptFocus(loading);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again, once it was corrected.
          event.currentTarget.value = '';
        }}
      />
      <Button
        ref={button}
        variant={main ? 'filled' : 'default'}
        loading={loading}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
