import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the board needs: sums of approved figures beside those of sent ones, settings, snapshots, and word of every change. */
export class Board1764300000004 implements MigrationInterface {
  name = 'Board1764300000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [
      ROLL_UP,
      SAME_DAY,
      REPORTING,
      MANY,
      SETTINGS,
      SNAPSHOTS,
      WORD,
      WORD_OF_SETTINGS,
      REFRESH,
    ])
      await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('The board is not taken down: restore a backup instead.');
  }
}

const ROLL_UP = `
-- Beside the sums of what was sent: of what stands approved. And of both the earliest and the
-- latest day as of which their reports speak; 'infinity' is a report that names none: the cut-off of its half.
ALTER TABLE roll_up
  ADD COLUMN as_of_first date,
  ADD COLUMN as_of_last date,
  ADD COLUMN approved_as_of_first date,
  ADD COLUMN approved_as_of_last date,
  ADD COLUMN approved_reports integer NOT NULL DEFAULT 0,
  ADD COLUMN approved_admitted bigint NOT NULL DEFAULT 0,
  ADD COLUMN approved_members bigint,
  ADD COLUMN approved_breakdown jsonb NOT NULL DEFAULT '{}';

-- The version of a report that stands approved: the one approved last, unless it was sent back after that. A correction that is sent
-- back, or not checked yet, leaves it standing.
CREATE FUNCTION approved_version(report bigint) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT e.sent_version FROM report_event e
  WHERE e.report_id = report AND e.action = 'approve' AND e.id = (
      SELECT max(a.id) FROM report_event a WHERE a.report_id = report AND a.action = 'approve')
    AND NOT EXISTS (SELECT FROM report_event b WHERE b.report_id = report AND b.action = 'return' AND b.id > e.id
      AND b.sent_version = e.sent_version)
$$;

CREATE FUNCTION refresh_roll_up_level(ids bigint[], parts text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH part AS MATERIALIZED (
    SELECT node.id, node.half, p.*
    FROM unnest(ids, parts) AS node (id, half)
    LEFT JOIN LATERAL (
      SELECT 1 AS reports, (rep.state IN ('approved', 'correcting'))::int AS approved, v.admitted::bigint,
        v.members_at_start::bigint, v.breakdown, (a.number IS NOT NULL)::int AS approved_reports,
        coalesce(a.admitted, 0)::bigint AS approved_admitted, a.members_at_start::bigint AS approved_members,
        coalesce(a.breakdown, '{}') AS approved_breakdown,
        coalesce(v.as_of, 'infinity') AS as_of_first, coalesce(v.as_of, 'infinity') AS as_of_last,
        CASE WHEN a.number IS NOT NULL THEN coalesce(a.as_of, 'infinity') END AS approved_as_of_first,
        CASE WHEN a.number IS NOT NULL THEN coalesce(a.as_of, 'infinity') END AS approved_as_of_last
      FROM report rep JOIN report_version v ON v.report_id = rep.id AND v.number = rep.sent_version
      LEFT JOIN report_version a ON a.report_id = rep.id AND a.number = approved_version(rep.id)
      WHERE rep.committee_id = node.id AND rep.half = node.half
      UNION ALL
      SELECT child.reports, child.approved, child.admitted, child.members_at_start, child.breakdown, child.approved_reports,
        child.approved_admitted, child.approved_members, child.approved_breakdown,
        child.as_of_first, child.as_of_last, child.approved_as_of_first, child.approved_as_of_last
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
      UNION ALL SELECT 'approved', key, value FROM jsonb_each_text(p.approved_breakdown)
    ) g
    GROUP BY p.id, p.half, g.of, g.key
  ), groups AS (
    SELECT s.id, s.half, jsonb_object_agg(s.key, s.sum) FILTER (WHERE s.of = 'sent') AS sent,
      jsonb_object_agg(s.key, s.sum) FILTER (WHERE s.of = 'approved') AS approved
    FROM sums s GROUP BY s.id, s.half
  )
  UPDATE roll_up r SET reports = t.reports, approved = t.approved, admitted = t.admitted,
    members_at_start = t.members_at_start, breakdown = coalesce(g.sent, '{}'), approved_reports = t.approved_reports,
    approved_admitted = t.approved_admitted, approved_members = t.approved_members,
    approved_breakdown = coalesce(g.approved, '{}'), as_of_first = t.as_of_first, as_of_last = t.as_of_last,
    approved_as_of_first = t.approved_as_of_first, approved_as_of_last = t.approved_as_of_last
  FROM total t LEFT JOIN groups g ON g.id = t.id AND g.half = t.half
  WHERE r.committee_id = t.id AND r.half = t.half
$$;
REVOKE ALL ON FUNCTION refresh_roll_up_level(bigint[], text[]) FROM PUBLIC;

-- As before, level by level from below; the sums of a level in a function of their own.
CREATE OR REPLACE FUNCTION refresh_roll_up(committees bigint[], halves text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE level integer; ids bigint[]; parts text[];
BEGIN
  FOR level IN
    SELECT DISTINCT generate_series(1, cardinality(c.ancestor_ids)) FROM committee c
    WHERE c.id = ANY (committees) ORDER BY 1 DESC
  LOOP
    SELECT array_agg(node.id ORDER BY node.id, node.half), array_agg(node.half ORDER BY node.id, node.half)
    INTO ids, parts
    FROM (SELECT DISTINCT c.ancestor_ids[level] AS id, given.half
          FROM unnest(committees, halves) AS given (id, half) JOIN committee c ON c.id = given.id
          WHERE c.ancestor_ids[level] IS NOT NULL) node;
    INSERT INTO roll_up (committee_id, half) SELECT * FROM unnest(ids, parts) ON CONFLICT DO NOTHING;
    PERFORM FROM roll_up r JOIN unnest(ids, parts) AS node (id, half) ON r.committee_id = node.id AND r.half = node.half
    ORDER BY r.committee_id, r.half FOR UPDATE OF r;
    PERFORM refresh_roll_up_level(ids, parts);
  END LOOP;
END $$;
`;

