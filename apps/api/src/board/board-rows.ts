import type { Board, BoardGroup, BoardRow, CommitteeRef, GroupMember } from '@ket-nap/contracts';
import {
  comparePeriods,
  countsUnapproved,
  existsIn,
  groupsOf,
  halfPeriod,
  halvesOf,
  measuredPart,
  rankByRate,
  stateOfSum,
  sumOfKnown,
  wasSent,
  yearOf,
  type BelowReports,
  type Grouped,
  type Half,
  type Lineage,
  type Period,
  type ReportState,
} from '@ket-nap/domain';
import type { Asked } from './board-asked';
import { figureOf, measure, type Measured } from './board-measure';
import { BoardIndex, bare } from './board-index';
import { cameIn, committeeMember, together } from './board-member';
import { tallies, type Units } from './board-tallies';
import type { BoardFacts, DatedUnit } from './board.queries';

/**
 * The committees of the period as the view sets them together: each in exactly one row, so that the rows always add up to the total;
 * and these rows by kind and by former area.
 */
export function boardRows(
  facts: BoardFacts,
  asked: Asked,
  lineage: Lineage,
): Pick<Board, 'rows' | 'tallies'> {
  const index = new BoardIndex(facts, lineage, asked.today, asked.counted);
  const standing = groupsOf(facts.units, asked.view, lineage).map((group): Standing => {
    const members = index.unitsOf(group.memberIds);
    const ended = group.kind === 'area' && group.area !== null ? index.endedIn(group.area) : [];
    return { group, members, then: counterparts(index, asked, group, members), ended };
  });
  const rows = standing.map((one) => rowOf(index, asked, lineage, one));
  // An officer sees one row of many: a place among those in sight would be a place among none.
  const all = facts.reporting.find((one) => one.period === asked.period)?.expected === facts.units.length;
  const ranks = all ? rankByRate(rows.map((row) => ({ quota: row.quota, admitted: measuredPart(row) }))) : [];
  return {
    rows: rows.map((row, at) => ({ ...row, rank: ranks[at] ?? null })),
    tallies: tallies(
      standing.flatMap((units, at) => (rows[at] ? [{ ...rows[at], ...units }] : [])),
      (units) => measureUnits(index, asked, lineage, units),
    ),
  };
}

/** Who stands in a row of the view. */
interface Standing extends Units {
  group: Grouped;
}

/** Whether no committee of either period has its lineage outside the set: only then are two periods compared. */
export function isReorganised({ period, before }: Asked, lineage: Lineage, ids: Iterable<string>): boolean {
  const [earlier, later] = comparePeriods(before, period) <= 0 ? [before, period] : [period, before];
  return !lineage.holdsTogether(new Set(ids), earlier, later);
}

/** The figures of committees that stand together, or of one by itself. */
function measureUnits(
  index: BoardIndex,
  asked: Asked,
  lineage: Lineage,
  { group, members, then, ended }: Units & { group?: Grouped },
): Measured {
  const member = (unit: DatedUnit) => committeeMember(index, unit);
  const [only] = members;
  const itself = group?.kind === 'self' && only ? member(only) : together([...members, ...ended].map(member));
  const ids = [...members, ...then].map(({ id }) => id);
  const reorganised = isReorganised(asked, lineage, ids);
  return measure(itself, { member: together(then.map(member)), reorganised }, asked);
}

