import type { Band, BandBounds, CommitteeKind, PastView, Period, ReportState } from '@ket-nap/domain';

/** Admitted against one quota, as libs/domain `completion` returns it. */
export interface SummaryFigure {
  admitted: number | null;
  /** Of `admitted`, what is of committees without a quota, and in no rate. */
  unmeasured: number | null;
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
  lastYear: {
    admitted: number | null;
    difference: number | null;
    incomparable: 'incomplete' | 'reorganised' | 'cutoff' | null;
    /** The days as of which `admitted` speaks. */
    asOf: { first: string; last: string } | null;
  };
  membersAtStart: number | null;
}

/** One of the committees that stand together in a row. */
export interface SummaryMember {
  committee: { id: string; name: string };
  admitted: number | null;
  quota: number | null;
  rate: number | null;
  state: ReportState;
  unapproved: number | null;
}

export interface SummaryRow extends SummaryMeasured {
  committee: { code: string; name: string };
  /** Null for a committee by itself. */
  group: {
    kind: 'successors' | 'area';
    area: string | null;
    successors: readonly { id: string; name: string }[];
    members: readonly SummaryMember[];
    /** Those of the period compared with. */
    before: readonly SummaryMember[];
  } | null;
  rank: number | null;
  band: Band | null;
  state: ReportState;
  /** Its reports that are counted here and not approved. */
  unapproved: number | null;
  onBehalf: boolean;
  note: string;
}

export interface SummaryTotal extends SummaryMeasured {
  /** The version of the yearly quota that the total is measured against; null where it is a sum. */
  quotaVersion: { number: number; decisionNumber: string | null; effectiveOn: string } | null;
  unitsQuota: number | null;
  ownQuota: number | null;
  /** unitsQuota − ownQuota where both exist. */
  quotaGap: number | null;
  /** Whose reports are counted: the period, or the half of a year that its figures are of so far. */
  reportedOf: string;
  reported: number;
  expected: number;
  sent: number;
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
  /** How the committees stand in rows; anything but `as_was` is for reference. */
  view: PastView;
  /** What counts: what was sent last (when not said), or approved reports alone. */
  counted?: 'sent' | 'approved';
  /** ISO day whose quota versions are used. */
  quotasOn: string;
  /** The year compared with. */
  against: string;
  unit: { name: string; kind: CommitteeKind };
  /** Where a committee on pace stands on a day, in percent of the yearly quota; `ended`: the period is over. */
  mark: { percent: number; asOf: string; ended: boolean };
  /** Lower bounds of the bands in percent of the yearly quota. */
  bands: BandBounds;
  total: SummaryTotal;
  /** In official order. */
  rows: readonly SummaryRow[];
  demo: boolean;
}

/** The input once its period is known to be one. */
export interface Summary extends SummaryInput {
  period: Period;
}
