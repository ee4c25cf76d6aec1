import { api, type Report } from '@ket-nap/contracts';
import { checkReport, countedDays, groupItem, hasErrors, hasWarnings, isHalf, restOf } from '@ket-nap/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import { signIn, type Client } from '../support/client';
import { wrongSums } from '../support/consistency';
import { sql } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let board: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  board = await signIn(server.url, 'board');
});
afterAll(() => server.stop());

const NEWEST = '2026-H1';
const BROKEN_DOWN = ['2021-H1', '2022-H1', '2024-H1', '2024-H2', '2025-H1', '2025-H2', NEWEST];
const rows = (text: string) => sql(server.superuserUrl, text);
const opened = (committeeId: string, half: string, client = board) =>
  call(client, api.reports.open, { params: { committeeId, half } });

describe('the sample reports by target group', () => {
  it('are broken down in these half-years, but for a few in each newer one', async () => {
    const counted = await rows(
      `SELECT r.half, count(*) FILTER (WHERE v.breakdown = '{}' AND v.admitted > 0)::int AS without
       FROM report r JOIN report_version v ON v.report_id = r.id AND v.number = r.sent_version
       GROUP BY r.half HAVING bool_or(v.breakdown <> '{}') ORDER BY r.half`,
    );
    expect(counted.map(({ half }) => half)).toEqual(BROKEN_DOWN);
    expect(counted.at(-1)?.['without']).toBe(2);
    for (const { without } of counted) expect(without).toBeLessThanOrEqual(3);
  });

  it('add up: the parts of every partition to the total, in every version that was sent', async () => {
    const wrong = await rows(
      `SELECT v.report_id, v.number, b.code FROM report_version v CROSS JOIN breakdown b
       JOIN target_group g ON g.breakdown_id = b.id AND v.breakdown ? g.id::text
       WHERE b.sort = 'partition' GROUP BY v.report_id, v.number, v.admitted, b.code
       HAVING sum((v.breakdown ->> g.id::text)::int) <> v.admitted`,
    );
    expect(wrong).toEqual([]);
    const partitions = await rows(
      `SELECT count(*)::int AS n FROM report_version v WHERE v.breakdown <> '{}' AND (
         SELECT count(DISTINCT g.breakdown_id) FROM target_group g WHERE v.breakdown ? g.id::text) <> 5`,
    );
    expect(partitions).toEqual([{ n: 0 }]);
  });

  it('have no group above the total, also where groups overlap', async () => {
    const wrong = await rows(
      `SELECT v.report_id, e.key FROM report_version v, jsonb_each_text(v.breakdown) AS e (key, value)
       WHERE e.value::int > v.admitted OR e.value::int < 0`,
    );
    expect(wrong).toEqual([]);
  });

  it('stand in the cells as they were sent last', async () => {
    const wrong = await rows(
      `SELECT r.id FROM report r JOIN report_version v ON v.report_id = r.id AND v.number = r.sent_version
       LEFT JOIN LATERAL (SELECT jsonb_object_agg(substr(item, 7), count) AS breakdown FROM report_cell_now c
         WHERE c.report_id = r.id AND c.item LIKE 'group:%') c ON true
       WHERE coalesce(c.breakdown, '{}') <> v.breakdown`,
    );
    expect(wrong).toEqual([]);
  });

  it('are summed up the tree, by group too', async () => {
    expect(await wrongSums(server.superuserUrl)).toEqual([]);
    const [sums] = await rows(
      `SELECT count(*)::int AS n FROM committee p JOIN roll_up r ON r.committee_id = p.id, jsonb_each(r.breakdown)
       WHERE p.code = 'KH'`,
    );
    expect(sums).toEqual({ n: BROKEN_DOWN.length * 42 });
  });

  it('look like a province: half are women, two thirds in the Youth Union, minorities mostly in the mountains', async () => {
    const shares = await rows(
      `SELECT r.half, b.code || '.' || g.code AS code, round(100.0 * sum((r.breakdown ->> g.id::text)::int)
         / sum((SELECT sum((r.breakdown ->> o.id::text)::int) FROM target_group o JOIN breakdown x ON x.id = o.breakdown_id
                WHERE x.code = 'occupation')))::int AS share
       FROM committee p JOIN roll_up r ON r.committee_id = p.id AND r.breakdown <> '{}'
       CROSS JOIN target_group g JOIN breakdown b ON b.id = g.breakdown_id
       WHERE p.code = 'KH' AND b.sort = 'of_which' GROUP BY r.half, b.code, g.code`,
    );
    const of = (code: string) =>
      shares.filter((row) => row['code'] === code).map(({ share }) => Number(share));
    expect(of('of_which.women')).toHaveLength(BROKEN_DOWN.length);
    for (const share of of('of_which.women')) expect(share).toBeGreaterThanOrEqual(43);
    for (const share of of('of_which.women')) expect(share).toBeLessThanOrEqual(55);
    for (const share of of('of_which.youth_union')) expect(share).toBeGreaterThanOrEqual(60);
    for (const share of of('of_which.youth_union')) expect(share).toBeLessThanOrEqual(75);
    for (const share of of('of_which.ethnic_minority')) expect(share).toBeLessThanOrEqual(20);
  });
});

