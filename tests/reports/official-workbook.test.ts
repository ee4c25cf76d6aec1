import { beforeAll, describe, expect, it } from '@jest/globals';
import { localTime } from '@ket-nap/domain';
import { workbookOf } from '@ket-nap/reports';
import ExcelJS from 'exceljs';
import { all, Book, referencesOf, resolve } from './chart-reader';
import { orderFaults } from './chart-schema';
import { calculate } from './formula';
import { partsOf, sheetOf, type ReadPart } from './official-reader';
import { OPTIONS } from './sample-answers';
import { KINDS, sampleDocument } from './sample-documents';
import { partOf } from './second-reader';

/** Days and instants are numbers in a file: days since the end of 1899. */
const serialOf = (iso: string) => Date.parse(`${iso}${iso.length > 10 ? ':00Z' : ''}`) / 86_400_000 + 25_569;

function expected(cell: number | string | null, look: string): number | string | null {
  if (typeof cell !== 'string') return cell;
  if (look === 'day') return serialOf(cell);
  if (look === 'instant') return /^\d{4}-/.test(cell) ? serialOf(localTime(new Date(cell))) : cell;
  return cell;
}

describe.each(KINDS)('the workbook of a kind: %s', (kind) => {
  const document = sampleDocument(kind);
  let bytes = new Uint8Array();
  let parts: ReadPart[] = [];

  beforeAll(async () => {
    bytes = new Uint8Array(await workbookOf(document));
    parts = partsOf(document, bytes);
  });

  it('has every cell of the document, to the digit, in a reader of our own', () => {
    for (const { part, at } of parts)
      part.table?.rows.forEach(({ cells }, row) =>
        part.table?.columns.forEach(({ id, look }, column) => {
          const cell = cells[column] ?? null;
          expect([row, id, at(row, id)?.value ?? null]).toEqual([row, id, expected(cell, look)]);
        }),
      );
  });

  it('has them in the library that wrote it too, days and instants as dates', async () => {
    for (const { part, name, first } of parts) {
      const sheet = await sheetOf(bytes, name);
      part.table?.rows.forEach(({ cells }, row) =>
        part.table?.columns.forEach(({ look }, column) => {
          const read = sheet.getCell(first + row, column + 1);
          const value = read.type === ExcelJS.ValueType.Formula ? read.result : read.value;
          const cell = cells[column] ?? null;
          const isDate = value instanceof Date;
          const text = isDate ? value.toISOString().slice(0, look === 'day' ? 10 : 16) : (value ?? null);
          const wanted = isDate && look === 'instant' ? localTime(new Date(String(cell))) : cell;
          expect([row, column, text]).toEqual([row, column, wanted]);
        }),
      );
    }
  });

  it('has formulas that give what they store', () => {
    for (const { cells } of parts)
      for (const [address, { formula, value }] of cells)
        if (formula !== null)
          expect([address, formula, calculate(formula, cells)]).toEqual([address, formula, value]);
  });

  it('wears head, title and day of an official document; who receives and who signs it stands once, under the last table', () => {
    for (const { part, cells } of parts) {
      const texts = [...cells.values()].map(({ value }) => value);
      for (const text of [
        'TỈNH ỦY KHÁNH HÒA',
        'BAN TỔ CHỨC',
        '*',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        part.title,
        ...part.under.map((line) => line.text),
        'SỐ LIỆU MINH HỌA',
        'Mã văn bản KN-2022-0017 · Mã kiểm tra A1B2-C3D4-E5F6-0718',
        ...(part.table?.notes ?? []).map((note) => `- ${note}`),
      ])
        expect(texts).toContain(text);
      for (const text of ['Nơi nhận:', '- Lưu Ban Tổ chức', 'T/L BAN THƯỜNG VỤ', 'TRƯỞNG BAN'])
        expect(texts.includes(text)).toBe(part === parts.at(-1)?.part);
    }
  });

  it('prints on A4 with the margins of a Party document, its heads on every page and the page of how many', () => {
    for (const { part, place, numbers } of parts) {
      const xml = partOf(bytes, `xl/worksheets/sheet${place}.xml`);
      expect(xml).toMatch(new RegExp(`<pageSetup [^>]*paperSize="9"[^>]*orientation="${part.orientation}"`));
      const margins = /<pageMargins left="([\d.]+)" right="([\d.]+)" top="([\d.]+)" bottom="([\d.]+)"/.exec(
        xml,
      );
      expect(margins?.slice(1).map((inches) => Math.round(Number(inches) * 25.4))).toEqual([30, 15, 20, 20]);
      expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1"/);
      expect(xml).toContain('Trang &amp;P/&amp;N');
      expect(xml).toMatch(new RegExp(`<pane [^>]*ySplit="${numbers}"[^>]*state="frozen"`));
      expect(partOf(bytes, 'xl/workbook.xml')).toMatch(new RegExp(`\\$\\d+:\\$${numbers}</definedName>`));
    }
    const fonts = partOf(bytes, 'xl/styles.xml').match(/<font>.*?<\/font>/gs) ?? [];
    const named = fonts.filter((font) => font.includes('<name '));
    expect(named.filter((font) => !font.includes('Times New Roman'))).toEqual([]);
  });

  it('says on a sheet of its own what it was made with', () => {
    const names = [...new Book(bytes).sheets().keys()];
    expect(names.at(-1)).toBe('Thông số');
    const texts = [...new Book(bytes).cells('Thông số').values()];
    expect(texts).toEqual(
      expect.arrayContaining([
        document.title,
        'KN-2022-0017',
        'A1B2-C3D4-E5F6-0718',
        OPTIONS.exportedBy,
        'Nội bộ',
        ...document.parameters.flatMap(({ name, value }) => [name, value]),
      ]),
    );
  });

  it('draws its charts from the cells of its tables, in the order of the schema', () => {
    const book = new Book(bytes);
    const charts = book.charts();
    expect(charts).toHaveLength(document.parts.reduce((sum, { charts: of }) => sum + of.length, 0));
    for (const { part, root } of charts) {
      expect([part, orderFaults(root)]).toEqual([part, []]);
      for (const { formula, cached } of referencesOf(root)) {
        const shown = resolve(formula).map(({ sheet, address }) => book.cells(sheet).get(address));
        expect([formula, cached]).toEqual([formula, shown.map((one) => one)]);
      }
    }
  });

  it('is the same file whenever it is made of the same document', async () => {
    expect(Buffer.compare(Buffer.from(await workbookOf(document)), Buffer.from(bytes))).toBe(0);
  });

  it('is in English where asked, with no Vietnamese word of ours left', async () => {
    const english = sampleDocument(kind, {
      locale: 'en',
      office: { ...OPTIONS.office, superior: 'A', body: 'B' },
    });
    const made = await workbookOf(english);
    for (const { cells } of partsOf(english, made)) {
      const texts = [...cells.values()].map(({ value }) => value);
      expect(texts).toContain('SAMPLE DATA');
      expect(texts).not.toEqual(expect.arrayContaining(['Ghi chú:']));
    }
    const last = partsOf(english, made).at(-1)?.cells.values() ?? [];
    expect([...last].map(({ value }) => value)).toContain('Recipients:');
    expect(all(new Book(made).read('xl/workbook.xml'), 'sheet').at(-1)?.attributes['name']).toBe(
      'Parameters',
    );
  });
});
