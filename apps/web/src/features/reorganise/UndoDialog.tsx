import { api, type Reorganisation } from '@ket-nap/contracts';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { Banner } from '../../ui/Banner';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useWords } from '../../words';
import css from './reorganise.module.css';

interface Props {
  reorganisation: Reorganisation;
  onDone: (message: string) => void;
  onClose: () => void;
}

/** Takes a reorganisation back, with the reason. */
export function UndoDialog({ reorganisation, onDone, onClose }: Props) {
  const { t, f, explain } = useWords();
  const [note, setNote] = useState('');
  const { id, effectiveOn, ended, opened } = reorganisation;
  const undoing = useDeed({
    act: () => call(api.reorganisations.undo, { params: { id }, body: { note } }),
    onShown: () => onDone(t('tree.reorganise.past.undoDone', { ended: f.integer(ended.length) })),
  });
  return (
    <ConfirmDialog
      opened
      title={t('tree.reorganise.past.undoTitle', { day: f.day(effectiveOn) })}
      confirm={t('tree.reorganise.past.undoConfirm')}
      busy={undoing.isPending}
      onConfirm={() => undoing.mutate()}
      onClose={onClose}
    >
      {undoing.error !== null && <Banner tone="bad" title={explain(undoing.error)} />}
      <p className={css.dialogText}>
        {t('tree.reorganise.past.undoText', {
          opened: f.integer(opened.length),
          ended: f.integer(ended.length),
        })}
      </p>
      <Textarea
        label={t('tree.reorganise.past.undoNote')}
        description={t('work.field.noNames')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
