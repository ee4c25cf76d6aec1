import { api } from '@ket-nap/contracts';
import { DEFAULT_BANDS, type BandSettings } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, boardOf, recordQuotas, report, rowOf } from '../support/office';
import { Scopes } from '../support/scopes';

/** Stricter than the defaults: 30 of 100 at mid-year is far behind, no longer behind. */
const STRICT: BandSettings = {
  during: { reached: 110, near: 90, behind: 70 },
  after: { reached: 120, near: 100, behind: 80 },
};

let office: Office;
let board: Client;
let scopes: Scopes;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  board = await office.person('board', 'board');
  const [a, b] = [office.unit('A').id, office.unit('B').id];
  await recordQuotas(board, 2022, [
    { committeeId: a, period: '2022', amount: 100 },
    { committeeId: b, period: '2022', amount: 100 },
  ]);
  await report(board, { committeeId: a, half: '2022-H1' }, 30);
  await report(board, { committeeId: b, half: '2022-H1' }, 50);
  scopes = await Scopes.open(office.server.superuserUrl);
}, 60_000);
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const settings = () => call(board, api.settings.view);
const set = (bands: BandSettings, version: number, by = office.admin) =>
  call(by, api.settings.setBands, { body: { ...bands, version } });

describe('the bounds of the bands', () => {
  it('are the defaults until somebody sets them, and everybody may read them', async () => {
    const officer = await office.officer('A');
    for (const who of [officer, board, office.admin]) {
      expect(await call(who, api.settings.view)).toEqual({
        bands: { ...DEFAULT_BANDS, version: 0, updatedAt: null },
        defaults: { bands: DEFAULT_BANDS },
      });
    }
    const view = await boardOf(board, '2022-H1');
    expect(view.bands).toEqual({ reached: 50, near: 40, behind: 30 });
    expect([rowOf(view, 'A').band, rowOf(view, 'B').band]).toEqual(['behind', 'reached']);
  });

  it('are set by the administrator and judge every board from then on; no figure changes', async () => {
    const before = await boardOf(board, '2022-H1');
    const { bands } = await set(STRICT, 0);
    expect(bands).toMatchObject({ ...STRICT, version: 1 });
    const view = await boardOf(board, '2022-H1');
    expect(view.bands).toEqual({ reached: 55, near: 45, behind: 35 });
    expect([rowOf(view, 'A').band, rowOf(view, 'B').band, view.total.band]).toEqual([
      'far_behind',
      'near',
      'behind',
    ]);
    expect(view.tallies.map(({ by, band }) => [by, band])).toEqual([
      ['kind', 'behind'],
      ['area', 'behind'],
    ]);
    expect(view.rows.map(({ rate }) => rate)).toEqual(before.rows.map(({ rate }) => rate));
    // A year is judged as one that is over once its second half is in.
    const [a, b] = [office.unit('A').id, office.unit('B').id];
    await report(board, { committeeId: a, half: '2022-H2' }, 1);
    await report(board, { committeeId: b, half: '2022-H2' }, 1);
    expect((await boardOf(board, '2022')).bands).toEqual(STRICT.after);
  });

  it('judge the term as well', async () => {
    const body = { code: '2020-2025', firstYear: 2021, lastYear: 2025 };
    await call(office.admin, api.terms.create, { body });
    await recordQuotas(board, 2021, [{ committeeId: office.unit('A').id, period: '2020-2025', amount: 100 }]);
    // 30 of 100 after three of ten half-years is exactly on pace: reached by the defaults, near where 110 is asked for.
    const { progress } = await call(board, api.terms.progress, { query: { through: '2022-H1' } });
    expect(progress && rowOf(progress, 'A').band).toBe('near');
  });

  it('set on what somebody else has changed meanwhile are refused', async () => {
    expect(
      await refused(office.admin, api.settings.setBands, { body: { ...DEFAULT_BANDS, version: 0 } }),
    ).toMatchObject({ status: 409, code: 'conflict' });
    expect((await settings()).bands).toMatchObject({ ...STRICT, version: 1 });
  });

  it('two that are set at once: one is refused, none is lost without a word', async () => {
    const { version } = (await settings()).bands;
    const ask = { body: { ...STRICT, version } };
    const answers = await Promise.all([1, 2].map(() => office.admin.put('/api/settings/bands', ask.body)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await settings()).bands.version).toBe(version + 1);
  });

  it.each([
    ['that meet', { reached: 100, near: 100, behind: 50 }],
    ['upside down', { reached: 50, near: 80, behind: 100 }],
    ['of 0', { reached: 100, near: 80, behind: 0 }],
    ['beyond 1.000', { reached: 1001, near: 80, behind: 50 }],
    ['with a fraction', { reached: 100, near: 80.5, behind: 50 }],
  ])('%s are refused', async (_, after) => {
    const { version } = (await settings()).bands;
    const body = { during: DEFAULT_BANDS.during, after, version };
    expect(await refused(office.admin, api.settings.setBands, { body })).toMatchObject({
      status: 400,
      code: 'invalid_input',
    });
  });

  it('are nobody else’s to set: not the board’s, not an administrator’s of a part, whatever the query says', async () => {
    const local = await office.person('admin', 'admin-a', office.unit('A').id);
    const body = { ...DEFAULT_BANDS, version: (await settings()).bands.version };
    for (const who of [board, local])
      expect(await refused(who, api.settings.setBands, { body })).toMatchObject({ status: 403 });
    const update = 'UPDATE setting SET version = version + 1, updated_by = actor_id()';
    for (const who of ['board', 'admin-a']) expect(await scopes.as(who, update)).toEqual([{ touched: 0 }]);
    expect(await scopes.as('quan-tri', update)).toEqual([{ touched: 1 }]);
    expect(await scopes.as(null, 'SELECT * FROM setting')).toEqual([]);
  });

  it('are in the audit with what they were', async () => {
    const entries = await sql(
      office.server.superuserUrl,
      `SELECT details FROM audit WHERE action = 'setting.bands' ORDER BY id LIMIT 1`,
    );
    expect(entries).toEqual([{ details: { before: DEFAULT_BANDS, after: STRICT } }]);
  });
});
