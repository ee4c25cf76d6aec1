import { api, type PeriodState } from '@ket-nap/contracts';
import { defaultPeriod, type Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused, send } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office } from '../support/office';

/** When half-years are due, locked and opened again, as a board sets them for the committees below its own. */
let office: Office;
let board: Client;
let second: Client;
let officer: Client;
beforeAll(async () => {
  office = await Office.open([
    'A',
    'B',
    { code: 'OLD', validTo: '2020-12-31' },
    { code: 'NEW', validFrom: '2022-01-01' },
  ]);
  [board, second] = await Promise.all([office.person('board', 'board'), office.person('board', 'board-2')]);
  officer = await office.officer('A');
});
afterAll(() => office.close());

const FAR = '2099-07-05T17:00:00+07:00';
const id = (code: string) => office.unit(code).id;
/** What holds, as the officer of a committee reads it beside its reports. */
const stateOf = async (half: Half, who = officer): Promise<PeriodState> =>
  (await call(who, api.reports.list, { query: { half } })).period;
const set = (half: Half, body: object, who = board) =>
  call(who, api.periods.set, {
    params: { half },
    body: { version: 0, dueAt: FAR, lateAllowed: true, announce: false, ...body },
  });
const refusedSet = (half: Half, body: object) =>
  refused(board, api.periods.set, {
    params: { half },
    body: { version: 0, dueAt: FAR, lateAllowed: true, announce: false, ...body },
  });

describe('setting a half-year', () => {
  it('starts from the defaults: due five days after the cut-off at 17:00, late reports taken, open', async () => {
    expect(await stateOf('2021-H1')).toMatchObject({
      half: '2021-H1',
      ...defaultPeriod('2021-H1'),
      version: 0,
      announcedAt: null,
    });
  });

  it('is read by everyone at once, an officer below it too, with the server’s clock', async () => {
    const answered = await set('2021-H2', { dueAt: '2022-01-10T09:30:00+07:00', lateAllowed: false });
    expect(answered).toMatchObject({
      ...{ dueAt: '2022-01-10T02:30:00.000Z', lateAllowed: false, locked: false, version: 1 },
    });
    const { now, ...read } = await stateOf('2021-H2');
    expect(answered).toMatchObject(read);
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
  });

  it('is refused where it is not due after the cut-off day of Viet Nam, whatever the zone', async () => {
    for (const dueAt of ['2022-06-30T23:59:59+07:00', '2022-06-30T16:59:59Z', '2022-01-01T00:00:00Z']) {
      expect(await refusedSet('2022-H1', { dueAt })).toMatchObject({
        ...{ status: 422, code: 'period_due_too_early', params: { day: '2022-06-30' } },
      });
    }
    // The first of July has begun in Viet Nam while it is still June in UTC.
    expect(await set('2022-H1', { dueAt: '2022-06-30T17:00:00Z' })).toMatchObject({ version: 1 });
  });

  it('is refused for an instant that is none, or lies beyond all time', async () => {
    const instants = ['', '05/07/2022', '2022-07-05', '2022-07-05T17:00:00', '2022-02-30T17:00:00Z'];
    for (const dueAt of [...instants, '9999-12-31T23:59:59-12:00', '2022-07-05T17:00:00+99:00']) {
      expect(await refusedSet('2022-H1', { dueAt })).toMatchObject({ status: 400, code: 'invalid_input' });
      const door = { params: { half: '2022-H1', committeeId: id('A') }, body: { until: dueAt, reason: '' } };
      expect(await refused(board, api.periods.grant, door)).toMatchObject({ code: 'invalid_input' });
    }
  });

  it('may be done before the half-year has begun, but nobody is told of it yet', async () => {
    expect(await refusedSet('2098-H1', { announce: true })).toMatchObject({ code: 'period_not_begun' });
    expect(await set('2098-H1', {})).toMatchObject({ half: '2098-H1', version: 1, announcedAt: null });
  });

  it('over a stale version is a conflict that says what stands there, by whom and since when', async () => {
    await set('2023-H1', { lateAllowed: false });
    const late = { params: { half: '2023-H1' }, body: { version: 0 } };
    const conflict = await refused(second, api.periods.lock, late);
    expect(conflict).toMatchObject({
      status: 409,
      code: 'conflict',
      params: { version: 1, dueAt: '2099-07-05T10:00:00.000Z', lateAllowed: 0, locked: 0 },
    });
    expect(conflict.params).toMatchObject({ changedBy: 'Cán bộ board' });
    expect(await stateOf('2023-H1')).toMatchObject({ version: 1, locked: false, lateAllowed: false });
  });

  it('by 10 hands at once is done by exactly one of them', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        send(index % 2 ? board : second, api.periods.set, {
          params: { half: '2023-H2' },
          body: {
            version: 0,
            dueAt: `2024-01-${10 + index}T17:00:00+07:00`,
            lateAllowed: true,
            announce: false,
          },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ]);
    expect(await stateOf('2023-H2')).toMatchObject({ version: 1 });
  });
});

describe('announcing', () => {
  it('tells the officers of every committee of the half-year once for each due time', async () => {
    const other = await office.officer('B');
    const young = await office.officer('NEW');
    const news = async (client: Client) =>
      (await call(client, api.notices.list)).notices.filter(({ half }) => half === '2020-H2');
    const due = { dueAt: '2021-01-06T17:00:00+07:00', announce: true };
    const opened = await set('2020-H2', due);
    expect(opened.announcedAt).not.toBeNull();
    await set('2020-H2', { ...due, version: 1, lateAllowed: false });
    for (const client of [officer, other]) {
      expect(await news(client)).toMatchObject([
        { kind: 'period_opened', details: { dueAt: '2021-01-06T10:00:00.000Z' }, readAt: null },
      ]);
    }
    // It did not exist yet.
    expect(await news(young)).toEqual([]);
    await set('2020-H2', { ...due, version: 2, dueAt: '2021-01-08T17:00:00+07:00' });
    expect(await news(other)).toHaveLength(2);
  });

  it('is not forgotten when something else is set later', async () => {
    const { announcedAt, version } = await stateOf('2020-H2');
    expect(announcedAt).not.toBeNull();
    expect(await set('2020-H2', { version })).toMatchObject({ announcedAt, version: version + 1 });
  });
});

