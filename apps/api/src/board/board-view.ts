import type { Board, BoardHead, BoardTotal, TrendPoint } from '@ket-nap/contracts';
import {
  asOf,
  boundsFor,
  boundsOfQuota,
  elapsedOfYear,
  halvesOf,
  halvesToDate,
  hasEnded,
  Lineage,
  markOf,
  pace,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type Period,
} from '@ket-nap/domain';
import type { Asked } from './board-asked';
import { figureOf, measure } from './board-measure';
import { inForce, unitMember } from './board-member';
import { rangeOf, termWay } from './board-outlook';
import { boardRows, isReorganised } from './board-rows';
import type { BoardFacts } from './board.queries';

type View = Omit<Board, 'path' | 'readAt' | 'years' | 'demo' | 'quotaDays' | 'warnings'>;

/** Turns sums into what the board shows. Pure: the same facts always give the same figures. */
export function boardView(facts: BoardFacts, asked: Asked): View {
  const lineage = new Lineage(facts.links, asked.today);
  return {
    ...headOf(asked),
    reorganisations: facts.reorganisations,
    ...paceMarks(asked),
    total: totalOf(facts, asked, lineage),
    ...boardRows(facts, asked, lineage),
    trend: asked.trend.map((one) => trendPoint(facts, asked, one)),
    term: termWay(facts, asked, unitMember(facts, asked)),
  };
}

/** What a screen says it was asked. */
export function headOf({
  period,
  before,
  today,
  unit,
  view,
  counted,
  quotasOn,
}: Asked): Omit<BoardHead, 'path' | 'readAt' | 'years' | 'demo' | 'quotaDays'> {
  return {
    period,
    quotaYear: yearPeriod(yearOf(period)),
    asOf: asOf(period, today),
    unit,
    view,
    counted,
    quotasOn,
    against: yearPeriod(yearOf(before)),
  };
}

/** Where a committee on pace stands in a period, and where the bands begin, in percent of the yearly quota. */
export function paceMarks({
  period,
  today,
  share,
  bands,
}: Pick<Asked, 'period' | 'today' | 'share' | 'bands'>): Pick<Board, 'mark' | 'bands'> {
  return {
    mark: { percent: markOf(share), ended: hasEnded(period, today) },
    bands: boundsOfQuota(boundsFor(share, bands), share),
  };
}

function totalOf(facts: BoardFacts, asked: Asked, lineage: Lineage): BoardTotal {
  const { period, today, quotasOn } = asked;
  const year = yearPeriod(yearOf(period));
  const member = unitMember(facts, asked);
  const ids = [...facts.unitIds, ...facts.beforeIds];
  const figure = measure(member, { member, reorganised: isReorganised(asked, lineage, ids) }, asked);
  const own = inForce(facts.ownQuotas, year, quotasOn)?.amount ?? null;
  const units = inForce(facts.unitsQuotas, year, quotasOn)?.amount ?? null;
  const counts = reportingIn(facts, asked);
  const sinceJanuary = figure.cumulative ?? figure;
  const toDate = halvesToDate(period);
  // A pace from half of the reports would be a guess.
  const known = toDate.every((half) => member.isComplete(half)) ? sinceJanuary.admitted : null;
  return {
    ...figure,
    unitsQuota: units,
    ownQuota: own,
    quotaGap: own === null || units === null ? null : units - own,
    reported: counts.reported,
    expected: counts.expected,
    unapproved: counts.unapproved,
    entering: enteringIn(facts, period),
    ...pace(known, figure.quota, elapsedOfYear(period, today)),
    range: rangeOf(facts, asked, member, figure.quota),
  };
}

function trendPoint(facts: BoardFacts, asked: Asked, period: Period): TrendPoint {
  const member = unitMember(facts, asked);
  const { admitted, quota, rate } = figureOf(member, asked, period);
  return { period, admitted, quota, rate, complete: member.isComplete(period) };
}

/** How many units reported, of how many, and how many of those reports count without being approved. */
export function reportingIn(
  { reporting }: Pick<BoardFacts, 'reporting'>,
  { period, counted }: Pick<Asked, 'period' | 'counted'>,
) {
  const counts = reporting.find((one) => one.period === period);
  if (!counts) return { expected: 0, reported: 0, unapproved: 0 };
  const { expected, reported, approved, confirmed } = counts;
  // Of approved figures alone none is unapproved, and a unit whose report is only sent has not reported.
  if (counted === 'approved') return { expected, reported: confirmed, unapproved: 0 };
  return { expected, reported, unapproved: reported - approved };
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
