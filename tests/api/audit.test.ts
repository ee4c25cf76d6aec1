import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call } from '../support/api';
import { signIn, type Client } from '../support/client';
import { brokenAudit } from '../support/consistency';
import { sql } from '../support/databases';
import { askFor, numbersHeld } from '../support/document-desk';
import { endpoints } from '../support/endpoints';
import { addBreakdown, addGroup, changed, changedGroup, listOf } from '../support/groups-desk';
import { Office, officePassword, recordQuotas, report, type Step } from '../support/office';
import { apply, opens, planOf } from '../support/plans';
import { saveCells, remarking } from '../support/report-desk';
import { csv } from '../support/sheets';

/** What each door that writes leaves behind; null for those that write nothing. A new door has to be entered here. */
const LEAVES: Record<string, string | null> = {
  'session.signIn': 'session.start',
  'session.signOut': 'session.end',
  'session.changePassword': 'account.password',
  'reports.saveCells': 'report.save',
  'reports.submit': 'report.submit',
  'reports.return': 'report.return',
  'reports.approve': 'report.approve',
  'reports.approveAll': 'report.approve',
  'reports.correct': 'report.correct',
  'reports.cancel': 'report.cancel',
  'reports.comment': 'report.comment',
  'reports.resolve': 'report.resolve',
  'quotas.record': 'quota.record',
  'quotas.saveDraft': 'quota.draft_save',
  'quotas.discardDraft': 'quota.draft_discard',
  'quotas.readWorkbook': null,
  'quotas.recordStretch': 'stretch.record',
  'terms.create': 'term.create',
  'terms.change': 'term.change',
  'periods.set': 'period.set',
  'periods.lock': 'period.lock',
  'periods.unlock': 'period.unlock',
  'periods.grant': 'period.grant',
  'periods.endException': 'period.end_exception',
  'reports.remind': 'report.remind',
  'groups.addBreakdown': 'breakdown.add',
  'groups.changeBreakdown': 'breakdown.change',
  'groups.orderBreakdowns': 'breakdown.order',
  'groups.addGroup': 'target_group.add',
  'groups.changeGroup': 'target_group.change',
  'groups.orderGroups': 'breakdown.order_groups',
  'committees.create': 'committee.create',
  'committees.correct': 'committee.correct',
  'committees.close': 'committee.close',
  'committees.move': 'committee.move',
  'reorganisations.preview': null,
  'reorganisations.apply': 'reorganisation.apply',
  'reorganisations.undo': 'reorganisation.undo',
  'reorganisations.read': null,
  'settings.setBands': 'setting.bands',
  'snapshots.take': 'snapshot.take',
  'documents.make': 'document.make',
  'documents.cancel': 'document.cancel',
  'documents.verify': null,
  'office.set': 'office.set',
  'accounts.create': 'account.create',
  'accounts.change': 'account.change',
  'accounts.resetSecret': 'account.secret',
  'notices.read': null,
  'notices.setMail': 'account.mail',
  'entryFiles.check': null,
  'entryFiles.marked': null,
  'entryFiles.apply': 'report.save',
  'imports.checkFigures': null,
  'imports.applyFigures': 'report.import',
  'imports.checkCommittees': null,
  'imports.applyCommittees': 'committee.import',
};

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open(['A']);
  board = await office.person('board', 'board');
  await work();
});
afterAll(() => office.close());

const auditRows = () => sql(office.server.superuserUrl, 'SELECT * FROM audit ORDER BY id');

