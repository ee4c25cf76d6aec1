import type { CommitteeRef, TermProgress, TermRow } from '@ket-nap/contracts';
import { points } from '@ket-nap/domain';
import type { Words } from '../../words';

/** Names that are written out before the others are only counted. */
const NAMED = 2;

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

export function remainingSentence({ total, mark }: TermProgress, { t, f }: Words): string {
  const { remaining, neededPerYear } = total;
  if (remaining === null) return '';
  if (remaining === 0) return t('terms.tile.nothingLeft');
  if (mark.ended || neededPerYear === null) return mark.ended ? t('terms.tile.over') : '';
  return t('terms.tile.needed', { n: f.integer(neededPerYear) });
}

/** What a row is called: a committee by its name, a group by its area or by those who go on from it. */
export function rowName({ committee, group }: TermRow, { t, f }: Words): string {
  if (group === null) return committee.name;
  if (group.kind === 'area') return t('terms.table.area', { area: group.area ?? '' });
  return namesOf(group.successors, { t, f });
}

function namesOf(committees: readonly CommitteeRef[], { t, f }: Pick<Words, 't' | 'f'>): string {
  const names = committees
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ');
  const more = committees.length - NAMED;
  return more > 0 ? t('terms.table.namesMore', { names, n: f.integer(more) }) : names;
}
