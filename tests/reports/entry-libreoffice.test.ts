import { beforeAll, describe, expect, it } from '@jest/globals';
import { entryForm, readEntryForm, readSheets } from '@ket-nap/reports';
import ExcelJS from 'exceljs';
import { committeeForm, said, unitForm } from './sample-entry';
import { cellsOf, partOf } from './second-reader';
import { hasLibreOffice, recalculated } from '../support/spreadsheets';

// Without LibreOffice these tests are shown as skipped; everything else reads the files in two ways of its own.
const describeWithOffice = hasLibreOffice ? describe : describe.skip;

describeWithOffice('LibreOffice opens a form and saves it', () => {
  const solutions = 'Dòng 1\nDòng 2; "nháy", <thẻ> & _x000D_';
  const form = committeeForm();
  const [row] = form.rows;
  const inputs = {
    committee: {
      ...form,
      rows: row ? [{ ...row, cells: { ...row.cells, solutions: said(solutions) } }] : [],
    },
    unit: unitForm(),
  };
  const names = ['committee', 'unit'] as const;
  const written: Record<string, Uint8Array> = {};
  const saved: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    for (const name of names) {
      const bytes = await entryForm(inputs[name], { locale: 'vi' });
      written[name] = bytes;
      saved[name] = recalculated(bytes);
    }
  }, 120_000);
  const of = (files: Record<string, Uint8Array>, name: string) => files[name] ?? new Uint8Array();

  it.each(names)('the form of a %s is still ours, in its layout, and says nothing new', async (name) => {
    const reading = readEntryForm(await readSheets(of(saved, name), 'mẫu.xlsx'));
    expect(reading).toMatchObject({ half: '2022-H1', scope: inputs[name].scope, cells: [] });
    expect(reading.untouched).toBeGreaterThan(10);
  });

  it.each(names)('the form of a %s stays protected, its cells to enter open', (name) => {
    const sheet = partOf(of(saved, name), 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="(?:1|true)"/);
    expect(partOf(of(saved, name), 'xl/styles.xml')).toMatch(/<protection [^>]*locked="(?:0|false)"/);
    expect(sheet).toMatch(/<dataValidation /);
  });

  it.each(names)('every check of the form of a %s is calculated to what the file stores', (name) => {
    const checks = [...cellsOf(of(written, name))].filter(([, { formula }]) => formula !== null);
    expect(checks.length).toBeGreaterThan(20);
    const calculated = cellsOf(of(saved, name));
    for (const [address, { value }] of checks)
      expect([address, calculated.get(address)?.value ?? '']).toEqual([address, value ?? '']);
  });

  it('what is typed there comes back', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(of(saved, 'committee')).buffer);
    const [sheet] = workbook.worksheets;
    if (sheet) sheet.getCell('C14').value = 113;
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { cells } = readEntryForm(await readSheets(bytes, 'mẫu.xlsx'));
    expect(cells.filter(({ item }) => item === 'admitted')).toMatchObject([
      { cell: 'C14', item: 'admitted', reading: { ok: true, value: { count: 113 } } },
    ]);
  });
});
