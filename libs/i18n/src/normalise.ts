/**
 * Texts as people type them, made comparable. Party offices write *uỷ, Khánh Hoà*, others *ủy, Khánh Hòa*: search and
 * import treat them as equal, display keeps what was written (domain notes, "Vocabulary").
 */

/** Grave, acute, tilde, hook above, dot below: the five written tones, as combining marks. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
/** Codes and periods mostly: nothing to equalise but the case. */
const PLAIN = /^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/;
const SPACES = /[\s\p{Cc}]+/gu;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Eth and African d, which old typing tools put where đ belongs. */
const FALSE_D = /[\u00F0\u0256]/g;

/** One spelling of one text: NFC, single spaces, no invisible characters. What is stored; case and tone marks stay. */
export function canonical(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/**
 * The key under which two spellings of one name are equal: case, Unicode form, the place of the tone mark
 * (uỷ = ủy, Hoà = Hòa), white space and dashes do not count. Letters do: quý is not quí.
 */
export function matchKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return canonical(text.normalize('NFKC'))
    .toLowerCase()
    .replace(FALSE_D, 'đ')
    .replace(DASHES, '-')
    .replace(/ ?- ?/g, '-')
    .normalize('NFD')
    .replace(/[\p{L}\p{M}]+/gu, tonesLast)
    .normalize('NFC');
}

/** As {@link matchKey} without any mark, đ = d: what a search box compares. */
export function searchKey(text: string): string {
  const key = matchKey(text);
  return PLAIN.test(key) ? key : key.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd');
}

/** A tone belongs to its syllable: where it is drawn (hoà, hòa) is fashion, so it goes to the end. */
function tonesLast(word: string): string {
  return word.replace(TONES, '') + (word.match(TONES) ?? []).join('');
}
