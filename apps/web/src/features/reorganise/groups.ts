/** A part of a reorganisation that hangs together: those who ended and those who go on from them. */
export interface LinkGroup {
  predecessorIds: string[];
  successorIds: string[];
}

interface Link {
  predecessorId: string;
  successorId: string;
}

/** n:n links as groups that share nobody, each read as "these became those"; in the order of the links. */
export function linkGroups(links: readonly Link[]): LinkGroup[] {
  const groups: LinkGroup[] = [];
  for (const { predecessorId, successorId } of links) {
    const touched = groups.filter(
      (group) => group.predecessorIds.includes(predecessorId) || group.successorIds.includes(successorId),
    );
    const [first] = touched;
    if (first === undefined) {
      groups.push({ predecessorIds: [predecessorId], successorIds: [successorId] });
      continue;
    }
    const rest = touched.slice(1);
    first.predecessorIds = union([...touched.map((group) => group.predecessorIds), [predecessorId]]);
    first.successorIds = union([...touched.map((group) => group.successorIds), [successorId]]);
    for (const other of rest) groups.splice(groups.indexOf(other), 1);
  }
  return groups;
}

/** Whether a committee, with all below it, only moved: everyone goes on as the one of the same code. */
export function isMove(given: {
  ended: readonly { id: string; code: string }[];
  opened: readonly { id: string; code: string }[];
  links: readonly Link[];
}): boolean {
  const codeOf = new Map([...given.ended, ...given.opened].map(({ id, code }) => [id, code]));
  const { links, ended, opened } = given;
  return (
    links.length > 0 &&
    links.length === ended.length &&
    links.length === opened.length &&
    links.every((link) => codeOf.get(link.predecessorId) === codeOf.get(link.successorId))
  );
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}
