import type { Committee, ReorganisationPlan, Successor } from '@ket-nap/contracts';
import { addDays, existsIn, isPeriod } from '@ket-nap/domain';
import type { NewCommittee } from '../committees/committees.queries';

/** A committee named in a plan. */
export type Named = Pick<
  Committee,
  'id' | 'code' | 'name' | 'kind' | 'parentId' | 'validFrom' | 'validTo' | 'successorIds'
> & {
  /** The last day on which it began to go on for others; it does not end before. */
  tookInOn: string | null;
};

/** A report or a quota in force, by its period only. */
export interface Figure {
  committeeId: string;
  source: 'report' | 'quota';
  period: string;
  state: string | null;
}

/** What is stored about the committees of a plan. */
export interface PlanFacts {
  /** Null outside the actor's tree. */
  parent: Named | null;
  /** Every committee that the plan names. */
  named: ReadonlyMap<string, Named>;
  /** Committees directly below one that ends, active on the day or later. */
  below: readonly { id: string; name: string; parentId: string }[];
  figures: readonly Figure[];
  /** Committees that have a code of the plan on the day or later, in any tree. */
  codes: readonly { id: string; name: string; code: string }[];
  accounts: ReadonlyMap<string, number>;
}

/** What is to be written. */
export interface Deed {
  effectiveOn: string;
  decisionNumber: string | null;
  decisionDate: string | null;
  note: string;
  unitId: string;
  /** The last day of those that end. */
  lastDay: string;
  ends: { id: string; validTo: string | null }[];
  /** Committees to open; `under` is the place in this list of a parent that is opened with it. */
  opens: (NewCommittee & { under?: number })[];
  links: { predecessorId: string; successor: { id: string } | { opened: number } }[];
}

/** A plan held against what is stored, with what its rules look up. */
export interface Plan {
  given: ReorganisationPlan;
  facts: PlanFacts;
  lastDay: string;
  endIds: ReadonlySet<string>;
  ends: Named[];
  /** Places of the successors of each committee. */
  successorsOf: ReadonlyMap<string, readonly number[]>;
  /** The first successor with a code (in small letters), or that is an existing committee (by id). */
  firstNew: ReadonlyMap<string, number>;
  firstExisting: ReadonlyMap<string, number>;
  figuresOf: ReadonlyMap<string, readonly Figure[]>;
}

export function holdAgainst(given: ReorganisationPlan, facts: PlanFacts): Plan {
  const endIds = new Set(given.endIds);
  const successorsOf = new Map<string, number[]>();
  const firstNew = new Map<string, number>();
  const firstExisting = new Map<string, number>();
  given.successors.forEach(({ existingId, code, predecessorIds }, index) => {
    const [first, key] = existingId === null ? [firstNew, keyOf(code)] : [firstExisting, existingId];
    if (!first.has(key)) first.set(key, index);
    for (const id of new Set(predecessorIds)) {
      const known = successorsOf.get(id);
      if (known) known.push(index);
      else successorsOf.set(id, [index]);
    }
  });
  return {
    given,
    facts,
    lastDay: addDays(given.effectiveOn, -1),
    endIds,
    ends: [...endIds].flatMap((id) => facts.named.get(id) ?? []),
    successorsOf,
    firstNew,
    firstExisting,
    figuresOf: byCommittee(facts.figures),
  };
}

/** Codes are one whatever their case. */
export function keyOf(code: string): string {
  return code.toLowerCase();
}

/** What a successor is called: an existing one by its own name. */
export function nameOf({ facts }: Plan, { existingId, name }: Successor): string {
  return (existingId === null ? undefined : facts.named.get(existingId)?.name) ?? name;
}

/** The figures of each committee. */
export function byCommittee(figures: readonly Figure[]): Map<string, Figure[]> {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) {
    const known = found.get(figure.committeeId);
    if (known) known.push(figure);
    else found.set(figure.committeeId, [figure]);
  }
  return found;
}

/** Reports of a committee that are not approved yet. */
export function openReports({ figuresOf }: Plan, { id }: Pick<Named, 'id'>): number {
  const figures = figuresOf.get(id) ?? [];
  return figures.filter(({ source, state }) => source === 'report' && state !== 'approved').length;
}

/** The first period of a committee's figures that begins after its last day; a term reaches over every change. */
export function periodAfter(
  figures: readonly Figure[] | undefined,
  { validFrom }: Pick<Named, 'validFrom'>,
  lastDay: string,
): string | null {
  const periods = (figures ?? []).map(({ period }) => period);
  const after = periods.filter((period) => isPeriod(period) && !existsIn(period, validFrom, lastDay));
  return after.toSorted()[0] ?? null;
}
