import { ROLES, type Role } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { addressOf, refusalOf, send } from '../support/api';
import { Client, signIn } from '../support/client';
import { endpoints, opens } from '../support/endpoints';
import { sendRaw } from '../support/raw';
import { root } from '../support/repository';
import { startServer, type TestServer } from '../support/server';

const DEMO_ACCOUNT: Record<Role, string> = {
  entry: 'entry-nt',
  board: 'board',
  leader: 'leader',
  admin: 'admin',
};
/** What the server serves beside the contract: its description and the web application. */
const OUTSIDE = ['/api/openapi.json', '/api/docs', '/*'];
const ASSET = /^\/(?:assets\/|[^/*]+\.[a-z0-9]+$|\/$)/;

let server: TestServer;
beforeAll(async () => {
  const preload = path.join(root, 'tests', 'support', 'route-listing.mjs');
  server = await startServer({ demo: true, env: { NODE_OPTIONS: `--import=file://${preload}` } });
});
afterAll(() => server.stop());

/** Something for every place in a path; a door is looked at for who may enter, not for what is behind it. */
const params = {
  id: '999999',
  committeeId: '999999',
  half: '2022-H1',
  period: '2022',
  year: '2022',
  code: '2020-2025',
  item: 'admitted',
};

describe.each(endpoints)('%s', (_, endpoint) => {
  it.each([null, ...ROLES])('opens to exactly those whom the contract names: %s', async (role) => {
    const client = role === null ? new Client(server.url) : await signIn(server.url, DEMO_ACCOUNT[role]);
    const answer = await send(client, endpoint, { params });
    expect(answer.status).toBeLessThan(500);
    if (opens(endpoint, role)) {
      expect([401, 403]).not.toContain(answer.status);
    } else {
      const { status, code } = refusalOf(answer);
      expect({ status, code }).toEqual(
        role === null ? { status: 401, code: 'unauthenticated' } : { status: 403, code: 'forbidden' },
      );
    }
  });
});

it('Every route the server registers is a door of the contract, or on the short list beside it', () => {
  const registered = [...server.output().matchAll(/^ROUTE (\S+) (\S+)$/gm)].map(
    ([, method = '', url = '']) => ({ method, url }),
  );
  expect(registered.length).toBeGreaterThanOrEqual(endpoints.length);
  const known = new Set(endpoints.map(([, { method, path: url }]) => `${method} ${url}`));
  const unknown = registered.filter(({ method, url }) => {
    if (known.has(`${method} ${url}`)) return false;
    const reads = method === 'GET' || method === 'HEAD';
    // Fastify answers HEAD wherever it answers GET.
    return !(reads && (known.has(`GET ${url}`) || OUTSIDE.includes(url) || ASSET.test(url)));
  });
  expect(unknown).toEqual([]);
  for (const door of known) expect(registered.map(({ method, url }) => `${method} ${url}`)).toContain(door);
});

it('No two doors share a method and a path', () => {
  const doors = endpoints.map(([, { method, path: url }]) => `${method} ${url.replace(/:\w+/g, ':')}`);
  expect(new Set(doors).size).toBe(doors.length);
});

it.each(['HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s opens nothing to a stranger', async (method) => {
  for (const [, endpoint] of endpoints.filter(([, { access }]) => access !== 'public')) {
    const answer = await sendRaw(new Client(server.url), { method, path: addressOf(endpoint, { params }) });
    expect([400, 401, 404, 405, 501]).toContain(answer.status);
  }
});
