import { instantAfter, localDay, type Half } from './period';
import { DUE_SOON_DAYS, isOver } from './reporting-period';

/** What a person is told: in the inbox, and once a day at most by e-mail. */
export const NOTICE_KINDS = [
  'period_opened',
  'due_soon',
  'overdue',
  'reminded',
  'returned',
  'approved',
  'commented',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Who has not sent by then is told that the report is overdue for so many days (default [K]); an older half-year is left in peace. */
export const OVERDUE_TOLD_DAYS = 31;
/** The daily e-mail goes out from this hour on, in Viet Nam. */
const MAIL_FROM = 'T07:00:00+07:00';

/** When reports of a half-year are due: of a unit's committees, or of one that was given longer. */
export interface Due {
  half: Half;
  /** ISO instant. */
  dueAt: string;
}

export interface DueNotice extends Due {
  kind: 'due_soon' | 'overdue';
}

/** Only what is due between these two ISO instants can be told of. */
export function dueSpan(now: Date): { from: string; to: string } {
  return { from: instantAfter(now, -OVERDUE_TOLD_DAYS), to: instantAfter(now, DUE_SOON_DAYS) };
}

/**
 * What is told at an instant to those who have not sent a report that is due then: that it is soon, from three days before, and once more
 * that it is over. It is asked once for each due time, and told to whoever is still waited for, whenever that begins.
 */
export function dueNotices(dues: readonly Due[], now: Date): DueNotice[] {
  const { from, to } = dueSpan(now);
  return dues
    .filter(({ dueAt }) => Date.parse(from) <= Date.parse(dueAt) && Date.parse(dueAt) <= Date.parse(to))
    .map((due) => ({ ...due, kind: isOver(due.dueAt, now) ? 'overdue' : 'due_soon' }));
}

/** The day in Viet Nam whose e-mail may go out at an instant; null early in the morning. */
export function mailDay(now: Date): string | null {
  const day = localDay(now);
  return now.getTime() < Date.parse(day + MAIL_FROM) ? null : day;
}
