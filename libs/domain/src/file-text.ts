/** What a text that people type may hold, and how it stands in files that other programs open. The one home of these rules. */

/** One line: nothing that ends it or steers a printer, and nothing that no file can hold. */
export const ONE_LINE = /^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u;
/** Several lines. What is pasted from other programs may carry control characters: files leave them out. */
export const SEVERAL_LINES = /^[^\0\uFFFE\uFFFF]*$/;

/** Whatever XML 1.0 cannot hold, not even escaped: control characters, halves of a character, U+FFFE and U+FFFF. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** With what a spreadsheet begins a formula when a cell is typed again; some take the wide signs of East Asia for the same. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** What spreadsheets take for a code of their own: `_x000D_`. */
const SPREADSHEET_CODE = /_(?=x[0-9a-f]{4}_)/gi;

/** A text without what no .xlsx and no .docx can hold: one such sign makes a file that nobody can open. */
export function writable(text: string, instead = ''): string {
  return text.replace(UNWRITABLE, instead);
}

export function isWritable(text: string): boolean {
  return writable(text) === text;
}

/** A text that a spreadsheet would take for a formula. */
export function isLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** A text as the XML of a workbook can say it, so that every spreadsheet shows it as it was typed: `_x000D_` stays these seven signs. */
export function spreadsheetText(text: string): string {
  return writable(text).replace(SPREADSHEET_CODE, '_x005F_');
}
