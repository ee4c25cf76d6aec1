import type { ReactNode } from 'react';
import css from './table.module.css';

interface Props {
  /** What the table shows: its name, and that of the region in which it scrolls when the screen is narrow. */
  label: string;
  /** A list whose rows become cards on a narrow screen; its cells carry `data-label`. */
  stacks?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A table on a surface of its own. Too wide, it scrolls inside its region (reached by Tab), never the page. */
export function TableBox({ label, stacks = false, className = '', children }: Props) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={`${css.box ?? ''} ${stacks ? (css.stacks ?? '') : ''} ${className}`}
    >
      <table className={css.table} aria-label={label}>
        {children}
      </table>
    </div>
  );
}
