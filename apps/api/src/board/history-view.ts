import type { BoardHistory, HistoryCell, HistoryFigure, HistoryPeriod, HistoryRow } from '@ket-nap/contracts';
import {
  band,
  boundsFor,
  boundsOfQuota,
  countStandings,
  existsIn,
  groupsOf,
  halfOf,
  halfPeriod,
  halvesOf,
  Lineage,
  measuredPart,
  speaksForWhole,
  standingOf,
  wasSent,
  yearOf,
  type Grouped,
  type Half,
  type Period,
} from '@ket-nap/domain';
import { ByKey } from '../by-key';
import type { Asked } from './board-asked';
import { bare, placesOf } from './board-index';
import { markIn } from './board-mark';
import { figureOf } from './board-measure';
import { spanIn, standingOfCommittee, together, unitMember, type Member } from './board-member';
import { leastDone, refOf, stateIn } from './board-rows';
import { headOf, reportedBy, reportingIn } from './board-view';
import type { DatedUnit } from './board.queries';
import type { HistoryFacts } from './history.queries';

/** One column: a period, and the day whose quotas measure it. */
export interface AskedPeriod {
  period: Period;
  quotasOn: string;
}

type View = Omit<BoardHistory, 'path' | 'readAt' | 'years' | 'demo' | 'quotaDays' | 'by'>;

/** The facts by committee, made once for all rows. */
interface Index {
  figures: ReadonlyMap<string, HistoryFacts['figures'][number]>;
  quotas: ReadonlyMap<string, HistoryFacts['quotas'][number]>;
  states: ReadonlyMap<string, HistoryFacts['reports'][number]['states']>;
  below: ByKey<HistoryFacts['below'][number]>;
  unitById: ReadonlyMap<string, DatedUnit>;
  unitsOfArea: ByKey<DatedUnit>;
  places: ReadonlyMap<string, number>;
  successors: HistoryFacts['kin'];
}

/** A column with what its figures are asked and measured by. */
interface Column {
  asked: Asked;
  period: Period;
}

/** Every committee in every period. Each cell is made as the board of its period makes its row. */
export function historyView(facts: HistoryFacts, asked: Asked, periods: readonly AskedPeriod[]): View {
  const index = indexed(facts);
  const columns = periods.map(({ period, quotasOn }): Column => {
    return { asked: { ...asked, period, quotasOn }, period };
  });
  // Who ended before the oldest period within its year has no row of its own.
  const shown = facts.units.filter((unit) => periods.some(({ period }) => existing(period)(unit)));
  const groups = groupsOf(shown, asked.view, new Lineage(facts.links, asked.today));
  const rows = groups.map((group) => rowOf(index, asked, columns, group));
  const unit = unitMember({ ...facts, earlier: [] }, asked);
  return {
    ...headOf(asked, markIn(unit, asked).day),
    periods: columns.map((column, at) => periodOf(facts, unit, column, rows, at)),
    rows,
    total: columns.map((column) => figureIn(unit, column)),
    showsAll: columns.every(
      ({ asked, period }) =>
        reportingIn(facts, asked).expected === facts.units.filter(existing(period)).length,
    ),
    reorganisations: facts.reorganisations,
  };
}

function indexed({ units, kin, figures, quotas, reports, below }: HistoryFacts): Index {
  return {
    figures: new Map(figures.map((one) => [one.id, one])),
    quotas: new Map(quotas.map((one) => [one.id, one])),
    states: new Map(reports.map(({ id, states }) => [id, states])),
    below: new ByKey(below, ({ id }) => id),
    unitById: new Map(units.map((unit) => [unit.id, unit])),
    unitsOfArea: new ByKey(units, ({ formerArea }) => formerArea ?? ''),
    places: placesOf(units),
    // Those that are not in the rows themselves come first, as on the board.
    successors: [...new Map([...kin, ...units].map((one) => [one.id, bare(one)])).values()],
  };
}

function periodOf(
  facts: HistoryFacts,
  unit: Member,
  { asked, period }: Column,
  rows: readonly HistoryRow[],
  at: number,
): HistoryPeriod {
  const { day, share, mark } = markIn(unit, asked);
  const { reportedOf, reported, expected, sent, unapproved } = reportedBy(facts, asked, day);
  return {
    code: period,
    asOf: day,
    mark,
    bands: boundsOfQuota(boundsFor(share, asked.bands), share),
    complete: unit.isComplete(period),
    reportedOf,
    reported,
    expected,
    sent,
    unapproved,
    speaks: speaksForWhole(reported, expected),
    counts: countStandings(rows.map(({ cells }) => cells[at]?.standing ?? null)),
  };
}

