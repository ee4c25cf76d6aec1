import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Client } from '../support/client';
import { Office, boardOf, report } from '../support/office';
import { apply, planOf, takesIn } from '../support/plans';

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open([{ code: 'V', formerArea: 'Vùng một' }]);
  board = await office.person('board', 'board');
});
afterAll(() => office.close());

it('What the unit itself took in with all below it is counted once in the period compared with', async () => {
  const unit = await office.addUnit({ code: 'U', formerArea: 'Vùng một' });
  const below = await office.addUnit({ code: 'U1', parentId: unit.id, formerArea: 'Vùng một' });
  const other = office.unit('V');
  await report(board, { committeeId: below.id, half: '2023-H1' }, 7);
  await report(board, { committeeId: other.id, half: '2023-H1' }, 3);
  await apply(office.admin, planOf(office, [unit, below], [takesIn(office.province, [unit, below])]));
  await report(board, { committeeId: other.id, half: '2024-H1' }, 4);
  const { rows, total } = await boardOf(board, '2024-H1', { view: 'former_area' });
  expect(total.lastYear.admitted).toBe(10);
  expect(rows.map(({ lastYear }) => lastYear.admitted)).toEqual([10]);
});
