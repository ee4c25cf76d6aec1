import { useClickOutside } from '@mantine/hooks';
import { useId, useRef, useState, type ReactNode } from 'react';
import css from './Disclosure.module.css';

interface Props {
  /** What stands in the line and opens the rest. */
  face: ReactNode;
  /** Names the part that opens. */
  label: string;
  children: ReactNode;
}

/** Words in a line that open a small panel under them: closed again by Escape or a press elsewhere. */
export function Disclosure({ face, label, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useClickOutside<HTMLSpanElement>(() => setOpen(false));
  return (
    <span
      ref={box}
      className={css.box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        opener.current?.focus();
      }}
      onBlur={(event) => {
        // Moving on with the keyboard leaves the panel behind; a press on its own empty ground does not.
        const next = event.relatedTarget;
        if (next !== null && !event.currentTarget.contains(next)) setOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        className={css.face}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <span id={id} role="group" aria-label={label} className={css.panel}>
          {children}
        </span>
      )}
    </span>
  );
}
