import type { BoardTotal, Figure } from '@ket-nap/contracts';
import {
  band,
  completion,
  halfOf,
  halvesOf,
  halvesToDate,
  isHalf,
  offPace,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type Completion,
  type Half,
  type Period,
} from '@ket-nap/domain';
import { dayFor, type Asked } from './board-asked';
import type { Member } from './board-member';
import { asOfLatest, compare, type Counterpart } from './same-period';

export type Measured = Pick<
  BoardTotal,
  | keyof Figure
  | 'asOf'
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
  const { period, quotasOn, share, bands } = asked;
  const year = yearPeriod(yearOf(period));
  const { admitted, quota, rate, ...rest } = figureOf(member, asked, period);
  const cumulative = halfOf(period) === 2 ? completion(sumOver(member, halvesToDate(period)), quota) : null;
  const halfQuota = isHalf(period) ? member.quotaOf(period, quotasOn) : null;
  return {
    asOf: asOfLatest(member, halvesOf(period)),
    admitted,
    quota,
    rate,
    // What is still missing is missing from the year: in the second half both halves count towards it.
    remaining: (cumulative ?? rest).remaining,
    exceedsBy: (cumulative ?? rest).exceedsBy,
    band: band(admitted, quota, share, bands),
    offPace: offPace(rate, share),
    ofHalf: halfQuota === null ? null : completion(admitted, halfQuota),
    cumulative,
    halves: isHalf(period)
      ? []
      : halvesOf(period).map((half) => ({ period: half, admitted: member.admittedIn(half) })),
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
): Completion {
  return completion(
    sumOver(member, halvesOf(period)),
    member.quotaOf(yearPeriod(yearOf(period)), dayFor(asked, period)),
  );
}

/** What was admitted in several half-years; null where none of them has a figure. */
export function sumOver(member: Member, halves: readonly Half[]): number | null {
  return sumOfKnown(halves.map((half) => member.admittedIn(half)));
}
