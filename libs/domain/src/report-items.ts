import { isDay, isYear } from './period';

/**
 * What a report consists of: items, each a cell of its own with its own version, history and comments. A report has
 * two totals, a count for each target group of the half-year's breakdowns, and texts.
 */

export const TOTAL_ITEMS = ['admitted', 'members_at_start'] as const;
export type TotalItem = (typeof TOTAL_ITEMS)[number];

/** `as_of`: an ISO day; `explanation`: the short note that answers the warnings. */
export const TEXT_ITEMS = ['as_of', 'causes', 'solutions', 'note', 'explanation'] as const;
export type TextItem = (typeof TEXT_ITEMS)[number];

/** The count of one target group, by the group's id. */
export type GroupItem = `group:${string}`;
export type CountItem = TotalItem | GroupItem;
export type Item = CountItem | TextItem;

/** How a value came into its cell. */
export const ENTRY_WAYS = ['typed', 'pasted', 'imported', 'restored'] as const;
export type EntryWay = (typeof ENTRY_WAYS)[number];

const GROUP_ITEM = /^group:[1-9]\d{0,17}$/;

/** Whether a text names the count of a target group, whether or not there is such a group. */
export function isGroupItem(text: string): text is GroupItem {
  return GROUP_ITEM.test(text);
}

/** Whether a text names an item that holds a text. */
export function isTextItem(text: string): text is TextItem {
  return TEXT_ITEMS.some((item) => item === text);
}

/** Whether a text names an item that holds a count: a total, or that of a target group. */
export function isCountItem(text: string): text is CountItem {
  return isGroupItem(text) || TOTAL_ITEMS.some((item) => item === text);
}

/** Whether a text names an item of a report. */
export function isItem(text: string): text is Item {
  return isCountItem(text) || isTextItem(text);
}

/** The item of a target group. */
export function groupItem(groupId: string): GroupItem {
  return `group:${groupId}`;
}

/** The id of an item's target group; null for totals and texts. */
export function groupIdOf(item: Item): string | null {
  return isGroupItem(item) ? item.slice('group:'.length) : null;
}

/** Longest text of a free-text item; `as_of` is a day. */
export const TEXT_MAX = 2000;

/** Whether a text may stand in a text item. Blank is "not entered" and always may. */
export function fitsItem(item: TextItem, text: string): boolean {
  if (text === '') return true;
  return item === 'as_of' ? isDay(text) && isYear(text.slice(0, 4)) : text.length <= TEXT_MAX;
}
