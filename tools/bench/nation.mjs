// What a board has to hold beside the sample data, written past the doors: through them it would take minutes.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

/** 33 other provinces of 98 communes each, ten years of figures and quotas. @param {string} dataDir */
export const addProvinces = (dataDir) =>
  fill(dataDir, [
    `INSERT INTO committee (code, name, kind, ancestor_ids, valid_from, display_order)
     SELECT 'T' || n, 'Đảng bộ tỉnh ' || n, 'province', '{}', '2015-01-01', n FROM generate_series(1, 33) n`,
    `INSERT INTO committee (code, name, kind, parent_id, ancestor_ids, valid_from, display_order)
     SELECT p.code || '-' || n, 'Đảng ủy xã ' || n, 'commune', p.id, '{}', '2015-01-01', n
     FROM committee p, generate_series(1, 98) n WHERE p.code ~ '^T[0-9]+$'`,
    figuresOf(`c.code ~ '^T[0-9]+-'`),
    quotasOf(`c.code ~ '^T[0-9]+-'`),
  ]);

/** As many committees as the nation has communes, directly under the unit of the sample data. @param {string} dataDir */
export const addCommunes = (dataDir) =>
  fill(dataDir, [
    `INSERT INTO committee (code, name, kind, parent_id, ancestor_ids, valid_from, display_order)
     SELECT 'Q' || n, 'Đảng ủy xã ' || n, 'commune', (SELECT committee_id FROM account WHERE username = 'board'), '{}',
       '2015-01-01', 1000 + n FROM generate_series(1, 3321) n`,
    figuresOf(`c.code ~ '^Q[0-9]+$'`),
    quotasOf(`c.code ~ '^Q[0-9]+$'`),
  ]);

export const ORGANISATIONS = 52_000;

/** As many organisations as the nation has, below those committees. @param {string} dataDir */
export const addOrganisations = (dataDir) =>
  fill(dataDir, [
    `INSERT INTO committee (code, name, kind, parent_id, ancestor_ids, valid_from, display_order)
     SELECT p.code || '-' || n, 'Chi bộ ' || n, 'grassroots', p.id, '{}', '2015-01-01', n
     FROM (SELECT *, row_number() OVER (ORDER BY id) AS place FROM committee WHERE code ~ '^Q[0-9]+$') p,
       generate_series(1, 16) n WHERE (n - 1) * 3321 + p.place <= ${ORGANISATIONS}`,
    figuresOf(`c.code ~ '^Q[0-9]+-' AND y = 2026`),
    quotasOf(`c.code ~ '^Q[0-9]+-' AND y = 2026`),
  ]);

/** @param {string} which */
const figuresOf = (which) =>
  `INSERT INTO roll_up (committee_id, half, reports, approved, admitted)
   SELECT c.id, y || '-H' || h, 1, 1, (c.id * 7 + y * 3 + h) % 25
   FROM committee c, generate_series(2017, 2026) y, generate_series(1, 2) h
   WHERE ${which} AND y || '-H' || h < '2026-H2'`;

/** @param {string} which */
const quotasOf = (which) =>
  `INSERT INTO quota (committee_id, period, version, amount, effective_on, recorded_by, recorded_at)
   SELECT c.id, y::text, 1, 10 + c.id % 40, make_date(y, 1, 1), (SELECT min(id) FROM account), now()
   FROM committee c, generate_series(2017, 2026) y WHERE ${which}`;

/** @param {string} dataDir @param {string[]} statements */
async function fill(dataDir, statements) {
  const read = (/** @type {string[]} */ ...file) => readFile(path.join(dataDir, 'demo', ...file), 'utf8');
  const password = (await read('database-password')).trim();
  const port = (await read('postgres', 'data', 'postmaster.pid')).split('\n')[3];
  const client = new pg.Client({
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/ket_nap`,
  });
  await client.connect();
  try {
    // As the database does by itself after a while.
    for (const statement of [...statements, 'ANALYZE']) await client.query(statement);
  } finally {
    await client.end();
  }
}
