import { columnLetters } from './raw-sheet';

/** Cells of one column of a sheet, in the order in which a chart draws them. */
export interface ChartCells {
  sheet: string;
  /** 1 for column A. */
  column: number;
  /** 1 for the first row; not empty. */
  rows: readonly number[];
}

/**
 * How a chart names cells: `'Biểu 1'!$B$7:$B$21`. Rows that do not follow each other are several ranges in brackets:
 * `('Biểu 1'!$B$7:$B$9,'Biểu 1'!$B$12)`.
 *
 * @throws RangeError without rows
 */
export function chartReference({ sheet, column, rows }: ChartCells): string {
  if (rows.length === 0) throw new RangeError('a chart of no cells');
  const letters = columnLetters(column);
  const ranges = runs(rows).map(([from, to]) => {
    const end = to > from ? `:$${letters}$${to}` : '';
    return `${quoted(sheet)}!$${letters}$${from}${end}`;
  });
  return ranges.length === 1 ? ranges.join('') : `(${ranges.join(',')})`;
}

/** A sheet's name as formulas write it; quotes are always allowed, and in Vietnamese nearly always needed. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Row numbers as ranges, each as far as the rows go up one by one. */
export function runs(rows: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
