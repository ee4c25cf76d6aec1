import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFAULT_BREAKDOWNS } from './0003-default-breakdowns';

/**
 * Reports by cells with their history, breakdowns as data, the events of a report's way, reporting periods with their
 * exceptions, comments, notices and e-mail preferences, idempotency keys.
 */
export class Reporting1764200000003 implements MigrationInterface {
  name = 'Reporting1764200000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [BREAKDOWNS, CELLS, VERSIONS, PERIODS, NOTICES, POLICIES, ROLL_UP, CHASING])
      await runner.query(statements);
    await runner.query(FILL_BREAKDOWNS, [JSON.stringify(DEFAULT_BREAKDOWNS)]);
  }

  async down(): Promise<void> {
    throw new Error('Reporting is not taken down: restore a backup instead.');
  }
}

const HALF = `CHECK (%s ~ '^[0-9]{4}-H[12]$')`;
const half = (column: string): string => HALF.replace('%s', column);

const BREAKDOWNS = `
-- What a total is broken down into, as data: parts that add up (partition) or groups that overlap (of_which). Nothing is deleted:
-- what is not asked for any more has a last half-year.
CREATE TABLE breakdown (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL CONSTRAINT breakdown_code_once UNIQUE CHECK (code <> ''),
  name text NOT NULL CHECK (name <> ''),
  name_en text NOT NULL CHECK (name_en <> ''),
  sort text NOT NULL CHECK (sort IN ('partition', 'of_which')),
  required boolean NOT NULL DEFAULT false,
  display_order integer NOT NULL,
  from_half text NOT NULL ${half('from_half')},
  until_half text ${half('until_half')},
  version integer NOT NULL DEFAULT 1
);

CREATE TABLE target_group (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  breakdown_id bigint NOT NULL REFERENCES breakdown (id),
  code text NOT NULL CHECK (code <> ''),
  name text NOT NULL CHECK (name <> ''),
  name_en text NOT NULL CHECK (name_en <> ''),
  display_order integer NOT NULL,
  from_half text NOT NULL ${half('from_half')},
  until_half text ${half('until_half')},
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT target_group_code_once UNIQUE (breakdown_id, code)
);
`;

const FILL_BREAKDOWNS = `
WITH given AS (SELECT b, place FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e (b, place)),
made AS (
  INSERT INTO breakdown (code, name, name_en, sort, display_order, from_half)
  SELECT b ->> 'code', b ->> 'name', b ->> 'nameEn', b ->> 'sort', place, '2000-H1' FROM given ORDER BY place
  RETURNING id, code
)
INSERT INTO target_group (breakdown_id, code, name, name_en, display_order, from_half)
SELECT m.id, g ->> 'code', g ->> 'name', g ->> 'nameEn', place.n, '2000-H1'
FROM given JOIN made m ON m.code = b ->> 'code', jsonb_array_elements(b -> 'groups') WITH ORDINALITY AS place (g, n)
ORDER BY m.id, place.n
`;

