import { isLikeFormula, writable } from '@ket-nap/domain';
import type { Cell } from 'exceljs';
import { partOf } from './chart-cells';
import { WorkbookPackage } from './chart-package';
import { beforeIn } from './sheet-drawing';
import { workbookParts } from './xlsx-parts';
import { ZipFile } from './zip-file';

/** What a cell of a spreadsheet takes. */
const MOST_TEXT = 32_767;
/** Nothing that steers a printer; a line may end. */
const CONTROL = /[^\P{Cc}\n]/gu;
const STYLES = 'xl/styles.xml';
const AFTER_ERRORS = ['smartTags', 'drawing'];

/** A text as a cell may hold it: without control characters and what no file can hold, and not longer than a cell. */
export function plainText(text: string): string {
  return writable(text.replace(CONTROL, ' ').trim().slice(0, MOST_TEXT));
}

/** What is to be said of the cells of one sheet that the library cannot write. */
export class CellMarks {
  /** Cells whose text begins like a formula: marked as text, so that also who edits one leaves it a text. */
  readonly quoted: string[] = [];
  /** Ranges whose numbers are texts on purpose, as the row of column numbers is: no warning in green. */
  readonly numbersAsText: string[] = [];

  constructor(readonly sheet: string) {}

  /** Puts a text into a cell. */
  write(cell: Cell, text: string): void {
    const plain = plainText(text);
    cell.value = plain === '' ? null : plain;
    if (isLikeFormula(plain)) this.quoted.push(cell.address);
  }
}

/**
 * The finished workbook with those marks.
 *
 * @param bytes as exceljs wrote them
 */
export async function withMarks(bytes: Uint8Array, marks: readonly CellMarks[]): Promise<Uint8Array> {
  const pack = WorkbookPackage.open(bytes);
  const parts = await workbookParts(ZipFile.open(bytes));
  const styles = new QuotedStyles(pack.text(STYLES));
  for (const { sheet, quoted, numbersAsText } of marks) {
    const name = partOf(parts, sheet);
    const text = withQuoted(pack.text(name), new Set(quoted), styles);
    pack.write(name, withErrorsIgnored(text, numbersAsText));
  }
  pack.write(STYLES, styles.text());
  return pack.bytes();
}

function withQuoted(worksheet: string, addresses: ReadonlySet<string>, styles: QuotedStyles): string {
  if (addresses.size === 0) return worksheet;
  return worksheet.replace(/<c r="([A-Z]+\d+)"( s="(\d+)")?/g, (whole, address: string, _, style = '0') =>
    addresses.has(address) ? `<c r="${address}" s="${styles.quoted(Number(style))}"` : whole,
  );
}

function withErrorsIgnored(worksheet: string, ranges: readonly string[]): string {
  if (ranges.length === 0) return worksheet;
  const one = (range: string) => `<ignoredError sqref="${range}" numberStoredAsText="1"/>`;
  return beforeIn(worksheet, `<ignoredErrors>${ranges.map(one).join('')}</ignoredErrors>`, AFTER_ERRORS);
}

/** The cell styles of a workbook, to which twins are added that say "this is text". */
class QuotedStyles {
  private readonly formats: string[];
  private readonly twins = new Map<number, number>();

  constructor(private readonly styles: string) {
    this.formats = [
      ...(CELL_FORMATS.exec(styles)?.[1] ?? '').matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs),
    ].map(([xf]) => xf);
  }

  /** The number of the twin of a style. */
  quoted(style: number): number {
    const known = this.twins.get(style);
    if (known !== undefined) return known;
    const twin = (this.formats[style] ?? '<xf/>').replace('<xf', '<xf quotePrefix="1"');
    this.twins.set(style, this.formats.push(twin) - 1);
    return this.formats.length - 1;
  }

  text(): string {
    return this.styles
      .replace(FIRST_FONT, OWN_FONT)
      .replace(
        CELL_FORMATS,
        () => `<cellXfs count="${this.formats.length}">${this.formats.join('')}</cellXfs>`,
      );
  }
}

/** By the digits of the first font columns are as wide as they are: where it is missing, another is taken, and pages come out otherwise. */
const FIRST_FONT = /<font>.*?<\/font>/s;
const OWN_FONT =
  '<font><sz val="11"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>';
const CELL_FORMATS = /<cellXfs\b[^>]*>(.*?)<\/cellXfs>/s;
