import { api } from '@ket-nap/contracts';
import { readSheets, readReorganisation } from '@ket-nap/reports';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { Office } from '../support/office';
import { expectValid, judged } from '../support/open-xml';
import { apply, opens, planOf } from '../support/plans';
import { csv, xlsx, type PlainRow } from '../support/sheets';

let office: Office;
let local: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', 'GO', { code: 'OLD', validTo: '2021-12-31' }]);
  await office.addUnit({ code: 'T1', name: 'Huyện ủy Tên Chung' });
  await office.addUnit({ code: 'T2', name: 'Huyện ủy Tên Chung' });
  local = await office.person('admin', 'admin-tinh');
});
afterAll(() => office.close());

const HEAD = ['Mã', 'Tên', 'Loại', 'Địa bàn cũ', 'Tiền thân'];
const read = (...rows: PlainRow[]) =>
  call(local, api.reorganisations.read, { file: csv([HEAD, ...rows], { name: 'phuong-an.csv' }) });

it('A file is read into what the wizard applies', async () => {
  const reading = await read(
    ['N1', 'Đảng ủy xã N1', 'Xã', 'Huyện A', 'A, Đảng uỷ B'],
    ['A', 'Đảng ủy xã A', 'Xã', '', 'A'],
    ['GO', '', '', '', 'T1'],
  );
  const { id } = office.unit('A');
  expect(reading).toEqual({
    fileName: 'phuong-an.csv',
    rowsRead: 3,
    errors: [],
    endIds: [id, office.unit('B').id, office.unit('T1').id],
    successors: [
      {
        ...{ existingId: null, code: 'N1', name: 'Đảng ủy xã N1', kind: 'commune', formerArea: 'Huyện A' },
        predecessorIds: [id, office.unit('B').id],
      },
      // The code of one that ends is free for its successor.
      {
        ...{ existingId: null, code: 'A', name: 'Đảng ủy xã A', kind: 'commune', formerArea: null },
        predecessorIds: [id],
      },
      {
        ...{ existingId: office.unit('GO').id, code: 'GO', name: 'Đảng ủy GO', kind: 'district' },
        ...{ formerArea: null, predecessorIds: [office.unit('T1').id] },
      },
    ],
  });
  const { endIds, successors } = reading;
  const plan = planOf(office, [], successors, { endIds });
  const preview = await call(local, api.reorganisations.preview, { body: plan });
  expect(preview.problems).toEqual([]);
});

it('What is wrong is listed with its cell, and the rest is still read', async () => {
  const { errors, successors, endIds } = await read(
    ['N1', 'Đảng ủy N1', 'Xã', '', 'A, KHONG-CO'],
    ['N2', '', '', '', 'B'],
    ['N3', 'Đảng ủy N3', 'Xã', '', 'Huyện ủy Tên Chung'],
    ['N4', 'Đảng ủy N4', 'Xã', '', ''],
  );
  expect(errors.map(({ cell, rule, value }) => ({ cell, rule, value }))).toEqual([
    { cell: 'E5', rule: 'predecessor_missing', value: '' },
    { cell: 'E2', rule: 'predecessor_unknown', value: 'KHONG-CO' },
    { cell: 'E4', rule: 'committee_ambiguous', value: 'Huyện ủy Tên Chung' },
    { cell: 'B3', rule: 'name_missing', value: '' },
    { cell: 'C3', rule: 'kind_invalid', value: '' },
  ]);
  expect(successors.map(({ code }) => code)).toEqual(['N1', 'N3']);
  expect(endIds).toEqual([office.unit('A').id, office.unit('B').id]);
});

it('Reading stores nothing, and takes no other kind of file', async () => {
  const before = (await call(local, api.committees.list)).committees;
  await read(['N1', 'Đảng ủy N1', 'Xã', '', 'A']);
  expect((await call(local, api.committees.list)).committees).toEqual(before);
  const file = { name: 'x.pdf', content: '%PDF-1.7' };
  expect(await refused(local, api.reorganisations.read, { file })).toMatchObject({ code: 'file_unreadable' });
  expect(await refused(local, api.reorganisations.read)).toMatchObject({ status: 415 });
});

it('A workbook says the same as a CSV', async () => {
  const rows = [HEAD, ['N1', 'Đảng ủy N1', 'Xã', null, 'A\nB']];
  const file = await xlsx(rows, { sheet: 'Sắp xếp', name: 'phuong-an.xlsx' });
  const { successors, errors } = await call(local, api.reorganisations.read, { file });
  expect(errors).toEqual([]);
  expect(successors[0]?.predecessorIds).toEqual([office.unit('A').id, office.unit('B').id]);
});

it('The template lists the committees that are active today, with their codes', async () => {
  const unit = await office.addUnit({ code: '9', name: '=1+1' });
  const done = await apply(local, planOf(office, [office.unit('T2')], [opens('T3', [office.unit('T2')])]));
  await call(local, api.reorganisations.undo, { params: { id: done.id }, body: { note: '' } });
  const answer = await local.get('/api/reorganisations/template.xlsx?locale=vi');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('Mau phuong an sap xep don vi.xlsx');
  if (!Buffer.isBuffer(answer.body)) throw new Error('no file');
  const sheets = await readSheets(answer.body, 'mẫu.xlsx');
  const list = sheets.find(({ name }) => name === 'Danh mục');
  const codes = list?.rows.map(({ cells }) => cells[0]?.text);
  expect(codes).toEqual(expect.arrayContaining(['KH', 'A', 'B', 'T2', unit.code]));
  expect(codes).not.toContain('OLD');
  expect(codes).not.toContain('T3');
  expect(list?.rows.flatMap(({ cells }) => cells).find(({ text }) => text === '=1+1')).toBeDefined();
  expect(readReorganisation(sheets).entries).toEqual([]);
});

judged(
  'The template is valid Open XML',
  async () => {
    const { body } = await local.get('/api/reorganisations/template.xlsx?locale=en');
    if (!Buffer.isBuffer(body)) throw new Error('no file');
    await expectValid({ template: body });
  },
  60_000,
);