/** Goes once through every door that writes. */
async function work(): Promise<void> {
  const second = await office.person('board', 'board-2');
  const unit = office.unit('A');
  const step = { committeeId: unit.id, half: '2021-H1' as const };
  const sent = await report(board, step, 5);
  await call(second, api.reports.return, {
    params: step,
    body: { version: sent.version, reason: 'Thiếu chi bộ' },
  });
  const again = await report(board, step, 6);
  await call(second, api.reports.approve, { params: step, body: { version: again.version } });
  await correctAndRemark(step);
  await recordQuotas(board, 2021, [{ committeeId: unit.id, period: '2021', amount: 10 }]);
  const draft = { version: 0, cells: [{ committeeId: unit.id, period: '2022', amount: 10 }] };
  await call(board, api.quotas.saveDraft, { params: { year: '2022' }, body: draft });
  await call(board, api.quotas.discardDraft, { params: { year: '2022' }, query: { version: '1' } });
  const term = { code: '2020-2025', firstYear: 2020, lastYear: 2025 };
  await call(office.admin, api.terms.create, { body: term });
  const corrected = { params: { code: term.code }, body: { version: 1, firstYear: 2021, lastYear: 2025 } };
  await call(office.admin, api.terms.change, corrected);
  await call(await office.officer('A'), api.quotas.recordStretch, {
    params: { committeeId: unit.id, year: '2021' },
    body: { version: 0, amount: 12, note: '' },
  });
  await call(board, api.notices.setMail, { body: { email: 'board@tinhuy.test', wanted: true } });
  const figures = csv([
    ['Mã', 'Kỳ', 'Kết nạp'],
    ['A', '2021-H2', '7'],
  ]);
  const plan = await call(board, api.imports.checkFigures, { file: figures });
  await call(board, api.imports.applyFigures, { file: figures, query: { fingerprint: plan.fingerprint } });
  const list = csv([
    ['Mã', 'Tên', 'Loại', 'Có từ ngày'],
    ['B', 'Huyện ủy B', 'huyện', '1/10/2020'],
  ]);
  const added = await call(office.admin, api.imports.checkCommittees, { file: list });
  await call(office.admin, api.imports.applyCommittees, {
    file: list,
    query: { fingerprint: added.fingerprint },
  });
  const { name, kind, formerArea, displayOrder, version } = unit;
  await call(office.admin, api.committees.correct, {
    params: { id: unit.id },
    body: { name, kind, formerArea, displayOrder, version },
  });
  await reorganise();
  await chase();
  await keepGroups();
  const { during, after, version: bandsVersion } = (await call(office.admin, api.settings.view)).bands;
  await call(office.admin, api.settings.setBands, {
    body: { during, after: { ...after, behind: after.behind - 1 }, version: bandsVersion },
  });
  await call(board, api.snapshots.take, {
    body: { asked: { period: '2021-H1' }, note: 'Họp Ban Thường vụ' },
  });
  await letOut();
  await office.person('leader', 'leader');
  const leader = (await call(office.admin, api.accounts.list)).accounts.find(
    ({ username }) => username === 'leader',
  );
  const params = { id: leader?.id ?? '' };
  await call(office.admin, api.accounts.change, {
    params,
    body: { version: 1, displayName: 'Thường trực', active: true },
  });
  await call(office.admin, api.accounts.resetSecret, { params, body: { version: 2 } });
  const leaving = await signIn(office.url, 'board-2', officePassword);
  await leaving.delete('/api/session');
}

/** Begins a correction and gives it up; writes a remark and marks it as dealt with. */
async function correctAndRemark(step: Step): Promise<void> {
  const { version } = await call(board, api.reports.open, { params: step });
  const begun = await call(board, api.reports.correct, {
    params: step,
    body: { version, reason: 'Đính chính' },
  });
  await call(board, api.reports.cancel, { params: step, body: { version: begun.version } });
  const remark = remarking('Đã đối chiếu', 'admitted');
  const { comments } = await call(board, api.reports.comment, { params: step, body: remark });
  const params = { ...step, id: comments[0]?.id ?? '' };
  await call(board, api.reports.resolve, { params });
}

/** Adds a breakdown with a group, changes both and puts all into their order. */
async function keepGroups(): Promise<void> {
  const breakdown = await addBreakdown(office.admin);
  const group = await addGroup(office.admin, breakdown);
  await call(office.admin, api.groups.changeBreakdown, changed(breakdown, { required: true }));
  await call(office.admin, api.groups.changeGroup, changedGroup(group, { name: 'Tên khác' }));
  const { breakdowns } = await listOf(office.admin);
  await call(office.admin, api.groups.orderBreakdowns, { body: { ids: breakdowns.map(({ id }) => id) } });
  const ids = [group.id];
  await call(office.admin, api.groups.orderGroups, { params: { id: breakdown.id }, body: { ids } });
}

/** Sets the office's layout; asks for an official document and stops it. */
async function letOut(): Promise<void> {
  const { template, version } = await call(board, api.office.view);
  await call(board, api.office.set, { body: { template, version } });
  const letGo = await numbersHeld(office.server.superuserUrl);
  const { id } = await askFor(board, { kind: 'summary', period: '2021-H1' }, { official: true });
  await call(board, api.documents.cancel, { params: { id } });
  await letGo();
}

