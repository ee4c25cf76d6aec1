import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, decision } from '../support/office';

let office: Office;
let board: Client;
beforeAll(async () => {
  office = await Office.open(['A']);
  board = await office.person('board', 'board');
});
afterAll(() => office.close());

const term = (code: string, firstYear: number, lastYear: number) => ({ code, firstYear, lastYear });
const add = (body: object) => call(office.admin, api.terms.create, { body });
const change = (code: string, body: object) =>
  call(office.admin, api.terms.change, { params: { code }, body });
const audited = () =>
  sql(
    office.server.superuserUrl,
    `SELECT action, entity_id, details FROM audit WHERE entity = 'term' ORDER BY id`,
  );

describe('terms', () => {
  it('are none in an empty installation, and its progress says so', async () => {
    expect(await call(board, api.terms.list)).toEqual({ terms: [] });
    expect(await call(board, api.terms.progress)).toEqual({ progress: null });
  });

  it('are added by an administrator and listed oldest first', async () => {
    await add(term('2025-2030', 2026, 2030));
    const { terms } = await add(term('2020-2025', 2021, 2025));
    expect(terms).toEqual([
      { ...term('2020-2025', 2021, 2025), version: 1 },
      { ...term('2025-2030', 2026, 2030), version: 1 },
    ]);
    expect(await call(board, api.terms.list)).toEqual({ terms });
    expect((await audited()).at(-1)).toEqual({
      action: 'term.create',
      entity_id: '2020-2025',
      details: { after: term('2020-2025', 2021, 2025) },
    });
  });

  it.each([
    ['the same code', term('2020-2025', 2021, 2025), '2020-2025'],
    ['a year of another', term('2024-2027', 2025, 2027), '2020-2025'],
    ['the years of two others', term('2024-2029', 2024, 2028), '2020-2025'],
  ])('do not overlap: %s is refused with the term in the way', async (_, body, code) => {
    const before = await audited();
    expect(await refused(office.admin, api.terms.create, { body })).toEqual({
      status: 409,
      code: 'term_overlaps',
      params: { code },
    });
    expect(await audited()).toEqual(before);
  });

  it.each([
    ['the last year before the first', term('2030-2035', 2035, 2031)],
    ['years that its code does not name', term('2030-2035', 2033, 2035)],
    ['years beyond its code', term('2030-2035', 2031, 2036)],
    ['a code of one year', term('2030', 2030, 2031)],
    ['a code that runs backwards', term('2035-2030', 2031, 2035)],
    ['half a year', term('2030-2035', 2030.5, 2035)],
  ])('are refused with %s', async (_, body) => {
    expect(await refused(office.admin, api.terms.create, { body })).toMatchObject({
      status: 400,
      code: 'invalid_input',
    });
  });

  it('are corrected by version, with the values before and after in the audit', async () => {
    const { terms } = await change('2025-2030', { firstYear: 2026, lastYear: 2029, version: 1 });
    expect(terms.at(-1)).toEqual({ ...term('2025-2030', 2026, 2029), version: 2 });
    expect((await audited()).at(-1)).toMatchObject({
      action: 'term.change',
      entity_id: '2025-2030',
      details: { before: { lastYear: 2030, version: 1 }, after: { lastYear: 2029, version: 2 } },
    });
    const stale = { params: { code: '2025-2030' }, body: { firstYear: 2026, lastYear: 2030, version: 1 } };
    expect(await refused(office.admin, api.terms.change, stale)).toEqual({
      status: 409,
      code: 'conflict',
      params: { firstYear: 2026, lastYear: 2029 },
    });
  });

  it('are not corrected into the years of another, nor where there is none', async () => {
    const wanted = (code: string, firstYear: number, lastYear: number) => ({
      params: { code },
      body: { firstYear, lastYear, version: 2 },
    });
    expect(await refused(office.admin, api.terms.change, wanted('2025-2030', 2025, 2030))).toMatchObject({
      code: 'term_overlaps',
      params: { code: '2020-2025' },
    });
    expect(await refused(office.admin, api.terms.change, wanted('1990-1995', 1991, 1995))).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect(await refused(office.admin, api.terms.change, wanted('2025-2030', 2028, 2030))).toMatchObject({
      status: 400,
      code: 'invalid_input',
    });
  });

  it('keep their years while a target is measured over them, and may change once it is withdrawn', async () => {
    const target = (amount: number | null, version: number) =>
      call(board, api.quotas.record, {
        body: decision(2026, [{ committeeId: office.unit('A').id, period: '2025-2030', amount, version }]),
      });
    const wanted = { params: { code: '2025-2030' }, body: { firstYear: 2026, lastYear: 2030, version: 2 } };
    await target(50, 0);
    expect(await refused(office.admin, api.terms.change, wanted)).toEqual({
      status: 409,
      code: 'term_has_quotas',
      params: { code: '2025-2030' },
    });
    // The quotas of another term, or of a year, are no hindrance.
    await change('2020-2025', { firstYear: 2020, lastYear: 2025, version: 1 });
    await target(null, 1);
    expect((await call(office.admin, api.terms.change, wanted)).terms.at(-1)?.lastYear).toBe(2030);
  });

  it('keep their years also for an administrator who does not see the committee with the target', async () => {
    const body = { code: 'NTH', name: 'Đảng bộ tỉnh Ninh Thuận', kind: 'province', formerArea: null };
    const dated = { ...body, parentId: null, validFrom: '1992-04-01', validTo: null };
    const elsewhere = await call(office.admin, api.committees.create, { body: dated });
    const theirs = await office.person('board', 'board-nth', elsewhere.id);
    await call(theirs, api.quotas.record, {
      body: decision(2021, [{ committeeId: elsewhere.id, period: '2020-2025', amount: 9 }]),
    });
    const local = await office.person('admin', 'admin-kh');
    const wanted = { params: { code: '2020-2025' }, body: { firstYear: 2021, lastYear: 2025, version: 2 } };
    expect(await refused(local, api.terms.change, wanted)).toMatchObject({ code: 'term_has_quotas' });
  });

  it('are everybody’s: not for an administrator of a part', async () => {
    const local = await office.person('admin', 'admin-a', office.unit('A').id);
    const wanted = { params: { code: '2020-2025' }, body: { firstYear: 2021, lastYear: 2025, version: 2 } };
    for (const answer of [
      await refused(local, api.terms.change, wanted),
      await refused(local, api.terms.create, { body: term('1990-1995', 1991, 1995) }),
    ])
      expect(answer).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('two administrators who add the same years at once: one wins', async () => {
    const answers = await Promise.all(
      [term('2009-2015', 2010, 2015), term('2010-2015', 2011, 2015), term('2010-2016', 2011, 2016)].map(
        (body) => office.admin.post('/api/terms', body),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it.each(['board', 'leader', 'entry'] as const)('are read and not changed by the role %s', async (role) => {
    const client = await office.person(role, `reader-${role}`, office.unit('A').id);
    expect((await call(client, api.terms.list)).terms.length).toBeGreaterThan(0);
    expect(await refused(client, api.terms.create, { body: term('1990-1995', 1991, 1995) })).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
  });
});
