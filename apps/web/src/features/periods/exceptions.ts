import type { ReportLine } from '@ket-nap/contracts';

/** Committees that are let through though the period is locked or overdue, at an instant; those whose time is over are not. */
export function exceptionsOf(lines: readonly ReportLine[], now: string): ReportLine[] {
  return lines.filter(
    ({ exceptionUntil }) => exceptionUntil !== null && Date.parse(exceptionUntil) > Date.parse(now),
  );
}
