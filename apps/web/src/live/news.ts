import type { Words } from '../words';

/** What is said of figures that have just changed: the one in which all others meet. */
export function newsOf(
  { admitted, quota }: { admitted: number | null; quota: number | null },
  { t, f }: Pick<Words, 't' | 'f'>,
): string {
  if (admitted === null) return t('live.news');
  if (quota === null) return t('live.newsCount', { admitted: f.integer(admitted) });
  return t('live.newsOf', { admitted: f.integer(admitted), quota: f.integer(quota) });
}
