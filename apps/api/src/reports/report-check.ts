import {
  ProductError,
  checkReport,
  countedDays,
  halfOf,
  hasErrors,
  hasWarnings,
  type CheckContext,
  type Finding,
  type Half,
} from '@ket-nap/domain';
import { groupIdsOf, rulesOf } from './breakdowns-asked';
import type { Asked } from './report-rows';
import type { PageRow } from './reports.queries';
import { countedOf } from './sent-version';

/** What the figures of a report are held against before it is sent. */
export function checkContextOf(
  { quota, otherHalf, lastHalf, lastYear, versions }: PageRow,
  half: Half,
  asked: Asked,
  today: string,
): CheckContext {
  return {
    quota,
    earlierInYear: halfOf(half) === 2 ? (otherHalf['admitted'] ?? null) : null,
    lastHalf: lastHalf['admitted'] ?? null,
    lastYear: lastYear['admitted'] ?? null,
    sent: countedOf(versions)?.admitted ?? null,
    breakdowns: rulesOf(asked),
    counted: countedDays(half, today),
  };
}

/** What is found in the cells as they stand. */
export function findingsOf(page: PageRow, half: Half, asked: Asked, today: string): Finding[] {
  const parts = groupIdsOf(asked).map((id) => [id, page.cells[`group:${id}`]?.count ?? null] as const);
  const figures = {
    admitted: page.cells['admitted']?.count ?? null,
    parts: Object.fromEntries(parts),
    asOf: page.cells['as_of']?.text ?? null,
  };
  return checkReport(figures, checkContextOf(page, half, asked, today));
}

/** Refuses a report that may not be sent: with errors, or with warnings that nobody has explained. */
export function refuseUnsound(page: PageRow, half: Half, asked: Asked, today: string): void {
  const findings = findingsOf(page, half, asked, today);
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  if (hasErrors(findings)) throw new ProductError('report_has_errors', { errors: count('error') });
  const explained = (page.cells['explanation']?.text ?? '') !== '';
  if (hasWarnings(findings) && !explained)
    throw new ProductError('report_unexplained', { warnings: count('warning') });
}