/** Ends a committee, moves another, and takes a reorganisation back. */
async function reorganise(): Promise<void> {
  const [closed, moved, merged] = [
    await office.addUnit({ code: 'R1' }),
    await office.addUnit({ code: 'R2' }),
    await office.addUnit({ code: 'R3' }),
  ];
  const above = await office.addUnit({ code: 'R4' });
  const close = { params: { id: closed.id }, body: { version: 1, validTo: '2024-12-31' } };
  await call(office.admin, api.committees.close, close);
  const decision = { decisionNumber: null, decisionDate: null, note: '' };
  const move = { version: 1, parentId: above.id, from: '2024-01-01', ...decision };
  await call(office.admin, api.committees.move, { params: { id: moved.id }, body: move });
  const { id } = await apply(office.admin, planOf(office, [merged], [opens('R5', [merged])]));
  await call(office.admin, api.reorganisations.undo, { params: { id }, body: { note: 'nhầm' } });
}

/** Sets a half-year, locks and unlocks it, lets a committee through and reminds it. */
async function chase(): Promise<void> {
  const params = { half: '2022-H1' };
  const setting = { version: 0, dueAt: '2022-07-06T17:00:00+07:00', lateAllowed: true, announce: false };
  await call(board, api.periods.set, { params, body: setting });
  await call(board, api.periods.lock, { params, body: { version: 1 } });
  const committeeId = office.unit('A').id;
  const until = { until: '2099-01-01T00:00:00+07:00', reason: 'Bổ sung' };
  await call(board, api.periods.grant, { params: { ...params, committeeId }, body: until });
  await call(board, api.periods.endException, { params: { ...params, committeeId } });
  await call(board, api.periods.unlock, { params, body: { version: 2 } });
  await call(board, api.reports.remind, { body: { ...params, committeeIds: [committeeId] } });
}

it('Every door of the contract that writes is known here, with what it leaves behind', () => {
  const writing = endpoints.filter(([, { method }]) => method !== 'GET').map(([name]) => name);
  expect(Object.keys(LEAVES).sort()).toEqual(writing.sort());
});

it('Every write leaves a row', async () => {
  const actions = new Set((await auditRows()).map(({ action }) => action));
  const expected = Object.values(LEAVES).filter((action) => action !== null);
  expect(expected.filter((action) => !actions.has(action))).toEqual([]);
});

it('A row says who, when, for which committee, and what was there before and after', async () => {
  const [saved] = (await auditRows()).filter(({ action }) => action === 'report.save').slice(-1);
  const [account] = await sql(office.server.superuserUrl, `SELECT id FROM account WHERE username = 'board'`);
  expect(saved).toMatchObject({
    account_id: account?.['id'],
    committee_id: office.unit('A').id,
    entity: 'report',
  });
  expect(saved?.['details']).toEqual({
    half: '2021-H1',
    way: 'typed',
    items: { admitted: [5, 6] },
  });
  const returned = (await auditRows()).find(({ action }) => action === 'report.return');
  expect(returned?.['details']).toMatchObject({ reason: 'Thiếu chi bộ', admitted: 5 });
});

it('The rows are a chain: each follows from the one before', async () => {
  expect((await auditRows()).length).toBeGreaterThan(25);
  expect(await brokenAudit(office.server.superuserUrl)).toEqual([]);
});

it.each([
  ['changed', `UPDATE audit SET details = details || '{"admitted": 99}' WHERE id = 9`],
  ['handed to someone else', `UPDATE audit SET account_id = NULL, committee_id = account_id WHERE id = 11`],
  ['taken out', `DELETE FROM audit WHERE id = 13`],
])('A row that is %s breaks the chain, even by the hand that owns the database', async (_, tampering) => {
  await sql(office.server.superuserUrl, 'CREATE TABLE kept AS SELECT * FROM audit');
  await sql(office.server.superuserUrl, tampering);
  expect(await brokenAudit(office.server.superuserUrl)).not.toEqual([]);
  // Put back as it was, past the trigger that would make new hashes.
  await sql(
    office.server.superuserUrl,
    `ALTER TABLE audit DISABLE TRIGGER audit_chain; DELETE FROM audit; INSERT INTO audit SELECT * FROM kept;
     ALTER TABLE audit ENABLE TRIGGER audit_chain; DROP TABLE kept`,
  );
  expect(await brokenAudit(office.server.superuserUrl)).toEqual([]);
});

it('What fails leaves no row', async () => {
  const before = (await auditRows()).length;
  await board.post('/api/quotas', { nothing: true });
  // Approved: closed to whoever writes into it.
  const { results } = await saveCells(board, '2021-H1', [
    { committeeId: office.unit('A').id, item: 'admitted', version: 2, count: 1 },
  ]);
  expect(results).toMatchObject([{ outcome: 'refused', code: 'report_not_open' }]);
  expect((await auditRows()).length).toBe(before);
});
