import type { Board } from '@ket-nap/contracts';
import { comparePeriods, halvesOf, hasBegun, yearPeriod, type Period } from '@ket-nap/domain';

/** Rows of the ranking on one screen: as many as are read from the far end of a table. */
export const PAGE = 15;

/** Every period that can be walked to, oldest first: those of the board's years that have begun. */
export function periodsOf(years: Board['years'], today: string): Period[] {
  return years
    .map(yearPeriod)
    .flatMap((year): Period[] => [...halvesOf(year), year])
    .filter((period) => hasBegun(period, today))
    .toSorted(comparePeriods);
}

/** The place one step on, within the list; the first where nothing stood yet. */
export function stepped(length: number, from: number, by: number): number {
  return Math.max(0, Math.min(length - 1, from + by));
}

/** The screen of the list on which a place stands. Whole screens: while one walks, the bars stay where they are. */
export function pageAround(length: number, place: number): { from: number; to: number } {
  const from = Math.floor(Math.max(0, place) / PAGE) * PAGE;
  return { from, to: Math.min(length, from + PAGE) };
}
