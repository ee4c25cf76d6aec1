import type { ReactNode } from 'react';
import css from './Note.module.css';

/** What has to be known of everything below it, in one line. */
export function Note({ children }: { children: ReactNode }) {
  return <p className={css.note}>{children}</p>;
}
