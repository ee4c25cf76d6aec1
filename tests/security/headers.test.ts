import { api, errorBody } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { call, send } from '../support/api';
import { Client, signIn } from '../support/client';
import { runEntry } from '../support/entry';
import { sendRaw } from '../support/raw';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ demo: true, env: { HTTPS: '1' } });
});
afterAll(() => server.stop());

describe('every answer', () => {
  it.each(['/api/health/live', '/api/session', '/api/nothing', '/api/%zz', '/api/docs', '/api/openapi.json'])(
    'of %s names no software, is not guessed at and not framed',
    async (path) => {
      const { headers } = await sendRaw(new Client(server.url), { method: 'GET', path });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
      if (path === '/api/%zz') return;
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(String(headers['content-security-policy'])).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      );
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('with figures or a person in it is kept by no cache', async () => {
    const client = await signIn(server.url, 'board');
    for (const door of [api.board.view, api.session.current, api.quotas.sheet, api.reports.list]) {
      expect((await send(client, door)).headers.get('cache-control')).toBe('no-store');
    }
    const refused = await send(new Client(server.url), api.board.view);
    expect(refused.headers.get('cache-control')).toBe('no-store');
  });
});

it('Where the browser comes by https, the cookie never leaves it otherwise', async () => {
  const answer = await send(new Client(server.url), api.session.signIn, {
    body: { username: 'board', password: 'demo' },
  });
  expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/);
  expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
});

it('Another origin is not allowed to read anything, not even by asking first', async () => {
  const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
  const answer = await sendRaw(new Client(server.url), { method: 'OPTIONS', path: '/api/board', headers });
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

it('A refusal tells nothing of the code behind it', async () => {
  const client = await signIn(server.url, 'board');
  for (const path of ['/api/board?period=x', '/api/reports/1/x', '/api/nothing']) {
    const { body } = await sendRaw(client, { method: 'GET', path });
    expect(z.strictObject(errorBody.shape).safeParse(JSON.parse(body)).error).toBeUndefined();
  }
});

it('The log holds no password, no token and no failure of the server', async () => {
  const client = await signIn(server.url, 'leader');
  await call(client, api.session.current);
  const token = client.cookieHeader().split('=')[1] ?? '?';
  expect(server.output()).not.toContain(token);
  expect(server.output()).not.toMatch(/ERROR|argon2/);
});

describe('demo mode, whose passwords are known,', () => {
  it.each(['0.0.0.0', '::', '192.168.1.5'])('does not listen on %s', async (HOST) => {
    const { code, output } = await runEntry('main', {
      DATABASE_URL: server.databaseUrl,
      DEMO: '1',
      HOST,
      PORT: '0',
    });
    expect(code).toBe(1);
    expect(output).toContain('DEMO=0');
  });

  it('is not entered with a database of real data, nor left with one of sample data', async () => {
    const { code, output } = await runEntry('main', {
      DATABASE_URL: server.databaseUrl,
      DEMO: '0',
      PORT: '0',
    });
    expect(code).toBe(1);
    expect(output).toContain('sample data');
  });
});
