import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the groups of a breakdown are shares of: beside each sum of a group, what the very reports admitted that counted it. */
export class BreakdownBases1764500000006 implements MigrationInterface {
  name = 'BreakdownBases1764500000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [BASES, REFRESH]) await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('The bases of the breakdowns are not taken down: restore a backup instead.');
  }
}

const BASES = `
-- Group id → what was admitted in the reports that gave a count of the group, of what was sent and of what stands approved. Half-years
-- and committees that say nothing of a group are in neither its sum nor its base.
ALTER TABLE roll_up
  ADD COLUMN breakdown_of jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN approved_breakdown_of jsonb NOT NULL DEFAULT '{}';

-- As before, with the bases.
CREATE OR REPLACE FUNCTION refresh_roll_up_level(ids bigint[], parts text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH part AS MATERIALIZED (
    SELECT node.id, node.half, p.*
    FROM unnest(ids, parts) AS node (id, half)
    LEFT JOIN LATERAL (
      SELECT 1 AS reports, (rep.state IN ('approved', 'correcting'))::int AS approved, v.admitted::bigint,
        v.members_at_start::bigint, v.breakdown,
        (SELECT coalesce(jsonb_object_agg(k, v.admitted), '{}') FROM jsonb_object_keys(v.breakdown) AS k) AS breakdown_of,
        (a.number IS NOT NULL)::int AS approved_reports,
        coalesce(a.admitted, 0)::bigint AS approved_admitted, a.members_at_start::bigint AS approved_members,
        coalesce(a.breakdown, '{}') AS approved_breakdown,
        (SELECT coalesce(jsonb_object_agg(k, a.admitted), '{}') FROM jsonb_object_keys(a.breakdown) AS k) AS approved_breakdown_of,
        coalesce(v.as_of, 'infinity') AS as_of_first, coalesce(v.as_of, 'infinity') AS as_of_last,
        CASE WHEN a.number IS NOT NULL THEN coalesce(a.as_of, 'infinity') END AS approved_as_of_first,
        CASE WHEN a.number IS NOT NULL THEN coalesce(a.as_of, 'infinity') END AS approved_as_of_last
      FROM report rep JOIN report_version v ON v.report_id = rep.id AND v.number = rep.sent_version
      LEFT JOIN report_version a ON a.report_id = rep.id AND a.number = approved_version(rep.id)
      WHERE rep.committee_id = node.id AND rep.half = node.half
      UNION ALL
      SELECT child.reports, child.approved, child.admitted, child.members_at_start, child.breakdown, child.breakdown_of,
        child.approved_reports, child.approved_admitted, child.approved_members, child.approved_breakdown,
        child.approved_breakdown_of, child.as_of_first, child.as_of_last, child.approved_as_of_first, child.approved_as_of_last
      FROM committee c JOIN roll_up child ON child.committee_id = c.id AND child.half = node.half
      WHERE c.parent_id = node.id AND child.reports > 0
    ) p ON true
  ), total AS (
    SELECT p.id, p.half, coalesce(sum(p.reports), 0) AS reports, coalesce(sum(p.approved), 0) AS approved,
      coalesce(sum(p.admitted), 0) AS admitted, sum(p.members_at_start) AS members_at_start,
      coalesce(sum(p.approved_reports), 0) AS approved_reports, coalesce(sum(p.approved_admitted), 0) AS approved_admitted,
      sum(p.approved_members) AS approved_members,
      min(p.as_of_first) AS as_of_first, max(p.as_of_last) AS as_of_last,
      min(p.approved_as_of_first) AS approved_as_of_first, max(p.approved_as_of_last) AS approved_as_of_last
    FROM part p GROUP BY p.id, p.half
  ), sums AS (
    SELECT p.id, p.half, g.of, g.key, sum(g.value::bigint) AS sum
    FROM part p, LATERAL (
      SELECT 'sent' AS of, key, value FROM jsonb_each_text(p.breakdown)
      UNION ALL SELECT 'sent of', key, value FROM jsonb_each_text(p.breakdown_of)
      UNION ALL SELECT 'approved', key, value FROM jsonb_each_text(p.approved_breakdown)
      UNION ALL SELECT 'approved of', key, value FROM jsonb_each_text(p.approved_breakdown_of)
    ) g
    GROUP BY p.id, p.half, g.of, g.key
  ), groups AS (
    SELECT s.id, s.half, jsonb_object_agg(s.key, s.sum) FILTER (WHERE s.of = 'sent') AS sent,
      jsonb_object_agg(s.key, s.sum) FILTER (WHERE s.of = 'sent of') AS sent_of,
      jsonb_object_agg(s.key, s.sum) FILTER (WHERE s.of = 'approved') AS approved,
      jsonb_object_agg(s.key, s.sum) FILTER (WHERE s.of = 'approved of') AS approved_of
    FROM sums s GROUP BY s.id, s.half
  )
  UPDATE roll_up r SET reports = t.reports, approved = t.approved, admitted = t.admitted,
    members_at_start = t.members_at_start, breakdown = coalesce(g.sent, '{}'), breakdown_of = coalesce(g.sent_of, '{}'),
    approved_reports = t.approved_reports, approved_admitted = t.approved_admitted, approved_members = t.approved_members,
    approved_breakdown = coalesce(g.approved, '{}'), approved_breakdown_of = coalesce(g.approved_of, '{}'),
    as_of_first = t.as_of_first, as_of_last = t.as_of_last,
    approved_as_of_first = t.approved_as_of_first, approved_as_of_last = t.approved_as_of_last
  FROM total t LEFT JOIN groups g ON g.id = t.id AND g.half = t.half
  WHERE r.committee_id = t.id AND r.half = t.half
$$;
`;

// Half by half, for the temporary files of all at once would be twenty times as large; and only below what has groups, for the bases
// of all others are right as they are, empty.
const REFRESH = `
DO $$
DECLARE part text;
BEGIN
  FOR part IN SELECT DISTINCT half FROM report ORDER BY half LOOP
    PERFORM refresh_roll_up(array_agg(r.committee_id ORDER BY r.committee_id), array_agg(r.half))
    FROM report r
    WHERE r.half = part AND EXISTS (SELECT FROM report_version v WHERE v.report_id = r.id AND v.breakdown <> '{}')
    HAVING count(*) > 0;
  END LOOP;
END $$
`;
