import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, refused, send } from '../support/api';
import { Client, signIn } from '../support/client';
import { sql } from '../support/databases';
import { Office, officePassword } from '../support/office';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

async function newAccount(username: string): Promise<{ id: string; secret: string; version: number }> {
  const body = { username, displayName: username, role: 'board', committeeId: office.province.id };
  const { account, secret } = await call(office.admin, api.accounts.create, { body });
  return { id: account.id, version: account.version, secret };
}

it('A one-time secret opens nothing but the door to replace it', async () => {
  const { secret } = await newAccount('moi');
  const client = new Client(office.url);
  const session = await call(client, api.session.signIn, { body: { username: 'moi', password: secret } });
  expect(session.account.mustChangePassword).toBe(true);
  expect(await refused(client, api.board.view)).toMatchObject({
    status: 403,
    code: 'password_change_required',
  });
  expect(await refused(client, api.quotas.sheet)).toMatchObject({ code: 'password_change_required' });
  expect((await call(client, api.session.current)).account.username).toBe('moi');

  const body = { current: secret, next: 'hoa phượng nở' };
  const changed = await call(client, api.session.changePassword, { body });
  expect(changed.account.mustChangePassword).toBe(false);
  await call(client, api.board.view);
  await expect(signIn(office.url, 'moi', secret)).rejects.toThrow('wrong_credentials');
});

it('A new password ends the account’s other sessions, and the token of this one changes', async () => {
  const here = await office.person('board', 'doi');
  const elsewhere = await signIn(office.url, 'doi', officePassword);
  const before = here.cookieHeader();
  await call(here, api.session.changePassword, {
    body: { current: officePassword, next: 'sông Cái về biển' },
  });
  expect(here.cookieHeader()).not.toBe(before);
  await call(here, api.session.current);
  expect((await refused(elsewhere, api.session.current)).code).toBe('unauthenticated');
  const replayed = await new Client(office.url).get('/api/session', { cookie: before });
  expect(replayed.status).toBe(401);
});

it.each([
  ['is the old one', officePassword, 'password_too_weak', 422],
  ['holds the username', 'x-YEU-Nguoi-x', 'password_too_weak', 422],
  ['is too short', 'ngắn quá', 'invalid_input', 400],
  ['is too long', 'a'.repeat(201), 'invalid_input', 400],
])('A password that %s is refused', async (_, next, code, status) => {
  const client = await signIn(office.url, 'yeu-nguoi', officePassword).catch(() =>
    office.person('leader', 'yeu-nguoi'),
  );
  const refusal = await refused(client, api.session.changePassword, {
    body: { current: officePassword, next },
  });
  expect(refusal).toMatchObject({ status, code });
});

it('Whoever does not know the present password does not replace it', async () => {
  const client = await office.person('leader', 'la');
  const body = { current: 'không phải nó', next: 'một câu rất dài' };
  expect(await refused(client, api.session.changePassword, { body })).toMatchObject({
    status: 401,
    code: 'wrong_credentials',
  });
  await signIn(office.url, 'la', officePassword);
});

it('A secret that an administrator gives wins over a change of the password under way', async () => {
  const client = await office.person('board', 'tranh');
  const { accounts } = await call(office.admin, api.accounts.list);
  const found = accounts.find(({ username }) => username === 'tranh');
  if (!found) throw new Error('no account');
  for (let round = 0, version = found.version; round < 5; round += 1) {
    const current = await signIn(office.url, 'tranh', officePassword).catch(() => client);
    const [reset] = await Promise.all([
      call(office.admin, api.accounts.resetSecret, { params: { id: found.id }, body: { version } }),
      send(current, api.session.changePassword, {
        body: { current: officePassword, next: `của kẻ khác ${round}` },
      }),
    ]);
    version = reset.account.version;
    const session = await call(new Client(office.url), api.session.signIn, {
      body: { username: 'tranh', password: reset.secret },
    });
    expect(session.account.mustChangePassword).toBe(true);
  }
});

it('A reset secret unlocks the name and ends every session of the account', async () => {
  const client = await office.person('leader', 'khoa');
  const wrong = { body: { username: 'khoa', password: 'sai' } };
  for (let count = 0; count < 9; count += 1) await refused(new Client(office.url), api.session.signIn, wrong);
  const { accounts } = await call(office.admin, api.accounts.list);
  const found = accounts.find(({ username }) => username === 'khoa');
  expect(found?.locked).toBe(true);
  const given = { params: { id: found?.id ?? '' }, body: { version: found?.version } };
  const { account, secret } = await call(office.admin, api.accounts.resetSecret, given);
  expect(account).toMatchObject({ locked: false, mustChangePassword: true });
  expect((await refused(client, api.session.current)).code).toBe('unauthenticated');
  await signIn(office.url, 'khoa', secret);
});

it('Nothing anybody is told or that is kept holds a password or its hash, save the table for it', async () => {
  const { secret } = await newAccount('kin');
  const rows = await sql(office.server.superuserUrl, 'SELECT details::text AS text FROM audit');
  const kept = rows.map(({ text }) => String(text)).join('\n');
  expect(kept).not.toContain(secret);
  expect(kept).not.toContain('argon2');
  expect(JSON.stringify(await call(office.admin, api.accounts.list))).not.toContain('argon2');
  expect(office.server.output()).not.toContain(secret);
  const [stored] = await sql(office.server.superuserUrl, 'SELECT min(password_hash) AS hash FROM credential');
  expect(stored?.['hash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
