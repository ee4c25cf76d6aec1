import type { Board, BoardRow } from '@ket-nap/contracts';
import { isLargeAndSlow, middleSize, percent, sumOfKnown } from '@ket-nap/domain';
import type { SizedRow, SizeOf } from './size';

/** More points than these are a cloud: then the largest are drawn, and it says so. */
export const MOST_POINTS = 330;

/** What is drawn of a board: committees with a rate and a size, from small to large. */
export interface Sized {
  rows: SizedRow[];
  /** How many could be drawn; more than `rows` where only the largest are. */
  possible: number;
  /** Rows without a rate or a size. */
  left: number;
  /** The size from which a committee is large. */
  middle: number;
  /** Large and below the mark, the most missing first; what they miss together, and the share of all that is missing here. */
  slow: SizedRow[];
  slowRemaining: number;
  slowShare: number | null;
}

/** The committees of a board by size and rate. */
export function sizedRows({ rows, total }: Pick<Board, 'rows' | 'total'>, of: SizeOf): Sized {
  const sized = rows.flatMap((row) => {
    const size = of === 'quota' ? row.quota : row.membersAtStart;
    return size === null || size === 0 || row.rate === null ? [] : [{ row, size }];
  });
  const middle = middleSize(sized.map(({ size }) => size)) ?? 0;
  const drawn = sized
    .toSorted((a, b) => a.size - b.size)
    .slice(-MOST_POINTS)
    .map(({ row, size }): SizedRow => ({
      row,
      size,
      largeAndSlow: isLargeAndSlow({ size, band: row.band }, middle),
    }));
  // Of a few reports nothing is said of the whole.
  const slow = (total.speaks ? drawn : [])
    .filter(({ largeAndSlow }) => largeAndSlow)
    .toSorted((a, b) => (b.row.remaining ?? 0) - (a.row.remaining ?? 0));
  const slowRemaining = remainingOf(slow.map(({ row }) => row));
  return {
    rows: drawn,
    possible: sized.length,
    left: rows.length - sized.length,
    middle,
    slow,
    slowRemaining,
    slowShare: percent(slowRemaining, remainingOf(sized.map(({ row }) => row))),
  };
}

function remainingOf(rows: readonly BoardRow[]): number {
  return sumOfKnown(rows.map(({ remaining }) => remaining)) ?? 0;
}
