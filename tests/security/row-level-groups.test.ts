import { groupItem } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Office } from '../support/office';
import { addBreakdown, addGroup } from '../support/groups-desk';
import { enter } from '../support/report-desk';
import { Scopes } from '../support/scopes';

const OTHERS = ['board', 'leader', 'entry-a'];

let office: Office;
let scopes: Scopes;
let groupId: string;
beforeAll(async () => {
  office = await Office.open(['A']);
  await office.person('board', 'board');
  await office.person('leader', 'leader');
  const officer = await office.officer('A');
  const group = await addGroup(office.admin, await addBreakdown(office.admin));
  groupId = group.id;
  await enter(officer, { committeeId: office.unit('A').id, half: '2024-H1' }, { [groupItem(groupId)]: 3 });
  scopes = await Scopes.open(office.server.superuserUrl);
});
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const as = (username: string, text: string, values: unknown[] = []) => scopes.as(username, text, values);

describe('breakdowns and target groups', () => {
  it('are read by everybody and written by an administrator alone; nobody deletes one', async () => {
    for (const username of ['quan-tri', ...OTHERS]) {
      expect(await as(username, 'SELECT code FROM target_group WHERE id = $1', [groupId])).toHaveLength(1);
      for (const table of ['breakdown', 'target_group'])
        await expect(as(username, `DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    }
    const insert = `INSERT INTO breakdown (code, name, name_en, sort, display_order, from_half)
      VALUES ('them', 'Thêm', 'Added', 'of_which', 99, '2022-H1')`;
    for (const username of OTHERS) {
      await expect(as(username, insert)).rejects.toThrow('row-level security');
      for (const table of ['breakdown', 'target_group'])
        expect(await as(username, `UPDATE ${table} SET name = 'Khác'`)).toEqual([{ touched: 0 }]);
    }
    expect(await as('quan-tri', insert)).toEqual([{ touched: 1 }]);
  });

  it('tell an administrator the half-years with figures, and no figure; others ask in vain', async () => {
    const asked = 'SELECT group_id::text AS "groupId", half FROM groups_with_figures(ARRAY[$1::bigint])';
    expect(await as('quan-tri', asked, [groupId])).toEqual([{ groupId, half: '2024-H1' }]);
    for (const username of OTHERS) expect(await as(username, asked, [groupId])).toEqual([]);
    expect(await as('quan-tri', 'SELECT * FROM report_cell')).toEqual([]);
    expect(await as('entry-a', 'SELECT count FROM report_cell')).toEqual([{ count: 3 }]);
  });
});
