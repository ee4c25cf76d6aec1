import { Button } from '@mantine/core';
import { useRef } from 'react';

const ACCEPT = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  label: string;
  loading?: boolean;
  main?: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for a workbook or a CSV file. */
export function FileButton({ label, loading = false, main = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again, once it was corrected.
          event.currentTarget.value = '';
        }}
      />
      <Button variant={main ? 'filled' : 'default'} loading={loading} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