const CELLS = `
-- Every value that ever stood in a cell of a report; the one with the highest version stands in it now. Append-only.
CREATE TABLE report_cell (
  report_id bigint NOT NULL REFERENCES report (id),
  item text NOT NULL CHECK (item ~ '^(admitted|members_at_start|as_of|causes|solutions|note|explanation|group:[1-9][0-9]*)$'),
  version integer NOT NULL CHECK (version > 0),
  count integer CHECK (count >= 0),
  text text,
  way text NOT NULL CHECK (way IN ('typed', 'pasted', 'imported', 'restored')),
  changed_by bigint NOT NULL REFERENCES account (id),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, item, version),
  CHECK (count IS NULL OR text IS NULL)
);
CREATE VIEW report_cell_now WITH (security_invoker = true) AS
  SELECT DISTINCT ON (report_id, item) * FROM report_cell ORDER BY report_id, item, version DESC;

INSERT INTO report_cell (report_id, item, version, count, text, way, changed_by, changed_at)
SELECT r.id, v.item, 1, v.count, v.text, 'typed', r.entered_by,
  -- What stands sent was in its cells when it was sent; only a draft's own time is known otherwise.
  coalesce((SELECT s.sent_at FROM report_version s WHERE r.state IN ('submitted', 'approved') AND s.report_id = r.id
    AND s.number = r.sent_version), r.updated_at)
FROM report r, LATERAL (VALUES ('admitted', r.admitted, NULL), ('members_at_start', r.members_at_start, NULL),
  ('note', NULL, nullif(r.note, ''))) AS v (item, count, text)
WHERE v.count IS NOT NULL OR v.text IS NOT NULL;

-- The way of a report, step by step: what was done with which sent version, why, by whom, when. Append-only.
CREATE TABLE report_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id bigint NOT NULL REFERENCES report (id),
  action text NOT NULL CHECK (action IN ('submit', 'return', 'approve', 'correct', 'cancel')),
  sent_version integer NOT NULL CHECK (sent_version > 0),
  reason text NOT NULL DEFAULT '',
  done_by bigint NOT NULL REFERENCES account (id),
  done_at timestamptz NOT NULL
);
CREATE INDEX report_event_report ON report_event (report_id, id);

-- Who returned and who approved is in the audit: the report's own row names whoever saved last. Where it says nothing (sample data),
-- the row has to do.
INSERT INTO report_event (report_id, action, sent_version, reason, done_by, done_at)
SELECT e.report_id, e.action, e.sent_version, e.reason, e.done_by, e.done_at
FROM (
  SELECT report_id, 'submit' AS action, number AS sent_version, '' AS reason, sent_by AS done_by, sent_at AS done_at FROM report_version
  UNION ALL
  SELECT r.id, substr(a.action, 8),
    (SELECT max(v.number) FROM report_version v WHERE v.report_id = r.id AND v.sent_at <= a.at),
    coalesce(a.details ->> 'reason', ''), a.account_id, a.at
  FROM audit a JOIN report r ON r.id::text = a.entity_id
  WHERE a.entity = 'report' AND a.action IN ('report.approve', 'report.return')
  UNION ALL
  SELECT r.id, s.action, r.sent_version, coalesce(r.return_reason, ''), r.updated_by, r.updated_at
  FROM report r JOIN (VALUES ('approved', 'approve'), ('returned', 'return')) AS s (state, action) ON s.state = r.state
  WHERE r.sent_version > 0 AND NOT EXISTS (SELECT FROM audit a
    WHERE a.entity = 'report' AND a.entity_id = r.id::text AND a.action = 'report.' || s.action)
) e
WHERE e.sent_version IS NOT NULL
ORDER BY e.done_at, e.report_id, e.sent_version, e.action = 'submit' DESC;

ALTER TABLE report DROP CONSTRAINT report_check;
ALTER TABLE report DROP CONSTRAINT report_state_check;
ALTER TABLE report DROP COLUMN admitted, DROP COLUMN members_at_start, DROP COLUMN note, DROP COLUMN return_reason,
  DROP COLUMN entered_by;
ALTER TABLE report ADD CONSTRAINT report_state_check CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'correcting'));
ALTER TABLE report ADD CONSTRAINT report_check CHECK (state = 'draft' OR sent_version > 0);

-- Remarks on a report, or on one of its cells; the reasons of a return are among them.
CREATE TABLE report_comment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id bigint NOT NULL REFERENCES report (id),
  item text CHECK (item ~ '^(admitted|members_at_start|as_of|causes|solutions|note|explanation|group:[1-9][0-9]*)$'),
  returns boolean NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  written_by bigint NOT NULL REFERENCES account (id),
  written_at timestamptz NOT NULL,
  resolved_by bigint REFERENCES account (id),
  resolved_at timestamptz,
  CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
);
CREATE INDEX report_comment_report ON report_comment (report_id, id);

-- A write that is sent again (the answer was lost) is done once: the answer of the first time is given again.
CREATE TABLE idempotency_key (
  account_id bigint NOT NULL REFERENCES account (id),
  key text NOT NULL,
  asked_hash bytea NOT NULL,
  answer jsonb NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_key_answered ON idempotency_key (answered_at);
`;

