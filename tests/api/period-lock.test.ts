import { api, type Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client as Postgres } from 'pg';
import { call, refusalOf, refused, send } from '../support/api';
import type { Client } from '../support/client';
import { brokenAudit, wrongSums, wrongVersions } from '../support/consistency';
import { sql } from '../support/databases';
import { Office, type Step } from '../support/office';
import {
  FAR,
  admittedCell,
  enterAdmitted,
  grantException,
  lockPeriod,
  periodOf,
  sendReport,
  setPeriod,
  unlockPeriod,
} from '../support/period-desk';
import { waiting } from '../support/waiting';

/** A locked or overdue half-year refuses in words, loses nothing, and opens again for whom the board lets through. */
const UNITS = ['A', 'B', 'C', 'D', 'E', 'F'];
let office: Office;
let board: Client;
const officers = new Map<string, Client>();
beforeAll(async () => {
  office = await Office.open(UNITS);
  board = await office.person('board', 'board');
  for (const code of UNITS) officers.set(code, await office.officer(code));
});
afterAll(() => office.close());

const stepOf = (code: string, half: Half): Step => ({ committeeId: office.unit(code).id, half });
const officerOf = (code: string): Client => {
  const officer = officers.get(code);
  if (!officer) throw new Error(`no officer ${code}`);
  return officer;
};
const open = (code: string, half: Half, who = officerOf(code)): Promise<Report> =>
  call(who, api.reports.open, { params: stepOf(code, half) });
const act = async (
  code: string,
  half: Half,
  door: typeof api.reports.submit | typeof api.reports.return | typeof api.reports.approve,
  who = officerOf(code),
) => {
  const { version } = await open(code, half, who);
  return send(who, door, { params: stepOf(code, half), body: { version, reason: 'Xem lại' } });
};

describe('a locked half-year', () => {
  const half = '2021-H1';
  beforeAll(async () => {
    await enterAdmitted(officerOf('A'), stepOf('A', half), 3);
    await sendReport(officerOf('B'), stepOf('B', half), 5);
    await lockPeriod(board, half);
  });

  it('takes no figure, and every one that stands there is left as it was', async () => {
    const before = await open('A', half);
    const { results, reports } = await call(officerOf('A'), api.reports.saveCells, {
      body: admittedCell(stepOf('A', half), 4, 1),
    });
    expect(results).toMatchObject([
      { outcome: 'refused', code: 'period_locked', cell: { count: 3, version: 1 } },
    ]);
    expect(reports.every(({ version, versionBefore }) => version === versionBefore)).toBe(true);
    const { cells, version, state } = await open('A', half);
    expect({ cells, version, state }).toEqual({
      ...{ cells: before.cells, version: before.version, state: 'draft' },
    });
  });

  it('is neither sent nor returned nor approved', async () => {
    const answers = [
      await act('A', half, api.reports.submit),
      await act('B', half, api.reports.return, board),
      await act('B', half, api.reports.approve, board),
    ];
    for (const answer of answers) {
      expect(refusalOf(answer)).toMatchObject({ status: 423, code: 'period_locked' });
    }
    const { version, state } = await open('B', half);
    expect(state).toBe('submitted');
    const { committeeId } = stepOf('B', half);
    const all = { body: { half, reports: [{ committeeId, version }] } };
    expect(await call(board, api.reports.approveAll, all)).toEqual({
      ...{ approved: [], refused: [{ committeeId, code: 'period_locked' }] },
    });
  });

  it('offers nothing to do, on the report and in the list', async () => {
    expect((await open('A', half)).actions).toEqual([]);
    expect((await open('B', half, board)).actions).toEqual([]);
    const { lines } = await call(board, api.reports.list, { query: { half } });
    expect(lines.flatMap(({ actions }) => actions)).toEqual([]);
  });

  it('is open to the committee that is let through, until its exception ends, and to no other', async () => {
    await grantException(board, stepOf('A', half));
    await enterAdmitted(officerOf('A'), stepOf('A', half), 4);
    expect((await open('A', half)).cells['admitted']).toMatchObject({ count: 4, version: 2 });
    expect((await act('A', half, api.reports.submit)).status).toBe(200);
    expect(refusalOf(await act('B', half, api.reports.approve, board)).code).toBe('period_locked');
    // The time has passed.
    await sql(office.server.superuserUrl, `UPDATE period_exception SET until = now() - interval '1 second'`);
    expect(refusalOf(await act('A', half, api.reports.approve, board)).code).toBe('period_locked');
    const { lines } = await call(board, api.reports.list, { query: { half } });
    expect(lines.map(({ exceptionUntil }) => exceptionUntil)).toEqual(UNITS.map(() => null));
  });

  it('goes on where it stood when it is opened again', async () => {
    await unlockPeriod(board, half);
    expect((await act('A', half, api.reports.approve, board)).status).toBe(200);
    expect((await act('B', half, api.reports.return, board)).status).toBe(200);
  });
});

