import { api, type CellResult } from '@ket-nap/contracts';
import { nextHalf, type Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, type Step } from '../support/office';
import { enter, refusalOfCells, submit, valuesOf, write } from '../support/report-desk';

/** Whose a report is that was begun by mistake and emptied again: whoever begins it anew. */
let office: Office;
let board: Client;
let officer: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  [board, officer] = await Promise.all([office.person('board', 'board'), office.officer('A')]);
});
afterAll(() => office.close());

const stepOf = (half: Half): Step => ({ committeeId: office.unit('A').id, half });
const open = (client: Client, params: Step) => call(client, api.reports.open, { params });
const told = (results: readonly CellResult[]) =>
  results.map(({ outcome, code }) => code ?? outcome).join(' ');
const lineOf = async (half: Half) => {
  const { lines } = await call(board, api.reports.list, { query: { half } });
  return lines.find(({ committee }) => committee.code === 'A');
};

describe('a board that typed into a committee’s report by mistake', () => {
  const step = () => stepOf('2021-H1');

  it('holds it while anything stands in it', async () => {
    await enter(board, step(), { admitted: 5, note: 'nhầm dòng' });
    await enter(board, step(), { admitted: null });
    expect(await refusalOfCells(officer, step(), { causes: 'x' })).toBe('report_of_committee');
    expect(await open(officer, step())).toMatchObject({ onBehalf: true, actions: [] });
  });

  it('gives it back by emptying it: the committee may begin, and is reminded of what it owes', async () => {
    await enter(board, step(), { note: '' });
    const mine = await open(officer, step());
    expect(mine).toMatchObject({ state: 'draft', onBehalf: false, actions: ['save', 'submit'] });
    expect(valuesOf(mine)).toEqual({ admitted: null, note: null });
    expect(await lineOf('2021-H1')).toMatchObject({ onBehalf: false, state: 'draft' });
    const body = { half: '2021-H1', committeeIds: [step().committeeId] };
    const { reminded } = await call(board, api.reports.remind, { body });
    expect(reminded).toEqual(body.committeeIds);
  });

  it('does not see, nor write into, what the committee then types', async () => {
    await enter(officer, step(), { admitted: 7 });
    expect(await open(board, step())).toMatchObject({ onBehalf: false, actions: [], cells: {} });
    expect(await refusalOfCells(board, step(), { admitted: 8 })).toBe('report_of_committee');
    const sent = await submit(officer, step());
    expect(sent).toMatchObject({ state: 'submitted', onBehalf: false });
    const version = { params: step(), body: { version: sent.version } };
    expect(await call(board, api.reports.approve, version)).toMatchObject({ state: 'approved' });
  });

  it('stands in its history all the same', async () => {
    const { changes } = await call(officer, api.reports.history, {
      params: { ...step(), item: 'admitted' },
    });
    expect(changes.map(({ count, changedBy }) => [count, changedBy])).toEqual([
      [7, 'Cán bộ entry-a'],
      [null, 'Cán bộ board'],
      [5, 'Cán bộ board'],
    ]);
  });
});

describe('a committee that began and emptied its report', () => {
  const step = () => stepOf('2021-H2');

  it('leaves it to the board, when it comes on paper after all', async () => {
    await enter(officer, step(), { admitted: 5 });
    expect(await refusalOfCells(board, step(), { admitted: 6 })).toBe('report_of_committee');
    await enter(officer, step(), { admitted: null });
    const seen = await open(board, step());
    expect(seen.actions).toEqual(['save', 'submit']);
    const empty = { params: step(), body: { version: seen.version } };
    expect(await refused(board, api.reports.submit, empty)).toMatchObject({ code: 'report_empty' });
    const { changes } = await call(board, api.reports.history, { params: { ...step(), item: 'admitted' } });
    expect(changes).toEqual([]);
    expect(await enter(board, step(), { admitted: 6 })).toMatchObject({ state: 'draft', onBehalf: true });
    expect(await refusalOfCells(officer, step(), { admitted: 5 })).toBe('report_of_committee');
    expect(await submit(board, step())).toMatchObject({ state: 'submitted', onBehalf: true });
  });

  it('keeps what it has sent once, even emptied: it may only send it again', async () => {
    const params = stepOf('2022-H1');
    await enter(officer, params, { admitted: 5, explanation: 'đã đối chiếu' });
    const { version } = await submit(officer, params);
    await call(board, api.reports.return, { params, body: { version, reason: 'Xem lại' } });
    await enter(officer, params, { admitted: null, explanation: '' });
    expect(await refusalOfCells(board, params, { admitted: 6 })).toBe('report_of_committee');
  });
});

it('Of two sides at once one has the report, and the other is told so', async () => {
  // In the first half-year nobody has begun, in the others one side has and emptied it.
  const halves: Half[] = ['2022-H2'];
  for (let half = nextHalf('2022-H2'); halves.length < 7; half = nextHalf(half)) halves.push(half);
  for (const [index, half] of halves.entries()) {
    const params = stepOf(half);
    const before = index % 2 === 0 ? board : officer;
    if (index > 0) await enter(before, params, { admitted: 1 });
    if (index > 0) await enter(before, params, { admitted: null });
    const [mine, theirs] = await Promise.all([
      write(officer, params, { admitted: 11 }),
      write(board, params, { admitted: 22 }),
    ]);
    const [stored] = await sql(
      office.server.superuserUrl,
      `SELECT r.on_behalf AS "onBehalf", x.count FROM report r JOIN report_cell_now x ON x.report_id = r.id
       WHERE r.half = $1 AND x.item = 'admitted'`,
      [params.half],
    );
    const boards = stored?.['onBehalf'] === true;
    expect(stored?.['count']).toBe(boards ? 22 : 11);
    expect([told(mine), told(theirs)]).toEqual(
      boards ? ['report_of_committee', 'saved'] : ['saved', 'report_of_committee'],
    );
  }
});
