import { gapOf, sumOfKnown } from '@ket-nap/domain';
import type { Translate } from '@ket-nap/i18n';
import {
  blankText,
  type DistributionColumn,
  type DistributionColumnId,
  type Follows,
} from './distribution-columns';
import type { DistributionFigures, Measured } from './distribution-input';
import { columnLetters } from './raw-sheet';
import type { FigureValue } from './table-formulas';

/** Where the lines stand: the unit's own row, the committees', their total. */
export interface Places {
  own: number;
  first: number;
  last: number;
  total: number;
}

/** The figures of the distribution: live formulas whose stored results are the figures of the screen. */
export class DistributionCells {
  constructor(
    private readonly columns: readonly DistributionColumn[],
    private readonly places: Places,
    private readonly t: Translate,
  ) {}

  /** A figure of a committee's line, of the unit's own or of the total. */
  figure(column: DistributionColumn, line: Measured, row: number): FigureValue {
    const value = column.value?.(line) ?? null;
    const blank = blankText(column, line, this.t);
    // A year's quota is not held against one of half a year, nor does the file compute it.
    if (column.id === 'change' && !line.lastYearWhole) return blank;
    // The unit's own quota is no part of the sum of its committees'.
    if (!column.follows || (column.follows.ofTotal && row === this.places.own)) return value ?? blank;
    return { formula: this.following(column.follows, row, blank ?? ''), result: value ?? blank ?? '' };
  }

  /** A figure of the total: the live sum of the lines, where it is their sum. */
  total(column: DistributionColumn, line: Measured, rows: readonly DistributionFigures[]): FigureValue {
    const { first, last, total } = this.places;
    const of = column.summed;
    if (!of || last < first || sumOfKnown(rows.map((row) => row[of])) !== line[of])
      return this.figure(column, line, total);
    const range = `${this.letters(column.id)}${first}:${this.letters(column.id)}${last}`;
    const none = this.t('files.workbook.cell.none');
    const value = column.value?.(line) ?? none;
    return { formula: `IF(COUNT(${range})=0,"${none}",SUM(${range}))`, result: value };
  }

  /** How far the committees' quotas are from the unit's own, live; null in a column where there is no such gap. */
  gap(column: DistributionColumn, own: Measured, total: Measured): FigureValue {
    if (!column.input || column.value === null) return null;
    const letters = this.letters(column.id);
    const [a, b] = [`${letters}${this.places.total}`, `${letters}${this.places.own}`];
    const none = this.t('files.workbook.cell.none');
    const gap = gapOf(column.value(own), column.value(total));
    return { formula: `IF(COUNT(${a},${b})<2,"${none}",${a}-${b})`, result: gap ?? none };
  }

  private following({ sign, left, right, times, ofTotal }: Follows, row: number, blank: string): string {
    const a = `${this.letters(left)}${row}`;
    const b = `${this.letters(right)}${ofTotal ? this.places.total : row}`;
    if (sign === '-') return `IF(COUNT(${a},${b})<2,"${blank}",${a}-${b})`;
    // Times first: a tie then comes out of one division, which spreadsheets round half up.
    return `IF(OR(N(${b})=0,COUNT(${a})=0),"${blank}",ROUND(${a}*${times ?? 1}/${b},1))`;
  }

  private letters(id: DistributionColumnId): string {
    return columnLetters(this.columns.findIndex((column) => column.id === id) + 1);
  }
}
