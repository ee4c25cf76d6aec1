import { useState, type DragEvent } from 'react';
import { FileButton } from '../ui/FileButton';
import { useWords } from '../words';
import css from './upload.module.css';

interface Props {
  /** What will happen, and what will not. */
  hint: string;
  /** How the file has to be filled in. */
  rules: readonly string[];
  /** Where the file to fill in is; none where it stands beside. */
  template?: string | undefined;
  /** Name of the file being checked; null while none is. */
  checking: string | null;
  /** Which files the button offers. */
  accept?: string;
  onFile: (file: File) => void;
}

/** Where a file is dropped, or chosen with the button. */
export function DropZone({ hint, rules, template, checking, accept, onFile }: Props) {
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
        <FileButton
          label={t('work.import.choose')}
          loading={checking !== null}
          accept={accept}
          onFile={onFile}
          main
        />
        {template !== undefined && (
          <a href={template} download>
            {t('work.import.template')}
          </a>
        )}
      </div>
      <ul className={css.rules}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  );
}
