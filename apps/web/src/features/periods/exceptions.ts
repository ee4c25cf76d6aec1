import type { ReportLine } from '@ket-nap/contracts';

/** Committees that are let through though the period is locked or overdue; the server names no exception that has ended. */
export function exceptionsOf(lines: readonly ReportLine[]): ReportLine[] {
  return lines.filter(({ exceptionUntil }) => exceptionUntil !== null);
}
