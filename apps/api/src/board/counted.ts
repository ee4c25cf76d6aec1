import type { Counted } from '@ket-nap/contracts';

/** The columns of `roll_up` that hold the sums of what counts. */
export interface CountedColumns {
  reports: string;
  admitted: string;
  members: string;
  breakdown: string;
  /** What the reports admitted that counted a group. */
  bases: string;
  /** The earliest and the latest day as of which the reports speak. */
  asOfFirst: string;
  asOfLast: string;
}

const COLUMNS: Record<Counted, CountedColumns> = {
  sent: {
    reports: 'reports',
    admitted: 'admitted',
    members: 'members_at_start',
    breakdown: 'breakdown',
    bases: 'breakdown_of',
    asOfFirst: 'as_of_first',
    asOfLast: 'as_of_last',
  },
  approved: {
    reports: 'approved_reports',
    admitted: 'approved_admitted',
    members: 'approved_members',
    breakdown: 'approved_breakdown',
    bases: 'approved_breakdown_of',
    asOfFirst: 'approved_as_of_first',
    asOfLast: 'approved_as_of_last',
  },
};

/** Sums of what was sent last, or of what was approved last: for constant SQL. */
export function countedColumns(counted: Counted): CountedColumns {
  return COLUMNS[counted];
}
