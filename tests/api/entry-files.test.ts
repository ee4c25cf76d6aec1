import { api, type Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { call, refused, send } from '../support/api';
import type { Client } from '../support/client';
import { ADMITTED, half, openFormOffice, own } from '../support/form-office';
import { applyForm, checkForm, filled, formOf, worked } from '../support/forms';
import type { Office } from '../support/office';
import { expectValid, judged } from '../support/open-xml';
import { enter, submit, valuesOf } from '../support/report-desk';

let office: Office;
let board: Client;
let officer: Client;
let other: Client;

beforeAll(async () => {
  ({ office, board, officer, other } = await openFormOffice());
}, 60_000);
afterAll(() => office.close());

const open = (client: Client, code: string, of: Half = half): Promise<Report> =>
  call(client, api.reports.open, { params: { committeeId: office.unit(code).id, half: of } });
const step = (code: string) => ({ committeeId: office.unit(code).id, half }) as const;

describe('an officer’s own form', () => {
  it('is a file with the name of the committee and the period', async () => {
    const { status, headers } = await send(officer, api.entryFiles.form, { query: own });
    expect(status).toBe(200);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      'Nhập số liệu kết nạp - Đảng ủy NT - 6 tháng đầu năm 2022.xlsx',
    );
  });

  it('filled in, shows each cell it would change, and changes nothing yet', async () => {
    const file = await filled(await formOf(officer, own), {
      [ADMITTED]: 12,
      'Sinh viên': '1.007',
      'Giải pháp': 'Tạo nguồn',
    });
    const plan = await checkForm(officer, own, file);
    expect(plan).toMatchObject({ fileName: 'bieu.xlsx', half, unchanged: 0, errors: [], applied: false });
    expect(
      plan.changes.map(({ cell, item, before, after }) => [
        cell,
        item,
        before.count,
        after.count ?? after.text,
      ]),
    ).toEqual([
      ['C13', 'admitted', null, 12],
      [expect.stringMatching(/^C\d+$/), expect.stringMatching(/^group:/), null, 1007],
      [expect.stringMatching(/^C\d+$/), 'solutions', null, 'Tạo nguồn'],
    ]);
    expect(await open(officer, 'NT')).toMatchObject({ state: 'missing', cells: {} });
  });

  it('accepted, is the draft, imported, and audited; the same file again changes nothing', async () => {
    const file = await filled(await formOf(officer, own), { [ADMITTED]: 12, 'Giải pháp': '=1+1' });
    const plan = await checkForm(officer, own, file);
    expect(await applyForm(officer, own, file, plan)).toMatchObject({ applied: true, changes: plan.changes });
    const saved = await open(officer, 'NT');
    expect(valuesOf(saved)).toEqual({ admitted: 12, solutions: '=1+1' });
    expect(saved.cells['admitted']).toMatchObject({ way: 'imported', version: 1 });

    const again = await checkForm(officer, own, file);
    expect(again).toMatchObject({ changes: [], errors: [], unchanged: 2 });
    await applyForm(officer, own, file, again);
    expect(await open(officer, 'NT')).toMatchObject({ version: saved.version, cells: saved.cells });
  });

  it('an emptied cell empties, and a figure that stayed says nothing', async () => {
    const file = await filled(await formOf(officer, own), { 'Giải pháp': null });
    const plan = await checkForm(officer, own, file);
    expect(plan.changes).toMatchObject([
      { item: 'solutions', before: { text: '=1+1' }, after: { count: null, text: null }, overtaken: null },
    ]);
    expect(plan.unchanged).toBe(1);
    await applyForm(officer, own, file, plan);
    expect(valuesOf(await open(officer, 'NT'))).toEqual({ admitted: 12, solutions: null });
  });

  it('does not take back what was entered after the download, and names who was first where both changed', async () => {
    const form = await formOf(officer, own);
    await enter(officer, step('NT'), { admitted: 15, members_at_start: 900 });
    expect(await checkForm(officer, own, await filled(form, {}))).toMatchObject({ changes: [], errors: [] });

    const plan = await checkForm(officer, own, await filled(form, { [ADMITTED]: 14 }));
    expect(plan.changes).toMatchObject([
      { before: { count: 15 }, after: { count: 14 }, overtaken: { by: 'Cán bộ entry-nt' } },
    ]);
  });

  it('is refused when somebody changed a cell after the plan was shown; nothing of it is kept', async () => {
    const file = await filled(await formOf(officer, own), { [ADMITTED]: 21, 'Học sinh': 4 });
    const plan = await checkForm(officer, own, file);
    await enter(officer, step('NT'), { admitted: 16 });
    const before = valuesOf(await open(officer, 'NT'));
    const refusal = await refused(officer, api.entryFiles.apply, {
      query: { half, fingerprint: plan.fingerprint },
      file,
    });
    expect(refusal).toMatchObject({ status: 409, code: 'import_changed' });
    expect(valuesOf(await open(officer, 'NT'))).toEqual(before);
  });

  it('sent twice at the same moment is saved once', async () => {
    const file = await filled(await formOf(officer, own), { [ADMITTED]: 30 });
    const plan = await checkForm(officer, own, file);
    const query = { half, fingerprint: plan.fingerprint };
    const answers = await Promise.all(
      [1, 2, 3].map(() => send(officer, api.entryFiles.apply, { query, file })),
    );
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const { cells } = await open(officer, 'NT');
    const { changes } = await call(officer, api.reports.history, {
      params: { committeeId: office.unit('NT').id, half, item: 'admitted' },
    });
    expect(cells['admitted']?.count).toBe(30);
    expect(changes.filter(({ count, way }) => count === 30 && way === 'imported')).toHaveLength(1);
  });
});

