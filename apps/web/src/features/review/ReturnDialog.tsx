import { api } from '@ket-nap/contracts';
import { standsApproved, type Half, type Item } from '@ket-nap/domain';
import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, query } from '../../api';
import { useDeed } from '../../deed';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import { figuresOf, itemsOf } from './figures';
import { ReturnCells } from './ReturnCells';
import { isSaid, NOTHING_SAID, sentCells, withCell } from './returning';
import css from './review.module.css';
import type { Reviewed } from './ReviewActions';

const REASON_MAX = 1000;

/** Asks why a report goes back: for the whole, for cells, or both. */
export function ReturnDialog({
  report: { committee, version, state },
  half,
  onClose,
}: {
  report: Reviewed;
  half: Half;
  onClose: () => void;
}) {
  const { t, explain } = useWords();
  const [returning, setReturning] = useState(NOTHING_SAID);
  const [checked, setChecked] = useState(false);
  const params = { committeeId: committee.id, half };
  // A line of the list does not have the cells.
  const report = useQuery(query(api.reports.open, { params })).data;
  const figures = report && figuresOf(report.cells);
  const items = report && figures ? itemsOf(report.breakdowns, figures) : [];
  const giveBack = useDeed({
    act: () => {
      const cells = sentCells(returning, items);
      const body = { version, reason: returning.reason, ...(cells.length > 0 && { cells }) };
      return call(api.reports.return, { params, body });
    },
    onDone: onClose,
  });
  const chosen = Object.keys(returning.cells).length;
  const silent = checked && returning.reason.trim() === '' && chosen === 0;
  return (
    <ConfirmDialog
      opened
      size="lg"
      title={t('matrix.returning.title', { name: committee.name })}
      confirm={t('matrix.returning.confirm')}
      busy={giveBack.isPending}
      onClose={onClose}
      onConfirm={() => {
        setChecked(true);
        if (isSaid(returning)) giveBack.mutate();
      }}
    >
      {standsApproved(state) && <p className={css.about}>{t('matrix.returning.approved')}</p>}
      {state === 'submitted' && (report?.correctionReason ?? null) !== null && (
        <p className={css.about}>{t('matrix.returning.correction')}</p>
      )}
      <Textarea
        label={t('matrix.returning.reason')}
        description={t('matrix.returning.reasonHint')}
        value={returning.reason}
        maxLength={REASON_MAX}
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        error={
          giveBack.error !== null
            ? explain(giveBack.error)
            : silent
              ? t('matrix.returning.reasonRequired')
              : undefined
        }
        onChange={(event) => setReturning({ ...returning, reason: event.currentTarget.value })}
      />
      {report && figures && (
        <ReturnCells
          items={items}
          breakdowns={report.breakdowns}
          figures={figures}
          reasons={returning.cells}
          checked={checked}
          onChoose={(item: Item, yes) => setReturning(withCell(returning, item, yes))}
          onReason={(item: Item, text) =>
            setReturning({ ...returning, cells: { ...returning.cells, [item]: text } })
          }
        />
      )}
    </ConfirmDialog>
  );
}
