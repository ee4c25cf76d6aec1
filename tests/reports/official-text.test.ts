import { describe, expect, it } from '@jest/globals';
import type { OfficialDocument } from '@ket-nap/contracts';
import { isWritable, spreadsheetText } from '@ket-nap/domain';
import { chartWorkbook, workbookOf } from '@ket-nap/reports';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { SheetNames } from '../../libs/reports/src/sheet-name';
import { all, Book } from './chart-reader';
import { partsOf, sheetOf } from './official-reader';
import { sampleDocument } from './sample-documents';
import { cellsOf, partOf } from './second-reader';

/** A document in which people wrote the same text wherever they may write. */
function writtenWith(text: string): OfficialDocument {
  const document = sampleDocument('summary');
  return {
    ...document,
    title: text,
    unit: text,
    parameters: [{ name: text, value: text }],
    parts: document.parts.map((part) => ({
      ...part,
      title: text,
      under: [{ text, tone: 'plain' }],
      head: { ...part.head, superior: text, placeAndDate: text },
      foot: { ...part.foot, recipients: [text], name: text },
      table: part.table && {
        ...part.table,
        notes: [text],
        rows: part.table.rows.map((row, at) => ({
          ...row,
          cells: row.cells.map((cell, column) => (at === 0 && (column === 1 || column === 10) ? text : cell)),
        })),
      },
    })),
  };
}

describe('text from people', () => {
  it.each([
    '=1+1',
    '+84',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("http://x","y")',
    'a\u0000\u0001b',
    'Đảng\uFFFE bộ\uFFFF \uD800',
    `${'x'.repeat(32_766)}𠮷`,
    '<b>&"\'',
    'x'.repeat(40_000),
  ])('stays text in every cell: %j', async (text) => {
    const document = writtenWith(text);
    const bytes = await workbookOf(document);
    const formulas = [1, 2, 3].flatMap((sheet) =>
      [...cellsOf(bytes, sheet).values()].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas.every((formula) => /^(IF|SUBTOTAL|ROUND)\(/.test(formula))).toBe(true);
    const [part] = partsOf(document, bytes);
    const sheet = await sheetOf(bytes, part?.name ?? '');
    expect(sheet.getCell(part?.first ?? 1, 2).type).toBe(ExcelJS.ValueType.String);
    for (const part of ['xl/sharedStrings', 'xl/worksheets/sheet1', 'xl/worksheets/sheet3', 'docProps/core'])
      // What was half a character would be U+FFFD there.
      expect(isWritable(partOf(bytes, `${part}.xml`).replaceAll('\uFFFD', '\uFFFF'))).toBe(true);
  });

  it.each(['_x000D_', 'Đảng ủy _x0041_B', '_x005F_x0041_'])(
    'that looks like a code of the spreadsheet is shown as it was typed: %j',
    async (text) => {
      const document = writtenWith(text);
      const bytes = await workbookOf(document);
      const [part] = partsOf(document, bytes);
      const sheet = await sheetOf(bytes, part?.name ?? '');
      expect(sheet.getCell(part?.first ?? 1, 2).value).toBe(text);
      const codes = partOf(bytes, 'xl/worksheets/sheet1.xml').match(/_x[0-9A-F]{4}_/g) ?? [];
      expect(new Set(codes)).toEqual(new Set(['_x005F_']));
      const table = {
        ...{ title: text, about: text, notes: [text], columns: [{ label: text, kind: 'text' as const }] },
        rows: [{ of: 'row' as const, cells: [text] }],
      };
      const chart = await chartWorkbook(table, { readAt: document.readAt, locale: 'vi' });
      const shown = [...cellsOf(chart).values()].map(({ value }) => String(value ?? ''));
      // Read as the file has it: what a spreadsheet makes of it is what was typed.
      expect(shown).toContain(spreadsheetText(text));
      expect(shown).not.toContain(text);
    },
  );

  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '\t=1'])(
    'is marked as text for who edits it: %j',
    async (text) => {
      const document = writtenWith(text);
      const bytes = await workbookOf(document);
      const styles = all(new Book(bytes).read('xl/styles.xml'), 'cellXfs')[0]?.children ?? [];
      const wanted = text.trim();
      for (const sheet of [1, 3]) {
        const found = [...cellsOf(bytes, sheet).values()].filter(({ value }) => value === wanted);
        expect(found.length).toBeGreaterThan(1);
        for (const { style } of found) expect(styles[style]?.attributes['quotePrefix']).toBe('1');
      }
      const plain = [...cellsOf(bytes).values()].find(({ value }) => value === 'STT');
      expect(styles[plain?.style ?? 0]?.attributes['quotePrefix']).toBeUndefined();
    },
  );
});

it('Names of sheets are ones that spreadsheets take, and no two are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 12 }), (wanted) => {
      const names = new SheetNames();
      const given = wanted.map((name) => names.of(name));
      for (const name of given) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/*?:[\]\p{Cc}]|^'|'$|^history$|\p{Cs}/iu);
      }
      expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length);
    }),
  );
});

it('A Vietnamese name of a sheet stays as it is, and is cut between characters', () => {
  const names = new SheetNames();
  expect(names.of('Đối tượng trọng tâm')).toBe('Đối tượng trọng tâm');
  expect(names.of('ĐỐI TƯỢNG TRỌNG TÂM')).toBe('ĐỐI TƯỢNG TRỌNG TÂM (2)');
  expect(names.of('Báo cáo [6 tháng] đầu/cuối: năm?')).toBe('Báo cáo 6 tháng đầu cuối năm');
  expect(names.of('Đảng bộ phường Nha Trang – Khánh Hòa mở rộng')).toBe('Đảng bộ phường Nha Trang – Khán');
});
