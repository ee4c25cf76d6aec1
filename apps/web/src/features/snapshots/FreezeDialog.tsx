import { api, SNAPSHOT_NOTE_MAX, type Board, type SnapshotLine } from '@ket-nap/contracts';
import { Button, Group, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api';
import type { BoardAsked } from '../../board-query';
import { newKey } from '../../cells/new-key';
import { useDeed } from '../../deed';
import { paths } from '../../paths';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../words';
import { figuresOf } from './figures-of';

interface Props {
  board: Board;
  /** With its period: what is frozen is what is shown. */
  asked: BoardAsked;
  onClose: () => void;
}

/** Freezes the board under a note, and says where it is found. The server reads it anew: what it kept is said with its figures. */
export default function FreezeDialog({ board, asked, onClose }: Props) {
  const { t, f, explain } = useWords();
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  // One for the dialog: pressed again after a lost answer, it is done once.
  const [key, setKey] = useState(newKey);
  const take = useDeed({
    act: () => call(api.snapshots.take, { body: { asked, note, key } }),
    touches: [api.snapshots.list.path],
  });
  const blank = note.trim() === '';
  const problem = checked && blank ? t('meeting.freeze.noteRequired') : undefined;
  const confirm = () => {
    setChecked(true);
    if (!blank) take.mutate();
  };
  if (take.isSuccess) return <Frozen snapshot={take.data} onClose={onClose} />;
  return (
    <ConfirmDialog
      opened
      title={t('meeting.freeze.open')}
      confirm={t('meeting.freeze.confirm')}
      busy={take.isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{t('meeting.freeze.about', { unit: board.unit.name, period: f.period(board.period) })}</p>
      <TextInput
        label={t('meeting.freeze.note')}
        description={t('meeting.freeze.noteHint')}
        value={note}
        maxLength={SNAPSHOT_NOTE_MAX}
        required
        data-autofocus
        error={take.error === null ? problem : explain(take.error)}
        onChange={(event) => {
          setNote(event.currentTarget.value);
          // Another note is another wish.
          if (take.isError) setKey(newKey());
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && !take.isPending) confirm();
        }}
      />
    </ConfirmDialog>
  );
}

function Frozen({ snapshot, onClose }: { snapshot: SnapshotLine; onClose: () => void }) {
  const words = useWords();
  const { t, f } = words;
  const { id, note, takenAt } = snapshot;
  return (
    <Dialog opened onClose={onClose} title={t('meeting.freeze.done', { at: f.instant(takenAt) })}>
      <p role="status">{t('meeting.freeze.doneText', { note, figures: figuresOf(snapshot, words) })}</p>
      <Group justify="flex-end" mt="lg">
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to={paths.board} search={{ snapshot: id }} />}
        >
          {t('meeting.freeze.show')}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {t('action.close')}
        </Button>
      </Group>
    </Dialog>
  );
}
