/** A cell by the keys of its row and its column: it stays the same one when rows are folded away or sorted. */
export interface At {
  row: string;
  column: string;
}

/** A cell by its place among the rows and columns that are shown. */
export type Place = readonly [row: number, column: number];
export type Size = readonly [rows: number, columns: number];

/** Where a key goes: so many rows or columns on, or to an end. */
export type Move =
  | { rows: number }
  | { columns: number }
  | { to: 'row_start' | 'row_end' | 'column_start' | 'column_end' | 'first' | 'last' };

/** A part of the table between two corners, each inclusive. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The place that a move leads to, kept within the table. */
export function placeAfter([row, column]: Place, move: Move, [rows, columns]: Size): Place {
  const within = (at: number, count: number) => Math.min(Math.max(at, 0), Math.max(count - 1, 0));
  if ('rows' in move) return [within(row + move.rows, rows), column];
  if ('columns' in move) return [row, within(column + move.columns, columns)];
  switch (move.to) {
    case 'row_start':
      return [row, 0];
    case 'row_end':
      return [row, within(columns, columns)];
    case 'column_start':
      return [0, column];
    case 'column_end':
      return [within(rows, rows), column];
    case 'first':
      return [0, 0];
    case 'last':
      return [within(rows, rows), within(columns, columns)];
  }
}

/**
 * Where Tab goes: the next cell in reading order in which something may be typed; null when there is none, so that Tab leaves the
 * table as it leaves any field.
 */
export function nextOpen(
  [row, column]: Place,
  step: 1 | -1,
  [rows, columns]: Size,
  isOpen: (place: Place) => boolean,
): Place | null {
  const last = rows * columns;
  for (let at = row * columns + column + step; at >= 0 && at < last; at += step) {
    const place: Place = [Math.floor(at / columns), at % columns];
    if (isOpen(place)) return place;
  }
  return null;
}

export function areaOf([row, column]: Place, [otherRow, otherColumn]: Place): Area {
  return {
    top: Math.min(row, otherRow),
    bottom: Math.max(row, otherRow),
    left: Math.min(column, otherColumn),
    right: Math.max(column, otherColumn),
  };
}

export function holds(area: Area, [row, column]: Place): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

export function isOneCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** The places of an area, row by row. */
export function rowsOf(area: Area): Place[][] {
  const rows: Place[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Place[] = [];
    for (let column = area.left; column <= area.right; column++) line.push([row, column]);
    rows.push(line);
  }
  return rows;
}

export function sameCell(one: At | null, other: At | null): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}
