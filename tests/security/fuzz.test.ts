import { errorBody, type Endpoint } from '@ket-nap/contracts';
import { ROLES, type Role } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client, signIn } from '../support/client';
import { endpoints, opens } from '../support/endpoints';
import { caseFor, type Case } from '../support/junk';
import { sendHalf, sendRaw, type RawAnswer } from '../support/raw';
import { startServer, type TestServer } from '../support/server';

const RUNS = 40;
/** Where the door is shut before anything is read, fewer cases say as much. */
const RUNS_AT_SHUT_DOORS = 10;
const DEMO_ACCOUNT: Record<Role, string> = {
  entry: 'entry-nt',
  board: 'board',
  leader: 'leader',
  admin: 'admin',
};

let server: TestServer;
const clients = new Map<Role, Client>();
beforeAll(async () => {
  server = await startServer({ demo: true });
  for (const role of ROLES) clients.set(role, await signIn(server.url, DEMO_ACCOUNT[role]));
});
afterAll(() => server.stop());

function knock(client: Client, { method, path }: Endpoint, given: Case): Promise<RawAnswer> {
  let at = 0;
  const address = path.replace(/:\w+/g, () => given.segments[at++] ?? '');
  const search = given.query.map(([key, value]) => `${encodeURIComponent(key)}=${value}`).join('&');
  const text = JSON.stringify(given.body);
  const body = given.broken ? text.slice(0, -1) + ',{' : text;
  const headers: Record<string, string> = given.type === '' ? {} : { 'content-type': given.type };
  const withBody = method === 'GET' || method === 'DELETE' ? {} : { body, headers };
  return sendRaw(client, { method, path: search === '' ? address : `${address}?${search}`, ...withBody });
}

describe.each(endpoints)('%s', (name, endpoint) => {
  it.each([null, ...ROLES])(
    `answers any junk of %s by its contract, and never with a failure of its own`,
    async (role) => {
      // Signing out and a new password would end the session of the cases after them.
      const own =
        name === 'session.signOut' && role !== null ? await signIn(server.url, DEMO_ACCOUNT[role]) : null;
      const client =
        own ?? (role === null ? new Client(server.url) : clients.get(role)) ?? new Client(server.url);
      await fc.assert(
        fc.asyncProperty(caseFor(endpoint), async (given) => {
          const answer = await knock(client, endpoint, given);
          expect(answer.status).toBeGreaterThanOrEqual(200);
          expect({ status: answer.status < 500, body: answer.body.slice(0, 300) }).toMatchObject({
            status: true,
          });
          if (answer.status >= 400) errorBody.parse(JSON.parse(answer.body));
          expect(answer.body).not.toMatch(/node_modules|\.ts:\d|SELECT |stack/);
        }),
        { numRuns: opens(endpoint, role) ? RUNS : RUNS_AT_SHUT_DOORS },
      );
    },
  );
});

it.each([
  ['text/plain', '{}'],
  ['application/xml', '<x/>'],
  ['application/x-www-form-urlencoded', 'a=b'],
  ['application/jsonx', '{}'],
  ['text/json', '{}'],
  ['application/json5', '{}'],
  ['application/json,text/plain', '{}'],
  ['multipart/form-data; boundary=x', '--x--'],
])('A body of the type %s is refused where JSON is expected', async (type, body) => {
  const answer = await sendRaw(new Client(server.url), {
    method: 'POST',
    path: '/api/session',
    headers: { 'content-type': type },
    body,
  });
  expect([400, 415]).toContain(answer.status);
  if (answer.status === 400) expect(type).toContain('multipart');
  errorBody.parse(JSON.parse(answer.body));
});

it.each([
  '{',
  '{"a":1,}',
  'nul',
  '',
  '"\\ud800',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{}}}',
  '['.repeat(100_000),
])('Broken or poisoned JSON is the sender’s mistake: %j', async (body) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await sendRaw(new Client(server.url), {
    method: 'POST',
    path: '/api/session',
    headers,
    body,
  });
  expect(answer.status).toBe(400);
  expect(errorBody.parse(JSON.parse(answer.body)).code).toBe('invalid_input');
});

it('A body beyond every real one is not read', async () => {
  // Begun and not gone on with: whoever sends all of it may find the line cut before the answer is read.
  const { status, drop } = sendHalf(new Client(server.url), {
    method: 'POST',
    path: '/api/session',
    headers: { 'content-type': 'application/json', 'content-length': String(3 * 1024 * 1024) },
    body: '{"username":"a',
  });
  expect(await status).toBe(413);
  drop();
});

it.each([
  '/api',
  '/api/',
  '/api/nothing',
  '/api/board/',
  '/api/board%2f',
  '/API/board',
  '//api/board',
  '/api/../api/board',
  '/api/reports/1/2022-H1/../submit',
])('%s opens nothing', async (path) => {
  const answer = await sendRaw(new Client(server.url), { method: 'GET', path });
  expect([200, 400, 401, 404]).toContain(answer.status);
  if (answer.status === 200) expect(String(answer.headers['content-type'])).toContain('text/html');
  else errorBody.parse(JSON.parse(answer.body));
});
