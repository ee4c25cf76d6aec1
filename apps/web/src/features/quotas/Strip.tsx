import type { ReactNode } from 'react';
import css from './quotas.module.css';

interface Props {
  tone?: 'plain' | 'notice' | 'good' | 'bad';
  title: string;
  text?: string;
  /** The way on, at the end of the line. */
  children?: ReactNode;
}

/** A notice in one line: the table under it wants the room. */
export function Strip({ tone = 'plain', title, text, children }: Props) {
  return (
    <div className={`${css.strip ?? ''} ${css[tone] ?? ''}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <span>
        <b>{title}</b> {text}
      </span>
      {children}
    </div>
  );
}
