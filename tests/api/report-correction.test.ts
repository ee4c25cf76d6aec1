import { api, type Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { wrongSums, wrongVersions } from '../support/consistency';
import { sql } from '../support/databases';
import { Office, boardOf, report, type Step } from '../support/office';
import { enter, refusalOfCells, submit, valuesOf } from '../support/report-desk';

let office: Office;
let board: Client;
let officer: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', 'C']);
  [board, officer] = await Promise.all([office.person('board', 'board'), office.officer('A')]);
});
afterAll(() => office.close());

const stepOf = (half: Half, code = 'A'): Step => ({ committeeId: office.unit(code).id, half });
const open = (client: Client, params: Step) => call(client, api.reports.open, { params });
const approve = async (params: Step): Promise<Report> => {
  const { version } = await open(board, params);
  return call(board, api.reports.approve, { params, body: { version } });
};
const correct = async (params: Step, reason: string, client = officer): Promise<Report> => {
  const { version } = await open(client, params);
  return call(client, api.reports.correct, { params, body: { version, reason } });
};
const rolledUp = async (half: Half) => {
  const [row] = await sql(
    office.server.superuserUrl,
    'SELECT reports, approved, admitted::int, breakdown FROM roll_up WHERE committee_id = $1 AND half = $2',
    [office.province.id, half],
  );
  return row;
};

describe('a correction after approval', () => {
  const step = () => stepOf('2021-H1');

  it('is begun with a reason', async () => {
    await report(officer, step(), 7, { 'group:30': 3, causes: 'Thiếu nguồn', as_of: '2021-06-30' });
    const approved = await approve(step());
    const refusal = await refused(officer, api.reports.correct, {
      params: step(),
      body: { version: approved.version, reason: ' ' },
    });
    expect(refusal).toMatchObject({ status: 422, code: 'reason_required' });
    const begun = await correct(step(), 'Sót chi bộ xã Một');
    expect(begun).toMatchObject({
      state: 'correcting',
      correctionReason: 'Sót chi bộ xã Một',
      actions: ['save', 'submit', 'cancel'],
    });
  });

  it('is worked on out of sight: what was approved counts as approved until it is sent', async () => {
    await enter(officer, step(), { admitted: 9, 'group:30': 4 });
    expect(valuesOf(await open(board, step()))).toMatchObject({ admitted: 7, 'group:30': 3 });
    expect((await open(board, step())).actions).toEqual([]);
    expect((await boardOf(board, '2021-H1')).total).toMatchObject({ admitted: 7, unapproved: 0 });
    expect(await rolledUp('2021-H1')).toEqual({
      reports: 1,
      approved: 1,
      admitted: 7,
      breakdown: { 30: 3 },
    });
  });

  it('is a new version with its reason once it is sent, and the earlier one stays readable', async () => {
    const sent = await submit(officer, step());
    expect(sent).toMatchObject({ state: 'submitted', correctionReason: 'Sót chi bộ xã Một' });
    expect(await rolledUp('2021-H1')).toEqual({
      reports: 1,
      approved: 0,
      admitted: 9,
      breakdown: { 30: 4 },
    });
    const approved = await approve(step());
    expect(approved.correctionReason).toBeNull();
    expect(approved.versions).toMatchObject([
      { number: 2, admitted: 9, breakdown: { 30: 4 }, correctionReason: 'Sót chi bộ xã Một' },
      {
        number: 1,
        admitted: 7,
        breakdown: { 30: 3 },
        causes: 'Thiếu nguồn',
        asOf: '2021-06-30',
        correctionReason: null,
      },
    ]);
    for (const { approvedBy } of approved.versions) expect(approvedBy).toBe('Cán bộ board');
    expect(await rolledUp('2021-H1')).toMatchObject({ approved: 1, admitted: 9 });
    expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
  });

  it('that comes back and is sent once more is still that correction', async () => {
    const params = step();
    await correct(params, 'Nhầm số lớp');
    await enter(officer, params, { admitted: 10 });
    const { version } = await submit(officer, params);
    const back = await call(board, api.reports.return, {
      params,
      body: { version, reason: 'Thiếu giải trình' },
    });
    expect(back).toMatchObject({ state: 'correcting', returned: true, returnReason: 'Thiếu giải trình' });
    await enter(officer, params, { note: 'đã bổ sung' });
    const again = await submit(officer, params);
    expect(again).toMatchObject({ correctionReason: 'Nhầm số lớp', returned: false, returnReason: null });
    expect(again.versions.map(({ number, correctionReason }) => [number, correctionReason])).toEqual([
      [4, 'Nhầm số lớp'],
      [3, 'Nhầm số lớp'],
      [2, 'Sót chi bộ xã Một'],
      [1, null],
    ]);
  });
});

