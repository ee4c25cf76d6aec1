import { api, type Committee } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { Office, boardOf, recordQuotas, report, rowOf } from '../support/office';

let office: Office;
/** An administrator of the province only. */
let local: Client;
let abroad: Committee;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  local = await office.person('admin', 'admin-tinh');
  abroad = await call(office.admin, api.committees.create, {
    body: newCommittee({ code: 'NT', parentId: null, kind: 'province' }),
  });
});
afterAll(() => office.close());

const newCommittee = (given: Partial<Committee> = {}) => ({
  ...{ code: 'N', name: 'Đảng ủy mới', kind: 'commune', parentId: office.province.id },
  ...{ validFrom: '2020-10-01', validTo: null, formerArea: null },
  ...given,
});
describe('committees', () => {
  it('are listed parents first, in the order in which they were added', async () => {
    const { committees } = await call(local, api.committees.list);
    expect(committees.map(({ code }) => code)).toEqual(['KH', 'A', 'B']);
    expect((await call(office.admin, api.committees.list)).committees.map(({ code }) => code)).toEqual([
      'KH',
      'NT',
      'A',
      'B',
    ]);
  });

  it.each<[string, () => object, number, string]>([
    ['a code that is taken at the time', () => newCommittee({ code: 'A' }), 409, 'code_taken'],
    ['the same code in small letters', () => newCommittee({ code: 'a' }), 409, 'code_taken'],
    [
      'a day before its parent began',
      () => newCommittee({ validFrom: '1980-01-01' }),
      422,
      'committee_outside_parent',
    ],
    ['an end before its beginning', () => newCommittee({ validTo: '2020-09-30' }), 400, 'invalid_input'],
    ['a parent that is not there', () => newCommittee({ parentId: '999999' }), 422, 'parent_invalid'],
    ['a code with a space', () => newCommittee({ code: 'A B' }), 400, 'invalid_input'],
    ['no name', () => newCommittee({ name: '   ' }), 400, 'invalid_input'],
    ['a name with a line end', () => newCommittee({ name: 'hai\ndòng' }), 400, 'invalid_input'],
    ['a day that does not exist', () => newCommittee({ validFrom: '2021-02-29' }), 400, 'invalid_input'],
  ])('are refused with %s', async (_, body, status, code) => {
    expect(await refused(office.admin, api.committees.create, { body: body() })).toMatchObject({
      status,
      code,
    });
  });

  it('may take over a code when the one before has ended', async () => {
    await office.addUnit({ code: 'E', validTo: '2022-12-31' });
    const successor = await office.addUnit({ code: 'E', validFrom: '2023-01-01' });
    const back = await refused(office.admin, api.committees.create, {
      body: newCommittee({ code: 'E', validFrom: '2022-06-01', validTo: '2022-07-01' }),
    });
    expect(back.code).toBe('code_taken');
    expect(successor.code).toBe('E');
  });

  const correction = (
    { name, kind, formerArea, validTo, version }: Committee,
    given: Partial<Committee> = {},
  ) => ({ name, kind, formerArea, validTo, version, ...given });

  it('are corrected by version; code and parent stay what they are', async () => {
    const unit = await office.addUnit({ code: 'COR' });
    const body = {
      ...correction(unit, { name: 'Tên đúng', validTo: '2025-06-30' }),
      code: 'HACK',
      parentId: abroad.id,
    };
    const corrected = await call(local, api.committees.correct, { params: { id: unit.id }, body });
    expect(corrected).toMatchObject({
      code: 'COR',
      name: 'Tên đúng',
      validTo: '2025-06-30',
      parentId: office.province.id,
      version: 2,
    });
    expect(await refused(local, api.committees.correct, { params: { id: unit.id }, body })).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    const { committees } = await call(local, api.committees.list);
    expect(committees.find(({ id }) => id === unit.id)).toEqual(corrected);
  });

  it('do not end before they began, nor before those below them', async () => {
    const unit = await office.addUnit({ code: 'PAR' });
    const child = await office.addUnit({ code: 'CHI', parentId: unit.id });
    const params = { id: unit.id };
    const early = { params, body: correction(unit, { validTo: '2019-01-01' }) };
    expect(await refused(office.admin, api.committees.correct, early)).toMatchObject({
      code: 'invalid_input',
    });
    const end = { params, body: correction(unit, { validTo: '2024-12-31' }) };
    expect(await refused(office.admin, api.committees.correct, end)).toMatchObject({
      status: 422,
      code: 'committee_outside_parent',
    });
    await call(office.admin, api.committees.correct, {
      params: { id: child.id },
      body: correction(child, { validTo: '2024-12-31' }),
    });
    await call(office.admin, api.committees.correct, end);
    const reopen = { params: { id: child.id }, body: correction(child, { validTo: null, version: 2 }) };
    expect(await refused(office.admin, api.committees.correct, reopen)).toMatchObject({
      code: 'committee_outside_parent',
    });
  });

  it('do not end before their own figures, which would count and be shown nowhere', async () => {
    const board = await office.person('board', 'board');
    const unit = await office.addUnit({ code: 'FIG' });
    await report(board, { committeeId: unit.id, half: '2022-H2' }, 5);
    await recordQuotas(board, 2023, [{ committeeId: unit.id, period: '2023', amount: 5 }]);
    const end = (validTo: string) => ({ params: { id: unit.id }, body: correction(unit, { validTo }) });
    expect(await refused(local, api.committees.correct, end('2022-06-30'))).toMatchObject({
      status: 422,
      code: 'committee_has_figures',
    });
    expect(await refused(local, api.committees.correct, end('2022-12-31'))).toMatchObject({
      code: 'committee_has_figures',
      params: { period: '2023' },
    });
    await recordQuotas(board, 2023, [{ committeeId: unit.id, period: '2023', amount: null, version: 1 }]);
    await call(local, api.committees.correct, end('2022-12-31'));
    expect(rowOf(await boardOf(board, '2022-H2'), 'FIG').admitted).toBe(5);
  });

  it('of another tree do not exist for an administrator of one province, and there is only one top for it', async () => {
    const correct = { params: { id: abroad.id }, body: correction(abroad) };
    expect(await refused(local, api.committees.correct, correct)).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect(
      await refused(local, api.committees.create, { body: newCommittee({ parentId: abroad.id }) }),
    ).toMatchObject({ code: 'parent_invalid' });
    expect(
      await refused(local, api.committees.create, { body: newCommittee({ parentId: null }) }),
    ).toMatchObject({ status: 422, code: 'parent_invalid' });
    const own = await call(local, api.committees.correct, {
      params: { id: office.province.id },
      body: correction(office.province, { name: 'Đảng bộ tỉnh Khánh Hoà' }),
    });
    expect(own.version).toBe(2);
  });
});
