import type { BoardGroup, BoardRow, CommitteeRef, GroupMember } from '@ket-nap/contracts';
import {
  comparePeriods,
  existsIn,
  groupsOf,
  halvesOf,
  rankByRate,
  type Grouped,
  type Lineage,
  type Period,
  type ReportState,
} from '@ket-nap/domain';
import type { Asked } from './board-asked';
import { figureOf, measure } from './board-measure';
import { committeeMember, together } from './board-member';
import type { BoardFacts, DatedUnit } from './board.queries';

/** The committees of the period as the view sets them together: each in exactly one row, so that the rows always add up to the total. */
export function boardRows(facts: BoardFacts, asked: Asked, lineage: Lineage): BoardRow[] {
  const rows = groupsOf(facts.units, asked.view, lineage).map((group) => rowOf(facts, asked, lineage, group));
  // An officer sees one row of many: a place among those in sight would be a place among none.
  const all = facts.reporting.find((one) => one.period === asked.period)?.expected === facts.units.length;
  const ranks = all ? rankByRate(rows) : [];
  return rows.map((row, index) => ({ ...row, rank: ranks[index] ?? null }));
}

/** Whether no committee of either period has its lineage outside the set: only then are two periods compared. */
export function isReorganised({ period, before }: Asked, lineage: Lineage, ids: Iterable<string>): boolean {
  const [earlier, later] = comparePeriods(before, period) <= 0 ? [before, period] : [period, before];
  return !lineage.holdsTogether(new Set(ids), earlier, later);
}

function rowOf(facts: BoardFacts, asked: Asked, lineage: Lineage, group: Grouped): Omit<BoardRow, 'rank'> {
  const { period, before } = asked;
  const members = facts.units.filter(({ id }) => group.memberIds.includes(id));
  const then = counterparts(facts, asked, lineage, group, members);
  const member = (unit: DatedUnit) => committeeMember(facts, unit);
  const [only] = members;
  const itself = group.kind === 'self' && only ? member(only) : together(members.map(member));
  const figure = measure(
    itself,
    {
      member: together(then.map(member)),
      reorganised: isReorganised(
        asked,
        lineage,
        [...members, ...then].map(({ id }) => id),
      ),
    },
    asked,
  );
  const named = group.kind === 'self' ? null : boardGroup(facts, group.kind, group);
  const states = members.map((unit) => stateIn(facts, unit, period));
  const marks = facts.reports.filter(
    ({ id, half }) => group.memberIds.includes(id) && halvesOf(period).includes(half),
  );
  return {
    ...figure,
    committee: refOf(members, named),
    group: named && {
      ...named,
      members: members.map((unit) => memberOf(facts, asked, unit, period)),
      before: then.map((unit) => memberOf(facts, asked, unit, before)),
    },
    state: leastDone(states),
    onBehalf: marks.some((mark) => mark.onBehalf),
    note: marks
      .filter((mark) => mark.note !== '')
      .map((mark) => (named ? `${nameOf(members, mark.id)}: ${mark.note}` : mark.note))
      .join('\n'),
  };
}

/** The committees of the compared period that belong to a row. */
function counterparts(
  facts: BoardFacts,
  { before }: Asked,
  lineage: Lineage,
  { kind, area, successorIds }: Grouped,
  members: readonly DatedUnit[],
): DatedUnit[] {
  if (kind === 'self') return members.filter((unit) => existsIn(before, unit.validFrom, unit.validTo));
  if (kind === 'area') return facts.before.filter((unit) => unit.formerArea === area);
  return facts.before.filter((unit) => lineage.goesOnIn(unit).some((id) => successorIds.includes(id)));
}

function boardGroup(
  { kin, units }: BoardFacts,
  kind: BoardGroup['kind'],
  { area, successorIds }: Grouped,
): Pick<BoardGroup, 'kind' | 'area' | 'successors'> {
  if (kind === 'area') return { kind, area, successors: [] };
  const known = [...kin, ...units.map(bare)];
  const successors = successorIds.flatMap((id) => known.find((one) => one.id === id) ?? []);
  return { kind, area: null, successors: successors.toSorted((a, b) => known.indexOf(a) - known.indexOf(b)) };
}

/** A row's own committee, or for a group what stands for its members. */
function refOf(
  members: readonly DatedUnit[],
  group: Pick<BoardGroup, 'area' | 'successors'> | null,
): CommitteeRef {
  const [first] = members;
  if (!first) throw new Error('a row without a committee');
  if (!group) return bare(first);
  return {
    id: first.id,
    kind: first.kind,
    code: members.map(({ code }) => code).join(', '),
    name: group.area ?? group.successors.map(({ name }) => name).join(', '),
  };
}

function memberOf(facts: BoardFacts, asked: Asked, unit: DatedUnit, period: Period): GroupMember {
  const { admitted, quota, rate } = figureOf(committeeMember(facts, unit), asked, period);
  return { committee: bare(unit), admitted, quota, rate, state: stateIn(facts, unit, period) };
}

function bare({ id, code, name, kind }: CommitteeRef): CommitteeRef {
  return { id, code, name, kind };
}

function nameOf(members: readonly DatedUnit[], id: string): string {
  return members.find((unit) => unit.id === id)?.name ?? '';
}

const LEAST_DONE: readonly ReportState[] = ['missing', 'draft', 'returned', 'submitted', 'approved'];

function leastDone(states: readonly ReportState[]): ReportState {
  return LEAST_DONE.find((state) => states.includes(state)) ?? 'missing';
}

/** The state over several half-years is that of the one least done; a committee that only adds up those below has reported. */
function stateIn(facts: BoardFacts, unit: DatedUnit, period: Period): ReportState {
  // A committee that ended in June, or began in July, owes one half of the year.
  const owed = halvesOf(period).filter((half) => existsIn(half, unit.validFrom, unit.validTo));
  const states = owed.map(
    (half) => facts.reports.find((mark) => mark.id === unit.id && mark.half === half)?.state ?? 'missing',
  );
  const sums = facts.figures.some(({ id, half }) => id === unit.id && halvesOf(period).includes(half));
  return sums && states.every((state) => state === 'missing') ? 'submitted' : leastDone(states);
}
