import css from './PartsBar.module.css';

export interface Part {
  id: string;
  name: string;
  /** Null where nothing was sent for it; it then stands in the list and not in the bar. */
  count: number | null;
  /** As it is written: 32,2%. */
  share: string;
  /** As it is written: 1.455. */
  countText: string;
}

interface Props {
  parts: readonly Part[];
  /** Of the total, what is in no part yet; hatched at the end of the bar. */
  rest: { count: number; name: string; countText: string } | null;
  label: string;
  description: string;
}

/** Narrower than this, in percent of the bar, a part carries no number. */
const NUMBERED = 4.5;
const FULL = 100;

/**
 * The parts of one total stacked in a bar, each with the number under which the list names it: two tones are enough, because no colour
 * has to be remembered.
 */
export function PartsBar({ parts, rest, label, description }: Props) {
  const numbered = parts.map((part, index) => ({ ...part, number: index + 1 }));
  const whole = parts.reduce((sum, { count }) => sum + (count ?? 0), 0) + Math.max(rest?.count ?? 0, 0);
  const width = (count: number) => (count / Math.max(whole, 1)) * FULL;
  return (
    <>
      <div className={css.bar} role="img" aria-label={label} aria-description={description}>
        {numbered
          .filter(({ count }) => (count ?? 0) > 0)
          .map(({ id, name, count, countText, number }, place) => (
            <span
              key={id}
              className={css.part}
              data-tone={place % 2}
              style={{ width: `${width(count ?? 0)}%` }}
              title={`${name}: ${countText}`}
            >
              {width(count ?? 0) >= NUMBERED && number}
            </span>
          ))}
        {rest !== null && rest.count > 0 && (
          <span className={css.rest} style={{ width: `${width(rest.count)}%` }} title={rest.name} />
        )}
      </div>
      <ol className={css.list}>
        {numbered.map(({ id, name, countText, share }) => (
          <li key={id}>
            <span className={css.name}>{name}</span>
            <span className={css.count}>{countText}</span>
            <span className={css.share}>{share}</span>
          </li>
        ))}
        {rest !== null && rest.count > 0 && (
          <li className={css.unnumbered}>
            <span className={css.name}>{rest.name}</span>
            <span className={css.count}>{rest.countText}</span>
            <span className={css.share} />
          </li>
        )}
      </ol>
    </>
  );
}

/** Groups that overlap: each beside the total, as bars of their own that nobody can add up by eye. */
export function OverlapBars({ parts, total }: { parts: readonly Part[]; total: number }) {
  return (
    <ul className={css.list} data-bars>
      {parts.map(({ id, name, count, countText, share }) => (
        <li key={id} className={css.unnumbered}>
          <span className={css.name}>{name}</span>
          <span className={css.track} aria-hidden>
            <span style={{ width: `${Math.min(((count ?? 0) / Math.max(total, 1)) * FULL, FULL)}%` }} />
          </span>
          <span className={css.count}>{countText}</span>
          <span className={css.share}>{share}</span>
        </li>
      ))}
    </ul>
  );
}