describe('wrong cells', () => {
  const wrong = async () =>
    filled(await formOf(officer, own), {
      [ADMITTED]: 'mười hai',
      'Sinh viên': -3,
      'Học sinh': 9,
      'Số liệu tính đến ngày': '31/6/2022',
    });

  it('are listed with their addresses and what to do, and nothing is saved while there is one', async () => {
    const file = await wrong();
    const before = await open(officer, 'NT');
    const plan = await checkForm(officer, own, file);
    expect(plan.errors.map(({ cell, rule, value }) => [cell, rule, value])).toEqual([
      ['C13', 'text_where_number', 'mười hai'],
      ['C15', 'day_invalid', '31/6/2022'],
      [expect.stringMatching(/^C\d+$/), 'number_negative', '-3'],
    ]);
    const refusal = await refused(officer, api.entryFiles.apply, {
      query: { half, fingerprint: plan.fingerprint },
      file,
    });
    expect(refusal).toMatchObject({ code: 'import_has_errors', params: { errors: 3 } });
    expect((await open(officer, 'NT')).cells).toEqual(before.cells);
  });

  it('name a day outside the half-year, and the days there are', async () => {
    const days = { from: '2022-01-01', until: '2022-06-30' };
    for (const day of ['1/7/2022', '31/12/2021']) {
      const file = await filled(await formOf(officer, own), { 'Số liệu tính đến ngày': day });
      const plan = await checkForm(officer, own, file);
      expect(plan.errors).toMatchObject([{ cell: 'C15', rule: 'day_outside', value: day, params: days }]);
      expect(plan.changes).toEqual([]);
    }
    const file = await filled(await formOf(officer, own), { 'Số liệu tính đến ngày': '28/5/2022' });
    const plan = await checkForm(officer, own, file);
    expect(plan).toMatchObject({ errors: [], changes: [{ after: { text: '2022-05-28' } }] });
  });

  it.each([
    ['vi', 'Xóa chữ, chỉ ghi số'],
    ['en', 'number'],
  ] as const)('come back in the workbook, marked, with the advice (%s)', async (locale, words) => {
    const { status, body, headers } = await send(officer, api.entryFiles.marked, {
      query: { half, locale },
      file: await wrong(),
    });
    expect(status).toBe(200);
    if (!Buffer.isBuffer(body)) throw new Error('no file');
    expect(headers.get('content-type')).toContain('spreadsheetml');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(body).buffer);
    const cell = book.worksheets[0]?.getCell('C13');
    expect(cell?.value).toBe('mười hai');
    expect(JSON.stringify(cell?.note)).toContain(words);

    // Corrected there, it is taken.
    const corrected = await worked(body, (sheet) => {
      sheet.getCell('C13').value = 12;
      sheet.getCell('C15').value = null;
      for (let row = 1; row <= sheet.rowCount; row += 1)
        if (sheet.getCell(row, 3).value === -3) sheet.getCell(row, 3).value = 3;
    });
    const plan = await checkForm(officer, own, corrected);
    expect(plan.errors).toEqual([]);
    expect(plan.changes.map(({ after }) => after.count).sort()).toEqual([12, 3, 9].sort());
  });

  judged(
    'are in a workbook that is valid Open XML, as every form is',
    async () => {
      const { body } = await send(officer, api.entryFiles.marked, { query: { half }, file: await wrong() });
      if (!Buffer.isBuffer(body)) throw new Error('no file');
      const blank = await formOf(officer, { ...own, half: '2022-H2', locale: 'en' });
      await expectValid({
        marked: body,
        blank,
        filled: await formOf(officer, own),
        all: await formOf(board, own),
      });
    },
    60_000,
  );

  it('a cell that may not be entered is one, and stands again as it was in what comes back', async () => {
    await enter(other, step('CR'), { admitted: 5 });
    const form = await formOf(other, own);
    await submit(other, step('CR'));
    const file = await filled(form, { [ADMITTED]: 6 });
    const plan = await checkForm(other, own, file);
    expect(plan).toMatchObject({ changes: [], errors: [{ cell: 'C13', rule: 'cell_locked', value: '6' }] });
    const { body } = await send(other, api.entryFiles.marked, { query: own, file });
    if (!Buffer.isBuffer(body)) throw new Error('no file');
    expect(await checkForm(other, own, { name: 'x.xlsx', content: body })).toMatchObject({
      changes: [],
      errors: [],
    });
  });
});

