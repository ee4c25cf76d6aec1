import { groupItem, type Item } from '@ket-nap/domain';
import type { Cell } from 'exceljs';
import { colourOver, colourRest, restCheck, sumCheck } from './entry-checks';
import type { EntryRow } from './entry-input';
import { rangeOf, type EntrySheet } from './entry-sheet';
import { columnLetters } from './raw-sheet';
import { CLOSED, font, linesIn, QUIET, styleCell, styleColumnNumber, styleHeader } from './workbook';

/** A column of a unit's form: an item, or the live rest of the breakdown before it. */
interface EntryColumn {
  head: string;
  width: number;
  /** Head over several columns. */
  over: string | null;
  item: Item | null;
  /** The items whose rest it shows; null for a column of an item. */
  restOf: readonly Item[] | null;
  /** Groups that overlap: each is held against the total. */
  ofWhich: boolean;
}

const [INDEX, CODE, NAME, FIRST] = [1, 2, 3, 4];
const NAME_WIDTH = 34;
const GROUP_WIDTH = 7;
const HEAD_HEIGHT = 168;

/** A unit's form: a committee a row, an item a column by breakdown, with what is left over of each; totals below. */
export class UnitSheet {
  readonly columns: readonly EntryColumn[];

  constructor(
    private readonly form: EntrySheet,
    private readonly header: number,
  ) {
    this.columns = columnsOf(form);
  }

  get widths(): number[] {
    return [5, 9, NAME_WIDTH, ...this.columns.map(({ width }) => width), 18];
  }

  /** The row under the heads. */
  get firstRow(): number {
    return this.header + 3;
  }

  write(): void {
    this.heads();
    this.form.input.rows.forEach((row, index) => this.line(this.firstRow + index, row, index + 1));
    if (this.form.input.rows.length === 0) return;
    this.totals();
    this.colours();
  }

  private heads(): void {
    const { form, header } = this;
    const { t } = form;
    this.headOverBoth(INDEX, t('entryFile.column.index'));
    this.headOverBoth(CODE, t('entryFile.column.code'));
    this.headOverBoth(NAME, t('entryFile.column.committee'));
    this.columns.forEach((column, index) => {
      const place = FIRST + index;
      if (column.over === null)
        return this.headOverBoth(place, column.head, column.width < 12, column.item === 'admitted');
      const cell = form.label(header + 1, place, column.head);
      styleHeader(cell);
      turn(cell);
      // The first of its breakdown carries the head over all of them.
      if (this.columns[index - 1]?.over === column.over) return;
      const next = this.columns.findIndex(({ over }, at) => at > index && over !== column.over);
      const last = FIRST + (next < 0 ? this.columns.length : next) - 1;
      styleHeader(form.label(header, place, column.over));
      if (last > place) form.sheet.mergeCells(header, place, header, last);
    });
    this.headOverBoth(this.stateColumn, t('entryFile.column.state'));
    for (let column = INDEX; column <= this.stateColumn; column++) {
      const number = form.sheet.getCell(header + 2, column);
      number.value = column < FIRST ? (['A', 'B', 'C'][column - 1] ?? '') : `${column - FIRST + 1}`;
      styleColumnNumber(number);
    }
    form.sheet.getRow(header).height = 24;
    form.sheet.getRow(header + 1).height = HEAD_HEIGHT;
  }

  private headOverBoth(column: number, text: string, narrow = false, bold = false): void {
    const { form, header } = this;
    const cell = form.label(header, column, text);
    styleHeader(cell);
    if (narrow) turn(cell, bold);
    form.sheet.mergeCells(header, column, header + 1, column);
  }

  private line(number: number, row: EntryRow, index: number): void {
    const { form } = this;
    const place = form.sheet.getCell(number, INDEX);
    place.value = index;
    styleCell(place, 'index');
    styleCell(form.label(number, CODE, row.committee.code), 'text');
    styleCell(form.label(number, NAME, row.committee.name), 'text');
    this.columns.forEach(({ item, restOf }, at) => {
      if (item !== null) form.value(number, FIRST + at, row, item);
      else if (restOf !== null) this.rest(number, FIRST + at, row, restOf);
    });
    const state = form.sheet.getCell(number, this.stateColumn);
    state.value = form.t(`reportState.${row.state}`);
    styleCell(state, 'note');
    if (!row.mayEnter) state.font = font(10, { italic: true, color: QUIET });
    form.sheet.getRow(number).height = Math.max(20, 5 + 15 * linesIn(row.committee.name, NAME_WIDTH));
  }

