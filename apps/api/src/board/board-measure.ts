import type { BoardTotal, Figure } from '@ket-nap/contracts';
import {
  band,
  groupCompletion,
  halfOf,
  halvesOf,
  halvesToDate,
  isHalf,
  measuredPart,
  offPace,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type GroupCompletion,
  type Half,
  type Period,
} from '@ket-nap/domain';
import { dayFor, type Asked } from './board-asked';
import { markIn } from './board-mark';
import type { Member } from './board-member';
import { asOfLatest, compare, type Counterpart } from './same-period';

export type Measured = Pick<
  BoardTotal,
  | keyof Figure
  | 'asOf'
  | 'mark'
  | 'band'
  | 'offPace'
  | 'ofHalf'
  | 'cumulative'
  | 'halves'
  | 'lastYear'
  | 'membersAtStart'
  | 'quotaVersion'
>;

/** All figures of one member for the period. Every denominator is the yearly quota, save `ofHalf`. */
export function measure(member: Member, counterpart: Counterpart, asked: Asked): Measured {
  const { period, quotasOn, bands } = asked;
  const year = yearPeriod(yearOf(period));
  const { admitted, unmeasured, quota, rate, ...rest } = figureOf(member, asked, period);
  const { share, mark } = markIn(member, asked);
  const measured = member.measured(year, quotasOn);
  const against = (halves: readonly Half[], of: number | null) =>
    groupCompletion(sumOver(member, halves), sumOver(measured, halves), of);
  const cumulative = halfOf(period) === 2 ? against(halvesToDate(period), quota) : null;
  const halfQuota = isHalf(period) ? member.quotaOf(period, quotasOn) : null;
  return {
    asOf: asOfLatest(member, halvesOf(period)),
    admitted,
    unmeasured,
    quota,
    rate,
    // What is still missing is missing from the year: in the second half both halves count towards it.
    remaining: (cumulative ?? rest).remaining,
    exceedsBy: (cumulative ?? rest).exceedsBy,
    mark,
    band: band(measuredPart({ admitted, unmeasured }), quota, share, bands),
    offPace: offPace(rate, share),
    ofHalf: halfQuota === null ? null : against(halvesOf(period), halfQuota),
    cumulative,
    halves: isHalf(period)
      ? []
      : halvesOf(period).map((half) => ({
          period: half,
          admitted: member.admittedIn(half),
          existed: member.owes(half),
        })),
    lastYear: compare({ member, admitted, rate }, counterpart, asked),
    membersAtStart:
      halvesOf(period)
        .map((half) => member.membersIn(half))
        .find((members) => members !== null) ?? null,
    quotaVersion: member.versionOf(year, quotasOn),
  };
}

/** Admissions of a period against the quota of its year. */
export function figureOf(
  member: Member,
  asked: Pick<Asked, 'period' | 'quotasOn' | 'today'>,
  period: Period,
): GroupCompletion {
  const [year, on] = [yearPeriod(yearOf(period)), dayFor(asked, period)];
  return groupCompletion(
    sumOver(member, halvesOf(period)),
    sumOver(member.measured(year, on), halvesOf(period)),
    member.quotaOf(year, on),
  );
}

/** What was admitted in several half-years; null where none of them has a figure. */
export function sumOver(member: Member, halves: readonly Half[]): number | null {
  return sumOfKnown(halves.map((half) => member.admittedIn(half)));
}
