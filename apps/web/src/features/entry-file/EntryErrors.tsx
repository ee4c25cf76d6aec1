import type { EntryError } from '@ket-nap/contracts';
import { importRuleText } from '@ket-nap/i18n';
import { MoreRows, useRows } from '../../ui/MoreRows';
import { TableBox } from '../../ui/TableBox';
import { useWords } from '../../words';
import { useItemNames } from './item-names';
import css from './entry-file.module.css';

interface Props {
  errors: readonly EntryError[];
  /** Of several committees: each row says of which. */
  several: boolean;
}

/** Every cell of a form that is wrong: where, whose, what was typed, and what to do about it. */
export function EntryErrors({ errors, several }: Props) {
  const { t, f, locale } = useWords();
  const rows = useRows(errors);
  const nameOf = useItemNames();
  return (
    <>
      <TableBox
        stacks
        label={t('work.import.errorsTitle', { count: errors.length, n: f.integer(errors.length) })}
      >
        <thead>
          <tr>
            <th>{t('work.import.cell')}</th>
            {several && <th>{t('work.import.committee')}</th>}
            <th>{t('entryFile.page.item')}</th>
            <th>{t('work.import.value')}</th>
            <th>{t('work.import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.shown.map((error) => (
            <tr key={error.cell}>
              <th scope="row">{error.cell}</th>
              {several && <td data-label={t('work.import.committee')}>{error.committee?.name}</td>}
              <td data-label={t('entryFile.page.item')}>{nameOf(error.item)}</td>
              <td data-label={t('work.import.value')} className={css.typed}>
                {error.value}
              </td>
              <td data-label={t('work.import.problem')} className={css.advice}>
                {importRuleText(locale, error.rule, error.value, error.params)}
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      <MoreRows {...rows} />
    </>
  );
}
