import type { Board, BoardRow, BoardTally } from '@ket-nap/contracts';
import { PAST_VIEWS, points, rollUp, sumOfKnown, completion, measuredPart } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

const PERIODS = ['2021', '2022-H1', '2022-H2', '2025', '2026-H1', '2026-H2'] as const;
const rowsIn = ({ rows }: Board, { by, key }: BoardTally): BoardRow[] =>
  rows.filter((row) => (by === 'kind' ? row.kind : row.formerArea) === key);
const tallyOf = ({ tallies }: Board, by: BoardTally['by'], key: string): BoardTally => {
  const tally = tallies.find((one) => one.by === by && one.key === key);
  if (!tally) throw new Error(`no tally ${key}`);
  return tally;
};

describe('the distance from the pace', () => {
  it('of the province in the first half of 2022 is 14 points behind, of 2021 14,4', async () => {
    expect((await boardOf(board, '2022-H1')).total.offPace).toBe(-14);
    expect((await boardOf(board, '2021')).total.offPace).toBe(-14.4);
  });

  it('of every row is its rate less the mark, both as printed, and none where there is no rate', async () => {
    for (const period of PERIODS) {
      const { rows, mark, total } = await boardOf(board, period);
      for (const { rate, offPace } of [...rows, total])
        expect(offPace).toBe(rate === null ? null : points(rate, mark.percent));
    }
    expect(rowOf(await boardOf(board, '2022-H1'), 'CA')).toMatchObject({ rate: 57.5, offPace: 7.5 });
  });
});

describe('rows by kind and by former area', () => {
  it('the wards of 2026 are 16, their rate the sum of admissions ÷ the sum of quotas and no mean', async () => {
    const view = await boardOf(board, '2026-H1');
    const wards = tallyOf(view, 'kind', 'ward');
    const rows = rowsIn(view, wards);
    expect(rows).toHaveLength(16);
    expect(wards).toMatchObject({
      rows: 16,
      reported: rows.filter(({ admitted }) => admitted !== null).length,
    });
    const mean = (sumOfKnown(rows.map(({ rate }) => rate)) ?? 0) / rows.length;
    expect(Math.abs(mean - (wards.rate ?? 0))).toBeGreaterThan(0.1);
  });

  it.each(PERIODS)(
    'of %s are what the rows add up to, in every view, and together the province',
    async (period) => {
      for (const view of PAST_VIEWS) {
        const answer = await boardOf(board, period, { view });
        for (const by of ['kind', 'area'] as const) {
          const tallies = answer.tallies.filter((one) => one.by === by);
          expect(sumOfKnown(tallies.map(({ admitted }) => admitted))).toBe(answer.total.admitted);
          expect(sumOfKnown(tallies.map(({ rows }) => rows))).toBe(answer.rows.length);
          for (const tally of tallies) {
            const parts = rowsIn(answer, tally);
            const { admitted, quota, reported, expected } = rollUp(parts, null);
            expect(tally).toMatchObject({ admitted, quota, reported, rows: expected });
            expect(tally.rate).toBe(completion(measuredPart(tally), quota).rate);
            const { cumulative } = tally;
            if (cumulative !== null)
              expect(cumulative.admitted).toBe(
                sumOfKnown(parts.map((row) => row.cumulative?.admitted ?? null)),
              );
          }
        }
      }
    },
  );

  it('an officer’s are of the own committee only: no other figure is told by a sum', async () => {
    const officer = await signIn(server.url, 'entry-nt');
    const view = await boardOf(officer, '2022-H1');
    expect(view.rows).toHaveLength(1);
    expect(view.tallies.map(({ by, rows, admitted }) => [by, rows, admitted])).toEqual([
      ['kind', 1, 118],
      ['area', 1, 118],
    ]);
  });
});
