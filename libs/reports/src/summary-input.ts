import type { CommitteeKind, Period } from '@ket-nap/domain';

/** Admitted against one quota, as libs/domain `completion` returns it. */
export interface SummaryFigure {
  admitted: number | null;
  quota: number | null;
  rate: number | null;
  remaining: number | null;
}

/** All figures of one line; the contract's board row and board total have this shape. */
export interface SummaryMeasured extends SummaryFigure {
  ofHalf: SummaryFigure | null;
  /** Since 1 January; null but for a second half. */
  cumulative: SummaryFigure | null;
  /** The year's halves one by one; empty for a half-year. */
  halves: readonly { period: string; admitted: number | null }[];
  lastYear: { admitted: number | null; difference: number | null };
  membersAtStart: number | null;
}

export interface SummaryRow extends SummaryMeasured {
  committee: { code: string; name: string };
  rank: number | null;
  state: string;
  onBehalf: boolean;
  note: string;
}

export interface SummaryTotal extends SummaryMeasured {
  unitsQuota: number | null;
  ownQuota: number | null;
  /** unitsQuota − ownQuota where both exist. */
  quotaGap: number | null;
  reported: number;
  expected: number;
  unapproved: number;
}

/** What the summary prints: structurally the contract's `Board`, so that the file is given what the screen is given. */
export interface SummaryInput {
  /** A period code. */
  period: string;
  /** ISO day. */
  asOf: string;
  /** ISO instant. */
  readAt: string;
  unit: { name: string; kind: CommitteeKind };
  total: SummaryTotal;
  /** In official order. */
  rows: readonly SummaryRow[];
  demo: boolean;
}

/** The input once its period is known to be one. */
export interface Summary extends SummaryInput {
  period: Period;
}
