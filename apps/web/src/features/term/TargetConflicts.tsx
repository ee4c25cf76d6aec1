import { Button } from '@mantine/core';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';
import css from './assign.module.css';
import type { Targeting } from './use-targets';

/** Targets that somebody else recorded meanwhile: both numbers, and a choice for each. */
export function TargetConflicts({ targeting }: { targeting: Targeting }) {
  const { t, f } = useWords();
  const conflicts = targeting.changes.filter(({ conflict }) => conflict);
  if (conflicts.length === 0) return null;
  return (
    <Banner tone="bad" title={t('terms.assign.conflictTitle')} text={t('terms.assign.conflictText')}>
      <table className={css.conflicts}>
        <thead>
          <tr>
            <th>{t('terms.assign.committee')}</th>
            <th>{t('terms.assign.mine')}</th>
            <th>{t('terms.assign.theirs')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ id, target, edit }) => (
            <tr key={id}>
              <th scope="row">{target.committee.name}</th>
              <td>{edit.text.trim() === '' ? t('terms.assign.none') : edit.text}</td>
              <td>{target.amount === null ? t('terms.assign.none') : f.integer(target.amount)}</td>
              <td>
                <div className={css.choice}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => targeting.keepMine(id, target.version)}
                  >
                    {t('terms.assign.keep')}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => targeting.restore(id)}>
                    {t('terms.assign.take')}
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
