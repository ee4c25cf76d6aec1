import { api, type Committee } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused, send } from '../support/api';
import { Client, signIn } from '../support/client';
import { runEntry } from '../support/entry';
import { Office, officePassword } from '../support/office';

const abroadBody = {
  ...{ code: 'NT', name: 'Một tỉnh khác', kind: 'province', parentId: null },
  ...{ validFrom: '2020-10-01', validTo: null, formerArea: null },
};

let office: Office;
/** An administrator of the province only. */
let local: Client;
let abroad: Committee;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  local = await office.person('admin', 'admin-tinh');
  abroad = await call(office.admin, api.committees.create, {
    body: abroadBody,
  });
});
afterAll(() => office.close());

const newAccount = (given: object = {}) => ({
  username: 'nguoi-moi',
  displayName: 'Người mới',
  role: 'entry',
  committeeId: office.unit('A').id,
  ...given,
});

describe('accounts', () => {
  it('are made with a secret that is shown once', async () => {
    const { account, secret } = await call(local, api.accounts.create, {
      body: newAccount({ username: '  MOT ' }),
    });
    expect(account).toMatchObject({
      username: 'mot',
      role: 'entry',
      active: true,
      mustChangePassword: true,
      version: 1,
      lastSignInAt: null,
    });
    expect(account.committee?.code).toBe('A');
    expect(secret).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(JSON.stringify(await call(local, api.accounts.list))).not.toContain(secret);
  });

  it.each<[string, () => object, number, string]>([
    ['a name that is taken', () => newAccount({ username: 'ADMIN-tinh' }), 409, 'username_taken'],
    ['a name with marks', () => newAccount({ username: 'cán-bộ' }), 400, 'invalid_input'],
    ['a role that does not exist', () => newAccount({ role: 'system' }), 400, 'invalid_input'],
    ['no committee, for a role that has one', () => newAccount({ committeeId: null }), 422, 'parent_invalid'],
    ['a committee that is not there', () => newAccount({ committeeId: '999999' }), 422, 'parent_invalid'],
    ['a committee of another province', () => newAccount({ committeeId: abroad.id }), 422, 'parent_invalid'],
    [
      'more power than its maker has',
      () => newAccount({ role: 'admin', committeeId: null }),
      422,
      'parent_invalid',
    ],
  ])('are refused with %s', async (_, body, status, code) => {
    expect(await refused(local, api.accounts.create, { body: body() })).toMatchObject({ status, code });
  });

  it('beyond the tree of an administrator are neither seen nor touched', async () => {
    const { account } = await call(office.admin, api.accounts.create, {
      body: newAccount({ username: 'ben-kia', role: 'board', committeeId: abroad.id }),
    });
    const seen = (await call(local, api.accounts.list)).accounts.map(({ username }) => username);
    expect(seen).toContain('admin-tinh');
    expect(seen).not.toContain('ben-kia');
    expect(seen).not.toContain('quan-tri');
    const top = (await call(office.admin, api.accounts.list)).accounts.find(
      ({ username }) => username === 'quan-tri',
    );
    for (const { id, version } of [account, { id: top?.id ?? '', version: top?.version ?? 0 }]) {
      const change = { params: { id }, body: { version, displayName: 'x', active: false } };
      expect(await refused(local, api.accounts.change, change)).toMatchObject({
        status: 404,
        code: 'not_found',
      });
      expect(
        await refused(local, api.accounts.resetSecret, { params: { id }, body: { version } }),
      ).toMatchObject({ status: 404, code: 'not_found' });
    }
  });

  it('that are closed end at once, and may be opened again', async () => {
    const client = await office.person('leader', 'nghi-huu');
    const account = (await call(local, api.accounts.list)).accounts.find(
      ({ username }) => username === 'nghi-huu',
    );
    const params = { id: account?.id ?? '' };
    const body = {
      version: account?.version ?? 0,
      displayName: 'Đã nghỉ',
      active: false,
      role: 'admin',
      committeeId: null,
    };
    expect(await call(local, api.accounts.change, { params, body })).toMatchObject({
      active: false,
      role: 'leader',
      displayName: 'Đã nghỉ',
    });
    expect((await refused(client, api.session.current)).code).toBe('unauthenticated');
    await expect(signIn(office.url, 'nghi-huu', officePassword)).rejects.toThrow('wrong_credentials');
    expect(await refused(local, api.accounts.change, { params, body })).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    await call(local, api.accounts.change, {
      params,
      body: { ...body, version: body.version + 1, active: true },
    });
    await signIn(office.url, 'nghi-huu', officePassword);
  });

  it('are not closed or given a new secret by their own hand', async () => {
    const own = (await call(local, api.accounts.list)).accounts.find(
      ({ username }) => username === 'admin-tinh',
    );
    const params = { id: own?.id ?? '' };
    const version = own?.version ?? 0;
    const close = { params, body: { version, displayName: 'x', active: false } };
    expect(await refused(local, api.accounts.change, close)).toMatchObject({
      status: 409,
      code: 'own_account',
    });
    expect(await refused(local, api.accounts.resetSecret, { params, body: { version } })).toMatchObject({
      code: 'own_account',
    });
  });
});

describe('the first administrator', () => {
  const create = (...args: string[]) => runEntry('admin', { DATABASE_URL: office.server.databaseUrl }, args);

  it('is made on the server while it runs, never twice under one name', async () => {
    expect((await create('create', 'thu-hai')).output).toMatch(/one-time secret: \S+/);
    const again = await create('create', 'thu-hai');
    expect(again).toMatchObject({ code: 1 });
    expect(again.output).toContain('“thu-hai” exists already');
    expect(again.output).not.toContain('    at ');
  });

  it.each([[['create', 'Tên có dấu']], [['create']], [['delete', 'x']], [['create', 'a', 'b']]])(
    '%j is explained, not carried out',
    async (args) => {
      expect((await create(...args)).code).toBe(1);
    },
  );

  it('is asked for by the sign-in page of an empty installation only', async () => {
    const view = await send(new Client(office.url), api.session.installation);
    expect(view.body).toEqual({ demo: false, empty: false, demoPassword: null, demoAccounts: [] });
  });
});
