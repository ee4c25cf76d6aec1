import { api, type QuotaSheet } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS, { type CellValue, type Worksheet } from 'exceljs';
import { tableOf } from '../reports/sample-distribution';
import { call, refused, send } from '../support/api';
import type { Client, Upload } from '../support/client';
import { sql } from '../support/databases';
import { Office, recordQuotas, report } from '../support/office';
import { expectValid, judged } from '../support/open-xml';
import { csv } from '../support/sheets';
import { ownMemory } from '../support/spreadsheets';

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open([
    { code: 'A', name: 'Huyện ủy A' },
    { code: 'B', name: 'Thành uỷ Nha Trang' },
    { code: 'C', name: '=HYPERLINK("x")' },
    { code: 'OLD', name: 'Đảng ủy đã kết thúc', validTo: '2023-06-30' },
    { code: 'GONE', validTo: '2021-06-30' },
  ]);
  await office.addUnit({ code: 'A1', parentId: office.unit('A').id });
  board = await office.person('board', 'board');
  const quota = (year: number, code: string, amount: number, period = `${year}`) => ({
    committeeId: id(code),
    period,
    amount,
    version: 0,
  });
  const at2022 = [quota(2022, 'KH', 1700), quota(2022, 'A', 1000), quota(2022, 'B', 700)];
  const at2023 = [
    quota(2023, 'KH', 1655),
    quota(2023, 'A', 1000),
    quota(2023, 'A', 450, '2023-H1'),
    quota(2023, 'B', 700),
  ];
  for (const [year, changes] of [
    ['2022', at2022],
    ['2023', at2023],
  ] as const) {
    const body = { year, decisionNumber: '123-QĐ/TU', decisionDate: null, effectiveOn: `${year}-01-01` };
    await call(board, api.quotas.record, { body: { ...body, note: '', changes } });
  }
  await report(board, { committeeId: id('B'), half: '2022-H1' }, 612);
});
afterAll(() => office.close());

const id = (code: string) => (code === 'KH' ? office.province.id : office.unit(code).id);
const sheetOf = (year: string) => call(board, api.quotas.sheet, { query: { year } });

async function download(client: Client, year: string): Promise<Uint8Array> {
  const { status, body } = await send(
    client,
    { path: api.quotas.workbook.path, method: 'GET' },
    { query: { year } },
  );
  if (status !== 200 || !Buffer.isBuffer(body)) throw new Error(`${status} ${JSON.stringify(body)}`);
  return new Uint8Array(body);
}

const reading = (year: string, file: Upload) =>
  call(board, api.quotas.readWorkbook, { query: { year }, file });
const upload = (content: Uint8Array, name = 'giao chỉ tiêu.xlsx'): Upload => ({ name, content });