describe('a half-year that takes no late reports', () => {
  const half = '2021-H2';
  beforeAll(async () => {
    await sendReport(officerOf('A'), stepOf('A', half), 5);
    await setPeriod(board, half, { dueAt: '2022-01-05T17:00:00+07:00', lateAllowed: false });
  });

  it('refuses a first version after the due time, in words, and takes what was sent and came back', async () => {
    const { results } = await call(officerOf('B'), api.reports.saveCells, {
      body: admittedCell(stepOf('B', half), 4),
    });
    expect(results).toMatchObject([{ outcome: 'refused', code: 'period_overdue', cell: null }]);
    expect((await act('A', half, api.reports.return, board)).status).toBe(200);
    await sendReport(officerOf('A'), stepOf('A', half), 6);
    expect((await open('A', half)).versions.map(({ admitted }) => admitted)).toEqual([6, 5]);
  });

  it('keeps a draft that was not sent in time, for the committee to send when it is let through', async () => {
    await setPeriod(board, half, { lateAllowed: true });
    await enterAdmitted(officerOf('C'), stepOf('C', half), 7);
    await setPeriod(board, half, { lateAllowed: false });
    expect(refusalOf(await act('C', half, api.reports.submit))).toMatchObject({
      ...{ status: 423, code: 'period_overdue' },
    });
    expect((await open('C', half)).cells['admitted']).toMatchObject({ count: 7 });
    await grantException(board, stepOf('C', half));
    expect((await act('C', half, api.reports.submit)).status).toBe(200);
  });

  it('opens to everybody when the due time is put off', async () => {
    await setPeriod(board, half, { dueAt: FAR });
    await sendReport(officerOf('D'), stepOf('D', half), 2);
  });
});

describe('at one moment', () => {
  let hand: Postgres;
  beforeAll(async () => {
    hand = new Postgres({ connectionString: office.server.superuserUrl });
    await hand.connect();
  });
  afterAll(() => hand.end());
  const eye = async <T>(look: (database: Postgres) => Promise<T>): Promise<T> => {
    const database = new Postgres({ connectionString: office.server.superuserUrl });
    await database.connect();
    try {
      return await look(database);
    } finally {
      await database.end();
    }
  };

  it('a report that began to be sent before the lock is sent, and the lock comes after it', async () => {
    const half = '2022-H1';
    await enterAdmitted(officerOf('A'), stepOf('A', half), 3);
    await hand.query('BEGIN');
    await hand.query('SELECT FROM report WHERE half = $1 FOR UPDATE', [half]);
    const sending = act('A', half, api.reports.submit);
    await eye((database) => waiting(database, 1));
    const locking = lockPeriod(board, half);
    await eye((database) => waiting(database, 2));
    await hand.query('ROLLBACK');
    expect((await sending).status).toBe(200);
    expect(await locking).toMatchObject({ locked: true });
    expect(await open('A', half)).toMatchObject({ state: 'submitted' });
  });

  it('a report that comes while the half-year is being locked waits, and is refused', async () => {
    const half = '2022-H2';
    await enterAdmitted(officerOf('A'), stepOf('A', half), 3);
    await setPeriod(board, half, { dueAt: FAR });
    await hand.query('BEGIN');
    await hand.query('SELECT FROM reporting_period WHERE half = $1 FOR UPDATE', [half]);
    const locking = lockPeriod(board, half);
    await eye((database) => waiting(database, 1));
    const sending = act('A', half, api.reports.submit);
    await eye((database) => waiting(database, 2));
    await hand.query('ROLLBACK');
    expect(await locking).toMatchObject({ locked: true });
    expect(refusalOf(await sending)).toMatchObject({ status: 423, code: 'period_locked' });
    expect(await open('A', half)).toMatchObject({ state: 'draft', versions: [] });
  });

  it('however locking and entering meet, nothing is written between a lock and its opening', async () => {
    const half = '2023-H1';
    const turns = Array.from({ length: 4 }, () => [
      ...UNITS.map((code) => async () => {
        await enterAdmitted(officerOf(code), stepOf(code, half), 1);
        await act(code, half, api.reports.submit);
        await act(code, half, api.reports.return, board);
      }),
      async () => {
        await lockPeriod(board, half);
        await unlockPeriod(board, half);
      },
    ]);
    for (const turn of turns) await Promise.all(turn.map((work) => work()));
    const rows = await sql(
      office.server.superuserUrl,
      `SELECT action FROM audit WHERE details ->> 'half' = $1 ORDER BY id`,
      [half],
    );
    const actions = rows.map(({ action }) => String(action));
    expect(actions.filter((action) => action === 'period.lock')).toHaveLength(turns.length);
    let locked = false;
    const between = actions.filter((action) => {
      if (action.startsWith('period.')) locked = action === 'period.lock';
      return locked && action.startsWith('report.');
    });
    expect(between).toEqual([]);
    expect(actions).toEqual(expect.arrayContaining(['report.submit', 'report.return']));
    expect((await periodOf(board, half)).locked).toBe(false);
    expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
    expect(await wrongVersions(office.server.superuserUrl)).toEqual([]);
    expect(await brokenAudit(office.server.superuserUrl)).toEqual([]);
  });
});

it('A committee’s officer and a leader neither set nor lock nor grant', async () => {
  const leader = await office.person('leader', 'leader');
  const params = { half: '2023-H2' };
  for (const who of [officerOf('A'), leader, office.admin]) {
    expect(await refused(who, api.periods.lock, { params, body: { version: 0 } })).toMatchObject({
      ...{ status: 403, code: 'forbidden' },
    });
  }
});
