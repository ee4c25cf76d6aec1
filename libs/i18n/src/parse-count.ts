import { MAX_COUNT } from '@ket-nap/domain';

/** Why a text or a number is not a count; names of import rules, whose words are in `messages/`. */
export type CountRule =
  'number_ambiguous' | 'number_negative' | 'number_not_whole' | 'number_too_large' | 'number_invalid';

export type CountResult = { ok: true; value: number } | { ok: false; rule: CountRule };

const FULL_WIDTH_DIGIT = /[\uFF10-\uFF19]/g;
/** Ordinary, no-break, figure, punctuation, thin, hair and narrow no-break spaces, and the ideographic one. */
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const PLAIN = /^\d+$/;
/** Groups of three behind a first group that does not start with 0: `0.125` is nobody's thousand. */
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?: \d{3})+$/;
const NUMBER_LIKE = /^[\d., ]*\d[\d., ]*$/;
const DECIMAL_COMMA = /^\d[\d. ]*,\d+$/;
/** One comma before exactly three digits: a decimal in Vietnamese, a thousand in English. */
const COMMA_OR_THOUSAND = /^\d{1,3},\d{3}$/;

/**
 * A count as Vietnamese offices write it: `1455`, `1.455`, `1 455` (any kind of space), full-width digits, and spaces around.
 *
 * Refused, because a guess could be wrong by a factor of a thousand: a dot that does not group three digits (`1.45`),
 * any comma (the Vietnamese decimal mark: `1,5` and `1.455,0` are no whole numbers, `1,455` could be an English
 * thousand), mixed groupings, signs, units, exponents and formulas.
 */
export function parseCount(text: string): CountResult {
  const plain = text
    .replace(FULL_WIDTH_DIGIT, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(SPACES, ' ')
    .trim();
  if (PLAIN.test(plain)) return withinLimit(plain);
  if (GROUPED.test(plain)) return withinLimit(plain.replace(/[. ]/g, ''));
  return { ok: false, rule: ruleFor(plain) };
}

/** A count that a workbook stores as a number: whole, not negative, not above {@link MAX_COUNT}. */
export function checkCount(value: number): CountResult {
  if (Number.isNaN(value)) return { ok: false, rule: 'number_invalid' };
  if (value < 0) return { ok: false, rule: 'number_negative' };
  if (value > MAX_COUNT) return { ok: false, rule: 'number_too_large' };
  if (!Number.isInteger(value)) return { ok: false, rule: 'number_not_whole' };
  return { ok: true, value: value + 0 };
}

function ruleFor(plain: string): CountRule {
  if (/^[-\u2010-\u2015\u2212] ?/.test(plain) && NUMBER_LIKE.test(plain.slice(1))) return 'number_negative';
  if (!NUMBER_LIKE.test(plain)) return 'number_invalid';
  if (DECIMAL_COMMA.test(plain) && !COMMA_OR_THOUSAND.test(plain)) return 'number_not_whole';
  return 'number_ambiguous';
}

function withinLimit(digits: string): CountResult {
  const significant = digits.replace(/^0+(?=\d)/, '');
  const tooLarge = significant.length > String(MAX_COUNT).length || Number(significant) > MAX_COUNT;
  return tooLarge ? { ok: false, rule: 'number_too_large' } : { ok: true, value: Number(significant) };
}
