import { api, type QuotaSheet } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { Office, decision, recordQuotas, report, rowOf } from '../support/office';

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  board = await office.person('board', 'board');
  // The years 2021 to 2025 of the congress term 2020-2025.
  const body = { code: '2020-2025', firstYear: 2021, lastYear: 2025 };
  await call(office.admin, api.terms.create, { body });
});
afterAll(() => office.close());

const id = (code: string) => (code === 'KH' ? office.province.id : office.unit(code).id);
const sheetOf = (year: string) => call(board, api.quotas.sheet, { query: { year } });
const historyOf = (code: string, period: string, client = board) =>
  call(client, api.quotas.history, { params: { committeeId: id(code), period } });
const levelsOf = ({ levels }: QuotaSheet) => levels.map((level) => Object.values(level));

describe('an adjustment in July', () => {
  beforeAll(async () => {
    await recordQuotas(board, 2022, [{ committeeId: id('A'), period: '2022', amount: 100 }]);
    const other = { effectiveOn: '2022-07-01', decisionNumber: '99-QĐ/TU', note: 'Điều chỉnh giữa năm' };
    const change = { committeeId: id('A'), period: '2022' as const, amount: 120, version: 1 };
    await call(board, api.quotas.record, { body: decision(2022, [change], other) });
  });

  it('leaves the mid-year review its quota, and measures the second half', async () => {
    const quotaIn = async (half: string) =>
      (await call(board, api.reports.open, { params: { committeeId: id('A'), half } })).quota;
    expect([await quotaIn('2022-H1'), await quotaIn('2022-H2')]).toEqual([100, 120]);
    const lineIn = async (half: string) =>
      (await call(board, api.reports.list, { query: { half } })).lines.find(
        ({ committee }) => committee.code === 'A',
      )?.quota;
    expect([await lineIn('2022-H1'), await lineIn('2022-H2')]).toEqual([100, 120]);
  });

  it('is what the sheet of the year shows, and what the next year is compared with', async () => {
    expect(rowOf(await sheetOf('2022'), 'A').year).toMatchObject({ amount: 120, version: 2 });
    expect(rowOf(await sheetOf('2023'), 'A').lastYearQuota).toBe(120);
  });

  it('stands in the history above the version it replaced, each with its decision and who recorded it', async () => {
    const { committee, period, versions, inForce } = await historyOf('A', '2022');
    expect([committee.code, period, inForce]).toEqual(['A', '2022', 2]);
    const [second, first] = versions;
    expect(second).toMatchObject({
      version: 2,
      amount: 120,
      decisionNumber: '99-QĐ/TU',
      effectiveOn: '2022-07-01',
    });
    expect(first).toMatchObject({
      version: 1,
      amount: 100,
      decisionNumber: '12-QĐ/TU',
      effectiveOn: '2022-01-01',
    });
    expect([second?.note, first?.note]).toEqual(['Điều chỉnh giữa năm', '']);
    expect(versions.every(({ recordedBy, recordedAt }) => recordedBy === 'Cán bộ board' && recordedAt)).toBe(
      true,
    );
  });
});

it('A version that takes effect later is not in force yet', async () => {
  await recordQuotas(board, 2198, [{ committeeId: id('B'), period: '2198', amount: 7 }]);
  const { versions, inForce } = await historyOf('B', '2198');
  expect(versions.map(({ version, amount }) => [version, amount])).toEqual([[1, 7]]);
  expect(inForce).toBeNull();
  expect(rowOf(await sheetOf('2198'), 'B').year.amount).toBe(7);
});

it('A quota nobody recorded has an empty history; one outside the board’s tree is not there', async () => {
  expect(await historyOf('B', '2024-H2')).toMatchObject({ versions: [], inForce: null });
  const params = { committeeId: '999999', period: '2024' };
  expect(await refused(board, api.quotas.history, { params })).toMatchObject({ status: 404 });
  const leader = await office.person('leader', 'leader');
  expect((await historyOf('A', '2022', leader)).versions).toHaveLength(2);
  const officer = await office.officer('A');
  expect(
    await refused(officer, api.quotas.history, { params: { committeeId: id('A'), period: '2022' } }),
  ).toMatchObject({ status: 403, code: 'forbidden' });
});

it('A quota that would take effect after its period is refused: it would never measure anything', async () => {
  for (const [period, effectiveOn, until] of [
    ['2023', '2024-01-01', '2023-12-31'],
    ['2023-H1', '2023-07-01', '2023-06-30'],
  ] as const) {
    const body = decision(2023, [{ committeeId: id('B'), period, amount: 5 }], { effectiveOn });
    expect(await refused(board, api.quotas.record, { body })).toMatchObject({
      status: 422,
      code: 'quota_effective_too_late',
      params: { period, until },
    });
  }
});

