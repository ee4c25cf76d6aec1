import { fitsItem, isCountItem, isTextItem, TEXT_MAX, writable, type Item } from '@ket-nap/domain';
import { checkCount, parseCount, parseDay } from '@ket-nap/i18n';
import type { EntryValue } from './entry-input';
import type { CellError, RawCell } from './raw-sheet';

export type Reading = { ok: true; value: EntryValue } | ({ ok: false } & Pick<CellError, 'rule' | 'params'>);

const BLANK: EntryValue = { count: null, text: null };
/** Nothing that steers a printer; line ends and tabs stay. */
const CONTROL = /[^\P{Cc}\n\t]/gu;
/** Half a character, which cannot be stored. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** A text as it is stored: one way of writing each letter and line end, trimmed. */
export function entryText(text: string): string {
  return writable(text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(LONE_SURROGATE, '\uFFFD'))
    .normalize('NFC')
    .trim();
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
