import { api, type CommitteePage } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { Office, boardOf, decision, recordQuotas, report, rowOf } from '../support/office';
import { enter, submit, remarking } from '../support/report-desk';

let office: Office;
let board: Client;
const id = (code: string) => office.unit(code).id;
const pageOf = (client: Client, code: string, query: Record<string, string> = {}): Promise<CommitteePage> =>
  call(client, api.committeePage.open, { params: { id: id(code) }, query });
const codes = (path: readonly { code: string }[]) => path.map(({ code }) => code);

beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  for (const code of ['A1', 'A2']) await office.addUnit({ code, parentId: id('A') });
  board = await office.person('board', 'board');
  await recordQuotas(board, 2022, [
    { committeeId: id('A'), period: '2022', amount: 50 },
    { committeeId: id('B'), period: '2022', amount: 40 },
  ]);
  await report(board, { committeeId: id('A1'), half: '2022-H1' }, 7);
  await report(board, { committeeId: id('B'), half: '2022-H1' }, 10);
});
afterAll(() => office.close());

describe('province, committee, grassroots: one page and one board for every level', () => {
  it('a committee that adds up others shows their sum against its own quota, and no report of its own', async () => {
    const page = await pageOf(board, 'A', { period: '2022-H1' });
    const { rows } = await boardOf(board, '2022-H1');
    expect(page.figure).toEqual(rows.find(({ committee }) => committee.code === 'A'));
    expect(page.figure).toMatchObject({ admitted: 7, quota: 50, rate: 14, rank: 2 });
    expect(page).toMatchObject({ units: 2, ranked: 2, reports: [] });
    // One of the two below has not reported: the sum is not all, and no pace is made of it.
    expect(page.series.find(({ period }) => period === '2022-H1')).toMatchObject({
      admitted: 7,
      complete: false,
    });
    expect(page.pace.forecast).toBeNull();
  });

  it('its board lists those below it, each with a page whose way leads down through it', async () => {
    const below = await boardOf(board, '2022-H1', { unit: id('A') });
    expect(codes(below.rows.map(({ committee }) => committee))).toEqual(['A1', 'A2']);
    expect(codes(below.path)).toEqual(['KH', 'A']);
    const page = await pageOf(board, 'A1', { period: '2022-H1' });
    expect(codes(page.path)).toEqual(['KH', 'A', 'A1']);
    expect(page.figure).toEqual(rowOf(below, 'A1'));
  });

  it('when the last one reports, the sum is complete and has a forecast', async () => {
    await report(board, { committeeId: id('A2'), half: '2022-H1' }, 8);
    const page = await pageOf(board, 'A', { period: '2022-H1' });
    expect(page.series.find(({ period }) => period === '2022-H1')).toMatchObject({
      admitted: 15,
      complete: true,
    });
    expect(page.pace).toMatchObject({ forecast: 30, forecastRate: 60 });
  });

  it('who works in the committee begins there: its own page is its total, and the neighbour’s is not found', async () => {
    const theirs = await office.person('board', 'board-a', id('A'));
    const own = await pageOf(theirs, 'A', { period: '2022-H1' });
    expect(codes(own.path)).toEqual(['A']);
    expect(own.figure).toMatchObject({ admitted: 15, quota: 50, rate: 30, rank: null });
    expect(codes((await pageOf(theirs, 'A2')).path)).toEqual(['A', 'A2']);
    for (const hidden of [id('B'), office.province.id])
      expect(await refused(theirs, api.committeePage.open, { params: { id: hidden } })).toMatchObject({
        code: 'not_found',
      });
    expect(await refused(theirs, api.board.view, { query: { unit: id('B') } })).toMatchObject({
      code: 'not_found',
    });
  });

  it('from the nation a province’s page leads to the province’s board', async () => {
    const create = (body: object) => call(office.admin, api.committees.create, { body });
    const dated = { validFrom: '2020-10-01', validTo: null, formerArea: null };
    const nation = await create({ code: 'VN', name: 'Toàn quốc', kind: 'nation', parentId: null, ...dated });
    const province = await create({
      code: 'P',
      name: 'Đảng bộ tỉnh P',
      kind: 'province',
      parentId: nation.id,
      ...dated,
    });
    const commune = await office.addUnit({ code: 'P1', parentId: province.id });
    const centre = await office.person('board', 'board-vn', nation.id);
    await report(centre, { committeeId: commune.id, half: '2022-H1' }, 3);
    const page = await call(centre, api.committeePage.open, {
      params: { id: province.id },
      query: { period: '2022-H1' },
    });
    expect(codes(page.path)).toEqual(['VN', 'P']);
    expect(page).toMatchObject({ units: 1, figure: { admitted: 3, quota: null, rate: null, rank: null } });
    const below = await boardOf(centre, '2022-H1', { unit: province.id });
    expect(codes(below.rows.map(({ committee }) => committee))).toEqual(['P1']);
    expect(codes((await pageOf(centre, 'P1')).path)).toEqual(['VN', 'P', 'P1']);
  });
});

