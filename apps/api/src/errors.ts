/** A field of a thrown value as text; empty where there is none. Drivers and libraries hang codes on their errors. */
export function fieldOf(error: unknown, key: string): string {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
