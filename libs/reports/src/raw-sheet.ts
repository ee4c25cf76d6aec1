import { ProductError } from '@ket-nap/domain';
import type { FileReason, ImportRuleKey } from '@ket-nap/i18n';
import type { ErrorParams } from '@ket-nap/domain';

/** One cell with content, as a file holds it. */
export interface RawCell {
  /** Such as `C7`. */
  address: string;
  /** 1 for column A. */
  column: number;
  /** Trimmed, NFC; a date is `2022-06-30`; empty only where there is a problem. */
  text: string;
  /** Where the file stores a number that is no date. */
  number?: number;
  problem?: 'formula_without_value';
}

export interface RawRow {
  /** 1 for the first row of the sheet. */
  number: number;
  /** Cells with content only, left to right. */
  cells: RawCell[];
}

export interface RawSheet {
  name: string;
  rows: RawRow[];
}

/** What is wrong with one cell of a file; the contract's `ImportError`. */
export interface CellError {
  sheet: string;
  cell: string;
  value: string;
  rule: ImportRuleKey;
  params: ErrorParams;
}

/** A file that cannot be read at all, with the reason that tells the user what to do. */
export function unreadable(reason: FileReason): ProductError {
  return new ProductError('file_unreadable', { reason });
}

export function tooLarge(): ProductError {
  return new ProductError('file_too_large');
}

/** Limits of what is read, far above a nation's file (52.000 rows are about 20 MB unpacked). */
export const LIMITS = {
  fileBytes: 25 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  zipEntries: 2_000,
  /** Text repeated this often is made to exhaust memory; small files may be that regular. */
  ratio: 250,
  ratioFromBytes: 20 * 1024 * 1024,
  cells: 1_500_000,
  /** One tag or one text of XML, characters. */
  markup: 1_000_000,
};

/** `AB` for 28. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 28 for `AB12`; 0 when the text does not begin with capital letters. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
