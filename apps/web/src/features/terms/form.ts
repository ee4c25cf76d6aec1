import { api, type TermView } from '@ket-nap/contracts';
import { fitsCode, isTermCode, type TermCode } from '@ket-nap/domain';
import { call } from '../../api';

/** The fields of a term as typed and chosen. */
export interface Fields {
  code: string;
  /** Null until the code says which years there are to choose from. */
  firstYear: number | null;
  lastYear: number | null;
}

export function codeIn(text: string): TermCode | null {
  // An en dash between spaces is how resolutions write it.
  const code = text.trim().replace(/\s*[-–]\s*/, '-');
  return isTermCode(code) ? code : null;
}

/** The years a term may begin and end with: those that its code names, and the ones within. */
export function choicesOf(code: TermCode | null): { first: number[]; last: number[] } {
  if (code === null) return { first: [], last: [] };
  const [first = 0, last = 0] = code.split('-').map(Number);
  return { first: [first, first + 1], last: [last - 1, last].filter((year) => year > first) };
}

/** Fields after a code was typed: the congress meets late in its first year, so the target runs from the next one. */
export function withCode(text: string): Fields {
  const { first, last } = choicesOf(codeIn(text));
  return { code: text, firstYear: first.at(-1) ?? null, lastYear: last.at(-1) ?? null };
}

/** Adds a term, or corrects the years of the one given; answers its code. */
export async function store(
  { code, firstYear, lastYear }: Fields,
  corrected: TermView | null,
): Promise<string> {
  const known = codeIn(code);
  if (known === null || firstYear === null || lastYear === null)
    throw new Error('fields that were not checked');
  const years = { firstYear, lastYear };
  if (corrected === null) await call(api.terms.create, { body: { code: known, ...years } });
  else
    await call(api.terms.change, { params: { code: known }, body: { ...years, version: corrected.version } });
  return known;
}

/** Whether the fields can be sent. */
export function isWhole({ code, firstYear, lastYear }: Fields): boolean {
  const known = codeIn(code);
  return (
    known !== null &&
    firstYear !== null &&
    lastYear !== null &&
    fitsCode({ code: known, firstYear, lastYear })
  );
}
