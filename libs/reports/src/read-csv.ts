import { ProductError } from '@ket-nap/domain';
import { parse } from 'csv-parse/sync';
import {
  columnLetters,
  LIMITS,
  tooLarge,
  unreadable,
  type RawCell,
  type RawRow,
  type RawSheet,
} from './raw-sheet';
import { tidy } from './read-xlsx';

const SEPARATORS = [';', ',', '\t'];
/** Lines that decide which separator a file uses. */
const SAMPLE_LINES = 20;

/**
 * The one sheet of a CSV: UTF-8 (with or without a mark) or UTF-16; separated by semicolon, comma or tab, as Excel
 * saves it in Vietnamese, in English, and as "Unicode text".
 *
 * @throws ProductError file_unreadable (encoding, damaged), file_too_large
 */
export function readCsv(bytes: Uint8Array, name: string): RawSheet {
  const text = decode(bytes);
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const rows: RawRow[] = [];
  // Excel shows the declaration as the first row.
  let number = declared ? 1 : 0;
  let cells = 0;
  eachRecord(
    declared ? text.slice(declared[0].length) : text,
    declared?.[1] ?? separatorOf(text),
    (record) => {
      number++;
      const row = { number, cells: record.flatMap((value, index) => cell(value, index + 1, number)) };
      cells += row.cells.length;
      if (cells > LIMITS.cells) throw tooLarge();
      if (row.cells.length > 0) rows.push(row);
    },
  );
  return { name, rows };
}

function cell(value: string, column: number, row: number): RawCell[] {
  const text = tidy(value);
  return text === '' ? [] : [{ address: `${columnLetters(column)}${row}`, column, text }];
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('encoding');
  }
  if (text.includes('\0')) throw unreadable('not_workbook');
  return text;
}

/** The candidate that splits the first lines into the most columns, quoted parts apart. */
function separatorOf(text: string): string {
  const sample = text
    .split(/\r?\n/, SAMPLE_LINES)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => sample.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Record by record, so that the file is never held as a table beside the rows made of it. */
function eachRecord(text: string, delimiter: string, take: (record: string[]) => void): void {
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LIMITS.markup,
      on_record: (record: string[]) => {
        take(record);
        return null;
      },
    });
  } catch (error) {
    throw error instanceof ProductError ? error : unreadable('damaged');
  }
}
