import { Button, Group, Modal, type MantineSize } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import { useKeptFocus } from './kept-focus';

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
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button ref={button} onClick={onConfirm} loading={busy} disabled={disabled}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
