import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import { sql } from '../support/databases';
import { Office, recordQuotas, report } from '../support/office';
import { Scopes } from '../support/scopes';

let office: Office;
let scopes: Scopes;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  const board = await office.person('board', 'board');
  for (const code of ['A', 'B']) {
    const officer = await office.officer(code);
    const params = { committeeId: office.unit(code).id, year: '2021' };
    await call(officer, api.quotas.recordStretch, { params, body: { version: 0, amount: 12, note: '' } });
  }
  for (const code of ['A', 'B']) {
    const { id } = office.unit(code);
    await report(board, { committeeId: id, half: '2021-H1' }, 5);
    await recordQuotas(board, 2021, [{ committeeId: id, period: '2021', amount: 10 }]);
  }
  await recordQuotas(board, 2021, [{ committeeId: office.province.id, period: '2021', amount: 20 }]);
  // Another province with figures of its own.
  const body = {
    code: 'NT',
    name: 'Tỉnh khác',
    kind: 'province',
    parentId: null,
    validFrom: '2000-01-01',
    validTo: null,
    formerArea: null,
  };
  const abroad = await call(office.admin, api.committees.create, { body });
  const { id } = await office.addUnit({ code: 'X', parentId: abroad.id });
  const stranger = await office.person('board', 'board-khac', abroad.id);
  await report(stranger, { committeeId: id, half: '2021-H1' }, 5);
  await recordQuotas(stranger, 2021, [{ committeeId: id, period: '2021', amount: 10 }]);
  scopes = await Scopes.open(office.server.superuserUrl);
});
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const actorOf = (username: string) => scopes.actorOf(username);
const as = (username: string | null, text: string, values: unknown[] = []) =>
  scopes.as(username, text, values);

/** Every table that says to whose committee a row belongs. */
const tables = () =>
  sql(
    office.server.superuserUrl,
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'committee_id'
     AND table_name IN (SELECT tablename FROM pg_tables) AND table_name <> 'account' ORDER BY 1`,
  );

it('Every table has row-level security that its owner cannot forget', async () => {
  const open = await sql(
    office.server.superuserUrl,
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
     AND NOT (relrowsecurity AND relforcerowsecurity) AND relname <> 'migrations'`,
  );
  expect(open).toEqual([]);
});

it('The application’s role owns nothing and is no superuser', async () => {
  const [role] = await sql(
    office.server.superuserUrl,
    `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
       (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = 'ket_nap_app'`,
  );
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolcanlogin: false,
    owned: 0,
  });
});

