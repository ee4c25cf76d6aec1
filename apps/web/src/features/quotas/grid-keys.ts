/** Where a key goes in the table: so many rows or columns on, or to the end of the column. */
export type Move = { rows: number } | { columns: number } | { end: 'first' | 'last' };

/** What a key is pressed with. */
export interface Pressed {
  key: string;
  shift: boolean;
  ctrl: boolean;
  /** The cell stands there as a whole, nothing is being edited in it. */
  whole: boolean;
}

const PAGE = 10;

/**
 * The move of a key, as in a spreadsheet; null leaves the key to the field. Left, right, Home and End belong to the digits once one
 * is among them.
 */
export function moveOf({ key, shift, ctrl, whole }: Pressed): Move | null {
  if (key === 'Enter') return { rows: shift ? -1 : 1 };
  if (key === 'ArrowDown') return ctrl ? { end: 'last' } : { rows: 1 };
  if (key === 'ArrowUp') return ctrl ? { end: 'first' } : { rows: -1 };
  if (key === 'PageDown') return { rows: PAGE };
  if (key === 'PageUp') return { rows: -PAGE };
  if (!whole && !ctrl) return null;
  if (key === 'Home') return { end: 'first' };
  if (key === 'End') return { end: 'last' };
  if (ctrl || shift) return null;
  if (key === 'ArrowLeft') return { columns: -1 };
  return key === 'ArrowRight' ? { columns: 1 } : null;
}

/** The place that a move leads to, kept within the table. */
export function placeAfter(
  [row, column]: readonly [row: number, column: number],
  move: Move,
  [rows, columns]: readonly [rows: number, columns: number],
): [row: number, column: number] {
  const within = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1);
  // The province's own row stands above the committees': the ends are those of the list.
  if ('end' in move) return [move.end === 'first' ? within(1, rows) : rows - 1, column];
  if ('columns' in move) return [row, within(column + move.columns, columns)];
  return [within(row + move.rows, rows), column];
}

/** Undo and redo as spreadsheets know them. */
export function wayOf({ key, shift, ctrl }: Pressed): 'undo' | 'redo' | null {
  if (!ctrl) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shift ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : null;
}