  private rest(number: number, column: number, row: EntryRow, items: readonly Item[]): void {
    const cell = this.form.sheet.getCell(number, column);
    const from = columnLetters(column - items.length);
    const total = { cell: `$${columnLetters(FIRST)}${number}`, count: this.form.count(row, 'admitted') };
    const range = `${from}${number}:${columnLetters(column - 1)}${number}`;
    cell.value = restCheck(total, { range, counts: items.map((item) => this.form.count(row, item)) });
    styleCell(cell, 'count');
    cell.font = font(12, { bold: true });
  }

  private totals(): void {
    const { form } = this;
    const { rows } = form.input;
    const number = this.firstRow + rows.length;
    for (let column = INDEX; column <= this.stateColumn; column++)
      styleCell(form.sheet.getCell(number, column), 'text', { total: true });
    form.label(number, NAME, form.t('entryFile.check.total'));
    this.columns.forEach(({ item, width }, at) => {
      if (item === null || item === 'as_of' || width > 14) return;
      const cell = form.sheet.getCell(number, FIRST + at);
      const counts = rows.map((row) => form.count(row, item));
      cell.value = sumCheck(rangeOf(FIRST + at, this.firstRow, number - 1), counts);
      styleCell(cell, 'count', { total: true });
    });
    form.sheet.getRow(number).height = 22;
  }

  private colours(): void {
    const { sheet, input } = this.form;
    const last = this.firstRow + input.rows.length - 1;
    this.columns.forEach(({ restOf, ofWhich }, at) => {
      const letters = columnLetters(FIRST + at);
      const ref = `${letters}${this.firstRow}:${letters}${last}`;
      if (restOf !== null) colourRest(sheet, ref, `${letters}${this.firstRow}`);
      if (ofWhich)
        colourOver(sheet, ref, `${letters}${this.firstRow}`, `$${columnLetters(FIRST)}${this.firstRow}`);
    });
  }

  private get stateColumn(): number {
    return FIRST + this.columns.length;
  }
}

function columnsOf(form: EntrySheet): EntryColumn[] {
  const { t, input } = form;
  const plain = { over: null, restOf: null, ofWhich: false };
  const text = (item: 'causes' | 'solutions' | 'note' | 'explanation'): EntryColumn => ({
    ...plain,
    ...{ head: t(`reporting.item.${item}`), width: 30, item },
  });
  return [
    { ...plain, head: t('reporting.item.admitted'), width: 10, item: 'admitted' },
    { ...plain, head: t('reporting.item.members_at_start'), width: 10, item: 'members_at_start' },
    { ...plain, head: t('reporting.item.as_of'), width: 11.5, item: 'as_of' },
    ...input.breakdowns.flatMap((breakdown) => {
      const shared = { over: form.nameOf(breakdown), width: GROUP_WIDTH };
      const partition = breakdown.sort === 'partition';
      const columns = breakdown.groups.map((group): EntryColumn => {
        const item = groupItem(group.id);
        return { ...shared, head: form.nameOf(group), item, restOf: null, ofWhich: !partition };
      });
      if (!partition || columns.length === 0) return columns;
      const restOf = breakdown.groups.map(({ id }) => groupItem(id));
      return [
        ...columns,
        { ...shared, head: t('entryFile.column.rest'), item: null, restOf, ofWhich: false },
      ];
    }),
    ...(['causes', 'solutions', 'note', 'explanation'] as const).map(text),
  ];
}

/** Long names stand upright over narrow columns. */
function turn(cell: Cell, bold = false): void {
  cell.border = CLOSED;
  cell.font = font(10, { bold });
  cell.alignment = { ...cell.alignment, textRotation: 90, horizontal: 'center', vertical: 'middle' };
}
