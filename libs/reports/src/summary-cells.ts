import type { RateDigits } from '@ket-nap/domain';
import type { Translate } from '@ket-nap/i18n';
import type { CellFormulaValue } from 'exceljs';
import { runs } from './chart-reference';
import { columnLetters } from './raw-sheet';
import type { Blank, ColumnId, Derivation, SummaryColumn } from './summary-columns';
import type { SummaryMeasured, SummaryMember } from './summary-input';

/** What SUM takes in every spreadsheet; beyond it the figure stands as it is. */
const MOST_PARTS = 200;
const MEMBER_COLUMNS: readonly ColumnId[] = ['quota', 'admitted', 'rate'];
const NOTHING_ELSE = {
  remaining: null,
  ofHalf: null,
  cumulative: null,
  halves: [],
  lastYear: { admitted: null, difference: null, incomparable: null, asOf: null },
  membersAtStart: null,
};

export type FigureValue = number | string | null | CellFormulaValue;

/** Makes the figures of one table: live formulas whose stored results are the figures that the screen shows. */
export class SummaryCells {
  constructor(
    private readonly columns: readonly SummaryColumn[],
    private readonly t: Translate,
    private readonly digits: RateDigits,
  ) {}

  /** A figure of one line, standing in a row of the sheet. */
  figure(column: SummaryColumn, line: SummaryMeasured, row: number): FigureValue {
    const value = column.value(line);
    const blank = column.withheld?.(line) ?? this.blank(column.blank);
    if (!column.from || !this.follows(column.from, value, line)) return value ?? blank;
    return {
      formula: this.formula(column.from, row, blank ?? '', apartOf(column.from, line)),
      result: value ?? blank ?? '',
    };
  }

  /**
   * A figure of a total: the live sum of the lines above where the figure is their sum. It is not for a quota of the
   * province's own, for a reader who sees only some of the lines, or across a change of the committees.
   */
  total(
    column: SummaryColumn,
    total: SummaryMeasured,
    lines: readonly { line: SummaryMeasured; row: number }[],
    row: number,
  ): FigureValue {
    const value = column.value(total);
    if (column.from || value === null || lines.length === 0) return this.figure(column, total, row);
    const sum = lines.reduce((added, { line }) => added + (column.value(line) ?? 0), 0);
    if (sum !== value) return value;
    const letters = this.letters(column.id);
    const parts = runs(lines.map((one) => one.row)).map(([from, to]) => `${letters}${from}:${letters}${to}`);
    return parts.length > MOST_PARTS ? value : { formula: `SUM(${parts.join(',')})`, result: value };
  }

  /** A figure of one of the committees that stand together in a row: what they were assigned and sent, and its rate. */
  member(column: SummaryColumn, { admitted, quota, rate }: SummaryMember, row: number): FigureValue {
    if (!MEMBER_COLUMNS.includes(column.id)) return null;
    return this.figure(column, { admitted, unmeasured: null, quota, rate, ...NOTHING_ELSE }, row);
  }

  private blank(blank: Blank): string | null {
    return blank === 'empty' ? null : this.t(`files.workbook.cell.${blank}`);
  }

  /** Whether the figure is what its formula gives: a comparison of incomplete sides, for one, is withheld. */
  private follows({ left, right, sign }: Derivation, value: number | null, line: SummaryMeasured): boolean {
    const [a, b] = [this.valueOf(left, line), this.valueOf(right, line)];
    if (sign === '+') return value === (a === null && b === null ? null : (a ?? 0) + (b ?? 0));
    const exists = a !== null && b !== null && !(sign === '/' && b === 0);
    return exists === (value !== null);
  }

  private formula({ left, right, sign }: Derivation, row: number, blank: string, apart: number): string {
    const cell = `${this.letters(left)}${row}`;
    // What is of committees without a quota is in no rate, and in nothing that is missing.
    const a = apart === 0 ? cell : `(${cell}-${apart})`;
    const b = `${this.letters(right)}${row}`;
    if (sign === '+') return `IF(COUNT(${a},${b})=0,"${blank}",SUM(${a},${b}))`;
    // Times 100 first: a tie such as 0,15 then comes out of one division, which spreadsheets round half up.
    if (sign === '/') return `IF(OR(N(${b})=0,COUNT(${a})=0),"${blank}",ROUND(${a}*100/${b},${this.digits}))`;
    const difference = sign === '-' ? `${a}-${b}` : `MAX(${a}-${b},0)`;
    return `IF(COUNT(${a},${b})<2,"${blank}",${difference})`;
  }

  private valueOf(id: ColumnId, line: SummaryMeasured): number | null {
    return this.columns.find((column) => column.id === id)?.value(line) ?? null;
  }

  private letters(id: ColumnId): string {
    return columnLetters(this.columns.findIndex((column) => column.id === id) + 1);
  }
}

/** What of the left side is in no rate: the formula takes it off. */
function apartOf({ left, sign }: Derivation, line: SummaryMeasured): number {
  if (sign !== '/' && sign !== 'missing') return 0;
  const of = left === 'toDate' ? line.cumulative : line;
  return of?.unmeasured ?? 0;
}
