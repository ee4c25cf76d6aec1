import type { DocumentKind } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import type { DocumentsSearch } from '../../documents-search';
import { useWords } from '../../words';
import css from './documents.module.css';
import { knownOf } from './kinds';

interface Props {
  kind: DocumentKind;
  search: DocumentsSearch;
  /** Whose figures are shown, as the document says. */
  unit: string | undefined;
  onDrop: () => void;
}

/** What the address brought along that is not chosen here: said, and taken away with one press. */
export function CarriedLine({ kind, search, unit, onDrop }: Props) {
  const { t, f } = useWords();
  const { carried, options } = knownOf(kind);
  const has = (name: 'unit' | 'asOf' | 'against') => carried.includes(name) && search[name] !== undefined;
  const said = [
    has('unit') && !options.includes('unit') ? t('documents.carried.unit', { unit: unit ?? '…' }) : null,
    has('asOf') ? t('documents.carried.asOf', { day: f.day(search.asOf ?? null) }) : null,
    has('against') ? t('documents.carried.against', { year: search.against ?? '' }) : null,
  ].filter((part) => part !== null);
  if (said.length === 0) return null;
  return (
    <p className={css.carried}>
      {t('documents.carried.label')} {said.join(' · ')}
      <Button variant="default" size="compact-xs" onClick={onDrop}>
        {t('documents.carried.drop')}
      </Button>
    </p>
  );
}