const SAME_DAY = `
-- What the reports below each committee said of {half, day} as of that very day, and how many did: sums only, so that a total can be
-- compared by whoever may see it.
CREATE FUNCTION figures_as_of(ids bigint[], wanted jsonb, approved_only boolean)
RETURNS TABLE (id bigint, half text, day date, reports integer, admitted bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  WITH seen AS MATERIALIZED (SELECT DISTINCT n.id FROM unnest(ids) AS n (id) WHERE may_see_totals(n.id)),
  said AS MATERIALIZED (
    SELECT rep.committee_id, w.half, w.day, v.admitted
    FROM jsonb_to_recordset(wanted) AS w (half text, day date) JOIN report rep ON rep.half = w.half
    CROSS JOIN LATERAL (
      SELECT s.admitted FROM report_version s
      WHERE s.report_id = rep.id AND s.as_of = w.day AND (NOT approved_only OR EXISTS (
        SELECT FROM report_event e WHERE e.report_id = rep.id AND e.action = 'approve' AND e.sent_version = s.number
          AND NOT EXISTS (SELECT FROM report_event b WHERE b.report_id = rep.id AND b.action = 'return' AND b.id > e.id
            AND b.sent_version = s.number)))
      ORDER BY s.number DESC LIMIT 1
    ) v
  )
  SELECT n.id, x.half, x.day, count(*)::int, sum(x.admitted)::bigint
  FROM said x JOIN committee c ON c.id = x.committee_id CROSS JOIN LATERAL unnest(c.ancestor_ids) AS above (id)
  JOIN seen n ON n.id = above.id
  GROUP BY n.id, x.half, x.day;
END $$;
REVOKE ALL ON FUNCTION figures_as_of(bigint[], jsonb, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION figures_as_of(bigint[], jsonb, boolean) TO ket_nap_app;
`;

