import { api } from '@ket-nap/contracts';
import { entryForm } from '@ket-nap/reports';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { committeeForm } from '../reports/sample-entry';
import { refused, send } from '../support/api';
import type { Client, Upload } from '../support/client';
import { ADMITTED, half, openFormOffice, own } from '../support/form-office';
import { checkForm, filled, formOf, worked } from '../support/forms';
import type { Office } from '../support/office';
import { xlsx } from '../support/sheets';

let office: Office;
let board: Client;
let officer: Client;
let other: Client;

beforeAll(async () => {
  ({ office, board, officer, other } = await openFormOffice());
}, 60_000);
afterAll(() => office.close());

describe('a file that is not the one wanted is refused in words', () => {
  const cases: [string, () => Promise<{ file: Upload; query?: Record<string, string> }>, object][] = [
    [
      'of another half-year',
      async () => ({ file: await filled(await formOf(officer, { half: '2021-H2' }), { [ADMITTED]: 1 }) }),
      { code: 'workbook_of_other_period', params: { half: '2021-H2' } },
    ],
    [
      'of another committee',
      async () => ({ file: await filled(await formOf(other, own), { [ADMITTED]: 1 }) }),
      { code: 'workbook_of_other_committee', params: { name: 'Đảng ủy CR' } },
    ],
    [
      'of the whole province, sent by an officer',
      async () => ({ file: await worked(await formOf(board, own), () => undefined) }),
      { code: 'workbook_of_other_committee', params: { name: 'Đảng bộ tỉnh Khánh Hòa' } },
    ],
    [
      'with a row more',
      async () => ({ file: await worked(await formOf(officer, own), (sheet) => sheet.insertRow(20, [])) }),
      { code: 'workbook_layout_changed', params: { cell: 'B20' } },
    ],
    [
      'that is any other workbook',
      async () => ({
        file: await xlsx([
          ['Mã', 'Kỳ', 'Kết nạp'],
          ['NT', '2022-H1', 5],
        ]),
      }),
      { code: 'workbook_foreign' },
    ],
  ];
  it.each(cases)('%s', async (_, make, refusal) => {
    const { file } = await make();
    for (const door of [api.entryFiles.check, api.entryFiles.marked])
      expect(await refused(officer, door, { query: own, file })).toMatchObject({ status: 422, ...refusal });
  });
});

describe('what an officer may not reach', () => {
  it('a form that was made to name another committee in its hidden sheet is none', async () => {
    const file = await worked(await formOf(officer, own), (_, book) => {
      book.getWorksheet('ket-nap')?.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.value === office.unit('NT').id) cell.value = office.unit('NH').id;
        }),
      );
    });
    expect(await refused(officer, api.entryFiles.check, { query: own, file })).toMatchObject({
      code: 'workbook_foreign',
    });
  });

  it('a form of its own whose cells name another committee changes nothing there', async () => {
    const [mine, theirs] = [office.unit('NT'), office.unit('NH')];
    const input = committeeForm({ committee: theirs, cells: {}, lastYear: {} });
    const forged = await entryForm(
      { ...input, breakdowns: [], scope: { kind: 'committee', committee: mine } },
      { locale: 'vi' },
    );
    const plan = await checkForm(officer, own, await filled(forged, { [ADMITTED]: 77 }));
    expect(plan).toMatchObject({ changes: [], errors: [{ rule: 'row_moved', value: '77' }] });
  });

  it('another committee’s form, asked for by name, is not found, neither to take nor to send', async () => {
    const query = { half, committeeId: office.unit('NH').id };
    expect((await send(officer, api.entryFiles.form, { query })).status).toBe(404);
    const file = await filled(await formOf(officer, own), { [ADMITTED]: 1 });
    for (const door of [api.entryFiles.check, api.entryFiles.marked])
      expect(await refused(officer, door, { query, file })).toMatchObject({ status: 404 });
  });
});

describe('a file that is made to do harm', () => {
  const MEGABYTE = 1024 * 1024;
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, number, string]>([
    ['nothing', () => new Uint8Array(), 422, 'file_unreadable'],
    [
      'random bytes',
      () => Uint8Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256),
      422,
      'file_unreadable',
    ],
    ['half a form', async () => (await formOf(officer, own)).subarray(0, 3000), 422, 'file_unreadable'],
    [
      'a workbook with a password',
      () => Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'),
      422,
      'file_unreadable',
    ],
    ['more than 25 MB', () => Buffer.alloc(30 * MEGABYTE, 'a'), 413, 'file_too_large'],
    ['a hidden sheet with cells at the far end', () => farAway(), 422, 'workbook_foreign'],
  ])('%s is refused', async (_, make, status, code) => {
    const file = { name: 'bieu.xlsx', content: await make() };
    for (const door of [api.entryFiles.check, api.entryFiles.marked])
      expect(await refused(officer, door, { query: own, file })).toMatchObject({ status, code });
  });

  async function farAway(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('x');
    const sheet = book.addWorksheet('ket-nap');
    for (let row = 1; row <= 3000; row += 1) sheet.getCell(row, 16_384).value = 'label';
    return new Uint8Array(await book.xlsx.writeBuffer());
  }
});
