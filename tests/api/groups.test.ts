import { api } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import {
  FROM,
  addBreakdown,
  addGroup,
  byCode,
  changed,
  changedGroup,
  listOf,
  named,
  newCode,
} from '../support/groups-desk';
import { Office } from '../support/office';

let office: Office;
let officer: Client;
beforeAll(async () => {
  office = await Office.open(['A']);
  officer = await office.officer('A');
});
afterAll(() => office.close());

const opened = (half: Half) =>
  call(officer, api.reports.open, { params: { committeeId: office.unit('A').id, half } });

describe('what a new installation asks for', () => {
  it('is the official form’s rows and the province’s focus groups, of every half-year', async () => {
    const { breakdowns } = await listOf(office.admin);
    expect(breakdowns.map(({ code, sort, groups }) => [code, sort, groups.length])).toEqual([
      ['occupation', 'partition', 14],
      ['age', 'partition', 8],
      ['education', 'partition', 7],
      ['of_which', 'of_which', 6],
      ['focus', 'of_which', 7],
    ]);
    const { breakdowns: asked } = await opened('2021-H1');
    expect(asked).toEqual(breakdowns);
  });
});

describe('breakdowns and their groups', () => {
  it('are added at the end, and asked for from their half-year on', async () => {
    const breakdown = await addBreakdown(office.admin, { required: true });
    const group = await addGroup(office.admin, breakdown, { fromHalf: '2022-H2', untilHalf: '2023-H1' });
    const { breakdowns } = await listOf(officer);
    expect(breakdowns.at(-1)).toEqual({ ...breakdown, required: true, groups: [group] });
    const asked = async (half: Half) => (await opened(half)).breakdowns.map(({ code }) => code);
    expect(await asked('2021-H2')).not.toContain(breakdown.code);
    // It holds already, but there is nothing in it to fill in.
    expect(await asked('2022-H1')).not.toContain(breakdown.code);
    expect(await asked('2022-H2')).toContain(breakdown.code);
  });

  it('are renamed in both languages, required and ended by version', async () => {
    const breakdown = await addBreakdown(office.admin);
    const group = await addGroup(office.admin, breakdown);
    const after = await call(
      office.admin,
      api.groups.changeBreakdown,
      changed(breakdown, { name: 'Tên mới', nameEn: 'New name', required: true, untilHalf: '2023-H1' }),
    );
    expect(byCode(after, breakdown.code)).toEqual({
      ...breakdown,
      name: 'Tên mới',
      nameEn: 'New name',
      required: true,
      untilHalf: '2023-H1',
      version: 2,
      groups: [group],
    });
    const ended = await call(
      office.admin,
      api.groups.changeGroup,
      changedGroup(group, { untilHalf: '2022-H2' }),
    );
    expect(byCode(ended, breakdown.code).groups).toEqual([{ ...group, untilHalf: '2022-H2', version: 2 }]);
    expect((await opened('2022-H2')).breakdowns.map(({ code }) => code)).toContain(breakdown.code);
    expect((await opened('2023-H1')).breakdowns.map(({ code }) => code)).not.toContain(breakdown.code);
  });

  it('keep what another administrator has just stored, and say what it is', async () => {
    const breakdown = await addBreakdown(office.admin);
    const first = changed(breakdown, { name: 'Của người trước', untilHalf: '2030-H1' });
    await call(office.admin, api.groups.changeBreakdown, first);
    const late = await refused(
      office.admin,
      api.groups.changeBreakdown,
      changed(breakdown, { name: 'Của người sau' }),
    );
    expect(late).toEqual({
      status: 409,
      code: 'conflict',
      params: { name: 'Của người trước', nameEn: breakdown.nameEn, fromHalf: FROM, untilHalf: '2030-H1' },
    });
  });

  it('have a code of their own: a breakdown among all, a group within its breakdown', async () => {
    const [one, other] = [await addBreakdown(office.admin), await addBreakdown(office.admin)];
    const group = await addGroup(office.admin, one);
    const body = { code: one.code, sort: 'partition', required: false, ...named('Trùng mã') };
    expect(await refused(office.admin, api.groups.addBreakdown, { body })).toEqual({
      status: 409,
      code: 'code_taken',
      params: { code: one.code },
    });
    const again = { code: group.code, ...named('Trùng mã') };
    expect(
      await refused(office.admin, api.groups.addGroup, { params: { id: one.id }, body: again }),
    ).toMatchObject({ status: 409, code: 'code_taken' });
    await call(office.admin, api.groups.addGroup, { params: { id: other.id }, body: again });
  });

  it.each([
    ['a code with marks', { code: 'mã' }, 'invalid_input'],
    ['a blank name', { name: ' ' }, 'invalid_input'],
    ['a year for a half-year', { fromHalf: '2022' }, 'invalid_input'],
    ['an end before the beginning', { untilHalf: '2021-H2' }, 'groups_last_half_too_early'],
  ])('are refused with %s', async (_, wrong, code) => {
    const before = await listOf(office.admin);
    const body = { code: newCode(), sort: 'partition', required: false, ...named('Sai'), ...wrong };
    expect(await refused(office.admin, api.groups.addBreakdown, { body })).toMatchObject({ code });
    const [to] = before.breakdowns;
    const group = { params: { id: to?.id ?? '' }, body: { code: newCode(), ...named('Sai'), ...wrong } };
    expect(await refused(office.admin, api.groups.addGroup, group)).toMatchObject({ code });
    expect(await listOf(office.admin)).toEqual(before);
  });

  it('are not found where there are none', async () => {
    const params = { id: '999999' };
    const body = { version: 1, ...named('Không có') };
    for (const answer of [
      await refused(office.admin, api.groups.changeGroup, { params, body }),
      await refused(office.admin, api.groups.changeBreakdown, { params, body: { ...body, required: false } }),
      await refused(office.admin, api.groups.addGroup, { params, body: { code: newCode(), ...named('X') } }),
      await refused(office.admin, api.groups.orderGroups, { params, body: { ids: [] } }),
    ])
      expect(answer).toMatchObject({ status: 404, code: 'not_found' });
  });
});

