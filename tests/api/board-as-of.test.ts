import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { Office, boardOf, decision, recordQuotas, report, rowOf } from '../support/office';

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open(['Q']);
  board = await office.person('board', 'board');
});
afterAll(() => office.close());

const id = (code: string) => office.unit(code).id;

describe('the quotas of a day', () => {
  beforeAll(async () => {
    const q = { committeeId: id('Q'), period: '2023' as const };
    await recordQuotas(board, 2023, [
      { ...q, amount: 20 },
      { committeeId: office.province.id, period: '2023', amount: 200 },
    ]);
    const later = { effectiveOn: '2023-07-01', decisionNumber: '45-QĐ/TU' };
    const changes = [{ ...q, amount: 25, version: 1 }];
    await call(board, api.quotas.record, { body: decision(2023, changes, later) });
    await report(board, { committeeId: id('Q'), half: '2023-H1' }, 10);
  });

  it('the first half as of 30/6 uses the first version, as of 31/12 the second, and of itself the first', async () => {
    const first = { quota: 20, rate: 50, quotaVersion: { number: 1, decisionNumber: '12-QĐ/TU' } };
    const second = { quota: 25, rate: 40, quotaVersion: { number: 2, effectiveOn: '2023-07-01' } };
    expect(rowOf(await boardOf(board, '2023-H1', { asOf: '2023-06-30' }), 'Q')).toMatchObject(first);
    expect(rowOf(await boardOf(board, '2023-H1', { asOf: '2023-12-31' }), 'Q')).toMatchObject(second);
    expect(rowOf(await boardOf(board, '2023-H1'), 'Q')).toMatchObject(first);
    expect(rowOf(await boardOf(board, '2023-H2'), 'Q')).toMatchObject({ quota: 25 });
    expect(rowOf(await boardOf(board, '2023'), 'Q')).toMatchObject(second);
  });

  it('the answer names the day, and the days on which something changed', async () => {
    const days = { quotaDays: ['2023-01-01', '2023-07-01'] };
    expect(await boardOf(board, '2023-H1')).toMatchObject({
      quotasOn: '2023-06-30',
      asOf: '2023-06-30',
      ...days,
    });
    const later = await boardOf(board, '2023-H1', { asOf: '2023-12-31' });
    expect(later).toMatchObject({ quotasOn: '2023-12-31', asOf: '2023-06-30', ...days });
    expect(later.total).toMatchObject({ quota: 200, unitsQuota: 25, quotaVersion: { number: 1 } });
  });

  it('before anything was in force there is no quota and no rate', async () => {
    const view = await boardOf(board, '2023-H1', { asOf: '2022-12-31' });
    expect(rowOf(view, 'Q')).toMatchObject({ admitted: 10, quota: null, rate: null, quotaVersion: null });
    expect(view.total).toMatchObject({ quota: null, rate: null, quotaVersion: null });
  });

  it('last year keeps the day of its own period', async () => {
    const view = await boardOf(board, '2024-H1', { asOf: '2024-12-31' });
    expect(rowOf(view, 'Q').lastYear).toMatchObject({ admitted: 10, rate: 50 });
    expect(view.trend.find(({ period }) => period === '2023')).toMatchObject({ quota: 200 });
  });
});
