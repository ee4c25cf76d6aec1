import { runs } from './chart-reference';
import { columnLetters, columnOf } from './raw-sheet';

interface Range {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The cells of some ranges (`C2:D9`, `B4`) as few ranges of which none overlaps another, by columns. */
export function rangesOf(given: readonly string[]): string[] {
  const columns = new Map<number, Set<number>>();
  for (const { left, right, top, bottom } of given.map(parsed))
    for (let column = left; column <= right; column++) {
      const rows = columns.get(column) ?? new Set();
      for (let row = top; row <= bottom; row++) rows.add(row);
      columns.set(column, rows);
    }
  const ranges: Range[] = [];
  for (const [column, rows] of [...columns].toSorted(([a], [b]) => a - b))
    for (const [top, bottom] of runs([...rows].toSorted((a, b) => a - b))) {
      const beside = ranges.find(
        (one) => one.right === column - 1 && one.top === top && one.bottom === bottom,
      );
      if (beside) beside.right = column;
      else ranges.push({ left: column, right: column, top, bottom });
    }
  return ranges.map(written);
}

function parsed(range: string): Range {
  const [first = '', last = first] = range.split(':');
  const row = (address: string) => Number(address.replace(/\D/g, ''));
  return { left: columnOf(first), right: columnOf(last), top: row(first), bottom: row(last) };
}

function written({ left, right, top, bottom }: Range): string {
  const [first, last] = [`${columnLetters(left)}${top}`, `${columnLetters(right)}${bottom}`];
  return first === last ? first : `${first}:${last}`;
}
