import { expect, it } from '@jest/globals';
import { rowsOf, workbookOf } from '../support/spreadsheets';

it('A workbook that shares its memory with another, as files that Node reads do, is read as itself', async () => {
  const [one, other] = [await workbookOf([['Nha Trang', 118]]), await workbookOf([['Cam Ranh', 43]])];
  const memory = Buffer.concat([one, other]);
  expect(await rowsOf(memory.subarray(0, one.length))).toEqual([['Nha Trang', 118]]);
  expect(await rowsOf(memory.subarray(one.length))).toEqual([['Cam Ranh', 43]]);
});
