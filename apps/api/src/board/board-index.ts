import type { CommitteeRef, Counted } from '@ket-nap/contracts';
import type { Lineage } from '@ket-nap/domain';
import { ByKey } from '../by-key';
import type { BoardFacts, DatedUnit } from './board.queries';

/** The facts of a board by committee, made once for all of its rows: there may be thousands. */
export class BoardIndex {
  readonly figures: ByKey<BoardFacts['figures'][number]>;
  readonly quotas: ByKey<BoardFacts['quotas'][number]>;
  readonly reports: ByKey<BoardFacts['reports'][number]>;
  readonly below: ByKey<BoardFacts['below'][number]>;
  readonly earlier: ByKey<BoardFacts['earlier'][number]>;
  private readonly unitById: ReadonlyMap<string, DatedUnit>;
  private readonly beforeOfArea: ByKey<DatedUnit>;
  private readonly endedOfArea: ByKey<DatedUnit>;
  private readonly beforeOfSuccessor: ByKey<readonly [string, DatedUnit]>;
  /** Places in the official order. */
  private readonly unitPlace: ReadonlyMap<string, number>;
  private readonly beforePlace: ReadonlyMap<string, number>;
  private readonly named: ReadonlyMap<string, { place: number; committee: CommitteeRef }>;

  constructor(
    { units, before, ended, kin, figures, quotas, reports, below, earlier }: BoardFacts,
    lineage: Lineage,
    readonly today: string,
    readonly counted: Counted,
  ) {
    this.figures = new ByKey(figures, ({ id }) => id);
    this.quotas = new ByKey(quotas, ({ id }) => id);
    this.reports = new ByKey(reports, ({ id }) => id);
    this.below = new ByKey(below, ({ id }) => id);
    this.earlier = new ByKey(earlier, ({ id }) => id);
    this.unitById = new Map(units.map((unit) => [unit.id, unit]));
    this.unitPlace = placesOf(units);
    this.beforePlace = placesOf(before);
    this.beforeOfArea = new ByKey(before, ({ formerArea }) => formerArea ?? '');
    this.endedOfArea = new ByKey(ended, ({ formerArea }) => formerArea ?? '');
    const goingOn = before.flatMap((unit) => lineage.goesOnIn(unit).map((id) => [id, unit] as const));
    this.beforeOfSuccessor = new ByKey(goingOn, ([id]) => id);
    const named = new Map<string, { place: number; committee: CommitteeRef }>();
    for (const one of [...kin, ...units])
      if (!named.has(one.id)) named.set(one.id, { place: named.size, committee: bare(one) });
    this.named = named;
  }

  /** Committees of the period by their ids, in order. */
  unitsOf(ids: readonly string[]): DatedUnit[] {
    return inOrder(
      ids.flatMap((id) => this.unitById.get(id) ?? []),
      this.unitPlace,
    );
  }

  /** Committees of the compared period of an area, or that go on in one of these. */
  beforeIn(area: string): readonly DatedUnit[] {
    return this.beforeOfArea.of(area);
  }

  /** Those of an area that ended within the year, before the period. */
  endedIn(area: string): readonly DatedUnit[] {
    return this.endedOfArea.of(area);
  }

  beforeGoingOnIn(ids: readonly string[]): DatedUnit[] {
    const found = new Set(ids.flatMap((id) => this.beforeOfSuccessor.of(id).map(([, unit]) => unit)));
    return inOrder([...found], this.beforePlace);
  }

  /** Today's committees by their ids, in order. */
  refsOf(ids: readonly string[]): CommitteeRef[] {
    const found = ids.flatMap((id) => this.named.get(id) ?? []);
    return found.toSorted((a, b) => a.place - b.place).map(({ committee }) => committee);
  }
}

/** A committee's reference, without its dates. */
export function bare({ id, code, name, kind }: CommitteeRef): CommitteeRef {
  return { id, code, name, kind };
}

export function placesOf(units: readonly DatedUnit[]): Map<string, number> {
  return new Map(units.map(({ id }, place) => [id, place]));
}

function inOrder(units: readonly DatedUnit[], places: ReadonlyMap<string, number>): DatedUnit[] {
  return units.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}
