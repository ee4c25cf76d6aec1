import { api } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { wrongSums } from '../support/consistency';
import { sql } from '../support/databases';
import { Office, boardOf, recordQuotas, report, type Step } from '../support/office';
import { enter, submit, valuesOf, remarking } from '../support/report-desk';

let office: Office;
let board: Client;
let officer: Client;
let leader: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', 'C', 'D', 'E']);
  [board, officer, leader] = await Promise.all([
    office.person('board', 'board'),
    office.officer('A'),
    office.person('leader', 'leader'),
  ]);
});
afterAll(() => office.close());

const stepOf = (half: Half, code = 'A'): Step => ({ committeeId: office.unit(code).id, half });
const open = (client: Client, params: Step) => call(client, api.reports.open, { params });
const unsent = async (params: Step, client = officer) => {
  const { version } = await open(client, params);
  return refused(client, api.reports.submit, { params, body: { version } });
};

describe('what is looked at before a report is sent', () => {
  const step = () => stepOf('2022-H1');
  // Age: eight groups that add up. Of which: women.
  const [young, older, women] = ['group:15', 'group:16', 'group:30'] as const;

  it('parts that do not add up, or are more than the total, block it', async () => {
    await enter(officer, step(), { admitted: 5, [young]: 2, [women]: 6 });
    expect(await unsent(step())).toMatchObject({
      status: 422,
      code: 'report_has_errors',
      params: { errors: 2 },
    });
    expect((await open(officer, step())).state).toBe('draft');
    await enter(officer, step(), { [older]: 3, [women]: 5 });
    const sent = await submit(officer, step());
    expect(sent.versions[0]?.breakdown).toEqual({ 15: 2, 16: 3, 30: 5 });
  });

  it('a day outside the half-year blocks it, and is kept in the draft until it is mended', async () => {
    const params = stepOf('2026-H1');
    for (const day of ['2025-12-31', '2026-07-01']) {
      const kept = await enter(officer, params, { admitted: 5, as_of: day });
      expect(kept.cells['as_of']).toMatchObject({ text: day });
      expect(await unsent(params)).toMatchObject({ code: 'report_has_errors', params: { errors: 1 } });
    }
    await enter(officer, params, { as_of: '2026-05-28' });
    expect((await submit(officer, params)).versions[0]).toMatchObject({ asOf: '2026-05-28' });
  });

  it('an unusual figure needs a word of explanation, which stays with the version', async () => {
    const next = stepOf('2022-H2');
    await enter(officer, next, { admitted: 16 });
    expect(await unsent(next)).toMatchObject({
      status: 422,
      code: 'report_unexplained',
      params: { warnings: 1 },
    });
    await enter(officer, next, { explanation: 'Mở thêm hai lớp' });
    expect((await submit(officer, next)).versions[0]).toMatchObject({ explanation: 'Mở thêm hai lớp' });
  });

  it('measures the year against its quota with both halves, as the page shows them', async () => {
    const quota = { committeeId: office.unit('C').id, period: '2022' as const, amount: 10 };
    const half = { committeeId: office.unit('C').id, period: '2022-H2' as const, amount: 6 };
    await recordQuotas(board, 2022, [quota, half]);
    await report(await office.officer('C'), stepOf('2022-H1', 'C'), 8, { members_at_start: 90 });
    const local = await office.officer('C', 'c-2');
    const later = stepOf('2022-H2', 'C');
    await enter(local, later, { admitted: 4 });
    const seen = await open(local, later);
    expect(seen).toMatchObject({
      quota: 10,
      halfQuota: 6,
      otherHalf: 8,
      lastHalf: { admitted: 8, members_at_start: 90 },
      lastYear: {},
    });
    // 12 of 10 is exactly 120%: one more would need its note.
    await submit(local, later);
    const { version } = await open(board, later);
    await call(board, api.reports.return, { params: later, body: { version, reason: 'Xem lại' } });
    await enter(local, later, { admitted: 5 });
    expect(await unsent(later, local)).toMatchObject({ code: 'report_unexplained' });
  });
});

