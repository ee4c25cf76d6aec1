import type { OfficialDocument, OfficialPart } from '@ket-nap/contracts';
import type { Translate } from '@ket-nap/i18n';
import type { Alignment, Font, Worksheet } from 'exceljs';
import { OfficialTableWriter, type WrittenTable } from './official-table';
import type { CellMarks } from './plain-text';
import { fitOf, linesOnPages } from './page-fit';
import { accentFont, banner, font, linesIn, pageFooter, pageSetUp, QUIET } from './workbook';

/** Shares of the sheet's width that the two halves of head and foot take at least. */
const LEFT_SHARE = 0.35;
const RIGHT_SHARE = 0.45;
/** Between the last line of the form and the name, for a signature and a seal. */
const SIGNATURE_ROWS = 5;
const LINE = 15;
/** Of letters of 13 points. */
const ROW = 17;
/** Of a row that nothing is said of. */
const DEFAULT_HEIGHT = 15;

/** First and last column of the two halves of head and foot. */
interface Halves {
  left: [from: number, to: number];
  right: [from: number, to: number];
}

/** One part of an official document on its sheet: head, title, table, notes, foot, ready to be printed on A4. */
export class OfficialSheet {
  private row = 0;
  private readonly last: number;
  private readonly widths: readonly number[];

  constructor(
    private readonly sheet: Worksheet,
    private readonly document: OfficialDocument,
    private readonly part: OfficialPart,
    private readonly marks: CellMarks,
    private readonly t: Translate,
  ) {
    this.widths = part.table?.columns.map(({ width }) => width) ?? [12, 78];
    this.last = this.widths.length;
  }

  /** Where its table stands; null without one. */
  write(): WrittenTable | null {
    const { sheet, part } = this;
    sheet.columns = this.widths.map((width) => ({ width }));
    this.writeHead();
    this.row++;
    this.wide(part.title, font(14, { bold: true }), { wrapText: true });
    this.height(Math.max(24, 20 * linesIn(part.title, this.width * 0.75)));
    for (const { text, tone } of part.under) {
      this.wide(text, tone === 'accent' ? accentFont(12) : font(13, { italic: true }));
      this.height(ROW);
    }
    for (const { kind, text } of part.body) {
      this.wide(text, font(13, { bold: kind === 'heading' }), { horizontal: 'left', wrapText: true });
      this.height(18 * linesIn(text, this.width * 0.85));
    }
    const table = this.writeTable();
    const foot = this.row + 1;
    this.writeFoot();
    this.writeReference();
    this.fitPages(table, foot);
    return table;
  }

  /** @param foot its first row */
  private fitPages(table: WrittenTable | null, foot: number): void {
    const { sheet, part, widths } = this;
    const { leads, closing } = linesOnPages(part.table?.rows ?? [], table?.first ?? 0);
    const { pages, begins } = fitOf({
      orientation: part.orientation,
      widths,
      heights: Array.from({ length: this.row }, (_, at) => sheet.getRow(at + 1).height || DEFAULT_HEIGHT),
      header: table?.header ?? null,
      leads,
      together: closing === null ? [foot] : [closing, foot],
    });
    sheet.pageSetup = { ...sheet.pageSetup, fitToHeight: pages };
    for (const row of begins) sheet.getRow(row - 1).addPageBreak();
  }

  private get width(): number {
    return this.widths.reduce((sum, width) => sum + width, 0);
  }

  private writeHead(): void {
    const { superior, body, number, party, placeAndDate } = this.part.head;
    const { left, right } = halvesOf(this.widths);
    this.put(1, left, superior, font(13));
    this.put(2, left, body, font(13, { bold: true }));
    this.put(3, left, '*', font(13));
    this.put(1, right, party, font(14, { bold: true, underline: true }));
    // The date stands beside the number; an annex has none.
    this.row = number === '' ? 3 : 4;
    for (let row = 1; row <= this.row; row++) this.sheet.getRow(row).height = ROW;
    if (number !== '') this.put(4, left, number, font(13));
    this.put(this.row, right, placeAndDate, font(13, { italic: true }));
  }

