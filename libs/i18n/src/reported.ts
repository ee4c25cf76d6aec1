import { halfOf, parsePeriod } from '@ket-nap/domain';
import type { formats } from './format';
import type { Translate } from './translate';

/** How many of the units owing a report have one that counts, and how many of these reports are not approved. */
export interface Reported {
  reported: number;
  expected: number;
  unapproved: number;
  /** How many have sent, where only what is approved counts. */
  sent?: number;
  /** The period whose reports are counted, where it is not the one that the figures are of. */
  reportedOf?: string;
}

interface Counting {
  period: string;
  counted?: 'sent' | 'approved';
}

/**
 * What is in, and what of it is not approved: the one home of these words, for the screens, the charts' files and the annex table. Of a
 * year a unit has reported when both its halves are in.
 */
export function reportedTexts(
  { period, counted }: Counting,
  { reported, expected, unapproved, sent = expected, reportedOf = period }: Reported,
  { t, f }: { t: Translate; f: Pick<ReturnType<typeof formats>, 'integer' | 'period'> },
): string[] {
  if (expected === 0) return [t('status.noUnits')];
  const of = { n: f.integer(reported), of: f.integer(expected) };
  const unsent = expected - sent;
  if (counted === 'approved')
    return [t('status.approved', of), ...(unsent > 0 ? [t('status.missing', { n: f.integer(unsent) })] : [])];
  const told = parsePeriod(reportedOf);
  const text =
    told !== null && halfOf(told) === null
      ? t('status.reportedYear', of)
      : reportedOf === period
        ? t('board.status.reported', of)
        : t('status.reportedHalf', { ...of, period: f.period(reportedOf) });
  return [text, ...(unapproved > 0 ? [t('board.status.unapproved', { n: f.integer(unapproved) })] : [])];
}

/** The same in one line. */
export function reportedText(...asked: Parameters<typeof reportedTexts>): string {
  return reportedTexts(...asked)
    .map((text, at) => (at === 0 ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)))
    .join('; ');
}
