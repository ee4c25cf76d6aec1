import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
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

it('A running year of which the first half is in is held against the middle of the year', async () => {
  const [year, half] = [await boardOf(board, '2026'), await boardOf(board, '2026-H1')];
  expect(year.mark).toMatchObject({ percent: 50, asOf: '2026-06-30', ended: false });
  expect(year.asOf).toBe('2026-06-30');
  expect(year.total).toMatchObject({ reportedOf: '2026-H1', reported: half.total.reported, expected: 68 });
  expect(year.rows.map(({ band }) => band)).toEqual(half.rows.map(({ band }) => band));
  const { periods } = await call(board, api.boardHistory.view, { query: { period: '2026', by: 'year' } });
  expect(periods.at(-1)).toMatchObject({ code: '2026', asOf: '2026-06-30', mark: { percent: 50 } });
  const id = rowOf(year, '22333').committee.id;
  const page = await call(board, api.committeePage.open, { params: { id }, query: { period: '2026' } });
  expect(page).toMatchObject({
    asOf: '2026-06-30',
    mark: { percent: 50 },
    figure: { band: rowOf(year, '22333').band },
  });
});

it('A unit that began in July is held against all of its quota at the end of the year', async () => {
  const [half, year] = [await boardOf(board, '2025-H2'), await boardOf(board, '2025')];
  for (const view of [half, year])
    expect(rowOf(view, '22333')).toMatchObject({
      admitted: 44,
      quota: 65,
      band: 'behind',
      mark: { percent: 100, partOfYear: true },
    });
  expect(half.total.mark).toMatchObject({ percent: 50, partOfYear: false });
  expect(rowOf(year, 'DK')).toMatchObject({ quota: 77, mark: { percent: 100, partOfYear: true } });
  expect(rowOf(await boardOf(board, '2025-H1'), 'DK')).toMatchObject({
    mark: { percent: 50, partOfYear: false },
  });
});

it('Of approved figures alone, who has sent waits for approval and has not failed to report', async () => {
  const sent = await boardOf(board, '2026-H1');
  const view = await boardOf(board, '2026-H1', { counted: 'approved' });
  const waiting = view.rows.filter(({ awaitsApproval }) => awaitsApproval);
  expect(view.total.sent).toBe(sent.total.reported);
  expect(waiting).toHaveLength(view.total.sent - view.total.reported);
  const { periods } = await call(board, api.boardHistory.view, {
    query: { period: '2026-H1', counted: 'approved' },
  });
  expect(periods.at(-1)?.counts).toMatchObject({
    no_approved: waiting.length,
    no_report: view.total.expected - view.total.sent,
  });
});

it('A former area’s rate is of those with a quota: Bác Ái admitted 58, of whom 7 are in no rate', async () => {
  const view = await boardOf(board, '2026-H1', { view: 'former_area' });
  const area = view.rows.find(({ formerArea }) => formerArea?.includes('Bác Ái'));
  expect(area).toMatchObject({ admitted: 58, unmeasured: 7, quota: 66, rate: 77.3, remaining: 15 });
  expect(view.total.unmeasured).toBeNull();
});

it('Of a half-year that nobody has reported nothing is said', async () => {
  const { total } = await boardOf(board, '2026-H2');
  expect(total).toMatchObject({ speaks: false, band: null, offPace: null, forecast: null });
});
