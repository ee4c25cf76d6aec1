import type { ReactNode } from 'react';
import css from './Choice.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; face: ReactNode; lang?: string }[];
  onChange: (value: T) => void;
}

/** A few small buttons of which one is pressed: language, theme. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <div role="group" aria-label={label} className={css.group}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={css.option}
          aria-pressed={option.value === value}
          aria-label={option.label}
          title={option.label}
          lang={option.lang}
          onClick={() => onChange(option.value)}
        >
          {option.face}
        </button>
      ))}
    </div>
  );
}