describe('locking', () => {
  it('locks what the defaults hold for, keeps them, and is undone', async () => {
    const params = { half: '2024-H1' };
    const locked = await call(board, api.periods.lock, { params, body: { version: 0 } });
    expect(locked).toMatchObject({ ...defaultPeriod('2024-H1'), locked: true, version: 1 });
    expect(await stateOf('2024-H1')).toMatchObject({ locked: true });
    expect(await call(second, api.periods.unlock, { params, body: { version: 1 } })).toMatchObject({
      ...{ locked: false, version: 2 },
    });
  });

  it('stays when the due time is set anew', async () => {
    await call(board, api.periods.lock, { params: { half: '2024-H2' }, body: { version: 0 } });
    expect(await set('2024-H2', { version: 1 })).toMatchObject({ locked: true, version: 2 });
  });

  it('of one half-year says nothing about another, and of one unit nothing about another', async () => {
    await call(board, api.periods.lock, { params: { half: '2025-H1' }, body: { version: 0 } });
    expect(await stateOf('2025-H2')).toMatchObject({ locked: false });
    const abroad = await call(office.admin, api.committees.create, {
      body: {
        ...{ code: 'NT', name: 'Tỉnh khác', kind: 'province', parentId: null },
        ...{ validFrom: '2000-01-01', validTo: null, formerArea: null },
      },
    });
    const stranger = await office.person('board', 'board-khac', abroad.id);
    expect(await stateOf('2025-H1', stranger)).toMatchObject({ locked: false, version: 0 });
  });
});

describe('an exception', () => {
  const grant = (code: string, half: Half, until: string) => ({
    params: { half, committeeId: id(code) },
    body: { until, reason: 'Bổ sung chi bộ mới' },
  });

  it('must end in the future', async () => {
    const past = grant('A', '2022-H2', '2023-01-01T00:00:00+07:00');
    expect(await refused(board, api.periods.grant, past)).toMatchObject({
      ...{ status: 422, code: 'exception_ended' },
    });
  });

  it('is for a committee that exists in the half-year', async () => {
    expect(await refused(board, api.periods.grant, grant('OLD', '2022-H2', FAR))).toMatchObject({
      code: 'committee_not_active',
      params: { name: 'Đảng ủy OLD', period: '2022-H2' },
    });
  });

  it('is for a committee directly below the board’s own: not itself, not another’s, not one made up', async () => {
    const abroad = await office.addUnit({ code: 'FAR', parentId: id('B') });
    for (const committeeId of [office.province.id, abroad.id, '999999']) {
      const door = { params: { half: '2022-H2', committeeId }, body: { until: FAR, reason: '' } };
      expect(await refused(board, api.periods.grant, door)).toMatchObject({ code: 'not_found' });
      expect(await refused(board, api.periods.endException, { params: door.params })).toMatchObject({
        code: 'not_found',
      });
    }
  });

  it('stands beside the committee’s report in list and matrix until it ends, is replaced by a later one, and is ended at once', async () => {
    const until = async (code: string) => {
      const { lines } = await call(board, api.reports.list, { query: { half: '2022-H2' } });
      const { rows } = await call(board, api.reports.matrix, { query: { until: '2022-H2' } });
      const [inList, inMatrix] = [lines, rows].map(
        (of) => of.find(({ committee }) => committee.code === code)?.exceptionUntil,
      );
      expect(inMatrix).toBe(inList);
      return inList ?? null;
    };
    await call(board, api.periods.grant, grant('A', '2022-H2', '2098-01-01T00:00:00Z'));
    await call(board, api.periods.grant, grant('A', '2022-H2', FAR));
    expect(Date.parse((await until('A')) ?? '')).toBe(Date.parse(FAR));
    expect(await until('B')).toBeNull();
    const params = { half: '2022-H2', committeeId: id('A') };
    await call(board, api.periods.endException, { params });
    await call(board, api.periods.endException, { params });
    expect(await until('A')).toBeNull();
  });
});

it('Every change is in the audit with what was there before and after; doing nothing leaves nothing', async () => {
  const rows = await sql(
    office.server.superuserUrl,
    `SELECT action, entity, entity_id, committee_id::text, details FROM audit
     WHERE entity = 'period' AND details ->> 'half' IN ('2024-H1', '2022-H2') ORDER BY id`,
  );
  const unit = office.province.id;
  const setting = { ...defaultPeriod('2024-H1') };
  expect(rows).toMatchObject([
    {
      action: 'period.lock',
      entity_id: `${unit}/2024-H1`,
      committee_id: unit,
      details: { before: setting, after: { ...setting, locked: true } },
    },
    { action: 'period.unlock', details: { before: { locked: true }, after: setting } },
    {
      action: 'period.grant',
      committee_id: id('A'),
      details: { reason: 'Bổ sung chi bộ mới', until: [null, '2098-01-01T00:00:00.000Z'] },
    },
    { action: 'period.grant', details: { until: ['2098-01-01T00:00:00.000Z', '2099-07-05T10:00:00.000Z'] } },
    { action: 'period.end_exception', details: { until: ['2099-07-05T10:00:00.000Z', null] } },
  ]);
});
