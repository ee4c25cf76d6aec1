import type { GridRow } from '@ket-nap/contracts';
import { hasErrors, hasWarnings, type Half } from '@ket-nap/domain';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import css from './dialogs.module.css';
import type { RowCheck } from './checks';
import type { Labels } from './labels';
import type { Steps } from './use-steps';

const EXPLANATION_MAX = 2000;

interface Props {
  row: GridRow;
  half: Half;
  check: RowCheck;
  admitted: number | null;
  /** Cells of this row are still on their way. */
  busy: boolean;
  labels: Labels;
  send: Steps['send'];
  onClose: () => void;
}

/** The report of one committee once more before it goes to the approver: its figure, what was found, what has to be explained. */
export function SendDialog({ row, half, check, admitted, busy, labels, send, onClose }: Props) {
  const { t, f, explain } = useWords();
  const [explanation, setExplanation] = useState(row.cells['explanation']?.text ?? '');
  const [checked, setChecked] = useState(false);
  const errors = hasErrors(check.findings);
  const odd = hasWarnings(check.findings);
  const blank = odd && explanation.trim() === '';
  return (
    <ConfirmDialog
      opened
      title={t('grid.send.title', { name: row.committee.name })}
      confirm={t('grid.send.confirm')}
      busy={send.isPending}
      disabled={errors || busy}
      onClose={onClose}
      onConfirm={() => {
        setChecked(true);
        if (!blank) send.mutate({ row, explanation }, { onSuccess: onClose });
      }}
    >
      <p className={css.said}>
        <b className={css.big}>{f.integer(admitted)}</b> {t('grid.send.figure', { period: f.period(half) })}
      </p>
      {errors && <p className={css.problem}>{t('grid.send.errors')}</p>}
      {odd && !errors && <p className={css.said}>{t('grid.send.warnings')}</p>}
      <Findings check={check} admitted={admitted} labels={labels} />
      {odd && (
        <Textarea
          label={t('grid.send.explanation')}
          description={t('grid.send.explanationHint')}
          value={explanation}
          maxLength={EXPLANATION_MAX}
          autosize
          minRows={2}
          maxRows={6}
          required
          data-autofocus
          error={checked && blank ? t('grid.send.explanationRequired') : undefined}
          onChange={(event) => setExplanation(event.currentTarget.value)}
        />
      )}
      {busy && <p className={css.said}>{t('grid.send.wait')}</p>}
      {send.error !== null && (
        <p role="alert" className={css.problem}>
          {explain(send.error)}
        </p>
      )}
      <p className={css.quietText}>{t('grid.send.approver')}</p>
    </ConfirmDialog>
  );
}

/** What was found in a report, errors first. */
export function Findings({
  check,
  admitted,
  labels,
}: {
  check: RowCheck;
  admitted: number | null;
  labels: Labels;
}) {
  if (check.findings.length === 0) return null;
  return (
    <ul className={css.findings}>
      {check.findings.map((finding) => (
        <li key={JSON.stringify(finding)} data-level={finding.level}>
          {labels.finding(finding, admitted)}
        </li>
      ))}
    </ul>
  );
}
