import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ReasonDialog } from '../../ui/ReasonDialog';
import { useWords } from '../../words';

interface Props {
  busy: boolean;
  refusal: string | null;
  onCorrect: (reason: string) => void;
  onClose: () => void;
}

/** Why an approved report is corrected: read by the board, and kept with the version. */
export function CorrectDialog({ busy, refusal, onCorrect, onClose }: Props) {
  const { t } = useWords();
  return (
    <ReasonDialog
      title={t('sheet.correct.title')}
      confirm={t('sheet.correct.begin')}
      lead={t('sheet.correct.text')}
      labels={{
        reason: t('sheet.correct.reason'),
        hint: t('work.field.noNames'),
        required: t('sheet.correct.required'),
      }}
      busy={busy}
      refusal={refusal}
      onReason={onCorrect}
      onClose={onClose}
    />
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
