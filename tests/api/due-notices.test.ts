import { api, type Notice } from '@ket-nap/contracts';
import { defaultPeriod, halfContaining, instantAfter, localDay, samePeriodLastYear } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meanwhile, serverAt } from '../support/another-day';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { Office, type Step } from '../support/office';
import { grantException, lockPeriod, sendReport, setPeriod, unlockPeriod } from '../support/period-desk';

/** Where servers of other days are started. */
const PATIENCE_MS = 120_000;

let office: Office;
let board: Client;
let leader: Client;
let officer: Client;
let colleague: Client;
let other: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B', 'C', 'D', { code: 'OLD', validTo: '2021-05-31' }, 'UP']);
  await office.addUnit({ code: 'U1', parentId: office.unit('UP').id });
  board = await office.person('board', 'board');
  leader = await office.person('leader', 'leader');
  officer = await office.officer('A');
  colleague = await office.officer('A', 'entry-a-2');
  other = await office.officer('B');
});
afterAll(() => office.close());

const toldOf = async (client: Client, half: string): Promise<Notice[]> =>
  (await call(client, api.notices.list)).notices.filter((notice) => notice.half === half);
const stepOf = (code: string, half: Step['half']): Step => ({ committeeId: office.unit(code).id, half });

describe('of what is due', () => {
  const half = '2021-H1';
  const DUE = '2021-07-05T10:00:00.000Z';
  let waiting: Client;
  let paper: Client;
  let ended: Client;
  let above: Client;
  let below: Client;
  beforeAll(async () => {
    waiting = await office.officer('C');
    paper = await office.officer('D');
    ended = await office.officer('OLD');
    above = await office.officer('UP');
    below = await office.officer('U1');
    await sendReport(other, stepOf('B', half), 3);
    const { version } = await sendReport(officer, stepOf('A', half), 3);
    const body = { version, reason: 'Xem lại' };
    await call(board, api.reports.return, { params: stepOf('A', half), body });
    await sendReport(board, stepOf('D', half), 3);
  });
  const told = (client: Client) => async () => {
    const notices = (await toldOf(client, half)).filter(
      ({ kind }) => kind === 'due_soon' || kind === 'overdue',
    );
    return notices.length === 0 ? null : notices;
  };
  const at = (instant: string) => serverAt(office.server, instant);
  const dues = async (client: Client) => ((await told(client)()) ?? []).map(({ kind }) => kind);

  it(
    'those are told, three days before, who have not sent it or have it back',
    async () => {
      const notices = await meanwhile(at('2021-07-03T09:00:00+07:00'), told(waiting));
      expect(notices).toMatchObject([
        { kind: 'due_soon', committee: { code: 'C' }, details: { dueAt: DUE } },
      ]);
      for (const client of [officer, colleague, below, ended])
        expect(await dues(client)).toEqual(['due_soon']);
      for (const client of [other, paper, above, board, leader]) expect(await dues(client)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'nobody is told twice, whichever servers ask at once, nor when it is over',
    async () => {
      await sendReport(waiting, stepOf('C', half), 1);
      // It is seen to have asked again by the one thing that is new.
      const late = await office.addUnit({ code: 'LATE' });
      const newcomer = await office.officer('LATE');
      const servers = [at('2021-07-05T08:00:00+07:00'), at('2021-07-05T08:00:00+07:00')];
      const [notice] = await meanwhile(servers, told(newcomer));
      expect(notice).toMatchObject({ kind: 'due_soon', committee: { id: late.id } });
      expect(await dues(newcomer)).toEqual(['due_soon']);
      expect(await dues(officer)).toEqual(['due_soon']);
      await meanwhile(at('2021-07-06T08:00:00+07:00'), async () =>
        (await dues(officer)).includes('overdue') ? true : null,
      );
      expect(await dues(officer)).toEqual(['overdue', 'due_soon']);
      expect(await dues(waiting)).toEqual(['due_soon']);
    },
    PATIENCE_MS,
  );

  it(
    'the board’s own due time counts, a moved one anew, a locked period not at all',
    async () => {
      const unit = await office.addUnit({ code: 'FAR', parentId: office.unit('UP').id });
      const client = await office.officer('FAR');
      const checker = await office.person('board', 'board-up', office.unit('UP').id);
      await setPeriod(board, half, { dueAt: '2021-07-20T17:00:00+07:00' });
      await lockPeriod(checker, half);
      // The province’s unit is told anew; those of the locked unit below are not.
      await meanwhile(at('2021-07-18T09:00:00+07:00'), async () =>
        (await dues(officer)).length === 3 ? true : null,
      );
      expect((await told(officer)())?.[0]).toMatchObject({
        kind: 'due_soon',
        details: { dueAt: '2021-07-20T10:00:00.000Z' },
      });
      expect(await dues(client)).toEqual([]);
      await unlockPeriod(checker, half);
      const [notice] = await meanwhile(at('2021-07-18T10:00:00+07:00'), told(client));
      // Below it the default still holds, and is over.
      expect(notice).toMatchObject({ kind: 'overdue', committee: { id: unit.id }, details: { dueAt: DUE } });
    },
    PATIENCE_MS,
  );
});

describe('of a committee that was given longer', () => {
  const half = halfContaining(localDay(new Date()));
  const { dueAt } = defaultPeriod(half);
  const after = (days: number) => instantAfter(new Date(dueAt), days);
  let longer: Client;
  let usual: Client;
  beforeAll(async () => {
    await office.addUnit({ code: 'LONG' });
    await office.addUnit({ code: 'USUAL' });
    longer = await office.officer('LONG');
    usual = await office.officer('USUAL');
    await grantException(board, stepOf('LONG', half), after(10));
  });
  const told = async (client: Client) =>
    (await toldOf(client, half)).map(({ kind, details }) => [kind, details.dueAt]);
  const seen = (client: Client, n: number) => async () => ((await told(client)).length === n ? true : null);

  it(
    'the end of the exception is what it is told of, when that comes',
    async () => {
      await meanwhile(serverAt(office.server, after(-1)), seen(usual, 1));
      await meanwhile(serverAt(office.server, after(1)), seen(usual, 2));
      expect(await told(usual)).toEqual([
        ['overdue', dueAt],
        ['due_soon', dueAt],
      ]);
      expect(await told(longer)).toEqual([]);
      await meanwhile(serverAt(office.server, after(8)), seen(longer, 1));
      await meanwhile(serverAt(office.server, after(11)), seen(longer, 2));
      expect(await told(longer)).toEqual([
        ['overdue', after(10)],
        ['due_soon', after(10)],
      ]);
      expect(await told(usual)).toHaveLength(2);
    },
    PATIENCE_MS,
  );

  it(
    'a lock holds only once its exception is over',
    async () => {
      await lockPeriod(board, half);
      await grantException(board, stepOf('LONG', half), after(20));
      await meanwhile(serverAt(office.server, after(18)), seen(longer, 3));
      expect((await told(longer))[0]).toEqual(['due_soon', after(20)]);
      // It is seen to have asked again by another half-year that is opened to be due then.
      await setPeriod(board, samePeriodLastYear(half), { dueAt: after(21) });
      await meanwhile(serverAt(office.server, after(21)), async () =>
        (await toldOf(usual, samePeriodLastYear(half))).length === 1 ? true : null,
      );
      expect(await told(longer)).toHaveLength(3);
    },
    PATIENCE_MS,
  );
});
