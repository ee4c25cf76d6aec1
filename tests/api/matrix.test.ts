import { api, type Matrix } from '@ket-nap/contracts';
import { defaultPeriod, type Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import { signIn, type Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, rowOf, type Step } from '../support/office';
import { FAR, enterAdmitted, sendReport, setPeriod } from '../support/period-desk';
import { startServer } from '../support/server';

/** The matrix of committees × half-years: who sent when, and what came in of what was expected. */
const HALVES: Half[] = ['2019-H2', '2020-H1', '2020-H2', '2021-H1', '2021-H2', '2022-H1'];
let office: Office;
let board: Client;
let second: Client;
let officer: Client;
beforeAll(async () => {
  office = await Office.open([
    { code: 'A', validFrom: '2015-01-01' },
    { code: 'OLD', validFrom: '2015-01-01', validTo: '2020-12-31' },
    { code: 'B' },
    { code: 'NEW', validFrom: '2021-01-01' },
    'C',
    'H',
  ]);
  // A district that adds up communes owes no report of its own.
  await office.addUnit({ code: 'H1', parentId: office.unit('H').id, validFrom: '2021-07-01' });
  [board, second] = await Promise.all([office.person('board', 'board'), office.person('board', 'board-2')]);
  officer = await office.officer('A');
  await report();
});
afterAll(() => office.close());

const stepOf = (code: string, half: Half): Step => ({ committeeId: office.unit(code).id, half });
const matrixOf = (client: Client, until?: Half): Promise<Matrix> =>
  call(client, api.reports.matrix, { query: until === undefined ? {} : { until } });
const cellOf = (matrix: Matrix, code: string, half: string) =>
  rowOf(matrix, code).cells[matrix.periods.findIndex((period) => period.half === half)];
const punctuality = (matrix: Matrix, half: Half) =>
  matrix.rows.map(({ committee, cells }) => [committee.code, cells[HALVES.indexOf(half)]?.punctuality]);

/** 2021-H1 still runs: two on time, one of them approved, one a draft. 2021-H2 is long overdue: one late, sent twice. */
async function report(): Promise<void> {
  await setPeriod(board, '2021-H1', { dueAt: FAR });
  const sent = await sendReport(officer, stepOf('A', '2021-H1'), 5);
  const { params, body } = { params: stepOf('A', '2021-H1'), body: { version: sent.version } };
  await call(board, api.reports.approve, { params, body });
  await sendReport(board, stepOf('B', '2021-H1'), 4);
  await enterAdmitted(await office.officer('C'), stepOf('C', '2021-H1'), 9);
  const late = await sendReport(officer, stepOf('A', '2021-H2'), 7);
  await call(board, api.reports.return, {
    params: stepOf('A', '2021-H2'),
    body: { version: late.version, reason: 'Xem lại' },
  });
}

it('shows six half-years up to the one asked for, oldest first, each with what was set for it', async () => {
  const { periods } = await matrixOf(board, '2022-H1');
  expect(periods.map(({ half }) => half)).toEqual(HALVES);
  expect(periods.map(({ period }) => period.dueAt)).toEqual(
    HALVES.map((half) => (half === '2021-H1' ? '2099-07-05T10:00:00.000Z' : defaultPeriod(half).dueAt)),
  );
});

it('ends, where none is asked for, with the half-year in hand', async () => {
  const { half, halves } = await call(board, api.reports.list);
  const matrix = await matrixOf(board);
  expect(matrix.periods.at(-1)?.half).toBe(half);
  expect(matrix.halves).toEqual(halves);
});

it('has a row for every committee that existed in any of them, in official order, empty where it did not', async () => {
  const { rows } = await matrixOf(board, '2022-H1');
  const exists = rows.map(({ committee, cells }) => [
    committee.code,
    cells.map((cell) => (cell ? 1 : 0)).join(''),
  ]);
  expect(exists).toEqual([
    ['A', '111111'],
    ['OLD', '111000'],
    ['B', '001111'],
    ['NEW', '000111'],
    ['C', '001111'],
    // From the second half of 2021 on its communes report.
    ['H', '001100'],
  ]);
});

it('tells on time, late, missing and awaited by the first version that was sent', async () => {
  const matrix = await matrixOf(board, '2022-H1');
  expect(punctuality(matrix, '2021-H1')).toEqual([
    ...[
      ['A', 'on_time'],
      ['OLD', undefined],
      ['B', 'on_time'],
    ],
    ...[
      ['NEW', 'awaited'],
      ['C', 'awaited'],
      ['H', 'awaited'],
    ],
  ]);
  expect(punctuality(matrix, '2021-H2')).toEqual([
    ...[
      ['A', 'late'],
      ['OLD', undefined],
      ['B', 'missing'],
    ],
    ...[
      ['NEW', 'missing'],
      ['C', 'missing'],
      ['H', undefined],
    ],
  ]);
  // Had its first version come at the very end of the due time, a second one today would not make it late.
  await sql(
    office.server.superuserUrl,
    `UPDATE report_version v SET sent_at = '2022-01-05T17:00:00+07:00' FROM report r WHERE r.id = v.report_id AND r.half = '2021-H2'`,
  );
  await sendReport(officer, stepOf('A', '2021-H2'), 8);
  expect(cellOf(await matrixOf(board, '2022-H1'), 'A', '2021-H2')).toEqual({
    ...{ state: 'submitted', punctuality: 'on_time', onBehalf: false, admitted: 8 },
  });
});

it('shows a draft as one, without its figure, and a report from paper as one', async () => {
  const matrix = await matrixOf(board, '2022-H1');
  expect(cellOf(matrix, 'C', '2021-H1')).toEqual({
    ...{ state: 'draft', punctuality: 'awaited', onBehalf: false, admitted: null },
  });
  expect(cellOf(matrix, 'B', '2021-H1')).toEqual({
    ...{ state: 'submitted', punctuality: 'on_time', onBehalf: true, admitted: 4 },
  });
});

it('counts what its cells show, and the counts add up to what is expected', async () => {
  const { periods, rows } = await matrixOf(board, '2022-H1');
  periods.forEach((period, index) => {
    const cells = rows.flatMap(({ cells: ofRow }) => ofRow[index] ?? []);
    const count = (wanted: string) => cells.filter((cell) => cell.punctuality === wanted).length;
    expect(period).toMatchObject({
      expected: cells.length,
      received: count('on_time') + count('late'),
      onTime: count('on_time'),
      late: count('late'),
      missing: count('missing'),
      approved: cells.filter(({ state }) => state === 'approved').length,
    });
    expect(period.onTime + period.late + period.missing + count('awaited')).toBe(period.expected);
  });
  expect(periods.at(3)).toMatchObject({
    expected: 5,
    received: 2,
    onTime: 2,
    late: 0,
    missing: 0,
    approved: 1,
  });
});

it('says of every report what the list of its half-year says', async () => {
  const matrix = await matrixOf(board, '2022-H1');
  for (const half of HALVES) {
    const { lines, period } = await call(board, api.reports.list, { query: { half } });
    const shown = lines
      .map(({ committee, state, punctuality: when, onBehalf, admitted }) => ({
        ...{ code: committee.code, cell: { state, punctuality: when, onBehalf, admitted } },
      }))
      .filter(({ code }) => cellOf(matrix, code, half));
    expect(shown).toEqual(
      matrix.rows.flatMap(({ committee }) => {
        const cell = cellOf(matrix, committee.code, half);
        return cell ? [{ code: committee.code, cell }] : [];
      }),
    );
    const { now: _, ...listed } = period;
    expect(matrix.periods.find((one) => one.half === half)?.period).toMatchObject(listed);
  }
});

it('says of the reports of its last half-year what may be done with them, in the very version, as their list does', async () => {
  const deeds = async (client: Client, half: Half) => {
    const { lines } = await call(client, api.reports.list, { query: { half } });
    const listed = lines.map(({ committee, version, actions }) => ({ committee, version, actions }));
    const { rows } = await matrixOf(client, half);
    const owing = rows.filter(({ cells }) => cells.at(-1) !== null);
    const shown = owing.map(({ committee, version, actions }) => ({ committee, version, actions }));
    return { listed, shown, rows };
  };
  for (const half of HALVES)
    for (const client of [board, second, officer]) {
      const { listed, shown } = await deeds(client, half);
      expect(shown).toEqual(listed);
    }
  const { rows } = await deeds(board, '2021-H2');
  const approvable = rows.filter(({ actions }) => actions.includes('approve'));
  expect(approvable.map(({ committee }) => committee.code)).toEqual(['A']);
  // A committee that had ended owes none.
  expect(rows.find(({ committee }) => committee.code === 'OLD')).toMatchObject({ version: 0, actions: [] });
  // Who typed a paper report does not approve it, the colleague may.
  const second2021 = (await deeds(second, '2021-H1')).rows.find(({ committee }) => committee.code === 'B');
  expect(second2021?.actions).toContain('approve');
  expect((await deeds(board, '2021-H1')).rows[2]?.actions).not.toContain('approve');
});

describe('for whom', () => {
  it('an officer sees its own committee only, among the counts of all', async () => {
    const [own, all] = await Promise.all([matrixOf(officer, '2022-H1'), matrixOf(board, '2022-H1')]);
    const mine = rowOf(all, 'A');
    expect(own.rows).toEqual([{ ...mine, actions: own.rows[0]?.actions }]);
    const counts = ({ periods }: Matrix) => periods.map(({ period: _, ...count }) => count);
    expect(counts(own)).toEqual(counts(all));
  });

  it('a leader sees what the board sees; an administrator nothing; another province neither rows nor counts', async () => {
    const leader = await office.person('leader', 'leader');
    const looked = (await matrixOf(second, '2022-H1')).rows.map((row) => ({ ...row, actions: [] }));
    expect((await matrixOf(leader, '2022-H1')).rows).toEqual(looked);
    expect(await refused(office.admin, api.reports.matrix)).toMatchObject({ status: 403 });
    const abroad = await call(office.admin, api.committees.create, {
      body: {
        ...{ code: 'NT', name: 'Tỉnh khác', kind: 'province', parentId: null },
        ...{ validFrom: '2000-01-01', validTo: null, formerArea: null },
      },
    });
    const stranger = await matrixOf(await office.person('board', 'board-khac', abroad.id), '2022-H1');
    expect(stranger.rows).toEqual([]);
    expect(stranger.periods.map(({ expected }) => expected)).toEqual(HALVES.map(() => 0));
  });
});

it('holds the old committees of the sample province and those that succeeded them, each in its time', async () => {
  const server = await startServer({ demo: true });
  try {
    const matrix = await matrixOf(await signIn(server.url, 'board'), '2026-H1');
    const existing = (half: string) =>
      matrix.rows.filter(({ committee }) => cellOf(matrix, committee.code, half)).length;
    expect(matrix.periods.map(({ half, expected }) => [half, expected])).toEqual(
      matrix.periods.map(({ half }) => [half, existing(half)]),
    );
    expect(matrix.rows.length).toBeGreaterThan(68);
    expect(cellOf(matrix, 'NT', '2025-H1')).not.toBeNull();
    expect(cellOf(matrix, 'NT', '2025-H2')).toBeNull();
    expect(cellOf(matrix, '22366', '2025-H1')).toBeNull();
    expect(cellOf(matrix, '22366', '2025-H2')).not.toBeNull();
  } finally {
    await server.stop();
  }
});

it('expects whom the list, the grid and the reminders expect: nobody who adds up units of its own', async () => {
  for (const half of HALVES) {
    const { rows, periods } = await matrixOf(board, half);
    const owing = rows.filter(({ cells }) => cells.at(-1) !== null).map(({ committee }) => committee.code);
    const { lines } = await call(board, api.reports.list, { query: { half } });
    const grid = await call(board, api.reports.grid, { query: { half } });
    expect(lines.map(({ committee }) => committee.code)).toEqual(owing);
    expect(grid.rows.map(({ committee }) => committee.code)).toEqual(owing);
    expect(periods.at(-1)?.expected).toBe(owing.length);
    // It began in October 2020, and has units of its own from July 2021 on.
    expect(owing.includes('H')).toBe(half === '2020-H2' || half === '2021-H1');
    const body = { half, committeeIds: [office.unit('H').id] };
    if (half >= '2021-H2')
      expect(await call(board, api.reports.remind, { body })).toMatchObject({ reminded: [] });
  }
});
