import { api, type CommitteePage } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
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

const pageOf = (client: Client, id: string, query: Record<string, string> = {}): Promise<CommitteePage> =>
  call(client, api.committeePage.open, { params: { id }, query });
const idOf = async (code: string, period: string) => rowOf(await boardOf(board, period), code).committee.id;

describe('a committee’s page', () => {
  it.each([
    ['2026-H1', {}, 68],
    ['2025', {}, 80],
    ['2022-H1', {}, 15],
    ['2022-H2', { counted: 'approved' }, 15],
    ['2026-H1', { counted: 'approved', asOf: '2026-03-01' }, 68],
  ])(
    'of %s %o says of each committee what its row of the board says, to the digit',
    async (period, other, expected) => {
      const { rows } = await boardOf(board, period, other);
      const ranked = rows.filter(({ rank }) => rank !== null).length;
      const pages: CommitteePage[] = [];
      for (const { committee } of rows) pages.push(await pageOf(board, committee.id, { period, ...other }));
      expect(pages.map(({ figure }) => figure)).toEqual(rows);
      expect(new Set(pages.map((page) => page.ranked))).toEqual(new Set([ranked]));
      expect(rows.length).toBe(expected);
    },
    60_000,
  );

  it('of Nha Trang in mid-2022 says 118 of 330, 35,8%, 8th of 15, with its way from 2021', async () => {
    const page = await pageOf(board, await idOf('NT', '2022-H1'), { period: '2022-H1' });
    expect(page.figure).toMatchObject({ admitted: 118, quota: 330, rate: 35.8, rank: 8, remaining: 212 });
    expect(page.ranked).toBe(15);
    expect(page.path.map(({ code }) => code)).toEqual(['KH', 'NT']);
    expect(page.pace).toEqual({
      neededPerMonth: 35.3,
      soFarPerMonth: 19.7,
      forecast: 236,
      forecastRate: 71.5,
    });
    expect(page.series.map(({ period, admitted, rate }) => [period, admitted, rate])).toEqual([
      ['2021-H1', 112, 33.9],
      ['2021-H2', 156, 47.3],
      ['2021', 268, 81.2],
      ['2022-H1', 118, 35.8],
    ]);
    expect(page.stretch).toBe(350);
  });

  it('breaks the admitted down as sent: the parts of a partition and what is left add up to the total', async () => {
    const { breakdowns, figure } = await pageOf(board, await idOf('NT', '2022-H1'), { period: '2022-H1' });
    expect(breakdowns.length).toBeGreaterThan(3);
    for (const { sort, groups, rest } of breakdowns) {
      const sum = groups.reduce((total, { count }) => total + (count ?? 0), 0);
      if (sort === 'partition') expect(sum + (rest ?? 0)).toBe(figure?.admitted);
      else expect(rest).toBeNull();
    }
    const women = breakdowns.flatMap(({ groups }) => groups).find(({ name }) => name === 'Nữ');
    expect(women).toMatchObject({ count: 63, share: 53.4 });
  });

  it('names predecessors with their own whole figures, and successors with their first day', async () => {
    const after = await pageOf(board, await idOf('22366', '2026-H1'), { period: '2026-H1' });
    const [before] = after.predecessors;
    expect(before).toMatchObject({
      committee: { code: 'NT' },
      effectiveOn: '2025-07-01',
      inSight: true,
      successors: 4,
    });
    // As the predecessor's own page says it, not a share of it.
    const theirs = await pageOf(board, before?.committee.id ?? '', { period: '2025-H1' });
    const at = (series: CommitteePage['series']) =>
      series
        .filter(({ period }) => period.endsWith('H1'))
        .map(({ period, admitted, rate }) => [period, admitted, rate]);
    expect(at(before?.series ?? [])).toEqual(at(theirs.series));
    expect(theirs.successors).toHaveLength(4);
    expect(theirs.successors.map(({ effectiveOn }) => effectiveOn)).toContain('2025-07-01');
    // Nothing of the predecessor is in its own series.
    expect(after.series[0]?.period).toBe('2025-H2');
  });

  it('without a period shows the newest half-year of the province, and of one that ended its own last', async () => {
    expect((await pageOf(board, await idOf('22366', '2026-H1'))).period).toBe('2026-H1');
    expect((await pageOf(board, await idOf('NT', '2022-H1'))).period).toBe('2025-H1');
  });

  it('of a period in which the committee did not exist has no figure, and says from when to when it was', async () => {
    const page = await pageOf(board, await idOf('NT', '2022-H1'), { period: '2026-H1' });
    expect(page).toMatchObject({ figure: null, ranked: null, validTo: '2025-06-30' });
  });

  it('of the unit that the account works in says what its board says in total', async () => {
    const { unit, total } = await boardOf(board, '2022-H1');
    const page = await pageOf(board, unit.id, { period: '2022-H1' });
    expect(page.figure).toMatchObject({ admitted: 612, quota: 1700, rate: 36, lastYear: total.lastYear });
    expect(page.pace).toMatchObject({ forecast: total.forecast, neededPerMonth: total.neededPerMonth });
    expect(page).toMatchObject({ units: 15, ranked: null });
  });
});

describe('who opens it', () => {
  it('an officer its own committee’s; of others, of the unit above and of none at all, one answer', async () => {
    const officer = await signIn(server.url, 'entry-22366');
    const own = await pageOf(officer, await idOf('22366', '2026-H1'), { period: '2026-H1' });
    expect(own.figure).toMatchObject({ rank: null });
    expect(own.ranked).toBeNull();
    const { unit } = await boardOf(board, '2026-H1');
    for (const id of [await idOf('22390', '2026-H1'), unit.id, '99999999'])
      expect(await refused(officer, api.committeePage.open, { params: { id } })).toMatchObject({
        status: 404,
        code: 'not_found',
      });
  });
});
