const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese dictionary order (ICU `vi`): đ after d, tones last, numbers by value. For `Array.sort`. */
export function compareVi(a: string, b: string): number {
  return collator.compare(a, b);
}
