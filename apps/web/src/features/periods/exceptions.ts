/** Committees that are let through though the period is locked or overdue; the server names no exception that has ended. */
export function exceptionsOf<Line extends { exceptionUntil: string | null }>(lines: readonly Line[]): Line[] {
  return lines.filter(({ exceptionUntil }) => exceptionUntil !== null);
}
