import { quotient } from './completion';
import { elapsedShare, halvesOf, yearPeriod, type Half, type Period, type Share, type Year } from './period';

/**
 * A congress term: the years over which a target set by a congress resolution runs. The term 2020-2025 is the one elected in
 * October 2020; its years are 2021 to 2025, so its pro-rata after 18 months is 18/60 of its target (domain notes).
 */
export type TermCode = `${number}-${number}`;

/** What a quota is assigned for: a term, a year or a half-year. */
export type Horizon = Period | TermCode;

export interface Term {
  code: TermCode;
  firstYear: number;
  lastYear: number;
}

const TERM = /^((?:19|20|21)\d\d)-((?:19|20|21)\d\d)$/;
const LONGEST = 10;

/** Whether a text names a term: two years, the second after the first. */
export function isTermCode(text: string): text is TermCode {
  const [, first, last] = TERM.exec(text) ?? [];
  if (first === undefined || last === undefined) return false;
  const years = Number(last) - Number(first);
  return years > 0 && years <= LONGEST;
}

export function yearsOf({ firstYear, lastYear }: Term): Year[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => yearPeriod(firstYear + index));
}

/** The half-years of a term up to and including one of them; all of them without one. */
export function halvesOfTerm(term: Term, through: Half | null = null): Half[] {
  const halves = yearsOf(term).flatMap((year) => halvesOf(year));
  return through === null ? halves : halves.filter((half) => half <= through);
}

/** The term in which a year lies. */
export function termOf<T extends Term>(year: number, terms: readonly T[]): T | null {
  return terms.find((term) => term.firstYear <= year && year <= term.lastYear) ?? null;
}

/** The share of a term that has passed on a day, each year weighing the same: 18 of 60 months at the middle of the second year. */
export function elapsedOfTerm(term: Term, day: string): Share {
  const years = yearsOf(term);
  // Reduced at every step: the product of five years' days would leave the whole numbers that a double holds.
  const sum = years
    .map((year) => reduced(elapsedShare(year, day)))
    .reduce((total, share) =>
      reduced({
        elapsed: total.elapsed * share.of + share.elapsed * total.of,
        of: total.of * share.of,
      }),
    );
  return reduced({ elapsed: sum.elapsed, of: sum.of * years.length });
}

/** The part of a target that belongs to the time passed, rounded half up: 2.550 of 8.500 after 18 of 60 months; null without a target. */
export function proRata(target: number | null, share: Share): number | null {
  return target === null ? null : quotient(BigInt(target) * BigInt(share.elapsed), share.of, 0);
}

/** Admissions per year that would still reach the target, over the part of the term that is left; null when none is left. */
export function neededPerYear(remaining: number | null, share: Share, years: number): number | null {
  const left = share.of - share.elapsed;
  if (remaining === null || left <= 0) return null;
  return quotient(BigInt(remaining) * BigInt(share.of), BigInt(left) * BigInt(years), 0);
}

/**
 * Whether a term's years fit its code: they begin in the year the code names or in the one after (a congress meets in autumn), and
 * end in the last one it names or the one before.
 */
export function fitsCode({ code, firstYear, lastYear }: Term): boolean {
  const [first = NaN, last = NaN] = code.split('-').map(Number);
  const begins = firstYear === first || firstYear === first + 1;
  const ends = lastYear === last || lastYear === last - 1;
  return begins && ends && firstYear <= lastYear;
}

function reduced({ elapsed, of }: Share): Share {
  const divisor = greatestCommonDivisor(elapsed, of);
  return { elapsed: elapsed / divisor, of: of / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
