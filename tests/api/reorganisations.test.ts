import { api, PLAN_RULES, type Committee, type PlanRule, type ReorganisationPlan } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused, send } from '../support/api';
import type { Client } from '../support/client';
import { brokenAudit } from '../support/consistency';
import { sql } from '../support/databases';
import { Office, boardOf, recordQuotas, report, rowOf } from '../support/office';
import { activeWith, apply, opens, planOf, takesIn, treeOf } from '../support/plans';
import { refusalOfCells } from '../support/report-desk';

let office: Office;
let local: Client;
let board: Client;
let abroad: Committee;
beforeAll(async () => {
  office = await Office.open();
  local = await office.person('admin', 'admin-tinh');
  board = await office.person('board', 'board');
  abroad = await call(office.admin, api.committees.create, {
    body: {
      ...{ code: 'NTH', name: 'Tỉnh khác', kind: 'province', parentId: null },
      ...{ validFrom: '2000-01-01', validTo: null, formerArea: null },
    },
  });
});
afterAll(() => office.close());

const preview = (body: ReorganisationPlan, who = local) => call(who, api.reorganisations.preview, { body });
const many = (...codes: string[]) =>
  codes.reduce<Promise<Committee[]>>(
    async (added, code) => [...(await added), await office.addUnit({ code })],
    Promise.resolve([]),
  );

describe('a plan with problems', () => {
  let a: Committee, b: Committee, below: Committee, busy: Committee, late: Committee, over: Committee;
  let host: Committee;
  beforeAll(async () => {
    [a, b] = [await office.addUnit({ code: 'PA' }), await office.addUnit({ code: 'PB' })];
    below = await office.addUnit({ code: 'PB1', parentId: b.id });
    busy = await office.addUnit({ code: 'BUSY' });
    late = await office.addUnit({ code: 'LATE', validFrom: '2024-01-01' });
    over = await office.addUnit({ code: 'OVER', validTo: '2021-12-31' });
    host = await office.addUnit({ code: 'HST' });
    const guest = await office.addUnit({ code: 'GST' });
    await apply(local, planOf(office, [guest], [takesIn(host, [guest])], { effectiveOn: '2024-01-01' }));
    await recordQuotas(board, 2024, [{ committeeId: busy.id, period: '2024', amount: 5 }]);
    await report(board, { committeeId: busy.id, half: '2023-H2' }, 5);
  });

  const cases: [PlanRule, () => ReorganisationPlan, object][] = [
    ['nothing_ends', () => planOf(office, [], []), { name: '', params: {} }],
    ['already_ended', () => planOf(office, [over], [opens('N', [over])]), { params: { to: '2021-12-31' } }],
    ['begins_later', () => planOf(office, [late], [opens('N', [late])]), { params: { from: '2024-01-01' } }],
    ['took_in_later', () => planOf(office, [host], [opens('N', [host])]), { params: { from: '2024-01-01' } }],
    [
      'below_goes_on',
      () => planOf(office, [b], [opens('N', [b])]),
      { name: 'Đảng ủy PB', params: { below: 'Đảng ủy PB1', count: 1 } },
    ],
    [
      'figures_after',
      () => planOf(office, [busy], [opens('N', [busy])]),
      { name: 'Đảng ủy BUSY', params: { period: '2023-H2' } },
    ],
    [
      'code_taken',
      () => planOf(office, [a], [opens('pb', [a])]),
      { successor: 0, params: { code: 'pb', by: 'Đảng ủy PB' } },
    ],
    [
      'code_twice',
      () => planOf(office, [a], [opens('N', [a]), opens('n', [a])]),
      { successor: 1, params: { code: 'n' } },
    ],
    ['successor_ends', () => planOf(office, [a, busy], [takesIn(a, [busy])]), { name: 'Đảng ủy PA' }],
    ['successor_not_active', () => planOf(office, [a], [takesIn(over, [a])]), { name: 'Đảng ủy OVER' }],
    [
      'predecessor_goes_on',
      () => planOf(office, [a], [opens('N', [a, below])]),
      { successor: 0, params: { predecessor: 'Đảng ủy PB1' } },
    ],
    [
      'predecessor_missing',
      () => planOf(office, [a], [opens('N', [])]),
      { successor: 0, name: 'Đảng ủy xã N' },
    ],
    [
      'outside_parent',
      () => planOf(office, [a], [opens('N', [a])], { parentId: late.id }),
      { name: 'Đảng ủy LATE', params: { from: '2024-01-01', to: null } },
    ],
    [
      'parent_invalid',
      () => planOf(office, [a], [opens('N', [a])], { parentId: abroad.id }),
      { committeeId: null },
    ],
  ];

  it('is tried here against every rule of the contract', () => {
    expect(cases.map(([rule]) => rule)).toEqual([...PLAN_RULES]);
  });

  it.each(cases)('says %s, and is refused as the preview said', async (rule, plan, about) => {
    const { problems } = await preview(plan());
    expect(problems).toContainEqual(expect.objectContaining({ rule, ...about }));
    const before = await treeOf(local);
    expect(await refused(local, api.reorganisations.apply, { body: plan() })).toMatchObject({
      ...{ status: 422, code: 'reorganisation_has_problems', params: { count: problems.length } },
    });
    expect(await treeOf(local)).toEqual(before);
  });

  it('names a committee twice, or as its own parent, and says so', async () => {
    const rules = async (plan: ReorganisationPlan) => (await preview(plan)).problems.map(({ rule }) => rule);
    expect(await rules(planOf(office, [a], [takesIn(busy, [a]), takesIn(busy, [a])]))).toEqual([
      'code_twice',
    ]);
    expect(await rules(planOf(office, [a], [opens('N', [a])], { parentId: a.id }))).toEqual([
      'parent_invalid',
    ]);
  });

  it('does not exist for committees of another tree', async () => {
    for (const plan of [planOf(office, [abroad], []), planOf(office, [a], [takesIn(abroad, [a])])]) {
      expect(await refused(local, api.reorganisations.preview, { body: plan })).toMatchObject({
        status: 404,
        code: 'not_found',
      });
    }
  });
});

