import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/Dialog';
import { useFirstFault, useKeptFocus } from '../../ui/kept-focus';
import { useWords } from '../../words';
import css from './periods.module.css';

interface Props {
  title: string;
  /** The deed's own words. */
  confirm: string;
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog: Enter in a field sends it. */
export function FormDialog({ title, confirm, busy, onSubmit, onClose, children }: Props) {
  const { t } = useWords();
  const button = useKeptFocus(busy);
  const { fields, tried } = useFirstFault<HTMLFormElement>();
  return (
    <Dialog opened onClose={onClose} title={title}>
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
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button ref={button} type="submit" loading={busy}>
            {confirm}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
