import type { OfficialDocument, OfficialPart } from '@ket-nap/contracts';
import ExcelJS from 'exceljs';
import { columnLetters } from '../../libs/reports/src/raw-sheet';
import { Book } from './chart-reader';
import { cellsOf, type FileCell } from './second-reader';

/** A part of a document as its sheet has it, by a reader of our own. */
export interface ReadPart {
  part: OfficialPart;
  /** Place of the sheet in the file, from 1. */
  place: number;
  name: string;
  cells: Map<string, FileCell>;
  /** The row of column numbers, and that of the first line. */
  numbers: number;
  first: number;
  /** The cell of a row of the table, under a column. */
  at: (row: number, id: string) => FileCell | undefined;
}

/** The parts of a workbook that have a table, found by their rows of column numbers. */
export function partsOf(document: OfficialDocument, bytes: Uint8Array): ReadPart[] {
  const names = [...new Book(bytes).sheets().keys()];
  let place = 0;
  return document.parts.map((part) => {
    const columns = part.table?.columns ?? [];
    const isNumbers = (cells: Map<string, FileCell>, row: number) =>
      columns.every(({ number }, at) => cells.get(`${columnLetters(at + 1)}${row}`)?.value === number);
    for (place += 1; place <= names.length; place++) {
      const cells = cellsOf(bytes, place);
      const rows = [...new Set([...cells.keys()].map((address) => Number(address.replace(/\D/g, ''))))];
      const numbers = rows.find((row) => isNumbers(cells, row));
      if (numbers === undefined) continue;
      const first = numbers + 1;
      const at = (row: number, id: string) =>
        cells.get(`${columnLetters(columns.findIndex((column) => column.id === id) + 1)}${first + row}`);
      return { part, place, name: names[place - 1] ?? '', cells, numbers, first, at };
    }
    throw new Error(`no sheet has the columns of ${part.name}`);
  });
}

/** What the product's own library reads of a sheet. */
export async function sheetOf(bytes: Uint8Array, name: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
