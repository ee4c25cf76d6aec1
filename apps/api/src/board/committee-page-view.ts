import type { Board, Breakdown, Broken, CommitteePage, PageReport, SeriesPoint } from '@ket-nap/contracts';
import {
  band,
  completion,
  cutOff,
  halvesOf,
  halvesOfQuota,
  halvesOwed,
  halvesToDate,
  isAskedIn,
  isHalf,
  pace,
  punctualityOf,
  stateOfSum,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type Half,
  type Period,
  type ReportState,
} from '@ket-nap/domain';
import { ByKey } from '../by-key';
import type { PeriodInForce } from '../periods/period-in-force';
import { dayFor, type Asked } from './board-asked';
import { markIn } from './board-mark';
import { figureOf } from './board-measure';
import { committeeMember, type Member } from './board-member';
import { elapsedForPace } from './board-view';
import type { BelowSum } from './board.queries';
import type { EarlierSum } from './earlier.queries';
import { admittedOf, countOf, shareOfBase, shareWhereCounted } from './group-shares';
import type { PageFacts } from './committee-page.queries';

/** What the page is made for. */
export type PageAsked = Pick<Asked, 'period' | 'quotasOn' | 'today' | 'counted' | 'bands'> & {
  id: string;
  /** The periods of the series, in order. */
  trend: Period[];
};

type Parts = Pick<CommitteePage, 'pace' | 'quotas' | 'series' | 'breakdowns' | 'predecessors'>;

/** What is computed for the page beside the row of the board. Pure: the same facts always give the same figures. */
export function pageView(facts: PageFacts, breakdowns: readonly Breakdown[], asked: PageAsked): Parts {
  const index = {
    figures: new ByKey(facts.figures, ({ id }) => id),
    quotas: new ByKey(facts.quotas, ({ id }) => id),
    // The same period of another year stands in the row of the board.
    earlier: new ByKey<EarlierSum>([], ({ id }) => id),
    // Whether all below it reported is in the facts of the page.
    below: new ByKey<BelowSum>([], ({ id }) => id),
    today: asked.today,
    counted: asked.counted,
  };
  const memberOf = (id: string, { validFrom, validTo }: Pick<PageFacts, 'validFrom' | 'validTo'>) =>
    committeeMember(index, { id, validFrom, validTo });
  const own = memberOf(asked.id, facts);
  return {
    pace: paceOf(own, facts, asked),
    quotas: quotasOf(facts, asked),
    series: seriesOf(own, facts, asked),
    breakdowns: breakdowns.flatMap((one) => brokenOf(one, facts, asked.period)),
    predecessors: facts.predecessors.map(({ validFrom, validTo, ...relative }) => ({
      ...relative,
      series: seriesOf(memberOf(relative.committee.id, { validFrom, validTo }), null, asked),
    })),
  };
}

/** Years with a figure or a quota, and their halves in which the committee exists. */
function seriesOf(member: Member, facts: PageFacts | null, asked: PageAsked): SeriesPoint[] {
  const points = asked.trend
    .filter((period) => halvesOf(period).some((half) => member.owes(half)))
    .map((period) => seriesPoint(member, facts, asked, period));
  const known = new Set(
    points
      .filter(({ admitted, quota }) => admitted !== null || quota !== null)
      .map(({ period }) => period.slice(0, 4)),
  );
  return points.filter(({ period }) => known.has(period.slice(0, 4)));
}

function seriesPoint(member: Member, facts: PageFacts | null, asked: PageAsked, period: Period): SeriesPoint {
  const { admitted, quota, rate } = figureOf(member, asked, period);
  const halfQuota = isHalf(period) ? member.quotaOf(period, dayFor(asked, period)) : null;
  return {
    period,
    admitted,
    quota,
    rate,
    complete: isComplete(member, facts, asked, period),
    band: rate === null ? null : band(admitted, quota, markIn(member, asked, period).share, asked.bands),
    halfQuota,
    halfRate: halfQuota === null ? null : completion(admitted, halfQuota).rate,
  };
}

/** Whether everything that counts in a period has come in: all it owes itself, or of those below it. */
function isComplete(member: Member, facts: PageFacts | null, asked: PageAsked, period: Period): boolean {
  const below = facts?.reporting.find((one) => one.period === period);
  if (below !== undefined && below.expected > 0)
    return (asked.counted === 'approved' ? below.confirmed : below.reported) >= below.expected;
  const owed = halvesOf(period).filter((half) => member.owes(half));
  return owed.length > 0 && owed.every((half) => member.admittedIn(half) !== null);
}

const MONTHS_OF_HALF = 6;

