import type { Breakdown } from '@ket-nap/contracts';
import { TOTAL_ITEMS, groupItem, type CountItem } from '@ket-nap/domain';

/** Choices that no breakdown's code can be: a code has no dash. */
export const TOTALS_ONLY = 'totals-only';
export const ALL_ITEMS = 'all-items';

/** Columns that stand together under one head: the totals, or one breakdown. */
export interface Block {
  /** Null for the totals. */
  breakdown: Breakdown | null;
  items: readonly CountItem[];
}

/** The words of the address for the columns: totals only, a breakdown by its code, or all. */
export function columnChoices(breakdowns: readonly Breakdown[]): string[] {
  if (breakdowns.length === 0) return [TOTALS_ONLY];
  const codes = breakdowns.map(({ code }) => code);
  return breakdowns.length > 1 ? [TOTALS_ONLY, ...codes, ALL_ITEMS] : [TOTALS_ONLY, ...codes];
}

/** What the address means: a word that is not offered in this half-year is the first breakdown, the one asked for most. */
export function columnChoice(breakdowns: readonly Breakdown[], asked: string | undefined): string {
  const choices = columnChoices(breakdowns);
  return choices.find((choice) => choice === asked) ?? breakdowns[0]?.code ?? TOTALS_ONLY;
}

/** The blocks of a choice: a form of 40 items and more is entered one breakdown at a time, the totals always beside it. */
export function blocksOf(breakdowns: readonly Breakdown[], choice: string): Block[] {
  const chosen = breakdowns.filter(({ code }) => choice === ALL_ITEMS || code === choice);
  return [{ breakdown: null, items: TOTAL_ITEMS }, ...chosen.map(blockOf)];
}

/** All columns into which counts are typed, from left to right. */
export function itemsOf(blocks: readonly Block[]): CountItem[] {
  return blocks.flatMap(({ items }) => items);
}

function blockOf(breakdown: Breakdown): Block {
  return { breakdown, items: breakdown.groups.map(({ id }) => groupItem(id)) };
}