const REPORTING = `
-- Who reported, {half, from, to} by {half, from, to}, of the units that add up others: how many below owe a report (they exist in it,
-- and nobody stands below them), and how many of those have sent it, stand approved, have approved figures.
CREATE FUNCTION reporting_below(unit bigint, spans jsonb)
RETURNS TABLE (id bigint, half text, expected integer, reported integer, approved integer, confirmed integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  WITH RECURSIVE tree AS (
    SELECT k.id AS root, b.id, b.parent_id, b.valid_from, b.valid_to
    FROM committee k CROSS JOIN LATERAL (SELECT * FROM committee c WHERE c.parent_id = k.id AND NOT c.annulled OFFSET 0) b
    WHERE k.parent_id = unit AND NOT k.annulled
    UNION ALL
    SELECT t.root, b.id, b.parent_id, b.valid_from, b.valid_to
    FROM tree t CROSS JOIN LATERAL (SELECT * FROM committee c WHERE c.parent_id = t.id AND NOT c.annulled OFFSET 0) b
  ), there AS MATERIALIZED (
    SELECT t.root, t.id, t.parent_id, s.half FROM tree t
    JOIN jsonb_to_recordset(spans) AS s (half text, "from" date, "to" date)
      ON t.valid_from <= s."to" AND (t.valid_to IS NULL OR t.valid_to >= s."from")
  ), parents AS MATERIALIZED (SELECT DISTINCT t.parent_id AS id, t.half FROM there t)
  SELECT o.root, o.half, count(*)::int, count(r.half)::int, (count(*) FILTER (WHERE r.approved = r.reports))::int,
    (count(*) FILTER (WHERE r.approved_reports > 0))::int
  FROM there o LEFT JOIN parents p ON p.id = o.id AND p.half = o.half
  LEFT JOIN LATERAL (
    SELECT * FROM roll_up x WHERE x.committee_id = o.id AND x.half = o.half AND x.reports > 0 OFFSET 0
  ) r ON true
  WHERE p.id IS NULL
  GROUP BY o.root, o.half;
END $$;

-- The same of those in the actor's sight.
CREATE FUNCTION units_below(unit bigint, spans jsonb)
RETURNS TABLE (id bigint, half text, expected integer, reported integer, approved integer, confirmed integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.* FROM reporting_below(unit, spans) b JOIN committee c ON c.id = b.id
  WHERE in_tree(c.ancestor_ids) AND actor_role() IN ('entry', 'board', 'leader')
$$;

-- As before; a unit that adds up others has reported when all below it that owe a report have, and confirmed counts the units with
-- approved figures for every half that they owe. Counted by the year, in which every period lies: {first half, second half} as bits.
DROP FUNCTION units_reporting(bigint, jsonb);
CREATE FUNCTION units_reporting(unit bigint, wanted jsonb)
RETURNS TABLE (period text, expected integer, reported integer, approved integer, confirmed integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  IF NOT may_see_totals(unit) THEN RETURN; END IF;
  RETURN QUERY
  WITH span AS MATERIALIZED (
    SELECT DISTINCT h.half, h."from", h."to", left(h.half, 4)::int AS year, right(h.half, 1)::int AS bit
    FROM jsonb_to_recordset(wanted) AS w (period text, halves jsonb),
      jsonb_to_recordset(w.halves) AS h (half text, "from" date, "to" date)
  ), member AS MATERIALIZED (
    SELECT c.id, c.valid_from, c.valid_to FROM committee c WHERE c.parent_id = unit AND NOT c.annulled
  ), below AS MATERIALIZED (
    SELECT b.* FROM reporting_below(unit, (SELECT jsonb_agg(jsonb_build_object('half', s.half, 'from', s."from", 'to', s."to")) FROM span s)) b
  ), came AS (
    SELECT m.id, r.half, r.approved = r.reports AS done, r.approved_reports > 0 AS confirmed
    FROM member m CROSS JOIN LATERAL (
      SELECT * FROM roll_up x
      WHERE x.committee_id = m.id AND x.reports > 0 AND x.half = ANY (ARRAY(SELECT s.half FROM span s)) OFFSET 0
    ) r
    WHERE NOT EXISTS (SELECT FROM below b WHERE b.id = m.id AND b.half = r.half)
    UNION ALL
    SELECT b.id, b.half, b.approved >= b.expected, b.confirmed >= b.expected FROM below b WHERE b.reported >= b.expected
  ), sent AS MATERIALIZED (
    SELECT c.id, left(c.half, 4)::int AS year, bit_or(right(c.half, 1)::int) AS bits,
      bit_or(CASE WHEN c.done THEN right(c.half, 1)::int ELSE 0 END) AS done,
      bit_or(CASE WHEN c.confirmed THEN right(c.half, 1)::int ELSE 0 END) AS confirmed
    FROM came c GROUP BY c.id, left(c.half, 4)::int
  ), owed AS MATERIALIZED (
    SELECT m.id, s.year, bit_or(s.bit) AS bits FROM span s JOIN member m ON m.valid_from <= s."to"
      AND (m.valid_to IS NULL OR m.valid_to >= s."from")
    GROUP BY m.id, s.year
  ), met AS MATERIALIZED (
    SELECT o.year, o.bits AS owed, o.bits & coalesce(s.bits, 0) AS sent, o.bits & coalesce(s.done, 0) AS done,
      o.bits & coalesce(s.confirmed, 0) AS confirmed, count(*) AS units
    FROM owed o LEFT JOIN sent s ON s.id = o.id AND s.year = o.year GROUP BY 1, 2, 3, 4, 5
  )
  SELECT w.period, sum(m.units)::int, coalesce(sum(m.units) FILTER (WHERE m.owed & w.bits = m.sent & w.bits), 0)::int,
    coalesce(sum(m.units) FILTER (WHERE m.owed & w.bits = m.done & w.bits), 0)::int,
    coalesce(sum(m.units) FILTER (WHERE m.owed & w.bits = m.confirmed & w.bits), 0)::int
  FROM (
    SELECT w.period, left(w.period, 4)::int AS year, bit_or(right(h.half, 1)::int) AS bits
    FROM jsonb_to_recordset(wanted) AS w (period text, halves jsonb), jsonb_to_recordset(w.halves) AS h (half text)
    GROUP BY w.period
  ) w JOIN met m ON m.year = w.year AND m.owed & w.bits <> 0
  GROUP BY w.period;
END $$;
REVOKE ALL ON FUNCTION reporting_below(bigint, jsonb), units_below(bigint, jsonb), units_reporting(bigint, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION units_below(bigint, jsonb), units_reporting(bigint, jsonb) TO ket_nap_app;
`;

