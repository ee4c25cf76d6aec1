import type { BoardRow } from '@ket-nap/contracts';
import { cutOff, isOneDay, parsePeriod, yearOf, type AsOfSpan } from '@ket-nap/domain';
import type { Words } from '../words';

type Compared = Pick<BoardRow, 'asOf' | 'lastYear'>;

/** Why figures of two years are not compared: as of which days each of them speaks. */
export function otherDays({ asOf, lastYear }: Compared, { t, f }: Words): string {
  const period = parsePeriod(lastYear.period);
  const year = period === null ? lastYear.period : yearOf(period);
  const days = (span: AsOfSpan) => ({ first: f.day(span.first), last: f.day(span.last) });
  const nowText = (span: AsOfSpan) =>
    isOneDay(span)
      ? t('figures.cutoff.now', { day: f.day(span.last) })
      : t('figures.cutoff.nowMixed', days(span));
  const thenText = (span: AsOfSpan) =>
    isOneDay(span)
      ? t('figures.cutoff.then', { year, day: f.day(span.last) })
      : t('figures.cutoff.thenMixed', { year, ...days(span) });
  return t('figures.cutoff.text', {
    now: asOf === null ? t('figures.why.noReport') : nowText(asOf),
    then: lastYear.asOf === null ? t('figures.cutoff.thenNone', { year }) : thenText(lastYear.asOf),
  });
}

/** The day of both years, where figures are compared as of an earlier one than the cut-off; null at the cut-off. */
export function sameDay({ lastYear }: Compared): string | null {
  const period = parsePeriod(lastYear.period);
  const { asOf, incomparable } = lastYear;
  if (period === null || asOf === null || incomparable !== null) return null;
  return asOf.last === cutOff(period) ? null : asOf.last;
}

/** `các năm 2021–2025`, and where one of them is left out each by itself: `các năm 2021, 2022, 2024`. */
export function yearsText(years: readonly number[], { t }: Words): string {
  const [first, last] = [years.at(0) ?? 0, years.at(-1) ?? 0];
  if (years.length > 2 && last - first === years.length - 1) return t('figures.years.span', { first, last });
  return t('figures.years.list', { years: years.join(', ') });
}
