import type { Standing } from '@ket-nap/domain';
import css from './HeatMark.module.css';

/**
 * The face of a cell of the heatmap: its field in the colour of its band with a strong edge; where there is no rate, a texture. Drawn as
 * shapes, not as a background: it is on paper and in the picture as it is on the screen.
 */
export function HeatMark({ standing }: { standing: Standing }) {
  return (
    <svg className={css.mark} aria-hidden focusable={false} data-standing={standing}>
      <rect className={css.field} width="100%" height="100%" />
      <rect className={css.edge} width={4} height="100%" />
    </svg>
  );
}

/** The textures that the cells are filled with; once for each heatmap. */
export function HeatTextures() {
  return (
    <svg className={css.textures} aria-hidden focusable={false}>
      <defs>
        <pattern
          id="heat-no-quota"
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className={css.stripe} width={1.5} height={6} />
        </pattern>
      </defs>
    </svg>
  );
}
