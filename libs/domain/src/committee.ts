import { cutOff, startOf, type Half, type Period } from './period';

/** Kinds of committees, in the order of their level. */
export const COMMITTEE_KINDS = [
  'nation',
  'province',
  'city',
  'town',
  'district',
  'bloc',
  'grassroots',
  'armed_forces',
  'commune',
  'ward',
  'special_zone',
] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];

export function isCommitteeKind(text: string): text is CommitteeKind {
  return COMMITTEE_KINDS.some((kind) => kind === text);
}

/** Whether a committee (dated: from, and to inclusive or open) exists on at least one day of the period. */
export function existsIn(period: Period, validFrom: string, validTo: string | null): boolean {
  return validFrom <= cutOff(period) && (validTo === null || validTo >= startOf(period));
}

/** The days of a committee: from, and to inclusive or open. */
export interface CommitteeDays {
  validFrom: string;
  validTo: string | null;
}

/**
 * Whether a committee owes a report of a half-year: it exists in it, and no other stands below it meanwhile. One that has units of its
 * own adds up their reports, so none of its own is expected, missing or asked for.
 */
export function owesReport(half: Half, committee: CommitteeDays, below: readonly CommitteeDays[]): boolean {
  const exists = ({ validFrom, validTo }: CommitteeDays) => existsIn(half, validFrom, validTo);
  return exists(committee) && !below.some(exists);
}
