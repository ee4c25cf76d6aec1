import { api, type SnapshotLine } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused, send } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, boardOf, recordQuotas, report } from '../support/office';
import { annexOf } from '../support/spreadsheets';
import shapeOne from '../support/data/board-shape-1.json';

let office: Office;
let board: Client;
let leader: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', 'C']);
  board = await office.person('board', 'board');
  leader = await office.person('leader', 'leader');
  const amounts = { A: 10, B: 20, C: 5 };
  await recordQuotas(board, 2022, [
    { committeeId: office.province.id, period: '2022', amount: 35 },
    ...Object.entries(amounts).map(([code, amount]) => ({
      committeeId: office.unit(code).id,
      period: '2022' as const,
      amount,
    })),
  ]);
  await report(board, { committeeId: office.unit('A').id, half: '2022-H1' }, 7, { note: 'Đã mở hai lớp.' });
});
afterAll(() => office.close());

const take = (
  note: string,
  asked: object = { period: '2022-H1' },
  other: object = {},
): Promise<SnapshotLine> => call(board, api.snapshots.take, { body: { asked, note, ...other } });
const open = (client: Client, id: string) => call(client, api.snapshots.open, { params: { id } });
const stored = () => sql(office.server.superuserUrl, 'SELECT id::text FROM board_snapshot ORDER BY id');

describe('a frozen board', () => {
  it('opens later exactly as it was, while the live board goes on', async () => {
    const before = await boardOf(board, '2022-H1');
    const { id } = await take('Họp BTV 12/7');
    await report(board, { committeeId: office.unit('B').id, half: '2022-H1' }, 9);
    await recordQuotas(board, 2022, [
      { committeeId: office.unit('C').id, period: '2022', amount: 8, version: 1 },
    ]);
    const now = await boardOf(board, '2022-H1');
    expect([before.total.admitted, now.total.admitted]).toEqual([7, 16]);
    const opened = await open(leader, id);
    expect(opened.board).toEqual({ ...before, readAt: opened.board.readAt });
    expect(opened).toMatchObject({
      note: 'Họp BTV 12/7',
      takenBy: 'Cán bộ board',
      admitted: 7,
      quota: 35,
      rate: 20,
    });
    expect(opened.takenAt).toBe(opened.board.readAt);
  });

  it('is made by the server: a board sent along is not taken', async () => {
    const forged = { board: { total: { admitted: 999 } } };
    const { id, admitted } = await take('Bản tự vẽ', { period: '2022-H1', ...forged }, forged);
    expect([admitted, (await open(board, id)).board.total.admitted]).toEqual([16, 16]);
  });

  it('is of what was asked: another view, approved figures only, one committee', async () => {
    const asked = { period: '2022', view: 'former_area', counted: 'approved', unit: office.unit('A').id };
    const { id, unit, period, view, counted } = await take('Riêng A', asked);
    expect({ unit: unit.code, period, view, counted }).toEqual({
      unit: 'A',
      period: '2022',
      view: 'former_area',
      counted: 'approved',
    });
    expect((await open(leader, id)).board).toMatchObject({ unit: { code: 'A' }, view: 'former_area' });
    const nowhere = { asked: { unit: '999999' }, note: 'Không có' };
    expect(await refused(board, api.snapshots.take, { body: nowhere })).toMatchObject({ code: 'not_found' });
  });

  it('is stored once for a key, however often its answer is lost', async () => {
    const body = { asked: { period: '2022-H1' }, note: 'Một lần', key: 'khoa-chot-so-lieu' };
    const count = (await stored()).length;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => send(board, api.snapshots.take, { body })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect((await stored()).length).toBe(count + 1);
    const other = { ...body, note: 'Ghi chú khác' };
    expect(await refused(board, api.snapshots.take, { body: other })).toMatchObject({
      code: 'key_used_otherwise',
    });
  });

  it('is listed newest first, with what it said', async () => {
    const last = await take('Bản sau cùng');
    const { snapshots, before } = await call(leader, api.snapshots.list);
    expect(snapshots[0]).toEqual(last);
    expect(before).toBeNull();
    const { snapshots: earlier } = await call(leader, api.snapshots.list, { query: { before: last.id } });
    expect(earlier).toEqual(snapshots.slice(1));
  });

  it('leaves a trace of who froze what', async () => {
    const { id } = await take('Có vết');
    const [row] = await sql(
      office.server.superuserUrl,
      `SELECT action, committee_id::text AS committee, details FROM audit WHERE entity = 'board_snapshot' AND entity_id = $1`,
      [id],
    );
    expect(row).toEqual({
      action: 'snapshot.take',
      committee: office.province.id,
      details: { note: 'Có vết', period: '2022-H1', view: 'as_was', counted: 'sent' },
    });
  });

  it('goes out as the same workbook as the board of that moment', async () => {
    const { id } = await take('Ra tệp');
    const annex = async (path: string) => {
      const { body } = await leader.get(path);
      return annexOf(Buffer.isBuffer(body) ? body : new Uint8Array());
    };
    const frozen = await annex(`/api/snapshots/${id}/summary.xlsx`);
    expect(frozen.map((line) => Object.values(line)).flat()).toContain('Đảng ủy A');
    expect(frozen).toEqual(await annex('/api/exports/summary.xlsx?period=2022-H1'));
  });

  it.each(['', ' '.repeat(3), 'a'.repeat(201), 'hai\ndòng'])('needs a note of one line: %j', async (note) => {
    const body = { asked: {}, note };
    expect(await refused(board, api.snapshots.take, { body })).toMatchObject({ code: 'invalid_input' });
  });

  it('that does not exist is not found', async () => {
    const params = { id: '999999' };
    expect(await refused(leader, api.snapshots.open, { params })).toMatchObject({ code: 'not_found' });
  });
});

describe('a board that an earlier version stored', () => {
  const store = async (given: object): Promise<string> => {
    const [row] = await sql(
      office.server.superuserUrl,
      `INSERT INTO board_snapshot (unit_id, note, asked, shape, board, taken_by, taken_at)
       SELECT $1, 'Bản cũ', '{}', 1, $2, id, '2026-07-12T03:42:00Z' FROM account WHERE username = 'board'
       RETURNING id::text`,
      [office.province.id, JSON.stringify(given)],
    );
    return String(row?.['id']);
  };

  it('of the first shape opens with every figure', async () => {
    const opened = await open(leader, await store(shapeOne));
    expect(opened.board).toMatchObject(shapeOne);
  });

  it('is silent on what it was never asked: unknown, not zero', async () => {
    const { quotaDays: _, against, ...head } = shapeOne;
    const rows = shapeOne.rows.map(({ entering: __, formerArea: ___, ...row }) => row);
    const opened = await open(leader, await store({ ...head, against, rows, fieldOfThePast: 1 }));
    expect(opened.board.quotaDays).toEqual([]);
    expect(opened.board.rows.map(({ entering, formerArea }) => [entering, formerArea])).toEqual(
      rows.map(() => [null, null]),
    );
    expect(opened.board).not.toHaveProperty('fieldOfThePast');
    expect(opened.board.total).toMatchObject({ admitted: 612, quota: 1700, rate: 36 });
  });
});
