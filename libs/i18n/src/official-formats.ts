import { localDay } from '@ket-nap/domain';
import { formats, NOTHING, type Formats } from './format';
import type { Locale } from './locale';
import { officialDay } from './official-day';
import { translator } from './translate';

/**
 * How texts that leaders sign are written: a day in its official form (`30/6/2022`), an instant with its hour first (`10:42 ngày
 * 05/7/2022`), all else as everywhere. Cells of a table keep days of one length, which stand under each other.
 */
export function officialFormats(locale: Locale): Formats {
  return all[locale];
}

function make(locale: Locale): Formats {
  const plain = formats(locale);
  const t = translator(locale);
  const day = (isoDay: string | null) => (isoDay === null ? NOTHING : officialDay(isoDay));
  const instant = (iso: string) =>
    t('official.instant', { time: plain.time(iso), day: day(localDay(new Date(iso))) });
  return { ...plain, day, instant: (iso) => (iso === null ? NOTHING : instant(iso)) };
}

const all = { vi: make('vi'), en: make('en') };
