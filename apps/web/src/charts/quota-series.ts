/** What the columns draw of one committee. */
export interface QuotaItem {
  id: string;
  /** What stands under its columns, as far as it fits. */
  name: string;
  /** Its whole name, shown to who rests on it. */
  title?: string;
  quota: number | null;
  admitted: number | null;
}

export interface QuotaGroup extends QuotaItem {
  /** The name in lines short enough to stand under its columns. */
  lines: string[];
}

const LINE = 10;
const MOST_LINES = 4;

/** Groups of two columns with names that wrap; a committee without either figure keeps its place and draws nothing. */
export function quotaSeries(items: readonly QuotaItem[]): QuotaGroup[] {
  return items.map((item) => ({ ...item, lines: wrap(item.name) }));
}

/** How many groups a card on a common screen holds with their names legible. */
export const MOST_GROUPS = 15;

/** The items as they come while they are few; of more, those with the greatest quotas, the greatest first. */
export function greatest<Item extends Pick<QuotaItem, 'quota'>>(items: readonly Item[]): readonly Item[] {
  if (items.length <= MOST_GROUPS) return items;
  return items.toSorted((a, b) => (b.quota ?? -1) - (a.quota ?? -1)).slice(0, MOST_GROUPS);
}

/** A name broken at its spaces; the last line ends in … when more would follow. */
export function wrap(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`];
}

const STEPS = [1, 2, 5, 10];
const PARTS = 4;

/** Round counts for the axis, from zero to above the greatest column: 0, 100, 200, 300, 400 for 330. */
export function axisTicks(items: readonly QuotaItem[]): number[] {
  return ticksTo(Math.max(0, ...items.flatMap(({ quota, admitted }) => [quota ?? 0, admitted ?? 0])));
}

/** The same for an axis up to a figure. */
export function ticksTo(figure: number): number[] {
  const greatest = Math.max(1, figure);
  const rough = greatest / PARTS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * (STEPS.find((one) => one * power >= rough) ?? 1));
  return Array.from({ length: Math.ceil(greatest / step) + 1 }, (_, index) => index * step);
}