it('What the preview says is what applying does, n to n, with an existing successor; warnings stop nothing', async () => {
  const [one, two, three, old, host] = await many('E1', 'E2', 'E3', 'E4', 'HOST');
  if (!one || !two || !three || !old || !host) throw new Error('committees are missing');
  await office.officer('E1');
  await report(board, { committeeId: one.id, half: '2022-H2' }, 4);
  await recordQuotas(board, 2023, [{ committeeId: one.id, period: '2023', amount: 9 }]);
  const plan = planOf(
    office,
    [one, two, three, old],
    [opens('S1', [one, two]), opens('S2', [two], { kind: 'district' }), takesIn(host, [three])],
  );
  const said = await preview(plan);
  expect(said).toMatchObject({ problems: [], links: 4, keptReports: 1, keptQuotas: 1 });
  expect(said.warnings.map(({ rule, name, params }) => ({ rule, name, params }))).toEqual([
    { rule: 'open_reports', name: 'Đảng ủy E1', params: { count: 1 } },
    { rule: 'without_successor', name: 'Đảng ủy E4', params: {} },
  ]);
  expect(
    said.ended.map(({ committee, accounts, openReports, successors }) => [
      ...[committee.code, accounts, openReports, successors],
    ]),
  ).toEqual([
    ['E1', 1, 1, ['Đảng ủy xã S1']],
    ['E2', 0, 0, ['Đảng ủy xã S1', 'Đảng ủy xã S2']],
    ['E3', 0, 0, ['Đảng ủy HOST']],
    ['E4', 0, 0, []],
  ]);
  const done = await apply(local, plan);
  expect(done.ended).toEqual(said.ended.map(({ committee }) => committee));
  expect(done.opened.map(({ code, name, kind }) => ({ code, name, kind }))).toEqual(
    said.opened.map(({ code, name, kind }) => ({ code, name, kind })),
  );
  const [s1, s2] = [await activeWith(local, 'S1'), await activeWith(local, 'S2')];
  expect([s1.predecessorIds, s2.predecessorIds]).toEqual([[one.id, two.id], [two.id]]);
  expect((await activeWith(local, 'HOST')).predecessorIds).toEqual([three.id]);
  const { deeds } = await call(local, api.committees.history, { params: { id: host.id } });
  expect(deeds[0]).toMatchObject({ action: 'committee.enlarge' });
  expect(deeds[0]?.changes).toContainEqual({ field: 'predecessors', before: null, after: 'Đảng ủy E3' });
  const { reorganisations } = await call(board, api.reorganisations.list);
  expect(reorganisations[0]).toEqual({ ...done, mayUndo: false });
});

