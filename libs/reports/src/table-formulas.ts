import type { Derivation, OfficialCell, OfficialColumn, OfficialTable } from '@ket-nap/contracts';
import { percent, points, quotient, sumOfKnown, type RateDigits } from '@ket-nap/domain';
import { NOTHING } from '@ket-nap/i18n';
import type { CellFormulaValue } from 'exceljs';
import { runs } from './chart-reference';
import { columnLetters } from './raw-sheet';

/** What SUBTOTAL takes in every spreadsheet; beyond it the figure stands as it is. */
const MOST_PARTS = 200;
const PERCENT = 100;
const THOUSAND = 1_000;

export type FigureValue = number | string | null | CellFormulaValue;

/**
 * The figures of an official table as live formulas whose stored results are the figures. A formula stands only where it gives exactly
 * that figure: what is withheld, hidden, or not the sum of its lines is a plain value, which nobody can take for calculated.
 */
export class TableFormulas {
  /** @param first row of the sheet in which the table's first row stands */
  constructor(
    private readonly table: OfficialTable,
    private readonly first: number,
  ) {}

  /** What goes into a cell, by its place in the table. */
  value(row: number, column: OfficialColumn): FigureValue {
    const cell = this.cell(row, column.id);
    if (cell === null) return null;
    if (column.from) return this.derived(row, column.from, cell);
    return column.adds && typeof cell === 'number' ? this.added(row, column.id, cell) : cell;
  }

  /** The row of the sheet. */
  rowOf(row: number): number {
    return this.first + row;
  }

  /** `E12`, of a row of the table. */
  address(row: number, id: string): string {
    return `${this.letters(id)}${this.rowOf(row)}`;
  }

  /** The column of a figure as a spreadsheet names it. */
  letters(id: string): string {
    return columnLetters(this.table.columns.findIndex((column) => column.id === id) + 1);
  }

  /** A figure of the table; null where words stand, or nothing. */
  figure(row: number, id: string): number | null {
    const cell = this.cell(row, id);
    return typeof cell === 'number' ? cell : null;
  }

  /** A figure without what of it is of committees without a quota. */
  measured(row: number, id: string): number | null {
    const figure = this.figure(row, id);
    return figure === null ? null : figure - this.apart(row, id);
  }

  /** The same as a formula writes it: `E12`, or `(E12-7)`. */
  measuredTerm(row: number, id: string): string {
    const apart = this.apart(row, id);
    const address = this.address(row, id);
    return apart === 0 ? address : `(${address}-${apart})`;
  }

  /** The lines under a group, or those above a total. */
  linesOf(row: number): number[] {
    const { rows } = this.table;
    const level = rows[row]?.level;
    const isEnd = (at: number) => rows[at]?.level === 'group' || rows[at]?.level === 'total';
    const from = level === 'group' ? row + 1 : 0;
    let until = level === 'group' ? from : row;
    if (level === 'group') while (until < rows.length && !isEnd(until)) until++;
    return rows.flatMap(({ level: one }, at) => (one === 'line' && at >= from && at < until ? [at] : []));
  }

  private derived(row: number, from: Derivation, cell: OfficialCell): FigureValue {
    const { formula, result } = this.derivation(row, from, typeof cell === 'string' ? cell : NOTHING);
    return result === (typeof cell === 'number' ? cell : null) ? { formula, result: cell ?? '' } : cell;
  }

