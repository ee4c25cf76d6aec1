import { api } from '@ket-nap/contracts';
import { halfContaining, localDay, type Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { Office, boardOf, recordQuotas, report, rowOf } from '../support/office';

let office: Office;
let board: Client;
const officers = new Map<string, Client>();

beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  board = await office.person('board', 'board');
  for (const code of ['A', 'B']) officers.set(code, await office.officer(code));
  for (const year of [2023, 2024, 2025])
    await recordQuotas(board, year, [
      { committeeId: id('A'), period: `${year}`, amount: 40 },
      { committeeId: id('B'), period: `${year}`, amount: 20 },
    ]);
  await sends('A', '2023-H1', 18, '2023-06-30');
  await sends('A', '2024-H1', 10, '2024-05-28');
  await sends('B', '2024-H1', 5, '2024-05-28');
  await sendsAgain('A', '2024-H1', 20, '2024-06-30');
  // Without a day, a report speaks as of the cut-off of its half.
  await sendsAgain('B', '2024-H1', 8, '');
  await sends('A', '2025-H1', 12, '2025-05-28');
  await sends('B', '2025-H1', 4, '2025-05-28');
}, 60_000);
afterAll(() => office.close());

const id = (code: string) => office.unit(code).id;
const oneDay = (day: string) => ({ first: day, last: day });
const of = (code: string) => {
  const officer = officers.get(code);
  if (!officer) throw new Error(`no officer of ${code}`);
  return officer;
};

async function sends(code: string, half: Half, admitted: number, asOf: string): Promise<void> {
  await report(of(code), { committeeId: id(code), half }, admitted, { as_of: asOf });
}

/** Goes back with a reason, and is sent again with other figures. */
async function sendsAgain(code: string, half: Half, admitted: number, asOf: string): Promise<void> {
  const params = { committeeId: id(code), half };
  const { version } = await call(board, api.reports.open, { params });
  await call(board, api.reports.return, { params, body: { version, reason: 'Cập nhật đến hết kỳ.' } });
  await sends(code, half, admitted, asOf);
}

describe('figures as of 28/5', () => {
  it('stand beside what last year’s reports said as of the same day, not beside its half-year', async () => {
    const view = await boardOf(board, '2025-H1');
    expect(rowOf(view, 'A')).toMatchObject({
      asOf: oneDay('2025-05-28'),
      lastYear: {
        admitted: 10,
        rate: 25,
        asOf: oneDay('2024-05-28'),
        difference: 2,
        points: 5,
        incomparable: null,
      },
    });
    expect(view.total).toMatchObject({
      admitted: 16,
      asOf: oneDay('2025-05-28'),
      lastYear: { admitted: 15, asOf: oneDay('2024-05-28'), difference: 1, incomparable: null },
    });
  });

  it('are the same for an officer, who sees one row and the total', async () => {
    const [own, whole] = [await boardOf(of('A'), '2025-H1'), await boardOf(board, '2025-H1')];
    expect(own.rows).toHaveLength(1);
    expect(own.total.lastYear).toEqual(whole.total.lastYear);
  });

  it('are not compared with a year that has no figures as of that day, and both days are said', async () => {
    const { rows } = await boardOf(board, '2025-H1', { against: '2023' });
    expect(rowOf({ rows }, 'A')).toMatchObject({
      asOf: oneDay('2025-05-28'),
      lastYear: {
        admitted: 18,
        asOf: oneDay('2023-06-30'),
        difference: null,
        points: null,
        incomparable: 'cutoff',
      },
    });
  });

  it('do not lead to a forecast by shares of whole first halves', async () => {
    expect((await boardOf(board, '2025-H1')).total.range).toBeNull();
  });

  it('of approved reports alone need an approved version of that day', async () => {
    for (const half of ['2024-H1', '2025-H1'] as const) {
      const params = { committeeId: id('A'), half };
      const { version } = await call(board, api.reports.open, { params });
      await call(board, api.reports.approve, { params, body: { version } });
    }
    const view = await boardOf(board, '2025-H1', { counted: 'approved' });
    expect(rowOf(view, 'A').lastYear).toMatchObject({
      admitted: 20,
      incomparable: 'cutoff',
      difference: null,
    });
  });
});

describe('when the reports of a period disagree', () => {
  beforeAll(() => sendsAgain('B', '2025-H1', 9, '2025-06-30'));

  it('each row is compared on its own day', async () => {
    const view = await boardOf(board, '2025-H1');
    expect(rowOf(view, 'A').lastYear).toMatchObject({ admitted: 10, difference: 2 });
    expect(rowOf(view, 'B').lastYear).toMatchObject({
      ...{ admitted: 8, difference: 1 },
      asOf: oneDay('2024-06-30'),
    });
  });

  it('their sum is not: no single day of last year is the same', async () => {
    const { total } = await boardOf(board, '2025-H1');
    expect(total).toMatchObject({
      admitted: 21,
      asOf: { first: '2025-05-28', last: '2025-06-30' },
      lastYear: { admitted: 28, asOf: oneDay('2024-06-30'), difference: null, incomparable: 'cutoff' },
    });
  });
});

it('A half that is still running speaks as of today at the latest', async () => {
  const today = localDay(new Date());
  const half = halfContaining(today);
  await report(of('A'), { committeeId: id('A'), half }, 3);
  expect(rowOf(await boardOf(board, half), 'A').asOf).toEqual(oneDay(today));
});
