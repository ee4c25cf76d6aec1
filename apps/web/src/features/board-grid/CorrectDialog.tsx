import type { GridRow } from '@ket-nap/contracts';
import { ReasonDialog } from '../../ui/ReasonDialog';
import { useWords } from '../../words';
import type { Steps } from './use-steps';

interface Props {
  row: GridRow;
  correct: Steps['correct'];
  onClose: () => void;
}

/** Why what was approved is to be changed; then its row opens. */
export function CorrectDialog({ row, correct, onClose }: Props) {
  const { t, explain } = useWords();
  return (
    <ReasonDialog
      title={t('grid.correct.title', { name: row.committee.name })}
      confirm={t('grid.correct.confirm')}
      labels={{
        reason: t('grid.correct.reason'),
        hint: t('grid.correct.reasonHint'),
        required: t('grid.correct.reasonRequired'),
      }}
      busy={correct.isPending}
      refusal={correct.error && explain(correct.error)}
      onReason={(reason) => correct.mutate({ row, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
