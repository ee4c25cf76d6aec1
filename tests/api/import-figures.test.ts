import { api, type FiguresPlan } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client, Upload } from '../support/client';
import { wrongSums } from '../support/consistency';
import { sql } from '../support/databases';
import { Office, boardOf, recordQuotas, report } from '../support/office';
import { committeeList, csv, figuresOf2021, xlsx } from '../support/sheets';

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open();
  board = await office.person('board', 'board');
});
afterAll(() => office.close());

const check = (file: Upload, client = board) => call(client, api.imports.checkFigures, { file });
const apply = (file: Upload, { fingerprint }: { fingerprint: string }, client = board) =>
  call(client, api.imports.applyFigures, { file, query: { fingerprint } });
const counts = async () => {
  const [row] = await sql(
    office.server.superuserUrl,
    `SELECT (SELECT count(*)::int FROM quota) AS quotas, (SELECT count(*)::int FROM report) AS reports,
       (SELECT count(*)::int FROM audit WHERE action IN ('quota.record', 'report.import')) AS audited`,
  );
  return row;
};

it('The list of committees of 2020-2025 is checked, added, and never added twice', async () => {
  const file = await xlsx(committeeList(), { sheet: 'Đơn vị', name: 'don-vi.xlsx' });
  const plan = await call(office.admin, api.imports.checkCommittees, { file });
  expect(plan).toMatchObject({
    fileName: 'don-vi.xlsx',
    rowsRead: 15,
    unchanged: 0,
    errors: [],
    applied: false,
  });
  expect(plan.additions).toHaveLength(15);
  expect(plan.additions[0]).toEqual({
    sheet: 'Đơn vị',
    cell: 'A2',
    code: 'NT',
    name: 'Thành ủy Nha Trang',
    kind: 'city',
  });
  expect((await call(office.admin, api.committees.list)).committees).toHaveLength(1);

  const query = { fingerprint: plan.fingerprint };
  const done = await call(office.admin, api.imports.applyCommittees, { file, query });
  expect(done).toMatchObject({ applied: true, rowsRead: 15 });
  const { committees } = await call(office.admin, api.committees.list);
  expect(committees.map(({ code }) => code).slice(0, 4)).toEqual(['KH', 'NT', 'CR', 'NH']);
  expect(committees.every(({ parentId, code }) => code === 'KH' || parentId === office.province.id)).toBe(
    true,
  );

  const again = await call(office.admin, api.imports.checkCommittees, { file });
  expect(again).toMatchObject({ additions: [], unchanged: 15, errors: [] });
  expect(await refused(office.admin, api.imports.applyCommittees, { file, query })).toMatchObject({
    status: 409,
    code: 'import_changed',
  });
});

it('A check says what a workbook would change, cell by cell, and changes nothing', async () => {
  const plan = await check(await xlsx(figuresOf2021()));
  expect(plan).toMatchObject({
    fileName: 'so-lieu.xlsx',
    rowsRead: 46,
    unchanged: 0,
    errors: [],
    applied: false,
  });
  expect(plan.changes).toHaveLength(46);
  expect(plan.changes[0]).toMatchObject({
    sheet: 'Số liệu',
    cell: 'C2',
    period: '2021',
    field: 'quota',
    before: null,
    after: 1700,
    committee: { code: 'KH' },
  });
  expect(plan.changes[2]).toMatchObject({
    cell: 'D4',
    period: '2021-H1',
    field: 'admitted',
    after: 112,
    committee: { code: 'NT' },
  });
  expect(await counts()).toEqual({ quotas: 0, reports: 0, audited: 0 });
  expect((await boardOf(board, '2021')).total.admitted).toBeNull();
});

it('Applied, 2021 says 85,6%, and every figure has its version, its sums and its audit', async () => {
  const file = await xlsx(figuresOf2021());
  const done = await apply(file, await check(file));
  expect(done.applied).toBe(true);
  const view = await boardOf(board, '2021');
  expect(view.total).toMatchObject({
    admitted: 1455,
    quota: 1700,
    rate: 85.6,
    reported: 15,
    unitsQuota: 1700,
    quotaGap: 0,
  });
  expect(view.rows.every(({ onBehalf, state }) => onBehalf && state === 'submitted')).toBe(true);
  expect(await counts()).toEqual({ quotas: 16, reports: 30, audited: 46 });
  expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
});

it('The same file again changes nothing', async () => {
  const file = await xlsx(figuresOf2021());
  const plan = await check(file);
  expect(plan).toMatchObject({ changes: [], unchanged: 46, errors: [] });
  await apply(file, plan);
  expect(await counts()).toEqual({ quotas: 16, reports: 30, audited: 46 });
});

it('A CSV with semicolons and a mark is the same file', async () => {
  const plan = await check(csv(figuresOf2021()));
  expect(plan).toMatchObject({ changes: [], unchanged: 46, errors: [] });
});

const HEAD = ['Đơn vị', 'Kỳ', 'Chỉ tiêu', 'Kết nạp'];

