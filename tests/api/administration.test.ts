import { api, type Committee } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused, send } from '../support/api';
import { Client, signIn } from '../support/client';
import { runEntry } from '../support/entry';
import { Office, officePassword } from '../support/office';

let office: Office;
/** An administrator of the province only. */
let local: Client;
let abroad: Committee;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  local = await office.person('admin', 'admin-tinh');
  abroad = await call(office.admin, api.committees.create, { body: newCommittee({ code: 'NT', parentId: null, kind: 'province' }) });
});
afterAll(() => office.close());

const newCommittee = (given: Partial<Committee> = {}) => ({
  ...{ code: 'N', name: 'Đảng ủy mới', kind: 'commune', parentId: office.province.id },
  ...{ validFrom: '2020-10-01', validTo: null, formerArea: null },
  ...given,
});
const newAccount = (given: object = {}) => ({ username: 'nguoi-moi', displayName: 'Người mới', role: 'entry', committeeId: office.unit('A').id, ...given });

describe('committees', () => {
  it('are listed parents first, in the order in which they were added', async () => {
    const { committees } = await call(local, api.committees.list);
    expect(committees.map(({ code }) => code)).toEqual(['KH', 'A', 'B']);
    expect((await call(office.admin, api.committees.list)).committees.map(({ code }) => code)).toEqual(['KH', 'NT', 'A', 'B']);
  });

  it.each<[string, () => object, number, string]>([
    ['a code that is taken at the time', () => newCommittee({ code: 'A' }), 409, 'code_taken'],
    ['the same code in small letters', () => newCommittee({ code: 'a' }), 409, 'code_taken'],
    ['a day before its parent began', () => newCommittee({ validFrom: '1980-01-01' }), 422, 'committee_outside_parent'],
    ['an end before its beginning', () => newCommittee({ validTo: '2020-09-30' }), 400, 'invalid_input'],
    ['a parent that is not there', () => newCommittee({ parentId: '999999' }), 422, 'parent_invalid'],
    ['a code with a space', () => newCommittee({ code: 'A B' }), 400, 'invalid_input'],
    ['no name', () => newCommittee({ name: '   ' }), 400, 'invalid_input'],
    ['a name with a line end', () => newCommittee({ name: 'hai\ndòng' }), 400, 'invalid_input'],
    ['a day that does not exist', () => newCommittee({ validFrom: '2021-02-29' }), 400, 'invalid_input'],
  ])('are refused with %s', async (_, body, status, code) => {
    expect(await refused(office.admin, api.committees.create, { body: body() })).toMatchObject({ status, code });
  });

  it('may take over a code when the one before has ended', async () => {
    await office.addUnit({ code: 'E', validTo: '2022-12-31' });
    const successor = await office.addUnit({ code: 'E', validFrom: '2023-01-01' });
    const back = await refused(office.admin, api.committees.create, { body: newCommittee({ code: 'E', validFrom: '2022-06-01', validTo: '2022-07-01' }) });
    expect(back.code).toBe('code_taken');
    expect(successor.code).toBe('E');
  });

  const correction = ({ name, kind, formerArea, validTo, version }: Committee, given: Partial<Committee> = {}) => ({ name, kind, formerArea, validTo, version, ...given });

  it('are corrected by version; code and parent stay what they are', async () => {
    const unit = await office.addUnit({ code: 'COR' });
    const body = { ...correction(unit, { name: 'Tên đúng', validTo: '2025-06-30' }), code: 'HACK', parentId: abroad.id };
    const corrected = await call(local, api.committees.correct, { params: { id: unit.id }, body });
    expect(corrected).toMatchObject({ code: 'COR', name: 'Tên đúng', validTo: '2025-06-30', parentId: office.province.id, version: 2 });
    expect(await refused(local, api.committees.correct, { params: { id: unit.id }, body })).toMatchObject({ status: 409, code: 'conflict' });
    const { committees } = await call(local, api.committees.list);
    expect(committees.find(({ id }) => id === unit.id)).toEqual(corrected);
  });

  it('do not end before they began, nor before those below them', async () => {
    const unit = await office.addUnit({ code: 'PAR' });
    const child = await office.addUnit({ code: 'CHI', parentId: unit.id });
    const params = { id: unit.id };
    const early = { params, body: correction(unit, { validTo: '2019-01-01' }) };
    expect(await refused(office.admin, api.committees.correct, early)).toMatchObject({ code: 'invalid_input' });
    const end = { params, body: correction(unit, { validTo: '2024-12-31' }) };
    expect(await refused(office.admin, api.committees.correct, end)).toMatchObject({ status: 422, code: 'committee_outside_parent' });
    await call(office.admin, api.committees.correct, { params: { id: child.id }, body: correction(child, { validTo: '2024-12-31' }) });
    await call(office.admin, api.committees.correct, end);
    const reopen = { params: { id: child.id }, body: correction(child, { validTo: null, version: 2 }) };
    expect(await refused(office.admin, api.committees.correct, reopen)).toMatchObject({ code: 'committee_outside_parent' });
  });

  it('of another tree do not exist for an administrator of one province, and there is only one top for it', async () => {
    const correct = { params: { id: abroad.id }, body: correction(abroad) };
    expect(await refused(local, api.committees.correct, correct)).toMatchObject({ status: 404, code: 'not_found' });
    expect(await refused(local, api.committees.create, { body: newCommittee({ parentId: abroad.id }) })).toMatchObject({ code: 'parent_invalid' });
    expect(await refused(local, api.committees.create, { body: newCommittee({ parentId: null }) })).toMatchObject({ status: 422, code: 'parent_invalid' });
    const own = await call(local, api.committees.correct, { params: { id: office.province.id }, body: correction(office.province, { name: 'Đảng bộ tỉnh Khánh Hoà' }) });
    expect(own.version).toBe(2);
  });
});

