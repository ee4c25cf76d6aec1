import type { BoardTotal, TermWay } from '@ket-nap/contracts';
import {
  asOf,
  completion,
  cutOff,
  elapsedOfTerm,
  forecastRange,
  halfPeriod,
  halvesOf,
  halvesOfTerm,
  hasBegun,
  isOneDay,
  percent,
  proRata,
  startOf,
  yearOf,
  yearPeriod,
  type PastYear,
} from '@ket-nap/domain';
import type { Asked } from './board-asked';
import { sumOver } from './board-measure';
import { inForce, type Member } from './board-member';
import type { BoardFacts } from './board.queries';

/**
 * Where the year would end by the shares that first halves had in past years: for a whole first half, as of its cut-off and reported by
 * all. A past year counts when both its halves were reported by all and no committee came or went over the unit's border within it.
 */
export function rangeOf(
  facts: BoardFacts,
  asked: Asked,
  member: Member,
  quota: number | null,
): BoardTotal['range'] {
  const { period, trend } = asked;
  const year = yearOf(period);
  const half = halfPeriod(year, 1);
  if (period !== half) return null;
  const span = member.asOfIn(half);
  const whole = span !== null && isOneDay(span) && span.last === cutOff(half) && member.isComplete(half);
  const years = [...new Set(trend.map(yearOf))].filter((one) => one < year);
  const past = years.flatMap((one) => pastYear(facts, member, one) ?? []);
  return forecastRange(whole ? member.admittedIn(half) : null, past, quota);
}

function pastYear({ crossings }: BoardFacts, member: Member, year: number): PastYear | null {
  const period = yearPeriod(year);
  const [firstHalf, whole] = [member.admittedIn(halfPeriod(year, 1)), sumOver(member, halvesOf(period))];
  const crossed = crossings.some((day) => day > startOf(period) && day <= cutOff(period));
  if (crossed || firstHalf === null || whole === null) return null;
  return halvesOf(period).every((half) => member.isComplete(half)) ? { year, firstHalf, whole } : null;
}

/** The way through the term: what had been admitted by the end of each half-year, up to that of the period. */
export function termWay(facts: BoardFacts, asked: Asked, member: Member): TermWay | null {
  const { term, period, today, quotasOn } = asked;
  if (term === null) return null;
  const target =
    inForce(facts.ownQuotas, term.code, quotasOn)?.amount ??
    inForce(facts.unitsQuotas, term.code, quotasOn)?.amount ??
    null;
  const halves = halvesOfTerm(term, halvesOf(period).at(-1)).filter((half) => hasBegun(half, today));
  const share = elapsedOfTerm(term, asOf(period, today));
  const points = halves.map((half, index) => ({
    half,
    admitted: member.admittedIn(half) === null ? null : sumOver(member, halves.slice(0, index + 1)),
    proRata: proRata(target, elapsedOfTerm(term, asOf(half, today))),
    complete: member.isComplete(half),
  }));
  const { admitted, rate } = completion(sumOver(member, halves), target);
  return {
    code: term.code,
    firstYear: term.firstYear,
    lastYear: term.lastYear,
    admitted,
    target,
    rate,
    proRata: proRata(target, share),
    passed: percent(share.elapsed, share.of) ?? 0,
    points,
  };
}
