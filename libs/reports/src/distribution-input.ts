import { completion, sumOfKnown, whatIf, type CommitteeKind, type WhatIf } from '@ket-nap/domain';

/** The figures of one line, as the sheet of quotas has them. */
export interface DistributionFigures {
  members: number | null;
  lastYearQuota: number | null;
  lastYearAdmitted: number | null;
  lastYearRate: number | null;
  /** It existed all of last year: else a year's quota is not held against those figures. */
  lastYearWhole: boolean;
  /** It existed in last year: else its cells there are for nothing, rather than not reported. */
  lastYearExisted: boolean;
  quota: number | null;
  firstHalf: number | null;
  secondHalf: number | null;
}

/** The figures that are added up. */
export type SummedFigure = Exclude<keyof DistributionFigures, 'lastYearWhole' | 'lastYearExisted'>;

export interface DistributionLine extends DistributionFigures {
  committee: { code: string; name: string; kind: CommitteeKind };
  formerArea: string | null;
  /** It exists on the last day of the year. */
  lasts: boolean;
  note: string;
}

/** What the workbook of a year's distribution prints. */
export interface DistributionInput {
  year: string;
  /** ISO instant. */
  readAt: string;
  /** The amounts are those of a draft. */
  draft: boolean;
  demo: boolean;
  /** The unit's own quota; its members are those of the committees, each counted once. */
  own: DistributionLine;
  /** In official order. */
  rows: readonly DistributionLine[];
}

/** A line with what its quota means. */
export type Measured = DistributionFigures & Pick<WhatIf, 'change' | 'share' | 'perThousand'>;

/**
 * The committees added up: sums of what is known, and the rate of the sums. The members are the unit's: in a year of reorganisation the
 * lines of those that ended and of their successors would count them twice.
 */
export function totalOf({ own, rows }: DistributionInput): DistributionFigures {
  return { ...sumsOf(rows), members: own.members, lastYearExisted: true };
}

/** Some of the committees added up; members of those that ended within the year are their successors' by its end. */
export function sumsOf(rows: readonly DistributionLine[]): DistributionFigures {
  const sum = (of: SummedFigure) => sumOfKnown(rows.map((row) => row[of]));
  const [lastYearAdmitted, lastYearQuota] = [sum('lastYearAdmitted'), sum('lastYearQuota')];
  return {
    members: sumOfKnown(rows.filter(({ lasts }) => lasts).map(({ members }) => members)),
    lastYearQuota,
    lastYearAdmitted,
    lastYearRate: completion(lastYearAdmitted, lastYearQuota).rate,
    lastYearWhole: rows.every((row) => row.lastYearWhole),
    lastYearExisted: rows.some((row) => row.lastYearExisted),
    quota: sum('quota'),
    firstHalf: sum('firstHalf'),
    secondHalf: sum('secondHalf'),
  };
}

/** What a line's quota means, beside the sum of the committees' quotas; that of the unit itself has no share in it. */
export function measured(line: DistributionFigures, sumOfUnits: number | null): Measured {
  const { change, share, perThousand } = whatIf(line.quota, line, sumOfUnits);
  return { ...line, change, share, perThousand };
}
