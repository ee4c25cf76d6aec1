import {
  errorText,
  formats,
  isLocale,
  translator,
  type Formats,
  type Locale,
  type Translate,
} from '@ket-nap/i18n';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { asApiError } from './api';

/** Also read by public/first-paint.js. */
const KEY = 'ket-nap.locale';

/** `t` for texts, `f` for numbers, days and periods, `explain` for errors, and the switch of the language. */
export interface Words {
  locale: Locale;
  t: Translate;
  f: Formats;
  /** What an error says: what happened and what to do next. */
  explain: (error: unknown) => string;
  setLocale: (locale: Locale) => void;
}

const WordsContext = createContext<Words | null>(null);

/** Gives the page its language; kept in this browser. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => {
    const lang = document.documentElement.lang;
    return isLocale(lang) ? lang : 'vi';
  });
  const words = useMemo(
    (): Words => ({
      locale,
      t: translator(locale),
      f: formats(locale),
      explain: (error) => {
        const { code, params } = asApiError(error);
        return errorText(locale, code, params);
      },
      setLocale: (next) => {
        document.documentElement.lang = next;
        remember(next);
        setLocale(next);
      },
    }),
    [locale],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error('useWords outside WordsProvider');
  return words;
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Storage may be forbidden: the language then lasts as long as the page.
  }
}
