import type { ChartCells } from './chart-reference';
import { columnOf } from './raw-sheet';
import { scan, workbookParts, type WorkbookParts } from './xlsx-parts';
import { attribute, unescapeXml, type XmlHandler } from './xml-scanner';
import type { ZipFile } from './zip-file';

/** What a cell shows: of a formula, the result that the file stores. */
export interface ChartCell {
  value: number | string | null;
  /** Its number format. */
  format: string;
}

const GENERAL = 'General';
/** The formats that files name by number alone (ECMA-376, 18.8.30), as far as figures use them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  49: '@',
};

/** Cells of the sheets of a finished workbook. Texts stay as the file escapes them (`_x000D_`): a chart's cache does the same. */
export class WorkbookCells {
  private constructor(private readonly sheets: ReadonlyMap<string, ReadonlyMap<string, ChartCell>>) {}

  /** @throws RangeError when a sheet is not in the workbook */
  static async read(zip: ZipFile, parts: WorkbookParts, names: Iterable<string>): Promise<WorkbookCells> {
    const formats = new FormatReader();
    await scan(zip, 'xl/styles.xml', formats);
    const strings = new TextReader();
    await scan(zip, 'xl/sharedStrings.xml', strings);
    const sheets = new Map<string, ReadonlyMap<string, ChartCell>>();
    for (const name of new Set(names)) {
      const reader = new CellReader(strings.texts, formats.ofStyle());
      await scan(zip, partOf(parts, name), reader);
      sheets.set(name, reader.cells);
    }
    return new WorkbookCells(sheets);
  }

  /** In the order of the rows; a cell that is not there is blank. */
  of({ sheet, column, rows }: ChartCells): ChartCell[] {
    const cells = this.sheets.get(sheet);
    return rows.map((row) => cells?.get(`${column}:${row}`) ?? { value: null, format: GENERAL });
  }
}

/** The part of a sheet. @throws RangeError when it is not in the workbook */
export function partOf(parts: WorkbookParts, sheet: string): string {
  const part = parts.sheets.find(({ name }) => name === sheet)?.part;
  if (part === undefined) throw new RangeError(`no sheet of the name ${sheet}`);
  return part;
}

export { workbookParts };

/** The formats of cell styles, in the order in which cells number them. */
class FormatReader implements XmlHandler {
  private readonly codes = new Map<number, string>();
  private readonly styles: number[] = [];
  private inCells = false;

  open(name: string, attributes: string): void {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    if (name === 'numFmt') this.codes.set(id, attribute(attributes, 'formatCode') ?? GENERAL);
    if (name === 'cellXfs') this.inCells = true;
    if (name === 'xf' && this.inCells) this.styles.push(id);
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCells = false;
  }

  text(): void {
    // Styles have no text.
  }

  ofStyle(): string[] {
    return this.styles.map((id) => this.codes.get(id) ?? BUILT_IN[id] ?? GENERAL);
  }
}

class TextReader implements XmlHandler {
  readonly texts: string[] = [];
  private pieces: string[] = [];
  private inText = false;

  open(name: string): void {
    if (name === 'si') this.pieces = [];
    this.inText = name === 't';
  }

  close(name: string): void {
    this.inText = false;
    if (name === 'si') this.texts.push(this.pieces.join(''));
  }

  text(escaped: string): void {
    if (this.inText) this.pieces.push(unescapeXml(escaped));
  }
}

class CellReader implements XmlHandler {
  readonly cells = new Map<string, ChartCell>();
  private attributes = '';
  private pieces: string[] = [];
  private inValue = false;

  constructor(
    private readonly strings: readonly string[],
    private readonly formats: readonly string[],
  ) {}

  open(name: string, attributes: string): void {
    if (name === 'c') {
      this.attributes = attributes;
      this.pieces = [];
    }
    this.inValue = name === 'v' || name === 't';
  }

  close(name: string): void {
    this.inValue = false;
    if (name === 'c') this.end();
  }

  text(escaped: string): void {
    if (this.inValue) this.pieces.push(unescapeXml(escaped));
  }

  private end(): void {
    const address = attribute(this.attributes, 'r') ?? '';
    const row = address.replace(/\D/g, '');
    const format = this.formats[Number(attribute(this.attributes, 's') ?? 0)] ?? GENERAL;
    this.cells.set(`${columnOf(address)}:${row}`, { value: this.value(), format });
  }

  private value(): ChartCell['value'] {
    if (this.pieces.length === 0) return null;
    const raw = this.pieces.join('');
    const type = attribute(this.attributes, 't') ?? 'n';
    if (type === 's') return this.strings[Number(raw)] ?? null;
    return type === 'n' && Number.isFinite(Number(raw)) ? Number(raw) : raw;
  }
}
