import type { ImportError } from '@ket-nap/contracts';
import { importRuleText } from '@ket-nap/i18n';
import { LongTable } from '../ui/LongTable';
import { useWords } from '../words';
import css from './upload.module.css';

/** What a file knows of a wrong cell beside its address. */
export interface Place<E> {
  label: string;
  of: (error: E) => string | undefined;
}

interface Props<E> {
  errors: readonly E[];
  /** Where a cell is, in the words of its form; without them, the sheet that it stands on. */
  places?: readonly Place<E>[];
}

/** Every cell of a file that is wrong: where, what was written, why it cannot stand, and what to do about it. */
export function ErrorTable<E extends ImportError>({ errors, places }: Props<E>) {
  const { t, f, locale } = useWords();
  return (
    <LongTable
      label={t('work.import.errorsTitle', { count: errors.length, n: f.integer(errors.length) })}
      rows={errors}
      head={
        <tr>
          {places === undefined && <th>{t('work.import.sheet')}</th>}
          <th>{t('work.import.cell')}</th>
          {places?.map(({ label }) => (
            <th key={label}>{label}</th>
          ))}
          <th>{t('work.import.value')}</th>
          <th>{t('work.import.problem')}</th>
        </tr>
      }
    >
      {(error) => (
        <tr key={`${error.sheet}!${error.cell} ${error.rule}`}>
          {places === undefined && <td data-label={t('work.import.sheet')}>{error.sheet}</td>}
          <th scope="row">{error.cell}</th>
          {places?.map(({ label, of }) => (
            <td key={label} data-label={label}>
              {of(error)}
            </td>
          ))}
          <td data-label={t('work.import.value')} className={css.value}>
            {error.value}
          </td>
          <td data-label={t('work.import.problem')} className={css.problem}>
            {importRuleText(locale, error.rule, error.value, error.params)}
          </td>
        </tr>
      )}
    </LongTable>
  );
}
