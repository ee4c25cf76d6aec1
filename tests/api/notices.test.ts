import { api, type Inbox, type Notice } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import { Client } from '../support/client';
import { Office, firstSignIn, type Step } from '../support/office';
import { sendReport, setPeriod } from '../support/period-desk';
import { remarking } from '../support/report-desk';

let office: Office;
let board: Client;
let second: Client;
let leader: Client;
let officer: Client;
let colleague: Client;
let other: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', 'C', 'D']);
  board = await office.person('board', 'board');
  second = await office.person('board', 'board-2');
  leader = await office.person('leader', 'leader');
  officer = await office.officer('A');
  colleague = await office.officer('A', 'entry-a-2');
  other = await office.officer('B');
});
afterAll(() => office.close());

const inboxOf = (client: Client, query: Record<string, string> = {}): Promise<Inbox> =>
  call(client, api.notices.list, { query });
const toldOf = async (client: Client, half: string): Promise<Notice[]> =>
  (await inboxOf(client)).notices.filter((notice) => notice.half === half);
const kindsOf = async (client: Client, half: string) => (await toldOf(client, half)).map(({ kind }) => kind);
const stepOf = (code: string, half: Step['half']): Step => ({ committeeId: office.unit(code).id, half });

describe('of a report', () => {
  const half = '2022-H1';
  const params = () => stepOf('A', half);

  it('that came back, its own officers are told, with who and why', async () => {
    const { version } = await sendReport(officer, params(), 5);
    await call(board, api.reports.return, { params: params(), body: { version, reason: 'Thiếu chi bộ xã' } });
    for (const client of [officer, colleague]) {
      expect(await toldOf(client, half)).toMatchObject([
        {
          kind: 'returned',
          committee: { code: 'A', name: 'Đảng ủy A' },
          details: { by: 'Cán bộ board', reason: 'Thiếu chi bộ xã' },
          readAt: null,
        },
      ]);
    }
    for (const client of [other, board, second, leader, office.admin])
      expect(await toldOf(client, half)).toEqual([]);
  });

  it('on which an officer remarks, the boards that check it are told, and nobody else', async () => {
    const words = { item: 'causes', text: 'Đã bổ sung chi bộ xã' } as const;
    const body = remarking(words.text, words.item);
    await call(officer, api.reports.comment, { params: params(), body });
    for (const client of [board, second]) {
      expect(await toldOf(client, half)).toMatchObject([
        { kind: 'commented', committee: { code: 'A' }, details: { by: 'Cán bộ entry-a', ...words } },
      ]);
    }
    for (const client of [officer, colleague, other, leader])
      expect(await kindsOf(client, half)).not.toContain('commented');
  });

  it('on which a board remarks, the officers are told and not the board', async () => {
    const text = 'Xem lại số cũ';
    await call(second, api.reports.comment, { params: params(), body: remarking(text) });
    expect((await toldOf(colleague, half))[0]).toMatchObject({
      kind: 'commented',
      details: { text },
    });
    for (const client of [board, second]) expect(await toldOf(client, half)).toHaveLength(1);
    expect(await toldOf(other, half)).toEqual([]);
  });

  it('that was approved, its officers are told', async () => {
    const { version } = await sendReport(officer, params(), 6);
    await call(board, api.reports.approve, { params: params(), body: { version } });
    for (const client of [officer, colleague])
      expect((await toldOf(client, half))[0]).toMatchObject({
        kind: 'approved',
        details: { by: 'Cán bộ board' },
      });
    expect(await toldOf(other, half)).toEqual([]);
  });

  it('that was approved together with others, each is told of its own, once, and those that were not are told nothing', async () => {
    const of = '2024-H1';
    const third = await office.officer('D', 'entry-d-2');
    for (const [client, code] of [
      [officer, 'A'],
      [other, 'B'],
      [third, 'D'],
    ] as const)
      await sendReport(client, stepOf(code, of), 5);
    const { lines } = await call(board, api.reports.list, { query: { half: of } });
    const sent = lines.filter(({ state }) => state === 'submitted');
    const reports = sent.map(({ committee, version }) => ({ committeeId: committee.id, version }));
    // That of D moved on before it could be approved.
    const stale = reports.map((one) =>
      one.committeeId === office.unit('D').id ? { ...one, version: one.version - 1 } : one,
    );
    const body = { half: of, reports: stale };
    await Promise.all([board, second].map((client) => call(client, api.reports.approveAll, { body })));
    for (const [client, code] of [
      [officer, 'A'],
      [colleague, 'A'],
      [other, 'B'],
    ] as const)
      expect(await toldOf(client, of)).toMatchObject([{ kind: 'approved', committee: { code } }]);
    for (const client of [third, board, second]) expect(await toldOf(client, of)).toEqual([]);
  });

  it('is nothing that a closed account is told of', async () => {
    await office.officer('A', 'entry-a-3');
    const { accounts } = await call(office.admin, api.accounts.list);
    const account = accounts.find(({ username }) => username === 'entry-a-3');
    if (!account) throw new Error('no account');
    const { id, version, displayName } = account;
    const change = (active: boolean, at: number) =>
      call(office.admin, api.accounts.change, { params: { id }, body: { version: at, displayName, active } });
    await change(false, version);
    await setPeriod(board, '2020-H2', { announce: true });
    await change(true, version + 1);
    const body = { version: version + 2 };
    const { secret } = await call(office.admin, api.accounts.resetSecret, { params: { id }, body });
    expect(await kindsOf(officer, '2020-H2')).toEqual(['period_opened']);
    const again = await firstSignIn(office.url, 'entry-a-3', secret);
    expect(await toldOf(again, '2020-H2')).toEqual([]);
  });
});

