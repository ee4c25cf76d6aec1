import type { Breakdown } from '@ket-nap/contracts';
import {
  ProductError,
  TEXT_ITEMS,
  TOTAL_ITEMS,
  groupItem,
  type BreakdownRule,
  type Item,
} from '@ket-nap/domain';

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

/** Refuses an item that the half-year neither asks for nor has in this report: `item_unknown`. */
export function refuseUnknown(
  items: readonly (Item | null)[],
  asked: readonly Breakdown[],
  cells: object,
): void {
  const known = new Set<Item | null>([null, ...itemsAsked(asked)]);
  if (items.some((item) => !known.has(item) && !(item !== null && Object.hasOwn(cells, item))))
    throw new ProductError('item_unknown');
}

/** The cells of a report in a half-year that asks for these. */
export function itemsAsked(asked: readonly Breakdown[]): Item[] {
  return [...TOTAL_ITEMS, ...groupIdsOf(asked).map(groupItem), ...TEXT_ITEMS];
}
