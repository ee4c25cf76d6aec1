import { WhyNumber, WhyWalk } from '../why/WhyNumber';
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
  /** As why it is so is asked for it. */
  part: string;
}

interface Props {
  parts: readonly Part[];
  /** Of the total, what is in no part yet; hatched at the end of the bar. */
  rest: { count: number; name: string; countText: string; part: string } | null;
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
      <WhyWalk label={label}>
        <ol className={css.list}>
          {numbered.map(({ id, name, countText, share, part }) => (
            <li key={id} data-why-line>
              <span className={css.name}>{name}</span>
              <Figures count={countText} share={share} part={part} />
            </li>
          ))}
          {rest !== null && rest.count > 0 && (
            <li className={css.unnumbered} data-why-line>
              <span className={css.name}>{rest.name}</span>
              <Figures count={rest.countText} share="" part={rest.part} />
            </li>
          )}
        </ol>
      </WhyWalk>
    </>
  );
}

function Figures({ count, share, part }: { count: string; share: string; part: string }) {
  return (
    <>
      <span className={css.count} data-figure>
        <WhyNumber figure="count" part={part}>
          {count}
        </WhyNumber>
      </span>
      <span className={css.share} data-figure>
        {share !== '' && (
          <WhyNumber figure="share" part={part}>
            {share}
          </WhyNumber>
        )}
      </span>
    </>
  );
}

/** Groups that overlap: each beside its base, as bars of their own that nobody can add up by eye. */
export function OverlapBars({
  parts,
  label,
}: {
  parts: readonly (Part & { base: number | null })[];
  label: string;
}) {
  return (
    <WhyWalk label={label}>
      <ul className={css.list} data-bars>
        {parts.map(({ id, name, count, countText, share, part, base }) => (
          <li key={id} className={css.unnumbered} data-why-line>
            <span className={css.name}>{name}</span>
            <span className={css.track} aria-hidden>
              <span style={{ width: `${Math.min(((count ?? 0) / Math.max(base ?? 0, 1)) * FULL, FULL)}%` }} />
            </span>
            <Figures count={countText} share={share} part={part} />
          </li>
        ))}
      </ul>
    </WhyWalk>
  );
}
