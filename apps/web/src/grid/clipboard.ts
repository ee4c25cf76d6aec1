/** A range as rows of texts. */
export type Matrix = readonly (readonly string[])[];

/** A cell in quotes, or plain, and what ends it: a tab, a line end, or the end of all. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/y;

/**
 * A range copied from Excel, LibreOffice or Google Sheets, as they put it on the clipboard: cells by tabs, rows by lines; a cell
 * with tabs, lines or quotes of its own comes in quotes. Each
 * row has the cells that came; an empty clipboard has no rows.
 */
export function rowsIn(clipboard: string): string[][] {
  const text = clipboard.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (text === '') return [];
  const cell = new RegExp(CELL);
  const rows: string[][] = [];
  let row: string[] = [];
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [, quoted, plain = '', end] = found;
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end !== '\n') break;
  }
  return rows;
}

/** A range copied from a spreadsheet with its rows made equally long. */
export function matrixIn(clipboard: string): string[][] {
  const rows = rowsIn(clipboard);
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((texts) => [...texts, ...Array<string>(width - texts.length).fill('')]);
}

/** A range as spreadsheets take it. */
export function clipboardOf(matrix: Matrix): string {
  return matrix.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
