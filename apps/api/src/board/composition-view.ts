import type {
  Breakdown,
  Composed,
  Composition,
  CompositionRow,
  Coverage,
  TargetGroup,
} from '@ket-nap/contracts';
import {
  asOf,
  groupsOf,
  halvesOf,
  isAskedIn,
  Lineage,
  sumOfKnown,
  yearOf,
  yearPeriod,
  type Grouped,
  type Period,
} from '@ket-nap/domain';
import { ByKey } from '../by-key';
import type { Asked } from './board-asked';
import { bare } from './board-index';
import { refOf } from './board-rows';
import { reportingIn } from './board-view';
import type { CompositionFacts, GroupSums } from './composition.queries';
import { admittedOf, countOf, shareOfBase, shareWhereCounted } from './group-shares';

type View = Omit<Composition, 'path' | 'readAt' | 'years' | 'demo' | 'quotaDays'>;

/** Sums by target group as the screen shows them. Pure: the same facts always give the same figures. */
export function compositionView(
  facts: CompositionFacts,
  breakdowns: readonly Breakdown[],
  asked: Asked,
): View {
  const { period, before, today, unit, view, counted, quotasOn } = asked;
  const { reported, expected, unapproved } = reportingIn(facts, asked);
  const then = reportingIn(facts, { period: before, counted });
  const own = { now: ownIn(facts, period), before: ownIn(facts, before) };
  const shown = breakdowns.flatMap((breakdown) => shownOf(breakdown, own, asked));
  const units = {
    now: facts.units.length === expected ? unitSums(facts.figures) : null,
    before: facts.before.length === then.expected ? unitSums(facts.figuresBefore) : null,
  };
  return {
    period,
    quotaYear: yearPeriod(yearOf(period)),
    asOf: asOf(period, today),
    unit,
    view,
    counted,
    quotasOn,
    against: yearPeriod(yearOf(before)),
    reported,
    expected,
    unapproved,
    admitted: admittedOf(own.now),
    before: {
      period: before,
      admitted: admittedOf(own.before),
      reported: then.reported,
      expected: then.expected,
    },
    breakdowns: shown.map((breakdown) => composedOf(breakdown, own, units)),
    rows: rowsOf(facts, shown, new Lineage(facts.links, today), asked),
  };
}

interface Sides<T> {
  now: T;
  before: T;
}

function ownIn({ own }: CompositionFacts, period: Period): GroupSums[] {
  return own.filter(({ half }) => halvesOf(period).includes(half));
}

function unitSums(figures: readonly GroupSums[]): GroupSums[][] {
  const byUnit = new ByKey(figures, ({ id }) => id);
  return [...new Set(figures.map(({ id }) => id))].map((id) => [...byUnit.of(id)]);
}

/** A breakdown that is asked for in the period, or has figures there, with the groups of either period; else nothing. */
function shownOf(breakdown: Breakdown, own: Sides<GroupSums[]>, { period, before }: Asked): Breakdown[] {
  const askedIn = (one: Breakdown | TargetGroup, when: Period) =>
    halvesOf(when).some((half) => isAskedIn(half, { from: one.fromHalf, until: one.untilHalf }));
  const has = ({ id }: TargetGroup, sums: readonly GroupSums[]) => countOf(sums, id) !== null;
  const groups = breakdown.groups.filter(
    (group) =>
      has(group, own.now) ||
      has(group, own.before) ||
      [period, before].some((when) => askedIn(breakdown, when) && askedIn(group, when)),
  );
  const now = groups.some(
    (group) => has(group, own.now) || (askedIn(breakdown, period) && askedIn(group, period)),
  );
  return now ? [{ ...breakdown, groups }] : [];
}

function composedOf(
  breakdown: Breakdown,
  own: Sides<GroupSums[]>,
  units: Sides<GroupSums[][] | null>,
): Composed {
  const { id, code, name, nameEn, sort } = breakdown;
  const [now, before] = [partsOf(breakdown, own.now), partsOf(breakdown, own.before)];
  const nothing = { count: null, base: null, share: null };
  return {
    id,
    code,
    name,
    nameEn,
    sort,
    groups: breakdown.groups.map((group, place) => ({
      id: group.id,
      code: group.code,
      name: group.name,
      nameEn: group.nameEn,
      ...(now.groups[place] ?? nothing),
      before: before.groups[place] ?? nothing,
    })),
    now: coverageOf(breakdown, own.now, units.now),
    before: coverageOf(breakdown, own.before, units.before),
  };
}

function coverageOf(
  breakdown: Breakdown,
  own: readonly GroupSums[],
  units: readonly (readonly GroupSums[])[] | null,
): Coverage {
  const { brokenDown, rest } = partsOf(breakdown, own);
  return {
    admitted: admittedOf(own),
    brokenDown,
    rest,
    committees: units === null ? null : units.length,
    given: units === null ? null : units.filter((sums) => isGiven(breakdown, sums)).length,
  };
}

/** Whether a committee broke down all that it admitted: nobody admitted needs no breakdown, as in the checks of a report. */
function isGiven({ sort, groups }: Breakdown, sums: readonly GroupSums[]): boolean {
  return sums.every((half) => {
    if (half.admitted === 0) return true;
    const parts = sumOfKnown(groups.map(({ id }) => half.counts[id] ?? null));
    return parts !== null && (sort === 'of_which' || parts === half.admitted);
  });
}

/**
 * The counts of a breakdown with their shares: of a partition of what is broken down, of groups that overlap of what was admitted where
 * they were counted.
 */
function partsOf({ sort, groups }: Breakdown, sums: readonly GroupSums[]): CompositionRow['parts'][number] {
  const admitted = admittedOf(sums);
  const parts = sumOfKnown(groups.map(({ id }) => countOf(sums, id)));
  return {
    groups: groups.map(({ id }) =>
      sort === 'partition' ? shareOfBase(countOf(sums, id), parts) : shareWhereCounted(sums, id),
    ),
    brokenDown: sort === 'partition' ? parts : null,
    rest: sort === 'partition' && admitted !== null ? admitted - (parts ?? 0) : null,
  };
}

function rowsOf(
  facts: CompositionFacts,
  shown: readonly Breakdown[],
  lineage: Lineage,
  { view }: Asked,
): CompositionRow[] {
  const units = new Map(facts.units.map((unit) => [unit.id, unit]));
  const figures = new ByKey(facts.figures, ({ id }) => id);
  const kin = new Map([...facts.units.map(bare), ...facts.kin].map((one) => [one.id, one]));
  const groupOf = ({ kind, area, successorIds, memberIds }: Grouped): CompositionRow['group'] =>
    kind === 'self'
      ? null
      : {
          kind,
          area: kind === 'area' ? area : null,
          successors: kind === 'area' ? [] : successorIds.flatMap((id) => kin.get(id) ?? []),
          members: memberIds.flatMap((id) => {
            const unit = units.get(id);
            return unit ? [{ committee: bare(unit) }] : [];
          }),
        };
  return groupsOf(facts.units, view, lineage).map((grouped) => {
    const group = groupOf(grouped);
    const sums = grouped.memberIds.flatMap((id) => figures.of(id));
    return {
      committee: refOf(
        grouped.memberIds.flatMap((id) => units.get(id) ?? []),
        group,
      ),
      group,
      admitted: admittedOf(sums),
      parts: shown.map((breakdown) => partsOf(breakdown, sums)),
    };
  });
}
