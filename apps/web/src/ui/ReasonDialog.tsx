import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog';
import css from './ReasonDialog.module.css';

/** As the contract takes it. */
const REASON_MAX = 1000;

interface Props {
  title: string;
  /** The deed's own words. */
  confirm: string;
  /** What the deed does, above the field. */
  lead?: string;
  /** The field's name, what is written under it, and what is said when it was left empty. */
  labels: Record<'reason' | 'hint' | 'required', string>;
  busy: boolean;
  /** Why the deed was refused, in words. */
  refusal: string | null;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Asks why, before a deed that is not done without a reason. */
export function ReasonDialog(props: Props) {
  const { title, confirm, lead, labels, busy, refusal, onReason, onClose } = props;
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const said = reason.trim();
  return (
    <ConfirmDialog
      opened
      title={title}
      confirm={confirm}
      busy={busy}
      onClose={onClose}
      onConfirm={() => {
        setChecked(true);
        if (said !== '') onReason(said);
      }}
    >
      {lead !== undefined && <p className={css.lead}>{lead}</p>}
      <Textarea
        label={labels.reason}
        description={labels.hint}
        value={reason}
        maxLength={REASON_MAX}
        autosize
        minRows={3}
        maxRows={8}
        required
        data-autofocus
        error={refusal ?? (checked && said === '' ? labels.required : undefined)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
