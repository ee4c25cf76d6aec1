import { api, type CellResult, type CellToWrite } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, type Step } from '../support/office';
import { cellsOver, enter, saveCells, submit, toSave, valuesOf, write } from '../support/report-desk';

let office: Office;
let board: Client;
let officer: Client;
let colleague: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', 'C', 'D']);
  [board, officer, colleague] = await Promise.all([
    office.person('board', 'board'),
    office.officer('A'),
    office.officer('A', 'entry-a-2'),
  ]);
});
afterAll(() => office.close());

const stepOf = (half: Half, code = 'A'): Step => ({ committeeId: office.unit(code).id, half });
const open = (client: Client, params: Step) => call(client, api.reports.open, { params });
const cellOf = ({ committeeId }: Step, cell: Partial<CellToWrite>): CellToWrite => ({
  committeeId,
  item: 'admitted',
  version: 0,
  ...cell,
});
const told = (results: readonly CellResult[]) =>
  results.map(({ item, outcome, code }) => [item, code ?? outcome]);
const rowsOf = async ({ half }: Step) =>
  sql(
    office.server.superuserUrl,
    `SELECT x.item, x.version, x.count, x.text, x.way FROM report_cell x JOIN report r ON r.id = x.report_id
     WHERE r.half = $1 ORDER BY 1, 2`,
    [half],
  );

describe('two officers at one report', () => {
  const step = () => stepOf('2021-H1');

  it('change different cells without noticing each other', async () => {
    await enter(officer, step(), { admitted: 5 });
    const both = await enter(colleague, step(), { members_at_start: 120, causes: 'Thiếu nguồn' });
    expect(valuesOf(both)).toEqual({ admitted: 5, members_at_start: 120, causes: 'Thiếu nguồn' });
    expect(both.cells['admitted']).toMatchObject({ changedBy: 'Cán bộ entry-a', version: 1, way: 'typed' });
    expect(both.cells['causes']).toMatchObject({ changedBy: 'Cán bộ entry-a-2', version: 1 });
    expect(both.version).toBe(2);
  });

  it('at one cell: the second is told the first’s value, name and time, and the rest of what it brought is saved', async () => {
    const seen = await open(colleague, step());
    await enter(officer, step(), { admitted: 6 });
    const entry = { admitted: 7, solutions: 'Mở thêm lớp' };
    const { results, reports } = await saveCells(
      colleague,
      step().half,
      cellsOver(seen.cells, step().committeeId, entry),
    );
    expect(told(results)).toEqual([
      ['admitted', 'conflict'],
      ['solutions', 'saved'],
    ]);
    expect(results[0]?.cell).toMatchObject({ count: 6, version: 2, changedBy: 'Cán bộ entry-a' });
    // Whoever last saw version 2 learns that there was a third before its own.
    expect(reports).toMatchObject([{ versionBefore: 3, version: 4, state: 'draft' }]);
    expect(valuesOf(await open(officer, step()))).toMatchObject({ admitted: 6, solutions: 'Mở thêm lớp' });
  });

  it('who typed the same value have no conflict, and nothing is written twice', async () => {
    const before = await rowsOf(step());
    const { results, reports } = await saveCells(colleague, step().half, [
      cellOf(step(), { version: 1, count: 6 }),
    ]);
    expect(results).toMatchObject([{ outcome: 'saved', cell: { count: 6, version: 2 } }]);
    expect(reports).toMatchObject([{ versionBefore: 4, version: 4 }]);
    expect(await rowsOf(step())).toEqual(before);
  });
});

