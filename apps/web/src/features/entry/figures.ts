import type { Cell, Report, Saved } from '@ket-nap/contracts';
import {
  checkReport,
  groupItem,
  halfOf,
  isDay,
  isOfWholeHalf,
  percent,
  startOf,
  type CheckedFigures,
  type CountItem,
  type Finding,
  type Half,
} from '@ket-nap/domain';
import type { Locale } from '@ket-nap/i18n';
import { countTyped } from '../../typing';
import { rulesOf } from './sheet-rows';

/** The counts as they are being typed. */
export function figuresOf(
  { breakdowns }: Pick<Report, 'breakdowns'>,
  textOf: (item: CountItem | 'as_of') => string,
): CheckedFigures {
  const groups = breakdowns.flatMap((breakdown) => breakdown.groups);
  const asOf = textOf('as_of');
  return {
    asOf: isDay(asOf) ? asOf : null,
    admitted: countTyped(textOf('admitted')),
    parts: Object.fromEntries(groups.map(({ id }) => [id, countTyped(textOf(groupItem(id)))])),
  };
}

/** What the checks find in the figures as they are being typed, with what the server holds them against too. */
export function findingsOf(report: Report, half: Half, figures: CheckedFigures): Finding[] {
  return checkReport(figures, {
    quota: report.quota,
    earlierInYear: halfOf(half) === 2 ? report.otherHalf : null,
    lastHalf: report.lastHalf['admitted'] ?? null,
    lastYear: report.lastYear['admitted'] ?? null,
    sent: report.versions.find(({ counts }) => counts)?.admitted ?? null,
    breakdowns: rulesOf(report.breakdowns),
    counted: { from: startOf(half), until: report.asOf },
  });
}

/**
 * What the figures as they are typed are of those a year ago, in percent: only once they speak of the whole half, as last year's do
 * (decision 0013). Null before, and where there is nothing to compare.
 */
export function ratioToLastYear(now: number | null, before: number | null, whole: boolean): number | null {
  return !whole || now === null || before === null ? null : percent(now, before);
}

/** Whether what is typed is as of the half's last day; `report.asOf` is never later than today. */
export function isWhole(
  report: Pick<Report, 'asOf'>,
  half: Half,
  { asOf }: Pick<CheckedFigures, 'asOf'>,
): boolean {
  return isOfWholeHalf(half, asOf, report.asOf);
}

/** Where a finding is mended. */
export type Mended = CountItem | 'as_of';

/** The row or field in which a finding is told and mended; null for one of a whole breakdown. */
export function itemOf(finding: Finding): Mended | null {
  if (finding.rule === 'as_of_outside') return 'as_of';
  if (finding.rule === 'part_over_total') return groupItem(finding.groupId);
  return 'breakdownId' in finding ? null : 'admitted';
}

/** The row from which a finding is mended: of a breakdown, its first row that is empty. */
export function whereToMend(finding: Finding, report: Report, figures: CheckedFigures): Mended {
  if (!('breakdownId' in finding)) return itemOf(finding) ?? 'admitted';
  const breakdown = report.breakdowns.find(({ id }) => id === finding.breakdownId);
  const groups = breakdown?.groups ?? [];
  const empty = groups.find(({ id }) => (figures.parts[id] ?? null) === null) ?? groups[0];
  return empty === undefined ? 'admitted' : groupItem(empty.id);
}

/** The report with the cells that the server has just answered. */
export function patched(report: Report, saved: Saved): Report {
  const own = saved.reports.find(({ committeeId }) => committeeId === report.committee.id);
  const cells = saved.results.reduce((all: Record<string, Cell>, { committeeId, item, cell }) => {
    return committeeId === report.committee.id && cell !== null ? { ...all, [item]: cell } : all;
  }, report.cells);
  if (own === undefined) return { ...report, cells };
  const { version, state, actions } = own;
  return { ...report, cells, version, state, actions, updatedAt: saved.savedAt };
}

/** Whether more of the report is another than what was answered: somebody else changed it, or it has just been begun. */
export function movedOn(report: Report, saved: Saved): boolean {
  const own = saved.reports.find(({ committeeId }) => committeeId === report.committee.id);
  return own !== undefined && (own.versionBefore !== report.version || report.state === 'missing');
}

/** What a finding calls the breakdown or the group it is about: their ids may be the same number. */
export function namerFor(
  { breakdowns }: Pick<Report, 'breakdowns'>,
  finding: Finding,
  locale: Locale,
): (id: string) => string {
  const named = 'breakdownId' in finding ? breakdowns : breakdowns.flatMap(({ groups }) => groups);
  return (wanted) => {
    const one = named.find(({ id }) => id === wanted);
    if (one === undefined) return wanted;
    return locale === 'vi' ? one.name : one.nameEn;
  };
}

export function isOfBreakdown(finding: Finding, breakdownId: string): boolean {
  return 'breakdownId' in finding && finding.breakdownId === breakdownId;
}

export function isOfItem(finding: Finding, item: Mended): boolean {
  return itemOf(finding) === item;
}
