import type { Report } from '@ket-nap/contracts';
import { completion, halfOf, sumOfKnown, type Finding, type Half } from '@ket-nap/domain';
import { findingText } from '@ket-nap/i18n';
import type { Words } from '../../words';
import { isOfItem, namerFor, type Mended } from './figures';
import type { Sheet } from './use-sheet';

/** What a finding says, in the reader's language. */
export function textOfFinding(
  finding: Finding,
  report: Pick<Report, 'breakdowns'>,
  admitted: number | null,
  { locale }: Words,
): string {
  return findingText(locale, finding, admitted, namerFor(report, finding, locale));
}

/** What the checks say of a row while it is typed. That nothing has been entered yet is told when it is to be sent. */
export function remarkOf(item: Mended, report: Report, sheet: Sheet, words: Words): string | undefined {
  const found = sheet.findings.filter((one) => isOfItem(one, item) && one.rule !== 'admitted_missing');
  if (found.length === 0) return undefined;
  return found.map((one) => textOfFinding(one, report, sheet.figures.admitted, words)).join(' ');
}

/** "35,8% chỉ tiêu năm", and against the half-year's own quota where there is one; of the second half the whole year too. */
export function quotaRemarks(report: Report, half: Half, admitted: number | null, { t, f }: Words): string[] {
  const { rate } = completion(admitted, report.quota);
  const ofHalf = completion(admitted, report.halfQuota).rate;
  const sum = halfOf(half) === 2 ? sumOfKnown([report.otherHalf, admitted]) : null;
  const ofYear = completion(sum, report.quota).rate;
  return [
    ...(rate === null ? [] : [t('sheet.ofQuota', { rate: f.rate(rate) })]),
    ...(ofHalf === null
      ? []
      : [t('sheet.ofHalfQuota', { rate: f.rate(ofHalf), quota: f.integer(report.halfQuota) })]),
    ...(ofYear === null || admitted === null
      ? []
      : [t('sheet.cumulative', { sum: f.integer(sum), rate: f.rate(ofYear) })]),
  ];
}
