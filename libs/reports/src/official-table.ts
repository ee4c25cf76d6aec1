import type { OfficialColumn, OfficialRow, OfficialTable } from '@ket-nap/contracts';
import { isDay, localTime } from '@ket-nap/domain';
import type { Translate } from '@ket-nap/i18n';
import type { Cell, Worksheet } from 'exceljs';
import { runs } from './chart-reference';
import type { CellMarks } from './plain-text';
import { columnLetters } from './raw-sheet';
import { TableFormulas, type FigureValue } from './table-formulas';
import { TableRanks } from './table-ranks';
import { font, linesIn, QUIET, styleCell, styleColumnNumber, styleHeader } from './workbook';

/** Where a table stands. */
export interface WrittenTable {
  /** Row of the heads by which its columns are named. */
  heads: number;
  /** Rows that every page repeats. */
  header: { from: number; to: number };
  /** Row of its first line. */
  first: number;
  /** Its last row. */
  end: number;
}

const LINE = 15;
const LEAST_HEIGHT = 19;
/** Bold letters take more room. */
const BOLD = 0.88;
const INSTANT = /^\d{4}-\d\d-\d\dT/;
const WORDS: readonly OfficialColumn['look'][] = ['text', 'note', 'index'];
/** Bars are as long as their cell at 100%, or at the highest rate above it. */
const FULL = 100;
const BAR = 'FFC9D7E6';

/** Writes an official table: heads, the row of numbers, lines with live formulas, bars. */
export class OfficialTableWriter {
  constructor(
    private readonly sheet: Worksheet,
    private readonly table: OfficialTable,
    private readonly marks: CellMarks,
    private readonly t: Translate,
  ) {}

  /** @param from the row of the first head */
  write(from: number): WrittenTable {
    const { table } = this;
    const grouped = table.columns.some(({ over }) => over !== null);
    const heads = from + Number(grouped);
    const first = heads + 2;
    this.writeHeads(from, heads);
    this.writeNumbers(heads + 1);
    const formulas = new TableFormulas(table, first);
    const ranks = new Map(
      table.columns
        .filter(({ rankOf }) => rankOf !== null)
        .map((column, index) => [
          column.id,
          new TableRanks(table, column, formulas, table.columns.length + 1 + index),
        ]),
    );
    table.rows.forEach((row, at) => this.writeRow(row, at, formulas, ranks));
    this.writeExactRates(heads + 1, first, ranks);
    this.writeBars(formulas);
    return { heads, header: { from, to: heads + 1 }, first, end: first + table.rows.length - 1 };
  }

  /** Heads; those of columns that stand together under one head are over two rows. */
  private writeHeads(over: number, row: number): void {
    const { columns } = this.table;
    columns.forEach((column, index) => {
      if (over !== row) this.headOver(columns, index, over, row);
      const cell = this.sheet.getCell(column.over === null ? over : row, index + 1);
      this.marks.write(cell, column.head);
    });
    for (let at = over; at <= row; at++)
      columns.forEach((_, index) => styleHeader(this.sheet.getCell(at, index + 1)));
    const linesOf = ({ head, width }: OfficialColumn) => linesIn(head, Math.max(width - 1.5, 4));
    const alone = columns.filter((column) => column.over === null || over === row).map(linesOf);
    const under = columns.filter((column) => column.over !== null && over !== row).map(linesOf);
    const overHeight = over === row ? 0 : LINE + 5;
    if (over !== row) this.sheet.getRow(over).height = overHeight;
    const needed = Math.max(8 + LINE * Math.max(1, ...alone) - overHeight, 6 + LINE * Math.max(1, ...under));
    this.sheet.getRow(row).height = Math.max(34, needed);
  }

  private headOver(columns: readonly OfficialColumn[], index: number, over: number, row: number): void {
    const { over: head = null } = columns[index] ?? {};
    if (head === null) {
      this.sheet.mergeCells(over, index + 1, row, index + 1);
      return;
    }
    if (columns[index - 1]?.over === head) return;
    let last = index;
    while (columns[last + 1]?.over === head) last++;
    if (last > index) this.sheet.mergeCells(over, index + 1, over, last + 1);
    this.marks.write(this.sheet.getCell(over, index + 1), head);
  }

