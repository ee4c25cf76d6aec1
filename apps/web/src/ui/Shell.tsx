import { Drawer } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { useWords } from '../words';
import { Logo } from './Logo';
import css from './Shell.module.css';

interface Props {
  /** Links of the navigation. */
  nav: ReactNode;
  /** Who is signed in, and settings. */
  foot: ReactNode;
  children: ReactNode;
}

/** The frame of every page: navigation at the left; on a narrow screen a bar on top and the same in a drawer. */
export function Shell({ nav, foot, children }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  // A link that was followed closes the drawer; a switch inside it does not.
  const closeOnLink = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) setOpen(false);
  };
  const menu = (
    <>
      <nav aria-label={t('nav.main')} className={css.nav}>
        {nav}
      </nav>
      <div className={css.foot}>{foot}</div>
    </>
  );
  return (
    <div className={css.shell}>
      <a href="#main" className={css.skip}>
        {t('app.skip')}
      </a>
      <header className={css.top}>
        <button type="button" className={css.burger} aria-label={t('nav.open')} onClick={() => setOpen(true)}>
          <IconMenu2 size={20} aria-hidden />
        </button>
        <Brand />
      </header>
      <header className={css.side}>
        <Brand />
        {menu}
      </header>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        size={272}
        title={<Brand />}
        closeButtonProps={{ 'aria-label': t('nav.close') }}
        classNames={{
          body: css.drawer ?? '',
          content: css.drawerContent ?? '',
          header: css.drawerHead ?? '',
        }}
        onClick={closeOnLink}
      >
        {menu}
      </Drawer>
      <main id="main" tabIndex={-1} className={css.main}>
        {children}
      </main>
    </div>
  );
}

function Brand() {
  const { t } = useWords();
  return (
    <span className={css.brand}>
      <Logo />
      {t('app.name')}
    </span>
  );
}
