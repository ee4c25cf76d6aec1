import type { Board } from '@ket-nap/contracts';
import { sumOfKnown } from '@ket-nap/domain';
import type { TableWords } from './words';

type Shown = Pick<Board, 'rows'> & { total: Pick<Board['total'], 'cumulative' | 'expected'> };

/** Of a second half in whose year committees came and went: since when its rows have added up, and what an area includes. */
export function sinceNotes({ rows, total }: Shown, { t }: Pick<TableWords, 't'>): string[] {
  if (total.cumulative === null) return [];
  const hasEnded = ({ group }: Shown['rows'][number]) => group !== null && group.ended.length > 0;
  const begun = rows.some((row) => row.mark.partOfYear && !hasEnded(row));
  return [
    ...(rows.some(hasEnded) ? [t('views.cumulative.area')] : []),
    ...(begun ? [t('views.cumulative.begun')] : []),
  ];
}

/** What of a total since January is in no row: of committees that ended. Whoever sees some of the rows only is told so elsewhere. */
export function endedNotes({ rows, total }: Shown, { t }: Pick<TableWords, 't'>): string[] {
  const shown = rows.reduce((sum, { group }) => sum + (group?.members.length ?? 1), 0);
  const inRows = sumOfKnown(rows.map(({ cumulative }) => cumulative?.admitted ?? null)) ?? 0;
  const isMore = shown >= total.expected && inRows < (total.cumulative?.admitted ?? 0);
  return isMore ? [t('views.cumulative.ended')] : [];
}
