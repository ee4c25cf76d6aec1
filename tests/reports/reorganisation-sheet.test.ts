import { describe, expect, it } from '@jest/globals';
import { translator, type Locale } from '@ket-nap/i18n';
import { readReorganisation, readSheets, reorganisationTemplate } from '@ket-nap/reports';
import ExcelJS from 'exceljs';

const csv = (...lines: string[]) => readSheets(Buffer.from(lines.join('\r\n')), 'sắp xếp.csv');
const HEAD = 'Mã\tTên\tLoại\tĐịa bàn cũ\tTiền thân';
const row = (...cells: string[]) => cells.join('\t');
const brief = (errors: { cell: string; rule: string }[]) => errors.map(({ cell, rule }) => `${cell} ${rule}`);

describe('a list of successors', () => {
  it('names predecessors by code or name, separated in any of the usual ways', async () => {
    const { entries, errors, rowsRead } = readReorganisation(
      await csv(
        HEAD,
        row('22366', 'Đảng uỷ  phường Nha Trang', 'Phường', 'Nha Trang', 'NT'),
        row('22738', 'Đảng ủy phường Đô Vinh', 'ward', '', 'NT-PR; Huyện ủy Ninh Sơn ,NT-PR'),
        row('22888', 'Đảng ủy xã Phước Dinh', 'xã', 'Thuận Nam', '"NT-TN\nNT-NP"'),
      ),
    );
    expect(errors).toEqual([]);
    expect(rowsRead).toBe(3);
    expect(entries.map(({ code, predecessors }) => [code, predecessors.map(({ text }) => text)])).toEqual([
      ['22366', ['NT']],
      ['22738', ['NT-PR', 'Huyện ủy Ninh Sơn']],
      ['22888', ['NT-TN', 'NT-NP']],
    ]);
    expect(entries[0]).toMatchObject({
      ...{ name: 'Đảng uỷ phường Nha Trang', kind: 'ward', formerArea: 'Nha Trang' },
      cells: { code: 'A2', name: 'B2', kind: 'C2' },
    });
  });

  it('may name a successor once for each predecessor, with its name on one row only', async () => {
    const { entries, errors } = readReorganisation(
      await csv(
        'predecessor,code,name,kind,valid_from,former_area',
        'NT-PR,22738,Đảng ủy phường Đô Vinh,ward,2025-07-01,Phan Rang',
        'NT-NS,22738,,,,',
        'NT-NS,22738,Đảng uỷ phường Đô Vinh,ward,,',
      ),
    );
    expect(errors).toEqual([]);
    expect(entries).toMatchObject([
      {
        code: '22738',
        predecessors: [
          { text: 'NT-PR', cell: 'A2' },
          { text: 'NT-NS', cell: 'A3' },
        ],
      },
    ]);
  });

  it('leaves name and kind blank where the committee exists already', async () => {
    const { entries, errors } = readReorganisation(await csv(HEAD, row('KH', '', '', '', 'NTH')));
    expect(errors).toEqual([]);
    expect(entries).toMatchObject([{ code: 'KH', name: null, kind: null }]);
  });

  it('is refused with everything that is wrong with it', async () => {
    const { entries, errors } = readReorganisation(
      await csv(
        HEAD,
        row('có cách', 'Tên', 'hội', '', ''),
        row('X', 'a'.repeat(201), 'xã', 'b'.repeat(101), ' ; ,'),
        row('Y', 'Đảng ủy Y', 'xã', '', 'A'),
        row('y', 'Đảng ủy khác', 'xã', '', 'B'),
        row('Y', 'Đảng ủy Y', 'phường', '', 'B'),
      ),
    );
    expect(entries.map(({ code }) => code)).toEqual(['Y']);
    expect(brief(errors)).toEqual([
      ...['A2 code_invalid', 'C2 kind_invalid', 'E2 predecessor_missing'],
      ...['B3 text_too_long', 'D3 text_too_long', 'E3 predecessor_missing'],
      ...['A5 duplicate_row', 'A6 duplicate_row'],
    ]);
    expect(errors.at(-1)?.params).toEqual({ other: 'sắp xếp!A4' });
  });

  it('needs a header with code and predecessors, and rows below it', async () => {
    expect(brief(readReorganisation(await csv('Mã\tTên', 'NT\tNha Trang')).errors)).toEqual([
      'A1 header_missing',
    ]);
    expect(brief(readReorganisation([]).errors)).toEqual(['A1 header_missing']);
    expect(brief(readReorganisation(await csv(HEAD)).errors)).toEqual(['A2 nothing_to_import']);
  });
});

async function open(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

describe.each<Locale>(['vi', 'en'])('the template of a reorganisation (%s)', (locale) => {
  const t = translator(locale);
  const committees = [
    { code: 'NT', name: 'Thành ủy Nha Trang', kind: 'city' },
    { code: '-1+1', name: '=HYPERLINK("x")', kind: 'district' },
    { code: '@SUM(A1)', name: '+84', kind: 'ward' },
  ] as const;
  const bytes = () => reorganisationTemplate({ committees, locale });

  it('comes back as what was filled in', async () => {
    const workbook = await open(await bytes());
    const [sheet] = workbook.worksheets;
    if (sheet) sheet.getRow(2).values = ['N', 'Đảng ủy N', t('kind.commune'), null, 'NT; NS'];
    const filled = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(readReorganisation(await readSheets(filled, 'mẫu.xlsx'))).toMatchObject({
      errors: [],
      entries: [{ code: 'N', kind: 'commune', predecessors: [{ text: 'NT', cell: 'E2' }, { text: 'NS' }] }],
    });
  });

  it('as it is has nothing to import, and says so', async () => {
    const { errors } = readReorganisation(await readSheets(await bytes(), 'mẫu.xlsx'));
    expect(errors.map(({ rule }) => rule)).toEqual(['nothing_to_import']);
  });

  it('has instructions, and today’s committees as texts, whatever they begin with', async () => {
    const workbook = await open(await bytes());
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      t('files.template.reorganisation.sheet'),
      t('files.template.guide'),
      t('files.template.list'),
    ]);
    const list = workbook.worksheets[2];
    const cells = ['A2', 'B2', 'A3', 'B3', 'A4', 'B4'].map((address) => list?.getCell(address));
    expect(cells.map((cell) => cell?.value)).toEqual([
      ...['NT', 'Thành ủy Nha Trang', '-1+1', '=HYPERLINK("x")', '@SUM(A1)', '+84'],
    ]);
    for (const cell of cells) {
      expect(cell?.type).toBe(ExcelJS.ValueType.String);
      expect(cell?.numFmt).toBe('@');
    }
  });

  it('offers the kinds in a list', async () => {
    const workbook = await open(await bytes());
    const [sheet, , list] = workbook.worksheets;
    const { formulae } = sheet?.getCell('C2').dataValidation ?? {};
    expect(formulae).toEqual([`'${list?.name}'!$E$2:$E$12`]);
    expect(list?.getCell('E2').value).toBe(t('kind.nation'));
    expect(list?.getCell('E12').value).toBe(t('kind.special_zone'));
  });
});
