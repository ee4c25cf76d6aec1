import { api, type Report } from '@ket-nap/contracts';
import { halfContaining, localDay, nextHalf, type Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { Office, boardOf, report, rowOf, type Step } from '../support/office';
import { enter, refusalOfCells, submit, valuesOf, write } from '../support/report-desk';

let office: Office;
let board: Client;
let second: Client;
let officer: Client;
let other: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', { code: 'OLD', validTo: '2021-06-30' }]);
  [board, second, officer, other] = await Promise.all([
    office.person('board', 'board'),
    office.person('board', 'board-2'),
    office.officer('A'),
    office.officer('B'),
  ]);
});
afterAll(() => office.close());

const stepOf = (half: Half, code = 'A'): Step => ({ committeeId: office.unit(code).id, half });
const openBy = (client: Client, params: Step): Promise<Report> => call(client, api.reports.open, { params });
const lineOf = async (client: Client, { half }: Step) => {
  const { lines } = await call(client, api.reports.list, { query: { half } });
  return lines.find(({ committee }) => committee.code === 'A');
};

describe('the way of a report', () => {
  const step = () => stepOf('2021-H1');

  it('begins as a draft of the committee, which the board neither sees nor touches', async () => {
    const draft = await enter(officer, step(), { admitted: 7, note: 'bản nháp kín' });
    expect(draft).toMatchObject({
      state: 'draft',
      version: 1,
      onBehalf: false,
      actions: ['save', 'submit'],
      punctuality: 'missing',
    });
    expect(valuesOf(draft)).toEqual({ admitted: 7, note: 'bản nháp kín' });
    const seen = await openBy(board, step());
    expect(seen).toMatchObject({ state: 'draft', cells: {}, versions: [], actions: [] });
    expect(JSON.stringify(seen)).not.toContain('bản nháp kín');
    const touched = await write(board, step(), { admitted: 8, note: 'x' });
    expect(touched.map(({ outcome, code, cell }) => [outcome, code, cell])).toEqual([
      ['refused', 'report_of_committee', null],
      ['refused', 'report_of_committee', null],
    ]);
    expect(await refused(board, api.reports.submit, { params: step(), body: { version: 1 } })).toMatchObject({
      code: 'report_of_committee',
    });
    expect(await lineOf(board, step())).toMatchObject({
      state: 'draft',
      admitted: null,
      note: '',
      actions: [],
    });
    expect(rowOf(await boardOf(board, '2021-H1'), 'A').admitted).toBeNull();
  });

  it('goes to the board, and is closed to the committee meanwhile', async () => {
    const sent = await call(officer, api.reports.submit, { params: step(), body: { version: 1 } });
    expect(sent).toMatchObject({ state: 'submitted', version: 2, actions: [], punctuality: 'late' });
    expect(sent.versions).toMatchObject([{ number: 1, admitted: 7, sentBy: 'Cán bộ entry-a' }]);
    expect(await refusalOfCells(officer, step(), { admitted: 9 })).toBe('report_not_open');
    const seen = await openBy(board, step());
    expect(seen.actions).toEqual(['return', 'approve']);
    expect(valuesOf(seen)).toEqual({ admitted: 7, note: 'bản nháp kín' });
  });

  it('comes back with a reason, and what was sent stays counted', async () => {
    const blank = await refused(board, api.reports.return, {
      params: step(),
      body: { version: 2, reason: '  ' },
    });
    expect(blank).toMatchObject({ status: 422, code: 'reason_required' });
    const body = { version: 2, reason: 'Thiếu chi bộ xã' };
    const returned = await call(board, api.reports.return, { params: step(), body });
    expect(returned).toMatchObject({ state: 'returned', version: 3, returnReason: 'Thiếu chi bộ xã' });
    expect(valuesOf(returned)).toMatchObject({ admitted: 7 });
    const row = rowOf(await boardOf(board, '2021-H1'), 'A');
    expect(row).toMatchObject({ admitted: 7, state: 'returned' });
  });

  it('is corrected out of the board’s sight, and sent again as a new version', async () => {
    const corrected = await enter(officer, step(), { admitted: 9, note: 'đã sửa, chưa gửi' });
    expect(corrected).toMatchObject({ state: 'returned', returnReason: 'Thiếu chi bộ xã' });
    const seen = await openBy(board, step());
    expect(valuesOf(seen)).toEqual({ admitted: 7, note: 'bản nháp kín' });
    expect(JSON.stringify(seen)).not.toContain('đã sửa, chưa gửi');
    expect(await lineOf(board, step())).toMatchObject({ admitted: 7, note: 'bản nháp kín' });
    const stale = await refused(board, api.reports.approve, { params: step(), body: { version: 1 } });
    expect(stale).toMatchObject({ status: 409, code: 'conflict', params: { updatedBy: 'Cán bộ entry-a' } });
    expect(stale.params).not.toHaveProperty('admitted');
    expect(rowOf(await boardOf(board, '2021-H1'), 'A')).toMatchObject({ admitted: 7, note: 'bản nháp kín' });

    const sent = await call(officer, api.reports.submit, { params: step(), body: { version: 4 } });
    expect(sent).toMatchObject({ state: 'submitted', returnReason: null });
    expect(sent.versions.map(({ number, admitted }) => [number, admitted])).toEqual([
      [2, 9],
      [1, 7],
    ]);
    expect(rowOf(await boardOf(board, '2021-H1'), 'A').admitted).toBe(9);
  });

  it('is approved, and may come back with a reason even then', async () => {
    const approved = await call(board, api.reports.approve, { params: step(), body: { version: 5 } });
    expect(approved).toMatchObject({ state: 'approved', actions: ['return'] });
    expect(approved.versions[0]).toMatchObject({ approvedBy: 'Cán bộ board', correctionReason: null });
    expect(approved.versions[1]).toMatchObject({ approvedBy: null, approvedAt: null });
    expect((await boardOf(board, '2021-H1')).total.unapproved).toBe(0);
    expect(await refusalOfCells(officer, step(), { admitted: 1 })).toBe('report_not_open');
    await call(board, api.reports.return, { params: step(), body: { version: 6, reason: 'Đính chính' } });
    const again = await report(officer, step(), 10);
    expect(again.versions).toHaveLength(3);
    expect((await boardOf(board, '2021-H1')).total).toMatchObject({ admitted: 10, unapproved: 1 });
  });
});

