import { comparePeriods, halfContaining, halfPeriod, yearOf, type Half } from '@ket-nap/domain';
import type { Words } from '../../words';

/** From and until which half-year something is asked for. */
export interface Span {
  fromHalf: Half;
  untilHalf: Half | null;
}

const YEARS_BACK = 3;
const YEARS_AHEAD = 5;

/** Whether it is asked for no more; what ends with the present half-year still is. */
export function isOver({ untilHalf }: Span, today: string): boolean {
  return untilHalf !== null && comparePeriods(untilHalf, halfContaining(today)) < 0;
}

/** Whether both are asked for in the same half-years. */
export function sameSpan(one: Span, other: Span): boolean {
  return one.fromHalf === other.fromHalf && one.untilHalf === other.untilHalf;
}

/** "từ 6 tháng đầu năm 2027", also where it has not begun or is over. */
export function spanText(
  { fromHalf, untilHalf }: Span,
  today: string,
  { t, f }: Pick<Words, 't' | 'f'>,
): string {
  const from = f.periodShort(fromHalf);
  if (untilHalf !== null && isOver({ fromHalf, untilHalf }, today))
    return t('groups.over', { until: f.periodShort(untilHalf) });
  const later = comparePeriods(fromHalf, halfContaining(today)) > 0;
  if (untilHalf === null) return t(later ? 'groups.later' : 'groups.from', { from });
  return t(later ? 'groups.laterUntil' : 'groups.fromUntil', { from, until: f.periodShort(untilHalf) });
}

/** Half-years around today to choose from, with those that stand there already; oldest first. */
export function choicesOf(today: string, standing: readonly (Half | null)[]): Half[] {
  const year = yearOf(halfContaining(today));
  const near = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => year - YEARS_BACK + index);
  const all = new Set([
    ...near.flatMap((each) => [halfPeriod(each, 1), halfPeriod(each, 2)]),
    ...standing.filter((half) => half !== null),
  ]);
  return [...all].sort(comparePeriods);
}
