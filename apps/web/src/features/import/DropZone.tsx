import { Button } from '@mantine/core';
import { useRef, useState, type DragEvent } from 'react';
import { useWords } from '../../words';
import css from './import.module.css';

const ACCEPT = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  /** What will happen, and what will not. */
  hint: string;
  /** How the file has to be filled in. */
  rules: readonly string[];
  /** Where the file to fill in is. */
  template: string;
  /** Name of the file being checked; null while none is. */
  checking: string | null;
  onFile: (file: File) => void;
}

/** Where a file is dropped, or chosen with the button. */
export function DropZone({ hint, rules, template, checking, onFile }: Props) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && checking === null) onFile(file);
  };
  return (
    <>
      <div
        className={over ? `${css.zone ?? ''} ${css.over ?? ''}` : css.zone}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className={css.drop} role="status">
          {checking === null ? t('work.import.drop') : t('work.import.checking', { name: checking })}
        </p>
        <p className={css.hint}>{hint}</p>
        <FileButton label={t('work.import.choose')} loading={checking !== null} onFile={onFile} main />
        <a href={template} download>
          {t('work.import.template')}
        </a>
      </div>
      <ul className={css.rules}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  );
}

interface ButtonProps {
  label: string;
  loading?: boolean;
  main?: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ label, loading = false, main = false, onFile }: ButtonProps) {
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