const VERSIONS = `
-- breakdown: group id → count, of the groups that were entered.
ALTER TABLE report_version ADD COLUMN breakdown jsonb NOT NULL DEFAULT '{}';
ALTER TABLE report_version ADD COLUMN as_of date;
ALTER TABLE report_version ADD COLUMN causes text NOT NULL DEFAULT '';
ALTER TABLE report_version ADD COLUMN solutions text NOT NULL DEFAULT '';
ALTER TABLE report_version ADD COLUMN explanation text NOT NULL DEFAULT '';
`;

const PERIODS = `
-- What a board set for a half-year of the committees directly below its unit; without a row the defaults hold.
CREATE TABLE reporting_period (
  unit_id bigint NOT NULL REFERENCES committee (id),
  half text NOT NULL ${half('half')},
  due_at timestamptz NOT NULL,
  late_allowed boolean NOT NULL,
  locked boolean NOT NULL DEFAULT false,
  announced_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  updated_by bigint NOT NULL REFERENCES account (id),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (unit_id, half)
);

-- One committee may enter for a while though the period is locked or overdue.
CREATE TABLE period_exception (
  committee_id bigint NOT NULL REFERENCES committee (id),
  half text NOT NULL ${half('half')},
  until timestamptz NOT NULL,
  reason text NOT NULL DEFAULT '',
  granted_by bigint NOT NULL REFERENCES account (id),
  granted_at timestamptz NOT NULL,
  PRIMARY KEY (committee_id, half)
);
`;

const NOTICES = `
-- What one person was told; key tells notices of one cause apart, so that none is written twice.
CREATE TABLE notice (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES account (id),
  kind text NOT NULL CHECK (kind IN ('period_opened', 'due_soon', 'overdue', 'reminded', 'returned', 'approved', 'commented')),
  key text NOT NULL,
  committee_id bigint NOT NULL REFERENCES committee (id),
  half text NOT NULL ${half('half')},
  details jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  mailed_at timestamptz,
  CONSTRAINT notice_once UNIQUE (account_id, key)
);
CREATE INDEX account_committee ON account (committee_id);
CREATE INDEX notice_account ON notice (account_id, id);
CREATE INDEX notice_unmailed ON notice (account_id) WHERE mailed_at IS NULL AND read_at IS NULL;
CREATE INDEX notice_reminded ON notice (committee_id, half) WHERE kind = 'reminded';

-- Each person's own address and wish; without a row nothing is mailed.
CREATE TABLE mail_preference (
  account_id bigint PRIMARY KEY REFERENCES account (id),
  email text NOT NULL CHECK (email <> ''),
  wanted boolean NOT NULL,
  updated_at timestamptz NOT NULL
);

-- One digest a day at most: whoever writes the row sends it.
CREATE TABLE mail_digest (
  account_id bigint NOT NULL REFERENCES account (id),
  day date NOT NULL,
  sent_at timestamptz,
  failures integer NOT NULL DEFAULT 0,
  last_error text,
  PRIMARY KEY (account_id, day)
);
`;

const inScope = (column: string): string =>
  `EXISTS (SELECT FROM committee scope WHERE scope.id = ${column} AND in_tree(scope.ancestor_ids))`;
const inOwnScope = (column: string): string =>
  `EXISTS (SELECT FROM committee scope WHERE scope.id = ${column} AND in_own_tree(scope.ancestor_ids))`;
const mayEnter = (column: string): string =>
  `(((SELECT actor_role()) = 'board' AND ${inOwnScope(column)}) OR
    ((SELECT actor_role()) = 'entry' AND ${column} = (SELECT actor_committee())))`;
