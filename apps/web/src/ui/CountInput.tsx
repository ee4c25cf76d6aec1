import { parseCount } from '@ket-nap/i18n';
import { useLayoutEffect, useRef, useState, type ComponentProps } from 'react';
import { useWords } from '../words';
import css from './CountInput.module.css';

interface Props extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'className'> {
  /** What was typed, kept as it is; blank is "not entered", which is not 0. */
  value: string;
  onText: (text: string) => void;
  /** The field where its words are to be shown. Kept quiet while a number is being typed: `1.4` may become `1.455`. */
  invalid?: boolean;
}

/** A cell for a count. What was typed is shown while one is in the cell; left, the number as it was understood. */
export function CountInput({ value, onText, invalid = false, onFocus, onBlur, ...rest }: Props) {
  const { f } = useWords();
  const [entered, setEntered] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const inside = entered !== null;
  // The text is another one now. Not a frame later: the first digits typed by then would be selected, and lost.
  useLayoutEffect(() => {
    if (inside) input.current?.select();
  }, [inside]);
  const read = parseCount(value);
  const typing = inside && value !== entered;
  return (
    <input
      {...rest}
      ref={input}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      className={css.input}
      aria-invalid={invalid && !typing}
      value={!inside && read.ok ? f.integer(read.value) : value}
      onChange={(event) => onText(event.currentTarget.value)}
      onMouseDown={(event) => {
        // The first press takes the cell as a whole, as in a spreadsheet; the next one goes between the digits.
        if (inside) return;
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onFocus={(event) => {
        setEntered(value);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setEntered(null);
        onBlur?.(event);
      }}
    />
  );
}