describe('the three levels', () => {
  const record = (period: string, amounts: Record<string, number>) =>
    call(board, api.quotas.record, {
      body: {
        ...decision(2021, []),
        effectiveOn: '2021-01-01',
        changes: Object.entries(amounts).map(([code, amount]) => ({
          committeeId: id(code),
          period,
          amount,
          version: 0,
        })),
      },
    });

  it('stand side by side: term, year and halves, what the committees add up to, and what is between', async () => {
    await record('2020-2025', { KH: 8500, A: 5000, B: 3545 });
    await record('2021', { KH: 1700, A: 1000, B: 745 });
    const sheet = await record('2021-H1', { KH: 800, A: 400 });
    expect(levelsOf(sheet)).toEqual([
      ['2020-2025', 8500, 8545, 45],
      ['2021', 1700, 1745, 45],
      ['2021-H1', 800, 400, -400],
      ['2021-H2', null, null, null],
    ]);
    expect(sheet).toMatchObject({
      unitsYear: 1745,
      gap: 45,
      term: { code: '2020-2025', yearlyAverage: 1700 },
    });
  });

  it('A year outside every term has none, and its own levels', async () => {
    const sheet = await sheetOf('2027');
    expect(sheet.term).toBeNull();
    expect(sheet.levels.map(({ horizon }) => horizon)).toEqual(['2027', '2027-H1', '2027-H2']);
  });

  it('A term’s target is a quota with versions of its own', async () => {
    const { versions, inForce } = await historyOf('KH', '2020-2025');
    expect(versions).toMatchObject([{ version: 1, amount: 8500, decisionNumber: '12-QĐ/TU' }]);
    expect(inForce).toBe(1);
    const change = { committeeId: id('KH'), period: '2020-2025', amount: 8502, version: 1 };
    const body = { ...decision(2024, []), effectiveOn: '2024-06-01', changes: [change] };
    // 8.502 over five years is 1.700,4: a whole, rounded half up.
    expect((await call(board, api.quotas.record, { body })).term?.yearlyAverage).toBe(1700);
    expect(levelsOf(await sheetOf('2021'))[0]).toEqual(['2020-2025', 8500, 8545, 45]);
  });

  it('The list of years knows years only: a term is none of them', async () => {
    const { years } = await call(board, api.quotas.sheet);
    expect(Math.min(...years)).toBe(2021);
  });

  it.each([
    ['that nobody recorded', '2025-2030', 2026],
    ['of other years than the decision’s', '2020-2025', 2026],
    ['that begins after the year in its code', '2020-2025', 2020],
  ])('A target of a term %s is refused', async (_, period, year) => {
    const change = { committeeId: id('KH'), period, amount: 1, version: 0 };
    const body = { ...decision(year, []), changes: [change] };
    expect(await refused(board, api.quotas.record, { body })).toMatchObject({
      status: 400,
      code: 'invalid_input',
    });
  });

  it('A committee that did not exist in the term has no target in it', async () => {
    const late = await office.addUnit({ code: 'LATE', validFrom: '2026-03-01' });
    const change = { committeeId: late.id, period: '2020-2025', amount: 1, version: 0 };
    const body = { ...decision(2025, []), changes: [change] };
    expect(await refused(board, api.quotas.record, { body })).toMatchObject({
      status: 422,
      code: 'committee_not_active',
      params: { period: '2020-2025' },
    });
  });
});

async function reportMembers(code: string, half: Half, admitted: number, membersAtStart: number | null) {
  await report(board, { committeeId: id(code), half }, admitted, { members_at_start: membersAtStart });
}

it('Last year’s rate is what was admitted of the quota in force at that year’s end; members are the latest known', async () => {
  await reportMembers('A', '2022-H1', 40, 2500);
  await reportMembers('A', '2022-H2', 31, null);
  const row = rowOf(await sheetOf('2023'), 'A');
  expect(row).toMatchObject({
    lastYearAdmitted: 71,
    lastYearQuota: 120,
    lastYearRate: 59.2,
    members: 2500,
    stretch: null,
  });
  const sheet = await sheetOf('2023');
  expect(sheet.own).toMatchObject({
    members: 2500,
    lastYearAdmitted: 71,
    lastYearQuota: null,
    lastYearRate: null,
  });
  expect(rowOf(sheet, 'B')).toMatchObject({ lastYearAdmitted: null, lastYearRate: null, members: null });
  expect(rowOf(await sheetOf('2021'), 'A').members).toBeNull();
});

it('In a year of reorganisation the members of those that ended are not counted beside their successors’', async () => {
  await office.addUnit({ code: 'BEFORE', validFrom: '2015-01-01', validTo: '2019-06-30' });
  await office.addUnit({ code: 'AFTER', validFrom: '2019-07-01', validTo: '2019-12-31' });
  await reportMembers('BEFORE', '2019-H1', 5, 900);
  await reportMembers('AFTER', '2019-H2', 5, 910);
  const sheet = await sheetOf('2019');
  expect([rowOf(sheet, 'BEFORE').members, rowOf(sheet, 'AFTER').members]).toEqual([900, 910]);
  expect(sheet.own.members).toBe(910);
});
