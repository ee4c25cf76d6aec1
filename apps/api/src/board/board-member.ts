import type { QuotaVersion } from '@ket-nap/contracts';
import {
  existsIn,
  halvesOf,
  isHalf,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type Half,
  type Period,
} from '@ket-nap/domain';
import type { Asked } from './board-asked';
import type { BoardIndex } from './board-index';
import type { BoardFacts, DatedUnit, QuotaVersionOn } from './board.queries';

/** Whose figures stand in one line of the board: a committee, several that stand together, or the unit itself. */
export interface Member {
  admittedIn(half: Half): number | null;
  membersIn(half: Half): number | null;
  /** The quota of a year or a half-year, by the version in force on a day. */
  quotaOf(period: Period, on: string): number | null;
  /** Which version that is; null for a sum. */
  versionOf(period: Period, on: string): QuotaVersion | null;
  /** Whether it exists in a half-year, so that it should report. */
  owes(half: Half): boolean;
  /** Whether a comparison with a period is fair: everybody who should report has. */
  isComplete(period: Period): boolean;
}

/** One committee. */
export function committeeMember(
  index: Pick<BoardIndex, 'figures' | 'quotas'>,
  { id, validFrom, validTo }: Pick<DatedUnit, 'id' | 'validFrom' | 'validTo'>,
): Member {
  const sums = index.figures.of(id);
  const quotas = index.quotas.of(id);
  const admittedIn = (half: Half) => sums.find((figure) => figure.half === half)?.admitted ?? null;
  return {
    admittedIn,
    membersIn: (half) => sums.find((figure) => figure.half === half)?.members ?? null,
    quotaOf: (period, on) => inForce(quotas, period, on)?.amount ?? null,
    versionOf: (period, on) => versionIn(quotas, period, on),
    owes: (half) => existsIn(half, validFrom, validTo),
    isComplete: (period) => halvesOf(period).every((half) => admittedIn(half) !== null),
  };
}

/**
 * Committees that stand together: sums of what they sent and were assigned, never apportioned. A half in which only some of them
 * exist is complete with those; one in which none exists never is.
 */
export function together(members: readonly Member[]): Member {
  const owing = (half: Half) => members.filter((member) => member.owes(half));
  const halfQuota = (half: Half, on: string): number | null => {
    const year = yearPeriod(yearOf(half));
    const assigned = owing(half).filter((member) => member.quotaOf(year, on) !== null);
    // All admissions against the half-year quotas of a few would be a rate of nothing.
    if (assigned.some((member) => member.quotaOf(half, on) === null)) return null;
    return sumOfKnown(owing(half).map((member) => member.quotaOf(half, on)));
  };
  return {
    admittedIn: (half) => sumOfKnown(members.map((member) => member.admittedIn(half))),
    membersIn: (half) => sumOfKnown(members.map((member) => member.membersIn(half))),
    quotaOf: (period, on) =>
      isHalf(period)
        ? halfQuota(period, on)
        : sumOfKnown(members.map((member) => member.quotaOf(period, on))),
    versionOf: () => null,
    owes: (half) => owing(half).length > 0,
    isComplete: (period) =>
      halvesOf(period).every((half) => {
        const expected = owing(half);
        return expected.length > 0 && expected.every((member) => member.admittedIn(half) !== null);
      }),
  };
}

/** The unit is measured against its own quota, or where it has none against the sum of its committees'. */
export function unitMember(facts: BoardFacts, { unit, counted }: Pick<Asked, 'unit' | 'counted'>): Member {
  const sums = facts.history.filter((figure) => figure.id === unit.id);
  return {
    admittedIn: (half) => sums.find((figure) => figure.half === half)?.admitted ?? null,
    membersIn: (half) => sums.find((figure) => figure.half === half)?.members ?? null,
    quotaOf: (period, on) => inForce(facts.ownQuotas, period, on)?.amount ?? unitsQuota(facts, period, on),
    versionOf: (period, on) => versionIn(facts.ownQuotas, period, on),
    owes: () => true,
    isComplete: (period) => {
      const counts = facts.reporting.find((one) => one.period === period);
      if (counts === undefined || counts.expected === 0) return false;
      return (counted === 'approved' ? counts.confirmed : counts.reported) >= counts.expected;
    },
  };
}

/** The quota in force on a day, among those that were read for it. */
export function inForce<Q extends { period: Period; on: string }>(
  quotas: readonly Q[],
  period: Period,
  on: string,
): Q | null {
  return quotas.find((quota) => quota.period === period && quota.on === on) ?? null;
}

/**
 * The sum of the committees' quotas. For a half-year only where every committee of that half with a yearly quota has one for the
 * half: in a year of a reorganisation, those that ended in June owe nothing to the second.
 */
function unitsQuota(facts: BoardFacts, period: Period, on: string): number | null {
  const sum = inForce(facts.unitsQuotas, period, on);
  return sum && sum.units >= sum.yearly ? sum.amount : null;
}

function versionIn(quotas: readonly QuotaVersionOn[], period: Period, on: string): QuotaVersion | null {
  const quota = inForce(quotas, period, on);
  if (!quota) return null;
  const { number, decisionNumber, decisionDate, effectiveOn } = quota;
  return { number, decisionNumber, decisionDate, effectiveOn };
}
