/**
 * What the address says of a page: filters, period, sort. Everything in it is a plain string (`?period=2022-H1`);
 * what is junk is left out, so that a page falls back to its default and never breaks.
 */
export type RawSearch = Readonly<Record<string, unknown>>;

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value if it is one of the choices. */
export function oneOf<T extends string>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
}

export const idIn = (value: unknown): string | undefined =>
  /^[1-9]\d{0,17}$/.test(text(value)) ? text(value) : undefined;

export const findIn = (value: unknown): string | undefined => text(value).slice(0, 100) || undefined;

/** Those of the choices that stand in a list such as `behind,far_behind`, each once, in their own order. */
export function someOf<T extends string>(choices: readonly T[], value: unknown): readonly T[] | undefined {
  const given = text(value).split(',');
  const found = choices.filter((choice) => given.includes(choice));
  return found.length === 0 ? undefined : found;
}
