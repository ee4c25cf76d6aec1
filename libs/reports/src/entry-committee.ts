import { groupItem, type Item } from '@ket-nap/domain';
import { formats } from '@ket-nap/i18n';
import type { Row } from 'exceljs';
import { colourOver, colourRest, overCheck, restCheck, restWords, sumCheck } from './entry-checks';
import type { EntryBreakdown, EntryRow } from './entry-input';
import { rangeOf, type EntrySheet } from './entry-sheet';
import {
  accentFont,
  CLOSED,
  font,
  linesIn,
  QUIET,
  solid,
  styleCell,
  styleColumnNumber,
  styleHeader,
} from './workbook';

/** Columns of a committee's form, in characters. */
export const COMMITTEE_WIDTHS = [5, 52, 12, 12, 32];
const [INDEX, ITEM, NOW, LAST_YEAR, RULE] = [1, 2, 3, 4, 5];
const HEADS = ['index', 'item', 'now', 'lastYear', 'rule'] as const;
const COLUMN_NUMBERS = ['A', 'B', '1', '2', 'C'];
const SECTION_FILL = 'FFF1EEE9';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const TEXTS = ['causes', 'solutions', 'note', 'explanation'] as const;
const TEXT_LINES = { least: 3, most: 24, characters: 58 };
const [ITEM_CHARACTERS, RULE_CHARACTERS] = [57, 46];

/** A committee's own form: an item a row, by breakdown, each with its live check, then the texts. */
export class CommitteeSheet {
  private section = 0;
  private total: { cell: string; count: number | null } = { cell: '', count: null };

  /** @param row where the table begins */
  constructor(
    private readonly form: EntrySheet,
    private readonly of: EntryRow,
    private row: number,
  ) {}

  write(): void {
    this.header();
    this.totals();
    for (const breakdown of this.form.input.breakdowns) this.breakdown(breakdown);
    this.texts();
  }

  private header(): void {
    const { form } = this;
    HEADS.forEach((name, index) => {
      styleHeader(form.label(this.row, index + 1, form.t(`entryFile.column.${name}`)));
      const number = form.sheet.getCell(this.row + 1, index + 1);
      number.value = COLUMN_NUMBERS[index] ?? '';
      styleColumnNumber(number);
    });
    form.sheet.getRow(this.row).height = 34;
    this.row += 2;
  }

  private totals(): void {
    const { t, input, locale } = this.form;
    this.heading(t('entryFile.section.totals'), '');
    this.total = { cell: `C$${this.row}`, count: this.count('admitted') };
    this.item(1, 'admitted', t('reporting.item.admitted'), t('entryFile.rule.admitted'));
    this.item(2, 'members_at_start', t('reporting.item.members_at_start'), '');
    const day = formats(locale).day(input.asOf);
    this.item(3, 'as_of', t('reporting.item.as_of'), t('entryFile.rule.asOf', { day }));
  }

  private breakdown(breakdown: EntryBreakdown): void {
    const { t, sheet } = this.form;
    const partition = breakdown.sort === 'partition';
    const sort = partition ? 'partition' : 'ofWhich';
    const rule = breakdown.required ? (`${sort}Required` as const) : sort;
    this.heading(this.form.nameOf(breakdown), t(`entryFile.rule.${rule}`));
    const first = this.row;
    breakdown.groups.forEach((group, index) => {
      this.item(index + 1, groupItem(group.id), this.form.nameOf(group), '');
      if (!partition) this.over(this.row - 1, groupItem(group.id));
    });
    if (this.row === first) return;
    const range = rangeOf(NOW, first, this.row - 1);
    if (partition) this.sums(breakdown, range, rangeOf(LAST_YEAR, first, this.row - 1));
    else colourOver(sheet, range, `$C${first}`, `$${this.total.cell}`);
  }

  /** "Lớn hơn tổng số", live beside a group that is; what is wrong with a typed value is written there instead. */
  private over(row: number, item: Item): void {
    const cell = this.form.sheet.getCell(row, RULE);
    if (cell.value !== null) return;
    const part = { cell: `C${row}`, count: this.count(item) };
    cell.value = overCheck(part, this.total, this.form.t('entryFile.check.over'));
    cell.font = accentFont(10);
  }

