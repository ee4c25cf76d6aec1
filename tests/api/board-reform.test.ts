import { api, type Board } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { boardOf, recordQuotas, report, rowOf, type Office } from '../support/office';
import { enterFigures, openBeforeReform, reformPlan } from '../support/reform';

let office: Office;
let board: Client;
let before: Omit<Board, 'readAt'>;
const units = new Map<string, string>();
beforeAll(async () => {
  office = await openBeforeReform();
  board = await office.person('board', 'board');
  await enterFigures(office, board);
  before = await read('2022-H1');
  const { committees } = await call(office.admin, api.committees.list);
  for (const { code, id } of committees) units.set(code, id);
  const neighbour = await office.person('board', 'board-nth', units.get('NTH') ?? '');
  await recordQuotas(neighbour, 2022, [{ committeeId: id('NT-PR'), period: '2022', amount: 300 }]);
  await report(neighbour, { committeeId: id('NT-PR'), half: '2022-H1' }, 108);
  await call(office.admin, api.reorganisations.apply, { body: await reformPlan(office) });
  const after = await call(office.admin, api.committees.list);
  for (const one of after.committees) units.set(one.code, one.id);
}, 60_000);
afterAll(() => office.close());

async function read(period: string, other: Record<string, string> = {}): Promise<Omit<Board, 'readAt'>> {
  const { readAt: _, ...view } = await boardOf(board, period, other);
  return view;
}
const id = (code: string): string => units.get(code) ?? '';
const areaOf = ({ rows }: Pick<Board, 'rows'>, area: string) => rows.find((row) => row.group?.area === area);

it('The board of 2022 is unchanged to the digit', async () => {
  expect(await read('2022-H1')).toEqual(before);
});

it('By today’s committees 2022 still is 612 of 1.700, nine of its fifteen rows named by their successors', async () => {
  const view = await read('2022-H1', { view: 'today' });
  expect(view.total).toEqual(before.total);
  expect(view.rows).toHaveLength(15);
  expect(view.rows.filter(({ group }) => group?.kind === 'successors')).toHaveLength(9);
  const nhaTrang = view.rows.find(({ committee }) => committee.code === 'NT');
  expect(nhaTrang).toMatchObject({ admitted: 118, quota: 330, rate: 35.8 });
  expect(nhaTrang?.group?.successors.map(({ code }) => code)).toEqual(['22366', '22333', '22390', '22402']);
});

it('By former area 2026 sets the six communes of Diên Khánh beside the district’s 57 of 150', async () => {
  const communes = (await read('2026-H1', { view: 'former_area' })).rows.flatMap(({ group }) =>
    group?.area === 'Diên Khánh' ? group.members.map(({ committee }) => committee.id) : [],
  );
  expect(communes).toHaveLength(6);
  await recordQuotas(
    board,
    2026,
    communes.map((committeeId) => ({ committeeId, period: '2026', amount: 30 })),
  );
  for (const committeeId of communes) await report(board, { committeeId, half: '2026-H1' }, 11);
  const view = await read('2026-H1', { view: 'former_area', against: '2022' });
  const area = areaOf(view, 'Diên Khánh');
  expect(area).toMatchObject({ admitted: 66, quota: 180, rate: 36.7 });
  expect(area?.group?.before).toMatchObject([
    { committee: { name: 'Huyện ủy Diên Khánh' }, admitted: 57, quota: 150, rate: 38 },
  ]);
  expect(area?.lastYear).toMatchObject({ difference: 9, points: -1.3, incomparable: null });
});

it('An area of Ninh Thuận is set beside its own city, although that belonged to another province', async () => {
  const area = areaOf(
    await read('2026-H1', { view: 'former_area', against: '2022' }),
    'Phan Rang - Tháp Chàm',
  );
  expect(area?.group?.before).toMatchObject([
    { committee: { code: 'NT-PR' }, admitted: 108, quota: 300, rate: 36 },
  ]);
});

it('Khánh Hòa’s total is not comparable across the merger, with or without a view', async () => {
  for (const view of ['as_was', 'today', 'former_area']) {
    const { total } = await read('2026-H1', { view, against: '2022' });
    expect(total.lastYear).toMatchObject({
      admitted: 612,
      difference: null,
      points: null,
      incomparable: 'reorganised',
    });
  }
  const { total } = await read('2022-H1', { against: '2021' });
  expect(total.lastYear).toMatchObject({ difference: -9, incomparable: null });
});

it('Committees that nothing happened to are compared across it', async () => {
  const view = await read('2026-H1', { against: '2022' });
  expect(rowOf(view, 'CA').lastYear).toMatchObject({ admitted: 46, incomparable: 'incomplete' });
  await report(board, { committeeId: id('CA'), half: '2026-H1' }, 40);
  expect(rowOf(await read('2026-H1', { against: '2022' }), 'CA').lastYear).toMatchObject({ difference: -6 });
});
