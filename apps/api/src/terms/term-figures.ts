import type { CommitteeRef, TermFigure } from '@ket-nap/contracts';
import {
  band,
  completion,
  existsIn,
  proRata,
  sumOfKnown,
  yearsOf,
  type BandSettings,
  type Half,
  type Horizon,
  type PastView,
  type Share,
  type Year,
} from '@ket-nap/domain';
import { ByKey } from '../by-key';
import type { TargetRow, TermFacts, TermUnit } from './term-progress.queries';
import type { StoredTerm } from './terms.queries';

export interface AskedTerm {
  term: StoredTerm;
  unit: CommitteeRef;
  through: Half;
  /** The half-years up to `through`. */
  halves: Half[];
  view: PastView;
  today: string;
  mayRecord: boolean;
  bands: BandSettings;
}

/** The facts with their figures and quotas by committee, and committees by id: there may be thousands of rows. */
export interface Indexed extends TermFacts {
  figuresOf: ByKey<TermFacts['figures'][number]>;
  quotasOf: ByKey<TargetRow>;
  /** Committees with their places in the official order. */
  unitOf: ReadonlyMap<string, readonly [number, TermUnit]>;
}

/** Makes the indexes once for all rows. */
export function indexed(facts: TermFacts): Indexed {
  return {
    ...facts,
    figuresOf: new ByKey(facts.figures, ({ id }) => id),
    quotasOf: new ByKey(facts.quotas, ({ id }) => id),
    unitOf: new Map(facts.units.map((unit, place) => [unit.id, [place, unit]])),
  };
}

/** All figures of the committees that stand in a row; admissions and quotas are sums, the rate is made of the sums. */
export function figureOf(
  facts: Indexed,
  ids: ReadonlySet<string>,
  { term, bands }: Pick<AskedTerm, 'term' | 'bands'>,
  share: Share,
  target: number | null,
): TermFigure {
  const figures = [...ids].flatMap((id) => facts.figuresOf.of(id));
  const years = yearsOf(term).map((year) => {
    const sums = figures.filter((figure) => figure.year === year);
    const admitted = sumOfKnown(sums.map((one) => one.admitted));
    return yearOf(year, admitted, sumOfTargets(facts, ids, year), existedIn(facts, ids, year));
  });
  const { admitted, rate, remaining, exceedsBy } = completion(
    sumOfKnown(years.map((year) => year.admitted)),
    target,
  );
  const due = proRata(target, share);
  const difference = admitted === null || due === null ? null : admitted - due;
  return {
    admitted,
    target,
    targetVersion: null,
    rate,
    remaining,
    exceedsBy,
    proRata: due,
    difference,
    band: band(admitted, target, share, bands),
    years,
  };
}

export function yearOf(
  year: string,
  admitted: number | null,
  quota: number | null,
  existed: boolean,
): TermFigure['years'][number] {
  return { year, admitted, quota, rate: completion(admitted, quota).rate, existed };
}

/** Whether one of them was there on a day of the year; the unit itself always was. */
function existedIn({ unitOf }: Indexed, ids: ReadonlySet<string>, year: Year): boolean {
  return [...ids].some((id) => {
    const [, unit] = unitOf.get(id) ?? [];
    return unit === undefined || existsIn(year, unit.validFrom, unit.validTo);
  });
}

/** The target of a committee in force; null where none is. */
export function targetOf({ quotasOf }: Indexed, id: string, wanted: Horizon): TargetRow | null {
  return quotasOf.of(id).find(({ period, amount }) => period === wanted && amount !== null) ?? null;
}

/** Of several, each once; null where none of them has one. */
export function sumOfTargets(facts: Indexed, ids: ReadonlySet<string>, period: Horizon): number | null {
  return sumOfKnown([...ids].map((id) => targetOf(facts, id, period)?.amount ?? null));
}
