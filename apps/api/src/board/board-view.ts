import type { Board, BoardHead, BoardTotal, TrendPoint } from '@ket-nap/contracts';
import {
  boundsFor,
  boundsOfQuota,
  cutOff,
  halfOf,
  halvesOf,
  halvesToDate,
  halvesUntil,
  hasEnded,
  Lineage,
  pace,
  shareOfPart,
  speaksForWhole,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type Half,
  type Period,
  type Share,
} from '@ket-nap/domain';
import type { Asked } from './board-asked';
import { markIn } from './board-mark';
import { figureOf, measure } from './board-measure';
import { inForce, unitMember } from './board-member';
import { rangeOf, termWay } from './board-outlook';
import { boardRows, isReorganised } from './board-rows';
import type { BoardFacts } from './board.queries';

type View = Omit<Board, 'path' | 'readAt' | 'years' | 'demo' | 'quotaDays' | 'warnings'>;

/** Turns sums into what the board shows. Pure: the same facts always give the same figures. */
export function boardView(facts: BoardFacts, asked: Asked): View {
  const lineage = new Lineage(facts.links, asked.today);
  const member = unitMember(facts, asked);
  const { day, share, mark } = markIn(member, asked);
  return {
    ...headOf(asked, day),
    reorganisations: facts.reorganisations,
    mark,
    bands: boundsOfQuota(boundsFor(share, asked.bands), share),
    total: totalOf(facts, asked, lineage, day),
    ...boardRows(facts, asked, lineage),
    trend: asked.trend.map((one) => trendPoint(facts, asked, one)),
    term: termWay(facts, asked, member),
  };
}

/** What a screen says it was asked, and the day to which its figures are counted. */
export function headOf(
  { period, before, unit, view, counted, quotasOn }: Asked,
  day: string,
): Omit<BoardHead, 'path' | 'readAt' | 'years' | 'demo' | 'quotaDays'> {
  return {
    period,
    quotaYear: yearPeriod(yearOf(period)),
    asOf: day,
    unit,
    view,
    counted,
    quotasOn,
    against: yearPeriod(yearOf(before)),
  };
}

function totalOf(facts: BoardFacts, asked: Asked, lineage: Lineage, day: string): BoardTotal {
  const { period, quotasOn } = asked;
  const year = yearPeriod(yearOf(period));
  const member = unitMember(facts, asked);
  const ids = [...facts.unitIds, ...facts.beforeIds];
  const figure = measure(member, { member, reorganised: isReorganised(asked, lineage, ids) }, asked);
  const own = inForce(facts.ownQuotas, year, quotasOn)?.amount ?? null;
  const units = inForce(facts.unitsQuotas, year, quotasOn)?.amount ?? null;
  const counts = reportedBy(facts, asked, day);
  const sinceJanuary = figure.cumulative ?? figure;
  const toDate = halvesToDate(period);
  // A pace from half of the reports would be a guess.
  const known = toDate.every((half) => member.isComplete(half)) ? sinceJanuary.admitted : null;
  const speaks = speaksForWhole(counts.reported, counts.expected);
  return {
    ...figure,
    ...(speaks ? {} : { band: null, offPace: null }),
    unitsQuota: units,
    ownQuota: own,
    quotaGap: own === null || units === null ? null : units - own,
    ...counts,
    speaks,
    entering: enteringIn(facts, period),
    ...pace(known, figure.quota, elapsedForPace(asked, day)),
    range: rangeOf(facts, asked, member, figure.quota),
  };
}

/**
 * How much of the year, or of the part of it that a quota is for, had passed when its figures were taken; of a year that is over nothing
 * is left, whatever their day.
 */
export function elapsedForPace(
  { period, today }: Pick<Asked, 'period' | 'today'>,
  day: string,
  part: readonly Half[] = [],
): Share {
  const year = yearPeriod(yearOf(period));
  return shareOfPart(year, halfOf(period) !== 1 && hasEnded(year, today) ? cutOff(year) : day, part);
}

function trendPoint(facts: BoardFacts, asked: Asked, period: Period): TrendPoint {
  const member = unitMember(facts, asked);
  const { admitted, quota, rate } = figureOf(member, asked, period);
  return { period, admitted, quota, rate, complete: member.isComplete(period) };
}

/**
 * Whose reports stand behind figures that are counted to a day: those of the period, or in a running year of the half that all of them
 * are of.
 */
export function reportedBy(
  facts: Pick<BoardFacts, 'reporting'>,
  { period, counted }: Pick<Asked, 'period' | 'counted'>,
  day: string,
) {
  const [half, other] = halvesUntil(period, day);
  const reportedOf = half !== undefined && other === undefined ? half : period;
  return { reportedOf, ...reportingIn(facts, { period: reportedOf, counted }) };
}

/** How many units reported, of how many, and how many of those reports count without being approved. */
export function reportingIn(
  { reporting }: Pick<BoardFacts, 'reporting'>,
  { period, counted }: Pick<Asked, 'period' | 'counted'>,
) {
  const counts = reporting.find((one) => one.period === period);
  if (!counts) return { expected: 0, reported: 0, sent: 0, unapproved: 0 };
  const { expected, reported, approved, confirmed } = counts;
  // Of approved figures alone none is unapproved, and a unit whose report is only sent has no figure.
  if (counted === 'approved') return { expected, reported: confirmed, sent: reported, unapproved: 0 };
  return { expected, reported, sent: reported, unapproved: reported - approved };
}

/** What units in sight are entering and have never sent. */
function enteringIn({ units, reports }: BoardFacts, period: Period): BoardTotal['entering'] {
  const ids = new Set(units.map(({ id }) => id));
  const drafts = reports.filter(
    ({ id, half, state, entering }) =>
      state === 'draft' && entering !== null && ids.has(id) && halvesOf(period).includes(half),
  );
  return { reports: drafts.length, admitted: sumOfKnown(drafts.map(({ entering }) => entering)) ?? 0 };
}
