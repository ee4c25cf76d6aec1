import { api } from '@ket-nap/contracts';
import type { Half, ReportAction } from '@ket-nap/domain';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import css from './review.module.css';

interface Props {
  committee: { id: string; name: string };
  half: Half;
  version: number;
  actions: readonly ReportAction[];
  /** Beside one of many, quiet; alone on a page, the main button. */
  main?: boolean;
}

/** Approve or return a report: a button is there because the answer allowed the deed. */
export function ReviewActions({ committee, half, version, actions, main = false }: Props) {
  const { t, explain } = useWords();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const params = { committeeId: committee.id, half };
  // Whatever came of it, what is on the screen may have changed: show what is stored now.
  const onSettled = () => client.invalidateQueries();
  const approve = useMutation({
    mutationFn: () => call(api.reports.approve, { params, body: { version } }),
    onSettled,
  });
  const name = { name: committee.name };
  return (
    <>
      {approve.error !== null && (
        <span role="alert" className={css.error}>
          {explain(approve.error)}
        </span>
      )}
      {actions.includes('return') && (
        <Button
          variant={main ? 'default' : 'subtle'}
          color={main ? undefined : 'gray'}
          size={main ? 'sm' : 'xs'}
          aria-label={t('work.review.returnOf', name)}
          onClick={() => setAsking(true)}
        >
          {t('work.review.return')}
        </Button>
      )}
      {actions.includes('approve') && (
        <Button
          variant={main ? 'filled' : 'default'}
          size={main ? 'sm' : 'xs'}
          aria-label={t('work.review.approveOf', name)}
          loading={approve.isPending}
          onClick={() => approve.mutate()}
        >
          {t('work.review.approve')}
        </Button>
      )}
      {asking && (
        <ReturnDialog committee={committee} half={half} version={version} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

const REASON_MAX = 1000;

function ReturnDialog({
  committee,
  half,
  version,
  onClose,
}: Omit<Props, 'actions'> & { onClose: () => void }) {
  const { t, explain } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const blank = reason.trim() === '';
  const giveBack = useMutation({
    mutationFn: () =>
      call(api.reports.return, { params: { committeeId: committee.id, half }, body: { version, reason } }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <ConfirmDialog
      opened
      title={t('work.review.returnTitle', { name: committee.name })}
      confirm={t('work.review.returnConfirm')}
      busy={giveBack.isPending}
      onClose={onClose}
      onConfirm={() => {
        setChecked(true);
        if (!blank) giveBack.mutate();
      }}
    >
      <Textarea
        label={t('work.review.reason')}
        description={t('work.review.reasonHint')}
        value={reason}
        maxLength={REASON_MAX}
        autosize
        minRows={3}
        maxRows={8}
        required
        data-autofocus
        error={
          giveBack.error !== null
            ? explain(giveBack.error)
            : checked && blank
              ? t('work.review.reasonRequired')
              : undefined
        }
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
