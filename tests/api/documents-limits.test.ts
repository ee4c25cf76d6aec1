import { api } from '@ket-nap/contracts';
import { mayRead, ROLES, yearPeriod, type DocumentKind, type Role } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { until } from '../support/another-day';
import { call, refused, send } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import {
  askFor,
  fileAnswer,
  fileOf,
  lineOf,
  made,
  tableHeld,
  when,
  type Wanted,
} from '../support/document-desk';
import { Office, recordQuotas, report } from '../support/office';
import { multipart, sendHalf } from '../support/raw';

const SUMMARY: Wanted = { kind: 'summary', period: '2022-H1' };
const FUTURE = 2150;

let office: Office;
let board: Client;
let leader: Client;
/** Documents in hand of a server that is gone: after so many losses one more try, or none. */
let lost: { once: string; tooOften: string };
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  board = await office.person('board', 'board');
  leader = await office.person('leader', 'leader');
  await report(board, { committeeId: office.unit('A').id, half: '2022-H1' }, 7);
  const line = await made(board, SUMMARY);
  const left = async (losses: number) => {
    const [row] = await sql(
      office.server.superuserUrl,
      `INSERT INTO document (unit_id, kind, asked, title, official, requested_by, requested_at, state, attempt, lost)
       SELECT unit_id, kind, asked, title, official, requested_by, requested_at, 'running', 9, $2 FROM document WHERE id = $1
       RETURNING id::text`,
      [line.id, losses],
    );
    return String(row?.['id']);
  };
  lost = { once: await left(1), tooOften: await left(4) };
});
afterAll(() => office.close());

describe('a file to verify', () => {
  const file = { name: 'x.xlsx', content: 'a;b' };
  const status = async (client: Client) => (await send(client, api.documents.verify, { file })).status;

  it('is sent away before it is read where its account has as many under way as it may; nobody else is, and then neither', async () => {
    const { headers = {} } = multipart([]);
    const begin = () =>
      sendHalf(leader, { method: 'POST', path: api.documents.verify.path, headers, body: '--' });
    const slow = Array.from({ length: 4 }, begin);
    expect(await Promise.race(slow.map(({ status: answered }) => answered))).toBe(429);
    expect(await refused(leader, api.documents.verify, { file })).toMatchObject({
      status: 429,
      code: 'server_busy',
    });
    expect(await status(board)).toBe(200);
    for (const { drop } of slow) drop();
    expect(await until(async () => ((await status(leader)) === 200 ? true : null))).toBe(true);
  });
});

describe('a preview', () => {
  it('takes so long and no longer, and so many of one account at once: the others are told to wait', async () => {
    const free = await tableHeld(office.server.superuserUrl, 'office_template');
    const asked = Array.from({ length: 9 }, () => send(leader, api.documents.preview, { query: SUMMARY }));
    const busy = await Promise.race(asked);
    const ended = asked.map(async (answer) => {
      if ((await answer).status !== 422) throw new Error('answered otherwise');
    });
    await Promise.any(ended).finally(free);
    expect(busy).toMatchObject({ status: 429, body: { code: 'server_busy' } });
    const answers = await Promise.all(asked);
    const tooLong = answers.filter(({ status }) => status === 422);
    for (const { body } of tooLong) expect(body).toMatchObject({ code: 'preview_too_long' });
    // Three were at work; whoever waited for a turn got what it asked for.
    expect(tooLong.length).toBeGreaterThanOrEqual(1);
    expect(tooLong.length).toBeLessThanOrEqual(3);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(8 - tooLong.length);
  }, 60_000);
});

