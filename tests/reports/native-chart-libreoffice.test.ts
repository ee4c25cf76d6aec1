import { beforeAll, describe, expect, it } from '@jest/globals';
import { summaryWorkbook, withCharts } from '@ket-nap/reports';
import { coloursOf, converted, hasLibreOffice, hasPictures } from '../support/spreadsheets';
import { Book, referencesOf, resolve } from './chart-reader';
import { bandedBoard } from './summary-table';
import { bytesOf, ROWS, tableBook, threeCharts } from './sample-charts';

// Without LibreOffice these tests are shown as skipped; everything else reads the charts with a parser of its own.
const describeWithOffice = hasLibreOffice ? describe : describe.skip;
const itWithPictures = hasPictures ? it : it.skip;

/** Every reference of a workbook's charts, as the cells that it names, with what is stored beside it. */
function drawn(bytes: Uint8Array): string[][] {
  return new Book(bytes).charts().map(({ sheet, root }) =>
    referencesOf(root)
      .map(({ formula, kind, cached }) =>
        JSON.stringify([sheet, kind, resolve(formula), cached.map((one) => one ?? null)]),
      )
      .toSorted(),
  );
}

describeWithOffice('LibreOffice opens a workbook with charts and saves it', () => {
  const written: Record<string, Uint8Array> = {};
  const saved: Record<string, Uint8Array> = {};
  const names = ['three', 'summary', 'official'] as const;
  let pages: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    const table = "Biểu 1 '2022' & thử";
    const book = tableBook(ROWS, table);
    const charts = threeCharts(book, ROWS, table, 'Biểu đồ');
    written['three'] = await withCharts(await bytesOf(book), charts);
    written['summary'] = await summaryWorkbook(bandedBoard(), { locale: 'vi' });
    written['official'] = await summaryWorkbook(bandedBoard(), { locale: 'vi', order: 'official' });
    for (const name of names) saved[name] = converted(written[name] ?? new Uint8Array(), 'xlsx');
    pages = converted(written['summary'], 'pdf');
  }, 180_000);
  const of = (files: Record<string, Uint8Array>, name: string) => files[name] ?? new Uint8Array();

  it.each(names)(
    'every chart is still there and bound to the same cells, with the same figures: %s',
    (name) => {
      const before = drawn(of(written, name));
      expect(before.flat().length).toBeGreaterThan(10);
      expect(drawn(of(saved, name))).toEqual(before);
    },
  );

  itWithPictures('the ranking is printed in the colours of its bands, with both lines', () => {
    const colours = coloursOf(pages, 3);
    for (const colour of ['0F766E', '5A86B8', 'D79A2B', 'C4622D'])
      expect([colour, (colours.get(colour) ?? 0) > 200]).toEqual([colour, true]);
    expect(colours.get('8C1D24') ?? 0).toBeGreaterThan(50);
    expect(colours.get('1C2024') ?? 0).toBeGreaterThan(100);
  });

  itWithPictures(
    'quota and admitted are printed side by side on the next page, before the parameters',
    () => {
      const colours = coloursOf(pages, 4);
      const [quota, admitted] = ['C3CAD2', '3D6A99'].map((colour) => colours.get(colour) ?? 0);
      // The areas are as 1.700 to 612, but for outlines and edges.
      expect((quota ?? 0) / (admitted ?? 1)).toBeGreaterThan(2);
      expect((quota ?? 0) / (admitted ?? 1)).toBeLessThan(3.5);
      expect(() => coloursOf(pages, 6)).toThrow();
    },
  );
});
