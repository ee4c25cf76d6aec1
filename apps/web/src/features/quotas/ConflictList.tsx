import type { QuotaCell } from '@ket-nap/contracts';
import { Banner } from '../../ui/Banner';
import { ConflictTable } from '../../ui/ConflictTable';
import { useWords } from '../../words';
import type { Assigning } from './use-quotas';

/** Cells that somebody else recorded meanwhile: both numbers, and a choice for each. */
export function ConflictList({ assigning }: { assigning: Assigning }) {
  const { t, f } = useWords();
  const conflicts = assigning.changes.filter(({ conflict }) => conflict);
  if (conflicts.length === 0) return null;
  const none = t('work.quotas.none');
  const recorded = ({ amount, recordedBy, recordedAt }: QuotaCell) => {
    const by = recordedBy === null ? '' : ` · ${recordedBy}, ${f.instant(recordedAt)}`;
    return `${amount === null ? none : f.integer(amount)}${by}`;
  };
  return (
    <Banner tone="bad" title={t('work.quotas.conflictTitle')} text={t('work.quotas.conflictText')}>
      <ConflictTable
        labels={{
          name: t('work.quotas.committee'),
          mine: t('work.conflict.mine'),
          theirs: t('work.conflict.theirs'),
          keep: t('work.conflict.keep'),
          take: t('work.conflict.take'),
        }}
        rows={conflicts.map(({ key, committee, period, cell, edit }) => ({
          key,
          name: `${committee.name}, ${f.periodShort(period)}`,
          mine: edit.text.trim() === '' ? none : edit.text,
          theirs: recorded(cell),
          onKeep: () => assigning.keepMine(key, cell.version),
          onTake: () => assigning.restore(key),
        }))}
      />
    </Banner>
  );
}
