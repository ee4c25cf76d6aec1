import { localDay, monthAfter } from '@ket-nap/domain';

/**
 * Whether "so many a month from then on" still says what is ahead of its reader: figures of a day more than a month ago say nothing of
 * the months that are left.
 *
 * @param asOf the day to which the figures are counted
 */
export function isStillAhead(asOf: string, { readAt }: { readAt: string }): boolean {
  return localDay(new Date(readAt)) <= monthAfter(asOf);
}
