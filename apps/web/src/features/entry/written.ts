import { isCountItem, isDay, type Item } from '@ket-nap/domain';
import { parseCount } from '@ket-nap/i18n';
import type { Words } from '../../words';

/** A cell's text as it is read: `1.455`, `30/06/2022`; that it is empty in words, because that is not 0. */
export function writtenOf(item: Item, text: string, { t, f }: Words): string {
  if (text === '') return t('sheet.empty');
  if (item === 'as_of') return isDay(text) ? f.day(text) : text;
  if (!isCountItem(item)) return text;
  const read = parseCount(text);
  return read.ok ? f.integer(read.value) : text;
}
