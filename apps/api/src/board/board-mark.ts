import type { Mark } from '@ket-nap/contracts';
import {
  asOf,
  cutOff,
  elapsedShare,
  figuresDay,
  halfPeriod,
  halvesOf,
  isSameShare,
  markOf,
  yearOf,
  yearPeriod,
  type Period,
  type Share,
} from '@ket-nap/domain';
import { dayFor, type Asked } from './board-asked';
import type { Member } from './board-member';

/** What a member's figure of a period is held against (decision 0019). */
export interface MarkedFigure {
  /** The day to which it is counted. */
  day: string;
  /** What of its quota one on pace has admitted in the period by that day. */
  share: Share;
  mark: Mark;
}

/** The mark of a member's own day and of its own part of the year; of the period's where it has no figure. */
export function markIn(
  member: Pick<Member, 'asOfIn' | 'isComplete' | 'speaks' | 'shareOf'>,
  asked: Pick<Asked, 'period' | 'quotasOn' | 'today'>,
  period: Period = asked.period,
): MarkedFigure {
  const halves = halvesOf(period).map((half) => ({
    half,
    asOf: member.asOfIn(half),
    complete: member.isComplete(half),
    speaks: member.speaks(half),
  }));
  const day = figuresDay(halves, asked.today) ?? asOf(period, asked.today);
  const share = member.shareOf(period, day, dayFor(asked, period));
  return {
    day,
    share,
    mark: {
      percent: markOf(share),
      asOf: day,
      ended: day >= cutOff(period),
      partOfYear: isPartOfYear(member, period, dayFor(asked, period)),
    },
  };
}

/** Whether the quota is for a part of the year: then the middle of the year is not the middle of it. */
function isPartOfYear(member: Pick<Member, 'shareOf'>, period: Period, on: string): boolean {
  const [year, middle] = [yearPeriod(yearOf(period)), cutOff(halfPeriod(yearOf(period), 1))];
  return !isSameShare(member.shareOf(year, middle, on), elapsedShare(year, middle));
}
