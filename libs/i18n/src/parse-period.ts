import { halfPeriod, isYear, yearOf, yearPeriod, type Period } from '@ket-nap/domain';
import { searchKey } from './normalise';

const YEAR = '(\\d{4})';
const FIRST_OR_SECOND = '(dau|cuoi)';

/** Forms of a whole year, of a half by its number, and of a half by word; read without marks, case and dashes. */
const WHOLE = [new RegExp(`^(?:ca )?(?:nam )?${YEAR}$`), new RegExp(`^(?:full )?year ${YEAR}$`)];
const YEAR_THEN_HALF = new RegExp(`^${YEAR} h([12])$`);
const HALF_THEN_YEAR = new RegExp(`^h([12]) (?:nam )?${YEAR}$`);
const HALF_BY_WORD = new RegExp(
  `^(?:(?:6|06|sau) ?(?:t|th|thang)|nua) ${FIRST_OR_SECOND} (?:cua )?(?:nam )?${YEAR}$`,
);
const ENGLISH_HALF = new RegExp(`^(first|second) half (?:of )?(?:year )?${YEAR}$`);

/**
 * The period that a cell names: `2022`, `Năm 2022`, `Cả năm 2022`; `2022-H1`, `H1/2022`, `6 tháng đầu năm 2022`,
 * `6T cuối 2022`, `first half 2022`; with or without marks, in any case. Null when it names none: `6/2022` is
 * a month, and `6 tháng 2022` does not say which half.
 */
export function parsePeriodText(text: string): Period | null {
  const key = searchKey(text)
    .replace(/[-/.,_()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\d{4})h/, '$1 h')
    .replace(/^h([12])(?=\d{4}$)/, 'h$1 ');
  for (const form of WHOLE) {
    const year = form.exec(key)?.[1];
    if (year !== undefined) return isYear(year) ? yearPeriod(Number(year)) : null;
  }
  const [, yearFirst, itsHalf] = YEAR_THEN_HALF.exec(key) ?? [];
  const [, half, yearLast] =
    HALF_THEN_YEAR.exec(key) ?? HALF_BY_WORD.exec(key) ?? ENGLISH_HALF.exec(key) ?? [];
  return halfOfYear(yearFirst ?? yearLast, itsHalf ?? half);
}

function halfOfYear(year: string | undefined, half: string | undefined): Period | null {
  if (year === undefined || half === undefined || !isYear(year)) return null;
  return halfPeriod(yearOf(year), ['1', 'dau', 'first'].includes(half) ? 1 : 2);
}
