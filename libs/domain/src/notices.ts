import { instantAfter, localDay, type Half } from './period';
import { isWaitedFor, type ReportState } from './report-workflow';
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

/** Where a committee's report of a half-year stands, seen from its due time. */
export interface Owed {
  committeeId: string;
  half: Half;
  /** ISO instant. */
  dueAt: string;
  locked: boolean;
  state: ReportState;
  /** The board types it from paper: the committee has nothing to send. */
  onBehalf: boolean;
}

export interface DueNotice {
  kind: 'due_soon' | 'overdue';
  committeeId: string;
  half: Half;
  dueAt: string;
  /** The same for one committee, half-year and due time: a due time that was moved is told anew. */
  key: string;
}

/** Only what is due between these two ISO instants can be told of. */
export function dueSpan(now: Date): { from: string; to: string } {
  return { from: instantAfter(now, -OVERDUE_TOLD_DAYS), to: instantAfter(now, DUE_SOON_DAYS) };
}

/**
 * Which committees are reminded of what at an instant: those that have not sent their report, from three days before it is due, and
 * once more when it is overdue. A report that came back is not sent. A locked period waits for nothing.
 */
export function dueNotices(owed: readonly Owed[], now: Date): DueNotice[] {
  const { from, to } = dueSpan(now);
  const between = (dueAt: string) =>
    Date.parse(from) <= Date.parse(dueAt) && Date.parse(dueAt) <= Date.parse(to);
  return owed
    .filter(
      ({ dueAt, locked, onBehalf, state }) => !locked && !onBehalf && isWaitedFor(state) && between(dueAt),
    )
    .map(({ committeeId, half, dueAt }) => {
      const kind = isOver(dueAt, now) ? 'overdue' : 'due_soon';
      return { kind, committeeId, half, dueAt, key: `${kind}:${half}:${committeeId}:${dueAt}` };
    });
}

/** The day in Viet Nam whose e-mail may go out at an instant; null early in the morning. */
export function mailDay(now: Date): string | null {
  const day = localDay(now);
  return now.getTime() < Date.parse(day + MAIL_FROM) ? null : day;
}