describe('a report on paper', () => {
  it('is typed by the board, marked, shown to the committee and approved by someone else', async () => {
    const step = stepOf('2022-H1');
    const sent = await report(board, step, 5);
    expect(sent).toMatchObject({ onBehalf: true, state: 'submitted', actions: ['return'] });
    expect(
      await refused(board, api.reports.approve, { params: step, body: { version: sent.version } }),
    ).toMatchObject({
      status: 403,
      code: 'approver_is_enterer',
    });
    const shown = await openBy(officer, step);
    expect(shown).toMatchObject({ onBehalf: true, actions: [], cells: { admitted: { count: 5 } } });
    await call(second, api.reports.approve, { params: step, body: { version: sent.version } });
  });

  it('stays with the board when it comes back, and neither who typed nor who sent it approves it', async () => {
    const step = stepOf('2022-H2');
    const sent = await report(board, step, 5);
    await call(second, api.reports.return, {
      params: step,
      body: { version: sent.version, reason: 'Xem lại' },
    });
    expect(await refusalOfCells(officer, step, { admitted: 6 })).toBe('report_of_committee');
    await enter(board, step, { admitted: 6 });
    const again = await submit(second, step);
    for (const client of [board, second]) {
      const refusal = await refused(client, api.reports.approve, {
        params: step,
        body: { version: again.version },
      });
      expect(refusal.code).toBe('approver_is_enterer');
    }
  });

  it('is not approved by whoever typed a single value that stands in it', async () => {
    const step = stepOf('2020-H2');
    await enter(board, step, { admitted: 5 });
    await enter(second, step, { causes: 'Nguồn còn ít' });
    const { version } = await submit(board, step);
    const body = { version };
    expect(await refused(second, api.reports.approve, { params: step, body })).toMatchObject({
      code: 'approver_is_enterer',
    });
    const third = await office.person('board', 'board-3');
    expect((await call(third, api.reports.approve, { params: step, body })).state).toBe('approved');
  });
});

