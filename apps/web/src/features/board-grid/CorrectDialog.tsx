import type { GridRow } from '@ket-nap/contracts';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import type { Steps } from './use-steps';

const REASON_MAX = 1000;

interface Props {
  row: GridRow;
  correct: Steps['correct'];
  onClose: () => void;
}

/** Why what was approved is to be changed; then its row opens. */
export function CorrectDialog({ row, correct, onClose }: Props) {
  const { t, explain } = useWords();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const blank = reason.trim() === '';
  const problem = checked && blank ? t('grid.correct.reasonRequired') : undefined;
  return (
    <ConfirmDialog
      opened
      title={t('grid.correct.title', { name: row.committee.name })}
      confirm={t('grid.correct.confirm')}
      busy={correct.isPending}
      onClose={onClose}
      onConfirm={() => {
        setChecked(true);
        if (!blank) correct.mutate({ row, reason }, { onSuccess: onClose });
      }}
    >
      <Textarea
        label={t('grid.correct.reason')}
        description={t('grid.correct.reasonHint')}
        value={reason}
        maxLength={REASON_MAX}
        autosize
        minRows={3}
        maxRows={8}
        required
        data-autofocus
        error={correct.error === null ? problem : explain(correct.error)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
