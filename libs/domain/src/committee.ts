import { cutOff, startOf, type Period } from './period';

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
