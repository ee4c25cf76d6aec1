import type { Committee } from '@ket-nap/contracts';
import { addDays } from '@ket-nap/domain';
import { parseDay } from '@ket-nap/i18n';
import type { Draft } from './draft';

/** The day a plan is about: its effective day once it is one, today before. */
export function dayOf({ effectiveOn }: Draft, today: string): string {
  return parseDay(effectiveOn) ?? today;
}

/** Whether a committee exists on a day. */
export function existsOn(day: string, { validFrom, validTo }: Committee): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

/** Those that can end the day before: at work then, and neither the new ones' parent nor above it. */
export function candidatesOf<C extends Committee>(
  committees: readonly C[],
  { parentId, day }: { parentId: string | null; day: string },
): C[] {
  const last = addDays(day, -1);
  const above = ancestorsOf(committees, parentId);
  return committees.filter(
    (one) =>
      existsOn(last, one) &&
      // One that was closed for that very day may still be given its successors.
      (one.validTo !== last || one.successorIds.length === 0) &&
      !above.has(one.id),
  );
}

function ancestorsOf(committees: readonly Committee[], id: string | null): Set<string> {
  const parentOf = new Map(committees.map((one) => [one.id, one.parentId]));
  const found = new Set<string>();
  for (let at = id; at !== null && !found.has(at); at = parentOf.get(at) ?? null) found.add(at);
  return found;
}

/** Ids of the given committees and of all below them. */
export function withBelow(committees: readonly Committee[], ids: readonly string[]): string[] {
  const found = new Set(ids);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { id, parentId } of committees) if (parentId !== null && found.has(parentId)) found.add(id);
  }
  return [...found];
}
