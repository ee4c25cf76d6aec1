import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, decision, recordQuotas, rowOf } from '../support/office';

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', { code: 'OLD', validTo: '2021-06-30' }]);
  board = await office.person('board', 'board');
});
afterAll(() => office.close());

const id = (code: string) => office.unit(code).id;
const sheetOf = (year: string) => call(board, api.quotas.sheet, { query: { year } });

it('The board records a decision: the province’s own quota and each committee’s, by year and by half', async () => {
  const sheet = await recordQuotas(board, 2021, [
    { committeeId: office.province.id, period: '2021', amount: 1700 },
    { committeeId: id('A'), period: '2021', amount: 1000 },
    { committeeId: id('A'), period: '2021-H1', amount: 400 },
    { committeeId: id('B'), period: '2021', amount: 750 },
  ]);
  expect(sheet).toMatchObject({ year: '2021', unitsYear: 1750, gap: 50, mayRecord: true });
  expect(sheet.own.year.amount).toBe(1700);
  expect(sheet.levels.map(({ horizon, gap }) => [horizon, gap])).toEqual([
    ['2021', 50],
    ['2021-H1', null],
    ['2021-H2', null],
  ]);
  expect(sheet).toMatchObject({ term: null, draft: null });
  expect(rowOf(sheet, 'A').year).toMatchObject({
    amount: 1000,
    version: 1,
    decisionNumber: '12-QĐ/TU',
    decisionDate: '2020-12-20',
    effectiveOn: '2021-01-01',
    recordedBy: 'Cán bộ board',
  });
  expect(rowOf(sheet, 'A').firstHalf.amount).toBe(400);
  expect(rowOf(sheet, 'A').secondHalf).toMatchObject({ amount: null, version: 0 });
  expect(rowOf(await sheetOf('2022'), 'A').lastYearQuota).toBe(1000);
});

it('An adjustment is a new version; the earlier ones stay', async () => {
  const first = [{ committeeId: id('A'), period: '2023' as const, amount: 100 }];
  await recordQuotas(board, 2023, first);
  const later = { effectiveOn: '2023-09-01', decisionNumber: '99-QĐ/TU', note: 'Điều chỉnh giữa năm' };
  const body = decision(2023, [{ committeeId: id('A'), period: '2023', amount: 120, version: 1 }], later);
  const sheet = await call(board, api.quotas.record, { body });
  expect(rowOf(sheet, 'A').year).toMatchObject({
    amount: 120,
    version: 2,
    effectiveOn: '2023-09-01',
    note: later.note,
  });
  const kept = await sql(
    office.server.superuserUrl,
    `SELECT version, amount FROM quota WHERE committee_id = $1 AND period = '2023' ORDER BY version`,
    [id('A')],
  );
  expect(kept).toEqual([
    { version: 1, amount: 100 },
    { version: 2, amount: 120 },
  ]);
});

it('A withdrawn quota is a version without an amount, and can be given again', async () => {
  const change = { committeeId: id('B'), period: '2024' as const };
  await recordQuotas(board, 2024, [{ ...change, amount: 10 }]);
  const withdrawn = await recordQuotas(board, 2024, [{ ...change, amount: null, version: 1 }]);
  expect(rowOf(withdrawn, 'B').year).toMatchObject({ amount: null, version: 2 });
  expect(withdrawn.unitsYear).toBeNull();
  const again = await recordQuotas(board, 2024, [{ ...change, amount: 12, version: 2 }]);
  expect(rowOf(again, 'B').year).toMatchObject({ amount: 12, version: 3 });
});

it('A stale version is a conflict that says what is stored, and nothing of the decision is kept', async () => {
  await recordQuotas(board, 2025, [{ committeeId: id('B'), period: '2025', amount: 33 }]);
  const body = decision(2025, [
    { committeeId: id('A'), period: '2025', amount: 44 },
    { committeeId: id('B'), period: '2025', amount: 55 },
  ]);
  expect(await refused(board, api.quotas.record, { body })).toEqual({
    status: 409,
    code: 'conflict',
    params: { committeeId: id('B'), period: '2025', amount: 33 },
  });
  const sheet = await sheetOf('2025');
  expect(rowOf(sheet, 'A').year).toMatchObject({ amount: null, version: 0 });
  expect(rowOf(sheet, 'B').year).toMatchObject({ amount: 33, version: 1 });
});

