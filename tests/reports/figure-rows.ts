import type { ImportError } from '@ket-nap/contracts';
import { columnLetters, readFigures, type RawCell, type RawSheet } from '@ket-nap/reports';

export const HEAD = ['Mã đơn vị', 'Tên đơn vị', 'Kỳ', 'Chỉ tiêu', 'Kết nạp'];

export type Content = string | number | null;

/** A sheet as the reader of files gives it: numbers are number cells, null is blank. */
export function sheetOf(rows: readonly (readonly Content[])[], name = 'Số liệu'): RawSheet {
  const cell = (content: Content, column: number, row: number): RawCell[] => {
    if (content === null || content === '') return [];
    const address = `${columnLetters(column)}${row}`;
    const text = String(content);
    return [
      typeof content === 'number' ? { address, column, text, number: content } : { address, column, text },
    ];
  };
  const made = rows.map((row, index) => ({
    number: index + 1,
    cells: row.flatMap((content, position) => cell(content, position + 1, index + 1)),
  }));
  return { name, rows: made.filter(({ cells }) => cells.length > 0) };
}

/** Reads rows under the header of the template. */
export const read = (...rows: Content[][]) => readFigures([sheetOf([HEAD, ...rows])]);
export const problems = (errors: readonly ImportError[]) =>
  errors.map(({ cell, rule, value }) => [cell, rule, value]);
