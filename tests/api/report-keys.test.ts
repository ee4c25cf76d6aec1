import { api, type CellToWrite } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused, send } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, type Step } from '../support/office';
import { enter, remarking, saveCells, toSave, valuesOf } from '../support/report-desk';

/** A write whose answer is lost is sent again: the key under which it was asked tells that it is the same. */
let office: Office;
let officer: Client;
let colleague: Client;
beforeAll(async () => {
  office = await Office.open(['A']);
  [officer, colleague] = await Promise.all([office.officer('A'), office.officer('A', 'entry-a-2')]);
});
afterAll(() => office.close());

const stepOf = (half: Half): Step => ({ committeeId: office.unit('A').id, half });
const open = (client: Client, params: Step) => call(client, api.reports.open, { params });
const cellOf = ({ committeeId }: Step, cell: Partial<CellToWrite>): CellToWrite => ({
  committeeId,
  item: 'admitted',
  version: 0,
  ...cell,
});
const rowsOf = async ({ half }: Step) =>
  sql(
    office.server.superuserUrl,
    'SELECT x.version FROM report_cell x JOIN report r ON r.id = x.report_id WHERE r.half = $1',
    [half],
  );

describe('a key', () => {
  const cells = (step: Step, count: number) => [cellOf(step, { count })];

  it('is answered the same when the same comes again, and done once', async () => {
    const step = stepOf('2024-H1');
    const other = { key: 'mot-khoa-lau-dai' };
    const first = await saveCells(officer, step.half, cells(step, 5), other);
    await enter(officer, step, { admitted: 6 });
    // The answer was lost on its way and is asked for again, when somebody has gone on: it is not a conflict, and undoes nothing.
    expect(await saveCells(officer, step.half, cells(step, 5), other)).toEqual(first);
    expect(valuesOf(await open(officer, step))).toEqual({ admitted: 6 });
  });

  it('that is used for something else is refused, and nothing is written', async () => {
    const step = stepOf('2024-H1');
    const given = toSave(step.half, cells(step, 9), { key: 'mot-khoa-lau-dai' });
    expect(await refused(officer, api.reports.saveCells, given)).toMatchObject({
      status: 409,
      code: 'key_used_otherwise',
    });
    const pasted = toSave(step.half, cells(step, 5), { key: 'mot-khoa-lau-dai', way: 'pasted' });
    expect(await refused(officer, api.reports.saveCells, pasted)).toMatchObject({
      code: 'key_used_otherwise',
    });
  });

  it('is one person’s own: another may use the same', async () => {
    const step = stepOf('2024-H1');
    const { results } = await saveCells(colleague, step.half, cells(step, 9), { key: 'mot-khoa-lau-dai' });
    expect(results).toMatchObject([{ outcome: 'conflict' }]);
  });

  it('that arrives ten times at once does it once, and all are told the same', async () => {
    const step = stepOf('2024-H2');
    const given = toSave(step.half, cells(step, 5));
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(officer, api.reports.saveCells, given)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await rowsOf(step)).toHaveLength(1);
    expect((await open(officer, step)).version).toBe(1);
  });

  it('of a write that failed is free to be tried again', async () => {
    const step = stepOf('2024-H2');
    const twice = [...cells(step, 6), ...cells(step, 7)];
    const key = 'khoa-cua-lan-hong';
    await refused(officer, api.reports.saveCells, toSave(step.half, twice, { key }));
    const { results } = await saveCells(officer, step.half, [cellOf(step, { version: 1, count: 8 })], {
      key,
    });
    expect(results).toMatchObject([{ outcome: 'saved', cell: { count: 8 } }]);
  });
});

describe('a remark that is sent again', () => {
  const step = () => stepOf('2025-H1');
  const remark = (client: Client, body: object) =>
    call(client, api.reports.comment, { params: step(), body });
  const texts = ({ comments }: { comments: { text: string }[] }) => comments.map(({ text }) => text);
  beforeAll(() => enter(officer, step(), { admitted: 5 }));

  it('is one remark, and its answer is the report as it stands now', async () => {
    const first = remarking('Đã đối chiếu');
    expect(texts(await remark(officer, first))).toEqual(['Đã đối chiếu']);
    await remark(colleague, remarking('Đã xem'));
    expect(texts(await remark(officer, first))).toEqual(['Đã đối chiếu', 'Đã xem']);
    // The same words under a key of their own are said twice.
    expect(await remark(officer, remarking('Đã đối chiếu'))).toMatchObject({ comments: { length: 3 } });
  });

  it('ten times at once is one remark, told and audited once', async () => {
    const board = await office.person('board', 'board');
    const body = remarking('Mười lần một lúc');
    const answers = await Promise.all(Array.from({ length: 10 }, () => remark(officer, body)));
    for (const answer of answers)
      expect(texts(answer).filter((text) => text === 'Mười lần một lúc')).toHaveLength(1);
    const { notices } = await call(board, api.notices.list);
    expect(notices.filter(({ details }) => details.text === 'Mười lần một lúc')).toHaveLength(1);
    const audited = await sql(
      office.server.superuserUrl,
      `SELECT FROM audit WHERE action = 'report.comment' AND details ->> 'text' = 'Mười lần một lúc'`,
    );
    expect(audited).toHaveLength(1);
  });

  it('under the key of another remark, or of cells, is refused', async () => {
    const key = 'khoa-cua-mot-y-kien';
    await remark(officer, remarking('Ý một', null, key));
    for (const body of [remarking('Ý hai', null, key), remarking('Ý một', 'admitted', key)])
      expect(await refused(officer, api.reports.comment, { params: step(), body })).toMatchObject({
        ...{ status: 409, code: 'key_used_otherwise' },
      });
    const cells = toSave('2025-H1', [cellOf(step(), { version: 1, count: 9 })], { key });
    expect(await refused(officer, api.reports.saveCells, cells)).toMatchObject({
      code: 'key_used_otherwise',
    });
    expect(valuesOf(await open(officer, step()))).toEqual({ admitted: 5 });
  });
});
