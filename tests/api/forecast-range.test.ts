import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signIn, type Client } from '../support/client';
import { Office, boardOf, recordQuotas, report } from '../support/office';
import { startServer, type TestServer } from '../support/server';

describe('the forecast by past first-half shares', () => {
  let office: Office;
  let board: Client;
  beforeAll(async () => {
    office = await Office.open(['A']);
    board = await office.person('board', 'board');
    const committeeId = office.unit('A').id;
    const admit = (half: Half, count: number) => report(board, { committeeId, half }, count);
    await recordQuotas(board, 2024, [{ committeeId, period: '2024', amount: 400 }]);
    await admit('2022-H1', 40);
    await admit('2022-H2', 60);
    await admit('2023-H1', 50);
    await admit('2023-H2', 50);
    await admit('2024-H1', 100);
  }, 60_000);
  afterAll(() => office.close());

  it('100 after first halves of 40% and 50% lead to 200 – 250, half to 62,5% of the quota, beside the linear 200', async () => {
    const { total } = await boardOf(board, '2024-H1');
    expect(total).toMatchObject({ forecast: 200, forecastRate: 50 });
    expect(total.range).toEqual({
      ...{ low: 200, high: 250, lowRate: 50, highRate: 62.5 },
      ...{ years: [2022, 2023], lowShare: 40, highShare: 50 },
    });
  });

  it('needs two years, a first half, and a year that is not over', async () => {
    for (const period of ['2023-H1', '2023-H2', '2023', '2022-H1', '2024', '2024-H2'])
      expect([period, (await boardOf(board, period)).total.range]).toEqual([period, null]);
  });
});

describe('of the sample data', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ demo: true });
  });
  afterAll(() => server.stop());

  it('names the years it rests on: never one in which committees came over the province’s border', async () => {
    const board = await signIn(server.url, 'board');
    const ranges = await Promise.all(
      ['2022-H1', '2023-H1', '2024-H1', '2025-H1'].map(async (period) => {
        const { range } = (await boardOf(board, period)).total;
        return range && [range.years, range.low, range.high];
      }),
    );
    expect(ranges[0]).toBeNull();
    expect(ranges.slice(1).map((range) => range?.[0])).toEqual([
      [2021, 2022],
      [2021, 2022, 2023],
      [2021, 2022, 2023, 2024],
    ]);
  });
});