it('Finds a committee by its code or its name, in either spelling and any case', async () => {
  const names = [
    'nt',
    'Thành uỷ Cam Ranh',
    'THỊ ỦY NINH HÒA',
    'Huyện ủy  Vạn Ninh'.normalize('NFD'),
    'huyện uỷ diên khánh',
  ];
  const plan = await check(csv([HEAD, ...names.map((name) => [name, '2024', '7', ''])]));
  expect(plan.errors).toEqual([]);
  expect(plan.changes.map(({ committee }) => committee.code)).toEqual(['NT', 'CR', 'NH', 'VN', 'DK']);
});

it('Reads every way in which offices write a count', async () => {
  const written = ['1.455', '1 455', '1\u00A0455', '1455', ' 1.455 ', '0'];
  const codes = ['NT', 'CR', 'NH', 'VN', 'DK', 'CL'];
  const rows = [HEAD, ...written.map((text, index) => [codes[index] ?? '', '2024', text, ''])];
  for (const file of [csv(rows), await xlsx(rows)]) {
    const { changes, errors } = await check(file);
    expect(errors).toEqual([]);
    expect(changes.map(({ cell, after }) => [cell, after])).toEqual([
      ...['C2', 'C3', 'C4', 'C5', 'C6'].map((cell) => [cell, 1455]),
      ['C7', 0],
    ]);
  }
});

it('One wrong cell, and none of the file is applied', async () => {
  const before = await counts();
  const file = csv([HEAD, ['NT', '2023', '10', ''], ['CR', '2023', '1.45', '']]);
  const plan = await check(file);
  expect(plan.errors).toMatchObject([
    { sheet: 'so-lieu', cell: 'C3', value: '1.45', rule: 'number_ambiguous' },
  ]);
  const refusal = await refused(board, api.imports.applyFigures, {
    file,
    query: { fingerprint: plan.fingerprint },
  });
  expect(refusal).toMatchObject({ status: 422, code: 'import_has_errors', params: { errors: 1 } });
  expect(await counts()).toEqual(before);
});

it('Data that has changed since the check is not overwritten, not even when the figure is the old one again', async () => {
  const nt = (await boardOf(board, '2021')).rows[0]?.committee.id ?? '';
  const file = csv([HEAD, ['NT', '2024', '50', '']]);
  const plan = await check(file);
  await recordQuotas(board, 2024, [{ committeeId: nt, period: '2024', amount: 1 }]);
  await recordQuotas(board, 2024, [{ committeeId: nt, period: '2024', amount: null, version: 1 }]);
  const refusal = await refused(board, api.imports.applyFigures, {
    file,
    query: { fingerprint: plan.fingerprint },
  });
  expect(refusal).toMatchObject({ status: 409, code: 'import_changed' });
  await apply(file, await check(file));
});

it('Another file than the one that was checked is not applied', async () => {
  const plan = await check(csv([HEAD, ['NT', '2025', '50', '']]));
  const file = csv([HEAD, ['NT', '2025', '500', '']]);
  expect(
    await refused(board, api.imports.applyFigures, { file, query: { fingerprint: plan.fingerprint } }),
  ).toMatchObject({ code: 'import_changed' });
});

it('Of five hands that apply one file at once one does, and the figures are there once', async () => {
  const file = csv([
    HEAD,
    ['NT', '2022-H1', '', '118'],
    ['CR', '2022-H1', '', '43'],
    ['NT', '2022', '330', ''],
  ]);
  const { fingerprint } = await check(file);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      board.upload(`/api/imports/figures/apply?fingerprint=${fingerprint}`, file),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 4 }, () => 409)]);
  expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
});

it('Files and hands at work in one half-year at once never wait for each other for ever', async () => {
  const second = await office.person('board', 'board-2');
  const codes = (await boardOf(board, '2021')).rows.map(({ committee }) => committee);
  const [inFile, byHand] = [codes.slice(0, 9), codes.slice(9)];
  const fileOf = (order: typeof codes) =>
    csv([
      HEAD,
      ...order.flatMap(({ code }) => [
        [code, '2023', '5', ''],
        [code, '2023-H1', '', '3'],
      ]),
    ]);
  const files = [fileOf(inFile), fileOf(inFile.toReversed())];
  const plans: FiguresPlan[] = await Promise.all(files.map((file) => check(file)));
  const imports = files.map((file, index) =>
    board.upload(`/api/imports/figures/apply?fingerprint=${plans[index]?.fingerprint}`, file),
  );
  const typed = byHand.map(async ({ id: committeeId }) => {
    const step = { committeeId, half: '2023-H1' as const };
    for (let round = 0; round < 8; round += 1) {
      const { version } = await report(board, step, round);
      await call(second, api.reports.return, { params: step, body: { version, reason: 'Xem lại' } });
    }
  });
  const answers = await Promise.all(imports);
  await Promise.all(typed);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
});

it('The file’s name is kept with the figures as one line of text', async () => {
  const file = { ...csv([HEAD, ['CR', '2020', '5', '']]), name: 'chỉ\ttiêu "2020" ../../x.csv' };
  const plan = await check(file);
  expect(plan.fileName).toMatch(/x\.csv$/);
  await apply(file, plan);
  const [row] = await sql(office.server.superuserUrl, `SELECT note FROM quota WHERE period = '2020'`);
  expect(row?.['note']).toBe(plan.fileName);
});
