import { addDays } from '@ket-nap/domain';
import {
  columnLetters,
  columnOf,
  LIMITS,
  tooLarge,
  type RawCell,
  type RawRow,
  type RawSheet,
} from './raw-sheet';
import { scan, workbookParts, type WorkbookParts } from './xlsx-parts';
import { attribute, cellText, type XmlHandler } from './xml-scanner';
import { ZipFile } from './zip-file';

/** Day 0 of the two calendars that workbooks count in (1900 with its leap-year mistake, right from March 1900 on). */
const DAY_ZERO = { from1900: '1899-12-30', from1904: '1904-01-01' };
const LAST_SERIAL = 2_958_465;

/**
 * Every sheet of a workbook, rows that are hidden included: cells with content, formulas by the result that the file stores.
 *
 * @throws ProductError file_unreadable, file_too_large
 */
export async function readXlsx(bytes: Uint8Array): Promise<RawSheet[]> {
  const zip = ZipFile.open(bytes);
  const parts = await workbookParts(zip);
  const budget = { cells: LIMITS.cells };
  const sheets: RawSheet[] = [];
  for (const { name, part } of parts.sheets) {
    const reader = new SheetReader(parts, budget);
    await scan(zip, part, reader);
    sheets.push({ name, rows: reader.rows });
  }
  return sheets;
}

class SheetReader implements XmlHandler {
  readonly rows: RawRow[] = [];
  private row: RawRow = { number: 0, cells: [] };
  private column = 0;
  private attributes = '';
  /** Texts of `<v>` or `<t>` of the cell at hand; null while it has none. */
  private pieces: string[] | null = null;
  private collecting = false;
  private inPhonetic = false;
  private hasFormula = false;

  constructor(
    private readonly parts: WorkbookParts,
    private readonly budget: { cells: number },
  ) {}

  open(name: string, attributes: string): void {
    if (name === 'c') {
      this.attributes = attributes;
      this.pieces = null;
      this.hasFormula = false;
    } else if (name === 'v' || name === 't') {
      this.collecting = !this.inPhonetic;
      this.pieces ??= [];
    } else if (name === 'f') {
      this.hasFormula = true;
    } else if (name === 'rPh') {
      this.inPhonetic = true;
    } else if (name === 'row') {
      this.row = { number: Number(attribute(attributes, 'r') ?? this.row.number + 1), cells: [] };
      this.column = 0;
    }
  }

  text(escaped: string): void {
    if (this.collecting) this.pieces?.push(escaped);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && this.row.cells.length > 0) this.rows.push(this.row);
  }

  private endCell(): void {
    const reference = attribute(this.attributes, 'r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (this.pieces === null && !this.hasFormula) return;
    const address = reference ?? `${columnLetters(this.column)}${this.row.number}`;
    const cell = this.cell(address, this.pieces === null ? null : cellText(this.pieces.join('')));
    if (cell === null) return;
    this.budget.cells--;
    if (this.budget.cells < 0) throw tooLarge();
    this.row.cells.push(cell);
  }

  private cell(address: string, value: string | null): RawCell | null {
    const { column } = this;
    const type = attribute(this.attributes, 't') ?? 'n';
    const blank = value === null || (value === '' && type !== 'str');
    if (this.hasFormula && blank) return { address, column, text: '', problem: 'formula_without_value' };
    if (value === null) return null;
    if (type === 'n' && value.trim() !== '' && Number.isFinite(Number(value))) {
      const number = Number(value);
      const day = this.dayOf(number);
      return day === null
        ? { address, column, text: String(number), number }
        : { address, column, text: day };
    }
    const text = tidy(this.words(type, value));
    return text === '' ? null : { address, column, text };
  }

  private words(type: string, value: string): string {
    if (type === 's') return this.parts.strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return value.slice(0, 10);
    return value;
  }

  private dayOf(serial: number): string | null {
    const style = Number(attribute(this.attributes, 's') ?? 0);
    if (!this.parts.dateStyles.has(style) || serial < 0 || serial > LAST_SERIAL) return null;
    return addDays(this.parts.from1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900, Math.floor(serial));
  }
}

/** NFC and trimmed; inner spaces stay, since `1 455` is a number. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim();
}
