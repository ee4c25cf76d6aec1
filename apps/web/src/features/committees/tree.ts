import type { Committee } from '@ket-nap/contracts';
import { searchKey } from '@ket-nap/i18n';
import type { COMMITTEE_SHOWS } from '../../search';

type Dated = Pick<Committee, 'validFrom' | 'validTo'>;

/** What a committee is on a day: not there yet, at work, or over. */
export type Standing = 'coming' | 'active' | 'ended';

export function standingOn(day: string, { validFrom, validTo }: Dated): Standing {
  if (validFrom > day) return 'coming';
  return validTo !== null && validTo < day ? 'ended' : 'active';
}

/** Which committees of a day are listed. */
export type Show = (typeof COMMITTEE_SHOWS)[number];

export interface View {
  /** The day as of which the tree is seen. */
  day: string;
  show: Show;
  find: string;
  /** The committee whose line of predecessors and successors is followed; it decides alone then. */
  line: string | null;
}

export interface Branch {
  committee: Committee;
  /** How far below the top of what is shown. */
  depth: number;
  standing: Standing;
}

/** The rows of the table: the tree as of a day, or what was searched for in it, or one line of succession. */
export function rowsOf(committees: readonly Committee[], view: View): Branch[] {
  const { day, show, line } = view;
  const wanted = searchKey(view.find);
  const flat = wanted !== '' || line !== null;
  const inLine = line === null ? null : lineOf(committees, line);
  const chosen = committees.filter((committee) =>
    inLine === null ? show === 'all' || standingOn(day, committee) === show : inLine.has(committee.id),
  );
  return branches(chosen)
    .filter(({ committee: { name, code, formerArea } }) =>
      searchKey(`${name} ${code} ${formerArea ?? ''}`).includes(wanted),
    )
    .map(({ committee, depth }) => ({
      committee,
      depth: flat ? 0 : depth,
      standing: standingOn(day, committee),
    }));
}

/** The committees as a tree is read: each followed by those under it. A parent that is not in the list is no parent. */
function branches<C extends { id: string; parentId: string | null }>(
  committees: readonly C[],
): { committee: C; depth: number }[] {
  const known = new Set(committees.map(({ id }) => id));
  const under = new Map<string | null, C[]>();
  for (const committee of committees) {
    const { parentId } = committee;
    const parent = parentId !== null && known.has(parentId) ? parentId : null;
    const siblings = under.get(parent);
    if (siblings === undefined) under.set(parent, [committee]);
    else siblings.push(committee);
  }
  const from = (parent: string | null, depth: number): { committee: C; depth: number }[] =>
    (under.get(parent) ?? []).flatMap((committee) => [
      { committee, depth },
      ...from(committee.id, depth + 1),
    ]);
  return from(null, 0);
}

/** Ids of a committee, of all whom it goes back to, and of all who go on from it. */
export function lineOf(committees: readonly Committee[], id: string): Set<string> {
  const byId = new Map(committees.map((committee) => [committee.id, committee]));
  const follow = (step: 'predecessorIds' | 'successorIds'): Set<string> => {
    const seen = new Set<string>();
    const go = (at: string): void => {
      if (seen.has(at)) return;
      seen.add(at);
      for (const next of byId.get(at)?.[step] ?? []) go(next);
    };
    go(id);
    return seen;
  };
  return new Set([...follow('predecessorIds'), ...follow('successorIds')]);
}

/** Ids of a committee and of all below it: under none of them can it be moved. */
export function belowAndItself(committees: readonly Committee[], id: string): Set<string> {
  const found = new Set([id]);
  // Parents come before those under them only level by level: go on until nobody is added.
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { id: one, parentId } of committees) {
      if (parentId !== null && found.has(parentId)) found.add(one);
    }
  }
  return found;
}