describe('a return', () => {
  const step = () => stepOf('2023-H1');

  it('may give its reasons on single cells, and needs one somewhere', async () => {
    await report(officer, step(), 5, { members_at_start: 100 });
    const { version } = await open(board, step());
    const bare = { params: step(), body: { version, reason: '', cells: [] } };
    expect(await refused(board, api.reports.return, bare)).toMatchObject({ code: 'reason_required' });
    const unknown = { version, reason: '', cells: [{ item: 'group:999999', reason: 'x' }] };
    expect(await refused(board, api.reports.return, { params: step(), body: unknown })).toMatchObject({
      code: 'item_unknown',
    });
    const cells = [{ item: 'members_at_start', reason: 'Lệch với báo cáo năm trước' }];
    const body = { version, reason: '', cells };
    const returned = await call(board, api.reports.return, { params: step(), body });
    expect(returned).toMatchObject({ state: 'returned', returnReason: null });
    expect(returned.comments).toMatchObject([
      {
        item: 'members_at_start',
        text: 'Lệch với báo cáo năm trước',
        returns: true,
        writtenBy: 'Cán bộ board',
        resolvedAt: null,
      },
    ]);
  });

  it('tells the committee’s officers why', async () => {
    const { notices } = await call(officer, api.notices.list);
    expect(notices.find(({ kind, half }) => kind === 'returned' && half === '2023-H1')).toMatchObject({
      details: { by: 'Cán bộ board', reason: 'Lệch với báo cáo năm trước' },
    });
  });
});

describe('a remark', () => {
  const step = () => stepOf('2023-H1');

  it('is written by either side on the report or a cell, told to the other, and marked as dealt with once', async () => {
    const whole = 'Đề nghị gửi trước thứ Sáu';
    await call(board, api.reports.comment, { params: step(), body: remarking(whole) });
    const own = 'Đã đối chiếu với quyết định';
    const body = remarking(own, 'admitted');
    const { comments } = await call(officer, api.reports.comment, { params: step(), body });
    expect(comments.map(({ item, text, returns }) => [item, text, returns])).toEqual([
      ['members_at_start', 'Lệch với báo cáo năm trước', true],
      [null, 'Đề nghị gửi trước thứ Sáu', false],
      ['admitted', 'Đã đối chiếu với quyết định', false],
    ]);
    const told = async (client: Client) =>
      (await call(client, api.notices.list)).notices.filter(({ kind }) => kind === 'commented');
    expect(await told(officer)).toMatchObject([{ details: { text: whole } }]);
    expect(await told(board)).toMatchObject([{ details: { text: own, item: 'admitted' } }]);

    const params = { ...step(), id: comments[0]?.id ?? '' };
    const after = await call(officer, api.reports.resolve, { params });
    expect(after.comments[0]).toMatchObject({ resolvedBy: 'Cán bộ entry-a' });
    expect(await refused(board, api.reports.resolve, { params })).toMatchObject({
      status: 409,
      code: 'comment_resolved',
    });
    const { lines } = await call(board, api.reports.list, { query: { half: step().half } });
    expect(lines[0]).toMatchObject({ openComments: 2 });
  });

  it('changes no figure and no version: whoever is about to send still may', async () => {
    const before = await open(officer, step());
    await call(board, api.reports.comment, { params: step(), body: remarking('Nhắc lại') });
    const after = await open(officer, step());
    expect([after.version, after.state]).toEqual([before.version, before.state]);
    const nowhere = { params: step(), body: remarking('x', 'group:999999') };
    expect(await refused(board, api.reports.comment, nowhere)).toMatchObject({ code: 'item_unknown' });
  });

  it('of another report is not found under this one, and a leader reads and writes none', async () => {
    const { comments } = await open(board, step());
    const params = { ...stepOf('2022-H1'), id: comments[1]?.id ?? '' };
    expect(await refused(board, api.reports.resolve, { params })).toMatchObject({ status: 404 });
    const seen = await open(leader, step());
    expect(seen).toMatchObject({ mayComment: false, actions: [] });
    expect(seen.comments).toHaveLength(4);
    const body = remarking('x');
    expect(await refused(leader, api.reports.comment, { params: step(), body })).toMatchObject({
      status: 403,
    });
  });

  it('is not possible where there is no report yet', async () => {
    const params = stepOf('2023-H2');
    expect((await open(board, params)).mayComment).toBe(false);
    const body = remarking('Chưa thấy báo cáo');
    expect(await refused(board, api.reports.comment, { params, body })).toMatchObject({
      code: 'report_not_open',
    });
  });
});

