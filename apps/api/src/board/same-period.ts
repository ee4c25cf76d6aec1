import type { BoardTotal } from '@ket-nap/contracts';
import {
  completion,
  cutOff,
  halvesOf,
  points,
  sameDayOf,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type AsOfSpan,
  type Half,
} from '@ket-nap/domain';
import { dayFor, type Asked } from './board-asked';
import { spanIn, type Member } from './board-member';
import type { FigureSum } from './board.queries';

/** What a member is compared with: its counterpart in the other period, and whether a reorganisation lies between them. */
export interface Counterpart {
  member: Member;
  reorganised: boolean;
}

interface Side {
  member: Member;
  admitted: number | null;
  rate: number | null;
}

type LastYear = BoardTotal['lastYear'];

/** A member's figures beside those of its counterpart in the other period, or why they are not compared (decision 0013). */
export function compare(now: Side, { member, reorganised }: Counterpart, asked: Asked): LastYear {
  const { period, before } = asked;
  const halves = halvesOf(before);
  const then = sumOfKnown(halves.map((half) => member.admittedIn(half)));
  const alike = onSameDays(now.member, member, asked);
  const incomplete = !now.member.isComplete(period) || !member.isComplete(before);
  const incomparable = reasonOf(reorganised, incomplete, alike === null);
  const fair = incomparable === null;
  const admitted = fair && alike !== null ? alike.admitted : then;
  const [year, on] = [yearPeriod(yearOf(before)), dayFor(asked, before)];
  // As everywhere, the rate is of those that had a quota.
  const measured = member.measured(year, on);
  const rated = fair
    ? (onSameDays(now.member, measured, asked)?.admitted ?? null)
    : sumOfKnown(halves.map((half) => measured.admittedIn(half)));
  const { rate } = completion(rated, member.quotaOf(year, on));
  return {
    period: before,
    asOf: fair && alike !== null ? alike.asOf : asOfLatest(member, halves),
    admitted,
    rate,
    difference: fair && now.admitted !== null && admitted !== null ? now.admitted - admitted : null,
    points: fair && now.rate !== null && rate !== null ? points(now.rate, rate) : null,
    incomparable,
  };
}

function reasonOf(reorganised: boolean, incomplete: boolean, otherDays: boolean): LastYear['incomparable'] {
  if (reorganised) return 'reorganised';
  if (incomplete) return 'incomplete';
  return otherDays ? 'cutoff' : null;
}

/** The days as of which a member speaks in the newest of these halves in which it has figures. */
export function asOfLatest(member: Member, halves: readonly Half[]): AsOfSpan | null {
  const spans = halves.flatMap((half) => member.asOfIn(half) ?? []);
  return spans.at(-1) ?? null;
}

/** What the other side had admitted as of the same days of its year; null where its reports do not say. */
function onSameDays(
  now: Member,
  then: Member,
  { period, before }: Asked,
): { admitted: number; asOf: AsOfSpan } | null {
  const others = halvesOf(before);
  let admitted = 0;
  let day: string | null = null;
  for (const [index, half] of halvesOf(period).entries()) {
    const other = others[index];
    // Where a committee exists in one half of the year only, the other has nothing to compare.
    if (other === undefined || (!now.owes(half) && !then.owes(other))) continue;
    const span = now.asOfIn(half);
    const same = span === null ? null : sameDayOf(half, span, other);
    const count = same === null ? null : then.admittedAsOf(other, same);
    if (same === null || count === null) return null;
    admitted += count;
    day = same;
  }
  return day === null ? null : { admitted, asOf: { first: day, last: day } };
}

/** The days of the other period as of which earlier versions are needed: where this period's figures are as of an earlier day. */
export function earlierDays(
  figures: readonly FigureSum[],
  { period, before, today }: Asked,
): { half: Half; day: string }[] {
  const others = halvesOf(before);
  return halvesOf(period).flatMap((half, index) => {
    const other = others[index];
    if (other === undefined) return [];
    const days = figures
      .filter((figure) => figure.half === half)
      .map((figure) => sameDayOf(half, spanIn(figure, today), other));
    return [...new Set(days)].flatMap((day) =>
      day === null || day === cutOff(other) ? [] : [{ half: other, day }],
    );
  });
}
