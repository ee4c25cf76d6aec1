import type { ReactNode } from 'react';
import css from './Badge.module.css';

export type Tone = 'plain' | 'quiet' | 'notice' | 'good' | 'bad';

/** A state in one or two words; the colour only repeats what the words say. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${css.badge ?? ''} ${css[tone] ?? ''}`}>{children}</span>;
}