const someone = `(SELECT actor_role()) <> ''`;
/** The report may be read: its own policy decides. */
const readable = (column: string): string => `EXISTS (SELECT FROM report r WHERE r.id = ${column})`;
const writable = (column: string): string =>
  `EXISTS (SELECT FROM report r WHERE r.id = ${column} AND ${mayEnter('r.committee_id')})`;
const own = (column: string): string => `${column} = (SELECT actor_id())`;
const system = `(SELECT actor_role()) = 'system'`;

const POLICIES = `
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['breakdown', 'target_group', 'report_cell', 'report_event', 'report_comment', 'idempotency_key',
    'reporting_period', 'period_exception', 'notice', 'mail_preference', 'mail_digest'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY; ALTER TABLE %I FORCE ROW LEVEL SECURITY;', name, name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', name, current_user);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON breakdown, target_group TO ket_nap_app;
CREATE POLICY breakdown_read ON breakdown FOR SELECT TO ket_nap_app USING (${someone});
CREATE POLICY breakdown_add ON breakdown FOR INSERT TO ket_nap_app WITH CHECK (actor_role() = 'admin');
CREATE POLICY breakdown_change ON breakdown FOR UPDATE TO ket_nap_app USING (actor_role() = 'admin');
CREATE POLICY target_group_read ON target_group FOR SELECT TO ket_nap_app USING (${someone});
CREATE POLICY target_group_add ON target_group FOR INSERT TO ket_nap_app WITH CHECK (actor_role() = 'admin');
CREATE POLICY target_group_change ON target_group FOR UPDATE TO ket_nap_app USING (actor_role() = 'admin');

GRANT SELECT, INSERT ON report_cell TO ket_nap_app;
GRANT SELECT ON report_cell_now TO ket_nap_app;
CREATE POLICY report_cell_read ON report_cell FOR SELECT TO ket_nap_app USING (${readable('report_id')});
CREATE POLICY report_cell_add ON report_cell FOR INSERT TO ket_nap_app
  WITH CHECK (${own('changed_by')} AND ${writable('report_id')});

GRANT SELECT, INSERT ON report_event TO ket_nap_app;
CREATE POLICY report_event_read ON report_event FOR SELECT TO ket_nap_app USING (${readable('report_id')});
CREATE POLICY report_event_add ON report_event FOR INSERT TO ket_nap_app
  WITH CHECK (${own('done_by')} AND ${writable('report_id')});

-- What was said stays said: only whether it is dealt with changes.
GRANT SELECT, INSERT, UPDATE (resolved_by, resolved_at) ON report_comment TO ket_nap_app;
CREATE POLICY report_comment_read ON report_comment FOR SELECT TO ket_nap_app USING (${readable('report_id')});
CREATE POLICY report_comment_add ON report_comment FOR INSERT TO ket_nap_app
  WITH CHECK (${own('written_by')} AND ${writable('report_id')});
CREATE POLICY report_comment_resolve ON report_comment FOR UPDATE TO ket_nap_app USING (${writable('report_id')});

GRANT SELECT, INSERT, DELETE ON idempotency_key TO ket_nap_app;
CREATE POLICY idempotency_key_own ON idempotency_key TO ket_nap_app
  USING (${own('account_id')} OR ${system}) WITH CHECK (${own('account_id')});

-- When a report is due is no secret to those who owe it.
GRANT SELECT, INSERT, UPDATE ON reporting_period TO ket_nap_app;
CREATE POLICY reporting_period_read ON reporting_period FOR SELECT TO ket_nap_app USING (${someone});
CREATE POLICY reporting_period_add ON reporting_period FOR INSERT TO ket_nap_app
  WITH CHECK (actor_role() = 'board' AND ${own('updated_by')} AND ${inOwnScope('reporting_period.unit_id')});
CREATE POLICY reporting_period_change ON reporting_period FOR UPDATE TO ket_nap_app
  USING (actor_role() = 'board' AND ${inOwnScope('reporting_period.unit_id')}) WITH CHECK (${own('updated_by')});

GRANT SELECT, INSERT, UPDATE, DELETE ON period_exception TO ket_nap_app;
CREATE POLICY period_exception_read ON period_exception FOR SELECT TO ket_nap_app
  USING (${system} OR ${inScope('period_exception.committee_id')});
CREATE POLICY period_exception_grant ON period_exception FOR INSERT TO ket_nap_app
  WITH CHECK (actor_role() = 'board' AND ${own('granted_by')} AND ${inOwnScope('period_exception.committee_id')});
CREATE POLICY period_exception_change ON period_exception FOR UPDATE TO ket_nap_app
  USING (actor_role() = 'board' AND ${inOwnScope('period_exception.committee_id')}) WITH CHECK (${own('granted_by')});
CREATE POLICY period_exception_end ON period_exception FOR DELETE TO ket_nap_app
  USING (actor_role() = 'board' AND ${inOwnScope('period_exception.committee_id')});

-- Whoever acts may tell the others; each reads only what was told to them.
GRANT SELECT, INSERT, UPDATE ON notice TO ket_nap_app;
CREATE POLICY notice_read ON notice FOR SELECT TO ket_nap_app USING (${own('account_id')} OR ${system});
CREATE POLICY notice_add ON notice FOR INSERT TO ket_nap_app
  WITH CHECK (${system} OR (actor_role() IN ('entry', 'board') AND ${inScope('notice.committee_id')}));
CREATE POLICY notice_mark ON notice FOR UPDATE TO ket_nap_app USING (${own('account_id')} OR ${system});

GRANT SELECT, INSERT, UPDATE ON mail_preference TO ket_nap_app;
CREATE POLICY mail_preference_own ON mail_preference TO ket_nap_app
  USING (${own('account_id')} OR ${system}) WITH CHECK (${own('account_id')});

GRANT SELECT, INSERT, UPDATE, DELETE ON mail_digest TO ket_nap_app;
CREATE POLICY mail_digest_system ON mail_digest TO ket_nap_app USING (${system}) WITH CHECK (${system});

-- Of which half-years there are figures of groups: an administrator keeps the groups and sees no figure. What was ever sent counts, and
-- what stands in a draft.
CREATE FUNCTION groups_with_figures(wanted bigint[]) RETURNS TABLE (group_id bigint, half text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f.group_id, f.half FROM (
    SELECT g.id AS group_id, r.half FROM unnest(wanted) AS g (id)
    JOIN report_cell_now c ON c.item = 'group:' || g.id AND c.count IS NOT NULL
    JOIN report r ON r.id = c.report_id
    UNION
    SELECT g.id, r.half FROM unnest(wanted) AS g (id)
    JOIN report_version v ON v.breakdown ? g.id::text
    JOIN report r ON r.id = v.report_id
  ) f WHERE actor_role() = 'admin'
$$;
REVOKE ALL ON FUNCTION groups_with_figures(bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION groups_with_figures(bigint[]) TO ket_nap_app;

-- The product itself reads who owes what, to remind them.
CREATE POLICY report_read_system ON report FOR SELECT TO ket_nap_app USING (${system});
`;

