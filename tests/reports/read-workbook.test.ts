import { describe, expect, it } from '@jest/globals';
import { ProductError } from '@ket-nap/domain';
import { LIMITS, readSheets, type RawSheet } from '@ket-nap/reports';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

async function workbook(
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Số liệu'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const textsOf = (sheets: readonly RawSheet[]) =>
  sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ address, text }) => [address, text])),
  );

/** The refusal of a file, as `code reason`. */
async function refusal(bytes: Uint8Array, name = 'tệp.xlsx'): Promise<string> {
  try {
    await readSheets(bytes, name);
    return 'read';
  } catch (error) {
    if (!(error instanceof ProductError)) throw error;
    return [error.code, error.params['reason']].filter(Boolean).join(' ');
  }
}

/** A workbook written by hand, as other programs write them. */
function handMade(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:x="m" xmlns:q="${rel}"><x:sheets><x:sheet name='Một &amp; "hai"' sheetId="3" q:id="rId7"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Target="/xl/worksheets/s.xml" Type="${rel}/worksheet" Id="rId7"/><Relationship Target="sharedStrings.xml" Type="${rel}/sharedStrings" Id="s"/></Relationships>`,
    'xl/worksheets/s.xml': sheet,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('a workbook', () => {
  it('gives numbers, texts, dates, rich text, links, booleans and results of formulas by their addresses', async () => {
    const bytes = await workbook((sheet) => {
      sheet.getCell('A1').value = 'Thành ủy Nha Trang'.normalize('NFD');
      sheet.getCell('B1').value = 1455;
      sheet.getCell('C1').value = 1.45;
      sheet.getCell('D1').value = new Date(Date.UTC(2020, 9, 1));
      sheet.getCell('E1').value = { richText: [{ text: 'Ninh ' }, { font: { bold: true }, text: 'Hòa' }] };
      sheet.getCell('F1').value = { text: 'Cam Ranh', hyperlink: 'https://example.invalid/' };
      sheet.getCell('G1').value = true;
      sheet.getCell('H1').value = { formula: 'B1+1', result: 1456 };
      sheet.getCell('I1').value = { formula: 'A1', result: ' chữ ' };
      sheet.getCell('A3').value = ' 1 455 ';
      sheet.getCell('C3').value = '';
      sheet.getRow(3).hidden = true;
    });
    const sheets = await readSheets(bytes, 'x.xlsx');
    expect(textsOf(sheets)).toEqual([
      ['A1', 'Thành ủy Nha Trang'.normalize('NFC')],
      ['B1', '1455'],
      ['C1', '1.45'],
      ['D1', '2020-10-01'],
      ['E1', 'Ninh Hòa'],
      ['F1', 'Cam Ranh'],
      ['G1', 'TRUE'],
      ['H1', '1456'],
      ['I1', 'chữ'],
      ['A3', '1 455'],
    ]);
    const numbers = sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => cell.number ?? null)),
    );
    expect(numbers).toEqual([null, 1455, 1.45, null, null, null, null, 1456, null, null]);
  });

  it('has every sheet in order, with its name', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.getCell('A1').value = 1;
      book.addWorksheet('Hướng dẫn & <mẫu>').getCell('B2').value = 2;
    });
    const sheets = await readSheets(bytes, 'x.xlsx');
    expect(sheets.map(({ name, rows }) => [name, rows[0]?.number])).toEqual([
      ['Số liệu', 1],
      ['Hướng dẫn & <mẫu>', 2],
    ]);
  });

  it('of another program is read as well: prefixes, single quotes, inline texts, no addresses, CDATA, comments', async () => {
    const bytes = handMade(
      `<?xml version="1.0"?><x:worksheet xmlns:x="m"><!-- a > b --><x:sheetData>
        <x:row><x:c t='inlineStr'><x:is><x:t>a &lt; b</x:t><x:rPh><x:t>phát âm</x:t></x:rPh></x:is></x:c><x:c/><x:c><x:v>7</x:v></x:c></x:row>
        <x:row r='5'><x:c r="B5" t="s"><x:v>1</x:v></x:c><x:c t="str"><x:f>"x"</x:f><x:v><![CDATA[c & d]]></x:v></x:c></x:row>
        <x:row r="6"/></x:sheetData></x:worksheet>`,
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>không</t></si><si><r><t>có_x0020_</t></r><r><t>dấu&#x1EA1;</t></r></si></sst>',
      },
    );
    const sheets = await readSheets(bytes, 'x.xlsx');
    expect(sheets[0]?.name).toBe('Một & "hai"');
    expect(textsOf(sheets)).toEqual([
      ['A1', 'a < b'],
      ['C1', '7'],
      ['B5', 'có dấuạ'],
      ['C5', 'c & d'],
    ]);
  });

  it('says where a formula has no stored result, which is not a blank', async () => {
    const bytes = handMade(
      '<worksheet><sheetData><row r="2"><c r="D2"><f>A1+1</f></c><c r="E2"><f>B1</f><v/></c></row></sheetData></worksheet>',
    );
    const [sheet] = await readSheets(bytes, 'x.xlsx');
    expect(sheet?.rows[0]?.cells).toEqual([
      { address: 'D2', column: 4, text: '', problem: 'formula_without_value' },
      { address: 'E2', column: 5, text: '', problem: 'formula_without_value' },
    ]);
  });

  it('of 52.000 rows is read whole', async () => {
    const rows = Array.from(
      { length: 52_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
    );
    const [sheet] = await readSheets(
      handMade(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`),
      'x.xlsx',
    );
    expect(sheet?.rows.length).toBe(52_000);
    expect(sheet?.rows.at(-1)?.cells[0]?.number).toBe(51_999);
  });
});

