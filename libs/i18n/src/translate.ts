import { createInstance } from 'i18next';
import type { Locale } from './locale';
import { en } from './messages/en';
import type { Messages } from './messages/shape';
import { vi } from './messages/vi';

type Message = Messages<typeof vi>;
/** The names of each message's values, to be looked up: a search through the thousands of messages at each use took the compiler minutes. */
type Names = { [M in Message as M[0]]: M[1] };
/** Every message there is, e.g. `board.title`; a wrong one does not compile. */
export type MessageKey = keyof Names;

type Values<K extends MessageKey> = [Names[K]] extends [never]
  ? []
  : [values: Record<Names[K], string | number>];

/** The text of a message; its values are asked for by the type. Numbers come already written by `formats`. */
export type Translate = <K extends MessageKey>(key: K, ...values: Values<K>) => string;

const i18n = createInstance();
void i18n.init({
  lng: 'vi',
  fallbackLng: 'vi',
  resources: { vi: { translation: vi }, en: { translation: en } },
  initAsync: false,
  // React and Excel escape what they print.
  interpolation: { escapeValue: false },
});

/** A message by a key that is a plain string; which keys and values exist is checked by the types of those who ask. */
export function messageText(lng: Locale, key: string, values: Record<string, unknown> = {}): string {
  return i18n.t(key, { ...values, lng });
}

/** The words of a language. */
export function translator(locale: Locale): Translate {
  return (key, ...values) => messageText(locale, key, values[0]);
}
