import type { BoardTotal, Figure } from '@ket-nap/contracts';
import {
  band,
  completion,
  halfOf,
  halvesOf,
  halvesToDate,
  isHalf,
  points,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type Completion,
  type Half,
  type Period,
} from '@ket-nap/domain';
import { dayFor, type Asked } from './board-asked';
import type { Member } from './board-member';

type LastYear = BoardTotal['lastYear'];
export type Measured = Pick<
  BoardTotal,
  keyof Figure | 'band' | 'ofHalf' | 'cumulative' | 'halves' | 'lastYear' | 'membersAtStart' | 'quotaVersion'
>;

/** What a member is compared with: its counterpart in the other period, and whether a reorganisation lies between them. */
export interface Counterpart {
  member: Member;
  reorganised: boolean;
}

/** All figures of one member for the period. Every denominator is the yearly quota, save `ofHalf`. */
export function measure(member: Member, counterpart: Counterpart, asked: Asked): Measured {
  const { period, quotasOn, share } = asked;
  const year = yearPeriod(yearOf(period));
  const { admitted, quota, rate, ...rest } = figureOf(member, asked, period);
  const cumulative = halfOf(period) === 2 ? completion(sumOver(member, halvesToDate(period)), quota) : null;
  const halfQuota = isHalf(period) ? member.quotaOf(period, quotasOn) : null;
  return {
    admitted,
    quota,
    rate,
    // What is still missing is missing from the year: in the second half both halves count towards it.
    remaining: (cumulative ?? rest).remaining,
    exceedsBy: (cumulative ?? rest).exceedsBy,
    band: band(admitted, quota, share),
    ofHalf: halfQuota === null ? null : completion(admitted, halfQuota),
    cumulative,
    halves: isHalf(period)
      ? []
      : halvesOf(period).map((half) => ({ period: half, admitted: member.admittedIn(half) })),
    lastYear: compare({ admitted, rate, complete: member.isComplete(period) }, counterpart, asked),
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

function compare(
  now: { admitted: number | null; rate: number | null; complete: boolean },
  { member, reorganised }: Counterpart,
  asked: Asked,
): LastYear {
  const { before } = asked;
  const then = figureOf(member, asked, before);
  const incomplete = !now.complete || !member.isComplete(before);
  const incomparable = reorganised ? 'reorganised' : incomplete ? 'incomplete' : null;
  const fair = incomparable === null;
  return {
    period: before,
    admitted: then.admitted,
    rate: then.rate,
    difference: fair && now.admitted !== null && then.admitted !== null ? now.admitted - then.admitted : null,
    points: fair && now.rate !== null && then.rate !== null ? points(now.rate, then.rate) : null,
    incomparable,
  };
}

function sumOver(member: Member, halves: readonly Half[]): number | null {
  return sumOfKnown(halves.map((half) => member.admittedIn(half)));
}
