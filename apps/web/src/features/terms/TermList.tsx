import type { TermView } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import css from './terms.module.css';

interface Props {
  terms: readonly TermView[];
  onCorrect: (term: TermView) => void;
}

/** The terms, newest first. */
export function TermList({ terms, onCorrect }: Props) {
  const { t, f } = useWords();
  return (
    <TableBox stacks label={t('terms.list.table')} className={css.list}>
      <thead>
        <tr>
          <th>{t('terms.list.code')}</th>
          <th>{t('terms.list.years')}</th>
          <th className={table.num}>{t('terms.list.count')}</th>
          <th className={table.end}>{t('terms.list.deed')}</th>
        </tr>
      </thead>
      <tbody>
        {terms.toReversed().map((term) => (
          <tr key={term.code}>
            <th scope="row">{term.code}</th>
            <td data-label={t('terms.list.years')}>
              {t('terms.list.yearsOf', { first: term.firstYear, last: term.lastYear })}
            </td>
            <td data-label={t('terms.list.count')} className={table.num}>
              {f.integer(term.lastYear - term.firstYear + 1)}
            </td>
            <td className={table.end}>
              <Button
                variant="default"
                size="xs"
                aria-label={t('terms.list.correctOf', { code: term.code })}
                onClick={() => onCorrect(term)}
              >
                {t('terms.list.correct')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
