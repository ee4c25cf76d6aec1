import type { Band } from '@ket-nap/domain';

/** What the ranking draws of one committee. */
export interface RankingItem {
  id: string;
  rate: number | null;
  band: Band | null;
}

export interface RankingBar {
  id: string;
  /** Length in percent of the quota; null draws nothing. */
  length: number | null;
  fill: string;
}

export interface RankingSeries {
  bars: RankingBar[];
  /** Right end of the axis, in percent. */
  end: number;
  /** Whether the line of 100% lies inside the axis. */
  reachesFull: boolean;
}

/** Room to the right of the longest bar, and of the mark: its label needs some. */
const ROOM = 1.08;
const FULL = 100;

/**
 * Bars true to scale: the axis reaches a little beyond the best rate and beyond the mark, whatever they are; 158% is drawn as
 * 158%, and 22% beside a mark of 50% does not look like nothing.
 */
export function rankingSeries(items: readonly RankingItem[], mark: number): RankingSeries {
  const longest = Math.max(mark, 1, ...items.map((item) => item.rate ?? 0));
  const end = longest * ROOM;
  return {
    bars: items.map(({ id, rate, band }) => ({ id, length: rate, fill: bandColour(band) })),
    end,
    reachesFull: end >= FULL,
  };
}

/** Where a bar or a line ends on the axis, in percent of its length. */
export function shareOf(percent: number, { end }: Pick<RankingSeries, 'end'>): string {
  return `${(percent / end) * FULL}%`;
}

/** The colour of a band, from tokens.css. */
export function bandColour(band: Band | null): string {
  return `var(--band-${band ?? 'none'})`;
}
