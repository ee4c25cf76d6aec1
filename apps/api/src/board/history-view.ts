import type { BoardHistory, HistoryCell, HistoryFigure, HistoryPeriod, HistoryRow } from '@ket-nap/contracts';
import {
  asOf,
  band,
  countStandings,
  elapsedShare,
  existsIn,
  groupsOf,
  halvesOf,
  Lineage,
  standingOf,
  type Grouped,
  type Half,
  type Period,
  type Share,
} from '@ket-nap/domain';
import { ByKey } from '../by-key';
import type { Asked } from './board-asked';
import { bare, placesOf } from './board-index';
import { figureOf } from './board-measure';
import { together, unitMember, type Member } from './board-member';
import { leastDone, refOf, stateIn } from './board-rows';
import { headOf, paceMarks } from './board-view';
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
  sums: ReadonlyMap<string, HistoryFacts['figures'][number]['sums']>;
  amounts: ReadonlyMap<string, HistoryFacts['quotas'][number]['amounts']>;
  states: ReadonlyMap<string, HistoryFacts['reports'][number]['states']>;
  below: ByKey<HistoryFacts['below'][number]>;
  unitById: ReadonlyMap<string, DatedUnit>;
  places: ReadonlyMap<string, number>;
  successors: HistoryFacts['kin'];
}

/** A column with what its figures are asked and measured by. */
interface Column {
  asked: Asked;
  period: Period;
  share: Share;
}

/** Every committee in every period. Each cell is made as the board of its period makes its row. */
export function historyView(facts: HistoryFacts, asked: Asked, periods: readonly AskedPeriod[]): View {
  const index = indexed(facts);
  const columns = periods.map(({ period, quotasOn }): Column => {
    const share = elapsedShare(period, asked.today);
    return { asked: { ...asked, period, quotasOn, share }, period, share };
  });
  const groups = groupsOf(facts.units, asked.view, new Lineage(facts.links, asked.today));
  const rows = groups.map((group) => rowOf(index, columns, group));
  const unit = unitMember({ ...facts, earlier: [] }, asked);
  return {
    ...headOf(asked),
    periods: columns.map((column, at) => periodOf(facts, unit, column, rows, at)),
    rows,
    total: columns.map((column) => figureIn(unit, column)),
    showsAll: columns.every(
      ({ period }) =>
        (reportingIn(facts, period)?.expected ?? 0) === facts.units.filter(existing(period)).length,
    ),
    reorganisations: facts.reorganisations,
  };
}

function indexed({ units, kin, figures, quotas, reports, below }: HistoryFacts): Index {
  return {
    sums: new Map(figures.map(({ id, sums }) => [id, sums])),
    amounts: new Map(quotas.map(({ id, amounts }) => [id, amounts])),
    states: new Map(reports.map(({ id, states }) => [id, states])),
    below: new ByKey(below, ({ id }) => id),
    unitById: new Map(units.map((unit) => [unit.id, unit])),
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
  const counts = reportingIn(facts, period);
  return {
    code: period,
    asOf: asOf(period, asked.today),
    ...paceMarks(asked),
    complete: unit.isComplete(period),
    reported: (asked.counted === 'approved' ? counts?.confirmed : counts?.reported) ?? 0,
    expected: counts?.expected ?? 0,
    counts: countStandings(rows.map(({ cells }) => cells[at]?.standing ?? null)),
  };
}

function rowOf(index: Index, columns: readonly Column[], group: Grouped): HistoryRow {
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
  const members = new Map(units.map((unit) => [unit.id, memberOf(index, unit)]));
  return {
    committee: refOf(units, named),
    group: named && { ...named, members: units.map((unit) => ({ committee: bare(unit) })) },
    formerArea: named ? group.area : (units[0]?.formerArea ?? null),
    reports: named === null && units.some(({ id }) => index.states.has(id)),
    cells: columns.map((column) => cellOf(index, members, units.filter(existing(column.period)), column)),
  };
}

function cellOf(
  index: Index,
  members: ReadonlyMap<string, Member>,
  units: readonly DatedUnit[],
  column: Column,
): HistoryCell | null {
  if (units.length === 0) return null;
  const there = units.flatMap(({ id }) => members.get(id) ?? []);
  return {
    ...figureIn(together(there), column),
    state: leastDone(units.map((unit) => stateIn(marked(index), unit, column.period))),
  };
}

function figureIn(member: Member, { asked, period, share }: Column): HistoryFigure {
  const { admitted, quota, rate } = figureOf(member, asked, period);
  return {
    admitted,
    quota,
    rate,
    standing: standingOf({ admitted }, band(admitted, quota, share, asked.bands)),
  };
}

function marked({ states, below, sums }: Index) {
  return {
    stateOf: (id: string, half: Half) => states.get(id)?.[half],
    belowOf: (id: string, half: Half) => below.of(id).find((one) => one.half === half),
    hasSum: (id: string, half: Half) => sums.get(id)?.[half] !== undefined,
  };
}

/** One committee over the years; its members, the versions of its quotas and the same period as of another day are not asked for here. */
function memberOf(index: Index, { id, validFrom, validTo }: DatedUnit): Member {
  const sums = index.sums.get(id);
  const amounts = index.amounts.get(id);
  const admittedIn = (half: Half) => sums?.[half] ?? null;
  return {
    admittedIn,
    membersIn: () => null,
    asOfIn: () => null,
    admittedAsOf: () => null,
    quotaOf: (period, on) => amounts?.[`${period} ${on}`] ?? null,
    versionOf: () => null,
    owes: (half) => existsIn(half, validFrom, validTo),
    isComplete: (period) => halvesOf(period).every((half) => admittedIn(half) !== null),
  };
}

function existing(period: Period): (unit: DatedUnit) => boolean {
  return ({ validFrom, validTo }) => halvesOf(period).some((half) => existsIn(half, validFrom, validTo));
}

function reportingIn({ reporting }: HistoryFacts, period: Period) {
  return reporting.find((one) => one.period === period);
}
