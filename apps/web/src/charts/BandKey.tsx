import type { Band, BandBounds } from '@ket-nap/domain';
import { bandText } from '@ket-nap/i18n';
import { useWords } from '../words';
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
  const { t, f } = useWords();
  return (
    <span className={css.key}>
      <span className={css.swatch} style={{ background: bandColour(band) }} />
      <BandGlyph band={band} />
      {bandText(band, tense, bounds, t, f)}
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
