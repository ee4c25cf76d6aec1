import type { Band, BandBounds } from '@ket-nap/domain';
import { useWords, type Words } from '../words';
import css from './Band.module.css';
import { BandGlyph } from './BandGlyph';
import { bandColour } from './ranking-series';

interface Props {
  band: Band;
  /** Whether the bands speak of the finished quota, or of the pace during the year. */
  tense: 'during' | 'after';
  /** Lower bounds in percent of the quota. */
  bounds: BandBounds;
}

/** One entry of a key to the bands: its colour, its circle, its name and between which rates it lies. */
export function BandKey({ band, tense, bounds }: Props) {
  const words = useWords();
  return (
    <span className={css.key}>
      <span className={css.swatch} style={{ background: bandColour(band) }} />
      <BandGlyph band={band} />
      {boundsText(band, words.t(`band.${tense}.${band}`), bounds, words)}
    </span>
  );
}

/** A row without a rate has no colour. */
export function NoBandKey({ text }: { text: string }) {
  return (
    <span className={css.key}>
      <span className={css.swatch} data-of="none" />
      {text}
    </span>
  );
}

/** `sát mốc (40 – 50%)`. */
function boundsText(
  band: Band,
  name: string,
  { reached, near, behind }: BandBounds,
  { t, f }: Words,
): string {
  switch (band) {
    case 'reached':
      return t('board.legend.from', { band: name, bound: f.rate(reached) });
    case 'near':
      return t('board.legend.between', { band: name, from: f.decimal(near), to: f.rate(reached) });
    case 'behind':
      return t('board.legend.between', { band: name, from: f.decimal(behind), to: f.rate(near) });
    case 'far_behind':
      return t('board.legend.below', { band: name, bound: f.rate(behind) });
  }
}