/** The workbook with cells changed by another program. */
async function edited(bytes: Uint8Array, cells: Record<string, CellValue>): Promise<Upload> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(ownMemory(bytes));
  const [sheet]: Worksheet[] = workbook.worksheets;
  for (const [address, value] of Object.entries(cells)) if (sheet) sheet.getCell(address).value = value;
  return upload(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

judged(
  'The workbook of a distribution is valid Open XML',
  async () => expectValid({ distribution: await download(board, '2023') }),
  60_000,
);

const keyed = (cells: readonly { committeeId: string; period: string; amount: number | null }[]) =>
  new Map(cells.map(({ committeeId, period, amount }) => [`${committeeId} ${period}`, amount]));
const recorded = ({ own, rows, year }: QuotaSheet) =>
  keyed(
    [own, ...rows].flatMap((row) => [
      { committeeId: row.committee.id, period: year, amount: row.year.amount },
      { committeeId: row.committee.id, period: `${year}-H1`, amount: row.firstHalf.amount },
      { committeeId: row.committee.id, period: `${year}-H2`, amount: row.secondHalf.amount },
    ]),
  );

describe('the workbook of 2023', () => {
  it('holds the sheet’s figures, live, in both readers', async () => {
    const bytes = await download(board, '2023');
    const { at, cells, rowOf } = tableOf(bytes);
    const quota = 'Chỉ tiêu năm 2023';
    const shown = [
      'Đảng bộ tỉnh Khánh Hòa',
      'Huyện ủy A',
      'TỔNG CỘNG',
      'Chênh lệch so với chỉ tiêu giao chung',
    ];
    expect(shown.map((name) => at(quota, name)?.value)).toEqual([1655, 1000, 1700, 45]);
    expect(at(quota, 'TỔNG CỘNG')?.formula).toContain('SUM');
    expect(at('Tỷ lệ % năm 2022', 'Thành uỷ Nha Trang')).toMatchObject({ value: 87.4 });
    expect(at('Ghi chú', 'Huyện ủy A')?.value).toBe('123-QĐ/TU');
    // A name is a text, whatever it begins with.
    expect(cells.get(`C${rowOf('=HYPERLINK("x")')}`)?.formula).toBeNull();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(ownMemory(bytes));
    expect(workbook.worksheets[0]?.getCell(`C${rowOf('=HYPERLINK("x")')}`).type).toBe(
      ExcelJS.ValueType.String,
    );
    expect(workbook.worksheets[0]?.getCell(`H${rowOf('TỔNG CỘNG')}`).result).toBe(1700);
  });

  it('read back as it is changes nothing, in Vietnamese and in English', async () => {
    const before = recorded(await sheetOf('2023'));
    for (const locale of ['vi', 'en']) {
      const { body } = await send(
        board,
        { path: api.quotas.workbook.path, method: 'GET' },
        { query: { year: '2023', locale } },
      );
      if (!Buffer.isBuffer(body)) throw new Error('no workbook');
      const { cells, errors, fileName, rowsRead } = await reading('2023', upload(new Uint8Array(body)));
      expect(errors).toEqual([]);
      expect([fileName, rowsRead]).toEqual(['giao chỉ tiêu.xlsx', 5]);
      const ended = `${id('OLD')} 2023-H2`;
      expect(before.get(ended)).toBeNull();
      // A committee that ended in June has no second half to speak of.
      expect(keyed(cells)).toEqual(new Map([...before].filter(([key]) => key !== ended)));
    }
  });

  it('filled in is read to the cell, and nothing is stored', async () => {
    const bytes = await download(board, '2023');
    const row = tableOf(bytes).rowOf('Huyện ủy A');
    const file = await edited(bytes, { [`H${row}`]: 955, [`L${row}`]: null, [`M${row + 1}`]: 350 });
    const { cells, errors } = await reading('2023', file);
    expect(errors).toEqual([]);
    const said = keyed(cells);
    expect([said.get(`${id('A')} 2023`), said.get(`${id('A')} 2023-H1`)]).toEqual([955, null]);
    expect([said.get(`${id('B')} 2023`), said.get(`${id('B')} 2023-H2`)]).toEqual([700, 350]);
    expect(recorded(await sheetOf('2023')).get(`${id('A')} 2023`)).toBe(1000);
    expect((await sheetOf('2023')).draft).toBeNull();
    const stored = await sql(office.server.superuserUrl, 'SELECT count(*)::int AS n FROM quota');
    expect(stored).toEqual([{ n: 7 }]);
  });

  it('of another year is refused in words', async () => {
    const { cells, errors } = await reading('2024', upload(await download(board, '2023')));
    expect(cells).toEqual([]);
    expect(errors).toMatchObject([
      {
        rule: 'file_of_other_year',
        params: { year: '2024', other: '2023' },
        cell: expect.stringMatching(/\d/),
      },
    ]);
  });

  it('has the draft’s figures for the board, and what is recorded for a leader', async () => {
    const draft = [
      { committeeId: id('A'), period: '2023', amount: 960 },
      { committeeId: id('A'), period: '2023-H1', amount: null },
      { committeeId: id('KH'), period: '2023', amount: 1660 },
    ];
    await call(board, api.quotas.saveDraft, { params: { year: '2023' }, body: { version: 0, cells: draft } });
    const leader = await office.person('leader', 'leader');
    const figures = async (client: Client) => {
      const { at, cells } = tableOf(await download(client, '2023'));
      const isDraft = [...cells.values()].some(({ value }) => value === '(Dự thảo, chưa giao)');
      const amounts = ['Đảng bộ tỉnh Khánh Hòa', 'Huyện ủy A', 'TỔNG CỘNG'].map(
        (name) => at('Chỉ tiêu năm 2023', name)?.value,
      );
      return [isDraft, ...amounts, at('Chỉ tiêu 6 tháng đầu năm 2023', 'Huyện ủy A')?.value ?? null];
    };
    expect(await figures(board)).toEqual([true, 1660, 960, 1660, null]);
    expect(await figures(leader)).toEqual([false, 1655, 1000, 1700, 450]);
    const { cells } = await reading('2023', upload(await download(board, '2023')));
    expect(keyed(cells).get(`${id('A')} 2023`)).toBe(960);
    await call(board, api.quotas.discardDraft, { params: { year: '2023' }, query: { version: '1' } });
  });
});

it('Its name says whose and of which year it is', async () => {
  const { headers } = await send(
    board,
    { path: api.quotas.workbook.path, method: 'GET' },
    { query: { year: '2023' } },
  );
  const name = decodeURIComponent((headers.get('content-disposition') ?? '').split("UTF-8''")[1] ?? '');
  expect(name).toMatch(/^Giao chỉ tiêu kết nạp đảng viên - Đảng bộ tỉnh Khánh Hòa - năm 2023 - .*\.xlsx$/);
});

it('Any table is read: codes or names in either spelling, as CSV; what it leaves blank stays open', async () => {
  const { cells, errors } = await reading(
    '2023',
    csv([
      ['Đơn vị', 'Chỉ tiêu', '6T đầu'],
      ['Thành ủy Nha Trang', '720', ''],
      ['a', '1.010', '440'],
      ['KH', '', '800'],
    ]),
  );
  expect(errors).toEqual([]);
  expect(cells).toEqual([
    { committeeId: id('B'), period: '2023', amount: 720 },
    { committeeId: id('A'), period: '2023', amount: 1010 },
    { committeeId: id('A'), period: '2023-H1', amount: 440 },
    { committeeId: id('KH'), period: '2023-H1', amount: 800 },
  ]);
});

it('What cannot be taken is named with its cell, and the rest is read', async () => {
  const { cells, errors } = await reading(
    '2023',
    csv([
      ['Mã', 'Chỉ tiêu', '6T cuối'],
      ['KHÔNG', '1', ''],
      ['GONE', '1', ''],
      ['A1', '1', ''],
      ['OLD', '5', '2'],
      ['B', '7', ''],
      ['B', '8', ''],
      ['C', 'x', ''],
    ]),
  );
  expect(errors.map(({ cell, value, rule }) => [cell, value, rule])).toEqual([
    ['B8', 'x', 'number_invalid'],
    ['A2', 'KHÔNG', 'committee_unknown'],
    ['A3', 'GONE', 'committee_not_active'],
    ['A4', 'A1', 'committee_unknown'],
    ['C5', 'Đảng ủy đã kết thúc', 'committee_not_active'],
    ['A7', 'B', 'duplicate_row'],
  ]);
  expect(cells).toEqual([
    { committeeId: id('OLD'), period: '2023', amount: 5 },
    { committeeId: id('B'), period: '2023', amount: 7 },
  ]);
});

it('The board reads files; a leader downloads only; an officer and an administrator do neither', async () => {
  const file = csv([
    ['Mã', 'Chỉ tiêu'],
    ['A', '1'],
  ]);
  const leader = await office.person('leader', 'leader-2');
  const officer = await office.officer('A');
  for (const client of [leader, officer, office.admin]) {
    const wanted = { query: { year: '2023' }, file };
    expect(await refused(client, api.quotas.readWorkbook, wanted)).toMatchObject({ status: 403 });
  }
  expect((await download(leader, '2023')).byteLength).toBeGreaterThan(1000);
  for (const client of [officer, office.admin]) {
    const { status } = await send(client, { path: api.quotas.workbook.path, method: 'GET' });
    expect(status).toBe(403);
  }
  const broken = { query: { year: '2023' }, file: upload(new Uint8Array([1, 2, 3]), 'x.xlsx') };
  expect(await refused(board, api.quotas.readWorkbook, broken)).toMatchObject({ code: 'file_unreadable' });
});

it('Without a year it is that of the newest quotas', async () => {
  await recordQuotas(board, 2026, [{ committeeId: id('A'), period: '2026', amount: 5 }]);
  const { body } = await send(board, { path: api.quotas.workbook.path, method: 'GET' });
  if (!Buffer.isBuffer(body)) throw new Error('no workbook');
  expect([...tableOf(new Uint8Array(body)).heads.keys()]).toContain('Chỉ tiêu năm 2026');
});