describe('a correction that comes back', () => {
  const params = () => stepOf('2022-H1', 'C');
  let local: Client;
  const counted = ({ versions }: Report) =>
    versions.filter(({ counts }) => counts).map(({ number }) => number);

  it('no longer counts: what was approved does, as approved, on the board, in the list and in the grid', async () => {
    local = await office.officer('C');
    await report(local, params(), 7, { 'group:30': 3, causes: 'Thiếu nguồn' });
    await approve(params());
    await correct(params(), 'Sót chi bộ', local);
    await enter(local, params(), { admitted: 9, 'group:30': 4 });
    const { version } = await submit(local, params());
    expect(await rolledUp('2022-H1')).toMatchObject({ approved: 0, admitted: 9 });
    const cells = [{ item: 'admitted' as const, reason: 'Chưa khớp danh sách' }];
    await call(board, api.reports.return, { params: params(), body: { version, reason: '', cells } });

    expect(await rolledUp('2022-H1')).toEqual({ reports: 1, approved: 1, admitted: 7, breakdown: { 30: 3 } });
    expect((await boardOf(board, '2022-H1')).total).toMatchObject({ admitted: 7, unapproved: 0 });
    const { lines } = await call(board, api.reports.list, { query: { half: '2022-H1' } });
    const line = lines.find(({ committee }) => committee.code === 'C');
    expect(line).toMatchObject({ state: 'correcting', admitted: 7, correctionReason: 'Sót chi bộ' });
    const { rows } = await call(board, api.reports.grid, { query: { half: '2022-H1' } });
    expect(rows.find(({ committee }) => committee.code === 'C')).toMatchObject({ sent: 7 });
    const seen = await open(board, params());
    expect(valuesOf(seen)).toMatchObject({ admitted: 7, 'group:30': 3 });
    expect(counted(seen)).toEqual([1]);
    expect(seen.versions.map(({ admitted }) => admitted)).toEqual([9, 7]);
    expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
  });

  it('can be given up by its side: the cells are as approved, with both figures in their history', async () => {
    const mine = await open(local, params());
    expect(mine).toMatchObject({ returned: true, returnReason: null, actions: ['save', 'submit', 'cancel'] });
    expect(valuesOf(mine)).toMatchObject({ admitted: 9, 'group:30': 4 });
    const body = { version: mine.version };
    const back = await call(local, api.reports.cancel, { params: params(), body });
    expect(back).toMatchObject({ state: 'approved', returned: false, correctionReason: null });
    expect(valuesOf(back)).toMatchObject({ admitted: 7, 'group:30': 3, causes: 'Thiếu nguồn' });
    expect(counted(back)).toEqual([1]);
    const item = 'admitted' as const;
    const { changes } = await call(local, api.reports.history, { params: { ...params(), item } });
    expect(changes.map(({ count, way }) => [count, way])).toEqual([
      [7, 'restored'],
      [9, 'typed'],
      [7, 'typed'],
    ]);
    expect(await refused(local, api.reports.cancel, { params: params(), body })).toMatchObject({
      code: 'conflict',
    });
    expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
  });

  it('leaves its number to itself: the next correction is the third version', async () => {
    await correct(params(), 'Sót thật', local);
    await enter(local, params(), { admitted: 8 });
    const sent = await submit(local, params());
    expect(sent.versions.map(({ number, admitted }) => [number, admitted])).toEqual([
      [3, 8],
      [2, 9],
      [1, 7],
    ]);
    expect(counted(sent)).toEqual([3]);
    expect(counted(await approve(params()))).toEqual([3]);
    const events = await sql(
      office.server.superuserUrl,
      `SELECT e.action, e.sent_version AS about FROM report_event e JOIN report r ON r.id = e.report_id
       WHERE r.committee_id = $1 AND r.half = '2022-H1' ORDER BY e.id`,
      [params().committeeId],
    );
    expect(events.map(({ action, about }) => `${String(action)} ${String(about)}`)).toEqual([
      'submit 1',
      'approve 1',
      'correct 1',
      'submit 2',
      'return 2',
      'cancel 1',
      'correct 1',
      'submit 3',
      'approve 3',
    ]);
    expect(await wrongVersions(office.server.superuserUrl)).toEqual([]);
  });

  it('does not stand when its half-year is locked meanwhile: what was approved does', async () => {
    await correct(params(), 'Thêm một', local);
    await enter(local, params(), { admitted: 10 });
    const { version } = await submit(local, params());
    await call(board, api.reports.return, {
      params: params(),
      body: { version, reason: 'Không phải kỳ này' },
    });
    const { period } = await open(board, params());
    const lock = { params: { half: '2022-H1' as const }, body: { version: period.version } };
    const locked = await call(board, api.periods.lock, lock);
    expect(await rolledUp('2022-H1')).toMatchObject({ approved: 1, admitted: 8 });
    const mine = await open(local, params());
    expect(mine.actions).toEqual([]);
    const body = { version: mine.version };
    expect(await refused(local, api.reports.cancel, { params: params(), body })).toMatchObject({
      code: 'period_locked',
    });
    await call(board, api.periods.unlock, { ...lock, body: { version: locked.version } });
    const back = await call(local, api.reports.cancel, { params: params(), body });
    expect(back).toMatchObject({ state: 'approved' });
    expect(counted(back)).toEqual([3]);
  });
});

