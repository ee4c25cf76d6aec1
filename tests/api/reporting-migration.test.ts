import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../apps/api/src/database/data-source';
import { BreakdownBases1764500000006 } from '../../apps/api/src/database/migrations/0006-breakdown-bases';
import { cloneDatabase, databaseAt, sql, type TestDatabase } from '../support/databases';

/**
 * An office that worked with the version before: figures in columns of the report, one of them returned, changed, sent again and
 * approved. What was done is in the audit; the report's own row names whoever saved last.
 */
const OLD = `
INSERT INTO committee (code, name, kind, valid_from, display_order) VALUES ('A', 'Đảng ủy A', 'district', '2020-01-01', 1);
INSERT INTO account (username, display_name, role, committee_id, created_at)
SELECT v.name, v.name, v.role, c.id, '2022-01-01' FROM committee c, (VALUES ('officer', 'entry'), ('board', 'board')) AS v (name, role);
INSERT INTO report (committee_id, half, state, version, sent_version, admitted, members_at_start, note, on_behalf, return_reason,
  entered_by, updated_by, updated_at)
SELECT c.id, v.half, v.state, 5, v.sent, v.admitted, 100, v.note, false, v.reason,
  (SELECT id FROM account WHERE username = 'officer'), (SELECT id FROM account WHERE username = v.saved_by), v.at::timestamptz
FROM committee c, (VALUES
  ('2021-H1', 'approved', 2, 12, '', NULL, 'board', '2021-07-09 08:00+07'),
  ('2021-H2', 'returned', 1, 7, 'đang sửa', 'Số chưa khớp', 'officer', '2022-01-06 10:00+07'),
  ('2022-H1', 'draft', 0, 3, '', NULL, 'officer', '2022-07-01 10:00+07')
) AS v (half, state, sent, admitted, note, reason, saved_by, at);
INSERT INTO report_version (report_id, number, admitted, members_at_start, note, on_behalf, sent_by, sent_at)
SELECT r.id, v.number, v.admitted, 100, '', false, (SELECT id FROM account WHERE username = 'officer'), v.at::timestamptz
FROM report r JOIN (VALUES ('2021-H1', 1, 10, '2021-07-03 09:00+07'), ('2021-H1', 2, 12, '2021-07-06 09:00+07'),
  ('2021-H2', 1, 6, '2022-01-03 09:00+07')) AS v (half, number, admitted, at) ON v.half = r.half;
INSERT INTO audit (id, at, account_id, committee_id, action, entity, entity_id, details, previous_hash, hash)
SELECT 0, v.at::timestamptz, (SELECT id FROM account WHERE username = 'board'), r.committee_id, v.action, 'report', r.id::text,
  v.details::jsonb, '', ''
FROM report r JOIN (VALUES ('2021-H1', 'report.approve', '2021-07-04 08:00+07', '{}'),
  ('2021-H1', 'report.return', '2021-07-05 08:00+07', '{"reason": "Thiếu 2"}'),
  ('2021-H1', 'report.approve', '2021-07-09 08:00+07', '{}'),
  ('2021-H2', 'report.return', '2022-01-04 08:00+07', '{"reason": "Số chưa khớp"}')) AS v (half, action, at, details)
  ON v.half = r.half ORDER BY v.at;
`;

let place: TestDatabase;
let url: string;
const name = `old_${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  place = await cloneDatabase('empty');
  await sql(place.superuserUrl, `CREATE DATABASE ${name} OWNER ket_nap`);
  url = databaseAt(place.url, name);
  const { migrations, ...options } = dataSourceOptions(url);
  const before = await new DataSource({ ...options, migrations: migrations.slice(0, 2) }).initialize();
  await before.runMigrations();
  await before.query(OLD);
  await before.destroy();
  const now = await new DataSource(dataSourceOptions(url)).initialize();
  await now.runMigrations();
  await now.destroy();
});
afterAll(async () => {
  await sql(place.superuserUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await place.drop();
});

it('The way of an old report is told as it was: who returned, who approved, which version, when', async () => {
  const rows = await sql(
    url,
    `SELECT r.half, e.action, e.sent_version AS version, a.username AS "by", e.reason,
       to_char(e.done_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM') AS day
     FROM report_event e JOIN report r ON r.id = e.report_id JOIN account a ON a.id = e.done_by ORDER BY r.half, e.id`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['2021-H1', 'submit', 1, 'officer', '', '03/07'],
    ['2021-H1', 'approve', 1, 'board', '', '04/07'],
    ['2021-H1', 'return', 1, 'board', 'Thiếu 2', '05/07'],
    ['2021-H1', 'submit', 2, 'officer', '', '06/07'],
    ['2021-H1', 'approve', 2, 'board', '', '09/07'],
    ['2021-H2', 'submit', 1, 'officer', '', '03/01'],
    ['2021-H2', 'return', 1, 'board', 'Số chưa khớp', '04/01'],
  ]);
});

it('Every figure and note of an old report stands in its cell, by whoever entered it', async () => {
  const rows = await sql(
    url,
    `SELECT r.half, n.item, coalesce(n.count::text, n.text) AS value, a.username AS "by",
       to_char(n.changed_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM') AS day
     FROM report_cell_now n JOIN report r ON r.id = n.report_id JOIN account a ON a.id = n.changed_by ORDER BY 1, 2`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['2021-H1', 'admitted', '12', 'officer', '06/07'],
    ['2021-H1', 'members_at_start', '100', 'officer', '06/07'],
    ['2021-H2', 'admitted', '7', 'officer', '06/01'],
    ['2021-H2', 'members_at_start', '100', 'officer', '06/01'],
    ['2021-H2', 'note', 'đang sửa', 'officer', '06/01'],
    ['2022-H1', 'admitted', '3', 'officer', '01/07'],
    ['2022-H1', 'members_at_start', '100', 'officer', '01/07'],
  ]);
});

it('The bases of the breakdowns are added half by half, and are those of all at once', async () => {
  const demo = await cloneDatabase('demo');
  const rollUp = () => sql(demo.superuserUrl, 'SELECT * FROM roll_up ORDER BY committee_id, half');
  try {
    // All of them at once, without a breakdown too.
    await sql(
      demo.superuserUrl,
      'SELECT refresh_roll_up(array_agg(committee_id), array_agg(half)) FROM report',
    );
    const kept = await rollUp();
    expect(kept.some((row) => JSON.stringify(row['breakdown_of']) !== '{}')).toBe(true);
    await sql(
      demo.superuserUrl,
      'ALTER TABLE roll_up DROP COLUMN breakdown_of, DROP COLUMN approved_breakdown_of',
    );
    const database = await new DataSource(dataSourceOptions(demo.url)).initialize();
    const runner = database.createQueryRunner();
    await new BreakdownBases1764500000006().up(runner).finally(() => runner.release());
    await database.destroy();
    expect(await rollUp()).toEqual(kept);
  } finally {
    await demo.drop();
  }
});
