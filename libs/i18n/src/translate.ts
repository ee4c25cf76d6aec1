import { createInstance } from 'i18next';
import type { Locale } from './locale';
import { en } from './messages/en';
import type { Messages } from './messages/shape';
import { vi } from './messages/vi';

type Message = Messages<typeof vi>;
/** Every message there is, e.g. `board.title`; a wrong one does not compile. */
export type MessageKey = Message[0];

type NamesOf<K extends MessageKey> = Extract<Message, [K, unknown]>[1];
type Values<K extends MessageKey> = [NamesOf<K>] extends [never]
  ? []
  : [values: Record<NamesOf<K>, string | number>];

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
