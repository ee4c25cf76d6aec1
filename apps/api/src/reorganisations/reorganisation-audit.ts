import type { AuditEntry } from '../audit/audit';
import type { Deed } from './plan-parts';
import type { Written } from './reorganisation-writer';

interface Linked {
  id: string;
  name: string;
}

/** One row for the reorganisation, and one for each committee it touches, so that a committee's own history tells of it. */
export function auditOf(
  action: 'reorganisation.apply' | 'committee.move',
  deed: Deed,
  written: Written,
  named: ReadonlyMap<string, Linked>,
  at: Date,
): AuditEntry[] {
  const { id, plan, opened } = written;
  const { effectiveOn, note, decisionNumber: decision, lastDay } = deed;
  const { nameOf, successorsOf, predecessorsOf } = namesOf(written, named);
  const row = (deedName: string, committeeId: string, before: object | undefined, after: object) => ({
    action: deedName,
    entity: 'committee' as const,
    entityId: committeeId,
    committeeId,
    details: { reorganisation: id, before, after: { ...after, decision } },
    at,
  });
  const openedIds = new Set(plan.opened);
  const enlarged = new Set(
    plan.links.map(({ successorId }) => successorId).filter((one) => !openedIds.has(one)),
  );
  return [
    {
      ...{ action, entity: 'reorganisation', entityId: id, committeeId: deed.unitId, at },
      details: { effectiveOn, decision, note, ...plan },
    },
    ...deed.ends.map((end) =>
      row(
        'committee.end',
        end.id,
        { validTo: end.validTo },
        { validTo: lastDay, successors: successorsOf(end.id) },
      ),
    ),
    ...opened.map((one) => {
      const [parent, predecessors] = [nameOf(one.parentId), predecessorsOf(one.id)];
      return row('committee.open', one.id, undefined, { ...one, parent, predecessors });
    }),
    ...[...enlarged].map((one) =>
      row('committee.enlarge', one, undefined, { predecessors: predecessorsOf(one) }),
    ),
  ];
}

/** Whom a committee succeeds and who succeeds it, by name; null for nobody. */
function namesOf({ plan, opened }: Written, named: ReadonlyMap<string, Linked>) {
  const all = new Map<string, Linked>([...named, ...opened.map((one): [string, Linked] => [one.id, one])]);
  const successors = new Map<string, string[]>();
  const predecessors = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, id: string, other: string) =>
    to.set(id, [...(to.get(id) ?? []), all.get(other)?.name ?? other]);
  for (const { predecessorId, successorId } of plan.links) {
    add(successors, predecessorId, successorId);
    add(predecessors, successorId, predecessorId);
  }
  return {
    nameOf: (id: string | null) => (id === null ? null : (all.get(id)?.name ?? null)),
    successorsOf: (id: string) => successors.get(id)?.join('; ') ?? null,
    predecessorsOf: (id: string) => predecessors.get(id)?.join('; ') ?? null,
  };
}