it('Of a period that opens, and of a reminder, every officer it concerns is told once', async () => {
  const half = '2023-H1';
  for (const announce of [true, true]) await setPeriod(board, half, { announce });
  await call(second, api.reports.remind, { body: { half, committeeIds: [office.unit('B').id] } });
  expect(await kindsOf(officer, half)).toEqual(['period_opened']);
  expect(await kindsOf(other, half)).toEqual(['reminded', 'period_opened']);
  expect((await toldOf(other, half))[0]?.details).toMatchObject({ by: 'Cán bộ board-2' });
  for (const client of [board, second, leader]) expect(await toldOf(client, half)).toEqual([]);
});

describe('the inbox', () => {
  const YEARS = [2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019];
  let reader: Client;
  beforeAll(async () => {
    await office.addUnit({ code: 'READ', validFrom: '2005-01-01' });
    reader = await office.officer('READ');
    for (const year of YEARS) {
      await setPeriod(board, `${year}-H1`, { announce: true });
      await setPeriod(board, `${year}-H2`, { announce: true });
    }
  });

  it('gives twenty at a time, newest first, to the end', async () => {
    const first = await inboxOf(reader);
    expect(first.notices.map(({ half }) => half).slice(0, 2)).toEqual(['2019-H2', '2019-H1']);
    expect(first).toMatchObject({ unread: 24, next: first.notices[19]?.id });
    expect(first.notices).toHaveLength(20);
    const last = await inboxOf(reader, { before: first.next ?? '' });
    expect(last.notices.map(({ half }) => half)).toEqual(['2009-H2', '2009-H1', '2008-H2', '2008-H1']);
    expect(last.next).toBeNull();
  });

  it('marks some as read, or all up to one, and keeps when it was', async () => {
    const { notices } = await inboxOf(reader);
    const ids = notices.slice(0, 2).map(({ id }) => id);
    expect(await call(reader, api.notices.read, { body: { ids } })).toEqual({ unread: 22 });
    const [read] = (await inboxOf(reader)).notices;
    expect(read?.readAt).not.toBeNull();
    await call(reader, api.notices.read, { body: { ids } });
    expect((await inboxOf(reader)).notices[0]?.readAt).toBe(read?.readAt);
    expect(await call(reader, api.notices.read, { body: { upTo: notices[3]?.id } })).toEqual({ unread: 1 });
    expect(await call(reader, api.notices.read, { body: {} })).toEqual({ unread: 1 });
  });

  it('is one’s own: nobody marks another’s', async () => {
    const { notices } = await inboxOf(reader);
    const unread = notices.find(({ readAt }) => readAt === null);
    if (!unread) throw new Error('all are read');
    await call(other, api.notices.read, { body: { ids: [unread.id], upTo: unread.id } });
    const again = (await inboxOf(reader)).notices.find(({ id }) => id === unread.id);
    expect(again?.readAt).toBeNull();
  });

  it('is not there for a stranger, and says which id is none', async () => {
    expect(await refused(new Client(office.url), api.notices.list)).toMatchObject({ status: 401 });
    expect(await refused(reader, api.notices.list, { query: { before: '0' } })).toMatchObject({
      status: 400,
    });
  });
});
