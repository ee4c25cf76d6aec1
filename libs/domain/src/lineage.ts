import { cutOff, startOf, type Period } from './period';

/**
 * Who succeeded whom, and how the committees of a past period stand together. Lineage is n:n and serves grouping and
 * navigation only: figures are summed within a group and never apportioned (domain notes, "Committees").
 */

/** A committee with its dates (from, and to inclusive or open) and the area it came from. */
export interface Dated {
  id: string;
  validTo: string | null;
  formerArea: string | null;
}

export interface Link {
  predecessorId: string;
  successorId: string;
  /** First day of the successor. */
  effectiveOn: string;
}

/** Committees of a period that stand in one row. */
export interface Grouped {
  /** `self`: one committee that is by itself in this view. */
  kind: 'self' | 'successors' | 'area';
  memberIds: string[];
  /** Today's committees that go on from the members; of `self`, itself while it exists. */
  successorIds: string[];
  area: string | null;
}

/** The three ways to see the past: as it was, by today's committees, by former area. */
export const PAST_VIEWS = ['as_was', 'today', 'former_area'] as const;
export type PastView = (typeof PAST_VIEWS)[number];

/** Who goes on today from each committee: itself while it has not ended, and the last of every line of its successors. */
export class Lineage {
  private readonly next = new Map<string, string[]>();
  /** Links by either end. */
  private readonly touching = new Map<string, Link[]>();

  /** A reorganisation that is decided for a day after `today` has not happened yet: until then nobody goes on in another. */
  constructor(
    readonly links: readonly Link[],
    private readonly today: string | null = null,
  ) {
    for (const link of links) {
      const { predecessorId, successorId, effectiveOn } = link;
      add(this.touching, predecessorId, link);
      add(this.touching, successorId, link);
      if (today !== null && effectiveOn > today) continue;
      add(this.next, predecessorId, successorId);
    }
  }

  /** Ids in which a committee goes on; only itself while it has neither ended nor a successor, none where it ended without one. */
  goesOnIn({ id, validTo }: Pick<Dated, 'id' | 'validTo'>): string[] {
    const found = new Set<string>();
    const seen = new Set<string>();
    const follow = (from: string): void => {
      if (seen.has(from)) return;
      seen.add(from);
      const successors = this.next.get(from) ?? [];
      if (successors.length === 0 && from !== id) found.add(from);
      for (const successor of successors) follow(successor);
    };
    follow(id);
    if (validTo === null || (this.today !== null && validTo >= this.today)) found.add(id);
    return [...found];
  }

  /**
   * Whether two periods can be compared for a set of committees: every link that took effect between them has both ends inside the
   * set, or both outside it.
   */
  holdsTogether(ids: ReadonlySet<string>, earlier: Period, later: Period): boolean {
    const [from, to] = [startOf(earlier), cutOff(later)];
    for (const id of ids) {
      for (const { predecessorId, successorId, effectiveOn } of this.touching.get(id) ?? []) {
        const between = effectiveOn > from && effectiveOn <= to;
        if (between && !(ids.has(predecessorId) && ids.has(successorId))) return false;
      }
    }
    return true;
  }
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const known = lists.get(key);
  if (known) known.push(one);
  else lists.set(key, [one]);
}

/** The rows of a view: each committee stands in exactly one, in the order of its first member. */
export function groupsOf(committees: readonly Dated[], view: PastView, lineage: Lineage): Grouped[] {
  if (view === 'former_area') return byArea(committees, lineage);
  if (view === 'today') return byToday(committees, lineage);
  return committees.map((committee) => self(committee, lineage));
}

function self(committee: Dated, lineage: Lineage): Grouped {
  return {
    kind: 'self',
    memberIds: [committee.id],
    successorIds: lineage.goesOnIn(committee),
    area: committee.formerArea,
  };
}

function byArea(committees: readonly Dated[], lineage: Lineage): Grouped[] {
  const areas = new Map<string, Grouped>();
  const rows: Grouped[] = [];
  for (const committee of committees) {
    const { formerArea: area, id } = committee;
    const known = area === null ? undefined : areas.get(area);
    if (known) {
      known.memberIds.push(id);
      known.successorIds = union(known.successorIds, lineage.goesOnIn(committee));
      continue;
    }
    const row = self(committee, lineage);
    if (area !== null) {
      row.kind = 'area';
      areas.set(area, row);
    }
    rows.push(row);
  }
  return rows;
}

/** Committees that go on in a common one today stand together: a predecessor of four is one row with its four successors. */
function byToday(committees: readonly Dated[], lineage: Lineage): Grouped[] {
  const rows: (Grouped | null)[] = [];
  const rowOf = new Map<string, number>();
  for (const committee of committees) {
    const row = self(committee, lineage);
    const others = new Set(row.successorIds.flatMap((id) => rowOf.get(id) ?? []));
    const [first = rows.length] = [...others].sort((a, b) => a - b);
    const merged = [...others].sort((a, b) => a - b).flatMap((index) => rows[index] ?? []);
    for (const index of others) rows[index] = null;
    const successorIds = merged.reduce((all, one) => union(all, one.successorIds), row.successorIds);
    rows[first] = {
      kind: 'self',
      memberIds: [...merged.flatMap((one) => one.memberIds), committee.id],
      successorIds,
      area: null,
    };
    for (const id of successorIds) rowOf.set(id, first);
  }
  return rows.flatMap((row) => (row === null ? [] : [withKind(row)]));
}

/** A committee that goes on in itself alone, or in nobody, is by itself; everything else is named by who goes on from it. */
function withKind(row: Grouped): Grouped {
  const [only] = row.memberIds;
  const alone = row.memberIds.length === 1 && row.successorIds.every((id) => id === only);
  return alone ? row : { ...row, kind: 'successors' };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}
