import { dueInstant, type Half } from './period';
import type { ErrorCode } from './errors';

/**
 * When a half-year is reported: its due instant, whether it is locked, whether late reports are taken. Instants are ISO texts or
 * Dates; a day's end is in Asia/Ho_Chi_Minh.
 */
export interface ReportingPeriod {
  /** ISO instant by which the first version has to be sent. */
  dueAt: string;
  /** Whether a committee may still send its first version after that. */
  lateAllowed: boolean;
  locked: boolean;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A reminder is written this many days before a report is due (default [K]). */
export const DUE_SOON_DAYS = 3;

/** What holds where the board has set nothing: due five days after the cut-off at 17:00, open, late reports taken. */
export function defaultPeriod(half: Half): ReportingPeriod {
  return { dueAt: dueInstant(half), lateAllowed: true, locked: false };
}

/** What may be done with a committee's report at an instant. */
export interface Gate {
  /** Null when figures may be entered and sent, otherwise the reason why not. */
  entry: ErrorCode | null;
  /** Null when reports may be returned and approved, otherwise the reason why not. */
  review: ErrorCode | null;
}

export const OPEN_GATE: Gate = { entry: null, review: null };

/**
 * Whether the period lets a report through. An exception lifts both the lock and the due time for one committee until its end. Late
 * reports are about the first version only: what was sent once and came back may always be sent again.
 *
 * @param exceptionUntil ISO instant at which the committee's exception ends, null without one
 * @param wasSent whether a version of the report was ever sent
 */
export function gateOf(
  period: ReportingPeriod,
  exceptionUntil: string | null,
  wasSent: boolean,
  now: Date,
): Gate {
  if (exceptionUntil !== null && now.getTime() < Date.parse(exceptionUntil)) return OPEN_GATE;
  if (period.locked) return { entry: 'period_locked', review: 'period_locked' };
  const tooLate = !period.lateAllowed && !wasSent && isOver(period.dueAt, now);
  return { entry: tooLate ? 'period_overdue' : null, review: null };
}

export const PUNCTUALITIES = ['on_time', 'late', 'missing', 'awaited'] as const;
/** `missing`: not sent and overdue; `awaited`: not sent and not due yet. */
export type Punctuality = (typeof PUNCTUALITIES)[number];

/** Đúng hạn, trễ hạn, chưa gửi: by the instant at which the first version was sent. Sent exactly at the due instant is on time. */
export function punctualityOf(dueAt: string, firstSentAt: string | null, now: Date): Punctuality {
  if (firstSentAt !== null) return Date.parse(firstSentAt) <= Date.parse(dueAt) ? 'on_time' : 'late';
  return isOver(dueAt, now) ? 'missing' : 'awaited';
}

/** How far a due instant is away: whole days, or hours on the last one; after it, the days it is past. */
export type TimeLeft = { unit: 'days' | 'hours' | 'overdue_days' | 'overdue_hours'; n: number };

/** "Còn 3 ngày": whole days and hours, rounded down, so that nobody is told a day too many. */
export function timeLeft(dueAt: string, now: Date): TimeLeft {
  const left = Date.parse(dueAt) - now.getTime();
  if (left >= DAY_MS) return { unit: 'days', n: Math.floor(left / DAY_MS) };
  if (left >= 0) return { unit: 'hours', n: Math.floor(left / HOUR_MS) };
  if (left > -DAY_MS) return { unit: 'overdue_hours', n: Math.floor(-left / HOUR_MS) };
  return { unit: 'overdue_days', n: Math.floor(-left / DAY_MS) };
}

/** So many days after it is due, how many they are says nothing any more: the next half-year is due. */
const LONG_PAST_DAYS = 180;

/** Whether only the due instant itself is worth telling: of a half-year of years ago, "overdue 1.600 days" is noise. */
export function isLongPast(dueAt: string, now: Date): boolean {
  const { unit, n } = timeLeft(dueAt, now);
  return unit === 'overdue_days' && n > LONG_PAST_DAYS;
}

/** Whether a due instant has passed; at the instant itself it has not. */
export function isOver(dueAt: string, now: Date): boolean {
  return now.getTime() > Date.parse(dueAt);
}
