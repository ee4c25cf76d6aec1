import { api, type Committee } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client as Postgres } from 'pg';
import { call } from '../support/api';
import { sql } from '../support/databases';
import { Office, report } from '../support/office';
import { apply, opens, planOf, takesIn } from '../support/plans';

/** Lineage, reorganisations and terms, as the database itself guards them, whatever the query says. */
let office: Office;
let database: Postgres;
let abroad: Committee;
let far: Committee;
beforeAll(async () => {
  office = await Office.open(['A', 'B', 'C']);
  await office.person('board', 'board');
  await office.person('leader', 'leader');
  await office.person('admin', 'admin-tinh');
  await office.officer('A');
  const a = office.unit('A');
  await apply(office.admin, planOf(office, [a], [opens('A2', [a])]));
  abroad = await call(office.admin, api.committees.create, {
    body: {
      ...{ code: 'NT', name: 'Tỉnh khác', kind: 'province', parentId: null },
      ...{ validFrom: '2000-01-01', validTo: null, formerArea: null },
    },
  });
  far = await office.addUnit({ code: 'X', parentId: abroad.id });
  await office.person('admin', 'admin-khac', abroad.id);
  await office.person('board', 'board-khac', abroad.id);
  const there = { parentId: abroad.id };
  await apply(office.admin, planOf(office, [far], [opens('X2', [far])], there));
  await sql(
    office.server.superuserUrl,
    `INSERT INTO term (code, first_year, last_year) VALUES ('2020-2025', 2021, 2025) ON CONFLICT DO NOTHING`,
  );
  database = new Postgres({ connectionString: office.server.superuserUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await office.close();
});

/** Runs statements as the application's role would for this account; nothing of it stays. */
async function as(
  username: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const [who] = await sql(
    office.server.superuserUrl,
    `SELECT id::text, role, coalesce(committee_id::text, '') AS committee FROM account WHERE username = $1`,
    [username],
  );
  await database.query('BEGIN');
  try {
    await database.query(
      `SELECT set_config('role', 'ket_nap_app', true), set_config('app.account_id', $1, true),
         set_config('app.role', $2, true), set_config('app.committee_id', $3, true),
         set_trees($2, nullif($3, '')::bigint)`,
      [who?.['id'], who?.['role'], who?.['committee']],
    );
    const result = await database.query<Record<string, unknown>>(text, values);
    return result.command === 'SELECT' ? result.rows : [{ touched: result.rowCount }];
  } finally {
    await database.query('ROLLBACK');
  }
}

const FIGURES = ['board', 'leader', 'entry-a'];
const PEOPLE = [...FIGURES, 'admin-tinh', 'admin-khac', 'quan-tri'];
const insertLineage = `INSERT INTO lineage (predecessor_id, successor_id, effective_on, reorganisation_id)
  SELECT $1, $2, '2024-01-01', min(id) FROM reorganisation`;
const insertReorganisation = `INSERT INTO reorganisation (unit_id, effective_on, plan, applied_by, applied_at)
  VALUES ($1, '2024-01-01', '{}', $2, now())`;
const accountOf = async (username: string) =>
  (await sql(office.server.superuserUrl, 'SELECT id FROM account WHERE username = $1', [username]))[0]?.[
    'id'
  ];

it.each(['lineage', 'reorganisation', 'term'])(
  'Who succeeded whom is as public as names: %s',
  async (table) => {
    const [all] = await sql(office.server.superuserUrl, `SELECT count(*)::int AS rows FROM ${table}`);
    expect(all?.['rows']).toBeGreaterThan(0);
    for (const username of PEOPLE) {
      expect(await as(username, `SELECT count(*)::int AS rows FROM ${table}`)).toEqual([all]);
    }
  },
);

describe('lineage', () => {
  it('is written by nobody but an administrator', async () => {
    const pair = [office.unit('B').id, office.unit('C').id];
    for (const username of FIGURES) {
      await expect(as(username, insertLineage, pair)).rejects.toThrow('row-level security');
      expect(await as(username, 'DELETE FROM lineage')).toEqual([{ touched: 0 }]);
    }
    expect(await as('admin-tinh', insertLineage, pair)).toEqual([{ touched: 1 }]);
  });

  it('reaches no committee of another tree, from either end', async () => {
    for (const pair of [
      [office.unit('B').id, far.id],
      [far.id, office.unit('B').id],
      [abroad.id, office.province.id],
    ]) {
      await expect(as('admin-tinh', insertLineage, pair)).rejects.toThrow('row-level security');
    }
    // Each administrator finds one link that is its own to take out; of the other it finds none.
    expect(await as('admin-tinh', 'DELETE FROM lineage')).toEqual([{ touched: 1 }]);
    expect(await as('admin-khac', 'DELETE FROM lineage')).toEqual([{ touched: 1 }]);
  });

  it('is never rewritten', async () => {
    for (const username of PEOPLE) {
      await expect(as(username, 'UPDATE lineage SET successor_id = 1')).rejects.toThrow('permission denied');
      await expect(as(username, 'TRUNCATE lineage')).rejects.toThrow('permission denied');
    }
  });
});

describe('a reorganisation', () => {
  it('is recorded by an administrator of its tree, in that administrator’s own name', async () => {
    const [own, other] = [await accountOf('admin-tinh'), await accountOf('quan-tri')];
    expect(await as('admin-tinh', insertReorganisation, [office.province.id, own])).toEqual([{ touched: 1 }]);
    for (const values of [
      [office.province.id, other],
      [abroad.id, own],
    ]) {
      await expect(as('admin-tinh', insertReorganisation, values)).rejects.toThrow('row-level security');
    }
    for (const username of FIGURES) {
      const values = [office.province.id, await accountOf(username)];
      await expect(as(username, insertReorganisation, values)).rejects.toThrow('row-level security');
    }
  });

  it('is undone in its own tree only, and never taken out', async () => {
    const undo = `UPDATE reorganisation SET undone_by = applied_by, undone_at = now()`;
    for (const username of FIGURES) expect(await as(username, undo)).toEqual([{ touched: 0 }]);
    expect(await as('admin-tinh', undo)).toEqual([{ touched: 1 }]);
    expect(await as('quan-tri', undo)).toEqual([{ touched: 2 }]);
    for (const username of PEOPLE)
      await expect(as(username, 'DELETE FROM reorganisation')).rejects.toThrow('permission denied');
  });
});

describe('a term', () => {
  const insert = `INSERT INTO term (code, first_year, last_year) VALUES ('2030-2035', 2031, 2035)`;

  it('is an administrator’s to add and change, and nobody’s to take out', async () => {
    for (const username of FIGURES) {
      await expect(as(username, insert)).rejects.toThrow('row-level security');
      expect(await as(username, 'UPDATE term SET last_year = last_year + 1')).toEqual([{ touched: 0 }]);
    }
    expect(await as('quan-tri', insert)).toEqual([{ touched: 1 }]);
    for (const username of PEOPLE)
      await expect(as(username, 'DELETE FROM term')).rejects.toThrow('permission denied');
  });
});

describe('figures', () => {
  const figures = 'SELECT DISTINCT committee_id::text AS id FROM figures_of($1::bigint[])';

  it('are named to an administrator by their periods, within the tree, and to nobody else', async () => {
    const board = await office.person('board', 'board-2');
    const stranger = await office.person('board', 'board-khac-2', abroad.id);
    await report(board, { committeeId: office.unit('C').id, half: '2022-H1' }, 5);
    await report(stranger, { committeeId: far.id, half: '2022-H1' }, 5);
    const both = [[office.unit('C').id, far.id]];
    expect(await as('admin-tinh', figures, both)).toEqual([{ id: office.unit('C').id }]);
    expect(await as('admin-khac', figures, both)).toEqual([{ id: far.id }]);
    expect(await as('quan-tri', figures, both)).toHaveLength(2);
    for (const username of FIGURES) expect(await as(username, figures, both)).toEqual([]);
  });

  it('of a province that ended are found by its successor, and by no other', async () => {
    const reports = 'SELECT committee_id::text AS id FROM report';
    expect(await as('board', reports)).toEqual([{ id: office.unit('C').id }]);
    const goingOn = (await call(office.admin, api.committees.list)).committees.filter(
      ({ parentId, validTo }) => parentId === abroad.id && validTo === null,
    );
    const merge = planOf(
      office,
      [abroad, ...goingOn],
      [takesIn(office.province, [abroad]), ...goingOn.map((unit) => opens(`K${unit.code}`, [unit]))],
      { effectiveOn: '2024-01-01' },
    );
    await apply(office.admin, merge);
    expect(await as('board', reports)).toHaveLength(2);
    expect(await as('leader', reports)).toHaveLength(2);
    // The people of the province that ended see their own, and nothing of the one that took it in.
    expect(await as('board-khac', reports)).toEqual([{ id: far.id }]);
    expect(await as('entry-a', reports)).toEqual([]);
  });
});
