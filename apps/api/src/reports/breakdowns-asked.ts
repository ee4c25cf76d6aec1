import type { Breakdown } from '@ket-nap/contracts';
import { TEXT_ITEMS, TOTAL_ITEMS, groupItem, type Item } from '@ket-nap/domain';

/** The ids of all groups asked for. */
export function groupIdsOf(asked: readonly Breakdown[]): string[] {
  return asked.flatMap(({ groups }) => groups.map(({ id }) => id));
}

/** The cells of a report in a half-year that asks for these. */
export function itemsAsked(asked: readonly Breakdown[]): Item[] {
  return [...TOTAL_ITEMS, ...groupIdsOf(asked).map(groupItem), ...TEXT_ITEMS];
}
