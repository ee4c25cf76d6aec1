import type {
  OfficialCell,
  OfficialColumn,
  OfficialDocument,
  OfficialPart,
  OfficialRow,
  OfficialTable,
} from '@ket-nap/contracts';
import { isLikeFormula } from '@ket-nap/domain';
import { translator, type Translate } from '@ket-nap/i18n';
import { footerOf } from '../official-sheet';
import { linesOnPages } from '../page-fit';
import { columnLetters } from '../raw-sheet';
import { SheetNames } from '../sheet-name';
import { TableFormulas } from '../table-formulas';
import { linesIn } from '../workbook';
import { LongPackage, type Put } from './long-package';
import { LongSheet, type LongCell } from './long-sheet';
import type { Style } from './long-styles';

/** The column whose figure says how deep a line is folded. */
const LEVEL = 'level';
const DEEPEST = 7;
const HEAD_ROWS = 3;
const PARAMETER_WIDTHS = [34, 62];
const SIGNATURE_ROWS = 5;
const LINE = 15;

/**
 * A document of one part whose table may have any number of lines, as a workbook: lines come in portions and go out as bytes at once.
 * Looks as other official workbooks do; a rate and a sum of two columns are live formulas.
 */
export class LongWorkbook {
  private readonly pack: LongPackage;
  private readonly sheet: LongSheet;
  private readonly names: string[];
  private readonly t: Translate;
  private readonly part: OfficialPart;
  private readonly table: OfficialTable;
  private readonly firstLine: number;
  private readonly header: { from: number; to: number };
  private readonly levels: Pick<OfficialRow, 'level'>[] = [];

  /** @throws RangeError for a document without a part that has a table */
  constructor(
    private readonly document: OfficialDocument,
    put: Put,
  ) {
    const [part] = document.parts;
    if (!part?.table) throw new RangeError('a long workbook has one table');
    this.part = part;
    this.table = part.table;
    this.t = translator(document.locale);
    const names = new SheetNames();
    this.names = [names.of(part.name), names.of(this.t('official.parameters.sheet'))];
    this.pack = new LongPackage(put);
    const header = HEAD_ROWS + 1 + 1 + part.under.length + 1 + 1;
    const isBanded = part.table.columns.some(({ over }) => over !== null);
    const numbers = header + (isBanded ? 2 : 1);
    this.header = { from: header, to: numbers };
    this.pack.workbook(this.names, document.title, document.readAt, [header, numbers]);
    const { columns } = part.table;
    const frozen = columns.findIndex(({ look }) => look !== 'index' && look !== 'text');
    this.sheet = new LongSheet(this.pack.part('xl/worksheets/sheet1.xml'), {
      widths: columns.map(({ width }) => width),
      orientation: part.orientation,
      frozen: { columns: Math.min(Math.max(frozen, 1), 4), rows: numbers },
      outline: columns.some(({ id }) => id === LEVEL) ? DEEPEST : 0,
    });
    this.writeTop();
    this.writeHeader(isBanded);
    this.firstLine = this.sheet.last + 1;
  }

  /** Writes the next lines. */
  lines(rows: readonly OfficialRow[]): void {
    const { columns } = this.table;
    const formulas = new TableFormulas({ ...this.table, rows: [...rows] }, this.sheet.last + 1);
    const level = columns.findIndex(({ id }) => id === LEVEL);
    rows.forEach((row, at) => {
      this.levels.push({ level: row.level });
      const cells = columns.map((column, index): LongCell => ({
        value: formulas.value(at, column),
        style: styleOf(column, row, row.cells[index] ?? null),
      }));
      const depth = level < 0 ? 0 : Number(row.cells[level] ?? 1) - 1;
      const outline = Math.min(Math.max(depth, 0), DEEPEST);
      this.sheet.row(cells, {
        outline,
        height: heightFor(
          row.cells,
          columns.map(({ width }) => width),
        ),
      });
    });
  }

  /** Ends the file, with what it is found again by where it is official. */
  end(reference: OfficialDocument['reference']): void {
    const { sheet, table, document } = this;
    const done = { ...document, reference };
    for (const column of table.columns) {
      const letters = columnLetters(table.columns.indexOf(column) + 1);
      if (column.bars && sheet.last >= this.firstLine)
        sheet.bars(`${letters}${this.firstLine}:${letters}${sheet.last}`);
    }
    this.writeNotes();
    const foot = sheet.last + 1;
    this.writeFoot();
    if (reference !== null) this.wide(this.t('official.reference', reference), 'reference', 1);
    const { leads, closing } = linesOnPages(this.levels, this.firstLine);
    const together = closing === null ? [foot] : [closing, foot];
    sheet.end(footerOf(done, this.t), { header: this.header, leads, together });
    this.writeParameters(done);
    this.pack.end();
  }

  private writeTop(): void {
    const { head, title, under } = this.part;
    this.halves(head.superior, 'left', head.party, 'party');
    this.halves(head.body, 'bold', '', 'plain');
    this.halves(head.number === '' ? '*' : head.number, 'left', head.placeAndDate, 'date');
    this.wide(title, 'title', 1, 30);
    for (const { text, tone } of under) this.wide(text, tone === 'accent' ? 'accent' : 'under');
    this.wide(this.table.unit, 'unit');
  }

