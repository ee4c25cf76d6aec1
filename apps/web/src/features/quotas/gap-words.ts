import type { Words } from '../../words';

/** A gap in words: `khớp`, `nhiều hơn 45`, `ít hơn 5`. */
export function gapText(gap: number | null, { t, f }: Pick<Words, 't' | 'f'>): string {
  if (gap === null) return t('distribution.gap.unknown');
  if (gap === 0) return t('distribution.gap.equal');
  return gap > 0
    ? t('distribution.gap.over', { n: f.integer(gap) })
    : t('distribution.gap.under', { n: f.integer(-gap) });
}
