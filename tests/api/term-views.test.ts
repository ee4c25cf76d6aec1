import { api } from '@ket-nap/contracts';
import { completion, groupKey, sumOfKnown } from '@ket-nap/domain';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { report, rowOf, type Office } from '../support/office';
import { openTermOffice, progressOf, recordTargets, sendReports } from '../support/term-office';

let office: Office;
let board: Client;
/** Two committees go on from one that ends in the last year of the term. */
const SUCCESSORS = ['NEW1', 'NEW2'];
beforeAll(async () => {
  ({ office, board } = await openTermOffice());
  await sendReports(office, board);
  await recordTargets(office, board);
  await report(board, { committeeId: id('OLD'), half: '2025-H1' }, 7);
  await call(office.admin, api.reorganisations.apply, {
    body: {
      ...{ effectiveOn: '2025-07-01', decisionNumber: null, decisionDate: null, note: '' },
      ...{ parentId: office.province.id, endIds: [id('OLD')] },
      successors: SUCCESSORS.map((code) => ({
        ...{ existingId: null, code, name: `Đảng ủy ${code}`, kind: 'commune' },
        ...{ formerArea: 'Vùng hai', predecessorIds: [id('OLD')] },
      })),
    },
  });
  const { committees } = await call(office.admin, api.committees.list);
  for (const committee of committees) office.units.set(committee.code, committee);
  await report(board, { committeeId: id('NEW1'), half: '2025-H2' }, 11);
  await report(board, { committeeId: id('NEW2'), half: '2025-H2' }, 13);
});
afterAll(() => office.close());

const id = (code: string) => office.unit(code).id;
const through = (half: string, view = 'as_was') => progressOf(board, { through: half, view });
const sumOfRows = ({ rows }: { rows: { admitted: number | null }[] }) =>
  sumOfKnown(rows.map(({ admitted }) => admitted));

it('A committee that ended stays in its row, its successors come beside it, and the rows add up to the province', async () => {
  const before = await through('2025-H1');
  expect(before.rows.map(({ committee }) => committee.code)).toEqual(['A', 'B', 'OLD']);
  const after = await through('2025-H2');
  expect([before.showsAll, after.showsAll]).toEqual([true, true]);
  expect(after.rows.map(({ committee, admitted }) => [committee.code, admitted])).toEqual([
    ['A', 1100],
    ['B', 667],
    ['OLD', 307],
    ['NEW1', 11],
    ['NEW2', 13],
  ]);
  expect(rowOf(after, 'NEW1')).toMatchObject({ target: null, rate: null, difference: null });
  // Who was not there in a year owed no report of it.
  const existed = (code: string) => rowOf(after, code).years.map((year) => year.existed);
  expect(existed('NEW1')).toEqual([false, false, false, false, true]);
  expect(existed('OLD')).toEqual([true, true, true, true, true]);
  expect(after.total.years.every((year) => year.existed)).toBe(true);
  for (const view of [before, after]) expect(sumOfRows(view)).toBe(view.total.admitted);
  expect(after.mark).toEqual({ percent: 100, ended: true });
  expect(after.total).toMatchObject({ admitted: 2098, proRata: 8500, neededPerYear: null });
  expect(after.points.map(({ complete }) => complete)).toEqual(after.points.map((_, index) => index < 3));
});

it('By today’s committees it stands with its successors, summed and never apportioned', async () => {
  const view = await through('2025-H2', 'today');
  const [a, b, group] = view.rows;
  expect(view.rows).toHaveLength(3);
  expect([a?.group, b?.group]).toEqual([null, null]);
  expect(group).toMatchObject({
    committee: { id: id('OLD'), code: 'OLD, NEW1, NEW2', name: 'Đảng ủy NEW1, Đảng ủy NEW2' },
    admitted: 331,
    target: 1450,
    rate: 22.8,
    targetVersion: null,
    group: { kind: 'successors', area: null },
  });
  expect(group?.years.every((year) => year.existed)).toBe(true);
  expect(group?.group?.successors.map(({ code }) => code)).toEqual(['NEW1', 'NEW2']);
  expect(group?.group?.members).toEqual([
    { committee: expect.objectContaining({ code: 'OLD' }), admitted: 307, target: 1450, rate: 21.2 },
    { committee: expect.objectContaining({ code: 'NEW1' }), admitted: 11, target: null, rate: null },
    { committee: expect.objectContaining({ code: 'NEW2' }), admitted: 13, target: null, rate: null },
  ]);
});

it('By former area the committees of an area stand together', async () => {
  const view = await through('2025-H2', 'former_area');
  expect(
    view.rows.map(({ committee, group, admitted }) => [committee.name, group?.kind ?? null, admitted]),
  ).toEqual([
    ['Vùng một', 'area', 1100],
    ['Đảng ủy B', null, 667],
    ['Vùng hai', 'area', 331],
  ]);
  expect(rowOf(view, 'OLD, NEW1, NEW2').group).toMatchObject({ area: 'Vùng hai', successors: [] });
});

it('By kind and by former area every row stands in one group, whose rate is sum ÷ sum', async () => {
  const { rows, tallies, total } = await through('2025-H2');
  for (const by of ['kind', 'area'] as const) {
    const groups = tallies.filter((tally) => tally.by === by);
    expect(groups.map(({ key }) => key).toSorted()).toEqual(
      [...new Set(rows.map((row) => groupKey(row, by)))].toSorted(),
    );
    expect(sumOfKnown(groups.map((group) => group.rows))).toBe(rows.length);
    expect(sumOfKnown(groups.map(({ admitted }) => admitted))).toBe(total.admitted);
    expect(sumOfKnown(groups.map(({ target }) => target))).toBe(total.unitsTarget);
    for (const { admitted, target, rate } of groups) expect(rate).toBe(completion(admitted, target).rate);
  }
  // Of an area the ended committee’s target measures what its successors admitted too.
  expect(tallies.find(({ key }) => key === 'Vùng hai')).toMatchObject({ rows: 3, admitted: 331 });
});

it('The province’s figures are the same in every view, and the years of every row add up', async () => {
  const [was, today, area] = [
    await through('2025-H2'),
    await through('2025-H2', 'today'),
    await through('2025-H2', 'former_area'),
  ];
  for (const view of [today, area]) {
    expect(view.total).toEqual(was.total);
    expect(view.points).toEqual(was.points);
    expect(sumOfRows(view)).toBe(was.total.admitted);
  }
  for (const { admitted, years } of [...was.rows, ...today.rows, ...area.rows])
    expect(sumOfKnown(years.map((year) => year.admitted))).toBe(admitted);
});

it('An officer of a successor also sees what it came from, in one row by today’s committees', async () => {
  const { rows } = await progressOf(await office.officer('NEW1'), { through: '2025-H2', view: 'today' });
  expect(rows.map(({ committee, admitted }) => [committee.code, admitted])).toEqual([['OLD, NEW1', 318]]);
});
