import type { Band } from '@ket-nap/domain';
import css from './Band.module.css';

/** How much of the circle is filled: the band without its colour, for those who do not see it and for black and white paper. */
const FILLED: Record<Band, number> = { reached: 1, near: 0.75, behind: 0.5, far_behind: 0.25 };

const MIDDLE = 6;
const RADIUS = 5;
const TURN = 2 * Math.PI;

/** A circle filled as far as the band: full for reached, a quarter for far behind. */
export function BandGlyph({ band }: { band: Band }) {
  const share = FILLED[band];
  return (
    <svg className={css.glyph} viewBox="0 0 12 12" aria-hidden>
      <circle cx={MIDDLE} cy={MIDDLE} r={RADIUS} className={css.ring} />
      {share === 1 ? (
        <circle cx={MIDDLE} cy={MIDDLE} r={RADIUS} className={css.filled} />
      ) : (
        <path d={sector(share)} className={css.filled} />
      )}
    </svg>
  );
}

/** From twelve o'clock on, clockwise. */
function sector(share: number): string {
  const [x, y] = [MIDDLE + RADIUS * Math.sin(share * TURN), MIDDLE - RADIUS * Math.cos(share * TURN)];
  const large = share > 0.5 ? 1 : 0;
  return `M${MIDDLE} ${MIDDLE}V${MIDDLE - RADIUS}A${RADIUS} ${RADIUS} 0 ${large} 1 ${x} ${y}Z`;
}
