import { canonical } from '@ket-nap/i18n';
import type { CellError, RawCell, RawRow } from './raw-sheet';
import { addressUnder, cellUnder, formulaError, type SheetTable } from './sheet-table';

/** A committee's code, as the contract of committees has it. */
export const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,19}$/u;
export const MAX_NAME = 200;
export const MAX_AREA = 100;

/** Reads one row of a list of committees and lists everything that is wrong with it, not only the first mistake. */
export abstract class RowReader<K extends string> {
  private readonly before: number;

  constructor(
    protected readonly table: SheetTable<K | 'code'>,
    protected readonly row: RawRow,
    private readonly errors: CellError[],
  ) {
    this.before = errors.length;
  }

  /** Whether something in the row is wrong. */
  protected failed(): boolean {
    return this.errors.length > this.before;
  }

  /** Formulas without a result in any of the columns. */
  protected refuseFormulas(columns: readonly { key: K }[]): void {
    for (const { key } of columns) this.errors.push(...formulaError(this.table.sheet, this.cell(key)));
  }

  protected text(key: K, max: number): string | null {
    const text = canonical(this.cell(key)?.text ?? '');
    if (text.length > max) this.refuse(key, 'text_too_long', { max });
    return text === '' ? null : text;
  }

  protected refuse(key: K, rule: CellError['rule'], params: CellError['params'] = {}): void {
    const value = this.cell(key)?.text ?? '';
    this.errors.push({ sheet: this.table.sheet, cell: this.address(key), value, rule, params });
  }

  protected cell(key: K): RawCell | undefined {
    return cellUnder(this.table, this.row, key);
  }

  protected address(key: K): string {
    return addressUnder(this.table, this.row, key, 'code');
  }
}
