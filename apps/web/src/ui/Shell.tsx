import { IconMenu2 } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWords } from '../words';
import { Logo } from './Logo';
import { MAIN } from './main-place';
import css from './Shell.module.css';

/** Loaded when it is first opened: most screens are wide and never need it. */
const NavDrawer = lazy(() => import('./NavDrawer'));

interface Props {
  /** Links of the navigation. */
  nav: ReactNode;
  /** Who is signed in, and settings. */
  foot: ReactNode;
  /** What is always at hand, beside the name of the product. */
  tools?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: navigation at the left; on a narrow screen a bar on top and the same in a drawer. */
export function Shell({ nav, foot, tools, children }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
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
      <a href={`#${MAIN}`} className={css.skip}>
        {t('app.skip')}
      </a>
      <header className={css.top}>
        <button type="button" className={css.burger} aria-label={t('nav.open')} onClick={() => setOpen(true)}>
          <IconMenu2 size={20} aria-hidden />
        </button>
        <Brand />
        <span className={css.tools}>{tools}</span>
      </header>
      <header className={css.side}>
        <div className={css.head}>
          <Brand />
          <span className={css.tools}>{tools}</span>
        </div>
        {menu}
      </header>
      {open && (
        <Suspense fallback={null}>
          <NavDrawer title={<Brand />} onClose={() => setOpen(false)}>
            {menu}
          </NavDrawer>
        </Suspense>
      )}
      <main id={MAIN} tabIndex={-1} className={css.main}>
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