function rowOf(index: Index, asked: Asked, columns: readonly Column[], group: Grouped): HistoryRow {
  const place = ({ id }: DatedUnit) => index.places.get(id) ?? 0;
  const units = group.memberIds
    .flatMap((id) => index.unitById.get(id) ?? [])
    .toSorted((a, b) => place(a) - place(b));
  const going = new Set(group.successorIds);
  const named =
    group.kind === 'self'
      ? null
      : {
          kind: group.kind,
          area: group.kind === 'area' ? group.area : null,
          successors: group.kind === 'area' ? [] : index.successors.filter(({ id }) => going.has(id)),
        };
  const inArea = group.kind === 'area' && group.area !== null ? index.unitsOfArea.of(group.area) : [];
  const members = new Map([...units, ...inArea].map((unit) => [unit.id, memberOf(index, unit, asked)]));
  const cellIn = (column: Column) => {
    const there = units.filter(existing(column.period));
    return cellOf(index, members, { there, ended: inArea.filter(endedBefore(column.period)) }, column);
  };
  return {
    committee: refOf(units, named),
    group: named && { ...named, members: units.map((unit) => ({ committee: bare(unit) })) },
    formerArea: named ? group.area : (units[0]?.formerArea ?? null),
    reports: named === null && units.some(({ id }) => index.states.has(id)),
    cells: columns.map(cellIn),
  };
}

function cellOf(
  index: Index,
  members: ReadonlyMap<string, Member>,
  { there, ended }: { there: readonly DatedUnit[]; ended: readonly DatedUnit[] },
  column: Column,
): HistoryCell | null {
  if (there.length === 0) return null;
  const counting = [...there, ...ended].flatMap(({ id }) => members.get(id) ?? []);
  const sent = there.some(
    ({ id }) =>
      Object.entries(index.states.get(id) ?? {}).some(
        ([half, state]) =>
          state !== undefined && halvesOf(column.period).some((one) => one === half) && wasSent(state),
      ) || index.below.of(id).some((one) => halvesOf(column.period).includes(one.half) && one.reported > 0),
  );
  return {
    ...figureIn(together(counting), column, sent),
    state: leastDone(there.map((unit) => stateIn(marked(index), unit, column.period))),
  };
}

function figureIn(member: Member, { asked, period }: Column, sent = false): HistoryFigure {
  const figure = figureOf(member, asked, period);
  const { admitted, unmeasured, quota, rate } = figure;
  const { share } = markIn(member, asked);
  const stands = band(measuredPart(figure), quota, share, asked.bands);
  return {
    admitted,
    unmeasured,
    quota,
    rate,
    standing: standingOf({ admitted }, stands, sent && asked.counted === 'approved'),
  };
}

function marked({ states, below, figures }: Index) {
  return {
    stateOf: (id: string, half: Half) => states.get(id)?.[half],
    belowOf: (id: string, half: Half) => below.of(id).find((one) => one.half === half),
    hasSum: (id: string, half: Half) => figures.get(id)?.sums[half] !== undefined,
  };
}

/** One committee over the years; its members, and the same period as of another day are not asked for here. */
function memberOf(index: Index, unit: DatedUnit, { today, counted }: Asked): Member {
  const figure = index.figures.get(unit.id);
  const quota = index.quotas.get(unit.id);
  const admittedIn = (half: Half) => figure?.sums[half] ?? null;
  const itself: Member = {
    admittedIn,
    membersIn: () => null,
    asOfIn: (half) =>
      admittedIn(half) === null
        ? null
        : spanIn({ half, asOfFirst: null, asOfLast: null, ...figure?.days?.[half] }, today),
    admittedAsOf: () => null,
    quotaOf: (period, on) => quota?.amounts[`${period} ${on}`] ?? null,
    versionOf: () => null,
    measured: () => itself,
    ...standingOfCommittee(unit, {
      below: index.below.of(unit.id),
      counted,
      admittedIn,
      effectiveOn: (year, on) => quota?.from[`${year} ${on}`] ?? null,
    }),
  };
  return itself;
}

function existing(period: Period): (unit: DatedUnit) => boolean {
  return ({ validFrom, validTo }) => halvesOf(period).some((half) => existsIn(half, validFrom, validTo));
}

/** Of an area in a second half: who ended in the first, whose quota is in the year's, as on the board. */
function endedBefore(period: Period): (unit: DatedUnit) => boolean {
  if (halfOf(period) !== 2) return () => false;
  const [before, there] = [existing(halfPeriod(yearOf(period), 1)), existing(period)];
  return (unit) => before(unit) && !there(unit);
}
