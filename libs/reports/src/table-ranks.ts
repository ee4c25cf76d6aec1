import type { OfficialColumn, OfficialTable } from '@ket-nap/contracts';
import { rankByRate } from '@ket-nap/domain';
import { NOTHING } from '@ket-nap/i18n';
import type { CellFormulaValue } from 'exceljs';
import { columnLetters } from './raw-sheet';
import type { TableFormulas } from './table-formulas';

/**
 * Places as live formulas: RANK over the exact rates, which stand unrounded in a column that is not printed. Equal rates are equal
 * quotients there, so that they share a place as `rankByRate` gives it, and rates that only print alike do not.
 */
export class TableRanks {
  private readonly lines: readonly number[];
  private readonly of: { left: string; right: string } | null;

  constructor(
    private readonly table: OfficialTable,
    private readonly column: OfficialColumn,
    private readonly formulas: TableFormulas,
    /** Column of the sheet for the exact rates. */
    readonly exact: number,
  ) {
    this.lines = table.rows.flatMap(({ level }, at) => (level === 'line' ? [at] : []));
    this.of = this.follows();
  }

  /** Whether the places are those of all lines by their rates; else they are plain figures, as where a reader sees some of the lines. */
  get live(): boolean {
    return this.of !== null;
  }

  /** The exact rate of a line. */
  rate(row: number): CellFormulaValue | null {
    if (this.of === null || this.table.rows[row]?.level !== 'line') return null;
    const { left, right } = this.of;
    const b = this.formulas.address(row, right);
    const [top, bottom] = [this.formulas.measured(row, left), this.formulas.figure(row, right)];
    const formula = `IF(OR(N(${b})=0,COUNT(${this.formulas.address(row, left)})=0),"",${this.formulas.measuredTerm(row, left)}/${b})`;
    return { formula, result: top === null || bottom === null || bottom === 0 ? '' : top / bottom };
  }

  /** The place of a line; null where it is no formula. */
  place(row: number): CellFormulaValue | null {
    if (this.of === null || this.table.rows[row]?.level !== 'line') return null;
    const at = this.table.columns.indexOf(this.column);
    const cell = this.table.rows[row].cells[at] ?? NOTHING;
    const letters = columnLetters(this.exact);
    const own = `${letters}${this.formulas.rowOf(row)}`;
    const [first = 0, last = first] = [this.lines.at(0), this.lines.at(-1)];
    const all = `${letters}$${this.formulas.rowOf(first)}:${letters}$${this.formulas.rowOf(last)}`;
    const none = typeof cell === 'string' ? cell.replaceAll('"', '""') : NOTHING;
    return { formula: `IF(COUNT(${own})=0,"${none}",RANK(${own},${all}))`, result: cell };
  }

  private follows(): { left: string; right: string } | null {
    const ranked = this.table.columns.find(({ id }) => id === this.column.rankOf)?.from;
    if (ranked?.sign !== 'rate' || this.lines.length === 0) return null;
    const { left, right } = ranked;
    const parts = this.lines.map((row) => ({
      admitted: this.formulas.measured(row, left),
      quota: this.formulas.figure(row, right),
    }));
    const at = this.table.columns.indexOf(this.column);
    const given = this.lines.map((row) => this.table.rows[row]?.cells[at] ?? null);
    const agrees = rankByRate(parts).every((place, index) => {
      const cell = given[index] ?? null;
      return (
        place === (typeof cell === 'number' ? cell : null) && (place !== null || typeof cell === 'string')
      );
    });
    return agrees ? { left, right } : null;
  }
}
