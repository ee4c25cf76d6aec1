import type { Band } from './band';
import { daysFromTo, halfOf, halfPeriod, yearOf, yearPeriod, type Period } from './period';

/**
 * Early warning: what in the figures asks for a look before the period is over, each with its reason. Whom it is about and where it
 * leads is said where it is shown.
 */

/** Heaviest first: what is wrong, what is late, what looks odd, what rests, what is not complete. */
export const WARNING_KINDS = [
  'breakdown_wrong',
  'behind_twice',
  'spike',
  'unchanged',
  'breakdown_missing',
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** A draft that nobody has saved anything in for so many weeks rests (default [K]). */
export const UNCHANGED_WEEKS = 3;
/** A jump of fewer people than this is no spike (default [K]). */
export const SPIKE_PEOPLE = 10;

const DAYS_OF_WEEK = 7;

/** What is checked twice: what had added up by the end of a period, and by the check before it. */
export interface Checks {
  now: Period;
  before: Period;
}

/**
 * Like with like: figures since 1 January against the mark of their day. A first half is held against its mark and the year before
 * against its quota; a second half is checked as the year that it ends, after the first half; a year after the year before.
 */
export function checksOf(period: Period): Checks {
  const year = yearOf(period);
  if (halfOf(period) === 2) return { now: yearPeriod(year), before: halfPeriod(year, 1) };
  return { now: period, before: yearPeriod(year - 1) };
}

/** Two checks in a row: behind the mark in this one and in the one before. No figure is no check. */
export function isBehindTwice(now: Band | null, before: Band | null): boolean {
  return isBehind(now) && isBehind(before);
}

function isBehind(band: Band | null): boolean {
  return band === 'behind' || band === 'far_behind';
}

/** Whole weeks since the day of the last save; null while they are fewer than {@link UNCHANGED_WEEKS}. */
export function weeksUnchanged(savedOn: string, today: string): number | null {
  const weeks = Math.floor(daysFromTo(savedOn, today) / DAYS_OF_WEEK);
  return weeks >= UNCHANGED_WEEKS ? weeks : null;
}

/** A figure as it was saved on a day; null where it was emptied. */
export interface Saved {
  day: string;
  value: number | null;
}

export interface Spike {
  /** How many people were added on or after the last day. */
  entered: number;
  /** The figure that they are part of. */
  of: number;
}

/**
 * A last-day spike: at least half of the figure, and at least {@link SPIKE_PEOPLE} people, came on the last day or later, above what
 * stood there before. A figure that was first entered then has nothing to have jumped from: reporting in one go is the rule, no oddity.
 *
 * @param history the saves of the figure, oldest first
 * @param lastDay the day on which the report was due
 */
export function lastDaySpike(history: readonly Saved[], lastDay: string): Spike | null {
  const stood = history.filter(({ day, value }) => day < lastDay && value !== null).at(-1)?.value ?? null;
  const of = history.at(-1)?.value ?? null;
  if (stood === null || of === null) return null;
  const entered = of - stood;
  return entered >= SPIKE_PEOPLE && 2 * entered >= of ? { entered, of } : null;
}

/** What the parts of a partition say of a total. */
export type BreakdownFault = 'wrong' | 'missing';

/**
 * Whether a breakdown of a report that counts is at fault: parts that do not add up to the total, or none where they are required or
 * most others have them. Nobody admitted needs no parts.
 */
export function breakdownFault(
  parts: number | null,
  admitted: number,
  { sort, wanted }: { sort: 'partition' | 'of_which'; wanted: boolean },
): BreakdownFault | null {
  if (parts === null) return wanted && admitted > 0 ? 'missing' : null;
  return sort === 'partition' && parts !== admitted ? 'wrong' : null;
}

/** Heaviest first: by kind, and within a kind by how much it is about. */
export function byWeight<W extends { kind: WarningKind }>(
  warnings: readonly W[],
  sizeOf: (warning: W) => number,
): W[] {
  const place = ({ kind }: W) => WARNING_KINDS.indexOf(kind);
  return warnings.toSorted((a, b) => place(a) - place(b) || sizeOf(b) - sizeOf(a));
}
