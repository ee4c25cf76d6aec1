import type { BoardGroup, BoardRow, CommitteeRef, GroupMember } from '@ket-nap/contracts';
import {
  comparePeriods,
  existsIn,
  groupsOf,
  halvesOf,
  rankByRate,
  sumOfKnown,
  type Grouped,
  type Lineage,
  type Period,
  type ReportState,
} from '@ket-nap/domain';
import type { ByKey } from '../by-key';
import type { Asked } from './board-asked';
import { figureOf, measure } from './board-measure';
import { BoardIndex, bare } from './board-index';
import { committeeMember, together } from './board-member';
import type { BoardFacts, DatedUnit, FigureSum, ReportMark } from './board.queries';

/** The committees of the period as the view sets them together: each in exactly one row, so that the rows always add up to the total. */
export function boardRows(facts: BoardFacts, asked: Asked, lineage: Lineage): BoardRow[] {
  const index = new BoardIndex(facts, lineage);
  const rows = groupsOf(facts.units, asked.view, lineage).map((group) => rowOf(index, asked, lineage, group));
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

function rowOf(index: BoardIndex, asked: Asked, lineage: Lineage, group: Grouped): Omit<BoardRow, 'rank'> {
  const { period, before } = asked;
  const members = index.unitsOf(group.memberIds);
  const then = counterparts(index, asked, group, members);
  const member = (unit: DatedUnit) => committeeMember(index, unit);
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
  const named = group.kind === 'self' ? null : boardGroup(index, group.kind, group);
  const states = members.map((unit) => stateIn(index, unit, period));
  const marks = members.flatMap(({ id }) =>
    index.reports.of(id).filter(({ half }) => halvesOf(period).includes(half)),
  );
  return {
    ...figure,
    committee: refOf(members, named),
    group: named && {
      ...named,
      members: members.map((unit) => memberOf(index, asked, unit, period)),
      before: then.map((unit) => memberOf(index, asked, unit, before)),
    },
    formerArea: named ? group.area : (members[0]?.formerArea ?? null),
    state: leastDone(states),
    entering: sumOfKnown(marks.map(({ entering }) => entering)),
    onBehalf: marks.some((mark) => mark.onBehalf),
    note: marks
      .filter((mark) => mark.note !== '')
      .map((mark) => (named ? `${nameOf(members, mark.id)}: ${mark.note}` : mark.note))
      .join('\n'),
  };
}

/** The committees of the compared period that belong to a row. */
function counterparts(
  index: BoardIndex,
  { before }: Asked,
  { kind, area, successorIds }: Grouped,
  members: readonly DatedUnit[],
): readonly DatedUnit[] {
  if (kind === 'self') return members.filter((unit) => existsIn(before, unit.validFrom, unit.validTo));
  return kind === 'area' && area !== null ? index.beforeIn(area) : index.beforeGoingOnIn(successorIds);
}

export function boardGroup(
  index: Pick<BoardIndex, 'refsOf'>,
  kind: BoardGroup['kind'],
  { area, successorIds }: Grouped,
): Pick<BoardGroup, 'kind' | 'area' | 'successors'> {
  if (kind === 'area') return { kind, area, successors: [] };
  return { kind, area: null, successors: index.refsOf(successorIds) };
}

/** A row's own committee, or for a group what stands for its members. */
export function refOf(
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

function memberOf(index: BoardIndex, asked: Asked, unit: DatedUnit, period: Period): GroupMember {
  const { admitted, quota, rate } = figureOf(committeeMember(index, unit), asked, period);
  return { committee: bare(unit), admitted, quota, rate, state: stateIn(index, unit, period) };
}

function nameOf(members: readonly DatedUnit[], id: string): string {
  return members.find((unit) => unit.id === id)?.name ?? '';
}

const LEAST_DONE: readonly ReportState[] = [
  'missing',
  'draft',
  'returned',
  'submitted',
  'correcting',
  'approved',
];

export function leastDone(states: readonly ReportState[]): ReportState {
  return LEAST_DONE.find((state) => states.includes(state)) ?? 'missing';
}

/** Which reports there are, and which sums, by committee. */
interface Marked {
  reports: ByKey<Pick<ReportMark, 'half' | 'state'>>;
  figures: ByKey<Pick<FigureSum, 'half'>>;
}

/** The state over several half-years is that of the one least done; a committee that only adds up those below has reported. */
export function stateIn(index: Marked, unit: DatedUnit, period: Period): ReportState {
  // A committee that ended in June, or began in July, owes one half of the year.
  const owed = halvesOf(period).filter((half) => existsIn(half, unit.validFrom, unit.validTo));
  const states = owed.map(
    (half) => index.reports.of(unit.id).find((mark) => mark.half === half)?.state ?? 'missing',
  );
  const sums = index.figures.of(unit.id).some(({ half }) => halvesOf(period).includes(half));
  return sums && states.every((state) => state === 'missing') ? 'submitted' : leastDone(states);
}
