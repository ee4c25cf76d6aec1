import {
  errorText,
  formats,
  isLocale,
  translator,
  type Formats,
  type Locale,
  type Translate,
} from '@ket-nap/i18n';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { asApiError } from './api';
import { langSearch, type LangSearch } from './search';

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

/**
 * Gives the page its language: the one that its address carries, so that a link opens alike for everybody; else the reader's own, kept
 * in this browser. The switch changes both. Stands inside of the router.
 */
export function WordsProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const asked = useRouterState({ select: ({ location }) => langSearch({ ...location.search }).lang });
  const [own, setOwn] = useState(ownLocale);
  const locale = asked ?? own;
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
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
        remember(next);
        setOwn(next);
        void router.navigate({
          to: '.',
          search: (old: LangSearch) => ({ ...old, lang: next }),
          hash: true,
          replace: true,
          resetScroll: false,
          // The page stays: nothing that was typed is lost.
          ignoreBlocker: true,
        });
      },
    }),
    [locale, router],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error('useWords outside WordsProvider');
  return words;
}

/** What this reader chose last; Vietnamese otherwise. */
function ownLocale(): Locale {
  try {
    const kept = localStorage.getItem(KEY) ?? '';
    return isLocale(kept) ? kept : 'vi';
  } catch {
    return 'vi';
  }
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Storage may be forbidden: the language then lasts as long as the page.
  }
}
