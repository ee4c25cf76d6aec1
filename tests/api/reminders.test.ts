import { api, type Notice } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, type Step } from '../support/office';
import { enterAdmitted, sendReport, setPeriod } from '../support/period-desk';

/** The board reminds those who have not sent. */
const half: Half = '2022-H1';
let office: Office;
let board: Client;
let second: Client;
const officers = new Map<string, Client>();
beforeAll(async () => {
  office = await Office.open(['MISSING', 'DRAFT', 'RETURNED', 'SENT', 'PAPER', 'NOBODY', 'TWO', 'SUM']);
  await office.addUnit({ code: 'BELOW', parentId: office.unit('SUM').id });
  [board, second] = await Promise.all([office.person('board', 'board'), office.person('board', 'board-2')]);
  for (const code of ['MISSING', 'DRAFT', 'RETURNED', 'SENT', 'PAPER', 'TWO', 'SUM'])
    officers.set(code, await office.officer(code));
  await enterAdmitted(officerOf('DRAFT'), stepOf('DRAFT'), 3);
  await sendReport(officerOf('SENT'), stepOf('SENT'), 4);
  const { version } = await sendReport(officerOf('RETURNED'), stepOf('RETURNED'), 5);
  await call(board, api.reports.return, {
    params: stepOf('RETURNED'),
    body: { version, reason: 'Xem lại' },
  });
  await enterAdmitted(board, stepOf('PAPER'), 6);
  await setPeriod(board, half, { dueAt: '2022-07-08T17:00:00+07:00' });
});
afterAll(() => office.close());

const id = (code: string) => office.unit(code).id;
const ids = (...codes: string[]) => codes.map(id);
const stepOf = (code: string): Step => ({ committeeId: id(code), half });
const officerOf = (code: string): Client => {
  const officer = officers.get(code);
  if (!officer) throw new Error(`no officer ${code}`);
  return officer;
};
const remind = (who: Client, codes: readonly string[], of: Half = half) =>
  call(who, api.reports.remind, { body: { half: of, committeeIds: ids(...codes) } });
const reminders = async (client: Client): Promise<Notice[]> =>
  (await call(client, api.notices.list)).notices.filter(({ kind }) => kind === 'reminded');
const remindedAt = async (code: string) =>
  (await call(board, api.reports.list, { query: { half } })).lines.find(
    ({ committee }) => committee.code === code,
  )?.remindedAt;

it('Those whose report is waited for are told; those who owe nothing or have no officer are named', async () => {
  const codes = ['MISSING', 'DRAFT', 'RETURNED', 'SENT', 'PAPER', 'NOBODY', 'SUM'];
  expect(await remind(board, [...codes, 'MISSING'])).toEqual({
    reminded: ids('MISSING', 'DRAFT', 'RETURNED'),
    already: [],
    nobody: ids('SENT', 'PAPER', 'NOBODY', 'SUM'),
  });
  expect(await reminders(officerOf('DRAFT'))).toMatchObject([
    {
      half,
      committee: { code: 'DRAFT' },
      details: { dueAt: '2022-07-08T10:00:00.000Z', by: 'Cán bộ board' },
      readAt: null,
    },
  ]);
  for (const code of ['SENT', 'PAPER', 'SUM', 'TWO']) expect(await reminders(officerOf(code))).toEqual([]);
});

it('Nobody is reminded twice on one day, by whichever board; the list says when they were', async () => {
  expect(await remind(second, ['MISSING', 'DRAFT'])).toEqual({
    ...{ reminded: [], already: ids('MISSING', 'DRAFT'), nobody: [] },
  });
  expect(await reminders(officerOf('MISSING'))).toHaveLength(1);
  expect(await remindedAt('MISSING')).toEqual(expect.any(String));
  expect(await remindedAt('TWO')).toBeNull();
});

it('On the next day of Viet Nam they are reminded again', async () => {
  // What was told today becomes what was told yesterday.
  await sql(
    office.server.superuserUrl,
    `UPDATE notice SET created_at = created_at - interval '1 day',
       key = replace(key, to_char(created_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'),
         to_char(created_at AT TIME ZONE 'Asia/Ho_Chi_Minh' - interval '1 day', 'YYYY-MM-DD'))
     WHERE kind = 'reminded'`,
  );
  expect(await remind(board, ['MISSING'])).toMatchObject({ reminded: ids('MISSING') });
  expect(await reminders(officerOf('MISSING'))).toHaveLength(2);
});

it('Every officer of a committee is told; an account that is shut is not', async () => {
  const colleague = await office.officer('TWO', 'entry-two-2');
  await office.officer('TWO', 'entry-two-3');
  const { accounts } = await call(office.admin, api.accounts.list);
  const shut = accounts.find(({ username }) => username === 'entry-two-3');
  await call(office.admin, api.accounts.change, {
    params: { id: shut?.id ?? '' },
    body: { version: shut?.version ?? 0, displayName: 'Đã nghỉ', active: false },
  });
  await remind(board, ['TWO']);
  expect(await reminders(officerOf('TWO'))).toHaveLength(1);
  expect(await reminders(colleague)).toHaveLength(1);
  const told = await sql(
    office.server.superuserUrl,
    `SELECT FROM notice n JOIN account a ON a.id = n.account_id WHERE a.username = 'entry-two-3'`,
  );
  expect(told).toEqual([]);
});

it('Of ten hands that remind at once one does', async () => {
  const of = '2021-H1';
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      remind(index % 2 ? board : second, ['MISSING', 'DRAFT', 'TWO'], of),
    ),
  );
  const all = ids('MISSING', 'DRAFT', 'TWO');
  expect(outcomes.filter(({ reminded }) => reminded.length > 0)).toEqual([
    { reminded: all, already: [], nobody: [] },
  ]);
  expect(outcomes.filter(({ already }) => already.length === all.length)).toHaveLength(9);
});

it('A half-year that has not begun is owed by nobody', async () => {
  const body = { half: '2098-H1', committeeIds: ids('MISSING') };
  expect(await refused(board, api.reports.remind, { body })).toMatchObject({
    ...{ status: 422, code: 'period_not_begun' },
  });
});

it('A committee of another’s, or none at all, is refused and nobody is told', async () => {
  for (const other of [id('BELOW'), office.province.id, '999999']) {
    const body = { half: '2021-H2', committeeIds: [id('MISSING'), other] };
    expect(await refused(board, api.reports.remind, { body })).toMatchObject({ code: 'not_found' });
  }
  expect((await reminders(officerOf('MISSING'))).filter((notice) => notice.half === '2021-H2')).toEqual([]);
});

it('Only a board reminds', async () => {
  const leader = await office.person('leader', 'leader');
  for (const who of [officerOf('MISSING'), leader, office.admin]) {
    const body = { half, committeeIds: ids('MISSING') };
    expect(await refused(who, api.reports.remind, { body })).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
  }
});

it('Each reminder is in the audit of its committee', async () => {
  const rows = await sql(
    office.server.superuserUrl,
    `SELECT committee_id::text AS id FROM audit WHERE action = 'report.remind' AND details ->> 'half' = $1
     ORDER BY audit.id`,
    [half],
  );
  expect(rows.map((row) => row['id'])).toEqual(ids('MISSING', 'DRAFT', 'RETURNED', 'MISSING', 'TWO'));
});