const MANY = `
-- Figures of many committees at once. What the policies of roll_up, quota and report ask of every row is asked here once of every
-- committee: there may be thousands of those, with ten rows each. Each is looked up by itself (LATERAL … OFFSET 0), so that a unit's
-- board costs what the unit is, not what the whole nation has.
CREATE FUNCTION sums_of(ids bigint[], halves text[]) RETURNS SETOF roll_up
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF actor_role() NOT IN ('entry', 'board', 'leader') THEN RETURN; END IF;
  RETURN QUERY
  SELECT r.* FROM committee c
  CROSS JOIN LATERAL (SELECT * FROM roll_up x WHERE x.committee_id = c.id AND x.half = ANY (halves) OFFSET 0) r
  WHERE c.id = ANY (ids) AND in_tree(c.ancestor_ids);
END $$;

CREATE FUNCTION reports_of(ids bigint[], halves text[]) RETURNS SETOF report
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF actor_role() NOT IN ('entry', 'board', 'leader') THEN RETURN; END IF;
  RETURN QUERY
  SELECT r.* FROM committee c
  CROSS JOIN LATERAL (SELECT * FROM report x WHERE x.committee_id = c.id AND x.half = ANY (halves) OFFSET 0) r
  WHERE c.id = ANY (ids) AND in_tree(c.ancestor_ids);
END $$;

-- For each {period, on}: the version of their quotas in force on that day, none where that is a withdrawal.
CREATE FUNCTION quotas_of(ids bigint[], wanted jsonb)
RETURNS TABLE (committee_id bigint, period text, "on" date, amount integer, version integer, decision_number text,
  decision_date date, effective_on date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  IF actor_role() NOT IN ('entry', 'board', 'leader') THEN RETURN; END IF;
  RETURN QUERY
  WITH wish AS MATERIALIZED (SELECT DISTINCT w.period, w."on" FROM jsonb_to_recordset(wanted) AS w (period text, "on" date)),
  dated AS MATERIALIZED (
    SELECT q.*, lead(q.effective_on) OVER (PARTITION BY q.committee_id, q.period COLLATE "C" ORDER BY q.effective_on, q.version) AS until
    FROM committee c CROSS JOIN LATERAL (
      SELECT * FROM quota x WHERE x.committee_id = c.id AND x.period = ANY (ARRAY(SELECT w.period FROM wish w)) OFFSET 0
    ) q
    WHERE c.id = ANY (ids) AND in_tree(c.ancestor_ids)
  )
  SELECT d.committee_id, d.period, w."on", d.amount, d.version, d.decision_number, d.decision_date, d.effective_on
  FROM dated d JOIN wish w ON w.period = d.period AND d.effective_on <= w."on" AND (d.until IS NULL OR d.until > w."on")
  WHERE d.amount IS NOT NULL;
END $$;

-- As before: what counts for the period and what for its year are looked up apart, each by equality.
CREATE OR REPLACE FUNCTION units_quota(unit bigint, wanted jsonb)
RETURNS TABLE (period text, "on" date, amount bigint, units integer, yearly integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  IF NOT may_see_totals(unit) THEN RETURN; END IF;
  RETURN QUERY
  WITH wish AS MATERIALIZED (
    SELECT DISTINCT w.period, w."on", w."from", w."to", left(w.period, 4) AS year
    FROM jsonb_to_recordset(wanted) AS w (period text, "on" date, "from" date, "to" date)
  ), dated AS MATERIALIZED (
    SELECT q.period, q.amount, q.effective_on, c.valid_from, c.valid_to,
      lead(q.effective_on) OVER (PARTITION BY q.committee_id, q.period COLLATE "C" ORDER BY q.effective_on, q.version) AS until
    FROM committee c CROSS JOIN LATERAL (
      SELECT * FROM quota x
      WHERE x.committee_id = c.id AND x.period = ANY (ARRAY(SELECT w.period FROM wish w UNION SELECT w.year FROM wish w)) OFFSET 0
    ) q
    WHERE c.parent_id = unit AND NOT c.annulled
  ), wanted_period AS (
    SELECT DISTINCT w.*, p.period AS counted FROM wish w, LATERAL (VALUES (w.period), (w.year)) AS p (period)
  )
  SELECT w.period, w."on", sum(d.amount) FILTER (WHERE d.period = w.period)::bigint,
    (count(*) FILTER (WHERE d.period = w.period))::int, (count(*) FILTER (WHERE d.period = w.year))::int
  FROM wanted_period w JOIN dated d ON d.period = w.counted AND d.amount IS NOT NULL
    AND d.effective_on <= w."on" AND (d.until IS NULL OR d.until > w."on")
    AND (w."to" IS NULL OR d.valid_from <= w."to") AND (w."from" IS NULL OR d.valid_to IS NULL OR d.valid_to >= w."from")
  GROUP BY w.period, w."on", w."from", w."to" HAVING count(*) FILTER (WHERE d.period = w.period) > 0;
END $$;
-- As before, looked up committee by committee.
CREATE OR REPLACE FUNCTION quota_days(unit bigint)
RETURNS TABLE (period text, effective_on date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  IF NOT may_see_totals(unit) THEN RETURN; END IF;
  RETURN QUERY
  SELECT DISTINCT q.period, q.effective_on FROM committee c
  CROSS JOIN LATERAL (SELECT x.period, x.effective_on FROM quota x WHERE x.committee_id = c.id OFFSET 0) q
  WHERE (c.id = unit OR c.parent_id = unit) AND NOT c.annulled;
END $$;
REVOKE ALL ON FUNCTION sums_of(bigint[], text[]), reports_of(bigint[], text[]), quotas_of(bigint[], jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sums_of(bigint[], text[]), reports_of(bigint[], text[]), quotas_of(bigint[], jsonb) TO ket_nap_app;
`;