describe('accounts', () => {
  it('are made with a secret that is shown once', async () => {
    const { account, secret } = await call(local, api.accounts.create, { body: newAccount({ username: '  MOT ' }) });
    expect(account).toMatchObject({ username: 'mot', role: 'entry', active: true, mustChangePassword: true, version: 1, lastSignInAt: null });
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
    ['more power than its maker has', () => newAccount({ role: 'admin', committeeId: null }), 422, 'parent_invalid'],
  ])('are refused with %s', async (_, body, status, code) => {
    expect(await refused(local, api.accounts.create, { body: body() })).toMatchObject({ status, code });
  });

  it('beyond the tree of an administrator are neither seen nor touched', async () => {
    const { account } = await call(office.admin, api.accounts.create, { body: newAccount({ username: 'ben-kia', role: 'board', committeeId: abroad.id }) });
    const seen = (await call(local, api.accounts.list)).accounts.map(({ username }) => username);
    expect(seen).toContain('admin-tinh');
    expect(seen).not.toContain('ben-kia');
    expect(seen).not.toContain('quan-tri');
    const top = (await call(office.admin, api.accounts.list)).accounts.find(({ username }) => username === 'quan-tri');
    for (const { id, version } of [account, { id: top?.id ?? '', version: top?.version ?? 0 }]) {
      const change = { params: { id }, body: { version, displayName: 'x', active: false } };
      expect(await refused(local, api.accounts.change, change)).toMatchObject({ status: 404, code: 'not_found' });
      expect(await refused(local, api.accounts.resetSecret, { params: { id }, body: { version } })).toMatchObject({ status: 404, code: 'not_found' });
    }
  });

  it('that are closed end at once, and may be opened again', async () => {
    const client = await office.person('leader', 'nghi-huu');
    const account = (await call(local, api.accounts.list)).accounts.find(({ username }) => username === 'nghi-huu');
    const params = { id: account?.id ?? '' };
    const body = { version: account?.version ?? 0, displayName: 'Đã nghỉ', active: false, role: 'admin', committeeId: null };
    expect(await call(local, api.accounts.change, { params, body })).toMatchObject({ active: false, role: 'leader', displayName: 'Đã nghỉ' });
    expect((await refused(client, api.session.current)).code).toBe('unauthenticated');
    await expect(signIn(office.url, 'nghi-huu', officePassword)).rejects.toThrow('wrong_credentials');
    expect(await refused(local, api.accounts.change, { params, body })).toMatchObject({ status: 409, code: 'conflict' });
    await call(local, api.accounts.change, { params, body: { ...body, version: body.version + 1, active: true } });
    await signIn(office.url, 'nghi-huu', officePassword);
  });

  it('are not closed or given a new secret by their own hand', async () => {
    const own = (await call(local, api.accounts.list)).accounts.find(({ username }) => username === 'admin-tinh');
    const params = { id: own?.id ?? '' };
    const version = own?.version ?? 0;
    const close = { params, body: { version, displayName: 'x', active: false } };
    expect(await refused(local, api.accounts.change, close)).toMatchObject({ status: 409, code: 'own_account' });
    expect(await refused(local, api.accounts.resetSecret, { params, body: { version } })).toMatchObject({ code: 'own_account' });
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

  it.each([[['create', 'Tên có dấu']], [['create']], [['delete', 'x']], [['create', 'a', 'b']]])('%j is explained, not carried out', async (args) => {
    expect((await create(...args)).code).toBe(1);
  });

  it('is asked for by the sign-in page of an empty installation only', async () => {
    const view = await send(new Client(office.url), api.session.installation);
    expect(view.body).toEqual({ demo: false, empty: false, demoPassword: null, demoAccounts: [] });
  });
});