describe('the history of a cell', () => {
  const step = () => stepOf('2024-H1');
  const of = async (client: Client, item: string) =>
    call(client, api.reports.history, { params: { ...step(), item } });

  it('is told whole to its own side', async () => {
    for (const admitted of [3, 4, 5]) await enter(officer, step(), { admitted, note: `nháp ${admitted}` });
    const { changes, earlier } = await of(officer, 'admitted');
    expect(changes.map(({ version, count, changedBy }) => [version, count, changedBy])).toEqual([
      [3, 5, 'Cán bộ entry-a'],
      [2, 4, 'Cán bộ entry-a'],
      [1, 3, 'Cán bộ entry-a'],
    ]);
    expect(earlier).toEqual([
      { half: '2023-H1', count: 5, text: null },
      { half: '2022-H2', count: 16, text: null },
      { half: '2022-H1', count: 5, text: null },
    ]);
    expect((await of(officer, 'group:30')).earlier[2]).toEqual({ half: '2022-H1', count: 5, text: null });
  });

  it('is to others what was sent, and nothing that was tried out before or since', async () => {
    expect((await of(board, 'admitted')).changes).toEqual([]);
    await submit(officer, step());
    const { version } = await open(board, step());
    await call(board, api.reports.return, { params: step(), body: { version, reason: 'Xem lại' } });
    await enter(officer, step(), { admitted: 6, note: 'nháp kín' });
    for (const client of [board, leader]) {
      const { changes } = await of(client, 'admitted');
      expect(changes.map(({ count }) => count)).toEqual([5]);
      expect(JSON.stringify(await of(client, 'note'))).not.toContain('nháp kín');
    }
    await submit(officer, step());
    expect((await of(board, 'admitted')).changes.map(({ count }) => count)).toEqual([6, 5]);
    expect(valuesOf(await open(board, step()))).toMatchObject({ admitted: 6, note: 'nháp kín' });
  });

  it('of another committee is not there', async () => {
    const params = { ...stepOf('2024-H1', 'B'), item: 'admitted' };
    expect(await refused(officer, api.reports.history, { params })).toMatchObject({ status: 404 });
  });
});

describe('approving many at once', () => {
  const half = '2025-H1' as const;

  it('approves what may be approved, names the rest with its reason, and counts all', async () => {
    const second = await office.person('board', 'board-2');
    await report(officer, stepOf(half), 3);
    await report(await office.officer('B'), stepOf(half, 'B'), 4);
    await report(board, stepOf(half, 'C'), 5);
    await enter(await office.officer('D'), stepOf(half, 'D'), { admitted: 6 });
    const { lines } = await call(board, api.reports.list, { query: { half } });
    const seen = lines.map(({ committee, version }) => ({ committeeId: committee.id, version }));
    const stale = seen.map((one, index) => (index === 1 ? { ...one, version: one.version - 1 } : one));
    const forged = { committeeId: '999999', version: 1 };
    const body = { half, reports: [...stale, forged] };
    const { approved, refused: others } = await call(board, api.reports.approveAll, { body });
    const id = (code: string) => office.unit(code).id;
    expect(approved).toEqual([id('A')]);
    expect(others).toEqual([
      { committeeId: id('B'), code: 'conflict' },
      { committeeId: id('C'), code: 'approver_is_enterer' },
      { committeeId: id('D'), code: 'report_not_open' },
      { committeeId: id('E'), code: 'report_not_open' },
      { committeeId: '999999', code: 'not_found' },
    ]);
    const again = await call(second, api.reports.approveAll, { body: { half, reports: seen } });
    expect(again.approved.sort()).toEqual([id('B'), id('C')].sort());
    expect((await boardOf(board, half)).total).toMatchObject({ admitted: 12, reported: 3, unapproved: 0 });
    expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
    const audited = await sql(
      office.server.superuserUrl,
      `SELECT committee_id::text AS id FROM audit WHERE action = 'report.approve' AND details ->> 'half' = $1`,
      [half],
    );
    expect(audited.map((row) => row['id']).sort()).toEqual([id('A'), id('B'), id('C')].sort());
  });

  it('that is done by two at once approves each report once', async () => {
    const local = '2025-H2' as const;
    await report(officer, stepOf(local), 3);
    await report(await office.officer('B', 'b-3'), stepOf(local, 'B'), 4);
    const { lines } = await call(board, api.reports.list, { query: { half: local } });
    const sent = lines.filter(({ state }) => state === 'submitted');
    const reports = sent.map(({ committee, version }) => ({ committeeId: committee.id, version }));
    const third = await office.person('board', 'board-3');
    const answers = await Promise.all([
      call(board, api.reports.approveAll, { body: { half: local, reports } }),
      call(third, api.reports.approveAll, { body: { half: local, reports: reports.toReversed() } }),
    ]);
    expect(answers.flatMap(({ approved }) => approved).sort()).toEqual(
      reports.map(({ committeeId }) => committeeId).sort(),
    );
    const { versions } = await open(board, stepOf(local));
    expect(versions).toHaveLength(1);
  });
});
