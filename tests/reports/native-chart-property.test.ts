import { expect, it } from '@jest/globals';
import { withCharts } from '@ket-nap/reports';
import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { Book, referencesOf, resolve } from './chart-reader';
import { orderFaults } from './chart-schema';
import { bytesOf, tableBook, threeCharts, type ChartRow } from './sample-charts';

const SIGNS = [
  "'",
  '"',
  '&',
  '<',
  '>',
  ' ',
  '!',
  '$',
  ',',
  '(',
  ')',
  '=',
  'ủ',
  'ỳ',
  'Đ',
  'a',
  'Z',
  '7',
  '😀',
  'e\u0301',
];
const words = (length: number) =>
  fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: length }).map((signs) => signs.join(''));
/** What a spreadsheet allows: 31 characters, none of `\ / * ? : [ ]`, no quote at either end. */
const sheetName = words(12)
  .map((name) => name.replace(/^'+|'+$/g, ''))
  .filter((name) => name.trim() !== '' && name.toLowerCase() !== 'history');
const count = fc.option(fc.nat({ max: 99_999 }), { freq: 6 });
const row: fc.Arbitrary<ChartRow> = fc.record({
  name: words(40),
  quota: count,
  admitted: count,
  rate: fc.option(
    fc.nat({ max: 9_999 }).map((tenths) => tenths / 10),
    { freq: 6 },
  ),
});

it('whatever names and figures are, every reference finds its cells, and the cells stay as they were', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 20 }).filter((rows) => rows.some(({ rate }) => rate !== null)),
      fc.uniqueArray(sheetName, { minLength: 2, maxLength: 2, selector: (name) => name.toLowerCase() }),
      async (rows, names) => {
        const [table = '', on = ''] = names;
        const book = tableBook(rows, table, on);
        const charts = threeCharts(book, rows, table, on);
        const bytes = await withCharts(await bytesOf(book), charts);
        const read = new Book(bytes);
        const found = read.charts();
        expect(found.map(({ sheet }) => sheet)).toEqual([on, on, on]);
        const cells = new Map(names.map((name) => [name, read.cells(name)]));
        for (const { root } of found) {
          expect(orderFaults(root)).toEqual([]);
          for (const { formula, kind, cached } of referencesOf(root)) {
            const shown = resolve(formula).map(({ sheet, address }) => cells.get(sheet)?.get(address));
            const isNumber = (text: string | undefined) =>
              text !== undefined && Number.isFinite(Number(text));
            const expected =
              kind === 'c:strRef' ? shown : shown.map((text) => (isNumber(text) ? text : undefined));
            expect([formula, cached]).toEqual([formula, expected]);
          }
        }
        const again = new Workbook();
        await again.xlsx.load(bytes.slice().buffer);
        const kept = again.getWorksheet(table);
        expect(rows.map((_, index) => kept?.getCell(6 + index, 2).value)).toEqual(
          rows.map(({ name }) => name),
        );
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
