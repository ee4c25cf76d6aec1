import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import css from './sheet.module.css';

const REASON_MAX = 1000;

interface Props {
  busy: boolean;
  refusal: string | null;
  onCorrect: (reason: string) => void;
  onClose: () => void;
}

/** Why an approved report is corrected: read by the board, and kept with the version. */
export function CorrectDialog({ busy, refusal, onCorrect, onClose }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const blank = reason.trim() === '';
  return (
    <ConfirmDialog
      opened
      title={t('sheet.correct.title')}
      confirm={t('sheet.correct.begin')}
      busy={busy}
      onClose={onClose}
      onConfirm={() => {
        setChecked(true);
        if (!blank) onCorrect(reason.trim());
      }}
    >
      <p className={css.lead}>{t('sheet.correct.text')}</p>
      <Textarea
        label={t('sheet.correct.reason')}
        description={t('work.field.noNames')}
        value={reason}
        maxLength={REASON_MAX}
        autosize
        minRows={3}
        required
        data-autofocus
        error={refusal ?? (checked && blank ? t('sheet.correct.required') : undefined)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

/** A correction is given up: what was typed for it goes. */
export function CancelDialog({
  busy,
  onConfirm,
  onClose,
}: {
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <ConfirmDialog
      opened
      title={t('sheet.correct.cancelTitle')}
      confirm={t('sheet.correct.cancel')}
      busy={busy}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {t('sheet.correct.cancelText')}
    </ConfirmDialog>
  );
}