describe('a CSV', () => {
  const lines = ['Mã;Tên', 'NT;"Nha ""Trang""; Khánh Hòa"', '', 'CR;1,5'].join('\r\n');
  const expected = [
    ['A1', 'Mã'],
    ['B1', 'Tên'],
    ['A2', 'NT'],
    ['B2', 'Nha "Trang"; Khánh Hòa'],
    ['A4', 'CR'],
    ['B4', '1,5'],
  ];

  it.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${lines}`)],
    ['UTF-16', Buffer.from(`\uFEFF${lines}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${lines}`, 'utf16le').swap16()],
    ['decomposed letters', Buffer.from(lines.normalize('NFD'))],
    ['line feeds only', Buffer.from(lines.replaceAll('\r', ''))],
  ])('is read in %s', async (_, bytes) => {
    const sheets = await readSheets(bytes, 'C:\\Tài liệu\\số liệu.csv');
    expect(sheets[0]?.name).toBe('số liệu');
    expect(textsOf(sheets)).toEqual(expected);
  });

  it.each([
    ['a,b\n1,"2,5"', ['a', 'b', '1', '2,5']],
    ['a\tb\n1\t2,5', ['a', 'b', '1', '2,5']],
    ['a;b\n1;2,5', ['a', 'b', '1', '2,5']],
    ['sep=|\r\na|b', ['a', 'b']],
  ])('is split where it is meant to be: %j', async (text, cells) => {
    expect(textsOf(await readSheets(Buffer.from(text), 'x.csv')).map(([, value]) => value)).toEqual(cells);
  });

  it('in an old Vietnamese encoding is refused with what to do', async () => {
    expect(await refusal(Buffer.from([0x4e, 0xe0, 0xec, 0x3b, 0x31]), 'x.csv')).toBe(
      'file_unreadable encoding',
    );
  });
});

describe('a file that cannot be read', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each([
    ['empty', new Uint8Array(), 'x.xlsx', 'file_unreadable empty'],
    ['an old .xls', Buffer.from(ole), 'x.xls', 'file_unreadable old_excel'],
    [
      'one with a password',
      Buffer.concat([Buffer.from(ole), Buffer.from('EncryptedPackage', 'utf16le')]),
      'x.xlsx',
      'file_unreadable password',
    ],
    ['a text that says it is a workbook', Buffer.from('abc'), 'x.xlsx', 'file_unreadable not_workbook'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'x.pdf', 'file_unreadable not_workbook'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'x.csv', 'file_unreadable encoding'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'x.xlsx', 'file_unreadable not_workbook'],
    ['half a zip', zipSync({ 'a.txt': strToU8('a') }).subarray(0, 40), 'x.xlsx', 'file_unreadable damaged'],
    [
      'broken XML',
      handMade('<worksheet><sheetData><row r="1"><c r="A1"><v>1</'),
      'x.xlsx',
      'file_unreadable damaged',
    ],
    [
      'declared entities',
      handMade('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
      'x.xlsx',
      'file_unreadable damaged',
    ],
    ['one too large', new Uint8Array(LIMITS.fileBytes + 1), 'x.csv', 'file_too_large'],
  ])('%s says why', async (_, bytes, name, expected) => {
    expect(await refusal(bytes, name)).toBe(expected);
  });

  it('made to fill the memory is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(LIMITS.ratioFromBytes + 1);
    const bytes = zipSync({ ...unzipSync(handMade('<worksheet/>')), 'xl/worksheets/s.xml': zeros });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await refusal(bytes)).toBe('file_too_large');
  });

  it('is refused too when its directory lies about the sizes', async () => {
    const text = `<worksheet>${'<row/>'.repeat(100_000)}</worksheet>`;
    const bytes = Buffer.from(handMade(text));
    expect(await refusal(bytes)).toBe('read');
    const entry = Buffer.from([0x50, 0x4b, 1, 2]);
    for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 4)) {
      if (bytes.readUInt32LE(at + 24) === text.length) bytes.writeUInt32LE(1000, at + 24);
    }
    expect(await refusal(bytes)).toBe('file_unreadable damaged');
  });

  it('with too many parts is refused', async () => {
    const many: Zippable = Object.fromEntries(
      Array.from({ length: LIMITS.zipEntries + 1 }, (_, index) => [`${index}`, new Uint8Array()]),
    );
    expect(await refusal(zipSync(many))).toBe('file_too_large');
  });

  it('whatever it is, is answered with a reason and never with a crash', async () => {
    const whole = handMade(
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 6 }),
        fc.nat({ max: whole.length }),
        async (changes, cut) => {
          const bytes = whole.slice(0, cut % 3 === 0 ? cut : whole.length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          expect(await refusal(bytes)).toMatch(/^(read|file_too_large|file_unreadable [a-z_]+)$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
