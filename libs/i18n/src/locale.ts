/** Languages of the product, Vietnamese first: it is the one whose messages give every other its shape. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((locale) => locale === text);
}
