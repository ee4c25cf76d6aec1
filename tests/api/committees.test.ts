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
    { name, kind, formerArea, displayOrder, version }: Committee,
    given: Partial<Committee> = {},
  ) => ({ name, kind, formerArea, displayOrder, version, ...given });
  const end = ({ id, version }: Committee, validTo: string | null) => ({
    params: { id },
    body: { version, validTo },
  });

  it('are corrected by version; code, parent and dates stay what they are', async () => {
    const unit = await office.addUnit({ code: 'COR' });
    const body = {
      ...correction(unit, { name: 'Tên đúng', formerArea: 'Huyện cũ' }),
      code: 'HACK',
      parentId: abroad.id,
      validTo: '2025-06-30',
    };
    const corrected = await call(local, api.committees.correct, { params: { id: unit.id }, body });
    expect(corrected).toEqual({ ...unit, name: 'Tên đúng', formerArea: 'Huyện cũ', version: 2 });
    expect(await refused(local, api.committees.correct, { params: { id: unit.id }, body })).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    const { committees } = await call(local, api.committees.list);
    // The list says besides who works there and when it last reported.
    expect(committees.find(({ id }) => id === unit.id)).toEqual({
      ...corrected,
      accounts: 0,
      lastReport: null,
    });
  });

  it('tell an administrator who works there and when it last reported, and nobody else', async () => {
    const unit = await office.addUnit({ code: 'FACTS' });
    const officer = await office.officer('FACTS', 'entry-facts');
    await report(officer, { committeeId: unit.id, half: '2022-H1' }, 5);
    await report(officer, { committeeId: unit.id, half: '2022-H2' }, 6);
    const leader = await office.person('leader', 'leader-facts');
    const factsFor = async (client: Client) => {
      const { committees } = await call(client, api.committees.list);
      const { accounts, lastReport } = committees.find(({ id }) => id === unit.id) ?? {};
      return { accounts, lastReport };
    };
    expect(await factsFor(office.admin)).toEqual({ accounts: 1, lastReport: '2022-H2' });
    expect(await factsFor(leader)).toEqual({ accounts: null, lastReport: null });
  });

  it('end on a day and take it back', async () => {
    const unit = await office.addUnit({ code: 'END' });
    const ended = await call(local, api.committees.close, end(unit, '2025-06-30'));
    expect(ended).toEqual({ ...unit, validTo: '2025-06-30', version: 2 });
    expect(await refused(local, api.committees.close, end(unit, '2025-06-30'))).toMatchObject({
      code: 'conflict',
    });
    expect(await refused(local, api.committees.close, end(ended, '2025-12-31'))).toMatchObject({
      status: 409,
      code: 'committee_ended',
      params: { name: unit.name },
    });
    expect(await call(local, api.committees.close, end(ended, null))).toEqual({ ...unit, version: 3 });
  });

  it('do not take back their end when another has their code by then', async () => {
    const unit = await office.addUnit({ code: 'REU', validTo: '2022-12-31' });
    await office.addUnit({ code: 'REU', validFrom: '2023-01-01' });
    expect(await refused(local, api.committees.close, end(unit, null))).toMatchObject({
      status: 409,
      code: 'code_taken',
      params: { code: 'REU' },
    });
  });

  it('do not end before they began, nor before those below them', async () => {
    const unit = await office.addUnit({ code: 'PAR' });
    const child = await office.addUnit({ code: 'CHI', parentId: unit.id });
    expect(await refused(office.admin, api.committees.close, end(unit, '2019-01-01'))).toMatchObject({
      status: 422,
      code: 'committee_day_too_early',
      params: { from: '2020-10-01' },
    });
    expect(await refused(office.admin, api.committees.close, end(unit, '2024-12-31'))).toMatchObject({
      status: 422,
      code: 'committee_outside_parent',
    });
    const ended = await call(office.admin, api.committees.close, end(child, '2024-12-31'));
    await call(office.admin, api.committees.close, end(unit, '2024-12-31'));
    expect(await refused(office.admin, api.committees.close, end(ended, null))).toMatchObject({
      code: 'committee_outside_parent',
    });
  });

  it('do not end before their own figures, which would count and be shown nowhere', async () => {
    const board = await office.person('board', 'board');
    const unit = await office.addUnit({ code: 'FIG' });
    await report(board, { committeeId: unit.id, half: '2022-H2' }, 5);
    await recordQuotas(board, 2023, [{ committeeId: unit.id, period: '2023', amount: 5 }]);
    expect(await refused(local, api.committees.close, end(unit, '2022-06-30'))).toMatchObject({
      status: 422,
      code: 'committee_has_figures',
    });
    expect(await refused(local, api.committees.close, end(unit, '2022-12-31'))).toMatchObject({
      code: 'committee_has_figures',
      params: { period: '2023' },
    });
    await recordQuotas(board, 2023, [{ committeeId: unit.id, period: '2023', amount: null, version: 1 }]);
    await call(local, api.committees.close, end(unit, '2022-12-31'));
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

  it('stand in the order they are given, 1 to n among those of one parent, whoever is moved', async () => {
    const top = await office.addUnit({ code: 'ORD' });
    const units = new Map<string, Committee>();
    for (const code of ['O1', 'O2', 'O3', 'O4'])
      units.set(code, await office.addUnit({ code, parentId: top.id }));
    const order = async () => {
      const { committees } = await call(local, api.committees.list);
      const below = committees.filter(({ parentId }) => parentId === top.id);
      for (const unit of below) units.set(unit.code, unit);
      return below.map(({ code, displayOrder }) => `${displayOrder} ${code}`);
    };
    const place = (code: string, displayOrder: number) => {
      const unit = units.get(code);
      if (!unit) throw new Error(`no committee ${code}`);
      const body = correction(unit, { displayOrder });
      return call(local, api.committees.correct, { params: { id: unit.id }, body });
    };
    expect(await order()).toEqual(['1 O1', '2 O2', '3 O3', '4 O4']);
    expect((await place('O4', 2)).displayOrder).toBe(2);
    expect(await order()).toEqual(['1 O1', '2 O4', '3 O2', '4 O3']);
    expect((await place('O1', 3)).displayOrder).toBe(3);
    expect(await order()).toEqual(['1 O4', '2 O2', '3 O1', '4 O3']);
    expect((await place('O4', 99)).displayOrder).toBe(4);
    expect(await order()).toEqual(['1 O2', '2 O1', '3 O3', '4 O4']);
  });

  it('tell what a change on a day would touch: people, reports and quotas, never a figure', async () => {
    const board = await office.person('board', 'board-touch');
    const unit = await office.addUnit({ code: 'TOU' });
    const child = await office.addUnit({ code: 'TO1', parentId: unit.id });
    await office.addUnit({ code: 'TO2', parentId: unit.id, validFrom: '2024-01-01' });
    await office.officer('TO1');
    await report(board, { committeeId: child.id, half: '2022-H1' }, 5);
    await report(board, { committeeId: child.id, half: '2022-H2' }, 6);
    await recordQuotas(board, 2022, [{ committeeId: child.id, period: '2022', amount: 5 }]);
    const touches = (on: string, who = local) =>
      call(who, api.committees.touches, { params: { id: unit.id }, query: { on } });
    expect(await touches('2022-06-30')).toEqual({
      committee: { id: unit.id, code: 'TOU', name: unit.name, kind: unit.kind },
      version: 1,
      below: [expect.objectContaining({ code: 'TO1' })],
      accounts: 1,
      reports: { count: 2, first: '2022-H1', last: '2022-H2' },
      openReports: 2,
      quotas: 1,
      periodsAfter: ['2022-H2'],
    });
    expect((await touches('2024-01-01')).below.map(({ code }) => code)).toEqual(['TO1', 'TO2']);
    const unknown = { params: { id: abroad.id }, query: { on: '2022-06-30' } };
    expect(await refused(local, api.committees.touches, unknown)).toMatchObject({ code: 'not_found' });
  });

  it('have a history: who did what, and what it was before', async () => {
    const unit = await office.addUnit({ code: 'HIS' });
    const params = { id: unit.id };
    const named = await call(local, api.committees.correct, {
      params,
      body: correction(unit, { name: 'Tên mới', kind: 'town' }),
    });
    await call(local, api.committees.close, end(named, '2025-06-30'));
    const leader = await office.person('leader', 'leader');
    const { committee, deeds } = await call(leader, api.committees.history, { params });
    expect(committee).toMatchObject({ id: unit.id, name: 'Tên mới', validTo: '2025-06-30' });
    expect(deeds.map(({ action, by }) => ({ action, by }))).toEqual([
      { action: 'committee.close', by: 'Cán bộ admin-tinh' },
      { action: 'committee.correct', by: 'Cán bộ admin-tinh' },
      { action: 'committee.create', by: expect.any(String) },
    ]);
    expect(deeds[0]?.changes).toEqual([{ field: 'validTo', before: null, after: '2025-06-30' }]);
    expect(deeds[1]?.changes).toEqual([
      { field: 'name', before: 'Đảng ủy HIS', after: 'Tên mới' },
      { field: 'kind', before: 'district', after: 'town' },
    ]);
    expect(deeds[2]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'code', before: null, after: 'HIS' },
        { field: 'parent', before: null, after: expect.stringContaining('Đảng bộ tỉnh') },
      ]),
    );
    expect(await refused(local, api.committees.history, { params: { id: abroad.id } })).toMatchObject({
      status: 404,
    });
  });
});
