import type { Band } from '@ket-nap/domain';
import type { RankingMeasure } from '@ket-nap/tables';

/** What the bars show: the rate in percent, points from the mark, or admissions still missing. */
export type { RankingMeasure };

/** What the ranking draws of one line. */
export interface RankingItem {
  id: string;
  /** In the unit of the measure; null where it does not exist. */
  value: number | null;
  band: Band | null;
}

export interface RankingBar {
  id: string;
  /** From 0; null draws nothing. */
  length: number | null;
  fill: string;
}

export interface RankingSeries {
  bars: RankingBar[];
  /** Ends of the axis, in the unit of the measure. */
  start: number;
  end: number;
  /** Lines across all bars. */
  lines: { of: 'full' | 'mark'; at: number }[];
}

/** Room beyond the longest bar, and beyond the mark: its label needs some. */
const ROOM = 1.08;
/** Of bars to both sides, the shorter side has at least this share of the longer one. */
const LEAST_SIDE = 0.12;
const FULL = 100;

/**
 * Bars true to scale: the axis reaches a little beyond the longest and beyond the mark, whatever they are; 158% is drawn as 158%,
 * and 22% beside a mark of 50% does not look like nothing. Distances go to both sides of the mark.
 *
 * @param mark where a committee on pace stands, in percent; 0 for none
 */
export function rankingSeries(
  items: readonly RankingItem[],
  measure: RankingMeasure,
  mark: number,
): RankingSeries {
  const bars = items.map(({ id, value, band }) => ({ id, length: value, fill: bandColour(band) }));
  const values = items.map(({ value }) => value ?? 0);
  const greatest = Math.max(0, ...values);
  // Without a single bar there is nothing that a line could be read against.
  if (items.every(({ value }) => value === null)) return { bars, start: 0, end: 1, lines: [] };
  if (measure === 'pace') {
    const least = Math.min(0, ...values);
    const side = Math.max(greatest, -least, 1);
    const end = Math.max(greatest, side * LEAST_SIDE) * ROOM;
    return { bars, start: -Math.max(-least, side * LEAST_SIDE) * ROOM, end, lines: [{ of: 'mark', at: 0 }] };
  }
  if (measure === 'remaining') return { bars, start: 0, end: Math.max(greatest, 1) * ROOM, lines: [] };
  const end = Math.max(mark, 1, greatest) * ROOM;
  const full = end >= FULL && mark !== FULL ? [{ of: 'full' as const, at: FULL }] : [];
  return { bars, start: 0, end, lines: [...full, ...(mark > 0 ? [{ of: 'mark' as const, at: mark }] : [])] };
}

/** Where a bar or a line ends on the axis, in percent of its length. */
export function shareOf(percent: number, { end }: Pick<RankingSeries, 'end'>): string {
  return `${(percent / end) * FULL}%`;
}

/** The colour of a band, from tokens.css. */
export function bandColour(band: Band | null): string {
  return `var(--band-${band ?? 'none'})`;
}
