import type { ReactNode } from 'react';
import css from './Banner.module.css';

interface Props {
  tone?: 'plain' | 'notice' | 'good' | 'bad';
  title: string;
  text?: ReactNode;
  /** The way on: buttons or links. */
  children?: ReactNode;
}

/** Something to know before reading on, above what it is about. What went wrong is announced at once. */
export function Banner({ tone = 'plain', title, text, children }: Props) {
  return (
    <div className={`${css.banner ?? ''} ${css[tone] ?? ''}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <h2 className={css.title}>{title}</h2>
      {text !== undefined && <p className={css.text}>{text}</p>}
      {children !== undefined && children !== false && <div className={css.way}>{children}</div>}
    </div>
  );
}
