import { Button } from '@mantine/core';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';
import css from './quotas.module.css';
import type { Assigning } from './use-quotas';

/** Cells that somebody else recorded meanwhile: both numbers, and a choice for each. */
export function ConflictList({ assigning }: { assigning: Assigning }) {
  const { t, f } = useWords();
  const conflicts = assigning.changes.filter(({ conflict }) => conflict);
  if (conflicts.length === 0) return null;
  return (
    <Banner tone="bad" title={t('work.quotas.conflictTitle')} text={t('work.quotas.conflictText')}>
      <table className={css.conflicts}>
        <thead>
          <tr>
            <th>{t('work.quotas.committee')}</th>
            <th>{t('work.conflict.mine')}</th>
            <th>{t('work.conflict.theirs')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ key, committee, period, cell, edit }) => (
            <tr key={key}>
              <th scope="row">
                {committee.name}, {f.periodShort(period)}
              </th>
              <td>{edit.text.trim() === '' ? t('work.quotas.none') : edit.text}</td>
              <td>
                {cell.amount === null ? t('work.quotas.none') : f.integer(cell.amount)}
                {cell.recordedBy !== null && ` · ${cell.recordedBy}, ${f.instant(cell.recordedAt)}`}
              </td>
              <td>
                <div className={css.choice}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => assigning.keepMine(key, cell.version)}
                  >
                    {t('work.conflict.keep')}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => assigning.restore(key)}>
                    {t('work.conflict.take')}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Banner>
  );
}