/** A pace from half of the reports would be a guess. */
function paceOf(member: Member, facts: PageFacts, asked: PageAsked): Parts['pace'] {
  const { period, quotasOn } = asked;
  const owed = halvesToDate(period).filter((half) => member.owes(half));
  const known = owed.length > 0 && owed.every((half) => isComplete(member, facts, asked, half));
  const admitted = known ? sumOfKnown(owed.map((half) => member.admittedIn(half))) : null;
  const year = yearPeriod(yearOf(period));
  // One that ended within the year heads nowhere.
  const goesOn = facts.validTo === null || facts.validTo >= cutOff(year);
  // Of a quota for a part of the year, that part has to be enough.
  const { validFrom, validTo } = facts;
  const part = halvesOfQuota(
    year,
    { validFrom, validTo },
    member.versionOf(year, quotasOn)?.effectiveOn ?? null,
  );
  const { day } = markIn(member, asked);
  const share = elapsedForPace(asked, day, part);
  return pace(goesOn ? admitted : null, member.quotaOf(year, quotasOn), share, MONTHS_OF_HALF * part.length);
}

function quotasOf({ quotaVersions }: PageFacts, { period, quotasOn }: PageAsked): Parts['quotas'] {
  const year = yearPeriod(yearOf(period));
  return [year, ...halvesOf(year)].flatMap((one) => {
    const versions = quotaVersions.filter((version) => version.period === one);
    if (versions.length === 0) return [];
    const inForce = versions
      .filter(({ effectiveOn }) => effectiveOn <= quotasOn)
      .toSorted((a, b) => b.effectiveOn.localeCompare(a.effectiveOn) || b.number - a.number)[0];
    return [
      {
        period: one,
        versions: versions.map(({ period: _, ...version }) => ({
          ...version,
          inForce: version.number === inForce?.number,
        })),
      },
    ];
  });
}

/** One breakdown of the period as sent; none where nothing was sent for any of its groups. */
function brokenOf(breakdown: Breakdown, { breakdown: sent }: PageFacts, period: Period): Broken[] {
  const asked = ({ fromHalf, untilHalf }: Breakdown | Breakdown['groups'][number]) =>
    halvesOf(period).some((half) => isAskedIn(half, { from: fromHalf, until: untilHalf }));
  const total = admittedOf(sent);
  // A committee's parts stand beside what is in none of them: of all that it admitted.
  const shareOf = (id: string) =>
    breakdown.sort === 'partition' ? shareOfBase(countOf(sent, id), total) : shareWhereCounted(sent, id);
  const groups = breakdown.groups
    .filter((group) => countOf(sent, group.id) !== null || (asked(breakdown) && asked(group)))
    .map(({ id, name, nameEn }) => ({ id, name, nameEn, ...shareOf(id) }));
  const parts = sumOfKnown(groups.map(({ count }) => count));
  if (parts === null || total === null) return [];
  const { id, name, nameEn, sort } = breakdown;
  return [{ id, name, nameEn, sort, groups, rest: sort === 'partition' ? total - parts : null }];
}

const MOST_REPORTS = 8;

/**
 * The half-years whose reports are listed, newest first, up to the year of the period: those that it owes, or of one that adds others
 * up, those it has.
 */
export function halvesListed(
  facts: PageFacts,
  { period, today }: Pick<PageAsked, 'period' | 'today'>,
  firstYear: number,
): Half[] {
  const sent = new Set(facts.reports.map(({ half }) => half));
  const owed = halvesOwed(facts.validFrom, facts.validTo, today).filter(
    (half) =>
      yearOf(half) <= yearOf(period) && (sent.has(half) || (facts.units === 0 && yearOf(half) >= firstYear)),
  );
  return owed.slice(-MOST_REPORTS).reverse();
}

/** The list of its reports, also of those that never came. */
export function reportsView(facts: PageFacts, periods: readonly PeriodInForce[], now: Date): PageReport[] {
  return periods.map(({ half, dueAt }) => {
    const stored = facts.reports.find((report) => report.half === half);
    return {
      half,
      state: stored?.state ?? 'missing',
      punctuality: punctualityOf(dueAt, stored?.firstSentAt ?? null, now),
      firstSentAt: stored?.firstSentAt ?? null,
      sentAt: stored?.sentAt ?? null,
      versions: stored?.versions ?? 0,
      admitted: stored?.admitted ?? null,
      onBehalf: stored?.onBehalf ?? false,
      openComments: stored?.openComments ?? 0,
    };
  });
}

/** The row of a unit that no board in sight lists: its own total. */
export function rowOfTotal(
  board: Pick<Board, 'total' | 'unit'>,
  formerArea: string | null,
): Board['rows'][number] {
  const { total, unit } = board;
  return {
    // What a row does not have of a total, the contract leaves out.
    ...total,
    committee: unit,
    group: null,
    rank: null,
    kind: unit.kind,
    formerArea,
    state: stateOfTotal(total),
    unapproved: total.unapproved,
    below: total.expected === 0 ? null : { expected: total.expected, reported: total.reported },
    awaitsApproval: total.admitted === null && total.sent > 0,
    entering: null,
    onBehalf: false,
    note: '',
  };
}

function stateOfTotal({ expected, reported, unapproved, admitted }: Board['total']): ReportState {
  if (expected > 0) return stateOfSum({ expected, reported, approved: reported - unapproved });
  return admitted === null ? 'missing' : 'submitted';
}