it('Two decisions at once on the same committees: one wins, the other is a conflict, in whatever order they are written', async () => {
  const changes = (['A', 'B'] as const).flatMap((code) =>
    (['2022', '2022-H1', '2022-H2'] as const).map((period) => ({
      committeeId: id(code),
      period,
      amount: 1,
      version: 0,
    })),
  );
  for (let version = 0; version < 6; version += 1) {
    const current = changes.map((change) => ({ ...change, amount: version, version }));
    const answers = await Promise.all(
      [current, current.toReversed(), current, current.toReversed()].map((wanted) =>
        board.post('/api/quotas', decision(2022, wanted)),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  }
});

const one = (committeeId: string, other: object = {}) =>
  decision(2021, [{ committeeId, period: '2021', amount: 5, version: 1 }], other);

it.each([
  [
    'for a committee that is not there',
    () => decision(2022, [{ committeeId: '999999', period: '2022', amount: 1 }]),
    404,
    'not_found',
  ],
  [
    'for a committee that has ended',
    () => decision(2022, [{ committeeId: id('OLD'), period: '2022', amount: 1 }]),
    422,
    'committee_not_active',
  ],
  [
    'for a half in which the committee has ended',
    () => decision(2021, [{ committeeId: id('OLD'), period: '2021-H2', amount: 1 }]),
    422,
    'committee_not_active',
  ],
  [
    'in force before the one it replaces',
    () => one(id('A'), { effectiveOn: '2020-12-31' }),
    422,
    'quota_effective_too_early',
  ],
  [
    'of another year than the decision',
    () => decision(2021, [{ committeeId: id('A'), period: '2022', amount: 1 }]),
    400,
    'invalid_input',
  ],
  [
    'twice for one committee',
    () =>
      decision(2026, [
        { committeeId: id('A'), period: '2026', amount: 1 },
        { committeeId: id('A'), period: '2026', amount: 2 },
      ]),
    400,
    'invalid_input',
  ],
  [
    'below zero',
    () => decision(2026, [{ committeeId: id('A'), period: '2026', amount: -1 }]),
    400,
    'invalid_input',
  ],
  [
    'of half a person',
    () => decision(2026, [{ committeeId: id('A'), period: '2026', amount: 1.5 }]),
    400,
    'invalid_input',
  ],
  [
    'beyond every real one',
    () => decision(2026, [{ committeeId: id('A'), period: '2026', amount: 10_000_000 }]),
    400,
    'invalid_input',
  ],
  [
    'on a day that does not exist',
    () =>
      decision(2026, [{ committeeId: id('A'), period: '2026', amount: 1 }], { effectiveOn: '2026-02-30' }),
    400,
    'invalid_input',
  ],
  ['without any change', () => decision(2026, []), 400, 'invalid_input'],
])('A quota %s is refused and nothing is kept', async (_, body, status, code) => {
  const count = () => sql(office.server.superuserUrl, 'SELECT count(*)::int AS n FROM quota');
  const before = await count();
  expect(await refused(board, api.quotas.record, { body: body() })).toMatchObject({ status, code });
  expect(await count()).toEqual(before);
});

it('The board of one province knows nothing of another’s committees', async () => {
  const body = {
    code: 'NT2',
    name: 'Đảng bộ tỉnh khác',
    kind: 'province',
    parentId: null,
    validFrom: '2000-01-01',
    validTo: null,
    formerArea: null,
  };
  const other = await call(office.admin, api.committees.create, { body });
  const unit = await office.addUnit({ code: 'X', parentId: other.id });
  for (const committeeId of [other.id, unit.id]) {
    const wanted = { body: decision(2022, [{ committeeId, period: '2022', amount: 1 }]) };
    expect(await refused(board, api.quotas.record, wanted)).toMatchObject({ status: 404, code: 'not_found' });
  }
  const stranger = await office.person('board', 'board-khac', other.id);
  expect(
    (await call(stranger, api.quotas.sheet, { query: { year: '2021' } })).rows.map(
      ({ committee }) => committee.code,
    ),
  ).toEqual(['X']);
});

it('A leader reads the quotas and records none; an officer and an administrator do not even read them', async () => {
  const leader = await office.person('leader', 'leader');
  expect((await call(leader, api.quotas.sheet, { query: { year: '2021' } })).mayRecord).toBe(false);
  expect(await refused(leader, api.quotas.record, { body: one(id('A')) })).toMatchObject({
    status: 403,
    code: 'forbidden',
  });
  const officer = await office.officer('A');
  for (const client of [officer, office.admin]) {
    expect(await refused(client, api.quotas.sheet)).toMatchObject({ status: 403, code: 'forbidden' });
  }
});