const ROLL_UP = `
-- Sums of what was sent by target group: group id → sum.
ALTER TABLE roll_up ADD COLUMN breakdown jsonb NOT NULL DEFAULT '{}';

-- As in the foundation, with the breakdown; an approved report that is being corrected counts as approved until the correction is sent.
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
    WITH part AS MATERIALIZED (
      SELECT node.id, node.half, p.reports, p.approved, p.admitted, p.members_at_start, p.breakdown
      FROM unnest(ids, parts) AS node (id, half)
      LEFT JOIN LATERAL (
        SELECT 1 AS reports, (rep.state IN ('approved', 'correcting'))::int AS approved, v.admitted::bigint,
          v.members_at_start::bigint, v.breakdown
        FROM report rep JOIN report_version v ON v.report_id = rep.id AND v.number = rep.sent_version
        WHERE rep.committee_id = node.id AND rep.half = node.half
        UNION ALL
        SELECT child.reports, child.approved, child.admitted, child.members_at_start, child.breakdown
        FROM committee c JOIN roll_up child ON child.committee_id = c.id AND child.half = node.half
        WHERE c.parent_id = node.id AND child.reports > 0
      ) p ON true
    ), total AS (
      SELECT p.id, p.half, coalesce(sum(p.reports), 0) AS reports, coalesce(sum(p.approved), 0) AS approved,
        coalesce(sum(p.admitted), 0) AS admitted, sum(p.members_at_start) AS members_at_start
      FROM part p GROUP BY p.id, p.half
    ), groups AS (
      SELECT s.id, s.half, jsonb_object_agg(s.key, s.sum) AS breakdown
      FROM (SELECT p.id, p.half, e.key, sum(e.value::bigint) AS sum FROM part p, jsonb_each_text(p.breakdown) AS e (key, value)
            GROUP BY p.id, p.half, e.key) s
      GROUP BY s.id, s.half
    )
    UPDATE roll_up r SET reports = t.reports, approved = t.approved, admitted = t.admitted,
      members_at_start = t.members_at_start, breakdown = coalesce(g.breakdown, '{}')
    FROM total t LEFT JOIN groups g ON g.id = t.id AND g.half = t.half
    WHERE r.committee_id = t.id AND r.half = t.half;
  END LOOP;
END $$;
`;