it('An ended committee’s officer still sends the last half, and its figures stay where they are', async () => {
  const unit = await office.addUnit({ code: 'LH' });
  const officer = await office.officer('LH');
  await apply(local, planOf(office, [unit], [opens('LH2', [unit])]));
  await report(officer, { committeeId: unit.id, half: '2023-H1' }, 6);
  expect(rowOf(await boardOf(board, '2023-H1'), 'LH')).toMatchObject({ admitted: 6 });
  const after = { committeeId: unit.id, half: '2023-H2' as const };
  expect(await refusalOfCells(officer, after, { admitted: 1 })).toBe('committee_not_active');
});

it('A successor may take over the code of a predecessor', async () => {
  const unit = await office.addUnit({ code: 'RE' });
  const done = await apply(local, planOf(office, [unit], [opens('RE', [unit])]));
  const committees = (await treeOf(local)).filter(({ code }) => code === 'RE');
  expect(committees.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
    ['2020-10-01', '2023-06-30'],
    ['2023-07-01', null],
  ]);
  expect(done.mayUndo).toBe(true);
});

it('A committee that was closed for the day before is given its successors afterwards, once', async () => {
  const unit = await office.addUnit({ code: 'EVE', validTo: '2023-06-30' });
  const before = await treeOf(local);
  const done = await apply(local, planOf(office, [unit], [opens('EVE2', [unit])]));
  const again = await preview(planOf(office, [unit], [opens('EVE3', [unit])]));
  expect(again.problems.map(({ rule }) => rule)).toEqual(['already_ended']);
  await call(local, api.reorganisations.undo, { params: { id: done.id }, body: { note: '' } });
  expect(await treeOf(local)).toEqual(before);
});

it('A committee that has successors is not reopened by hand', async () => {
  const unit = await office.addUnit({ code: 'HAND' });
  await apply(local, planOf(office, [unit], [opens('HAND2', [unit])]));
  const ended = (await call(local, api.committees.list)).committees.find(({ id }) => id === unit.id);
  const body = { version: ended?.version, validTo: null };
  expect(await refused(local, api.committees.close, { params: { id: unit.id }, body })).toMatchObject({
    status: 409,
    code: 'committee_ended',
  });
});

it('A committee neither ends nor moves before the day on which it took others in', async () => {
  const [host = abroad, guest = abroad, other = abroad] = await many('TK', 'TK1', 'TK2');
  await apply(local, planOf(office, [guest], [takesIn(host, [guest])]));
  const { version } = await activeWith(local, 'TK');
  const params = { id: host.id };
  const refusal = { code: 'committee_took_in', params: { name: host.name, from: '2023-07-01' } };
  const early = { params, body: { version, validTo: '2022-12-31' } };
  expect(await refused(local, api.committees.close, early)).toMatchObject(refusal);
  const decided = { decisionNumber: null, decisionDate: null, note: '' };
  const move = { params, body: { ...decided, version, parentId: other.id, from: '2023-07-01' } };
  expect(await refused(local, api.committees.move, move)).toMatchObject(refusal);
  const later = { params, body: { version, validTo: '2023-07-01' } };
  expect(await call(local, api.committees.close, later)).toMatchObject({ validTo: '2023-07-01' });
});

it('The same plan twice at once is carried out once', async () => {
  const units = await many('C1', 'C2');
  const body = planOf(office, units, [opens('CN', units)]);
  const answers = await Promise.all([1, 2, 3].map(() => send(local, api.reorganisations.apply, { body })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
  const host = await office.addUnit({ code: 'C4' });
  const [unit] = await many('C3');
  const merge = planOf(office, unit ? [unit] : [], [takesIn(host, unit ? [unit] : [])]);
  const merged = await Promise.all([1, 2].map(() => send(local, api.reorganisations.apply, { body: merge })));
  expect(merged.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect(await brokenAudit(office.server.superuserUrl)).toEqual([]);
});

it('A reorganisation that fails at its very end leaves nothing behind', async () => {
  const units = await many('F1', 'F2');
  const before = await treeOf(local);
  const superuser = office.server.superuserUrl;
  await sql(
    superuser,
    `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
     CREATE TRIGGER fail BEFORE INSERT ON audit FOR EACH ROW WHEN (NEW.action = 'reorganisation.apply') EXECUTE FUNCTION fail()`,
  );
  const count = async () =>
    sql(superuser, 'SELECT (SELECT count(*) FROM lineage), count(*) FROM reorganisation');
  const rows = await count();
  const body = planOf(office, units, [opens('FN', units)]);
  expect(await refused(local, api.reorganisations.apply, { body })).toMatchObject({ status: 500 });
  await sql(superuser, 'DROP TRIGGER fail ON audit');
  expect(await treeOf(local)).toEqual(before);
  expect(await count()).toEqual(rows);
  await apply(local, body);
});
