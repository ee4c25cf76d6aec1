import type {
  CommitteeRef,
  RecordedTarget,
  TermFigure,
  TermGroup,
  TermPoint,
  TermProgress,
  TermRow,
  TermTally,
} from '@ket-nap/contracts';
import {
  Lineage,
  asOf,
  completion,
  cutOff,
  elapsedOfTerm,
  existsIn,
  groupKey,
  groupsOf,
  hasEnded,
  neededPerYear,
  percent,
  proRata,
  ROW_GROUPINGS,
  sumOfKnown,
  yearlyAverage,
  yearPeriod,
  type Grouped,
  type Share,
} from '@ket-nap/domain';
import {
  figureOf,
  indexed,
  sumOfTargets,
  targetOf,
  yearOf,
  type AskedTerm,
  type Indexed,
} from './term-figures';
import type { TargetRow, TermFacts, TermUnit } from './term-progress.queries';
import type { StoredTerm } from './terms.queries';

type View = Omit<TermProgress, 'terms' | 'halves' | 'readAt' | 'demo'>;

/** Turns sums into the progress of a term. Pure: the same facts always give the same figures. */
export function termProgressView(given: TermFacts, asked: AskedTerm): View {
  const facts = indexed(given);
  const { term, unit, through, view, today } = asked;
  const day = asOf(through, today);
  const share = elapsedOfTerm(term, day);
  const last = yearPeriod(term.lastYear);
  return {
    term,
    through,
    asOf: day,
    view,
    unit,
    mark: {
      percent: percent(share.elapsed, share.of) ?? 0,
      ended: hasEnded(last, today) && cutOff(through) === cutOff(last),
    },
    total: totalOf(facts, asked, share),
    ...rowsOf(facts, asked, share),
    showsAll: showsAll(facts, asked),
    points: pointsOf(facts, asked),
    mayRecord: asked.mayRecord,
    targets: asked.mayRecord ? [unit, ...facts.units].map((one) => recordedTarget(facts, one)) : [],
  };
}

/** Whether in every half-year as many are in sight as there were. */
function showsAll({ units, reporting }: TermFacts, { halves }: Pick<AskedTerm, 'halves'>): boolean {
  return halves.every((half) => {
    const expected = reporting.find(({ period }) => period === half)?.expected ?? 0;
    return units.filter(({ validFrom, validTo }) => existsIn(half, validFrom, validTo)).length >= expected;
  });
}

/** The committees, or what stands together of them, and those rows by kind and by former area. */
function rowsOf(facts: Indexed, asked: AskedTerm, share: Share): Pick<View, 'rows' | 'tallies'> {
  const placed = placedRows(facts, asked, share);
  const tallies = ROW_GROUPINGS.flatMap((by) => {
    const keyOf = ({ row }: Placed) => groupKey(row, by);
    return [...new Set(placed.map(keyOf))].map((key): TermTally => {
      const together = placed.filter((one) => keyOf(one) === key);
      const ids = new Set(together.flatMap(({ memberIds }) => memberIds));
      const figure = figureOf(facts, ids, asked, share, sumOfTargets(facts, ids, asked.term.code));
      return { ...figure, by, key, rows: together.length };
    });
  });
  return { rows: placed.map(({ row }) => row), tallies };
}

interface Placed {
  row: TermRow;
  memberIds: readonly string[];
}

function placedRows(facts: Indexed, asked: AskedTerm, share: Share): Placed[] {
  const { term, view, today } = asked;
  const lineage = new Lineage(facts.links, today);
  return groupsOf(facts.units, view, lineage).flatMap((group) => {
    const known = group.memberIds.flatMap((id) => {
      const found = facts.unitOf.get(id);
      return found ? [found] : [];
    });
    const members = known.toSorted(([a], [b]) => a - b).map(([, unit]) => unit);
    const [first] = members;
    if (first === undefined) return [];
    const ids = new Set(group.memberIds);
    const alone = group.kind === 'self';
    const figure = figureOf(facts, ids, asked, share, sumOfTargets(facts, ids, term.code));
    const targetVersion = alone ? versionOf(targetOf(facts, first.id, term.code)) : null;
    const described = alone ? null : describe(facts, group, members, term);
    const committee = described === null ? refOf(first) : refOfGroup(group, members, described);
    const kinds = new Set(members.map(({ kind }) => kind));
    const row = {
      ...figure,
      targetVersion,
      committee,
      group: described,
      kind: kinds.size === 1 ? first.kind : null,
      formerArea: alone ? first.formerArea : group.area,
    };
    return [{ row, memberIds: group.memberIds }];
  });
}

