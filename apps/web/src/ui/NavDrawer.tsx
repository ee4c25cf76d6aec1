import { Drawer } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { useWords } from '../words';
import css from './Shell.module.css';

interface Props {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

const WIDTH = 272;

/** The navigation of a narrow screen. */
export default function NavDrawer({ title, onClose, children }: Props) {
  const { t } = useWords();
  // A link that was followed closes the drawer; a switch inside it does not.
  const closeOnLink = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) onClose();
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      size={WIDTH}
      title={title}
      closeButtonProps={{ 'aria-label': t('nav.close') }}
      classNames={{ body: css.drawer ?? '', content: css.drawerContent ?? '', header: css.drawerHead ?? '' }}
      onClick={closeOnLink}
    >
      {children}
    </Drawer>
  );
}
