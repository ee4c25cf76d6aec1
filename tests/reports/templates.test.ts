import { describe, expect, it } from '@jest/globals';
import { COMMITTEE_KINDS } from '@ket-nap/domain';
import { translator, type Locale } from '@ket-nap/i18n';
import {
  committeesTemplate,
  figuresTemplate,
  readCommittees,
  readFigures,
  readSheets,
} from '@ket-nap/reports';
import ExcelJS from 'exceljs';
import { sampleUnits } from './sample-board';

const LANGUAGES: Locale[] = ['vi', 'en'];

async function open(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

async function filled(bytes: Uint8Array, fill: (sheet: ExcelJS.Worksheet) => void) {
  const workbook = await open(bytes);
  const [sheet] = workbook.worksheets;
  if (sheet) fill(sheet);
  return readSheets(new Uint8Array(await workbook.xlsx.writeBuffer()), 'mẫu.xlsx');
}

describe.each(LANGUAGES)('the template of figures (%s)', (locale) => {
  const committees = sampleUnits();
  const bytes = () => figuresTemplate({ committees, periods: ['2022', '2022-H1'], locale });

  it('comes back as the figures that were filled in', async () => {
    const sheets = await filled(await bytes(), (sheet) => {
      committees.forEach((unit, index) => {
        sheet.getCell(index + 2, 4).value = unit.quotas['2022'] ?? null;
        sheet.getCell(committees.length + index + 2, 5).value = unit.admitted['2022-H1'] ?? null;
      });
    });
    const { entries, errors, rowsRead } = readFigures(sheets);
    expect(errors).toEqual([]);
    expect([rowsRead, entries.length]).toEqual([30, 30]);
    expect(entries.reduce((sum, { quota }) => sum + (quota?.value ?? 0), 0)).toBe(1700);
    expect(entries.reduce((sum, { admitted }) => sum + (admitted?.value ?? 0), 0)).toBe(612);
    expect(entries.at(-1)).toMatchObject({
      code: 'BP',
      period: '2022-H1',
      admitted: { cell: 'E31', value: 13 },
    });
  });

  it('as it is has nothing to import, and says so', async () => {
    const { entries, errors } = readFigures(await readSheets(await bytes(), 'mẫu.xlsx'));
    expect(entries).toEqual([]);
    expect(errors.map(({ rule }) => rule)).toEqual(['nothing_to_import']);
  });

  it('keeps a period and a code as text, so that Excel makes no date of them', async () => {
    const [sheet] = (await open(await bytes())).worksheets;
    for (const address of ['A2', 'C2', 'C40']) expect(sheet?.getCell(address).numFmt).toBe('@');
    expect(sheet?.getCell('C2').value).toBe('2022');
  });

  it('lets only counts be typed, and takes what the product takes', async () => {
    const [sheet] = (await open(await bytes())).worksheets;
    expect(sheet?.getCell('D2').dataValidation).toMatchObject({
      type: 'whole',
      formulae: [0, 9_999_999],
      errorStyle: 'stop',
    });
    expect(sheet?.getCell('C2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"2022,2022-H1,2022-H2"'],
    });
  });

  it('has instructions and the codes to look up', async () => {
    const workbook = await open(await bytes());
    const t = translator(locale);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      t('files.template.figures.sheet'),
      t('files.template.guide'),
      t('files.template.list'),
    ]);
    expect(workbook.worksheets[2]?.getCell('A2').value).toBe('NT');
  });

  it('is empty but ready without periods', async () => {
    const sheets = await filled(await figuresTemplate({ committees, locale }), (sheet) => {
      sheet.getRow(2).values = ['NT', null, '2021-H1', null, 112];
    });
    expect(readFigures(sheets)).toMatchObject({ errors: [], entries: [{ code: 'NT', period: '2021-H1' }] });
  });
});

describe.each(LANGUAGES)('the template of committees (%s)', (locale) => {
  it('comes back as the committees that were filled in, of every kind that it offers', async () => {
    const t = translator(locale);
    const sheets = await filled(await committeesTemplate({ locale }), (sheet) => {
      COMMITTEE_KINDS.forEach((kind, index) => {
        sheet.getRow(index + 2).values = [
          `K${index}`,
          `Đơn vị ${index}`,
          t(`kind.${kind}`),
          '01/10/2020',
          null,
          null,
        ];
      });
    });
    const { entries, errors } = readCommittees(sheets);
    expect(errors).toEqual([]);
    expect(entries.map(({ kind }) => kind)).toEqual([...COMMITTEE_KINDS]);
  });

  it('takes real dates as well as written ones', async () => {
    const sheets = await filled(await committeesTemplate({ locale }), (sheet) => {
      sheet.getRow(2).values = ['NT', 'Nha Trang', 'city', null, null, 'Nha Trang'];
      const day = sheet.getCell('D2');
      day.value = new Date(Date.UTC(2020, 9, 1));
      day.numFmt = 'dd/mm/yyyy';
    });
    expect(readCommittees(sheets)).toMatchObject({ errors: [], entries: [{ validFrom: '2020-10-01' }] });
  });
});