describe('the newest half-year', () => {
  it('would pass the checks that stand before sending, with a note where a figure is unusual', async () => {
    const { lines } = await call(board, api.reports.list, { query: { half: NEWEST } });
    const sent = lines.filter(({ firstSentAt }) => firstSentAt !== null);
    expect(sent).toHaveLength(66);
    const explained: string[] = [];
    for (const { committee } of sent) {
      const report = await opened(committee.id, NEWEST);
      const findings = findingsOf(report);
      expect({ code: committee.code, errors: hasErrors(findings) }).toEqual({
        code: committee.code,
        errors: false,
      });
      if (!hasWarnings(findings)) continue;
      expect(report.versions[0]?.explanation).not.toBe('');
      explained.push(committee.code);
    }
    // Nobody in half a year.
    expect(explained).toEqual(['22736']);
  });

  it('has a draft with some groups filled in and some of the total not yet in any', async () => {
    const officer = await signIn(server.url, 'entry-22648');
    const own = await call(officer, api.reports.list, { query: { half: NEWEST } });
    const line = own.lines.find(({ committee }) => committee.code === '22648');
    expect(line?.state).toBe('draft');
    const report = await opened(line?.committee.id ?? '', NEWEST, officer);
    const occupation = report.breakdowns.find(({ code }) => code === 'occupation');
    const rest = restOf(
      { groupIds: (occupation?.groups ?? []).map(({ id }) => id) },
      report.cells['admitted']?.count ?? 0,
      partsOf(report),
    );
    expect(rest).toBeGreaterThan(0);
  });

  it('has a cell that was remarked on and is open, and one that was answered and dealt with', async () => {
    const { lines, period } = await call(board, api.reports.list, { query: { half: NEWEST } });
    const remarked = lines.filter(({ openComments }) => openComments > 0);
    expect(remarked.map(({ committee }) => committee.code).sort()).toEqual(['22390', '22528']);
    const done = lines.find(({ committee }) => committee.code === '22333');
    const { comments, breakdowns } = await opened(done?.committee.id ?? '', NEWEST);
    const reAdmitted = breakdowns.flatMap(({ groups }) => groups).find(({ code }) => code === 're_admitted');
    expect(comments).toHaveLength(2);
    for (const comment of comments) {
      expect(comment.item).toBe(groupItem(reAdmitted?.id ?? ''));
      expect(comment.resolvedAt).not.toBeNull();
    }
    expect(period).toMatchObject({ dueAt: '2026-07-05T10:00:00.000Z', lateAllowed: true, locked: false });
    expect(period.announcedAt).not.toBeNull();
  });

  it('tells causes and solutions of some, counted up to the cut-off', async () => {
    const { lines } = await call(board, api.reports.list, { query: { half: NEWEST } });
    const told = lines.find(({ committee }) => committee.code === '22528');
    const { cells, versions } = await opened(told?.committee.id ?? '', NEWEST);
    expect(versions[0]).toMatchObject({ asOf: '2026-06-30', explanation: '' });
    expect(versions[0]?.causes).toBe(cells['causes']?.text);
    expect(versions[0]?.solutions).toBe(cells['solutions']?.text);
    expect(versions[0]?.causes).not.toBe('');
  });
});

function partsOf({ cells, breakdowns }: Report): Record<string, number | null> {
  const ids = breakdowns.flatMap(({ groups }) => groups.map(({ id }) => id));
  return Object.fromEntries(ids.map((id) => [id, cells[groupItem(id)]?.count ?? null]));
}

function findingsOf(report: Report) {
  const { half, cells, breakdowns, lastHalf, lastYear, quota } = report;
  return checkReport(
    {
      admitted: cells['admitted']?.count ?? null,
      parts: partsOf(report),
      asOf: cells['as_of']?.text ?? null,
    },
    {
      quota,
      earlierInYear: null,
      lastHalf: lastHalf['admitted'] ?? null,
      lastYear: lastYear['admitted'] ?? null,
      sent: null,
      breakdowns: breakdowns.map(({ groups, ...rule }) => ({
        ...rule,
        groupIds: groups.map(({ id }) => id),
      })),
      counted: countedDays(isHalf(half) ? half : '2022-H1', '2099-01-01'),
    },
  );
}