  private writeHeader(isBanded: boolean): void {
    const { columns } = this.table;
    const { sheet } = this;
    const upper = columns.map(({ over, head }): LongCell => ({ value: over ?? head, style: 'head' }));
    const first = sheet.row(upper, { height: isBanded ? 24 : 48 });
    if (isBanded) {
      const second = sheet.row(
        columns.map(({ over, head }): LongCell => ({ value: over === null ? null : head, style: 'head' })),
        { height: 36 },
      );
      columns.forEach(({ over }, at) => {
        if (over === null) sheet.merge([first, second], [at + 1, at + 1]);
        else if (columns[at - 1]?.over !== over) sheet.merge([first, first], [at + 1, this.lastUnder(at)]);
      });
    }
    sheet.row(columns.map(({ number }): LongCell => ({ value: number, style: 'number' })));
  }

  /** The last column under the same head as this one. */
  private lastUnder(at: number): number {
    const { columns } = this.table;
    let last = at;
    while (columns[last + 1]?.over === columns[at]?.over) last++;
    return last + 1;
  }

  private writeNotes(): void {
    if (this.table.notes.length === 0) return;
    this.wide(this.t('files.workbook.note.head'), 'note', 1);
    for (const note of this.table.notes) this.wide(`- ${note}`, 'note', 0, 18);
  }

  private writeFoot(): void {
    const { recipientsTitle, recipients, signature, name } = this.part.foot;
    if (recipients.length + signature.length === 0) return;
    const left = recipients.length === 0 ? [] : [recipientsTitle, ...recipients];
    const right = [...signature, ...Array.from({ length: SIGNATURE_ROWS - 1 }, () => ''), name];
    const lines = Math.max(left.length, name === '' ? signature.length : right.length);
    for (let line = 0; line < lines; line++)
      this.halves(
        left[line] ?? '',
        line === 0 ? 'recipients' : 'note',
        right[line] ?? '',
        'signature',
        line === 0 ? 1 : 0,
      );
  }

  private writeParameters(document: OfficialDocument): void {
    const { t } = this;
    const { reference, title, parameters } = document;
    const sheet = new LongSheet(this.pack.part('xl/worksheets/sheet2.xml'), {
      ...{ widths: PARAMETER_WIDTHS, orientation: 'portrait', frozen: { columns: 0, rows: 3 }, outline: 0 },
    });
    sheet.merge([1, 1], [1, 2]);
    sheet.row([{ value: t('official.parameters.title'), style: 'title' }], { height: 24 });
    const pair = (name: string, value: string, style: Style): LongCell[] =>
      [name, value].map((text) => ({ value: text, style: isLikeFormula(text) ? 'quoted' : style }));
    sheet.row(pair(t('official.parameters.name'), t('official.parameters.value'), 'head'), { skip: 1 });
    const line = (name: string, value: string) =>
      sheet.row(pair(name, value, 'text'), { height: heightFor([name, value], PARAMETER_WIDTHS) });
    line(t('official.parameters.document'), title);
    if (reference !== null) {
      line(t('official.parameters.code'), reference.code);
      line(t('official.parameters.checksum'), reference.checksum);
    }
    for (const { name, value } of parameters) line(name, value);
    sheet.end(footerOf(document, t), null);
  }

  /** One text over all columns. */
  private wide(text: string, style: Style, skip = 0, height = 0): void {
    const row = this.sheet.row([{ value: text, style }], { skip, height });
    this.sheet.merge([row, row], [1, this.table.columns.length]);
  }

  /** A text over the left and one over the right columns. */
  private halves(left: string, leftStyle: Style, right: string, rightStyle: Style, skip = 0): void {
    const last = this.table.columns.length;
    const leftTo = Math.max(
      1,
      this.table.columns.findIndex(({ look }) => look !== 'index' && look !== 'text') - 1,
    );
    const rightFrom = Math.min(last, leftTo + 2);
    const cells: (LongCell | null)[] = Array.from({ length: last }, () => null);
    cells[0] = { value: left, style: leftStyle };
    cells[rightFrom - 1] = { value: right, style: rightStyle };
    const row = this.sheet.row(cells, { skip });
    this.sheet.merge([row, row], [1, leftTo]);
    this.sheet.merge([row, row], [rightFrom, last]);
  }
}

/** Points that a row takes whose texts need more than one line; 0: the usual ones. */
function heightFor(cells: readonly OfficialCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, at) =>
    typeof cell === 'string' ? linesIn(cell, (widths[at] ?? 0) - 2) : 1,
  );
  const most = Math.max(...lines);
  return most > 1 ? 4 + LINE * most : 0;
}

/** Words in a column of figures stand back, so that nobody takes them for a 0. */
function styleOf({ look }: OfficialColumn, { level }: OfficialRow, cell: string | number | null): Style {
  const isGroup = level === 'group' || level === 'total';
  if (look === 'index') return isGroup ? 'groupIndex' : 'index';
  if (look === 'text' || look === 'note') {
    if (typeof cell === 'string' && isLikeFormula(cell)) return isGroup ? 'groupQuoted' : 'quoted';
    return isGroup ? 'groupText' : 'text';
  }
  if (typeof cell === 'string') return 'words';
  if (look === 'rate') return isGroup ? 'groupRate' : 'rate';
  return isGroup ? 'groupCount' : 'count';
}