  private writeNumbers(row: number): void {
    const { columns } = this.table;
    columns.forEach(({ number }, index) => {
      const cell = this.sheet.getCell(row, index + 1);
      this.marks.write(cell, number);
      styleColumnNumber(cell);
    });
    this.marks.numbersAsText.push(`A${row}:${columnLetters(columns.length)}${row}`);
  }

  private writeRow(
    row: OfficialRow,
    at: number,
    formulas: TableFormulas,
    ranks: ReadonlyMap<string, TableRanks>,
  ): void {
    const line = this.sheet.getRow(formulas.rowOf(at));
    this.table.columns.forEach((column, index) => {
      const value = ranks.get(column.id)?.place(at) ?? formulas.value(at, column);
      this.put(line.getCell(index + 1), column, row, value);
    });
    line.height = this.heightOf(row);
  }

  private put(cell: Cell, { look }: OfficialColumn, { level }: OfficialRow, value: FigureValue): void {
    if (typeof value === 'string') {
      const date = dateOf(value, look);
      if (date === null) this.marks.write(cell, value);
      else cell.value = date;
    } else cell.value = value;
    const shown = typeof value === 'object' && value !== null ? value.result : value;
    const isDate = cell.value instanceof Date;
    const words = typeof shown === 'string' && !WORDS.includes(look) && !isDate ? shown : '';
    styleCell(cell, look, {
      total: level === 'total',
      group: level === 'group',
      member: level === 'member',
      words,
    });
  }

  /** As high as its longest text needs: names are set at 12 points, everything else that has words smaller. */
  private heightOf({ cells, level }: OfficialRow): number {
    const bold = level === 'group' || level === 'total' ? BOLD : 1;
    const lines = this.table.columns.map(({ look, width }, index) => {
      const cell = cells[index] ?? null;
      if (typeof cell !== 'string' || dateOf(cell, look) !== null) return 1;
      return linesIn(cell, look === 'text' ? width * bold : width * 1.2);
    });
    return Math.max(LEAST_HEIGHT, 4 + LINE * Math.max(...lines));
  }

  private writeExactRates(numbers: number, first: number, ranks: ReadonlyMap<string, TableRanks>): void {
    for (const rank of ranks.values()) {
      if (!rank.live) continue;
      const column = this.sheet.getColumn(rank.exact);
      column.hidden = true;
      const head = this.sheet.getCell(numbers, rank.exact);
      head.value = this.t('official.exact');
      head.font = font(9, { italic: true, color: QUIET });
      this.table.rows.forEach((_, at) => {
        const rate = rank.rate(at);
        if (rate !== null) this.sheet.getCell(first + at, rank.exact).value = rate;
      });
    }
  }

  private writeBars(formulas: TableFormulas): void {
    const { columns, rows } = this.table;
    const lines = rows.flatMap(({ level }, at) => (level === 'line' ? [at] : []));
    if (lines.length === 0) return;
    for (const { id, bars } of columns) {
      if (!bars) continue;
      const highest = Math.max(FULL, ...lines.map((at) => formulas.figure(at, id) ?? 0));
      const letters = formulas.letters(id);
      const ranges = runs(lines.map((at) => formulas.rowOf(at))).map(
        ([from, to]) => `${letters}${from}:${letters}${to}`,
      );
      const bar = {
        type: 'dataBar' as const,
        priority: 1,
        cfvo: [
          { type: 'num' as const, value: 0 },
          { type: 'num' as const, value: highest },
        ],
        color: { argb: BAR },
        gradient: false,
        minLength: 0,
        maxLength: 100,
      };
      this.sheet.addConditionalFormatting({ ref: ranges.join(' '), rules: [bar] });
    }
  }
}

/** A real date, by the calendar of Viet Nam, where the column holds days or instants; spreadsheets know no zones. */
function dateOf(text: string, look: OfficialColumn['look']): Date | null {
  if (look === 'day' && isDay(text)) return new Date(`${text}T00:00:00Z`);
  if (look === 'instant' && INSTANT.test(text)) return new Date(`${localTime(new Date(text))}:00Z`);
  return null;
}
