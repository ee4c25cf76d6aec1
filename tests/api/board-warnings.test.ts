import { api, type Board, type Warning } from '@ket-nap/contracts';
import { completion } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { signIn } from '../support/client';
import { sql } from '../support/databases';
import { boardOf, Office, recordQuotas, report, rowOf } from '../support/office';
import { enter } from '../support/report-desk';
import { startServer, type TestServer } from '../support/server';

const of = ({ warnings }: Board, kind: Warning['kind']) => warnings.filter((one) => one.kind === kind);
const codes = (warnings: readonly Warning[]) => warnings.map(({ committee }) => committee.code);

describe('the early warnings of an office', () => {
  let office: Office;
  let board: Client;
  const half = '2024-H1' as const;
  const step = (code: string, of: '2023-H1' | '2023-H2' | '2024-H1' = half) => ({
    committeeId: office.unit(code).id,
    half: of,
  });
  beforeAll(async () => {
    office = await Office.open(['A', 'B', 'C']);
    board = await office.person('board', 'board');
    for (const year of [2023, 2024])
      await recordQuotas(
        board,
        year,
        ['A', 'B', 'C'].map((code) => ({
          committeeId: office.unit(code).id,
          period: `${year}` as const,
          amount: 40,
        })),
      );
    for (const [code, first, second, now] of [
      ['A', 5, 5, 6],
      ['B', 5, 5, 20],
      ['C', 15, 20, 6],
    ] as const) {
      const officer = await office.officer(code);
      await report(officer, step(code, '2023-H1'), first);
      await report(officer, step(code, '2023-H2'), second);
      await report(officer, step(code), now);
    }
  }, 60_000);
  afterAll(() => office.close());

  it('name who is behind in this half-year and was when the year before ended, with both rates', async () => {
    const found = of(await boardOf(board, half), 'behind_twice');
    expect(found).toMatchObject([
      {
        committee: { code: 'A' },
        period: half,
        rate: 15,
        remaining: 34,
        before: { period: '2023', rate: 25 },
      },
    ]);
  });

  it('are the same however the rows stand together', async () => {
    const [plain, grouped] = [
      await boardOf(board, half),
      await boardOf(board, half, { view: 'former_area' }),
    ];
    expect(grouped.warnings).toEqual(plain.warnings);
  });

  it('are of its own committee for an officer', async () => {
    const officer = await office.officer('C', 'entry-c-2');
    expect((await boardOf(officer, half)).warnings).toEqual([]);
  });

  it('count what is approved alone when that is asked for', async () => {
    expect((await boardOf(board, half, { counted: 'approved' })).warnings).toEqual([]);
  });

  it('say when half of a figure came on the day it was due', async () => {
    await sql(
      office.server.superuserUrl,
      `INSERT INTO report_cell (report_id, item, version, count, way, changed_by, changed_at)
       SELECT d.report_id, 'admitted', 2, 20, 'typed', d.changed_by, v.sent_at FROM report_cell d
       JOIN report r ON r.id = d.report_id JOIN report_version v ON v.report_id = r.id AND v.number = r.sent_version
       JOIN committee c ON c.id = r.committee_id
       WHERE c.code = 'B' AND r.half = '${half}' AND d.item = 'admitted' AND d.version = 1`,
    );
    expect(of(await boardOf(board, half), 'spike')).toEqual([]);
    await sql(
      office.server.superuserUrl,
      `UPDATE report_cell d SET count = 4, changed_at = '2024-06-01T02:00:00Z' FROM report r JOIN committee c ON c.id = r.committee_id
       WHERE r.id = d.report_id AND c.code = 'B' AND r.half = '${half}' AND d.item = 'admitted' AND d.version = 1`,
    );
    expect(of(await boardOf(board, half), 'spike')).toMatchObject([
      { committee: { code: 'B' }, half, from: '2024-07-05', entered: 16, admitted: 20 },
    ]);
  });
});

describe('the sample', () => {
  let server: TestServer;
  let board: Client;
  beforeAll(async () => {
    server = await startServer({ demo: true });
    board = await signIn(server.url, 'board');
  });
  afterAll(() => server.stop());

  it('in the first half of 2022 name Khối Doanh nghiệp, which ended 2021 at 66,2% and stands at 22,3%', async () => {
    const found = of(await boardOf(board, '2022-H1'), 'behind_twice');
    expect(found).toContainEqual(
      expect.objectContaining({
        committee: expect.objectContaining({ code: 'KDN' }),
        period: '2022-H1',
        rate: 22.3,
        remaining: 101,
        before: { period: '2021', rate: 66.2 },
      }),
    );
  });

  it('hold a unit that is new since July against the quota of its half-year', async () => {
    const found = of(await boardOf(board, '2026-H1'), 'behind_twice');
    expect(found).toContainEqual(
      expect.objectContaining({ rate: 35.7, before: { period: '2025', rate: 60 } }),
    );
  });

  it('names the reports that are not broken down as the others are', async () => {
    const found = of(await boardOf(board, '2026-H1'), 'breakdown_missing');
    expect(found).toHaveLength(2);
    const view = await call(board, api.composition.view, { query: { period: '2026-H1' } });
    const without = view.rows.filter(
      ({ admitted, parts }) => (admitted ?? 0) > 0 && parts[0]?.brokenDown === null,
    );
    expect(codes(found).toSorted()).toEqual(without.map(({ committee }) => committee.code).toSorted());
  });

  it('asks nobody for what nobody broke down, and finds no sum that is wrong', async () => {
    for (const period of ['2023-H1', '2021', '2022-H1']) {
      const view = await boardOf(board, period);
      expect([of(view, 'breakdown_wrong'), of(view, 'breakdown_missing')]).toEqual([[], []]);
    }
  });

  it('orders them heaviest first', async () => {
    const kinds = (await boardOf(board, '2026-H1')).warnings.map(({ kind }) => kind);
    expect(kinds.lastIndexOf('behind_twice')).toBeLessThan(kinds.indexOf('breakdown_missing'));
  });

  it('approved figures alone add up to the total, and a correction counts only when it is approved', async () => {
    const approved = (other: Client = board) => boardOf(other, '2026-H1', { counted: 'approved' });
    const before = await approved();
    const sum = ({ rows }: Board) => rows.reduce((all, { admitted }) => all + (admitted ?? 0), 0);
    expect(sum(before)).toBe(before.total.admitted);
    const row = before.rows.find(({ state, admitted }) => state === 'approved' && (admitted ?? 0) > 5);
    if (!row) throw new Error('no approved report');
    const step = { committeeId: row.committee.id, half: '2026-H1' as const };
    const officer = await signIn(server.url, `entry-${row.committee.code.toLowerCase()}`);
    const { version } = await call(officer, api.reports.open, { params: step });
    await call(officer, api.reports.correct, {
      params: step,
      body: { version, reason: 'Bổ sung một quyết định' },
    });
    const more = (row.admitted ?? 0) + 1;
    await enter(officer, step, { admitted: more });
    const during = await boardOf(board, '2026-H1');
    expect(rowOf(during, row.committee.code)).toMatchObject({ admitted: row.admitted, entering: more });
    expect(await approved()).toMatchObject({ total: { admitted: before.total.admitted } });
    expect(sum(await approved())).toBe(before.total.admitted);
    expect(completion(row.admitted, row.quota).rate).toBe(row.rate);
  });
});
