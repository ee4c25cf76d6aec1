/** Seeded arithmetic: the same words always give the same number, on every machine. */

/** A number from 0 up to but not including 1 (FNV-1a over the words). @param {string[]} words */
export function chance(...words) {
  let hash = 0x811c9dc5;
  for (const character of words.join('|')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  // FNV leaves the last letters in the low bits: mix them upwards.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** A number from −size to size. @param {number} size @param {string[]} words */
export const swing = (size, ...words) => (chance(...words) * 2 - 1) * size;

/**
 * A whole split by weights into whole parts that add up to it (largest remainder).
 * @param {number} whole @param {number[]} weights
 */
export function split(whole, weights) {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const parts = exact.map(Math.floor);
  const missing = whole - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
