import { asOf, cutOff, sameDayIn, yearOf, type Half } from './period';

/**
 * The same period of another year, compared like with like: half with half where both were cut at the half's end, "đến 28/5" with
 * "đến 28/5" where this period's figures are as of an earlier day. The one home of that rule (decision 0013).
 */

/** The days as of which the reports of a figure speak: one day twice when they agree. */
export interface AsOfSpan {
  first: string;
  last: string;
}

/**
 * The day as of which a report of a half-year speaks: the one that it names, without one the cut-off of its half. Never later than
 * the cut-off, because the half counts no later day, nor than today while the half runs.
 */
export function reportDay(half: Half, named: string | null, today: string): string {
  const latest = asOf(half, today);
  return named !== null && named < latest ? named : latest;
}

/** Whether a report speaks of its whole half: only then is it held against what the other year's whole half had. */
export function isOfWholeHalf(half: Half, named: string | null, today: string): boolean {
  return reportDay(half, named, today) === cutOff(half);
}

/** The span of several figures; null of none. */
export function spanOfDays(spans: readonly (AsOfSpan | null)[]): AsOfSpan | null {
  const known = spans.flatMap((span) => span ?? []);
  const [first] = known.map((span) => span.first).sort();
  const last = known
    .map((span) => span.last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** Whether all reports of a figure speak as of one day. */
export function isOneDay({ first, last }: AsOfSpan): boolean {
  return first === last;
}

/**
 * The day of the other half as of which figures have to be, to be compared with those of this one: its cut-off for figures as of a
 * cut-off, else the same day of its year. Null when the reports of this figure disagree: no single day of another year is the same.
 */
export function sameDayOf(half: Half, now: AsOfSpan, other: Half): string | null {
  if (!isOneDay(now)) return null;
  return now.last === cutOff(half) ? cutOff(other) : sameDayIn(yearOf(other), now.last);
}
