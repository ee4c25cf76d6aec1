import { api, type Board } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { call } from '../support/api';
import { signIn, type Client } from '../support/client';
import { wrongSums, wrongVersions } from '../support/consistency';
import { cloneDatabase, sql, type TestDatabase } from '../support/databases';
import { runEntry } from '../support/entry';
import { boardOf, rowOf } from '../support/office';
import { root } from '../support/repository';
import { startServer, type TestServer } from '../support/server';
import { records } from '../reports/sample-board';

let server: TestServer;
let board: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await signIn(server.url, 'board');
});
afterAll(() => server.stop());

const YEARS = ['2021', '2022', '2023', '2024', '2025', '2026'];
const HALVES = YEARS.flatMap((year) => [`${year}-H1`, `${year}-H2`]).slice(0, -1);
const NEWEST = '2026-H1';
const GO_ON = ['DHNT', 'QS', 'CA'];

const sumOf = (values: (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
const codesOf = ({ rows }: Board) => rows.map(({ committee }) => committee.code);

describe('what was published', () => {
  it('stays exact: 1.455 of 1.700 in 2021, 612 of 1.700 in the first half of 2022', async () => {
    expect((await boardOf(board, '2021')).total).toMatchObject({ admitted: 1455, quota: 1700, rate: 85.6 });
    expect((await boardOf(board, '2022-H1')).total).toMatchObject({ admitted: 612, quota: 1700, rate: 36 });
  });

  it('stands committee by committee as in the sample figures', async () => {
    const [h1, h2, h3] = await Promise.all(
      ['2021-H1', '2021-H2', '2022-H1'].map((half) => boardOf(board, half)),
    );
    const shown = (h1?.rows ?? []).map(({ committee: { code }, quota, admitted }) => {
      const later = h3 && rowOf(h3, code);
      return [code, quota, admitted, h2 && rowOf(h2, code).admitted, later?.quota, later?.admitted];
    });
    const columns = ['quota_2021', 'admitted_2021_h1', 'admitted_2021_h2', 'quota_2022', 'admitted_2022_h1'];
    const sample = records('sample-figures.csv').map((row) => [
      row['code'],
      ...columns.map((column) => Number(row[column])),
    ]);
    const byCode = (rows: unknown[][]) => [...rows].sort((a, b) => String(a[0]).localeCompare(String(b[0])));
    expect(byCode(shown)).toEqual(byCode(sample));
  });

  it('of Ninh Thuận is 288 of 815, and none of it is in the figures of Khánh Hòa', async () => {
    const officer = await signIn(server.url, 'entry-nt-np');
    const view = await boardOf(officer, '2022-H1');
    expect(view.unit.code).toBe('NTH');
    expect(view.total).toMatchObject({
      admitted: 288,
      quota: 815,
      unitsQuota: 815,
      expected: 7,
      reported: 7,
    });
    expect(rowOf(view, 'NT-NP')).toMatchObject({ admitted: 52, quota: 102 });
    expect(codesOf(await boardOf(board, '2022-H1'))).not.toContain('NT-NP');
  });

  it('by 3,25% of its members Khánh Hòa would be assigned its 1.700', async () => {
    const members = (await boardOf(board, '2022-H1')).total.membersAtStart ?? 0;
    expect(Math.round(members * 0.0325)).toBe(1700);
  });
});

describe('the years that follow', () => {
  it.each(HALVES)('%s: the province’s admissions are those of its committees', async (half) => {
    const { rows, total } = await boardOf(board, half);
    expect(total.admitted).toBe(sumOf(rows.map(({ admitted }) => admitted)));
    expect(total.admitted).toBeGreaterThan(500);
  });

  it.each(['2021', '2022', '2023', '2024', '2025'])(
    '%s: between 80% and 105% of the quota, a third or more of it in the first half',
    async (year) => {
      const { total } = await boardOf(board, year);
      expect(total.rate).toBeGreaterThanOrEqual(80);
      expect(total.rate).toBeLessThanOrEqual(105);
      const first = await boardOf(board, `${year}-H1`);
      expect(first.total.rate).toBeGreaterThanOrEqual(33);
      expect(first.total.rate).toBeLessThanOrEqual(45);
      expect(first.total).toMatchObject({ reported: 15, expected: 15, unapproved: 0 });
    },
  );

  it('only in 2024 the committees’ quotas do not add up to the province’s own', async () => {
    const gaps = await Promise.all(YEARS.map(async (year) => (await boardOf(board, year)).total.quotaGap));
    expect(gaps).toEqual([0, 0, 0, 45, 0, 0]);
  });

  it('in 2024 there are quotas of the half-years too, of everybody', async () => {
    const { rows, total } = await boardOf(board, '2024-H1');
    for (const { ofHalf } of [...rows, total]) expect(ofHalf?.quota).toBeGreaterThan(0);
  });

  it('one quota was adjusted in the middle of 2023: the first half keeps the version before', async () => {
    const quotas = await Promise.all(
      ['2023-H1', '2023'].map(async (period) => rowOf(await boardOf(board, period), 'DK').quota),
    );
    expect(quotas).toEqual([150, 165]);
  });

  it('the term’s target of 8.500 is the sum of the committees’, and its fifth the 1.700 of a year', async () => {
    const { progress } = await call(board, api.terms.progress, { query: { term: '2020-2025' } });
    expect(progress?.total).toMatchObject({ ownTarget: 8500, unitsTarget: 8500, yearlyAverage: 1700 });
    const next = await call(board, api.terms.progress, { query: { term: '2025-2030' } });
    expect(next.progress?.total).toMatchObject({ ownTarget: 12000, unitsTarget: 12000, gap: 0 });
  });
});

describe('the reorganisation of 1 July 2025', () => {
  it('the committees before it carry the first half, those after it the second', async () => {
    const before = codesOf(await boardOf(board, '2025-H1'));
    const after = codesOf(await boardOf(board, '2025-H2'));
    expect(before).toHaveLength(15);
    expect(after).toHaveLength(68);
    expect(before.filter((code) => after.includes(code)).sort()).toEqual([...GO_ON].sort());
    expect(codesOf(await boardOf(board, NEWEST))).toEqual(after);
    expect(codesOf(await boardOf(board, '2025'))).toHaveLength(80);
  });

  it('who succeeded whom is as the list says, and Ninh Thuận went on in Khánh Hòa', async () => {
    const stored = await sql(
      server.superuserUrl,
      `SELECT p.code || ' ' || s.code AS pair FROM lineage l JOIN committee p ON p.id = l.predecessor_id
       JOIN committee s ON s.id = l.successor_id WHERE l.effective_on = '2025-07-01' AND s.valid_from <= l.effective_on
         AND p.valid_to = '2025-06-30'`,
    );
    const listed = records('lineage-2025-07.csv').map((row) => `${row['predecessor']} ${row['successor']}`);
    expect(stored.map(({ pair }) => pair).sort()).toEqual([...listed, 'NTH KH'].sort());
  });

  it('its plan names what ended, what was opened and every link', async () => {
    const rows = await sql(
      server.superuserUrl,
      `SELECT jsonb_array_length(plan -> 'ended') AS ended, jsonb_array_length(plan -> 'opened') AS opened,
         jsonb_array_length(plan -> 'links') AS links FROM reorganisation`,
    );
    // Nine districts and seven of Ninh Thuận, with its province.
    expect(rows).toEqual([{ ended: 17, opened: 65, links: 71 }]);
  });

  it('nobody has a report for a time in which it did not exist', async () => {
    const rows = await sql(
      server.superuserUrl,
      `SELECT c.code, r.half FROM report r JOIN committee c ON c.id = r.committee_id
       WHERE (left(r.half, 4) || CASE right(r.half, 1) WHEN '1' THEN '-06-30' ELSE '-12-31' END)::date < c.valid_from
         OR (left(r.half, 4) || CASE right(r.half, 1) WHEN '1' THEN '-01-01' ELSE '-07-01' END)::date > c.valid_to`,
    );
    expect(rows).toEqual([]);
  });
});

describe('the newest half-year shows every state', () => {
  it('one committee without a quota, one without a report, one that reported 0, some over 100%', async () => {
    const { rows, total } = await boardOf(board, NEWEST);
    expect(rows.filter(({ quota }) => quota === null)).toHaveLength(1);
    expect(rows.filter(({ state }) => state === 'missing')).toHaveLength(1);
    expect(rows.filter(({ admitted }) => admitted === 0).map(({ committee }) => committee.code)).toEqual([
      '22736',
    ]);
    expect(rows.filter(({ rate }) => rate !== null && rate > 100).length).toBeGreaterThanOrEqual(2);
    expect(total).toMatchObject({ expected: 68, reported: 66, quota: 2400 });
    expect(total.unapproved).toBeGreaterThan(5);
    expect(new Set(rows.map(({ state }) => state)).size).toBe(5);
    expect(rows.some(({ note }) => note !== '')).toBe(true);
  });

  it('some were sent after the day on which they were due', async () => {
    const { lines } = await call(board, api.reports.list, { query: { half: NEWEST } });
    const late = lines.filter(({ punctuality }) => punctuality === 'late');
    expect(late.length).toBeGreaterThanOrEqual(3);
    expect(late.length).toBeLessThan(10);
  });
});

describe('the data themselves', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase('empty');
  });
  afterAll(() => database.drop());

  const load = () => runEntry('migrate', { DATABASE_URL: database.url, DEMO: '1' });
  const figures = (url: string) =>
    sql(
      url,
      `SELECT c.code, f.* FROM committee c LEFT JOIN (
         SELECT committee_id, half AS period, 0 AS version, version AS amount, state, updated_at AS at FROM report
         UNION ALL SELECT r.committee_id, r.half, x.version, x.count, x.item || coalesce(x.text, ''), x.changed_at
           FROM report_cell x JOIN report r ON r.id = x.report_id
         UNION ALL SELECT r.committee_id, r.half, e.sent_version, NULL, e.action || e.reason, e.done_at
           FROM report_event e JOIN report r ON r.id = e.report_id
         UNION ALL SELECT committee_id, period, version, amount, effective_on::text, recorded_at FROM quota
         UNION ALL SELECT r.committee_id, r.half, v.number, v.members_at_start, v.note, v.sent_at
           FROM report_version v JOIN report r ON r.id = v.report_id
       ) f ON f.committee_id = c.id ORDER BY 1, 3, 4, 5, 6, 7`,
    );

  it('are the same wherever they are loaded, and loading once more changes nothing', async () => {
    const wanted = await figures(server.superuserUrl);
    for (const _ of ['first', 'again']) {
      expect(await load()).toMatchObject({ code: 0 });
      expect(await figures(database.superuserUrl)).toEqual(wanted);
    }
    const accounts = await sql(database.superuserUrl, 'SELECT count(*)::int AS n FROM account WHERE demo');
    expect(accounts).toEqual([{ n: 87 + 4 }]);
  });

  it('keep every rule that the product keeps', async () => {
    expect(await wrongSums(server.superuserUrl)).toEqual([]);
    expect(await wrongVersions(server.superuserUrl)).toEqual([]);
  });

  it('are what their generator makes', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'tools/demo/figures.mjs'), '--check'],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
