import { useId, useState, type ReactNode } from 'react';
import css from './groups.module.css';

/** What is asked for no more: a line that opens it. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={css.folded}>
      <button
        type="button"
        className={css.fold}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden className={css.sign}>
          {open ? '▾' : '▸'}
        </span>
        {title}
      </button>
      {open && <div id={id}>{children}</div>}
    </div>
  );
}
