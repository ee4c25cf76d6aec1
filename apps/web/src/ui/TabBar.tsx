import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { DemoMark } from './DemoMark';
import css from './TabBar.module.css';

interface Props {
  label: string;
  /** Each a `Tab`. */
  children: ReactNode;
  /** Sample figures are shown: said at the end of the line, on a narrow screen under it. */
  demo: boolean;
  /** Stands there too. */
  tools?: ReactNode;
}

/** The ways to the screens of a page. On paper there are none, only that figures are samples. */
export function TabBar({ label, children, demo, tools }: Props) {
  return (
    <div className={css.bar}>
      <nav className={css.tabs} aria-label={label}>
        {children}
      </nav>
      <div className={css.tools}>
        {demo && (
          <span className={css.demo}>
            <DemoMark />
          </span>
        )}
        {tools}
      </div>
    </div>
  );
}

interface TabProps extends ComponentProps<'a'> {
  /** Its screen is the one that is shown, whatever the addresses have in common. */
  current: boolean;
}

/** The way to one screen. */
export const Tab = createLink(({ current, ...props }: TabProps) => (
  <a {...props} className={css.tab} aria-current={current ? 'page' : undefined} />
));
