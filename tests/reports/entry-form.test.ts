import { describe, expect, it } from '@jest/globals';
import { MAX_COUNT, ProductError } from '@ket-nap/domain';
import { entryForm, readEntryForm, readSheets, type EntryFormInput, type EntryMark } from '@ket-nap/reports';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import {
  breakdowns,
  committeeForm,
  countItems,
  counted,
  proseItems,
  rowOf,
  said,
  unitForm,
} from './sample-entry';
import { cellsOf, partOf } from './second-reader';

const LANGUAGES = ['vi', 'en'] as const;

async function open(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return { workbook, sheet };
}

/** The form after somebody worked on it in another program. */
async function worked(
  bytes: Uint8Array,
  work: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const { workbook, sheet } = await open(bytes);
  work(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Whether a cell can be typed into; the library leaves out what a cell has not. */
const isOpen = ({ protection }: Partial<ExcelJS.Cell>) => protection?.locked === false;
const validated = ({ dataValidation }: Partial<ExcelJS.Cell>) => dataValidation?.type;
const read = async (bytes: Uint8Array, name = 'mẫu.xlsx') => readEntryForm(await readSheets(bytes, name));
const formOf = (input: EntryFormInput, marks: EntryMark[] = []) => entryForm(input, { locale: 'vi', marks });

async function refusal(bytes: Uint8Array, name = 'mẫu.xlsx'): Promise<unknown> {
  const error: unknown = await read(bytes, name).catch((thrown: unknown) => thrown);
  return error instanceof ProductError ? { code: error.code, ...error.params } : error;
}

/** Where the cell of an item stands, by its name in the form. */
function placeOf(bytes: Uint8Array, name: string): string {
  const found = [...cellsOf(bytes)].find(([address, { value }]) => address.startsWith('B') && value === name);
  if (!found) throw new Error(`no row ${name}`);
  return `C${found[0].slice(1)}`;
}

describe.each(LANGUAGES)('a form that nobody touched (%s)', (locale) => {
  it.each([
    ['of a committee', committeeForm(), 11],
    ['of a province', unitForm(), 12],
  ])('%s says whose and of when it is, and nothing else', async (_, input, filled) => {
    const reading = await read(await entryForm(input, { locale }));
    expect(reading).toEqual({ half: '2022-H1', scope: input.scope, cells: [], untouched: filled });
  });
});

it('Any values whatever, written and read back, are the same values', async () => {
  const prose = fc.string({ unit: 'grapheme', maxLength: 60 });
  const texts = fc.oneof(
    prose,
    fc.constantFrom('=1+1', '+84', '-5', '@SUM(A1)', '_x000D_', 'a\r\nb', '  x ', "'x", '\t', '1'),
  );
  const cells = fc.record({
    counts: fc.dictionary(fc.constantFrom(...countItems), fc.nat(MAX_COUNT), { maxKeys: 12 }),
    texts: fc.dictionary(fc.constantFrom(...proseItems), texts),
    day: fc.option(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2150-12-31'), noInvalidDate: true }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(cells, fc.constantFrom(...LANGUAGES), async ({ counts, texts, day }, locale) => {
      const stored = {
        ...Object.fromEntries(Object.entries(counts).map(([item, count]) => [item, counted(count)])),
        ...Object.fromEntries(Object.entries(texts).map(([item, text]) => [item, said(text)])),
        ...(day && { as_of: said(day.toISOString().slice(0, 10)) }),
      };
      const reading = await read(await entryForm(committeeForm({ cells: stored }), { locale }));
      expect(reading.cells).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('Any values typed into any cells of a blank form are read at their addresses', async () => {
  const blank = await formOf(committeeForm({ cells: {} }));
  const { sheet } = await open(blank);
  const open_: string[] = [];
  sheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (isOpen(cell) && validated(cell) === 'whole') open_.push(cell.address);
    }),
  );
  expect(open_).toHaveLength(countItems.length);
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...open_), fc.nat(MAX_COUNT), { minKeys: 1, maxKeys: 20 }),
      async (typed) => {
        const bytes = await worked(blank, (page) => {
          for (const [address, value] of Object.entries(typed)) page.getCell(address).value = value;
        });
        const { cells } = await read(bytes);
        const readBack = cells.map(({ cell, reading }) => [cell, reading.ok ? reading.value.count : null]);
        expect(Object.fromEntries(readBack)).toEqual(typed);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

describe('what is typed', () => {
  const typedInto = async (name: string, value: ExcelJS.CellValue) => {
    const bytes = await formOf(committeeForm());
    const address = placeOf(bytes, name);
    const [cell] = (await read(await worked(bytes, (sheet) => (sheet.getCell(address).value = value)))).cells;
    expect(cell?.cell).toBe(address);
    return cell?.reading;
  };

  it.each<[string, ExcelJS.CellValue, object]>([
    ['Sinh viên', '1.455', { ok: true, value: counted(1455) }],
    ['Sinh viên', ' 1 455 ', { ok: true, value: counted(1455) }],
    ['Sinh viên', 0, { ok: true, value: counted(0) }],
    ['Sinh viên', { formula: '2+3', result: 5 }, { ok: true, value: counted(5) }],
    ['Sinh viên', { formula: '2+3' }, { ok: false, rule: 'formula_without_value', params: {} }],
    ['Sinh viên', -1, { ok: false, rule: 'number_negative', params: {} }],
    ['Sinh viên', 1.5, { ok: false, rule: 'number_not_whole', params: {} }],
    ['Sinh viên', 10_000_000, { ok: false, rule: 'number_too_large', params: {} }],
    ['Sinh viên', '1,455', { ok: false, rule: 'number_ambiguous', params: {} }],
    ['Sinh viên', 'mười', { ok: false, rule: 'text_where_number', params: {} }],
    ['Sinh viên', { error: '#REF!' }, { ok: false, rule: 'text_where_number', params: {} }],
    ['Tổng số đảng viên mới kết nạp', null, { ok: true, value: { count: null, text: null } }],
    ['Số liệu tính đến ngày', new Date('2022-06-20'), { ok: true, value: said('2022-06-20') }],
    ['Số liệu tính đến ngày', '5/6/2022', { ok: true, value: said('2022-06-05') }],
    ['Số liệu tính đến ngày', '31/6/2022', { ok: false, rule: 'day_invalid', params: {} }],
    ['Giải pháp', '=HYPERLINK("x")', { ok: true, value: said('=HYPERLINK("x")') }],
    ['Giải pháp', 'a\u0000b\u0007', { ok: true, value: said('ab') }],
  ])('%s: %j is read as %j', async (name, value, reading) => {
    expect(await typedInto(name, value)).toEqual(reading);
  });

  it('A text of more than 2.000 characters is too long', async () => {
    const reading = { ok: false, rule: 'text_too_long', params: { max: 2000 } };
    expect(await typedInto('Giải pháp', 'x'.repeat(2001))).toEqual(reading);
  });
});

describe('a form of another layout is refused with the first cell that is not in its place', () => {
  const change = async (work: Parameters<typeof worked>[1], input = committeeForm()) =>
    refusal(await worked(await formOf(input), work));

  it.each<[string, Parameters<typeof worked>[1], string]>([
    ['a row was inserted', (sheet) => sheet.insertRow(20, []), 'B20'],
    ['a row was deleted', (sheet) => sheet.spliceRows(20, 1), 'B20'],
    ['a column was inserted', (sheet) => sheet.spliceColumns(2, 0, []), 'B11'],
    ['a row has another name', (sheet) => (sheet.getCell('B19').value = 'Sinh viên'), 'B19'],
    ['a head has another name', (sheet) => (sheet.getCell('C11').value = 'Năm'), 'C11'],
  ])('%s', async (_, work, cell) => {
    expect(await change(work)).toEqual({ code: 'workbook_layout_changed', cell });
  });

  it('two committees of a province changed places', async () => {
    const swapped = await change((sheet) => {
      const [a, b] = [sheet.getCell('C15').value, sheet.getCell('C16').value];
      sheet.getCell('C15').value = b;
      sheet.getCell('C16').value = a;
    }, unitForm());
    expect(swapped).toEqual({ code: 'workbook_layout_changed', cell: 'C15' });
  });
});

describe('a file that is no form of ours is refused as such', () => {
  const foreign = { code: 'workbook_foreign' };

  it('any other workbook, a CSV, and one whose hidden sheet is gone or was written by hand', async () => {
    const form = await formOf(committeeForm());
    const another = new ExcelJS.Workbook();
    another.addWorksheet('x').addRow(['STT', 'Nội dung', 5]);
    expect(await refusal(new Uint8Array(await another.xlsx.writeBuffer()))).toEqual(foreign);
    expect(await refusal(new TextEncoder().encode('STT;Kỳ này\n1;5'), 'x.csv')).toEqual(foreign);
    expect(await refusal(await worked(form, (_, book) => book.removeWorksheet('ket-nap')))).toEqual(foreign);
    const other = await worked(
      form,
      (_, book) => ((book.getWorksheet('ket-nap')?.getCell('A2') ?? { value: '' }).value = '2022-H2'),
    );
    expect(await refusal(other)).toEqual(foreign);
  });
});

describe('the sheet', () => {
  it('is protected without a password, and only cells to enter are open', async () => {
    const { sheet, workbook } = await open(await formOf(committeeForm()));
    expect(isOpen(sheet.getCell('C14'))).toBe(true);
    expect(isOpen(sheet.getCell('B14'))).toBe(false);
    const xml = partOf(await formOf(committeeForm()), 'xl/worksheets/sheet1.xml');
    expect(/<sheetProtection [^>]*sheet="1"/.test(xml)).toBe(true);
    expect(/hashValue|password=/.test(xml)).toBe(false);
    expect(workbook.getWorksheet('ket-nap')?.state).toBe('veryHidden');
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1 });
  });

  it('leaves nothing open where nothing may be entered', async () => {
    const { sheet } = await open(await formOf(committeeForm({ mayEnter: false, state: 'submitted' })));
    let open_ = 0;
    sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => (open_ += isOpen(cell) ? 1 : 0)));
    expect(open_).toBe(0);
  });

  it('lets only whole numbers, days and short texts be typed, and says so in the reader’s language', async () => {
    for (const [locale, words] of [
      ['vi', 'Nhập số nguyên từ 0 đến 9.999.999.'],
      ['en', 'Enter a whole number'],
    ] as const) {
      const { sheet } = await open(await entryForm(committeeForm(), { locale }));
      expect(sheet.getCell('C14').dataValidation).toMatchObject({ type: 'whole', formulae: [0, MAX_COUNT] });
      expect(sheet.getCell('C14').dataValidation.error).toContain(words);
      expect(sheet.getCell('C16').dataValidation).toMatchObject({ type: 'date', errorStyle: 'stop' });
    }
  });

  it('shows a name that looks like a formula as the text that it is', async () => {
    const committee = { id: '10', code: '=1', name: "=cmd|'/c calc'!A1" };
    for (const input of [
      {
        ...committeeForm(),
        rows: [rowOf(0, { committee })],
        scope: { kind: 'committee' as const, committee },
      },
      unitForm([rowOf(0, { committee, cells: { note: said('@x') } })]),
    ]) {
      const bytes = await formOf(input);
      const formulas = [...cellsOf(bytes).values()].flatMap(({ formula }) => formula ?? []);
      expect(formulas.filter((formula) => /cmd|@/.test(formula))).toEqual([]);
      expect((await read(bytes)).cells).toEqual([]);
    }
  });

  it('speaks of every breakdown in both languages', async () => {
    for (const locale of LANGUAGES) {
      const shown = [...cellsOf(await entryForm(committeeForm(), { locale })).values()].map(
        ({ value }) => value,
      );
      for (const { name, nameEn, groups } of breakdowns) {
        expect(shown).toContain(locale === 'vi' ? name : nameEn);
        for (const group of groups) expect(shown).toContain(locale === 'vi' ? group.name : group.nameEn);
      }
    }
  });
});

describe('a form that goes back with marks', () => {
  const marks: EntryMark[] = [
    { committeeId: '10', item: 'group:101', typed: 'mười hai', advice: 'Chỉ ghi số.' },
    { committeeId: '10', item: 'group:102', typed: 7, advice: null },
    { committeeId: '10', item: 'admitted', typed: '', advice: null },
  ];

  it('has what was typed, the advice beside and in the wrong cell, and is read again as what was typed', async () => {
    const bytes = await formOf(committeeForm(), marks);
    const { sheet } = await open(bytes);
    const address = placeOf(bytes, 'Cán bộ, công chức cơ quan đảng, Mặt trận, đoàn thể');
    const note: unknown = sheet.getCell(address).note;
    expect(JSON.stringify(note)).toContain('Chỉ ghi số.');
    expect(sheet.getCell(address.replace('C', 'E')).value).toBe('Chỉ ghi số.');
    const { cells } = await read(bytes);
    expect(cells.map(({ item, typed, reading }) => [item, typed, reading.ok])).toEqual([
      ['admitted', '', true],
      ['group:101', 'mười hai', false],
      ['group:102', 7, true],
    ]);
  });
});