describe('a correction that is given up', () => {
  it('leaves the cells as they were approved, and says so in their history', async () => {
    const params = stepOf('2021-H2');
    await report(officer, params, 7, { causes: 'Thiếu nguồn', 'group:30': 3 });
    await approve(params);
    await correct(params, 'Thử');
    await enter(officer, params, { admitted: 8, causes: '', note: 'tạm', 'group:30': null, 'group:31': 1 });
    const { version } = await open(officer, params);
    const back = await call(officer, api.reports.cancel, { params, body: { version } });
    expect(back).toMatchObject({ state: 'approved', correctionReason: null, actions: ['correct'] });
    expect(valuesOf(back)).toEqual({
      admitted: 7,
      causes: 'Thiếu nguồn',
      explanation: 'Số liệu đã được đối chiếu.',
      note: null,
      'group:30': 3,
      'group:31': null,
    });
    expect(back.cells['explanation']).toMatchObject({ version: 1, way: 'typed' });
    const { changes } = await call(officer, api.reports.history, { params: { ...params, item: 'admitted' } });
    expect(changes.map(({ count, way }) => [count, way])).toEqual([
      [7, 'restored'],
      [8, 'typed'],
      [7, 'typed'],
    ]);
    expect(back.versions).toHaveLength(1);
    expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
  });

  it('leaves the report closed, and where the board may still return it', async () => {
    const params = stepOf('2021-H2');
    expect(await refusalOfCells(officer, params, { admitted: 1 })).toBe('report_not_open');
    const { version } = await open(board, params);
    const returned = await call(board, api.reports.return, { params, body: { version, reason: 'Xem lại' } });
    expect(returned).toMatchObject({ state: 'returned', returnReason: 'Xem lại', correctionReason: null });
  });
});

it('A paper report is corrected by the board, which typed it, and by nobody of the committee', async () => {
  const params = stepOf('2022-H1', 'B');
  await report(board, params, 5);
  const second = await office.person('board', 'board-2');
  const { version } = await open(second, params);
  const approved = await call(second, api.reports.approve, { params, body: { version } });
  const body = { version: approved.version, reason: 'Gõ nhầm' };
  const local = await office.officer('B');
  expect(await refused(local, api.reports.correct, { params, body })).toMatchObject({
    code: 'report_of_committee',
  });
  await call(board, api.reports.correct, { params, body });
  await enter(board, params, { admitted: 6 });
  expect((await submit(board, params)).versions).toHaveLength(2);
});
