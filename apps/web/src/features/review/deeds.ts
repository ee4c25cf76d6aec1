import type { ReportLine } from '@ket-nap/contracts';
import { localDay } from '@ket-nap/domain';

/** A report in its list or in the last column of the matrix: enough to take a step with it. */
export type Handled = Pick<ReportLine, 'committee' | 'version' | 'actions'>;

/** The reports among the lines that this person may approve now. */
export function approvable<T extends Pick<Handled, 'actions'>>(lines: readonly T[]): T[] {
  return lines.filter(({ actions }) => actions.includes('approve'));
}

/** Committees that have sent nothing and were not reminded today: a person is reminded once a day at most. */
export function toRemind(lines: readonly ReportLine[], now: string): ReportLine[] {
  return lines.filter((line) => owes(line) && !remindedToday(line, now));
}

/** Whether a committee was reminded on the server's day. */
export function remindedToday({ remindedAt }: Pick<ReportLine, 'remindedAt'>, now: string): boolean {
  return remindedAt !== null && localDay(new Date(remindedAt)) === localDay(new Date(now));
}

/** Whether a committee's first version is still to come. */
export function owes({ punctuality }: Pick<ReportLine, 'punctuality'>): boolean {
  return punctuality === 'missing' || punctuality === 'awaited';
}

/**
 * The next report that waits for this person's approval, in the list's order from a committee's on and round to it again; without a
 * committee, the first. Null when there is none, or only that committee's own.
 */
export function nextWaiting(lines: readonly ReportLine[], committeeId?: string): ReportLine | null {
  const place = lines.findIndex(({ committee }) => committee.id === committeeId);
  const after = [...lines.slice(place + 1), ...lines.slice(0, Math.max(place, 0))];
  return approvable(after)[0] ?? null;
}

/** Sent, and yet not to be approved by this reviewer, who entered it. */
export function isOwnWork({ state, actions }: Pick<ReportLine, 'state' | 'actions'>): boolean {
  return state === 'submitted' && actions.includes('return') && !actions.includes('approve');
}