  /** "Cộng" and "Còn lại", live: what the rows add up to, and what of the total is in none of them. */
  private sums(breakdown: EntryBreakdown, range: string, lastYear: string): void {
    const { t, sheet } = this.form;
    const items = breakdown.groups.map(({ id }) => groupItem(id));
    const counts = items.map((item) => this.count(item));
    const sum = this.checkRow(t('entryFile.check.sum'));
    sum.getCell(NOW).value = sumCheck(range, counts);
    sum.getCell(LAST_YEAR).value = sumCheck(
      lastYear,
      items.map((item) => this.of.lastYear[item] ?? null),
    );
    const rest = this.checkRow(t('entryFile.check.rest'));
    const check = restCheck(this.total, { range, counts });
    rest.getCell(NOW).value = check;
    const words = {
      agrees: t('entryFile.check.agrees'),
      less: t('entryFile.check.less'),
      more: t('entryFile.check.more'),
    };
    rest.getCell(RULE).value = restWords(`C${rest.number}`, check.result, words);
    rest.getCell(RULE).font = font(10, { bold: true });
    colourRest(sheet, `A${rest.number}:E${rest.number}`, `$C$${rest.number}`);
  }

  private texts(): void {
    const { t, sheet } = this.form;
    this.heading(t('entryFile.section.texts'), t('entryFile.rule.texts'));
    TEXTS.forEach((item, index) => {
      const hint = item === 'explanation' ? `\n${t('entryFile.rule.explanation')}` : '';
      this.name(index + 1, `${t(`reporting.item.${item}`)}${hint}`, 'top');
      this.form.value(this.row, NOW, this.of, item);
      // After the cell has its look: those merged into it take it over, also whether it is open.
      sheet.mergeCells(this.row, NOW, this.row, RULE);
      const { least, most, characters } = TEXT_LINES;
      const lines = (this.of.cells[item]?.text ?? '').split('\n').map((line) => linesIn(line, characters));
      const needed = lines.reduce((sum, one) => sum + one, 0);
      sheet.getRow(this.row).height = 8 + 15 * Math.min(Math.max(least, needed), most);
      this.row += 1;
    });
  }

  private heading(name: string, rule: string): void {
    const { form } = this;
    const row = form.sheet.getRow(this.row);
    form.sheet.mergeCells(this.row, ITEM, this.row, LAST_YEAR);
    row.getCell(INDEX).value = ROMAN[this.section] ?? `${this.section + 1}`;
    form.label(this.row, ITEM, name);
    row.getCell(RULE).value = rule;
    for (let column = INDEX; column <= RULE; column++) {
      const cell = row.getCell(column);
      cell.border = CLOSED;
      cell.fill = solid(SECTION_FILL);
      cell.font = column === RULE ? font(10, { italic: true }) : font(12, { bold: true });
      const horizontal = column === INDEX ? 'center' : 'left';
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal, indent: column === INDEX ? 0 : 1 };
    }
    row.height = Math.max(21, 4 + 13 * linesIn(rule, RULE_CHARACTERS));
    this.section += 1;
    this.row += 1;
  }

  private item(index: number, item: Item, name: string, rule: string): void {
    const { form, of } = this;
    const row = this.name(index, name);
    if (item === 'admitted') row.getCell(ITEM).font = font(12, { bold: true });
    const wrong = form.value(this.row, NOW, of, item);
    this.lastYear(row, item);
    const note = row.getCell(RULE);
    note.value = wrong ?? (rule === '' ? null : rule);
    styleCell(note, 'note');
    note.font = wrong === null ? font(10, { italic: true, color: QUIET }) : accentFont(10);
    const lines = Math.max(linesIn(name, ITEM_CHARACTERS), linesIn(wrong ?? rule, RULE_CHARACTERS));
    row.height = Math.max(19, 4 + 15 * lines);
    this.row += 1;
  }

  private lastYear(row: Row, item: Item): void {
    const cell = row.getCell(LAST_YEAR);
    const count = this.of.lastYear[item];
    const words = count === undefined && item !== 'as_of' ? this.form.t('files.workbook.cell.none') : '';
    cell.value = count ?? (words === '' ? null : words);
    styleCell(cell, 'count', { words });
  }

  private name(index: number, name: string, vertical: 'middle' | 'top' = 'middle'): Row {
    const row = this.form.sheet.getRow(this.row);
    const number = row.getCell(INDEX);
    number.value = index;
    styleCell(number, 'index');
    const cell = this.form.label(this.row, ITEM, name);
    styleCell(cell, 'text');
    for (const one of [number, cell]) one.alignment = { ...one.alignment, vertical };
    return row;
  }

  private checkRow(name: string): Row {
    const row = this.form.sheet.getRow(this.row);
    for (let column = INDEX; column <= RULE; column++) {
      const cell = row.getCell(column);
      styleCell(cell, column === NOW || column === LAST_YEAR ? 'count' : 'text');
      cell.font = font(11, { bold: true, italic: true });
    }
    this.form.label(this.row, ITEM, name);
    row.height = 19;
    this.row += 1;
    return row;
  }

  private count(item: Item): number | null {
    return this.form.count(this.of, item);
  }
}
