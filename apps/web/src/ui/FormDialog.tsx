import { Button, Group, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import { Dialog } from './Dialog';
import css from './FormDialog.module.css';
import { useFirstFault, useKeptFocus } from './kept-focus';

interface Props {
  title: string;
  /** The deed's own words. */
  confirm: string;
  busy: boolean;
  size?: MantineSize | number;
  /** It cannot be sent now; `note` or what stands in the form says why. */
  disabled?: boolean;
  /** Said beside the buttons. */
  note?: string | undefined;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog: Enter in a field sends it. */
export function FormDialog(props: Props) {
  const { title, confirm, busy, size = 'md', disabled = false, note, onSubmit, onClose, children } = props;
  const { t } = useWords();
  const button = useKeptFocus(busy);
  const { fields, tried } = useFirstFault<HTMLFormElement>();
  return (
    <Dialog opened onClose={onClose} title={title} size={size}>
      <form
        ref={fields}
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
          tried();
        }}
      >
        {children}
        <Group justify="flex-end" mt="xs">
          {note !== undefined && <span className={css.note}>{note}</span>}
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button ref={button} type="submit" loading={busy} disabled={disabled}>
            {confirm}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