describe('what stands behind the figure', () => {
  it('every version of the quota is there, and the one that measures the page is marked, as of any day', async () => {
    const change = { committeeId: id('B'), period: '2022' as const, amount: 44, version: 1 };
    await call(board, api.quotas.record, {
      body: decision(2022, [change], {
        decisionNumber: '31-QĐ/TU',
        effectiveOn: '2022-07-01',
        note: 'Điều chỉnh',
      }),
    });
    const marks = async (query: Record<string, string>) => {
      const { quotas, figure } = await pageOf(board, 'B', query);
      const [year] = quotas;
      return [year?.versions.map(({ number, amount, inForce }) => [number, amount, inForce]), figure?.quota];
    };
    expect(await marks({ period: '2022-H1' })).toEqual([
      [
        [2, 44, false],
        [1, 40, true],
      ],
      40,
    ]);
    expect(await marks({ period: '2022' })).toEqual([
      [
        [2, 44, true],
        [1, 40, false],
      ],
      44,
    ]);
    expect(await marks({ period: '2022-H1', asOf: '2022-07-01' })).toEqual([
      [
        [2, 44, true],
        [1, 40, false],
      ],
      44,
    ]);
  });

  it('the words are those of the version that counts, and remarks stand beside them', async () => {
    const officer = await office.officer('B');
    const step = { committeeId: id('B'), half: '2022-H2' as const };
    await enter(officer, step, {
      admitted: 20,
      causes: 'Nguồn ít.',
      solutions: 'Mở lớp bồi dưỡng.',
    });
    const before = await pageOf(board, 'B', { period: '2022-H2' });
    expect(before.texts).toEqual([]);
    expect(before.figure).toMatchObject({ admitted: null, state: 'draft', entering: 20 });
    await submit(officer, step);
    await call(board, api.reports.comment, {
      params: step,
      body: remarking('Đề nghị rà lại.', 'admitted'),
    });
    const sent = await pageOf(officer, 'B', { period: '2022-H2' });
    expect(sent.texts).toMatchObject([
      { half: '2022-H2', number: 1, causes: 'Nguồn ít.', solutions: 'Mở lớp bồi dưỡng.', approvedAt: null },
    ]);
    expect(sent.openComments).toBe(1);
    expect(sent.comments).toMatchObject([{ item: 'admitted', text: 'Đề nghị rà lại.', resolvedAt: null }]);
    expect(sent.reports.find(({ half }) => half === '2022-H2')).toMatchObject({
      state: 'submitted',
      versions: 1,
      admitted: 20,
      openComments: 1,
    });
    // Of approved figures alone there is no word yet.
    expect((await pageOf(board, 'B', { period: '2022-H2', counted: 'approved' })).texts).toEqual([]);
  });
});
