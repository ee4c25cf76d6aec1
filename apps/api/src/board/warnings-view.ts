import type { Breakdown, CommitteeRef, Warning } from '@ket-nap/contracts';
import {
  band,
  breakdownFault,
  byWeight,
  checksOf,
  halvesOf,
  halvesUntil,
  isAskedIn,
  isBehindTwice,
  lastDaySpike,
  localDay,
  sumOfKnown,
  weeksUnchanged,
  type Half,
  type Period,
} from '@ket-nap/domain';
import { instantOf } from '../clock';
import { ByKey } from '../by-key';
import type { Asked } from './board-asked';
import { bare } from './board-index';
import { markIn } from './board-mark';
import { figureOf } from './board-measure';
import { committeeMember } from './board-member';
import type { BelowSum } from './board.queries';
import type { EarlierSum } from './earlier.queries';
import type { WarningFacts } from './warnings.queries';

type Figure = WarningFacts['figures'][number];
type AskedOf = Pick<Asked, 'period' | 'today' | 'quotasOn' | 'bands' | 'counted'>;

/** The early warnings of a period, heaviest first. Pure: the same facts always give the same warnings. */
export function warningsView(
  facts: WarningFacts,
  breakdowns: readonly Breakdown[],
  dueDays: ReadonlyMap<Half, string>,
  asked: AskedOf,
): Warning[] {
  const units = new Map(facts.units.map((unit) => [unit.id, bare(unit)]));
  const warnings = [
    ...behindTwice(facts, asked),
    ...facts.reports.flatMap((report) => {
      const committee = units.get(report.id);
      const due = dueDays.get(report.half);
      if (!committee || due === undefined) return [];
      return [...spikeOf(report, committee, due), ...unchangedOf(report, committee, due, asked.today)];
    }),
    ...halvesOf(asked.period).flatMap((half) => brokenDown(facts, breakdowns, units, half)),
  ];
  return byWeight(warnings, sizeOf);
}

function sizeOf(warning: Warning): number {
  switch (warning.kind) {
    case 'behind_twice':
      return warning.remaining ?? 0;
    case 'breakdown_wrong':
      return Math.abs(warning.admitted - warning.parts);
    case 'spike':
      return warning.entered;
    case 'unchanged':
      return warning.weeks;
    case 'breakdown_missing':
      return warning.breakdowns.length;
  }
}

function behindTwice({ units, figures, quotas }: WarningFacts, asked: AskedOf): Warning[] {
  const index = {
    figures: new ByKey(figures, ({ id }) => id),
    quotas: new ByKey(quotas, ({ id }) => id),
    // What stands below is in the sums, and the same period of another year is not asked for.
    below: new ByKey<BelowSum>([], ({ id }) => id),
    earlier: new ByKey<EarlierSum>([], ({ id }) => id),
    ...asked,
  };
  const checks = checksOf(asked.period);
  return units.flatMap((unit): Warning[] => {
    const member = committeeMember(index, unit);
    const check = (period: Period) => {
      const figure = figureOf(member, asked, period);
      const { day, share } = markIn(member, asked, period);
      // Half of what has added up is no check.
      const all = halvesUntil(period, day).every(
        (half) => !member.owes(half) || member.admittedIn(half) !== null,
      );
      return { ...figure, band: all ? band(figure.admitted, figure.quota, share, asked.bands) : null };
    };
    const [now, then] = [check(checks.now), check(checks.before)];
    if (!isBehindTwice(now.band, then.band)) return [];
    const { rate, remaining } = now;
    const before = { period: checks.before, rate: then.rate };
    return [{ kind: 'behind_twice', committee: bare(unit), period: checks.now, rate, remaining, before }];
  });
}

function spikeOf(
  { half, saves }: WarningFacts['reports'][number],
  committee: CommitteeRef,
  from: string,
): Warning[] {
  const history = (saves ?? []).map(({ at, value }) => ({ day: localDay(instantOf(at)), value }));
  const spike = lastDaySpike(history, from);
  return spike ? [{ kind: 'spike', committee, half, from, entered: spike.entered, admitted: spike.of }] : [];
}

/** While the half-year is being reported: after that, a report that never came is called missing. */
function unchangedOf(
  { half, savedAt }: WarningFacts['reports'][number],
  committee: CommitteeRef,
  due: string,
  today: string,
): Warning[] {
  if (savedAt === null || today > due) return [];
  const since = localDay(instantOf(savedAt));
  const weeks = weeksUnchanged(since, today);
  return weeks === null ? [] : [{ kind: 'unchanged', committee, half, since, weeks }];
}

/** What is wrong with the breakdowns of a half-year, of committees with a report of their own: others only add up those below. */
function brokenDown(
  { figures, reports }: WarningFacts,
  breakdowns: readonly Breakdown[],
  units: ReadonlyMap<string, CommitteeRef>,
  half: Half,
): Warning[] {
  const reporting = new Set(reports.flatMap((report) => (report.half === half ? [report.id] : [])));
  const own = figures.filter((figure) => figure.half === half && reporting.has(figure.id));
  const inForce = breakdowns
    .filter(({ fromHalf, untilHalf }) => isAskedIn(half, { from: fromHalf, until: untilHalf }))
    .map((breakdown) => {
      const given = own.filter((figure) => partsOf(breakdown, figure) !== null).length;
      return { breakdown, wanted: breakdown.required || 2 * given > own.length };
    });
  return own.flatMap((figure): Warning[] => {
    const committee = units.get(figure.id);
    if (!committee) return [];
    const faults = inForce.map(({ breakdown, wanted }) => {
      const parts = partsOf(breakdown, figure);
      const fault = breakdownFault(parts, figure.admitted, { sort: breakdown.sort, wanted });
      return { named: namedAs(breakdown), parts, fault };
    });
    const missing = faults.filter(({ fault }) => fault === 'missing').map(({ named }) => named);
    return [
      ...faults.flatMap(({ named, parts, fault }): Warning[] =>
        fault !== 'wrong' || parts === null
          ? []
          : [
              {
                kind: 'breakdown_wrong',
                committee,
                half,
                breakdown: named,
                parts,
                admitted: figure.admitted,
              },
            ],
      ),
      ...(missing.length === 0
        ? []
        : [{ kind: 'breakdown_missing' as const, committee, half, breakdowns: missing }]),
    ];
  });
}

/** Groups that overlap are named one by one: what they stand under is a head such as "Trong đó", which says nothing by itself. */
function namedAs({ sort, name, nameEn, groups }: Breakdown): { name: string; nameEn: string } {
  if (sort !== 'of_which' || groups.length === 0) return { name, nameEn };
  const listed = (names: readonly string[]) => names.join(', ');
  return { name: listed(groups.map((one) => one.name)), nameEn: listed(groups.map((one) => one.nameEn)) };
}

function partsOf({ groups }: Breakdown, { counts }: Figure): number | null {
  return sumOfKnown(groups.map(({ id }) => counts[id] ?? null));
}