  private writeTable(): WrittenTable | null {
    const { sheet, part, marks, t } = this;
    const { table } = part;
    if (table === null) {
      pageSetUp(sheet, null, 0, part.orientation);
      this.writeFooter();
      return null;
    }
    this.row++;
    const from = Math.max(1, this.last - 3);
    if (table.unit !== '')
      this.put(this.row, [from, this.last], table.unit, font(11, { italic: true }), { horizontal: 'right' });
    const written = new OfficialTableWriter(sheet, table, marks, t).write(this.row + 1);
    this.row = written.end;
    const frozen = table.columns.findIndex(({ look }) => look !== 'index' && look !== 'text');
    sheet.views = [
      {
        state: 'frozen',
        xSplit: Math.min(Math.max(frozen, 1), 3),
        ySplit: written.header.to,
        showGridLines: false,
        zoomScale: 90,
      },
    ];
    pageSetUp(sheet, written.header, table.rows.length, part.orientation);
    this.writeFooter();
    this.writeNotes(table.notes);
    return written;
  }

  private writeNotes(notes: readonly string[]): void {
    if (notes.length === 0) return;
    this.row++;
    const left = { horizontal: 'left', wrapText: true } as const;
    this.wide(this.t('files.workbook.note.head'), font(11, { bold: true }), left);
    for (const note of notes) {
      this.wide(`- ${note}`, font(11), left);
      this.height(LINE * linesIn(note, this.width * 1.05));
    }
  }

  /** On the left who receives it, on the right who signs it. */
  private writeFoot(): void {
    const { recipientsTitle, recipients, signature, name } = this.part.foot;
    if (recipients.length + signature.length === 0) return;
    const { left, right } = halvesOf(this.widths);
    const first = this.row + 2;
    const start = { horizontal: 'left', wrapText: true } as const;
    if (recipients.length > 0) this.put(first, left, recipientsTitle, font(12, { underline: true }), start);
    recipients.forEach((line, index) => this.put(first + 1 + index, left, line, font(11), start));
    signature.forEach((line, index) => this.put(first + index, right, line, font(13, { bold: true })));
    const nameRow = first + signature.length - 1 + SIGNATURE_ROWS;
    if (name !== '') this.put(nameRow, right, name, font(13, { bold: true }));
    this.row = Math.max(first + recipients.length, nameRow);
    for (let row = first; row <= this.row; row++) this.sheet.getRow(row).height = ROW;
  }

  /** Under which an official file is found again. */
  private writeReference(): void {
    const { reference } = this.document;
    if (reference === null) return;
    this.row++;
    this.wide(this.t('official.reference', reference), font(9, { italic: true, color: QUIET }), {
      horizontal: 'left',
    });
  }

  private writeFooter(): void {
    pageFooter(this.sheet, footerOf(this.document, this.t));
  }

  /** A line of text over all columns. */
  private wide(text: string, style: Partial<Font>, alignment: Partial<Alignment> = {}): void {
    this.put(++this.row, [1, this.last], text, style, alignment);
  }

  private put(
    row: number,
    columns: [from: number, to: number],
    text: string,
    style: Partial<Font>,
    alignment: Partial<Alignment> = {},
  ): void {
    this.marks.write(banner(this.sheet, row, columns, '', style, alignment), text);
  }

  private height(points: number): void {
    this.sheet.getRow(this.row).height = points;
  }
}

/** The foot of every page: what has to be known of the figures, its number, whose they are. */
export function footerOf({ demo, unit, reference }: OfficialDocument, t: Translate) {
  const left = [...(demo ? [t('files.workbook.demo')] : []), ...(reference === null ? [] : [reference.code])];
  return {
    left: left.join(' · '),
    page: t('files.workbook.page', { page: '&P', pages: '&N' }),
    right: unit,
  };
}

/** The columns of the left and of the right half: the first that are wide enough for a name, and the last ones. */
function halvesOf(widths: readonly number[]): Halves {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const last = widths.length;
  let leftTo = 0;
  for (let width = 0; leftTo < last - 1 && width < whole * LEFT_SHARE; leftTo++) width += widths[leftTo] ?? 0;
  let rightFrom = last + 1;
  for (let width = 0; rightFrom > leftTo + 1 && width < whole * RIGHT_SHARE; rightFrom--)
    width += widths[rightFrom - 2] ?? 0;
  return { left: [1, Math.max(leftTo, 1)], right: [Math.min(rightFrom, last), last] };
}