describe('the board’s form of the whole province', () => {
  it('takes figures on behalf of committees that sent paper, all of them or none', async () => {
    const file = await worked(await formOf(board, own), (sheet) => {
      sheet.getCell(`D${rowWith(sheet, 'NH')}`).value = 44;
    });
    const plan = await checkForm(board, own, file);
    expect(plan.changes).toMatchObject([
      { committee: { code: 'NH' }, item: 'admitted', after: { count: 44 } },
    ]);
    await applyForm(board, own, file, plan);
    expect(await open(board, 'NH')).toMatchObject({
      onBehalf: true,
      state: 'draft',
      cells: { admitted: { count: 44, way: 'imported' } },
    });
    expect(await checkForm(board, own, file)).toMatchObject({ changes: [], unchanged: expect.any(Number) });
  });

  it('a committee’s own figures are locked in it', async () => {
    const file = await worked(await formOf(board, own), (sheet) => {
      sheet.getCell(`D${rowWith(sheet, 'NT')}`).value = 99;
      sheet.getCell(`D${rowWith(sheet, 'NH')}`).value = 45;
    });
    const plan = await checkForm(board, own, file);
    expect(plan.errors).toMatchObject([{ rule: 'cell_locked', value: '99' }]);
    const query = { half, fingerprint: plan.fingerprint };
    expect(await refused(board, api.entryFiles.apply, { query, file })).toMatchObject({
      code: 'import_has_errors',
    });
    expect(valuesOf(await open(board, 'NH'))).toEqual({ admitted: 44 });
  });

  it('never shows a committee’s unsent draft', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(await formOf(board, own)).buffer);
    const [sheet] = book.worksheets;
    if (!sheet) throw new Error('no sheet');
    expect(sheet.getCell(`D${rowWith(sheet, 'NT')}`).value).toBeNull();
  });

  it('one committee’s form is another file', async () => {
    const query = { half, committeeId: office.unit('NH').id } as const;
    const form = await formOf(board, query);
    const file = await filled(form, { [ADMITTED]: 46 });
    expect(await refused(board, api.entryFiles.check, { query: own, file })).toMatchObject({
      code: 'workbook_of_other_committee',
    });
    expect((await checkForm(board, query, file)).changes).toHaveLength(1);
  });
});

function rowWith(sheet: ExcelJS.Worksheet, code: string): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) if (sheet.getCell(row, 2).value === code) return row;
  throw new Error(`no row ${code}`);
}