  /** A formula, and what it gives: null where it gives the words that it is given. */
  private derivation(
    row: number,
    { sign, left, right, digits }: Derivation,
    words: string,
  ): { formula: string; result: number | null } {
    const none = `"${words.replaceAll('"', '""')}"`;
    const base = this.baseOf(row, right, sign);
    const [a, b] = [this.address(row, left), this.address(base, right)];
    switch (sign) {
      case 'rate':
      case 'share':
      case 'whole':
      case 'thousandth': {
        const times = sign === 'thousandth' ? THOUSAND : PERCENT;
        // Times 100 first: a tie such as 0,15 then comes out of one division, which spreadsheets round half up.
        const quotientOf = `ROUND(${this.measuredTerm(row, left)}*${times}/${b},${digits})`;
        const result = ratio(this.measured(row, left), this.figure(base, right), times, digits);
        return { formula: `IF(OR(N(${b})=0,COUNT(${a})=0),${none},${quotientOf})`, result };
      }
      case 'sum': {
        const range = `${a}:${b}`;
        return {
          formula: `IF(COUNT(${range})=0,${none},SUM(${range}))`,
          result: sumOfKnown(this.between(left, right).map((id) => this.figure(row, id))),
        };
      }
      case 'difference': {
        const [x, y] = [this.figure(row, left), this.figure(row, right)];
        const difference = digits === 0 ? `${a}-${b}` : `ROUND(${a}-${b},${digits})`;
        const result = x === null || y === null ? null : points(x, y, digitsOf(digits));
        return { formula: `IF(COUNT(${a},${b})<2,${none},${difference})`, result };
      }
      case 'missing': {
        const [x, y] = [this.figure(row, left), this.measured(row, right)];
        const missing = `MAX(${a}-${this.measuredTerm(row, right)},0)`;
        const result = x === null || y === null ? null : Math.max(x - y, 0);
        return { formula: `IF(COUNT(${a},${b})<2,${none},${missing})`, result };
      }
    }
  }

  /** The live sum of lines where the figure is their sum. It is not for a quota of the province's own, or hidden lines. */
  private added(row: number, id: string, value: number): FigureValue {
    const level = this.table.rows[row]?.level;
    if (level !== 'group' && level !== 'total') return value;
    const lines = this.linesOf(row);
    if (sumOfKnown(lines.map((line) => this.figure(line, id))) !== value) return value;
    const letters = this.letters(id);
    const parts = runs(lines.map((line) => this.rowOf(line)));
    if (parts.length > MOST_PARTS) return value;
    const ranges = parts.map(([from, to]) => `${letters}${from}:${letters}${to}`);
    return { formula: `SUBTOTAL(9,${ranges.join(',')})`, result: value };
  }

  /** The row whose figure is divided by: of a share that of its group where it has one, else a total. */
  private baseOf(row: number, id: string, sign: Derivation['sign']): number {
    if (sign !== 'share' && sign !== 'whole') return row;
    const { rows } = this.table;
    const has = (at: number) => this.figure(at, id) !== null;
    const isTotal = (at: number) => rows[at]?.level === 'total' && has(at);
    const places = rows.map((_, at) => at);
    const group = places.findLast((at) => at < row && rows[at]?.level === 'group');
    if (sign === 'share' && rows[row]?.level !== 'total' && group !== undefined && has(group)) return group;
    return places.find((at) => at >= row && isTotal(at)) ?? places.find(isTotal) ?? row;
  }

  private between(left: string, right: string): string[] {
    const ids = this.table.columns.map(({ id }) => id);
    return ids.slice(ids.indexOf(left), ids.indexOf(right) + 1);
  }

  private cell(row: number, id: string): OfficialCell {
    return this.table.rows[row]?.cells[this.table.columns.findIndex((column) => column.id === id)] ?? null;
  }

  private apart(row: number, id: string): number {
    return this.table.rows[row]?.apart[id] ?? 0;
  }
}

/** As libs/domain rounds it; NaN, which equals nothing, for what is no count. */
function ratio(top: number | null, bottom: number | null, times: number, digits: number): number | null {
  if (top === null || bottom === null) return null;
  if (![top, bottom].every((count) => Number.isSafeInteger(count) && count >= 0)) return Number.NaN;
  return times === PERCENT
    ? percent(top, bottom, digitsOf(digits))
    : quotient(top * times, bottom, digitsOf(digits));
}

function digitsOf(digits: number): RateDigits {
  return digits === 0 || digits === 2 ? digits : 1;
}
