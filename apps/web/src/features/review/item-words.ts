import type { Breakdown } from '@ket-nap/contracts';
import { groupIdOf, isGroupItem, isTextItem, type Item } from '@ket-nap/domain';
import type { Words } from '../../words';
import { countIn, textIn, type Figures } from './figures';

/** What an item is called in the reader's language. */
export function itemName(
  item: Item,
  breakdowns: readonly Breakdown[],
  { t, locale }: Pick<Words, 't' | 'locale'>,
): string {
  if (isGroupItem(item)) {
    const group = breakdowns.flatMap(({ groups }) => groups).find(({ id }) => id === groupIdOf(item));
    if (group === undefined) return t('matrix.changes.gone');
    return locale === 'en' ? group.nameEn : group.name;
  }
  return t(`reporting.item.${item}`);
}

/** The breakdown whose first group an item is: the heading over it. Null for all others. */
export function headingOver(
  item: Item,
  breakdowns: readonly Breakdown[],
  locale: Words['locale'],
): string | null {
  const breakdown = breakdowns.find(({ groups }) => groups[0]?.id === groupIdOf(item));
  if (breakdown === undefined) return null;
  return locale === 'en' ? breakdown.nameEn : breakdown.name;
}

/** What stands in an item, as people write it; null where nothing was entered. */
export function valueText(item: Item, figures: Figures, { f }: Pick<Words, 'f'>): string | null {
  if (isTextItem(item)) {
    const text = textIn(figures, item);
    if (text === '') return null;
    return item === 'as_of' ? f.day(text) : text;
  }
  const count = countIn(figures, item);
  return count === null ? null : f.integer(count);
}
