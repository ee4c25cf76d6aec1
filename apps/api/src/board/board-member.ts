import type { Counted, QuotaVersion } from '@ket-nap/contracts';
import {
  elapsedShare,
  existsIn,
  halvesOf,
  halvesOfQuota,
  isHalf,
  isOneDay,
  reportDay,
  shareOfPart,
  shareTogether,
  spanOfDays,
  speaksForWhole,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type AsOfSpan,
  type CommitteeDays,
  type Half,
  type Horizon,
  type Period,
  type Share,
  type Year,
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
  /** Whether it exists in a half-year (domain/committee.ts), so that it should report. */
  owes(half: Half): boolean;
  /** What one on pace has admitted in a period by a day, of the quotas in force on another: of the part of the year that they are for. */
  shareOf(period: Period, day: string, on: string): Share;
  /** Those of it that have a quota in the year: whose admissions are in a rate. Itself where it is one, or where none has. */
  measured(year: Year, on: string): Member;
  /** Whether enough of it have reported to say anything of the whole. */
  speaks(half: Half): boolean;
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
  const itself: Member = {
    ...sent,
    quotaOf: (period, on) => inForce(quotas, period, on)?.amount ?? null,
    versionOf: (period, on) => versionIn(quotas, period, on),
    measured: () => itself,
    ...standingOfCommittee(
      { validFrom, validTo },
      {
        below: index.below.of(id),
        counted: index.counted,
        admittedIn,
        effectiveOn: (year, on) => inForce(quotas, year, on)?.effectiveOn ?? null,
      },
    ),
  };
  return itself;
}

/** What follows from the days of a committee, from what stands below it, and from when its quotas took effect. */
export function standingOfCommittee(
  { validFrom, validTo }: CommitteeDays,
  { below, counted, admittedIn, effectiveOn }: CommitteeFacts,
): Pick<Member, 'owes' | 'isComplete' | 'speaks' | 'shareOf'> {
  const belowIn = (half: Half) => below.find((one) => one.half === half);
  return {
    owes: (half) => existsIn(half, validFrom, validTo),
    isComplete: (period) =>
      halvesOf(period).every((half) => {
        const sum = belowIn(half);
        const all = sum === undefined || cameIn(sum, counted) >= sum.expected;
        return all && admittedIn(half) !== null;
      }),
    speaks: (half) => {
      const sum = belowIn(half);
      return sum === undefined
        ? admittedIn(half) !== null
        : speaksForWhole(cameIn(sum, counted), sum.expected);
    },
    shareOf: (period, day, on) => {
      const year = yearPeriod(yearOf(period));
      return shareOfPart(period, day, halvesOfQuota(year, { validFrom, validTo }, effectiveOn(year, on)));
    },
  };
}

interface CommitteeFacts {
  below: readonly BelowSum[];
  counted: Counted;
  admittedIn: Member['admittedIn'];
  /** First day of the version of a year's quota that is in force on a day; null without one. */
  effectiveOn: (year: Year, on: string) => string | null;
}

/** How many of the reports owed below a committee count. */
export function cameIn(
  { reported, confirmed }: Pick<BelowSum, 'reported' | 'confirmed'>,
  counted: Counted,
): number {
  return counted === 'approved' ? confirmed : reported;
}

/** The days as of which the reports of a sum speak. */
export function spanIn(
  { half, asOfFirst, asOfLast }: Pick<FigureSum, 'half' | 'asOfFirst' | 'asOfLast'>,
  today: string,
): AsOfSpan {
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

const NOTHING_DUE: Share = { elapsed: 0, of: 1 };

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
    shareOf: (period, day, on) => {
      const year = yearPeriod(yearOf(period));
      const parts = members.flatMap((member) => {
        const quota = member.quotaOf(year, on);
        if (quota === null) return [];
        // Who ended before the period has its quota in the year, and admits nothing any more.
        const isThere = halvesOf(period).some((half) => member.owes(half));
        return [{ quota, share: isThere ? member.shareOf(period, day, on) : NOTHING_DUE }];
      });
      return shareTogether(parts) ?? elapsedShare(period, day);
    },
    measured: (year, on) => {
      const assigned = members.filter((member) => member.quotaOf(year, on) !== null);
      return together(assigned.length === 0 ? members : assigned);
    },
    speaks: (half) =>
      speaksForWhole(owing(half).filter((member) => member.speaks(half)).length, owing(half).length),
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
  const itself: Member = {
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
      return cameIn(counts, counted) >= counts.expected;
    },
    // Its own quota is for the year, whoever came or went within it; and all that it admitted counts towards that.
    shareOf: (period, day) => elapsedShare(period, day),
    measured: () => itself,
    speaks: (half) => {
      const counts = facts.reporting.find((one) => one.period === half);
      return counts !== undefined && speaksForWhole(cameIn(counts, counted), counts.expected);
    },
  };
  return itself;
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