const CHASING = `
-- What an officer may know of its neighbours, without their names: for each wanted {half, from, to}, when every unit that owes a report
-- first sent it, and whether it stands approved. A unit that adds up others owes none of its own.
CREATE FUNCTION units_sent(unit bigint, wanted jsonb)
RETURNS TABLE (half text, first_sent_at timestamptz, approved boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  WITH span AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(wanted) AS w (half text, "from" date, "to" date)),
  member AS MATERIALIZED (SELECT c.* FROM committee c WHERE c.parent_id = unit AND NOT c.annulled AND may_see_totals(unit)),
  below AS MATERIALIZED (SELECT b.* FROM member m JOIN committee b ON b.parent_id = m.id WHERE NOT b.annulled),
  sent AS MATERIALIZED (
    SELECT r.committee_id, r.half, v.sent_at, r.state IN ('approved', 'correcting') AS approved
    FROM member m JOIN report r ON r.committee_id = m.id JOIN report_version v ON v.report_id = r.id AND v.number = 1
    WHERE r.half IN (SELECT s.half FROM span s)
  )
  SELECT w.half, s.sent_at, coalesce(s.approved, false)
  FROM span w JOIN member c ON c.valid_from <= w."to" AND (c.valid_to IS NULL OR c.valid_to >= w."from")
  LEFT JOIN sent s ON s.committee_id = c.id AND s.half = w.half
  WHERE NOT EXISTS (SELECT FROM below b WHERE b.parent_id = c.id AND b.valid_from <= w."to"
    AND (b.valid_to IS NULL OR b.valid_to >= w."from"));
END $$;

-- When the units' officers were last reminded of a half-year. What was told is read by whom it was told to; when, also by who checks.
CREATE FUNCTION units_reminded(unit bigint, wanted text)
RETURNS TABLE (committee_id bigint, reminded_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  SELECT n.committee_id, max(n.created_at) FROM committee c JOIN notice n ON n.committee_id = c.id
  WHERE c.parent_id = unit AND n.kind = 'reminded' AND n.half = wanted AND in_tree(c.ancestor_ids)
  GROUP BY n.committee_id;
END $$;
REVOKE ALL ON FUNCTION units_sent(bigint, jsonb), units_reminded(bigint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION units_sent(bigint, jsonb), units_reminded(bigint, text) TO ket_nap_app;
`;
