import type { Board, BoardRow, BoardTotal, CommitteeRef, Figure, TrendPoint } from '@ket-nap/contracts';
import {
  asOf,
  band,
  boundsFor,
  completion,
  elapsedOfYear,
  elapsedShare,
  existsIn,
  halfOf,
  halvesOf,
  halvesToDate,
  hasEnded,
  isHalf,
  pace,
  percent,
  points,
  rankByRate,
  samePeriodLastYear,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type Half,
  type Period,
  type ReportState,
  type Share,
} from '@ket-nap/domain';
import type { BoardFacts, QuotaSum } from './board.queries';

interface Asked {
  unit: CommitteeRef;
  period: Period;
  today: string;
  /** The periods of the trend, in order. */
  trend: Period[];
}

type View = Omit<Board, 'readAt' | 'years' | 'demo'>;
type Measured = Pick<
  BoardTotal,
  keyof Figure | 'band' | 'ofHalf' | 'cumulative' | 'halves' | 'lastYear' | 'membersAtStart'
>;

/** One member of the board (a committee, or the unit itself): what it sent and what it was assigned. */
interface Member {
  admittedIn(half: Half): number | null;
  membersIn(half: Half): number | null;
  quotaOf(period: Period): number | null;
  /** Whether a comparison with a period is fair: everybody who should report has. */
  isComplete(period: Period): boolean;
}

/** Turns sums into what the board shows. Pure: the same facts always give the same figures. */
export function boardView(facts: BoardFacts, asked: Asked): View {
  const { period, today, unit } = asked;
  const share = elapsedShare(period, today);
  const year = yearPeriod(yearOf(period));
  const rows = rowsOf(facts, asked, share);
  const total = totalOf(facts, asked, share);
  const ended = hasEnded(period, today);
  const mark = percent(share.elapsed, share.of) ?? 0;
  const bounds = boundsFor(share);
  const ofMark = (bound: number): number => percent(bound * share.elapsed, 100 * share.of) ?? 0;
  return {
    period,
    quotaYear: year,
    asOf: asOf(period, today),
    unit,
    mark: { percent: mark, ended },
    bands: { reached: ofMark(bounds.reached), near: ofMark(bounds.near), behind: ofMark(bounds.behind) },
    total,
    rows,
    trend: asked.trend.map((one) => trendPoint(facts, unit, one)),
  };
}

function rowsOf(facts: BoardFacts, { period }: Asked, share: Share): BoardRow[] {
  const measured = facts.units.map((committee) =>
    measure(committeeMember(facts, committee.id), period, share),
  );
  // An officer sees one row of many: a place among those in sight would be a place among none.
  const all = facts.reporting.find((one) => one.period === period)?.expected === facts.units.length;
  const ranks = all ? rankByRate(measured) : [];
  return facts.units.map(({ validFrom, validTo, ...committee }, index) => {
    const marks = facts.reports.filter((report) => report.id === committee.id);
    // A committee that ended in June, or began in July, owes one half of the year.
    const owed = halvesOf(period).filter((half) => existsIn(half, validFrom, validTo));
    const figure = measured[index] ?? measure(committeeMember(facts, committee.id), period, share);
    return {
      ...figure,
      committee,
      rank: ranks[index] ?? null,
      state: stateOver(
        owed.map((half) => marks.find((mark) => mark.half === half)?.state ?? 'missing'),
        figure.admitted,
      ),
      onBehalf: marks.some((mark) => mark.onBehalf),
      note: marks
        .map((mark) => mark.note)
        .filter(Boolean)
        .join('\n'),
    };
  });
}

function totalOf(facts: BoardFacts, { unit, period, today }: Asked, share: Share): BoardTotal {
  const year = yearPeriod(yearOf(period));
  const member = unitMember(facts, unit.id);
  const figure = measure(member, period, share);
  const own = amountOf(facts.ownQuotas, year);
  const units = amountOf(facts.unitsQuotas, year);
  const counts = facts.reporting.find((one) => one.period === period) ?? {
    expected: 0,
    reported: 0,
    approved: 0,
  };
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
    unapproved: counts.reported - counts.approved,
    ...pace(known, figure.quota, elapsedOfYear(period, today)),
  };
}

