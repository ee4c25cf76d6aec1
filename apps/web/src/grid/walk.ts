/** A cell of the matrix: row and column, from 0. */
export type Place = readonly [row: number, column: number];

/** The place that a key leads to, kept within the matrix; null where the key does not walk. */
export function placeAfter(
  [row, column]: Place,
  { key, ctrl }: { key: string; ctrl: boolean },
  [rows, columns]: readonly [rows: number, columns: number],
): Place | null {
  const within = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1);
  switch (key) {
    case 'ArrowUp':
      return [ctrl ? 0 : within(row - 1, rows), column];
    case 'ArrowDown':
      return [ctrl ? rows - 1 : within(row + 1, rows), column];
    case 'ArrowLeft':
      return [row, ctrl ? 0 : within(column - 1, columns)];
    case 'ArrowRight':
      return [row, ctrl ? columns - 1 : within(column + 1, columns)];
    case 'Home':
      return [ctrl ? 0 : row, 0];
    case 'End':
      return [ctrl ? rows - 1 : row, columns - 1];
    case 'PageUp':
      return [within(row - PAGE, rows), column];
    case 'PageDown':
      return [within(row + PAGE, rows), column];
    default:
      return null;
  }
}

const PAGE = 10;
