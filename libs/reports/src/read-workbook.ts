import { LIMITS, tooLarge, unreadable, type RawSheet } from './raw-sheet';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

const ZIP = [0x50, 0x4b];
/** The container of .xls files, and of .xlsx files with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The sheets of an uploaded file, .xlsx or CSV, told apart by content rather than by name. Reading runs no formula, no macro and no link.
 *
 * @param fileName names the sheet of a CSV
 * @throws ProductError `file_too_large`, or `file_unreadable` with `reason` (a `FileReason`) as its param
 */
export async function readSheets(bytes: Uint8Array, fileName: string): Promise<RawSheet[]> {
  if (bytes.length === 0) throw unreadable('empty');
  if (bytes.length > LIMITS.fileBytes) throw tooLarge();
  if (begins(bytes, OLE)) throw unreadable(Buffer.from(bytes).includes(ENCRYPTED) ? 'password' : 'old_excel');
  if (begins(bytes, ZIP)) return readXlsx(bytes);
  if (/\.(xlsx|xlsm|xls|ods|pdf|docx?)$/i.test(fileName)) throw unreadable('not_workbook');
  return [readCsv(bytes, fileName.replace(/^.*[\\/]|\.[^.]*$/g, ''))];
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