describe('an officer', () => {
  it('finds no row of another committee in any table with figures, whatever the query', async () => {
    const names = (await tables()).map(({ name }) => String(name));
    expect(names).toEqual(expect.arrayContaining(['audit', 'quota', 'report', 'roll_up', 'stretch_target']));
    const own = office.unit('A').id;
    for (const name of names) {
      const rows = await as('entry-a', `SELECT DISTINCT committee_id::text AS id FROM ${name}`);
      const allowed = name === 'quota' || name === 'roll_up' ? [own, office.province.id] : [own];
      expect({ name, strangers: rows.filter(({ id }) => !allowed.includes(String(id))) }).toEqual({
        name,
        strangers: [],
      });
    }
    expect(await as('entry-a', 'SELECT FROM report')).toHaveLength(1);
    expect(await as('entry-a', 'SELECT FROM report_version')).toHaveLength(1);
    expect(await as('entry-a', 'SELECT DISTINCT committee_id FROM quota_in_force')).toHaveLength(2);
  });

  it('writes its own report only', async () => {
    const insert = `INSERT INTO report (committee_id, half, state, on_behalf, updated_by, updated_at)
      VALUES ($1, '2023-H1', 'draft', false, $2, now())`;
    const { id } = await actorOf('entry-a');
    expect(await as('entry-a', insert, [office.unit('A').id, id])).toEqual([{ touched: 1 }]);
    for (const code of ['B', 'X']) {
      await expect(as('entry-a', insert, [office.unit(code).id, id])).rejects.toThrow('row-level security');
    }
    const other = await actorOf('entry-b');
    await expect(as('entry-a', insert, [office.unit('A').id, other.id])).rejects.toThrow(
      'row-level security',
    );
    expect(
      await as('entry-a', `UPDATE report SET version = 9, updated_by = $2 WHERE committee_id = $1`, [
        office.unit('B').id,
        id,
      ]),
    ).toEqual([{ touched: 0 }]);
    await expect(
      as('entry-a', `UPDATE report SET committee_id = $1, updated_by = $2`, [office.unit('B').id, id]),
    ).rejects.toThrow();
  });

  it('writes cells, steps and remarks into its own report only, in its own name, and rewrites none', async () => {
    const inserts = {
      report_cell: `INSERT INTO report_cell (report_id, item, version, count, way, changed_by, changed_at)
        SELECT id, 'admitted', 99, 1, 'typed', $2, now() FROM given`,
      report_event: `INSERT INTO report_event (report_id, action, sent_version, done_by, done_at)
        SELECT id, 'submit', 1, $2, now() FROM given`,
      report_comment: `INSERT INTO report_comment (report_id, returns, text, written_by, written_at)
        SELECT id, false, 'x', $2, now() FROM given`,
    };
    const [{ id }, other] = await Promise.all([actorOf('entry-a'), actorOf('entry-b')]);
    const reportOf = async (code: string) =>
      (
        await sql(office.server.superuserUrl, 'SELECT id FROM report WHERE committee_id = $1', [
          office.unit(code).id,
        ])
      )[0]?.['id'];
    const [own, neighbours] = await Promise.all([reportOf('A'), reportOf('B')]);
    for (const [table, insert] of Object.entries(inserts)) {
      const text = `WITH given AS (SELECT $1::bigint AS id) ${insert}`;
      expect(await as('entry-a', text, [own, id])).toEqual([{ touched: 1 }]);
      for (const values of [
        [neighbours, id],
        [own, other.id],
      ])
        await expect(as('entry-a', text, values)).rejects.toThrow('row-level security');
      await expect(as('entry-a', `DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    }
    for (const table of ['report_cell', 'report_event'])
      await expect(as('board', `UPDATE ${table} SET report_id = report_id`)).rejects.toThrow(
        'permission denied',
      );
  });

  it('records no quota, reads nobody’s secret and ends nobody’s session', async () => {
    const { id } = await actorOf('entry-a');
    const insert = `INSERT INTO quota (committee_id, period, version, amount, effective_on, recorded_by, recorded_at)
      VALUES ($1, '2023', 1, 1, '2023-01-01', $2, now())`;
    await expect(as('entry-a', insert, [office.unit('A').id, id])).rejects.toThrow('row-level security');
    expect(await as('entry-a', 'SELECT account_id FROM credential')).toEqual([{ account_id: id }]);
    expect(await as('entry-a', `DELETE FROM session WHERE account_id <> ${id}`)).toEqual([{ touched: 0 }]);
    expect(await as('entry-a', `UPDATE account SET role = 'admin'`)).toEqual([{ touched: 0 }]);
    await expect(
      as(
        'entry-a',
        `INSERT INTO account (username, display_name, role, committee_id, created_at) VALUES ('x', 'x', 'admin', NULL, now())`,
      ),
    ).rejects.toThrow('row-level security');
  });

  it('knows of its neighbours no more than how many there are and what they add up to', async () => {
    const halves = JSON.stringify([
      { period: '2021-H1', halves: [{ half: '2021-H1', from: '2021-01-01', to: '2021-06-30' }] },
    ]);
    const quotas = JSON.stringify([{ period: '2021', on: '2021-12-31' }]);
    const sums = [
      ['SELECT * FROM units_quota($1, $2)', quotas],
      ['SELECT * FROM quota_days($1)', null],
    ] as const;
    const [sum] = await as('entry-a', 'SELECT * FROM units_quota($1, $2)', [office.province.id, quotas]);
    expect(sum).toMatchObject({ period: '2021', amount: '20', units: 2 });
    const [own] = await as('entry-a', 'SELECT * FROM units_reporting($1, $2)', [office.province.id, halves]);
    expect(own).toMatchObject({ expected: 2, reported: 2 });
    const [abroad] = await sql(office.server.superuserUrl, `SELECT id FROM committee WHERE code = 'NT'`);
    for (const unit of [abroad?.['id'], office.unit('B').id, office.unit('X').id]) {
      expect(await as('entry-a', 'SELECT * FROM units_reporting($1, $2)', [unit, halves])).toEqual([]);
      for (const [statement, wanted] of sums) {
        expect(await as('entry-a', statement, wanted === null ? [unit] : [unit, wanted])).toEqual([]);
      }
    }
  });
});

it('A board finds its own province and nothing of another', async () => {
  const inside = new Set([office.province.id, office.unit('A').id, office.unit('B').id]);
  for (const { name } of await tables()) {
    const rows = await as(
      'board',
      `SELECT DISTINCT committee_id::text AS id FROM ${String(name)} WHERE committee_id IS NOT NULL`,
    );
    expect({ name, strangers: rows.filter(({ id }) => !inside.has(String(id))) }).toEqual({
      name,
      strangers: [],
    });
  }
});

it('An administrator finds no figures at all', async () => {
  for (const table of [
    ...['report', 'report_version', 'report_cell', 'report_event', 'report_comment'],
    ...['quota', 'roll_up', 'quota_draft', 'stretch_target'],
  ]) {
    expect(await as('quan-tri', `SELECT FROM ${table}`)).toEqual([]);
  }
});

it('Whoever is nobody finds nothing but the names of committees', async () => {
  const names = await sql(
    office.server.superuserUrl,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  for (const { name } of names) {
    if (name === 'committee' || name === 'migrations') continue;
    expect({ name, rows: await as(null, `SELECT FROM ${String(name)}`) }).toEqual({ name, rows: [] });
  }
});

describe('what is written once', () => {
  it.each(['audit', 'quota', 'report_version', 'roll_up', 'stretch_target'])(
    'is neither changed nor taken out: %s',
    async (table) => {
      for (const username of ['board', 'entry-a', 'quan-tri']) {
        await expect(as(username, `DELETE FROM ${table}`)).rejects.toThrow('permission denied');
        await expect(as(username, `UPDATE ${table} SET committee_id = committee_id`)).rejects.toThrow(
          /permission denied|does not exist/,
        );
        await expect(as(username, `TRUNCATE ${table} CASCADE`)).rejects.toThrow('permission denied');
      }
    },
  );

  it('cannot be got round by the tables beside it', async () => {
    for (const statement of [
      'DELETE FROM report',
      'DELETE FROM committee',
      'DELETE FROM account',
      'DROP TABLE audit',
      'ALTER TABLE audit DISABLE TRIGGER ALL',
      'CREATE TABLE x ()',
      'SET LOCAL session_replication_role = replica',
    ]) {
      await expect(as('quan-tri', statement)).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});
