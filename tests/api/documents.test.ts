import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { serverAt, until } from '../support/another-day';
import { call, refused, send } from '../support/api';
import { signIn, type Client } from '../support/client';
import { sql } from '../support/databases';
import {
  askFor,
  fileAnswer,
  fileOf,
  lineOf,
  made,
  numbersHeld,
  when,
  type Wanted,
} from '../support/document-desk';
import { Office, officePassword, recordQuotas, report } from '../support/office';
import { ownMemory } from '../support/spreadsheets';

let office: Office;
let board: Client;
let leader: Client;
let officer: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', 'C']);
  board = await office.person('board', 'board');
  leader = await office.person('leader', 'leader');
  officer = await office.officer('A');
  const amounts = { A: 10, B: 20, C: 5 };
  await recordQuotas(board, 2022, [
    { committeeId: office.province.id, period: '2022', amount: 35 },
    ...Object.entries(amounts).map(([code, amount]) => ({
      committeeId: office.unit(code).id,
      period: '2022' as const,
      amount,
    })),
  ]);
  await report(board, { committeeId: office.unit('A').id, half: '2022-H1' }, 7);
  await report(board, { committeeId: office.unit('B').id, half: '2022-H1' }, 9);
});
afterAll(() => office.close());

const SUMMARY: Wanted = { kind: 'summary', period: '2022-H1' };
const stored = async (id: string) => {
  const [row] = await sql(office.server.superuserUrl, 'SELECT * FROM document WHERE id = $1', [id]);
  return row;
};
const wordsIn = async (bytes: Buffer): Promise<string> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(ownMemory(bytes));
  return workbook.worksheets
    .flatMap((sheet) => sheet.getSheetValues())
    .map((row) => JSON.stringify(row))
    .join('\n');
};

