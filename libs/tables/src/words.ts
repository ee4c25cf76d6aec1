import type { Formats, Locale, Translate } from '@ket-nap/i18n';

/** What a table is written with, on the screen as on the server. */
export interface TableWords {
  t: Translate;
  f: Formats;
  locale: Locale;
}
