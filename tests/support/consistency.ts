import { createHash } from 'node:crypto';
import { sql } from './databases';

const EXPECTED = `
  SELECT above.id, r.half, count(*)::int AS reports, (count(*) FILTER (WHERE r.state IN ('approved', 'correcting')))::int AS approved,
    sum(v.admitted)::bigint AS admitted, sum(v.members_at_start)::bigint AS members
  FROM report r JOIN report_version v ON v.report_id = r.id AND v.number = r.sent_version
  JOIN committee c ON c.id = r.committee_id, unnest(c.ancestor_ids) AS above (id) GROUP BY 1, 2`;
const STORED = `SELECT committee_id, half, reports, approved, admitted, members_at_start FROM roll_up WHERE reports > 0`;

const EXPECTED_GROUPS = `
  SELECT above.id, r.half, e.key, sum(e.value::bigint)::bigint AS sum
  FROM report r JOIN report_version v ON v.report_id = r.id AND v.number = r.sent_version
  JOIN committee c ON c.id = r.committee_id, unnest(c.ancestor_ids) AS above (id), jsonb_each_text(v.breakdown) AS e (key, value)
  GROUP BY 1, 2, 3`;
const STORED_GROUPS = `SELECT committee_id, half, e.key, e.value::bigint AS sum
  FROM roll_up, jsonb_each_text(breakdown) AS e (key, value)`;

/** What the groups are shares of: the admitted of the very reports that counted them. */
const EXPECTED_BASES = `
  SELECT above.id, r.half, k.key, sum(v.admitted)::bigint AS sum
  FROM report r JOIN report_version v ON v.report_id = r.id AND v.number = r.sent_version
  JOIN committee c ON c.id = r.committee_id, unnest(c.ancestor_ids) AS above (id), jsonb_object_keys(v.breakdown) AS k (key)
  GROUP BY 1, 2, 3`;
const STORED_BASES = `SELECT committee_id, half, e.key, e.value::bigint AS sum
  FROM roll_up, jsonb_each_text(breakdown_of) AS e (key, value)`;

/** What stands approved: the version approved last, unless it was sent back after that. */
const EXPECTED_APPROVED = `
  SELECT above.id, r.half, count(*)::int AS reports, sum(v.admitted)::bigint AS admitted, sum(v.members_at_start)::bigint AS members
  FROM report r CROSS JOIN LATERAL (
    SELECT * FROM report_event e WHERE e.report_id = r.id AND e.action = 'approve' ORDER BY e.id DESC LIMIT 1
  ) last JOIN report_version v ON v.report_id = r.id AND v.number = last.sent_version
  JOIN committee c ON c.id = r.committee_id, unnest(c.ancestor_ids) AS above (id)
  WHERE NOT EXISTS (SELECT FROM report_event back WHERE back.report_id = r.id AND back.action = 'return'
    AND back.id > last.id AND back.sent_version = last.sent_version)
  GROUP BY 1, 2`;
const STORED_APPROVED = `SELECT committee_id, half, approved_reports, approved_admitted, approved_members FROM roll_up
  WHERE approved_reports > 0`;

/** Of which days the reports are. One that says none is of the last day of its half-year: infinity. */
const EXPECTED_DAYS = `
  SELECT above.id, r.half, min(coalesce(v.as_of, 'infinity')) AS first, max(coalesce(v.as_of, 'infinity')) AS last
  FROM report r JOIN report_version v ON v.report_id = r.id AND v.number = r.sent_version
  JOIN committee c ON c.id = r.committee_id, unnest(c.ancestor_ids) AS above (id) GROUP BY 1, 2`;
const STORED_DAYS = `SELECT committee_id, half, as_of_first, as_of_last FROM roll_up WHERE reports > 0`;

/** Where the kept sums, in total and by target group, and their days differ from those made anew of everything that was sent. Nothing, if all is well. */
export async function wrongSums(superuserUrl: string): Promise<unknown[]> {
  const differing = (expected: string, stored: string) =>
    sql(
      superuserUrl,
      `(SELECT 'missing or different' AS what, * FROM (${expected} EXCEPT ${stored}) e)
       UNION ALL (SELECT 'stored', * FROM (${stored} EXCEPT ${expected}) s)`,
    );
  return [
    ...(await differing(EXPECTED, STORED)),
    ...(await differing(EXPECTED_APPROVED, STORED_APPROVED)),
    ...(await differing(EXPECTED_GROUPS, STORED_GROUPS)),
    ...(await differing(EXPECTED_BASES, STORED_BASES)),
    ...(await differing(EXPECTED_DAYS, STORED_DAYS)),
  ];
}

/** Reports and quotas whose versions are not 1, 2, 3 … without a gap, or of which one counts that is neither the last sent nor approved. */
export function wrongVersions(superuserUrl: string): Promise<unknown[]> {
  return sql(
    superuserUrl,
    `SELECT 'report' AS what, r.id FROM report r LEFT JOIN report_version v ON v.report_id = r.id
     GROUP BY r.id HAVING count(v.number) <> coalesce(max(v.number), 0)
       OR (r.sent_version <> coalesce(max(v.number), 0) AND NOT EXISTS (SELECT FROM report_event e
         WHERE e.report_id = r.id AND e.action = 'approve' AND e.sent_version = r.sent_version))
     UNION ALL
     SELECT 'quota', committee_id FROM quota GROUP BY committee_id, period HAVING count(*) <> max(version)`,
  );
}

/** Rows of the audit that do not follow from the row before. Computed here, not by the database that wrote them. */
export async function brokenAudit(superuserUrl: string): Promise<unknown[]> {
  const rows = await sql(
    superuserUrl,
    `SELECT id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
       coalesce(account_id::text, '') AS account, coalesce(committee_id::text, '') AS committee, action, entity, entity_id,
       details::text, encode(previous_hash, 'hex') AS previous, encode(hash, 'hex') AS hash FROM audit ORDER BY audit.id`,
  );
  let previous = '00';
  let expectedId = 1;
  return rows.filter((row) => {
    const { id, at, account, committee, action, entity, entity_id: entityId, details, hash } = row;
    const text = [id, at, account, committee, action, entity, entityId, details].join('|');
    const right = createHash('sha256').update(Buffer.from(previous, 'hex')).update(text).digest('hex');
    const follows = row['previous'] === previous && hash === right && id === String(expectedId);
    previous = String(hash);
    expectedId += 1;
    return !follows;
  });
}
