import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cutOff, parsePeriod } from '@ket-nap/domain';
import { call } from '../support/api';
import { signIn, type Client } from '../support/client';
import { boardOf, rowOf } from '../support/office';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let board: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await signIn(server.url, 'board');
});
afterAll(() => server.stop());

const endOf = (code: string): string => {
  const period = parsePeriod(code);
  return period === null ? code : cutOff(period);
};

it.each(['2021-H2', '2022-H1', '2022', '2025-H2', '2026-H1'])(
  'Beside the figures of %s stands nothing later: not in the trend, not among the reorganisations',
  async (period) => {
    const { trend, reorganisations } = await boardOf(board, period);
    // A second half ends with its year.
    expect(trend.slice(-2).map((point) => point.period)).toContain(period);
    expect(trend.filter((point) => endOf(point.period) > endOf(period))).toEqual([]);
    expect(reorganisations.filter(({ effectiveOn }) => effectiveOn > endOf(period))).toEqual([]);
  },
);

it('A committee’s own series stops with the period too, and begins when the committee does', async () => {
  const view = await boardOf(board, '2026-H1');
  const { committee } = rowOf(view, '22366');
  const page = await call(board, api.committeePage.open, {
    params: { id: committee.id },
    query: { period: '2026-H1' },
  });
  expect(page.validFrom).toBe('2025-07-01');
  expect(page.series.map((point) => point.period)).toEqual(['2025-H2', '2025', '2026-H1']);
});

it('Reports that are not approved are counted on their rows as in the total, also of a year half of which is in', async () => {
  for (const period of ['2022-H1', '2026-H1']) {
    const { rows, total } = await boardOf(board, period);
    expect(rows.reduce((sum, { unapproved }) => sum + (unapproved ?? 0), 0)).toBe(total.unapproved);
  }
  const half = await boardOf(board, '2026-H1');
  const year = await boardOf(board, '2026');
  const waiting = (rows: typeof half.rows) =>
    rows.flatMap(({ committee, unapproved }) => ((unapproved ?? 0) > 0 ? [committee.code] : []));
  expect(waiting(year.rows).length).toBeGreaterThan(0);
  expect(waiting(year.rows)).toEqual(expect.arrayContaining(waiting(half.rows)));
});
