import type { ImportError } from '@ket-nap/contracts';
import { importRuleText } from '@ket-nap/i18n';
import { MoreRows, useRows } from '../ui/MoreRows';
import { TableBox } from '../ui/TableBox';
import { useWords } from '../words';
import css from './upload.module.css';

/** Every cell that is wrong, why, and what to do about it. */
export function ErrorTable({ errors }: { errors: readonly ImportError[] }) {
  const { t, f, locale } = useWords();
  const rows = useRows(errors);
  return (
    <>
      <TableBox
        stacks
        label={t('work.import.errorsTitle', { count: errors.length, n: f.integer(errors.length) })}
      >
        <thead>
          <tr>
            <th>{t('work.import.sheet')}</th>
            <th>{t('work.import.cell')}</th>
            <th>{t('work.import.value')}</th>
            <th>{t('work.import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.shown.map((error) => (
            <tr key={`${error.sheet}!${error.cell} ${error.rule}`}>
              <td data-label={t('work.import.sheet')}>{error.sheet}</td>
              <th scope="row">{error.cell}</th>
              <td data-label={t('work.import.value')} className={css.value}>
                {error.value}
              </td>
              <td data-label={t('work.import.problem')} className={css.problem}>
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
