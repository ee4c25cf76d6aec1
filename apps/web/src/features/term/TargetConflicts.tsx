import { Banner } from '../../ui/Banner';
import { ConflictTable } from '../../ui/ConflictTable';
import { useWords } from '../../words';
import type { Targeting } from './use-targets';

/** Targets that somebody else recorded meanwhile: both numbers, and a choice for each. */
export function TargetConflicts({ targeting }: { targeting: Targeting }) {
  const { t, f } = useWords();
  const conflicts = targeting.changes.filter(({ conflict }) => conflict);
  if (conflicts.length === 0) return null;
  const none = t('terms.assign.none');
  return (
    <Banner tone="bad" title={t('terms.assign.conflictTitle')} text={t('terms.assign.conflictText')}>
      <ConflictTable
        labels={{
          name: t('terms.assign.committee'),
          mine: t('terms.assign.mine'),
          theirs: t('terms.assign.theirs'),
          keep: t('terms.assign.keep'),
          take: t('terms.assign.take'),
        }}
        rows={conflicts.map(({ id, target: { committee, amount, version }, edit }) => ({
          key: id,
          name: committee.name,
          mine: edit.text.trim() === '' ? none : edit.text,
          theirs: amount === null ? none : f.integer(amount),
          onKeep: () => targeting.keepMine(id, version),
          onTake: () => targeting.restore(id),
        }))}
      />
    </Banner>
  );
}
