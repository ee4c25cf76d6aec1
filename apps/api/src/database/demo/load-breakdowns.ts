import type { Tx } from '../actor-transaction';
import breakdownsCsv from './breakdowns.csv?raw';
import type { Committees } from './load-committees';
import { known, linesOf, type Line } from './rows';

/** The ids of target groups by `breakdown.group`. */
export type Groups = ReadonlyMap<string, string>;

/** A version of a report, as loaded before. `number` is 1 for a draft that was never sent, too. */
interface Version {
  reportId: string;
  number: number;
  by: string;
  at: Date;
}

interface Written extends Version {
  counts: ReadonlyMap<string, number>;
}

export async function loadedGroups(tx: Tx): Promise<Groups> {
  const rows = await tx.rows<{ id: string; code: string }>(
    `SELECT g.id, b.code || '.' || g.code AS code FROM target_group g JOIN breakdown b ON b.id = g.breakdown_id`,
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** The figures of target groups (made by tools/demo/figures.mjs): as cells of their reports, and in the versions that were sent. */
export async function loadBreakdowns(tx: Tx, committees: Committees, groups: Groups): Promise<void> {
  const versions = await loadedVersions(tx);
  const written = linesOf(breakdownsCsv).map((line): Written => {
    const id = known(committees, line.text('code')).id;
    const version = known(versions, keyOf(id, line.text('half'), line.count('version')));
    return { ...version, counts: countsOf(line, groups) };
  });
  await tx.rows(
    `UPDATE report_version v SET breakdown = given.counts
     FROM unnest($1::bigint[], $2::int[], $3::jsonb[]) AS given (report_id, number, counts)
     WHERE v.report_id = given.report_id AND v.number = given.number`,
    [
      written.map(({ reportId }) => reportId),
      written.map(({ number }) => number),
      written.map(({ counts }) => JSON.stringify(Object.fromEntries(counts))),
    ],
  );
  const cells = cellsOf(written);
  await tx.rows(
    `INSERT INTO report_cell (report_id, item, version, count, way, changed_by, changed_at)
     SELECT report_id, 'group:' || group_id, version, count, 'typed', by, at
     FROM unnest($1::bigint[], $2::bigint[], $3::int[], $4::int[], $5::bigint[], $6::timestamptz[])
       AS given (report_id, group_id, version, count, by, at)`,
    [
      cells.map(({ reportId }) => reportId),
      cells.map(({ groupId }) => groupId),
      cells.map(({ version }) => version),
      cells.map(({ count }) => count),
      cells.map(({ by }) => by),
      cells.map(({ at }) => at),
    ],
  );
}

async function loadedVersions(tx: Tx): Promise<ReadonlyMap<string, Version>> {
  const rows = await tx.rows<Version & { committeeId: string; half: string }>(
    `SELECT r.id AS "reportId", r.committee_id AS "committeeId", r.half, coalesce(v.number, 1) AS number,
       coalesce(v.sent_by, r.updated_by) AS by, coalesce(v.sent_at, r.updated_at) AS at
     FROM report r LEFT JOIN report_version v ON v.report_id = r.id`,
  );
  return new Map(rows.map(({ committeeId, half, ...row }) => [keyOf(committeeId, half, row.number), row]));
}

function keyOf(committeeId: string, half: string, number: number): string {
  return `${committeeId} ${half} ${number}`;
}

/** Group id → count, of the groups that were filled in. */
function countsOf(line: Line, groups: Groups): ReadonlyMap<string, number> {
  const counts = [...groups].flatMap(([code, id]): [string, number][] =>
    line.optional(code) === null ? [] : [[id, line.count(code)]],
  );
  return new Map(counts);
}

/** What was written for each version: its figures that the version before did not have. */
function cellsOf(written: readonly Written[]) {
  const standing = new Map<string, { count: number; version: number }>();
  return written.flatMap(({ reportId, by, at, counts }) =>
    [...counts].flatMap(([groupId, count]) => {
      const key = `${reportId} ${groupId}`;
      const before = standing.get(key);
      if (before?.count === count) return [];
      const version = (before?.version ?? 0) + 1;
      standing.set(key, { count, version });
      return [{ reportId, groupId, version, count, by, at }];
    }),
  );
}
