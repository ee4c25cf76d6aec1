import { api, type BoardHistory, type BoardRow, type HistoryRow } from '@ket-nap/contracts';
import { completion, PAST_VIEWS, sumOfKnown, type Period } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import { signIn, type Client } from '../support/client';
import { boardOf, decision } from '../support/office';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let board: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await signIn(server.url, 'board');
});
afterAll(() => server.stop());

type Asked = {
  period?: Period;
  view?: (typeof PAST_VIEWS)[number];
  counted?: 'approved';
  by?: 'half' | 'year';
  back?: '4' | '6' | '10' | '20';
  asOf?: string;
};
const historyOf = (client: Client, query: Asked): Promise<BoardHistory> =>
  call(client, api.boardHistory.view, { query });

const codes = (periods: BoardHistory['periods']) => periods.map(({ code }) => code);
const rowWith = ({ rows }: Pick<BoardHistory, 'rows'>, code: string): HistoryRow => {
  const row = rows.find(({ committee }) => committee.code === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
};
const idsOf = (row: HistoryRow | BoardRow): string[] =>
  row.group === null ? [row.committee.id] : row.group.members.map(({ committee }) => committee.id);

/** What the board's rows say of the committees of a row of the history. */
function boardSays(row: HistoryRow, rows: readonly BoardRow[]) {
  const ids = new Set(idsOf(row));
  const inIt = rows.filter((one) => idsOf(one).every((id) => ids.has(id)));
  const [only, ...others] = inIt;
  if (only === undefined) return null;
  if (others.length === 0) {
    const { admitted, quota, rate, band, state } = only;
    return { admitted, quota, rate, band, state };
  }
  // Committees of today that stand together with those they succeeded: their sums.
  const { admitted, quota, rate } = completion(
    sumOfKnown(inIt.map((one) => one.admitted)),
    sumOfKnown(inIt.map((one) => one.quota)),
  );
  return { admitted, quota, rate };
}

const BANDS: readonly string[] = ['reached', 'near', 'behind', 'far_behind'];

describe.each(PAST_VIEWS)('seen %s', (view) => {
  it.each(['2026-H1', '2022-H1', '2025'] as const)(
    'every cell up to %s is what the board of its period says, to the digit',
    async (period) => {
      const history = await historyOf(board, { period, view, back: '6' });
      expect(history).toMatchObject({ period, view, by: period === '2025' ? 'year' : 'half' });
      for (const [at, { code, mark, bands, complete, reported, expected }] of history.periods.entries()) {
        const one = await boardOf(board, code, { view });
        expect({ mark, bands, reported, expected }).toEqual({
          mark: one.mark,
          bands: one.bands,
          reported: one.total.reported,
          expected: one.total.expected,
        });
        expect(complete).toBe(one.trend.find((point) => point.period === code)?.complete);
        for (const row of history.rows) {
          const cell = row.cells[at] ?? null;
          const said = boardSays(row, one.rows);
          if (cell === null) expect(said).toBeNull();
          else {
            const { standing, ...figure } = cell;
            const band = BANDS.includes(standing) ? standing : null;
            expect({ ...figure, band }).toMatchObject(said ?? { nobody: row.committee.code });
          }
        }
        const { admitted, quota, rate, band } = one.total;
        expect(history.total[at]).toMatchObject({ admitted, quota, rate });
        expect(BANDS.includes(history.total[at]?.standing ?? '')).toBe(band !== null);
        // Nobody of the board is missing from the history.
        const shown = new Set(history.rows.filter(({ cells }) => cells[at] !== null).flatMap(idsOf));
        expect(one.rows.flatMap(idsOf).filter((id) => !shown.has(id))).toEqual([]);
      }
    },
    60_000,
  );
});

it('The oldest half-year counts the quotas of those who ended before it in its year, and gives them no row', async () => {
  // Four half-years back, the first second half of the new committees is the oldest.
  const asked = { view: 'former_area', back: '4' } as const;
  const history = await historyOf(board, { ...asked, period: '2027-H1' });
  expect(history.periods[0]?.code).toBe('2025-H2');
  const { rows } = await boardOf(board, '2025-H2', { view: 'former_area' });
  expect(rows.some(({ group }) => (group?.ended.length ?? 0) > 0)).toBe(true);
  expect(
    history.rows.map(({ committee, cells }) => [committee.name, cells[0]?.quota, cells[0]?.rate]),
  ).toEqual(rows.map(({ committee, quota, rate }) => [committee.name, quota, rate]));
  expect(history.rows.flatMap(idsOf).toSorted()).toEqual(rows.flatMap(idsOf).toSorted());
  expect(history.reorganisations).toHaveLength(1);
});

it('The newest half-year has the board’s 68 committees, row for row', async () => {
  const history = await historyOf(board, { period: '2026-H1' });
  const { rows, total } = await boardOf(board, '2026-H1');
  const now = history.rows.filter(({ cells }) => cells.at(-1) !== null);
  expect(now.map(({ committee }) => committee.code)).toEqual(rows.map(({ committee }) => committee.code));
  expect(now).toHaveLength(68);
  expect(now.map(({ cells }) => cells.at(-1))).toMatchObject(
    rows.map(({ admitted, quota, rate, state }) => ({ admitted, quota, rate, state })),
  );
  expect(history.total.at(-1)).toMatchObject({
    admitted: total.admitted,
    quota: total.quota,
    rate: total.rate,
    standing: total.band,
  });
});

it('The first half of 2022 says 612 of 1.700, 36%, and 2021 in years 1.455, 85,6%', async () => {
  const halves = await historyOf(board, { period: '2022-H1' });
  expect(codes(halves.periods)).toEqual(['2021-H1', '2021-H2', '2022-H1']);
  expect(halves.total.map(({ admitted, rate }) => [admitted, rate])).toEqual([
    [621, 36.5],
    [834, 49.1],
    [612, 36],
  ]);
  const years = await historyOf(board, { period: '2022-H1', by: 'year' });
  expect(codes(years.periods)).toEqual(['2021', '2022']);
  expect(years.total[0]).toMatchObject({ admitted: 1455, quota: 1700, rate: 85.6, standing: 'near' });
});

it('A committee that ended has cells up to its last half-year, its successors from their first', async () => {
  const history = await historyOf(board, { period: '2026-H1', back: '4' });
  expect(codes(history.periods)).toEqual(['2024-H2', '2025-H1', '2025-H2', '2026-H1']);
  const ended = rowWith(history, 'NT').cells;
  expect(ended.map((cell) => cell !== null)).toEqual([true, true, false, false]);
  const begun = rowWith(history, '22366').cells;
  expect(begun.map((cell) => cell !== null)).toEqual([false, false, true, true]);
  expect(history.reorganisations).toEqual([{ effectiveOn: '2025-07-01', ended: 17, opened: 65 }]);
});

it('Every period counts its committees once: in a band, without a quota, or without a report', async () => {
  const history = await historyOf(board, { period: '2026-H2' });
  for (const [at, { counts, expected }] of history.periods.entries()) {
    const there = history.rows.flatMap(({ cells }) => cells[at] ?? []);
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(expected);
    expect(there).toHaveLength(expected);
    expect(counts.no_report).toBe(there.filter(({ admitted }) => admitted === null).length);
  }
  // Nobody has reported on the half-year that runs.
  expect(history.periods.at(-1)).toMatchObject({ code: '2026-H2', complete: false, reported: 0 });
  expect(history.periods.at(-1)?.counts.no_report).toBe(68);
});

it('Approved figures alone leave out what was only sent', async () => {
  const sent = await historyOf(board, { period: '2026-H1' });
  const approved = await historyOf(board, { period: '2026-H1', counted: 'approved' });
  const one = await call(board, api.board.view, { query: { period: '2026-H1', counted: 'approved' } });
  const { admitted, quota, rate } = one.total;
  expect(approved.total.at(-1)).toMatchObject({ admitted, quota, rate });
  const { no_approved, no_report } = approved.periods.at(-1)?.counts ?? { no_approved: 0, no_report: 0 };
  expect(no_approved).toBe(one.rows.filter((row) => row.awaitsApproval).length);
  expect(no_approved + no_report).toBe(one.rows.filter((row) => row.admitted === null).length);
  expect(approved.total.at(-1)?.admitted ?? 0).toBeLessThan(sent.total.at(-1)?.admitted ?? 0);
});

it('As many periods as are asked for, and none from before there were figures', async () => {
  expect((await historyOf(board, { period: '2026-H1' })).periods).toHaveLength(10);
  expect((await historyOf(board, { period: '2026-H1', back: '20' })).periods[0]?.code).toBe('2021-H1');
  expect((await historyOf(board, { period: '2025', by: 'half', back: '4' })).periods.at(-1)?.code).toBe(
    '2025-H2',
  );
  expect((await historyOf(board, { period: '1999' })).periods.map(({ code }) => code)).toEqual(['1999']);
});

it('A quota that was adjusted in July measures the second half and not the first', async () => {
  const { own } = await call(board, api.quotas.sheet, { query: { year: '2023' } });
  const before = await historyOf(board, { period: '2023-H2' });
  const { version } = own.year;
  const change = { committeeId: own.committee.id, period: '2023' as const, amount: 1800, version };
  await call(board, api.quotas.record, { body: decision(2023, [change], { effectiveOn: '2023-07-01' }) });
  const after = await historyOf(board, { period: '2023-H2' });
  expect(after.total.at(-2)).toEqual(before.total.at(-2));
  expect(after.total.at(-1)).toMatchObject({ quota: 1800 });
  const earlier = await historyOf(board, { period: '2023-H2', asOf: '2023-01-01' });
  const board23 = await call(board, api.board.view, { query: { period: '2023-H2', asOf: '2023-01-01' } });
  expect(earlier.total.at(-1)?.quota).toBe(board23.total.quota);
  expect(board23.total.quota).toBeLessThan(1800);
});

it('An officer sees its own row and the whole unit’s totals; an administrator nothing', async () => {
  const officer = await signIn(server.url, 'entry-nt');
  const history = await historyOf(officer, { period: '2022-H1' });
  expect(history.rows.map(({ committee }) => committee.code)).toEqual(['NT']);
  expect(history).toMatchObject({ showsAll: false });
  expect(history.total.at(-1)).toMatchObject({ admitted: 612, quota: 1700, rate: 36 });
  expect(JSON.stringify(history)).not.toContain('Cam Ranh');
  expect((await historyOf(board, { period: '2022-H1' })).showsAll).toBe(true);
  const admin = await signIn(server.url, 'admin');
  expect(await refused(admin, api.boardHistory.view)).toMatchObject({ status: 403, code: 'forbidden' });
});

it.each([
  ['by', 'month'],
  ['back', '5'],
  ['back', '-1'],
  ['view', 'yesterday'],
])('Does not take %s=%s for an answer', async (name, value) => {
  expect(await refused(board, api.boardHistory.view, { query: { [name]: value } })).toMatchObject({
    status: 400,
    code: 'invalid_input',
  });
});