function rowOf(
  index: BoardIndex,
  asked: Asked,
  lineage: Lineage,
  standing: Standing,
): Omit<BoardRow, 'rank'> {
  const { period, before } = asked;
  const { group, members, then, ended } = standing;
  const figure = measureUnits(index, asked, lineage, standing);
  const kinds = new Set(members.map(({ kind }) => kind));
  const named = group.kind === 'self' ? null : boardGroup(index, group.kind, group);
  const states = members.map((unit) => stateIn(marked(index), unit, period));
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
      ended: ended.map((unit) => memberOf(index, asked, unit, halfPeriod(yearOf(period), 1))),
    },
    kind: kinds.size === 1 ? (members[0]?.kind ?? null) : null,
    formerArea: named ? group.area : (members[0]?.formerArea ?? null),
    state: leastDone(states),
    below: belowIn(index, members, period),
    awaitsApproval: awaitsApproval(asked, figure, marks, index, members),
    entering: sumOfKnown(marks.map(({ entering }) => entering)),
    unapproved: unapprovedOf(index, members, period),
    onBehalf: marks.some((mark) => mark.onBehalf),
    note: marks
      .filter((mark) => mark.note !== '')
      .map((mark) => (named ? `${nameOf(members, mark.id)}: ${mark.note}` : mark.note))
      .join('\n'),
  };
}

/** Whether it has sent something, and what counts is only what is approved, of which there is nothing. */
function awaitsApproval(
  { counted, period }: Asked,
  { admitted }: Measured,
  marks: readonly BoardFacts['reports'][number][],
  index: BoardIndex,
  members: readonly DatedUnit[],
): boolean {
  if (counted !== 'approved' || admitted !== null) return false;
  const halves = halvesOf(period);
  const below = members.flatMap(({ id }) => index.below.of(id).filter(({ half }) => halves.includes(half)));
  return marks.some(({ state }) => wasSent(state)) || below.some(({ reported }) => reported > 0);
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
  const state = stateIn(marked(index), unit, period);
  return {
    ...{ committee: bare(unit), admitted, quota, rate, state },
    unapproved: unapprovedOf(index, [unit], period),
  };
}

/** How many reports that count in a period are not approved: their own, and those below committees that add up others. */
function unapprovedOf(index: BoardIndex, units: readonly DatedUnit[], period: Period): number {
  if (index.counted === 'approved') return 0;
  const halves = halvesOf(period);
  const own = units.flatMap(({ id }) =>
    index.reports.of(id).filter(({ half, state }) => halves.includes(half) && countsUnapproved(state)),
  );
  const below = units.flatMap(({ id }) => index.below.of(id).filter(({ half }) => halves.includes(half)));
  return below.reduce((sum, { reported, approved }) => sum + reported - approved, own.length);
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

/** The reports owed below those of these committees that add up others; null where none does. */
function belowIn(index: BoardIndex, members: readonly DatedUnit[], period: Period): BoardRow['below'] {
  const halves = halvesOf(period);
  const sums = members.flatMap(({ id }) => index.below.of(id).filter(({ half }) => halves.includes(half)));
  if (sums.length === 0) return null;
  return {
    expected: sums.reduce((sum, { expected }) => sum + expected, 0),
    reported: sums.reduce((sum, below) => sum + cameIn(below, index.counted), 0),
  };
}

/** Which reports there are, what stands below, and which sums, of a committee in a half-year. */
interface Marked {
  stateOf(id: string, half: Half): ReportState | undefined;
  belowOf(id: string, half: Half): BelowReports | undefined;
  hasSum(id: string, half: Half): boolean;
}

function marked({ reports, below, figures }: BoardIndex): Marked {
  return {
    stateOf: (id, half) => reports.of(id).find((mark) => mark.half === half)?.state,
    belowOf: (id, half) => below.of(id).find((one) => one.half === half),
    hasSum: (id, half) => figures.of(id).some((one) => one.half === half),
  };
}

/** The state over several half-years is that of the one least done. */
export function stateIn(index: Marked, unit: DatedUnit, period: Period): ReportState {
  // A committee that ended in June, or began in July, owes one half of the year.
  const owed = halvesOf(period).filter((half) => existsIn(half, unit.validFrom, unit.validTo));
  return leastDone(
    owed.map((half) => {
      const below = index.belowOf(unit.id, half);
      if (below) return stateOfSum(below);
      // What counts without a report of its own was added up of those that have ended since.
      return index.stateOf(unit.id, half) ?? (index.hasSum(unit.id, half) ? 'submitted' : 'missing');
    }),
  );
}
