import type { Worksheet } from 'exceljs';
import type { ChartLine, ChartSeries, Paint } from './chart-definition';
import { columnLetters } from './raw-sheet';
import { font, QUIET } from './workbook';

/** A value at which a line stands across ranked bars. */
export interface Mark {
  /** As the legend names it. */
  name: string;
  /** In percent, above 0. */
  percent: number;
  paint: Paint;
}

const FULL = 100;
/** Of the axis: about half a millimetre on A4. */
const THICKNESS = 0.004;

/**
 * Writes the cells that the lines of {@link NativeChart} `ranked` are made of, to be hidden from print by the sheet's print area: a
 * row with each mark's percent, which may be changed there, and under it formulas, a row per bar.
 *
 * @param marks the lowest first
 * @param block its top left cell, how many bars the lines cross, and the highest rate of the bars
 */
export function writeLines(
  sheet: Worksheet,
  marks: readonly Mark[],
  { column, row, bars, highest }: { column: number; row: number; bars: number; highest: number },
): ChartLine[] {
  const rows = Array.from({ length: bars }, (_, index) => row + 2 + index);
  const cell = (at: number, line: number, value: string | number | { formula: string; result: number }) => {
    const target = sheet.getCell(line, at);
    target.value = value;
    target.font = font(9, { color: QUIET });
  };
  const thick = tidy(THICKNESS * Math.max(FULL, highest));
  const half = tidy(thick / 2);
  let reached = 0;
  return marks.map(({ name, percent, paint }, index) => {
    const before = column + 2 * index;
    const line = before + 1;
    const address = (at: number) => `$${columnLetters(at)}$${row + 1}`;
    const gap = percent - half - reached;
    const lower = index === 0 ? '0' : `(${address(before - 1)}+${half})`;
    cell(before, row, `… ${name}`);
    cell(line, row, name);
    cell(line, row + 1, percent);
    for (const one of rows) {
      cell(before, one, { formula: `ROUND(${address(line)}-${half}-${lower},4)`, result: tidy(gap) });
      cell(line, one, thick);
    }
    reached = percent + half;
    const of = (at: number, lines: readonly number[]) => ({ sheet: sheet.name, column: at, rows: lines });
    return {
      before: { name: of(before, [row]), values: of(before, rows), paint: 'nothing' },
      line: { name: of(line, [row]), values: of(line, rows), paint },
    };
  });
}

/** Four decimals: without the dust of binary fractions. */
function tidy(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** The same lines across fewer bars, counted from the first. */
export function across(lines: readonly ChartLine[], bars: number): ChartLine[] {
  const cut = (series: ChartSeries) => ({
    ...series,
    values: { ...series.values, rows: series.values.rows.slice(0, bars) },
  });
  return lines.map(({ before, line }) => ({ before: cut(before), line: cut(line) }));
}