describe('their order', () => {
  it('is the one that was sent, for breakdowns and for the groups of one', async () => {
    const breakdown = await addBreakdown(office.admin);
    const ids = [
      await addGroup(office.admin, breakdown),
      await addGroup(office.admin, breakdown),
      await addGroup(office.admin, breakdown),
    ].map(({ id }) => id);
    const wanted = ids.toReversed();
    const ordered = await call(office.admin, api.groups.orderGroups, {
      params: { id: breakdown.id },
      body: { ids: wanted },
    });
    expect(byCode(ordered, breakdown.code).groups.map(({ id }) => id)).toEqual(wanted);
    const all = ordered.breakdowns.map(({ id }) => id).toReversed();
    const after = await call(office.admin, api.groups.orderBreakdowns, { body: { ids: all } });
    expect(after.breakdowns.map(({ id }) => id)).toEqual(all);
    expect((await opened(FROM)).breakdowns[0]?.code).toBe(breakdown.code);
  });

  it('is refused when the list is not the present one', async () => {
    const breakdown = await addBreakdown(office.admin);
    const [one, two] = [await addGroup(office.admin, breakdown), await addGroup(office.admin, breakdown)];
    const [first] = (await listOf(office.admin)).breakdowns;
    for (const ids of [[one.id], [one.id, one.id], [one.id, two.id, two.id], [one.id, first?.id ?? '']]) {
      const answer = await refused(office.admin, api.groups.orderGroups, {
        params: { id: breakdown.id },
        body: { ids },
      });
      expect(answer).toMatchObject({ status: 409, code: 'conflict' });
    }
    const ids = (await listOf(office.admin)).breakdowns.map(({ id }) => id).slice(1);
    expect(await refused(office.admin, api.groups.orderBreakdowns, { body: { ids } })).toMatchObject({
      code: 'conflict',
    });
  });
});

describe('who keeps them', () => {
  it('an administrator of the whole; not one of a part, and nobody with figures', async () => {
    const local = await office.person('admin', 'admin-a', office.unit('A').id);
    const board = await office.person('board', 'board');
    const leader = await office.person('leader', 'leader');
    const breakdown = await addBreakdown(office.admin);
    const before = await listOf(office.admin);
    for (const client of [local, board, leader, officer]) {
      expect(await listOf(client)).toEqual(before);
      const body = { code: newCode(), sort: 'partition', required: false, ...named('Không được') };
      for (const answer of [
        await refused(client, api.groups.addBreakdown, { body }),
        await refused(client, api.groups.changeBreakdown, changed(breakdown, { name: 'Không được' })),
        await refused(client, api.groups.orderBreakdowns, {
          body: { ids: before.breakdowns.map(({ id }) => id).toReversed() },
        }),
      ])
        expect(answer).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect(await listOf(office.admin)).toEqual(before);
  });

  it('is in the audit with what was before and after', async () => {
    const breakdown = await addBreakdown(office.admin);
    const group = await addGroup(office.admin, breakdown);
    await call(office.admin, api.groups.changeBreakdown, changed(breakdown, { name: 'Tên khác' }));
    await call(office.admin, api.groups.orderGroups, {
      params: { id: breakdown.id },
      body: { ids: [group.id] },
    });
    const rows = await sql(
      office.server.superuserUrl,
      `SELECT action, entity, entity_id, details FROM audit WHERE entity IN ('breakdown', 'target_group')
       ORDER BY id DESC LIMIT 4`,
    );
    expect(rows.toReversed()).toMatchObject([
      { action: 'breakdown.add', entity_id: breakdown.id, details: { after: { code: breakdown.code } } },
      {
        action: 'target_group.add',
        entity: 'target_group',
        entity_id: group.id,
        details: { breakdown: breakdown.code, after: { code: group.code } },
      },
      {
        action: 'breakdown.change',
        details: {
          before: { name: breakdown.name, version: 1 },
          after: { name: 'Tên khác', version: 2 },
        },
      },
      { action: 'breakdown.order_groups', details: { before: [group.code], after: [group.code] } },
    ]);
  });
});
