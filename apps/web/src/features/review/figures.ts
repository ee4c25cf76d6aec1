import type { Breakdown, Cell, Report, SentVersion } from '@ket-nap/contracts';
import { groupIdOf, groupItem, isItem, isTextItem, TEXT_ITEMS, TOTAL_ITEMS } from '@ket-nap/domain';
import type { CountItem, Item, TextItem } from '@ket-nap/domain';

/** What a report says at one time: a version that was sent, or its cells as they stand. Null and blank were not entered. */
export interface Figures {
  admitted: number | null;
  membersAtStart: number | null;
  /** Counts by the id of their target group. */
  breakdown: Readonly<Record<string, number>>;
  asOf: string | null;
  causes: string;
  solutions: string;
  note: string;
  explanation: string;
}

/** The items of a report in the order of its form; groups that the form no longer has come after the others. */
export function itemsOf(breakdowns: readonly Breakdown[], ...also: readonly Figures[]): Item[] {
  const asked = breakdowns.flatMap(({ groups }) => groups.map(({ id }) => id));
  const gone = also.flatMap(({ breakdown }) => Object.keys(breakdown)).filter((id) => !asked.includes(id));
  return [...TOTAL_ITEMS, ...[...asked, ...new Set(gone)].map(groupItem), ...TEXT_ITEMS];
}

/** A count; null where nothing was entered. */
export function countIn(figures: Figures, item: CountItem): number | null {
  const groupId = groupIdOf(item);
  if (groupId !== null) return figures.breakdown[groupId] ?? null;
  return item === 'admitted' ? figures.admitted : figures.membersAtStart;
}

/** A text; blank where nothing was entered. */
export function textIn(figures: Figures, item: TextItem): string {
  return item === 'as_of' ? (figures.asOf ?? '') : figures[item];
}

/** The cells of a report as figures. */
export function figuresOf(cells: Readonly<Record<string, Cell>>): Figures {
  const count = (item: Item) => cells[item]?.count ?? null;
  const text = (item: TextItem) => cells[item]?.text ?? '';
  const groups = Object.entries(cells).flatMap(([item, { count: entered }]): [string, number][] => {
    const id = isItem(item) ? groupIdOf(item) : null;
    return id === null || entered === null ? [] : [[id, entered]];
  });
  return {
    admitted: count('admitted'),
    membersAtStart: count('members_at_start'),
    breakdown: Object.fromEntries(groups),
    asOf: text('as_of') || null,
    causes: text('causes'),
    solutions: text('solutions'),
    note: text('note'),
    explanation: text('explanation'),
  };
}

/** An item that differs between two times; `difference` is null where one of them has no number. */
export type Change =
  | { item: CountItem; before: number | null; after: number | null; difference: number | null }
  | { item: TextItem; before: string; after: string };

/** What differs between two versions, in the order of the form: "what changed since approval". */
export function changesBetween(before: Figures, after: Figures, breakdowns: readonly Breakdown[]): Change[] {
  return itemsOf(breakdowns, before, after).flatMap((item): Change[] => {
    if (isTextItem(item)) {
      const [was, is] = [textIn(before, item), textIn(after, item)];
      return was === is ? [] : [{ item, before: was, after: is }];
    }
    const [was, is] = [countIn(before, item), countIn(after, item)];
    if (was === is) return [];
    return [{ item, before: was, after: is, difference: was === null || is === null ? null : is - was }];
  });
}

/** Two times to hold against each other. `after` is null for the cells, where they say something else than what was sent last. */
export interface Comparison {
  before: SentVersion;
  after: SentVersion | null;
  changes: Change[];
}

/**
 * What a report is held against: the version approved last before the present one, or where none was approved the one sent before it.
 * Null when there is no earlier version. A correction that came back is not looked at: it does not count. Who may not see a draft has
 * what counts in its cells, and compares that; a correction that says nothing new yet is held against nothing.
 */
export function comparisonOf({
  state,
  cells,
  versions,
  breakdowns,
}: Pick<Report, 'state' | 'cells' | 'versions' | 'breakdowns'>): Comparison | null {
  const sent = versions.find(({ counts }) => counts);
  if (sent === undefined) return null;
  const now = figuresOf(cells);
  // The cells have what the form asks for now; a version may have more.
  const asked = itemsOf(breakdowns);
  const asSent = changesBetween(sent, now, breakdowns).every(({ item }) => !asked.includes(item));
  if (asSent && state === 'correcting') return null;
  const earlier = versions.filter(({ number }) => (asSent ? number < sent.number : number <= sent.number));
  const before = earlier.find(({ approvedAt }) => approvedAt !== null) ?? earlier[0];
  if (before === undefined) return null;
  const after = asSent ? sent : null;
  return { before, after, changes: changesBetween(before, after ?? now, breakdowns) };
}