describe('an official document', () => {
  const ask = (asked: Wanted) => ({ body: { asked, official: true, key: randomUUID() } });

  it.each(['2199', '2199-H1', '1950'])(
    'of a year of which nothing is known (%s) is not made; a working file is',
    async (period) => {
      for (const kind of ['summary', 'register', 'distribution', 'review'] as const)
        expect(await refused(board, api.documents.make, ask({ kind, period }))).toMatchObject({
          status: 422,
          code: 'document_without_figures',
        });
      expect((await made(board, { ...SUMMARY, period })).state).toBe('done');
    },
  );

  it('that tells who has not reported is made where nobody has, once the period has begun', async () => {
    for (const kind of ['discipline', 'reminder'] as const) {
      expect((await made(board, { kind, period: '2021-H1', pick: 'late' }, { official: true })).state).toBe(
        'done',
      );
      expect(await refused(board, api.documents.make, ask({ kind, period: `${FUTURE}-H1` }))).toMatchObject({
        code: 'document_without_figures',
      });
    }
    const summary = ask({ kind: 'summary', period: '2021-H1' });
    expect((await refused(board, api.documents.make, summary)).code).toBe('document_without_figures');
  });

  it('of a period that has not begun is not made, but the distribution of its quotas', async () => {
    const period = String(FUTURE);
    const committeeId = office.unit('A').id;
    await recordQuotas(board, FUTURE, [{ committeeId, period: yearPeriod(FUTURE), amount: 35 }]);
    expect((await refused(board, api.documents.make, ask({ kind: 'summary', period }))).code).toBe(
      'document_without_figures',
    );
    expect((await made(board, { kind: 'distribution', period }, { official: true })).state).toBe('done');
  });

  it('of a committee that has no figures is not made, though others have', async () => {
    const asked = { ...SUMMARY, kind: 'committee', unit: office.unit('B').id } as const;
    expect((await refused(board, api.documents.make, ask(asked))).code).toBe('document_without_figures');
    expect((await made(board, { ...asked, unit: office.unit('A').id }, { official: true })).state).toBe(
      'done',
    );
  });
});

describe('whoever asked for documents, and has another role since', () => {
  const KINDS: DocumentKind[] = ['summary', 'distribution', 'discipline', 'review', 'reminder'];
  let client: Client;
  const documents: { id: string; kind: DocumentKind; official: boolean; bytes: Buffer }[] = [];
  beforeAll(async () => {
    client = await office.person('board', 'luan-chuyen');
    await recordQuotas(board, 2022, [{ committeeId: office.unit('A').id, period: '2022', amount: 10 }]);
    for (const official of [false, true])
      for (const kind of KINDS) {
        const asked: Wanted = { kind, period: '2022-H1', pick: 'late' };
        const { id } = await made(client, asked, { official });
        documents.push({ id, kind, official, bytes: await fileOf(client, id) });
      }
  }, 60_000);

  it.each(ROLES)(
    'finds, opens, fetches and recognises the same of them: %s',
    async (role: Role) => {
      const committee = role === 'entry' ? office.unit('A') : office.province;
      await sql(
        office.server.superuserUrl,
        `UPDATE account SET role = $1, committee_id = $2 WHERE username = 'luan-chuyen'`,
        [role, committee.id],
      );
      if (role === 'admin') {
        expect((await refused(client, api.documents.list)).code).toBe('forbidden');
        return;
      }
      const listed = (await call(client, api.documents.list)).documents.map(({ id }) => id);
      for (const { id, kind, official, bytes } of documents) {
        const sees = mayRead(role, kind, official);
        expect({ kind, official, listed: listed.includes(id) }).toEqual({ kind, official, listed: sees });
        expect((await send(client, api.documents.open, { params: { id } })).status).toBe(sees ? 200 : 404);
        expect((await fileAnswer(client, id)).status).toBe(sees ? 200 : 404);
        const answer = await send(client, api.documents.verify, { file: { name: 'x.xlsx', content: bytes } });
        const verdict = official && sees ? 'unchanged' : 'unknown';
        expect(api.documents.verify.output.parse(answer.body)).toMatchObject({ verdict });
      }
    },
    60_000,
  );
});

it('A document whose server was lost is made by the next that looks; one with which five were lost is given up', async () => {
  expect(await when(board, lost.tooOften, ({ state }) => state !== 'running')).toMatchObject({
    state: 'failed',
    error: 'document_given_up',
  });
  expect((await when(board, lost.once, ({ state }) => state === 'done')).state).toBe('done');
}, 60_000);

// Last: what is asked for after it has such a number too.
it('However many documents there have been, the next is made', async () => {
  await sql(office.server.superuserUrl, 'ALTER TABLE document ALTER COLUMN id RESTART WITH 3000000000');
  const { id } = await askFor(board, SUMMARY, { official: true });
  expect(Number(id)).toBe(3_000_000_000);
  await when(board, id, ({ state }) => state === 'done');
  expect((await lineOf(board, id)).error).toBeNull();
});
