import type { Committee } from '@ket-nap/contracts';

export interface Branch {
  committee: Committee;
  /** How far below the top of what is shown. */
  depth: number;
}

/** The committees as a tree is read: each followed by those under it. A parent that is not in the list is no parent. */
export function branches(committees: readonly Committee[]): Branch[] {
  const known = new Set(committees.map(({ id }) => id));
  const under = new Map<string | null, Committee[]>();
  for (const committee of committees) {
    const { parentId } = committee;
    const parent = parentId !== null && known.has(parentId) ? parentId : null;
    const siblings = under.get(parent);
    if (siblings === undefined) under.set(parent, [committee]);
    else siblings.push(committee);
  }
  const from = (parent: string | null, depth: number): Branch[] =>
    (under.get(parent) ?? []).flatMap((committee) => [
      { committee, depth },
      ...from(committee.id, depth + 1),
    ]);
  return from(null, 0);
}