it('An empty report is not sent', async () => {
  const step = stepOf('2023-H2');
  await enter(officer, step, { note: 'chưa có số' });
  expect(await refused(officer, api.reports.submit, { params: step, body: { version: 1 } })).toMatchObject({
    status: 422,
    code: 'report_empty',
  });
});

it('Another committee’s report is not there', async () => {
  const step = stepOf('2021-H1');
  expect(await refused(other, api.reports.open, { params: step })).toMatchObject({
    status: 404,
    code: 'not_found',
  });
  expect(await refusalOfCells(other, step, { admitted: 1 })).toBe('not_found');
  expect(await refused(other, api.reports.submit, { params: step, body: { version: 1 } })).toMatchObject({
    status: 404,
  });
  const { lines } = await call(other, api.reports.list, { query: { half: '2021-H1' } });
  expect(lines.map(({ committee }) => committee.code)).toEqual(['B']);
});

it('Nobody reports on a half-year that has not begun, and no button says so', async () => {
  const future = nextHalf(halfContaining(localDay(new Date())));
  const step = stepOf(future);
  expect((await openBy(officer, step)).actions).toEqual([]);
  const { lines } = await call(officer, api.reports.list, { query: { half: future } });
  expect(lines.flatMap(({ actions }) => actions)).toEqual([]);
  expect(await refusalOfCells(officer, step, { admitted: 1 })).toBe('period_not_begun');
  const early = { params: step, body: { version: 0 } };
  expect(await refused(officer, api.reports.submit, early)).toMatchObject({ code: 'period_not_begun' });
});

it('A committee that has ended does not report any more', async () => {
  const step = stepOf('2021-H2', 'OLD');
  expect((await openBy(board, step)).actions).toEqual([]);
  expect(await refusalOfCells(board, step, { admitted: 1 })).toBe('committee_not_active');
});

it('A committee that adds up those below it has no report of its own, so nothing is counted twice', async () => {
  const params = { committeeId: office.province.id, half: '2021-H1' as const };
  expect((await openBy(board, params)).actions).toEqual([]);
  const before = (await boardOf(board, '2021-H1')).total.admitted;
  expect(await refusalOfCells(board, params, { admitted: 999 })).toBe('report_not_open');
  expect((await boardOf(board, '2021-H1')).total.admitted).toBe(before);
});

it('The half in hand is, for an officer, the one after the last it sent', async () => {
  const late = await office.addUnit({ code: 'L', validFrom: '2024-01-01' });
  const client = await office.officer('L');
  await report(client, { committeeId: late.id, half: '2024-H1' }, 1);
  const { half, halves, lines } = await call(client, api.reports.list);
  expect(half).toBe('2024-H2');
  expect(halves.at(-1)).toBe('2024-H1');
  expect(lines).toHaveLength(1);
});

it('A checker placed in the committee itself neither approves nor returns its report', async () => {
  const unit = await office.addUnit({ code: 'SELF' });
  const params = { committeeId: unit.id, half: '2021-H1' as const };
  const sent = await report(await office.officer('SELF'), params, 3);
  const inside = await office.person('board', 'board-self', unit.id);
  expect((await openBy(inside, params)).actions).toEqual([]);
  const body = { version: sent.version };
  expect(await refused(inside, api.reports.approve, { params, body })).toMatchObject({ code: 'forbidden' });
  expect((await call(board, api.reports.approve, { params, body })).state).toBe('approved');
});
