import { api, type Board } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { Office, boardOf, report, rowOf } from '../support/office';
import type { Step } from '../support/report-desk';

const HALF: Half = '2022-H1';

/** A province of A with A1 and A2 (of which A2 adds up A21 and A22), and B without anybody below. */
let office: Office;
let board: Client;
const id = (code: string) => office.unit(code).id;
const step = (code: string, half: Half = HALF) => ({ committeeId: id(code), half });
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  for (const code of ['A1', 'A2']) await office.addUnit({ code, parentId: id('A') });
  for (const code of ['A21', 'A22']) await office.addUnit({ code, parentId: id('A2') });
  board = await office.person('board', 'board');
});
afterAll(() => office.close());

const approve = async (checker: Client, params: Step) => {
  const { version } = await call(checker, api.reports.open, { params });
  return call(checker, api.reports.approve, { params, body: { version } });
};

const said = ({ total: { reported, expected, unapproved } }: Pick<Board, 'total'>) => ({
  reported,
  expected,
  unapproved,
});

describe('a unit that adds up others has reported when all below it that owe a report have', () => {
  it('while some are missing it counts as not reported, and its row says how many have come in', async () => {
    await report(board, step('B'), 4);
    await report(board, step('A1'), 7);
    await report(board, step('A21'), 1);
    const now = await boardOf(board, HALF);
    expect(said(now)).toEqual({ reported: 1, expected: 2, unapproved: 1 });
    expect(rowOf(now, 'A')).toMatchObject({
      admitted: 8,
      state: 'missing',
      below: { expected: 3, reported: 2 },
    });
    expect(rowOf(now, 'B')).toMatchObject({ state: 'submitted', below: null });
    // A part of the sum says nothing of the pace, nor of the same period.
    expect(now.total.forecast).toBeNull();
    expect(rowOf(now, 'A').lastYear.incomparable).toBe('incomplete');
  });

  it('the history of the unit and its own board say the same', async () => {
    const history = await call(board, api.boardHistory.view, { query: { period: HALF } });
    const last = history.periods.at(-1);
    expect(last).toMatchObject({ code: HALF, reported: 1, expected: 2, complete: false });
    const cells = history.rows.map(({ committee, cells: of }) => [committee.code, of.at(-1)?.state]);
    expect(cells).toEqual([
      ['A', 'missing'],
      ['B', 'submitted'],
    ]);
    expect(said(await boardOf(board, HALF, { unit: id('A') }))).toEqual({
      reported: 1,
      expected: 2,
      unapproved: 1,
    });
  });

  it('with the last of them it has: the state is that of the least done below', async () => {
    await report(board, step('A22'), 2);
    const now = await boardOf(board, HALF);
    expect(said(now)).toEqual({ reported: 2, expected: 2, unapproved: 2 });
    expect(rowOf(now, 'A')).toMatchObject({
      admitted: 10,
      state: 'submitted',
      below: { expected: 3, reported: 3 },
    });
    const checker = await office.person('board', 'board-2');
    for (const code of ['A1', 'A21']) await approve(checker, step(code));
    const half = await boardOf(board, HALF, { counted: 'approved' });
    expect(said(half)).toEqual({ reported: 0, expected: 2, unapproved: 0 });
    expect(rowOf(half, 'A')).toMatchObject({ admitted: 8, below: { expected: 3, reported: 2 } });
    for (const code of ['A22', 'B']) await approve(checker, step(code));
    expect(rowOf(await boardOf(board, HALF), 'A').state).toBe('approved');
    const all = await boardOf(board, HALF, { counted: 'approved' });
    expect(said(all)).toEqual({ reported: 2, expected: 2, unapproved: 0 });
  });

  it('a year needs both halves of everybody below', async () => {
    for (const code of ['A1', 'A21', 'B']) await report(board, step(code, '2022-H2'), 1);
    const year = await boardOf(board, '2022');
    expect(said(year)).toMatchObject({ reported: 1, expected: 2 });
    expect(rowOf(year, 'A')).toMatchObject({ state: 'missing', below: { expected: 6, reported: 5 } });
    await report(board, step('A22', '2022-H2'), 1);
    expect(said(await boardOf(board, '2022'))).toMatchObject({ reported: 2, expected: 2 });
  });

  it('a half-year in which nobody stood below is owed by the unit itself', async () => {
    await office.addUnit({ code: 'C', validFrom: '2015-01-01' });
    await office.addUnit({ code: 'C1', parentId: id('C'), validFrom: '2021-01-01' });
    await report(board, step('C', '2019-H2'), 5);
    const then = await boardOf(board, '2019-H2');
    expect(rowOf(then, 'C')).toMatchObject({ admitted: 5, state: 'submitted', below: null });
    expect(said(then)).toMatchObject({ reported: 1, expected: 1 });
    expect(rowOf(await boardOf(board, HALF), 'C')).toMatchObject({
      state: 'missing',
      below: { expected: 1, reported: 0 },
    });
  });

  it('an officer reads how many units have, and of no neighbour what stands below it', async () => {
    const officer = await office.officer('B');
    const seen = await boardOf(officer, HALF);
    expect(said(seen)).toMatchObject({ reported: 2, expected: 3 });
    expect(seen.rows.map(({ committee, below }) => [committee.code, below])).toEqual([['B', null]]);
  });
});

describe('an approval that was taken back', () => {
  it('is no approved figure any more: the report counts as sent, and not among the approved', async () => {
    await office.addUnit({ code: 'D' });
    const half: Half = '2023-H1';
    await report(board, step('D', half), 9);
    const checker = await office.person('board', 'board-3');
    const { version } = await approve(checker, step('D', half));
    expect(rowOf(await boardOf(board, half, { counted: 'approved' }), 'D').admitted).toBe(9);
    const back = { params: step('D', half), body: { version, reason: 'Sai số' } };
    expect(await call(checker, api.reports.return, back)).toMatchObject({ state: 'returned' });
    expect(rowOf(await boardOf(board, half), 'D').admitted).toBe(9);
    const approved = await boardOf(board, half, { counted: 'approved' });
    expect(rowOf(approved, 'D').admitted).toBeNull();
    expect(approved.total).toMatchObject({ admitted: null, reported: 0 });
  });
});