describe('a document', () => {
  it('is asked for, made in the background, and fetched as often as one likes, byte for byte', async () => {
    const asked = await askFor(board, SUMMARY);
    expect(asked).toMatchObject({ state: 'queued', kind: 'summary', official: false, fileName: null });
    expect(asked.title).toBe('Biểu tổng hợp kết nạp đảng viên, 6 tháng đầu năm 2022');
    const line = await when(board, asked.id, ({ state }) => state === 'done');
    const { rows, ofRows, percent, error, mayCancel, code } = line;
    expect({ percent, error, mayCancel, code }).toEqual({
      percent: 100,
      error: null,
      mayCancel: false,
      code: null,
    });
    expect(rows).toBe(ofRows);
    const answer = await fileAnswer(board, asked.id);
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      'Biểu tổng hợp kết nạp đảng viên, 6 tháng đầu năm 2022 - Đảng bộ tỉnh Khánh Hòa',
    );
    const bytes = await fileOf(board, asked.id);
    expect(bytes.length).toBe(line.bytes);
    expect((await fileOf(board, asked.id)).equals(bytes)).toBe(true);
    expect(await wordsIn(bytes)).toContain('Đảng ủy A');
  });

  it('without a period is of the newest figures, and stays of them', async () => {
    const { asked } = await askFor(board, { kind: 'summary' });
    expect(asked).toMatchObject({ kind: 'summary', period: '2022-H1', locale: 'vi' });
  });

  it('is asked once for a key, however often its answer is lost', async () => {
    const key = randomUUID();
    const ids = await Promise.all([1, 2, 3].map(async () => (await askFor(board, SUMMARY, { key })).id));
    expect(new Set(ids).size).toBe(1);
    const other = { body: { asked: { kind: 'term' }, official: false, key } };
    expect(await refused(board, api.documents.make, other)).toMatchObject({ code: 'key_used_otherwise' });
  });

  it('holds what who asked for it may see, and nothing else', async () => {
    const { id } = await made(officer, SUMMARY);
    const said = await wordsIn(await fileOf(officer, id));
    expect(said).toContain('Đảng ủy A');
    expect(said).not.toContain('Đảng ủy B');
    for (const stranger of [board, leader]) {
      expect((await fileAnswer(stranger, id)).status).toBe(404);
      expect(await refused(stranger, api.documents.open, { params: { id } })).toMatchObject({
        code: 'not_found',
      });
    }
  });

  it('is official by the board and the leaders alone, and a letter the board’s', async () => {
    const ask = (kind: string, official: boolean) => ({
      body: { asked: { kind, period: '2022-H1' }, official, key: randomUUID() },
    });
    expect((await refused(officer, api.documents.make, ask('summary', true))).code).toBe('forbidden');
    expect((await refused(leader, api.documents.make, ask('reminder', false))).code).toBe('forbidden');
    expect((await refused(leader, api.documents.preview, { query: { kind: 'reminder' } })).code).toBe(
      'forbidden',
    );
    expect((await made(leader, SUMMARY, { official: true })).state).toBe('done');
  });

  it('is shown as it would be printed before anything is stored', async () => {
    const before = await sql(office.server.superuserUrl, 'SELECT count(*) FROM document');
    const document = await call(board, api.documents.preview, { query: SUMMARY });
    expect(document.parts[0]?.table?.rows.length).toBeGreaterThanOrEqual(3);
    expect(await sql(office.server.superuserUrl, 'SELECT count(*) FROM document')).toEqual(before);
  });

  it('says why it could not be made', async () => {
    const nowhere = await refused(board, api.documents.make, {
      body: { asked: { ...SUMMARY, unit: '999999' }, official: false, key: randomUUID() },
    });
    expect(nowhere.code).toBe('not_found');
    const line = await made(board, { kind: 'reminder', pick: 'chosen', period: '2022-H1' });
    expect(line).toMatchObject({ state: 'failed', error: 'letters_to_nobody', fileName: null });
    expect(await refused(board, api.documents.file, { params: { id: line.id } })).toMatchObject({
      status: 409,
      code: 'document_not_done',
    });
  });

  it('is not made for an account that was closed meanwhile', async () => {
    const person = await office.person('leader', 'sap-nghi');
    const letGo = await numbersHeld(office.server.superuserUrl);
    // Both hands are busy: the third waits.
    const busy = [
      await askFor(board, SUMMARY, { official: true }),
      await askFor(board, SUMMARY, { official: true }),
    ];
    for (const { id } of busy) await when(board, id, ({ state }) => state === 'running');
    const { id } = await askFor(person, SUMMARY);
    await sql(office.server.superuserUrl, `UPDATE account SET active = false WHERE username = 'sap-nghi'`);
    await letGo();
    const ended = await until(async () => {
      const row = await stored(id);
      return row?.['state'] === 'failed' ? row : null;
    });
    expect(ended['error']).toBe('forbidden');
    for (const one of busy) await when(board, one.id, ({ state }) => state === 'done');
  });

  it('can be stopped while it is made; one that is done stays', async () => {
    const letGo = await numbersHeld(office.server.superuserUrl);
    const { id } = await askFor(board, SUMMARY, { official: true });
    const running = await when(board, id, ({ state }) => state === 'running');
    expect(running.mayCancel).toBe(true);
    const cancelled = await call(board, api.documents.cancel, { params: { id } });
    expect(cancelled).toMatchObject({ state: 'cancelled', mayCancel: false });
    await letGo();
    const next = await made(board, SUMMARY, { official: true });
    expect(next.state).toBe('done');
    expect(await lineOf(board, id)).toMatchObject({ state: 'cancelled', code: null });
    expect(await call(board, api.documents.cancel, { params: { id: next.id } })).toMatchObject({
      state: 'done',
    });
    expect((await fileAnswer(board, next.id)).status).toBe(200);
    // Nobody stops what another asked for.
    expect(await call(leader, api.documents.cancel, { params: { id: next.id } })).toMatchObject({
      state: 'done',
    });
  });

  it('is in the list of who asked; official ones in that of the board and the leaders of the scope', async () => {
    const own = await askFor(officer, SUMMARY);
    const official = await made(board, SUMMARY, { official: true });
    const listed = async (client: Client) =>
      (await call(client, api.documents.list)).documents.map(({ id }) => id);
    expect(await listed(officer)).toContain(own.id);
    expect(await listed(officer)).not.toContain(official.id);
    for (const client of [board, leader]) {
      expect(await listed(client)).toContain(official.id);
      expect(await listed(client)).not.toContain(own.id);
    }
    const ids = (await listed(board)).map(Number);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  });

  it('is written into the audit: that it was asked for, and under which number it was issued', async () => {
    const { id: of } = office.unit('A');
    const { id, code, checksum } = await made(board, { ...SUMMARY, unit: of }, { official: true });
    const rows = await sql(
      office.server.superuserUrl,
      `SELECT action, committee_id::text AS of, details FROM audit WHERE entity = 'document' AND entity_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows).toMatchObject([
      { action: 'document.make', of, details: { kind: 'summary', official: true } },
      { action: 'document.issue', of, details: { code, checksum } },
    ]);
  });
});

it.each(['discipline', 'term', 'distribution'] as const)(
  'A document that is of the whole unit (%s) is kept as the unit’s, whichever committee is asked for',
  async (kind) => {
    const asked = { kind, period: '2022-H1', unit: office.unit('A').id };
    if (kind === 'term') {
      expect(
        (await refused(board, api.documents.make, { body: { asked, official: true, key: randomUUID() } }))
          .code,
      ).toBe('not_found');
      return;
    }
    const line = await askFor(board, asked, { official: true });
    expect(line.unit.id).toBe(office.province.id);
    expect(line.asked.unit).toBeUndefined();
  },
);

it('The review speaks for the whole unit: an officer is not given it', async () => {
  const asked = { kind: 'review', period: '2022-H1' } as const;
  expect((await refused(officer, api.documents.preview, { query: asked })).code).toBe('forbidden');
  const body = { asked, official: false, key: randomUUID() };
  expect((await refused(officer, api.documents.make, { body })).code).toBe('forbidden');
});

it('Nobody keeps everybody waiting: an account has so many in hand at once, and more when they are done', async () => {
  const free = await numbersHeld(office.server.superuserUrl);
  const asked: string[] = [];
  try {
    const ask = () => askFor(leader, SUMMARY, { official: true });
    while (asked.length < 20) asked.push((await ask()).id);
    const body = { asked: SUMMARY, official: true, key: randomUUID() };
    expect(await refused(leader, api.documents.make, { body })).toMatchObject({
      status: 429,
      code: 'documents_waiting',
      params: { n: 20 },
    });
    for (const id of asked) await call(leader, api.documents.cancel, { params: { id } });
    expect((await ask()).state).toBe('queued');
  } finally {
    await free();
  }
}, 60_000);

it('A sign that no file can hold is refused where it is typed', async () => {
  const { template, version } = await call(board, api.office.view);
  const body = { template: { ...template, place: 'Khánh\uFFFF Hòa' }, version };
  expect((await refused(board, api.office.set, { body })).code).toBe('invalid_input');
});

it('A preview asked with nonsense is refused by its contract', async () => {
  expect((await send(board, api.documents.preview, { query: { kind: 'letter' } })).status).toBe(400);
  expect((await send(board, api.documents.open, { params: { id: '999999' } })).status).toBe(404);
});

// Last: what expires in that day, the sessions of these people too, is gone after it.
describe('a working file', () => {
  it('is kept for a day and then is gone, with its line; an official one stays', async () => {
    const working = await made(board, SUMMARY);
    const official = await made(board, SUMMARY, { official: true });
    expect(official.keptUntil).toBeNull();
    const kept = Date.parse(working.keptUntil ?? '') - Date.parse(working.finishedAt ?? '');
    expect(kept).toBe(24 * 3_600_000);
    const later = new Date(Date.parse(working.keptUntil ?? '') + 60_000).toISOString();
    const tomorrow = await serverAt(office.server, later);
    try {
      await until(async () => ((await stored(working.id)) === undefined ? true : null));
      const files = await sql(
        office.server.superuserUrl,
        'SELECT document_id::text AS id FROM document_file',
      );
      expect(files.map(({ id }) => id)).not.toContain(working.id);
      const there = await signIn(tomorrow.url, 'board', officePassword);
      expect((await fileAnswer(there, working.id)).status).toBe(404);
      expect((await fileAnswer(there, official.id)).status).toBe(200);
    } finally {
      await tomorrow.stop();
    }
  });
});
