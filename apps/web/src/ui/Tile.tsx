import type { ReactNode } from 'react';
import css from './Tile.module.css';

interface Props {
  label: string;
  value: string;
  /** Said beside the value, smaller. */
  beside?: string | undefined;
  /** Stands at the end of the name. */
  ask?: ReactNode;
  /** A forecast: drawn dashed, so that it is never taken for a fact. */
  guess?: boolean;
  /** Drawn between the value and its text. */
  bar?: ReactNode;
  /** A second line, in full ink. */
  other?: readonly string[];
  children: ReactNode;
}

/** One number with its name above it and what it means below. */
export function Tile({ label, value, beside, ask, guess = false, bar, other = [], children }: Props) {
  return (
    <div className={css.tile} data-guess={guess || undefined}>
      <div className={css.label}>
        <span>{label}</span>
        {ask}
      </div>
      <div className={css.value} data-figure>
        {value}
        {beside !== undefined && <span className={css.beside}> {beside}</span>}
      </div>
      {bar}
      <div className={css.text}>{children}</div>
      {other.map((line) => (
        <div key={line} className={css.other}>
          {line}
        </div>
      ))}
    </div>
  );
}

/** The numbers of a page side by side, the first of them wider. */
export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} className={css.tiles}>
      {children}
    </section>
  );
}

const FULL = 100;

/** A rate as a bar with the mark of the time passed. A rate beyond 100% widens the scale instead of being cut. */
export function RateBar({ rate, mark, colour }: { rate: number | null; mark: number; colour: string }) {
  const scale = Math.max(FULL, rate ?? 0);
  const percentOf = (value: number) => `${(value / scale) * FULL}%`;
  return (
    <div className={css.bar} aria-hidden>
      <div className={css.fill} style={{ width: percentOf(rate ?? 0), background: colour }} />
      {mark > 0 && <div className={css.mark} style={{ insetInlineStart: percentOf(mark) }} />}
    </div>
  );
}