/** All figures of one member for a period. Every denominator is the yearly quota, save `ofHalf`. */
function measure(member: Member, period: Period, share: Share): Measured {
  const admitted = sumOver(member, halvesOf(period));
  const quota = member.quotaOf(yearPeriod(yearOf(period)));
  const cumulative = halfOf(period) === 2 ? completion(sumOver(member, halvesToDate(period)), quota) : null;
  // What is still missing is missing from the year: in the second half both halves count towards it.
  const { remaining, exceedsBy } = cumulative ?? completion(admitted, quota);
  const figure = { ...completion(admitted, quota), remaining, exceedsBy };
  const before = samePeriodLastYear(period);
  const then = completion(sumOver(member, halvesOf(before)), member.quotaOf(yearPeriod(yearOf(before))));
  const fair = member.isComplete(period) && member.isComplete(before);
  const halfQuota = isHalf(period) ? member.quotaOf(period) : null;
  return {
    ...figure,
    band: band(admitted, quota, share),
    ofHalf: halfQuota === null ? null : completion(admitted, halfQuota),
    cumulative,
    halves: isHalf(period)
      ? []
      : halvesOf(period).map((half) => ({ period: half, admitted: member.admittedIn(half) })),
    lastYear: {
      period: before,
      admitted: then.admitted,
      rate: then.rate,
      difference: fair && admitted !== null && then.admitted !== null ? admitted - then.admitted : null,
      points: fair && figure.rate !== null && then.rate !== null ? points(figure.rate, then.rate) : null,
    },
    membersAtStart:
      halvesOf(period)
        .map((half) => member.membersIn(half))
        .find((members) => members !== null) ?? null,
  };
}

function committeeMember(facts: BoardFacts, id: string): Member {
  const sums = facts.figures.filter((figure) => figure.id === id);
  const quotas = facts.quotas.filter((quota) => quota.id === id);
  const admittedIn = (half: Half) => sums.find((figure) => figure.half === half)?.admitted ?? null;
  return {
    admittedIn,
    membersIn: (half) => sums.find((figure) => figure.half === half)?.members ?? null,
    quotaOf: (period) => amountOf(quotas, period),
    isComplete: (period) => halvesOf(period).every((half) => admittedIn(half) !== null),
  };
}

/** The unit is measured against its own quota, or where it has none against the sum of its committees'. */
function unitMember(facts: BoardFacts, id: string): Member {
  const sums = facts.history.filter((figure) => figure.id === id);
  return {
    admittedIn: (half) => sums.find((figure) => figure.half === half)?.admitted ?? null,
    membersIn: (half) => sums.find((figure) => figure.half === half)?.members ?? null,
    quotaOf: (period) => amountOf(facts.ownQuotas, period) ?? unitsQuota(facts, period),
    isComplete: (period) => isComplete(facts, period),
  };
}

function trendPoint(facts: BoardFacts, unit: CommitteeRef, period: Period): TrendPoint {
  const member = unitMember(facts, unit.id);
  const { admitted, quota, rate } = completion(
    sumOver(member, halvesOf(period)),
    member.quotaOf(yearPeriod(yearOf(period))),
  );
  return { period, admitted, quota, rate, complete: member.isComplete(period) };
}

function isComplete(facts: BoardFacts, period: Period): boolean {
  const counts = facts.reporting.find((one) => one.period === period);
  return counts !== undefined && counts.expected > 0 && counts.reported >= counts.expected;
}

function sumOver(member: Member, halves: readonly Half[]): number | null {
  return sumOfKnown(halves.map((half) => member.admittedIn(half)));
}

/**
 * The sum of the committees' quotas. For a half-year only where every committee with a yearly quota has one for the half: all
 * admissions against the half-year quotas of a few would be a rate of nothing.
 */
function unitsQuota(facts: BoardFacts, period: Period): number | null {
  const sum = facts.unitsQuotas.find((quota) => quota.period === period);
  const year = facts.unitsQuotas.find((quota) => quota.period === yearPeriod(yearOf(period)));
  return sum && sum.units >= (year?.units ?? 0) ? sum.amount : null;
}

function amountOf(quotas: readonly QuotaSum[], period: Period): number | null {
  return quotas.find((quota) => quota.period === period)?.amount ?? null;
}

const LEAST_DONE: readonly ReportState[] = ['missing', 'draft', 'returned', 'submitted', 'approved'];

/** The state over several half-years is that of the one least done; a committee that only adds up those below has reported. */
function stateOver(states: readonly ReportState[], admitted: number | null): ReportState {
  const least = LEAST_DONE.find((state) => states.includes(state)) ?? 'missing';
  const onlyAddsUp = states.every((state) => state === 'missing') && admitted !== null;
  return onlyAddsUp ? 'submitted' : least;
}
