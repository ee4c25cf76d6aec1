import type { Breakdown } from '@ket-nap/contracts';
import { TEXT_ITEMS, TOTAL_ITEMS, groupItem, type BreakdownRule, type Item } from '@ket-nap/domain';

/** The ids of all groups asked for. */
export function groupIdsOf(asked: readonly Breakdown[]): string[] {
  return asked.flatMap(({ groups }) => groups.map(({ id }) => id));
}

/** What the checks have to know of them. */
export function rulesOf(asked: readonly Breakdown[]): BreakdownRule[] {
  return asked.map(({ id, sort, required, groups }) => ({
    id,
    sort,
    required,
    groupIds: groups.map((group) => group.id),
  }));
}

/** The cells of a report in a half-year that asks for these. */
export function itemsAsked(asked: readonly Breakdown[]): Item[] {
  return [...TOTAL_ITEMS, ...groupIdsOf(asked).map(groupItem), ...TEXT_ITEMS];
}
