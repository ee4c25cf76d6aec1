import css from './Stack.module.css';

export interface StackPart {
  id: string;
  /** The number under which a list names it. */
  number: number;
  count: number | null;
  /** What it is and how many, as it is written. */
  title: string;
}

interface Props {
  parts: readonly StackPart[];
  /** What of the whole is in no part; hatched at the end. */
  rest: number | null;
  restTitle: string;
  label: string;
  /** The part that is brought out, by its id. */
  chosen?: string | undefined;
}

/** Narrower than this, in percent of the bar, a part carries no number. */
const NUMBERED = 4.5;
const FULL = 100;

/**
 * The parts of one total in a bar, each with the number under which a list beside it names it: no colour has to be remembered. A part
 * keeps its tone in every bar, so that bars can be read one under another.
 */
export function Stack({ parts, rest, restTitle, label, chosen }: Props) {
  const left = Math.max(rest ?? 0, 0);
  const whole = parts.reduce((sum, { count }) => sum + (count ?? 0), 0) + left;
  const width = (count: number) => (count / Math.max(whole, 1)) * FULL;
  return (
    <div className={css.bar} role="img" aria-label={label} data-chosen={chosen !== undefined || undefined}>
      {parts
        .filter(({ count }) => (count ?? 0) > 0)
        .map(({ id, number, count, title }) => (
          <span
            key={id}
            className={css.part}
            data-tone={number % 2}
            data-chosen={id === chosen || undefined}
            style={{ width: `${width(count ?? 0)}%` }}
            title={title}
          >
            {width(count ?? 0) >= NUMBERED && number}
          </span>
        ))}
      {left > 0 && <span className={css.rest} style={{ width: `${width(left)}%` }} title={restTitle} />}
    </div>
  );
}