/** The unit is measured against its own target, or where it has none against the sum of its committees'. */
function targetsOf(facts: Indexed, unit: CommitteeRef, term: StoredTerm) {
  const own = targetOf(facts, unit.id, term.code);
  const ownTarget = own?.amount ?? null;
  const unitsTarget = facts.unitsQuotas.find(({ period }) => period === term.code)?.amount ?? null;
  return { own, ownTarget, unitsTarget, target: ownTarget ?? unitsTarget };
}

function totalOf(facts: Indexed, asked: AskedTerm, share: Share): View['total'] {
  const { term, unit } = asked;
  const { own, ownTarget, unitsTarget, target } = targetsOf(facts, unit, term);
  const figure = figureOf(facts, new Set([unit.id]), asked, share, target);
  const years = figure.years.map(({ year, admitted, quota }) =>
    yearOf(
      year,
      admitted,
      quota ?? facts.unitsQuotas.find(({ period }) => period === year)?.amount ?? null,
      true,
    ),
  );
  return {
    ...figure,
    years,
    targetVersion: versionOf(own),
    unitsTarget,
    ownTarget,
    gap: unitsTarget === null || ownTarget === null ? null : unitsTarget - ownTarget,
    yearlyAverage: yearlyAverage(target, term),
    neededPerYear: neededPerYear(figure.remaining, share, years.length),
    yearsQuota: sumOfKnown(years.map(({ quota }) => quota)),
  };
}

function describe(facts: Indexed, group: Grouped, members: readonly TermUnit[], term: StoredTerm): TermGroup {
  return {
    kind: group.kind === 'area' ? 'area' : 'successors',
    area: group.area,
    successors: group.kind === 'area' ? [] : successorsOf(facts, group.successorIds),
    members: members.map((member) => {
      const sums = facts.figuresOf.of(member.id);
      const { admitted, quota, rate } = completion(
        sumOfKnown(sums.map((one) => one.admitted)),
        targetOf(facts, member.id, term.code)?.amount ?? null,
      );
      return { committee: refOf(member), admitted, target: quota, rate };
    }),
  };
}

/** Today's committees of a group, in the official order. */
function successorsOf({ units, successors }: TermFacts, ids: readonly string[]): CommitteeRef[] {
  const known = new Map([...successors, ...units].map((one) => [one.id, refOf(one)]));
  return [...known.values()].filter(({ id }) => ids.includes(id));
}

function refOfGroup(group: Grouped, members: readonly TermUnit[], { successors }: TermGroup): CommitteeRef {
  const [first] = members;
  return {
    id: first?.id ?? '',
    kind: first?.kind ?? 'district',
    code: members.map(({ code }) => code).join(', '),
    name: group.area ?? successors.map(({ name }) => name).join(', '),
  };
}

/** The way through the term: what had been admitted by the end of each half-year, as far as anything has been reported. */
function pointsOf(facts: Indexed, { halves, term, unit, today }: AskedTerm): TermPoint[] {
  const { target } = targetsOf(facts, unit, term);
  let sum: number | null = null;
  return halves.map((half) => {
    const admitted = facts.history.find((one) => one.half === half)?.admitted ?? null;
    if (admitted !== null) sum = (sum ?? 0) + admitted;
    const counts = facts.reporting.find(({ period }) => period === half);
    const complete = counts !== undefined && counts.expected > 0 && counts.reported >= counts.expected;
    const due = proRata(target, elapsedOfTerm(term, asOf(half, today)));
    return { half, admitted: admitted === null ? null : sum, proRata: due, complete };
  });
}

function recordedTarget({ latest }: TermFacts, committee: CommitteeRef): RecordedTarget {
  const newest = latest.find(({ id }) => id === committee.id);
  return {
    committee: refOf(committee),
    amount: newest?.amount ?? null,
    version: newest?.version ?? 0,
    effectiveOn: newest?.effectiveOn ?? null,
  };
}

function versionOf(target: TargetRow | null): TermFigure['targetVersion'] {
  if (target === null) return null;
  const { number, decisionNumber, decisionDate, effectiveOn } = target;
  return { number, decisionNumber, decisionDate, effectiveOn };
}

function refOf({ id, code, name, kind }: CommitteeRef): CommitteeRef {
  return { id, code, name, kind };
}
