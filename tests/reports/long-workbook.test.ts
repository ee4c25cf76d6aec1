import type { OfficialDocument, OfficialRow } from '@ket-nap/contracts';
import {
  defaultOffice,
  LongWorkbook,
  placesOf,
  registerDocument,
  registerRow,
  registerWords,
  type RegisterLine,
} from '@ket-nap/reports';
import { translator } from '@ket-nap/i18n';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { hasLibreOffice, ownMemory, recalculated, rowsOf } from '../support/spreadsheets';

const UNIT = { name: 'Đảng bộ tỉnh Khánh Hòa', kind: 'province' } as const;
const HEAD = {
  unit: UNIT,
  period: '2022',
  asOf: '2022-12-31',
  quotasOn: '2022-12-31',
  counted: 'sent',
  readAt: '2023-01-06T03:00:00.000Z',
  demo: false,
} as const;
const OPTIONS = {
  locale: 'vi',
  office: defaultOffice(UNIT, translator('vi')),
  order: 'official',
  group: 'none',
  circulation: 'internal',
  exportedBy: 'Cán bộ Ban Tổ chức',
  reference: null,
} as const;
const WORDS = registerWords(HEAD, OPTIONS);
const REFERENCE = { code: 'KN-2023-0007', checksum: '0123-4567-89ab-cdef' };

const LINE: RegisterLine = {
  ...{ level: 1, code: 'A', name: '', above: UNIT.name, sums: null, state: 'approved' },
  ...{ quota: 11, first: 7, second: 3, existed: { first: true, second: true } },
};
const lineWith = (name: string, first: number | null = 7, quota: number | null = 11): OfficialRow =>
  registerRow({ ...LINE, name, first, quota }, 1, WORDS);

function written(rows: readonly OfficialRow[], reference: OfficialDocument['reference'] = null): Uint8Array {
  const chunks: Uint8Array[] = [];
  const workbook = new LongWorkbook(registerDocument(HEAD, OPTIONS), (chunk) => chunks.push(chunk));
  for (let at = 0; at < rows.length; at += 100) workbook.lines(rows.slice(at, at + 100));
  workbook.end(reference);
  return Buffer.concat(chunks);
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(ownMemory(bytes));
  return workbook;
}

describe('a register as a workbook', () => {
  it('has its lines, formulas with their results, a head that stays, and its number on both sheets', async () => {
    const workbook = await opened(written([lineWith('Xã Một'), lineWith('Xã Hai', null)], REFERENCE));
    const [sheet, parameters] = workbook.worksheets;
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Danh mục', 'Thông số']);
    const header = sheet?.views[0];
    const first = (header?.state === 'frozen' ? (header.ySplit ?? 0) : 0) + 1;
    const row = sheet?.getRow(first);
    expect(row?.getCell(4).value).toBe('Xã Một');
    expect(row?.getCell(9).value).toEqual({ formula: expect.stringContaining('SUM'), result: 10 });
    expect(row?.getCell(10).value).toEqual({ formula: expect.stringContaining('ROUND'), result: 90.9 });
    expect(sheet?.getRow(first + 1).getCell(7).value).toBe('Chưa báo cáo');
    expect(sheet?.getRow(first + 1).getCell(9).result).toBe(3);
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    const said = await placesOf(written([lineWith('Xã Một')], REFERENCE));
    const named = [...said]
      .filter(([, text]) => text.includes(REFERENCE.code))
      .map(([place]) => place.split('!')[0]);
    expect(new Set(named)).toEqual(new Set(['Danh mục', 'Thông số']));
    expect(JSON.stringify(parameters?.getSheetValues())).toContain('Cán bộ Ban Tổ chức');
    // What is kept beside the file is less than the file.
    expect(JSON.stringify(parameters?.getSheetValues())).toContain('không lưu riêng từng dòng');
  });

  it('asks nothing of an organisation for a half-year in which it did not exist', () => {
    const began = { ...LINE, first: null, existed: { first: false, second: true } };
    expect(registerRow(began, 1, WORDS).cells.slice(6, 9)).toEqual(['–', 3, 3]);
    const silent = { ...began, second: null, state: 'missing' } as const;
    expect(registerRow(silent, 1, WORDS).cells.slice(6, 9)).toEqual(['–', 'Chưa báo cáo', '—']);
  });

  it('never lets a text become a formula, whatever it begins with', async () => {
    const texts = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `=${text}`);
    const begun = fc.tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '_x003D_', '\uFFFE', '\uD800'),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          texts,
          begun.map((parts) => parts.join('')),
        ),
        async (name) => {
          const bytes = written([lineWith(name)]);
          const workbook = await opened(bytes);
          workbook.worksheets[0]?.eachRow((row) => {
            expect(row.getCell(4).type).not.toBe(ExcelJS.ValueType.Formula);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows a text that looks like a code of the spreadsheet as it was typed', async () => {
    const places = await placesOf(written([lineWith('Xã _x000D_ Một_x0041_')]));
    expect([...places.values()]).toContain('Xã _x000D_ Một_x0041_');
  });

  it('is the same file for the same document', () => {
    const rows = [lineWith('Xã Một'), lineWith('Xã Hai')];
    expect(Buffer.from(written(rows)).equals(Buffer.from(written(rows)))).toBe(true);
  });

  (hasLibreOffice ? it : it.skip)('is calculated by LibreOffice to the same figures', async () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      lineWith(`Xã ${at}`, at % 7 === 0 ? null : at, at % 5 === 0 ? null : at + 8),
    );
    const bytes = written(rows, REFERENCE);
    expect(await rowsOf(recalculated(bytes))).toEqual(await rowsOf(bytes));
  });
});
