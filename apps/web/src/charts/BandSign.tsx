import type { Band } from '@ket-nap/domain';
import css from './BandSign.module.css';
import { bandColour } from './ranking-series';

/** A band's sign around the origin of an SVG: a shape of its own beside its colour. */
export function BandSign({ band }: { band: Band | null }) {
  const look = { fill: bandColour(band), className: css.sign };
  if (band === 'reached') return <circle r={5} {...look} />;
  if (band === 'near') return <rect x={-4.4} y={-4.4} width={8.8} height={8.8} {...look} />;
  if (band === 'behind') return <path d="M0 -5.8 5.6 4.4 -5.6 4.4Z" {...look} />;
  return <path d="M0 5.8 5.6 -4.4 -5.6 -4.4Z" {...look} />;
}
