import type { Counted, QuotaVersion } from '@ket-nap/contracts';
import {
  existsIn,
  halvesOf,
  isHalf,
  isOneDay,
  reportDay,
  spanOfDays,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type AsOfSpan,
  type Half,
  type Horizon,
  type Period,
} from '@ket-nap/domain';
import type { Asked } from './board-asked';
import type { BoardIndex } from './board-index';
import type { BelowSum, BoardFacts, DatedUnit, FigureSum, QuotaVersionOn } from './board.queries';
import type { EarlierSum } from './earlier.queries';

/** Whose figures stand in one line of the board: a committee, several that stand together, or the unit itself. */
export interface Member {
  admittedIn(half: Half): number | null;
  membersIn(half: Half): number | null;
  /** The days as of which its reports of a half-year speak; null without one. */
  asOfIn(half: Half): AsOfSpan | null;
  /** What was admitted in a half-year as of a day: only where every report that counts in it said so. */
  admittedAsOf(half: Half, day: string): number | null;
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
  index: Pick<BoardIndex, 'figures' | 'quotas' | 'below' | 'earlier' | 'today' | 'counted'>,
  { id, validFrom, validTo }: Pick<DatedUnit, 'id' | 'validFrom' | 'validTo'>,
): Member {
  const sums = index.figures.of(id);
  const quotas = index.quotas.of(id);
  const sent = sentBy(sums, index.earlier.of(id), index.today);
  const { admittedIn } = sent;
  return {
    ...sent,
    quotaOf: (period, on) => inForce(quotas, period, on)?.amount ?? null,
    versionOf: (period, on) => versionIn(quotas, period, on),
    owes: (half) => existsIn(half, validFrom, validTo),
    isComplete: (period) =>
      halvesOf(period).every((half) => {
        const sum = index.below.of(id).find((one) => one.half === half);
        const all = sum === undefined || cameIn(sum, index.counted) >= sum.expected;
        return all && admittedIn(half) !== null;
      }),
  };
}

/** How many of the reports owed below a committee count. */
export function cameIn({ reported, confirmed }: BelowSum, counted: Counted): number {
  return counted === 'approved' ? confirmed : reported;
}

/** The days as of which the reports of a sum speak. */
export function spanIn({ half, asOfFirst, asOfLast }: FigureSum, today: string): AsOfSpan {
  return { first: reportDay(half, asOfFirst, today), last: reportDay(half, asOfLast, today) };
}

/** What a committee, or a unit as a whole, sent. */
function sentBy(
  sums: readonly FigureSum[],
  earlier: readonly EarlierSum[],
  today: string,
): Pick<Member, 'admittedIn' | 'membersIn' | 'asOfIn' | 'admittedAsOf'> {
  const sumIn = (half: Half) => sums.find((figure) => figure.half === half);
  const asOfIn = (half: Half): AsOfSpan | null => {
    const sum = sumIn(half);
    return sum ? spanIn(sum, today) : null;
  };
  return {
    admittedIn: (half) => sumIn(half)?.admitted ?? null,
    membersIn: (half) => sumIn(half)?.members ?? null,
    asOfIn,
    admittedAsOf: (half, day) => {
      const [sum, span] = [sumIn(half), asOfIn(half)];
      if (!sum || !span) return null;
      if (isOneDay(span) && span.last === day) return sum.admitted;
      const then = earlier.find((one) => one.half === half && one.day === day);
      return then && then.reports >= sum.reports ? then.admitted : null;
    },
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
    asOfIn: (half) => spanOfDays(members.map((member) => member.asOfIn(half))),
    admittedAsOf: (half, day) => {
      const counts = members
        .filter((member) => member.owes(half) || member.admittedIn(half) !== null)
        .map((member) => member.admittedAsOf(half, day));
      return counts.includes(null) ? null : sumOfKnown(counts);
    },
    quotaOf: (period, on) =>
      isHalf(period)
        ? halfQuota(period, on)
        : sumOfKnown(members.map((member) => member.quotaOf(period, on))),
    versionOf: () => null,
    owes: (half) => owing(half).length > 0,
    isComplete: (period) =>
      halvesOf(period).every((half) => {
        const expected = owing(half);
        return expected.length > 0 && expected.every((member) => member.isComplete(half));
      }),
  };
}

/** The unit is measured against its own quota, or where it has none against the sum of its committees'. */
export function unitMember(
  facts: Pick<BoardFacts, 'history' | 'earlier' | 'ownQuotas' | 'unitsQuotas' | 'reporting'>,
  { unit, counted, today }: Pick<Asked, 'unit' | 'counted' | 'today'>,
): Member {
  return {
    ...sentBy(
      facts.history.filter((figure) => figure.id === unit.id),
      facts.earlier.filter((figure) => figure.id === unit.id),
      today,
    ),
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
export function inForce<Q extends { period: Horizon; on: string }>(
  quotas: readonly Q[],
  period: Horizon,
  on: string,
): Q | null {
  return quotas.find((quota) => quota.period === period && quota.on === on) ?? null;
}

/**
 * The sum of the committees' quotas. For a half-year only where every committee of that half with a yearly quota has one for the
 * half: in a year of a reorganisation, those that ended in June owe nothing to the second.
 */
function unitsQuota(facts: Pick<BoardFacts, 'unitsQuotas'>, period: Period, on: string): number | null {
  const sum = inForce(facts.unitsQuotas, period, on);
  return sum && sum.units >= sum.yearly ? sum.amount : null;
}

function versionIn(quotas: readonly QuotaVersionOn[], period: Period, on: string): QuotaVersion | null {
  const quota = inForce(quotas, period, on);
  if (!quota) return null;
  const { number, decisionNumber, decisionDate, effectiveOn } = quota;
  return { number, decisionNumber, decisionDate, effectiveOn };
}
