import { api, type Board, type ListedCommittee, type Reorganisation } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { brokenAudit, wrongSums } from '../support/consistency';
import { boardOf, report, type Office } from '../support/office';
import { enterFigures, openBeforeReform, reformFile, reformPlan } from '../support/reform';
import { refusalOfCells } from '../support/report-desk';

let office: Office;
let board: Client;
let leader: Client;
let before: { boards: object[]; committees: ListedCommittee[] };
let applied: Reorganisation;
beforeAll(async () => {
  office = await openBeforeReform();
  board = await office.person('board', 'board');
  leader = await office.person('leader', 'leader');
  await enterFigures(office, board);
  before = { boards: await boards(), committees: await listed() };
}, 60_000);
afterAll(() => office.close());

const listed = async (who = office.admin) => (await call(who, api.committees.list)).committees;
/** The tree itself: not how often a row changed, nor the accounts and reports that came meanwhile. */
const treeOf = (committees: ListedCommittee[]) =>
  committees.map(({ version: _, accounts: _accounts, lastReport: _lastReport, ...one }) => one);

/** The boards of the past as they were, without the moment they were read. */
async function boards(): Promise<object[]> {
  const views = ['2021', '2021-H1', '2021-H2', '2022', '2022-H1'].map((period) => boardOf(board, period));
  return (await Promise.all(views)).map(({ readAt: _, ...view }: Board) => view);
}

it('The published files name 65 successors and the 16 districts that end', async () => {
  const reading = await call(office.admin, api.reorganisations.read, { file: reformFile() });
  expect(reading.errors).toEqual([]);
  expect(reading).toMatchObject({ fileName: 'sap-xep-2025.csv', rowsRead: 70 });
  expect(reading.successors).toHaveLength(65);
  expect(reading.endIds).toHaveLength(16);
  expect(reading.successors.filter(({ predecessorIds }) => predecessorIds.length === 2)).toHaveLength(5);
});

it('Its preview ends 17, opens 65 and enlarges Khánh Hòa; nothing stands in the way, and nothing has changed', async () => {
  const plan = await reformPlan(office);
  const preview = await call(office.admin, api.reorganisations.preview, { body: plan });
  expect(preview.problems).toEqual([]);
  expect(preview).toMatchObject({ links: 71, keptReports: 27, keptQuotas: 18 });
  expect([preview.ended.length, preview.opened.length]).toEqual([17, 65]);
  expect(preview.enlarged).toMatchObject([
    { committee: { code: 'KH' }, predecessors: ['Đảng bộ tỉnh Ninh Thuận'] },
  ]);
  const dienKhanh = preview.ended.find(({ committee }) => committee.code === 'DK');
  expect(dienKhanh?.successors).toHaveLength(6);
  expect(preview.warnings).toContainEqual(
    expect.objectContaining({ rule: 'open_reports', name: 'Huyện ủy Diên Khánh', params: { count: 3 } }),
  );
  expect(preview.warnings).toContainEqual(
    expect.objectContaining({ rule: 'kind_changes', params: { before: 'district', after: 'special_zone' } }),
  );
  expect(await listed()).toEqual(before.committees);
});

it('It is not for the administrator of one of the two provinces', async () => {
  const plan = await reformPlan(office);
  const local = await office.person('admin', 'admin-kh');
  expect(await refused(local, api.reorganisations.apply, { body: plan })).toMatchObject({
    status: 404,
    code: 'not_found',
  });
});

it('Applied, 65 are open under Khánh Hòa, the districts are closed, and the others go on', async () => {
  applied = await call(office.admin, api.reorganisations.apply, { body: await reformPlan(office) });
  expect(applied).toMatchObject({ effectiveOn: '2025-07-01', mayUndo: true, undoneAt: null });
  expect([applied.ended.length, applied.opened.length, applied.links.length]).toEqual([17, 65, 71]);
  const committees = await listed();
  const under = committees.filter(({ parentId }) => parentId === office.province.id);
  const opened = under.filter(({ validFrom }) => validFrom === '2025-07-01');
  expect(opened).toHaveLength(65);
  expect(opened.every(({ validTo, predecessorIds }) => validTo === null && predecessorIds.length > 0)).toBe(
    true,
  );
  expect(under.filter(({ validTo }) => validTo === '2025-06-30').map(({ code }) => code)).toEqual([
    ...['NT', 'CR', 'NH', 'VN', 'DK', 'CL', 'KV', 'KS', 'TS'],
  ]);
  const goingOn = under.filter((one) => one.validTo === null && one.validFrom < '2025-07-01');
  expect(goingOn.map(({ code }) => code)).toEqual(['DHNT', 'QS', 'CA']);
  expect(under.map(({ displayOrder }) => displayOrder)).toEqual(under.map((_, index) => index + 1));
  const province = committees.find(({ code }) => code === 'NTH');
  expect(province).toMatchObject({ validTo: '2025-06-30', successorIds: [office.province.id] });
  const below = committees.filter(({ parentId }) => parentId === province?.id);
  expect(below.map(({ validTo }) => validTo)).toEqual(Array.from({ length: 7 }, () => '2025-06-30'));
  expect(await brokenAudit(office.server.superuserUrl)).toEqual([]);
});

it('The boards of 2021 and 2022 are unchanged to the digit', async () => {
  expect(await boards()).toEqual(before.boards);
  expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
});

it('Khánh Hòa’s own people now read the history of Ninh Thuận too', async () => {
  const codes = (await listed(leader)).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['NTH', 'NT-PR', '22366']));
  const { reorganisations } = await call(leader, api.reorganisations.list);
  expect(reorganisations).toMatchObject([{ id: applied.id, mayUndo: false }]);
});

it('A district still sends its first half of 2025, and nothing after it', async () => {
  const district = before.committees.find(({ code }) => code === 'DK')?.id ?? '';
  const sent = await report(board, { committeeId: district, half: '2025-H1' }, 41);
  expect(sent.state).toBe('submitted');
  const late = { committeeId: district, half: '2025-H2' as const };
  expect(await refusalOfCells(board, late, { admitted: 1 })).toBe('committee_not_active');
});

it('Undone, everything is as it was', async () => {
  const params = { id: applied.id };
  const undone = await call(office.admin, api.reorganisations.undo, { params, body: { note: 'thử' } });
  expect(undone).toMatchObject({ mayUndo: false });
  expect(undone.undoneAt).not.toBeNull();
  expect(treeOf(await listed())).toEqual(treeOf(before.committees));
  expect(await boards()).toEqual(before.boards);
  expect((await listed(leader)).map(({ code }) => code)).not.toContain('NTH');
  const again = await refused(office.admin, api.reorganisations.undo, { params, body: { note: '' } });
  expect(again).toMatchObject({ status: 409, code: 'reorganisation_undone' });
  // And it can be applied again.
  const second = await call(office.admin, api.reorganisations.apply, { body: await reformPlan(office) });
  expect(second.opened).toHaveLength(65);
  expect(await boards()).toEqual(before.boards);
  expect(await brokenAudit(office.server.superuserUrl)).toEqual([]);
});
