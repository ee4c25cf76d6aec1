import { api, MOST_RECIPIENTS, OFFICE_LINE_MAX, type OfficeTemplate } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, recordQuotas, report } from '../support/office';
import { Scopes } from '../support/scopes';

let office: Office;
let board: Client;
let scopes: Scopes;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  board = await office.person('board', 'board');
  scopes = await Scopes.open(office.server.superuserUrl);
}, 60_000);
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const view = (by: Client = board) => call(by, api.office.view);
const set = (template: OfficeTemplate, version: number, by: Client = board) =>
  call(by, api.office.set, { body: { template, version } });

describe('how a unit lays out its documents', () => {
  it('is the default by its name until somebody sets it', async () => {
    const found = await view();
    expect(found).toMatchObject({
      unit: { id: office.province.id },
      version: 0,
      updatedAt: null,
      template: {
        superior: 'TỈNH ỦY KHÁNH HÒA',
        body: 'BAN TỔ CHỨC',
        place: 'Khánh Hòa',
        reportSign: '-BC/BTCTU',
      },
    });
    expect(found.defaults).toEqual(found.template);
    // An administrator of everything is of no committee: the office is the one at the top.
    expect(await view(office.admin)).toEqual(found);
  });

  it('is set by the board, and every document that is made from then on wears it', async () => {
    const { template } = await view();
    const signing = { form: 'T/L', onBehalfOf: 'BAN THƯỜNG VỤ', title: 'TRƯỞNG BAN', name: '' } as const;
    const wanted = {
      ...template,
      superior: '  TỈNH ỦY KHÁNH HÒA ',
      place: 'Nha Trang',
      spelling: 'uỷ' as const,
      signing,
    };
    const stored = await set(wanted, 0);
    expect(stored).toMatchObject({ version: 1, template: { ...wanted, superior: 'TỈNH ỦY KHÁNH HÒA' } });
    expect(stored.defaults).toEqual(template);
    const document = await call(board, api.documents.preview, {
      query: { kind: 'review', period: '2022-H1' },
    });
    const [part] = document.parts;
    expect(part?.head.superior).toBe('TỈNH UỶ KHÁNH HOÀ');
    expect(part?.head.placeAndDate).toMatch(/^Nha Trang, ngày \d\d tháng \d+ năm \d{4}$/);
    expect(part?.foot.signature).toEqual(['T/L BAN THƯỜNG VỤ', 'TRƯỞNG BAN']);
    expect(JSON.stringify(document)).not.toMatch(/(?<!q)[ùúủũụ]y(?!\p{L})/iu);
  });

  it('set on what somebody else has changed meanwhile is refused, and theirs stays', async () => {
    const { template, version } = await view();
    expect(
      await refused(office.admin, api.office.set, {
        body: { template: { ...template, body: 'BAN KHÁC' }, version: 0 },
      }),
    ).toMatchObject({ status: 409, code: 'conflict' });
    expect(await view()).toMatchObject({ template, version });
  });

  it('two that are set at once: one is refused', async () => {
    const { template, version } = await view();
    const body = { template, version };
    const answers = await Promise.all([1, 2].map(() => board.put('/api/office', body)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await view()).version).toBe(version + 1);
  });

  it.each([
    ['a line that is too long', { body: 'x'.repeat(OFFICE_LINE_MAX + 1) }],
    ['a control character', { body: 'BAN\u0007TỔ CHỨC' }],
    ['too many recipients', { reportRecipients: Array.from({ length: MOST_RECIPIENTS + 1 }, () => 'Lưu') }],
    ['a spelling that is none', { spelling: 'ùy' }],
    ['a form of signing that is none', { signing: { form: 'TM.', onBehalfOf: '', title: '', name: '' } }],
  ])('%s is refused', async (_, wrong) => {
    const { template, version } = await view();
    const body = { template: { ...template, ...wrong }, version };
    expect(await refused(board, api.office.set, { body })).toMatchObject({
      status: 400,
      code: 'invalid_input',
    });
  });

  it('is for the board and administrators, each of their own unit, whatever the query says', async () => {
    const leader = await office.person('leader', 'leader');
    const officer = await office.officer('A');
    for (const who of [leader, officer])
      expect(await refused(who, api.office.view)).toMatchObject({ status: 403 });
    const local = await office.person('admin', 'admin-a', office.unit('A').id);
    expect((await view(local)).unit.id).toBe(office.unit('A').id);
    const update = 'UPDATE office_template SET version = version + 1, updated_by = actor_id()';
    for (const who of ['leader', 'entry-a', 'admin-a'])
      expect(await scopes.as(who, update)).toEqual([{ touched: 0 }]);
    for (const who of ['board', 'quan-tri']) expect(await scopes.as(who, update)).toEqual([{ touched: 1 }]);
    expect(await scopes.as(null, 'SELECT * FROM office_template')).toEqual([]);
    // What a file wears is no secret to those who make files.
    expect(await scopes.as('leader', 'SELECT unit_id::text AS unit FROM office_template')).toEqual([
      { unit: office.province.id },
    ]);
  });

  it('a part of the unit has its own, and the other’s stays', async () => {
    const before = await view();
    const local = await office.person('admin', 'admin-b', office.unit('B').id);
    const own = await view(local);
    expect(own.template).toMatchObject({ superior: 'ĐẢNG ỦY B', reportSign: '-BC/BTCHU' });
    await set({ ...own.template, place: 'Diên Khánh' }, 0, local);
    expect(await view()).toEqual(before);
  });

  it('is in the audit with what it was', async () => {
    const entries = await sql(
      office.server.superuserUrl,
      `SELECT committee_id::text AS committee, entity, details -> 'before' ->> 'place' AS before, details -> 'after' ->> 'place' AS after
       FROM audit WHERE action = 'office.set' ORDER BY id LIMIT 1`,
    );
    expect(entries).toEqual([
      { committee: office.province.id, entity: 'office_template', before: 'Khánh Hòa', after: 'Nha Trang' },
    ]);
  });
});

describe('a review gathers what the committees wrote', () => {
  const half = '2022-H1';
  const causesIn = async (by: Client, query: Record<string, string> = {}) => {
    const { parts } = await call(by, api.documents.preview, {
      query: { kind: 'review', period: half, ...query },
    });
    return (parts[0]?.body ?? [])
      .map(({ text }) => text)
      .filter((text) => /\((?:Đảng)/.test(text) && /nguồn/i.test(text));
  };

  it('of the versions that count, in sight of the reader, once for all who say the same', async () => {
    const [a, b] = [office.unit('A').id, office.unit('B').id];
    await recordQuotas(board, 2022, [
      { committeeId: a, period: '2022', amount: 10 },
      { committeeId: b, period: '2022', amount: 10 },
    ]);
    for (const committeeId of [a, b])
      await report(board, { committeeId, half }, 3, { causes: 'Nguồn tại chỗ ít.' });
    expect(await causesIn(board)).toEqual(['Nguồn tại chỗ ít (Đảng uỷ A, B).']);
    // What counts is the approved version, of which there is none.
    expect(await causesIn(board, { counted: 'approved' })).toEqual([]);
  });
});
