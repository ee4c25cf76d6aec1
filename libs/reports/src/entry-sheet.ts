import {
  cutOff,
  groupItem,
  isTextItem,
  spreadsheetText,
  startOf,
  TEXT_MAX,
  type Half,
  type Item,
} from '@ket-nap/domain';
import { canonical, formats, translator, type Locale, type Translate } from '@ket-nap/i18n';
import type { Cell, DataValidation, Workbook, Worksheet } from 'exceljs';
import type { EntryFormInput, EntryMark, EntryRow, EntryValue } from './entry-input';
import type { PlacedCell, PlacedLabel } from './entry-meta';
import { entryText, writtenValue } from './entry-value';
import { columnLetters } from './raw-sheet';
import { countValidation } from './template-sheet';
import { font, markInput, solid, styleCell } from './workbook';

const LOCKED_FILL = 'FFEDEDED';
const WRONG_FILL = 'FFFDE7E3';
const WRONG_LINE = { style: 'medium', color: { argb: 'FFB3261E' } } as const;
const DAY_FORMAT = 'dd/mm/yyyy';
/** Day 0 of a workbook's calendar. */
const DAY_ZERO = '1899-12-30';
const DAY_MS = 86_400_000;

/** The sheet of a form while it is written: keeps where its labels and its cells stand. */
export class EntrySheet {
  readonly labels: PlacedLabel[] = [];
  readonly cells: PlacedCell[] = [];
  readonly sheet: Worksheet;
  readonly t: Translate;
  private readonly codes: ReadonlyMap<string, string>;
  private readonly marks: ReadonlyMap<string, EntryMark>;

  constructor(
    workbook: Workbook,
    readonly input: EntryFormInput,
    readonly locale: Locale,
    marks: readonly EntryMark[],
  ) {
    this.t = translator(locale);
    this.sheet = workbook.addWorksheet(this.t('entryFile.sheet'));
    this.codes = codesOf(input);
    this.marks = new Map(marks.map((mark) => [`${mark.committeeId} ${mark.item}`, mark]));
  }

  /** How many cells of it are to be corrected. */
  get wrong(): number {
    return [...this.marks.values()].filter(({ advice }) => advice !== null).length;
  }

  /** A text that the reader looks for at its place. */
  label(row: number, column: number, text: string): Cell {
    const cell = this.sheet.getCell(row, column);
    cell.value = entryText(text);
    this.labels.push({ address: cell.address, text: entryText(text) });
    return cell;
  }

  /** A name in the reader's language. */
  nameOf({ name, nameEn }: { name: string; nameEn: string }): string {
    return this.locale === 'vi' ? name : nameEn;
  }

  /** A cell for a value; answers what is wrong with what was typed there, or null. */
  value(row: number, column: number, of: EntryRow, item: Item): string | null {
    const cell = this.sheet.getCell(row, column);
    const stored = of.cells[item] ?? { count: null, text: null };
    const mark = this.marks.get(`${of.committee.id} ${item}`);
    this.cells.push({
      address: cell.address,
      committeeId: of.committee.id,
      committeeCode: canonical(of.committee.code),
      item,
      itemCode: this.codes.get(item) ?? item,
      base: writtenValue(stored),
    });
    this.style(cell, item, of.mayEnter);
    const typed = this.typed(of, item);
    cell.value = typed === null ? contentOf(item, stored) : asTyped(item, typed);
    if (mark?.advice) markWrong(cell, mark.advice);
    return mark?.advice ?? null;
  }

  /** The number that stands in an item's cell; null where there is none. */
  count(of: EntryRow, item: Item): number | null {
    const typed = this.typed(of, item);
    if (typed === null) return of.cells[item]?.count ?? null;
    return typeof typed === 'number' ? typed : null;
  }

  private typed(of: EntryRow, item: Item): EntryMark['typed'] {
    return this.marks.get(`${of.committee.id} ${item}`)?.typed ?? null;
  }

  private style(cell: Cell, item: Item, open: boolean): void {
    const text = isTextItem(item) && item !== 'as_of';
    styleCell(cell, text ? 'note' : 'count');
    cell.font = font(text ? 11 : 12, { bold: item === 'admitted' });
    if (text) cell.alignment = { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 };
    if (item === 'as_of') {
      cell.numFmt = DAY_FORMAT;
      cell.alignment = { horizontal: 'center', vertical: 'middle' };
    }
    if (!open) {
      cell.fill = solid(LOCKED_FILL);
      return;
    }
    markInput(cell);
    cell.dataValidation = validationOf(item, this.input.half, this.locale);
  }
}

/** The codes of the items that are target groups. */
export function codesOf({ breakdowns }: Pick<EntryFormInput, 'breakdowns'>): Map<string, string> {
  const groups = breakdowns.flatMap((breakdown) => breakdown.groups);
  return new Map(groups.map(({ id, code }) => [groupItem(id), code]));
}

/** `C7:C20`. */
export function rangeOf(column: number, from: number, to: number): string {
  const letters = columnLetters(column);
  return `${letters}${from}:${letters}${to}`;
}

/** The value as a spreadsheet stores it: a number, a day as its number, a text. */
function contentOf(item: Item, { count, text }: EntryValue): number | string | null {
  if (count !== null) return count;
  if (text === null || entryText(text) === '') return null;
  return item === 'as_of' ? serialOf(text) : entryText(text);
}

function asTyped(item: Item, typed: string | number): string | number | null {
  if (typeof typed === 'number') return typed;
  if (typed === '') return null;
  return item === 'as_of' && /^\d{4}-\d\d-\d\d$/.test(typed) ? serialOf(typed) : entryText(typed);
}

function serialOf(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(DAY_ZERO)) / DAY_MS);
}

/** What was typed stays to be read; the note says what to do. */
function markWrong(cell: Cell, advice: string): void {
  // In the format of whole numbers, 1.5 would read 2.
  if (cell.numFmt !== DAY_FORMAT) cell.numFmt = 'General';
  cell.fill = solid(WRONG_FILL);
  cell.border = { top: WRONG_LINE, left: WRONG_LINE, bottom: WRONG_LINE, right: WRONG_LINE };
  cell.note = { texts: [{ text: spreadsheetText(advice) }] };
}

function validationOf(item: Item, half: Half, locale: Locale): DataValidation {
  if (!isTextItem(item)) return countValidation(locale);
  const t = translator(locale);
  const refuses = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;
  if (item === 'as_of') {
    const [from, until] = [startOf(half), cutOff(half)];
    const { day } = formats(locale);
    return {
      ...refuses,
      type: 'date',
      operator: 'between',
      formulae: [serialOf(from), serialOf(until)],
      error: t('entryFile.invalidDay', { from: day(from), until: day(until) }),
    };
  }
  return {
    ...refuses,
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [TEXT_MAX],
    error: t('entryFile.invalidText', { max: formats(locale).integer(TEXT_MAX) }),
    showInputMessage: true,
    prompt: t('entryFile.rule.texts'),
  };
}
