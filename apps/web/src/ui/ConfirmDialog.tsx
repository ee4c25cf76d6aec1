import { Button, Group, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import { Dialog } from './Dialog';
import { useFirstFault, useKeptFocus } from './kept-focus';

interface Props {
  opened: boolean;
  title: string;
  /** The button's own words, the deed itself: "Trả lại báo cáo", never just "OK". */
  confirm: string;
  busy?: boolean;
  size?: MantineSize;
  /** It cannot be done now; what stands in the dialog says why. */
  disabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before what cannot be undone lightly. */
export function ConfirmDialog(props: Props) {
  const {
    opened,
    title,
    confirm,
    busy = false,
    disabled = false,
    size = 'md',
    onConfirm,
    onClose,
    children,
  } = props;
  const { t } = useWords();
  const button = useKeptFocus(busy);
  const { fields, tried } = useFirstFault<HTMLDivElement>();
  const confirmed = () => {
    onConfirm();
    tried();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={size}>
      <div ref={fields}>{children}</div>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button ref={button} onClick={confirmed} loading={busy} disabled={disabled}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
