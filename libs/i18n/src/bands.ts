import { halfEndingOn, halfOf, parsePeriod, type Band, type BandBounds } from '@ket-nap/domain';
import type { Formats } from './format';
import type { Translate } from './translate';

/** `sát mốc (40 – 50%)`: a band by name, and between which rates it lies. */
export function bandText(
  band: Band,
  tense: 'during' | 'after',
  { reached, near, behind }: BandBounds,
  t: Translate,
  f: Formats,
): string {
  const name = t(`band.${tense}.${band}`);
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

/** What the mark line of a period is called: "mốc nửa năm", "chỉ tiêu năm", "mốc đến 12/05/2026". */
export function markName(
  { period, mark }: { period: string; mark: { ended: boolean; asOf: string } },
  t: Translate,
  f: Formats,
): string {
  const known = parsePeriod(period);
  const half = known === null ? null : halfOf(known);
  // A year that is known to its middle stands beside the mark of its middle.
  if (half === null && halfEndingOn(mark.asOf) !== null && !mark.ended) return t('board.mark.half');
  if (!mark.ended) return t('board.mark.today', { day: f.day(mark.asOf) });
  if (half === null) return t('board.mark.year');
  return half === 1 ? t('board.mark.half') : t('board.mark.secondHalf');
}