const someone = `(SELECT actor_role()) <> ''`;
const inScope = (column: string): string =>
  `EXISTS (SELECT FROM committee scope WHERE scope.id = ${column} AND in_tree(scope.ancestor_ids))`;

// An administrator of everything: of no committee, or of one that has none above it.
const ofWhole = `(SELECT actor_role()) = 'admin' AND (actor_committee() IS NULL
  OR EXISTS (SELECT FROM committee own WHERE own.id = actor_committee() AND own.parent_id IS NULL))`;

const rowSecurity = (table: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_all ON ${table} TO %I USING (true) WITH CHECK (true)', current_user); END $$;
`;

const SETTINGS = `
-- What an administrator sets for the whole installation; without a row, the product's default.
CREATE TABLE setting (
  name text PRIMARY KEY CHECK (name IN ('bands')),
  value jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_by bigint NOT NULL REFERENCES account (id),
  updated_at timestamptz NOT NULL
);
${rowSecurity('setting')}
GRANT SELECT, INSERT, UPDATE ON setting TO ket_nap_app;
CREATE POLICY setting_read ON setting FOR SELECT TO ket_nap_app USING (${someone});
CREATE POLICY setting_add ON setting FOR INSERT TO ket_nap_app
  WITH CHECK (${ofWhole} AND updated_by = (SELECT actor_id()));
CREATE POLICY setting_change ON setting FOR UPDATE TO ket_nap_app USING (${ofWhole}) WITH CHECK (updated_by = (SELECT actor_id()));
`;

const SNAPSHOTS = `
-- The board of a moment, kept for the minutes of a meeting with what was asked and every figure as it stood; shape says
-- which version of the answer it is. Append-only.
CREATE TABLE board_snapshot (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id bigint NOT NULL REFERENCES committee (id),
  note text NOT NULL CHECK (note <> ''),
  asked jsonb NOT NULL,
  shape integer NOT NULL CHECK (shape > 0),
  board jsonb NOT NULL,
  taken_by bigint NOT NULL REFERENCES account (id),
  taken_at timestamptz NOT NULL
);
CREATE INDEX board_snapshot_unit ON board_snapshot (unit_id, id);
${rowSecurity('board_snapshot')}
GRANT SELECT, INSERT ON board_snapshot TO ket_nap_app;
CREATE POLICY board_snapshot_read ON board_snapshot FOR SELECT TO ket_nap_app
  USING ((SELECT actor_role()) IN ('board', 'leader') AND ${inScope('unit_id')});
CREATE POLICY board_snapshot_take ON board_snapshot FOR INSERT TO ket_nap_app
  WITH CHECK ((SELECT actor_role()) = 'board' AND taken_by = (SELECT actor_id()) AND ${inScope('unit_id')});
`;

const WORD = `
-- Every change of a figure is told to whoever listens, when it is committed: {"period": code or null for all, "ids": the committees
-- whose figures changed, those above them included, or null where they are too many to name}.
CREATE FUNCTION tell_figures(changed_period text, ids bigint[]) RETURNS void
LANGUAGE sql SET search_path = public AS $$
  SELECT pg_notify('ket_nap_figures', json_build_object('period', changed_period,
    'ids', CASE WHEN cardinality(ids) <= 300 THEN (SELECT json_agg(id::text ORDER BY id) FROM unnest(ids) AS id) END)::text)
  WHERE cardinality(ids) > 0
$$;

CREATE FUNCTION tell_of_roll_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM tell_figures(c.half, array_agg(DISTINCT c.committee_id)) FROM changed c GROUP BY c.half;
  RETURN NULL;
END $$;
CREATE TRIGGER roll_up_told AFTER UPDATE ON roll_up REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_roll_up();

-- What is being entered counts only when it is sent, but it is shown.
CREATE FUNCTION tell_of_cells() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM tell_figures(r.half, array_agg(DISTINCT a.id))
  FROM changed x JOIN report r ON r.id = x.report_id JOIN committee c ON c.id = r.committee_id, unnest(c.ancestor_ids) AS a (id)
  WHERE x.item = 'admitted' GROUP BY r.half;
  RETURN NULL;
END $$;
CREATE TRIGGER report_cell_told AFTER INSERT ON report_cell REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_cells();

CREATE FUNCTION tell_of_quotas() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM tell_figures(q.period, array_agg(DISTINCT a.id))
  FROM changed q JOIN committee c ON c.id = q.committee_id, unnest(c.ancestor_ids) AS a (id) GROUP BY q.period;
  RETURN NULL;
END $$;
CREATE TRIGGER quota_told AFTER INSERT ON quota REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_quotas();

CREATE FUNCTION tell_of_committees() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM tell_figures(NULL, array_agg(DISTINCT a.id)) FROM changed c, unnest(c.ancestor_ids) AS a (id);
  RETURN NULL;
END $$;
CREATE TRIGGER committee_added_told AFTER INSERT ON committee REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_committees();
CREATE TRIGGER committee_changed_told AFTER UPDATE ON committee REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_committees();
`;

const WORD_OF_SETTINGS = `
-- The bands colour every board.
CREATE FUNCTION tell_of_settings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_notify('ket_nap_figures', '{"period": null, "ids": null}');
  RETURN NULL;
END $$;
CREATE TRIGGER setting_told AFTER INSERT OR UPDATE ON setting FOR EACH STATEMENT EXECUTE FUNCTION tell_of_settings();
`;

const REFRESH = `
SELECT refresh_roll_up(array_agg(r.committee_id ORDER BY r.committee_id, r.half), array_agg(r.half ORDER BY r.committee_id, r.half))
FROM report r WHERE EXISTS (SELECT FROM report)
`;