describe('a cell', () => {
  it('keeps every value that stood in it, and how it came there', async () => {
    const step = stepOf('2021-H2');
    await saveCells(officer, step.half, [cellOf(step, { count: 3 })]);
    await saveCells(officer, step.half, [cellOf(step, { version: 1, count: 4 })], { way: 'pasted' });
    await saveCells(officer, step.half, [cellOf(step, { version: 2, count: null })], { way: 'imported' });
    expect(await rowsOf(step)).toMatchObject([
      { version: 1, count: 3, way: 'typed' },
      { version: 2, count: 4, way: 'pasted' },
      { version: 3, count: null, way: 'imported' },
    ]);
    const { cells } = await open(officer, step);
    expect(cells['admitted']).toMatchObject({ count: null, version: 3 });
  });

  it('takes what is of its sort, and says what it does not take', async () => {
    const step = stepOf('2022-H1');
    const { results } = await saveCells(officer, step.half, [
      cellOf(step, { text: 'năm' }),
      cellOf(step, { item: 'members_at_start', count: 5, text: '5' }),
      cellOf(step, { item: 'note', count: 5 }),
      cellOf(step, { item: 'causes' }),
      cellOf(step, { item: 'as_of', text: '2022-02-30' }),
      cellOf(step, { item: 'group:999999', count: 1 }),
      cellOf(step, { item: 'group:1', count: 1 }),
      cellOf(step, { item: 'solutions', text: '  Mở lớp \n sớm hơn ' }),
    ]);
    expect(told(results)).toEqual([
      ['admitted', 'invalid_input'],
      ['members_at_start', 'invalid_input'],
      ['note', 'invalid_input'],
      ['causes', 'invalid_input'],
      ['as_of', 'invalid_input'],
      ['group:999999', 'item_unknown'],
      ['group:1', 'saved'],
      ['solutions', 'saved'],
    ]);
    expect(valuesOf(await open(officer, step))).toEqual({ 'group:1': 1, solutions: 'Mở lớp \n sớm hơn' });
  });

  it('that is no whole number of people, or too long, is no cell at all', async () => {
    const step = stepOf('2022-H1');
    for (const cell of [
      { count: 1.5 },
      { count: -1 },
      { count: 10_000_000 },
      { count: '5' },
      { item: 'x' },
      { item: 'note', text: 'x'.repeat(2001) },
      { version: -1, count: 1 },
    ]) {
      const given = { committeeId: step.committeeId, item: 'admitted', version: 0, ...cell };
      const body = { half: step.half, way: 'typed', key: 'khoa-0000', cells: [given] };
      expect(await refused(officer, api.reports.saveCells, { body })).toMatchObject({
        code: 'invalid_input',
      });
    }
  });

  it('that is left empty begins no report', async () => {
    const step = stepOf('2022-H2');
    const { results, reports } = await saveCells(officer, step.half, [
      cellOf(step, { count: null }),
      cellOf(step, { item: 'note', text: ' ' }),
    ]);
    expect(results).toMatchObject([{ outcome: 'saved', cell: null }, { outcome: 'saved' }]);
    expect(reports).toMatchObject([{ version: 0, state: 'missing' }]);
    const stored = await sql(office.server.superuserUrl, 'SELECT FROM report WHERE half = $1', [step.half]);
    expect(stored).toEqual([]);
  });

  it('that was seen in a report which is not there is a conflict with nothing', async () => {
    const step = stepOf('2022-H2');
    const { results } = await saveCells(officer, step.half, [cellOf(step, { version: 3, count: 1 })]);
    expect(results).toMatchObject([{ outcome: 'conflict', cell: null }]);
    expect((await open(officer, step)).state).toBe('missing');
  });

  it('is written once in one request: twice is no order that anybody could mean', async () => {
    const step = stepOf('2022-H2');
    const twice = [cellOf(step, { count: 1 }), cellOf(step, { count: 2 })];
    expect(await refused(officer, api.reports.saveCells, toSave(step.half, twice))).toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('a forged id', () => {
  it('writes nothing into another committee, tells nothing of it, and takes nothing from one’s own', async () => {
    const own = stepOf('2023-H1');
    const stranger = stepOf('2023-H1', 'B');
    await enter(await office.officer('B'), stranger, { admitted: 41 });
    const { results, reports } = await saveCells(officer, own.half, [
      cellOf(stranger, { version: 1, count: 1 }),
      cellOf(own, { count: 2 }),
      cellOf({ ...own, committeeId: '999999' }, { count: 3 }),
      cellOf({ ...own, committeeId: office.province.id }, { count: 4 }),
    ]);
    expect(results.map(({ outcome, code, cell }) => [outcome, code, cell?.count])).toEqual([
      ['refused', 'not_found', undefined],
      ['saved', null, 2],
      ['refused', 'not_found', undefined],
      ['refused', 'not_found', undefined],
    ]);
    expect(reports.map(({ committeeId }) => committeeId)).toEqual([own.committeeId]);
    expect(valuesOf(await open(await office.officer('B', 'b-2'), stranger))).toEqual({ admitted: 41 });
  });
});

describe('the board’s paste', () => {
  it('goes into all committees that have no report of their own, and names the others', async () => {
    const half = '2023-H2';
    await enter(officer, stepOf(half), { admitted: 77 });
    const cells = ['A', 'B', 'C', 'D'].flatMap((code, index) => [
      cellOf(stepOf(half, code), { count: index }),
      cellOf(stepOf(half, code), { item: 'members_at_start', count: 100 + index }),
    ]);
    const { results, reports } = await saveCells(board, half, cells, { way: 'pasted' });
    expect(results.slice(0, 2)).toMatchObject([
      { outcome: 'refused', code: 'report_of_committee', cell: null },
      { outcome: 'refused', code: 'report_of_committee', cell: null },
    ]);
    expect(new Set(results.slice(2).map(({ outcome }) => outcome))).toEqual(new Set(['saved']));
    expect(reports.map(({ version, state }) => [version, state])).toEqual([
      [1, 'draft'],
      [1, 'draft'],
      [1, 'draft'],
      [1, 'draft'],
    ]);
    const audited = await sql(
      office.server.superuserUrl,
      `SELECT committee_id::text AS id, details FROM audit WHERE action = 'report.save' AND details ->> 'way' = 'pasted'
       AND details ->> 'half' = $1 ORDER BY audit.id`,
      [half],
    );
    expect(audited).toMatchObject([
      {
        id: office.unit('B').id,
        details: { items: { admitted: [null, 1], members_at_start: [null, 101] } },
      },
      { id: office.unit('C').id },
      { id: office.unit('D').id },
    ]);
  });

  it('is on one page with what stands there, and why a committee’s own is closed', async () => {
    const { rows, breakdowns } = await call(board, api.reports.grid, { query: { half: '2023-H2' } });
    expect(breakdowns.map(({ code }) => code)).toContain('occupation');
    const [own, paper] = rows;
    expect(own).toMatchObject({ state: 'draft', cells: {}, lockedBecause: 'report_of_committee' });
    expect(JSON.stringify(own)).not.toContain('77');
    expect(paper).toMatchObject({
      onBehalf: true,
      lockedBecause: null,
      cells: { admitted: { count: 1, way: 'pasted' } },
      actions: ['save', 'submit'],
    });
    await submit(board, stepOf('2023-H2', 'B'));
    const after = await call(board, api.reports.grid, { query: { half: '2023-H2' } });
    expect(after.rows[1]).toMatchObject({ lockedBecause: 'report_not_open', sent: 1, version: 2 });
    expect(after.rows[0]?.sent).toBeNull();
  });
});

it('A report is open to its cells exactly while its state lets them be entered', async () => {
  const step = stepOf('2025-H1');
  const after = async () =>
    told(await write(officer, step, { note: `${(await open(officer, step)).version}` }));
  await enter(officer, step, { admitted: 3 });
  expect(await after()).toEqual([['note', 'saved']]);
  const { version } = await submit(officer, step);
  expect(await after()).toEqual([['note', 'report_not_open']]);
  await call(board, api.reports.return, { params: step, body: { version, reason: 'Xem lại' } });
  expect(await after()).toEqual([['note', 'saved']]);
  const sent = await submit(officer, step);
  const approved = await call(board, api.reports.approve, { params: step, body: { version: sent.version } });
  expect(await after()).toEqual([['note', 'report_not_open']]);
  const correction = { version: approved.version, reason: 'Sót một chi bộ' };
  await call(officer, api.reports.correct, { params: step, body: correction });
  expect(await after()).toEqual([['note', 'saved']]);
});
