import type { TermProgress } from '@ket-nap/contracts';
import { points } from '@ket-nap/domain';
import type { Words } from '../../words';

/** Sentences of the tiles. Every number in them is one of the answer's; only its words are chosen here. */
export function rateSentence({ total, mark }: TermProgress, { t, f }: Words): string {
  const { admitted, target, rate, exceedsBy } = total;
  if (admitted === null) return t('terms.tile.noFigures');
  if (target === null || rate === null) return t('terms.tile.noTarget');
  if (exceedsBy !== null) return t('terms.tile.exceeded', { points: f.decimal(exceedsBy) });
  const gap = points(rate, mark.percent);
  if (mark.ended) {
    return gap >= 0 ? t('terms.tile.completed') : t('terms.tile.ended', { points: f.decimal(-gap) });
  }
  const percent = f.rate(mark.percent);
  if (gap === 0) return t('terms.tile.atMark', { percent });
  const said = { points: f.decimal(Math.abs(gap)), percent };
  return gap > 0 ? t('terms.tile.ahead', said) : t('terms.tile.behind', said);
}

/** Whether the committees' targets add up to the province's own. */
export function targetSentence({ total }: TermProgress, { t, f }: Words): string {
  const { unitsTarget, ownTarget, gap } = total;
  if (ownTarget === null)
    return unitsTarget === null ? t('terms.tile.targetNone') : t('terms.tile.unitsOnly');
  if (gap === null) return t('terms.tile.unitsNone');
  if (gap === 0) return t('terms.tile.unitsEqual');
  const said = { gap: f.integer(Math.abs(gap)) };
  return gap > 0 ? t('terms.tile.unitsMore', said) : t('terms.tile.unitsFewer', said);
}

export function proRataSentence({ total, mark }: TermProgress, { t, f }: Words): string {
  const { difference, proRata } = total;
  if (proRata === null) return t('terms.tile.targetNone');
  if (difference === null) return t('terms.tile.proRataOf', { percent: f.rate(mark.percent) });
  if (difference === 0) return t('terms.tile.even');
  const said = { n: f.integer(Math.abs(difference)) };
  return difference > 0 ? t('terms.tile.beyond', said) : t('terms.tile.short', said);
}

/** Whether what is missing is a shortfall: the term is over and everybody has reported. Before, it is what remains. */
export function isShortfall({ mark, points: halves }: TermProgress): boolean {
  return mark.ended && halves.every(({ complete }) => complete);
}

export function remainingSentence(progress: TermProgress, { t, f }: Words): string {
  const { remaining, neededPerYear } = progress.total;
  if (remaining === null) return '';
  if (remaining === 0) return t('terms.tile.nothingLeft');
  if (neededPerYear !== null) return t('terms.tile.needed', { n: f.integer(neededPerYear) });
  return t(isShortfall(progress) ? 'terms.tile.over' : 'terms.tile.soFar');
}
