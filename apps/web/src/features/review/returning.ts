import type { Item } from '@ket-nap/domain';

/** A return as it is being written: a reason for the whole, and one for each cell that was chosen. */
export interface Returning {
  reason: string;
  /** The reasons of the chosen cells, by item. */
  cells: Readonly<Record<string, string>>;
}

export const NOTHING_SAID: Returning = { reason: '', cells: {} };

/** Chooses a cell, or lets it go with its reason. */
export function withCell(returning: Returning, item: Item, chosen: boolean): Returning {
  const others = Object.entries(returning.cells).filter(([other]) => other !== item);
  return { ...returning, cells: Object.fromEntries(chosen ? [...others, [item, '']] : others) };
}

/** Whether it says why: something for the whole or for a cell, and something for every chosen cell. */
export function isSaid({ reason, cells }: Returning): boolean {
  const reasons = Object.values(cells);
  return reasons.every((text) => text.trim() !== '') && (reasons.length > 0 || reason.trim() !== '');
}

/** The chosen cells as they are sent, in the order of the form. */
export function sentCells({ cells }: Returning, order: readonly Item[]): { item: Item; reason: string }[] {
  return order.flatMap((item) => {
    const reason = cells[item];
    return reason === undefined ? [] : [{ item, reason }];
  });
}
