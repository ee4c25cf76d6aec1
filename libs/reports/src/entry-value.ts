import { fitsItem, isCountItem, isTextItem, TEXT_MAX, type Item } from '@ket-nap/domain';
import { checkCount, parseCount, parseDay } from '@ket-nap/i18n';
import type { EntryValue } from './entry-input';
import type { CellError, RawCell } from './raw-sheet';

export type Reading = { ok: true; value: EntryValue } | ({ ok: false } & Pick<CellError, 'rule' | 'params'>);

const BLANK: EntryValue = { count: null, text: null };
/** Characters that a database or the XML of a workbook cannot hold; line ends and tabs stay. */
const UNFIT = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu;
/** Half a character, which cannot be stored. */
const LONE_SURROGATE = /\p{Cs}/gu;
/** Text that a spreadsheet would take for one of its own codes (`_x000D_`). */
const SPREADSHEET_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** A text as it is stored: one way of writing each letter and line end, trimmed. */
export function entryText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNFIT, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC')
    .trim();
}

/** A text for a cell of a workbook: every spreadsheet shows exactly it. */
export function cellWords(text: string): string {
  return entryText(text).replace(SPREADSHEET_ESCAPE, '_x005F_');
}

/** A value as one text, to be compared and kept: blank is ''. */
export function writtenValue({ count, text }: EntryValue): string {
  return count === null ? entryText(text ?? '') : String(count);
}

export function sameValue(a: EntryValue, b: EntryValue): boolean {
  return writtenValue(a) === writtenValue(b);
}

/** What a cell says about an item, or what is wrong with it. */
export function readValue(item: Item, cell: RawCell | undefined): Reading {
  if (!cell) return { ok: true, value: BLANK };
  if (cell.problem !== undefined) return wrong(cell.problem);
  const text = entryText(cell.text);
  if (text === '') return { ok: true, value: BLANK };
  if (isCountItem(item)) return countOf(cell);
  return isTextItem(item) ? textOf(item, text) : wrong('row_moved');
}

function countOf(cell: RawCell): Reading {
  const count = cell.number === undefined ? parseCount(cell.text) : checkCount(cell.number);
  if (count.ok) return { ok: true, value: { count: count.value, text: null } };
  return wrong(count.rule === 'number_invalid' ? 'text_where_number' : count.rule);
}

function textOf(item: Extract<Parameters<typeof fitsItem>[0], string>, text: string): Reading {
  const day = item === 'as_of' ? parseDay(text) : text;
  if (day !== null && fitsItem(item, day)) return { ok: true, value: { count: null, text: day } };
  return item === 'as_of' ? wrong('day_invalid') : wrong('text_too_long', { max: TEXT_MAX });
}

function wrong(rule: CellError['rule'], params: CellError['params'] = {}): Reading {
  return { ok: false, rule, params };
}
