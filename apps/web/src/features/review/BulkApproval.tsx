import { Button, Checkbox } from '@mantine/core';
import { useWords } from '../../words';
import { approvable, type Handled } from './deeds';
import type { Bulk } from './use-bulk';

/** What both views of the reports approve many of them with. Only what one sees is approved: what a filter hides is chosen no more. */

interface Props {
  /** Those that are shown. */
  lines: readonly Handled[];
  bulk: Bulk;
}

export function ChooseAll({ lines, bulk }: Props) {
  const { t, f } = useWords();
  const all = approvable(lines);
  const chosen = chosenOf(lines, bulk);
  if (all.length === 0) return null;
  return (
    <Checkbox
      size="xs"
      label={t('matrix.bulk.chooseAll', { n: f.integer(all.length), count: all.length })}
      checked={chosen.length === all.length}
      indeterminate={chosen.length > 0 && chosen.length < all.length}
      onChange={(event) =>
        bulk.choose(
          all.map(({ committee }) => committee.id),
          event.currentTarget.checked,
        )
      }
    />
  );
}

export function ApproveChosen({ lines, bulk }: Props) {
  const { t, f } = useWords();
  const chosen = chosenOf(lines, bulk);
  if (approvable(lines).length === 0) return null;
  return (
    <Button disabled={chosen.length === 0} loading={bulk.approving} onClick={() => bulk.approve(chosen)}>
      {chosen.length === 0
        ? t('matrix.bulk.approveNone')
        : t('matrix.bulk.approve', { n: f.integer(chosen.length), count: chosen.length })}
    </Button>
  );
}

/** Nothing where the report may not be approved. */
export function Choice({ line, bulk, tabIndex }: { line: Handled; bulk: Bulk; tabIndex?: number }) {
  const { t } = useWords();
  const { id, name } = line.committee;
  if (approvable([line]).length === 0) return null;
  return (
    <Checkbox
      size="xs"
      tabIndex={tabIndex}
      aria-label={t('matrix.bulk.choose', { name })}
      checked={bulk.chosen.has(id)}
      onChange={(event) => bulk.choose([id], event.currentTarget.checked)}
    />
  );
}

function chosenOf(lines: readonly Handled[], bulk: Bulk): Handled[] {
  return approvable(lines).filter(({ committee }) => bulk.chosen.has(committee.id));
}
