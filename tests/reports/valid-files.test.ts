import { describe, expect, it } from '@jest/globals';
import { chartWorkbook, committeesTemplate, entryForm, withCharts, workbookOf } from '@ket-nap/reports';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { rangesOf } from '../../libs/reports/src/cell-ranges';
import { expectValid, faultsOf, judged } from '../support/open-xml';
import { all, Book } from './chart-reader';
import { bytesOf, ROWS, tableBook, threeCharts } from './sample-charts';
import { sampleDocument } from './sample-documents';
import { unitForm } from './sample-entry';
import { partOf } from './second-reader';

const SHEET = 'xl/worksheets/sheet1.xml';
const CHART = 'xl/charts/chart1.xml';
const valuesOf = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value = '']) => value);

/** The file with a part changed. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

describe('the judge of files', () => {
  judged(
    'finds what stands in another order than the schema’s, in charts and in styles',
    async () => {
      const book = tableBook(ROWS, 'Biểu');
      const bytes = await withCharts(await bytesOf(book), threeCharts(book, ROWS, 'Biểu', 'Biểu đồ'));
      const turned = changed(bytes, CHART, (xml) =>
        xml.replace(/(<c:axId [^>]*\/>)(<c:scaling>.*?<\/c:scaling>)/s, '$2$1'),
      );
      const faults = await faultsOf(turned);
      expect(faults).toContainEqual(expect.stringMatching(/^\/xl\/charts\/chart1\.xml .*scaling/));
      // The library by itself writes fonts in an order of its own.
      expect(faults).toContainEqual(expect.stringMatching(/^\/xl\/styles\.xml .*:sz/));
    },
    60_000,
  );
});

describe('what the schema does not say, and Excel repairs', () => {
  it('bars keep the id of the format’s own beside ids that are the same in both places', async () => {
    const bytes = await workbookOf(sampleDocument('summary'));
    const xml = partOf(bytes, SHEET);
    // The extension "id of a rule" of MS-XLSX, 2.2.4.
    expect(valuesOf(xml, /<cfRule type="dataBar".*?<ext uri="([^"]*)"/g)).toEqual([
      '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}',
    ]);
    const ids = valuesOf(xml, /<x14:id>(.*?)<\/x14:id>/g);
    expect(ids).toEqual(['{00000000-0000-4000-8000-000000000001}']);
    expect(valuesOf(xml, /<x14:cfRule [^>]*id="([^"]*)"/g)).toEqual(ids);
  });

  it('no cell of a form has two rules of what may be typed, and no two colours the same priority', async () => {
    const form = await entryForm(unitForm(), { locale: 'vi' });
    const priorities = valuesOf(partOf(form, SHEET), /<cfRule [^>]*priority="(\d+)"/g);
    expect(priorities.length).toBeGreaterThan(3);
    expect(new Set(priorities).size).toBe(priorities.length);
    for (const bytes of [form, await committeesTemplate({ locale: 'vi' })]) {
      const ranges = valuesOf(partOf(bytes, SHEET), /<dataValidation [^>]*sqref="([^"]*)"/g);
      const cells = ranges.flatMap((range) => range.split(' ').flatMap(cellsOf));
      expect(cells.length).toBeGreaterThan(10);
      expect(new Set(cells).size).toBe(cells.length);
    }
  });

  it('any ranges become ranges of the same cells that do not overlap', () => {
    const place = fc.record({ column: fc.nat({ max: 5 }), row: fc.integer({ min: 1, max: 12 }) });
    const range = fc.tuple(place, place).map(([a, b]) => {
      const letter = (column: number) => String.fromCharCode(65 + column);
      const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
      const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
      return `${letter(left)}${top}:${letter(right)}${bottom}`;
    });
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
        const cells = rangesOf(ranges).flatMap(cellsOf);
        expect(new Set(cells).size).toBe(cells.length);
        expect(cells.toSorted()).toEqual([...new Set(ranges.flatMap(cellsOf))].toSorted());
      }),
    );
  });

  it('the foot of a page is cut where the name of the unit is too long for it, and no digit joins the size', async () => {
    const document = { ...sampleDocument('summary'), unit: `30 & ${'Đảng ủy & '.repeat(30)}` };
    const [foot = ''] = all(new Book(await workbookOf(document)).read(SHEET), 'oddFooter').map(
      ({ text }) => text,
    );
    expect(foot.length).toBeLessThanOrEqual(255);
    expect(foot.length).toBeGreaterThan(245);
    expect(foot).toMatch(/&R&9&"Times New Roman,Regular"30 && Đảng ủy && .*…$/);
    expect(
      foot
        .replaceAll('&&', '')
        .match(/&./g)
        ?.filter((code) => !/&[LCR9"PN]/.test(code)),
    ).toEqual([]);
  });

  it('a row is never higher than a row can be', async () => {
    const column = { label: 'Giải pháp', kind: 'text' as const };
    const table = { title: 'Bảng', about: '', notes: [], columns: [column] };
    const rows = [{ of: 'row' as const, cells: ['giải pháp '.repeat(400)] }];
    const bytes = await chartWorkbook({ ...table, rows }, { readAt: '2022-06-30T00:00:00Z', locale: 'vi' });
    const heights = valuesOf(partOf(bytes, SHEET), /<row [^>]* ht="([\d.]+)"/g).map(Number);
    expect(Math.max(...heights)).toBe(409);
  });
});

judged(
  'A document is valid whatever somebody typed, its sheets whatever they are called',
  async () => {
    const typed = `=1+1 'Xã' "Cam & Lâm" <mới> _x000D_ 😀`;
    const document = sampleDocument('summary', { locale: 'en' });
    const parts = document.parts.map((part) => ({ ...part, name: typed, title: typed }));
    const bytes = await workbookOf({ ...document, title: typed, unit: typed, parts });
    await expectValid({ typed: bytes });
    const names = all(new Book(bytes).read('xl/workbook.xml'), 'definedName').map(({ text }) => text);
    for (const name of names) expect(name).toMatch(/^'[^']+'!\$[^'!]+$/);
  },
  60_000,
);

/** `C2:D3` as C2, C3, D2, D3. */
function cellsOf(range: string): string[] {
  const [first = '', last = first] = range.split(':');
  const number = (address: string) => Number(address.replace(/\D/g, ''));
  const letters = (address: string) =>
    Array.from(address.replace(/\d/g, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const found: string[] = [];
  for (let column = letters(first); column <= letters(last); column++)
    for (let row = number(first); row <= number(last); row++) found.push(`${column}:${row}`);
  return found;
}
