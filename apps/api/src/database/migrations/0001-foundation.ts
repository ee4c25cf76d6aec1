import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts, the dated committee tree, quotas, reports, their roll-up and the audit.
 *
 * Every request runs as `ket_nap_app`, a role that owns nothing: row-level security decides what its actor (set per
 * transaction, see actor-transaction.ts) sees and writes, whatever the query says.
 */
export class Foundation1764000000001 implements MigrationInterface {
  name = 'Foundation1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [ROLE, TABLES, SCOPE, POLICIES, ROLL_UP, TOTALS, AUDIT])
      await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('The foundation is not taken down: restore a backup instead.');
  }
}

const ROLE = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ket_nap_app') THEN
    CREATE ROLE ket_nap_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT pg_has_role(current_user, 'ket_nap_app', 'MEMBER') OR current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE format('GRANT ket_nap_app TO %I', current_user);
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ket_nap_app')
      OR NOT pg_has_role(current_user, 'ket_nap_app', 'MEMBER') THEN
      RAISE insufficient_privilege USING MESSAGE = format(
        'The role %1$I may not make or use the role ket_nap_app. As a superuser of this server, once: CREATE ROLE ket_nap_app NOLOGIN; GRANT ket_nap_app TO %1$I;',
        current_user);
    END IF;
END $$;
CREATE EXTENSION IF NOT EXISTS btree_gist;
GRANT USAGE ON SCHEMA public TO ket_nap_app;
`;

const TABLES = `
CREATE TABLE committee (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL CHECK (code <> ''),
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL CHECK (kind IN ('nation', 'province', 'city', 'town', 'district', 'bloc', 'grassroots',
    'armed_forces', 'commune', 'ward', 'special_zone')),
  parent_id bigint REFERENCES committee (id),
  ancestor_ids bigint[] NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  former_area text,
  display_order integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT committee_code_once EXCLUDE USING gist (lower(code) WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX committee_parent ON committee (parent_id, display_order);

CREATE TABLE account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username text NOT NULL UNIQUE CHECK (username = lower(username)),
  display_name text NOT NULL,
  role text NOT NULL CHECK (role IN ('entry', 'board', 'leader', 'admin')),
  committee_id bigint REFERENCES committee (id),
  active boolean NOT NULL DEFAULT true,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  last_sign_in_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK (role = 'admin' OR committee_id IS NOT NULL)
);

CREATE TABLE credential (
  account_id bigint PRIMARY KEY REFERENCES account (id),
  password_hash text NOT NULL,
  must_change boolean NOT NULL
);

CREATE TABLE session (
  token_hash bytea PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE sign_in_failure (
  username text PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL
);

CREATE TABLE quota (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  committee_id bigint NOT NULL REFERENCES committee (id),
  period text NOT NULL CHECK (period ~ '^[0-9]{4}(-H[12])?$'),
  version integer NOT NULL CHECK (version > 0),
  amount integer CHECK (amount >= 0),
  decision_number text,
  decision_date date,
  effective_on date NOT NULL,
  note text NOT NULL DEFAULT '',
  recorded_by bigint NOT NULL REFERENCES account (id),
  recorded_at timestamptz NOT NULL,
  CONSTRAINT quota_version_once UNIQUE (committee_id, period, version)
);

CREATE TABLE report (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  committee_id bigint NOT NULL REFERENCES committee (id),
  half text NOT NULL CHECK (half ~ '^[0-9]{4}-H[12]$'),
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved')),
  version integer NOT NULL DEFAULT 1,
  sent_version integer NOT NULL DEFAULT 0,
  admitted integer CHECK (admitted >= 0),
  members_at_start integer CHECK (members_at_start >= 0),
  note text NOT NULL DEFAULT '',
  on_behalf boolean NOT NULL,
  return_reason text,
  entered_by bigint NOT NULL REFERENCES account (id),
  updated_by bigint NOT NULL REFERENCES account (id),
  updated_at timestamptz NOT NULL,
  CONSTRAINT report_once UNIQUE (committee_id, half),
  CHECK (state NOT IN ('submitted', 'approved') OR (admitted IS NOT NULL AND sent_version > 0))
);
CREATE INDEX report_half ON report (half);

CREATE TABLE report_version (
  report_id bigint NOT NULL REFERENCES report (id),
  number integer NOT NULL CHECK (number > 0),
  admitted integer NOT NULL CHECK (admitted >= 0),
  members_at_start integer CHECK (members_at_start >= 0),
  note text NOT NULL,
  on_behalf boolean NOT NULL,
  sent_by bigint NOT NULL REFERENCES account (id),
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, number)
);

CREATE TABLE roll_up (
  committee_id bigint NOT NULL REFERENCES committee (id),
  half text NOT NULL,
  reports integer NOT NULL DEFAULT 0,
  approved integer NOT NULL DEFAULT 0,
  admitted bigint NOT NULL DEFAULT 0,
  members_at_start bigint,
  PRIMARY KEY (committee_id, half)
);

CREATE TABLE audit (
  id bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id bigint REFERENCES account (id),
  committee_id bigint REFERENCES committee (id),
  action text NOT NULL,
  entity text NOT NULL,
  entity_id text NOT NULL,
  details jsonb NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX audit_committee ON audit (committee_id, id);
`;

const SCOPE = `
CREATE FUNCTION actor_id() RETURNS bigint LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.account_id', true), '')::bigint $$;
CREATE FUNCTION actor_role() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT coalesce(current_setting('app.role', true), '') $$;
CREATE FUNCTION actor_committee() RETURNS bigint LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.committee_id', true), '')::bigint $$;

-- Whether a committee, by its ancestors, is the actor's own or below it; all are for an administrator of the installation.
CREATE FUNCTION in_tree(ancestors bigint[]) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT CASE WHEN actor_committee() IS NULL THEN actor_role() IN ('admin', 'system')
     ELSE ancestors @> ARRAY[actor_committee()] END $$;

CREATE FUNCTION set_committee_ancestors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.ancestor_ids := coalesce((SELECT ancestor_ids FROM committee WHERE id = NEW.parent_id), '{}') || NEW.id;
  RETURN NEW;
END $$;
CREATE TRIGGER committee_ancestors BEFORE INSERT ON committee FOR EACH ROW EXECUTE FUNCTION set_committee_ancestors();
`;

/** A column's committee is the actor's own or below it. Written out in each policy: a function would be called for each row. */
const inScope = (column: string): string =>
  `EXISTS (SELECT FROM committee scope WHERE scope.id = ${column} AND in_tree(scope.ancestor_ids))`;
/** It is above the actor: an officer sees the province's totals, not the other committees. */
const aboveActor = (column: string): string =>
  `EXISTS (SELECT FROM committee own WHERE own.id = (SELECT actor_committee()) AND own.ancestor_ids @> ARRAY[${column}])`;
/** A board enters for any committee of its tree, an officer for its own committee only. */
const mayEnter = (column: string): string =>
  `(((SELECT actor_role()) = 'board' AND ${inScope(column)}) OR
    ((SELECT actor_role()) = 'entry' AND ${column} = (SELECT actor_committee())))`;
const figuresReader = `(SELECT actor_role()) IN ('entry', 'board', 'leader')`;
/** The actor is an administrator whose tree holds the account. */
const administers = (column: string): string =>
  `((SELECT actor_role()) = 'admin' AND EXISTS (SELECT FROM account mine LEFT JOIN committee home ON home.id = mine.committee_id
    WHERE mine.id = ${column} AND in_tree(coalesce(home.ancestor_ids, '{}'))))`;

const POLICIES = `
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['committee', 'account', 'credential', 'session', 'sign_in_failure', 'quota', 'report',
    'report_version', 'roll_up', 'audit'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY; ALTER TABLE %I FORCE ROW LEVEL SECURITY;', name, name);
    -- Migrations, the command line and the SECURITY DEFINER functions below act as the owner.
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', name, current_user);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON committee TO ket_nap_app;
-- Names of committees are public; every other policy looks up its scope here, so this one has to cost nothing.
CREATE POLICY committee_read ON committee FOR SELECT TO ket_nap_app USING (true);
CREATE POLICY committee_add ON committee FOR INSERT TO ket_nap_app
  WITH CHECK (actor_role() = 'admin' AND in_tree(ancestor_ids));
CREATE POLICY committee_change ON committee FOR UPDATE TO ket_nap_app
  USING (actor_role() = 'admin' AND in_tree(ancestor_ids));

-- Names of people who signed a figure are readable wherever the figure is; secrets only for signing in.
GRANT SELECT, INSERT, UPDATE ON account TO ket_nap_app;
CREATE POLICY account_read ON account FOR SELECT TO ket_nap_app USING ((SELECT actor_role()) <> '');
CREATE POLICY account_add ON account FOR INSERT TO ket_nap_app
  WITH CHECK (actor_role() = 'admin' AND (actor_committee() IS NULL OR ${inScope('committee_id')}));
CREATE POLICY account_change ON account FOR UPDATE TO ket_nap_app
  USING (actor_role() = 'system' OR (actor_role() = 'admin' AND (actor_committee() IS NULL OR ${inScope('committee_id')})));

GRANT SELECT, INSERT, UPDATE ON credential TO ket_nap_app;
CREATE POLICY credential_own ON credential TO ket_nap_app
  USING (actor_role() = 'system' OR account_id = actor_id() OR ${administers('account_id')})
  WITH CHECK (actor_role() = 'system' OR account_id = actor_id() OR ${administers('account_id')});

GRANT SELECT, INSERT, UPDATE, DELETE ON session TO ket_nap_app;
CREATE POLICY session_own ON session TO ket_nap_app
  USING (actor_role() = 'system' OR account_id = actor_id() OR ${administers('account_id')})
  WITH CHECK (actor_role() = 'system' OR account_id = actor_id());

GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failure TO ket_nap_app;
CREATE POLICY sign_in_failure_system ON sign_in_failure TO ket_nap_app
  USING (actor_role() IN ('system', 'admin')) WITH CHECK (actor_role() = 'system');

-- Append-only: no UPDATE, no DELETE. An officer also sees what the province itself was assigned.
GRANT SELECT, INSERT ON quota TO ket_nap_app;
CREATE POLICY quota_read ON quota FOR SELECT TO ket_nap_app
  USING (${figuresReader} AND (${inScope('quota.committee_id')} OR ${aboveActor('quota.committee_id')}));
CREATE POLICY quota_record ON quota FOR INSERT TO ket_nap_app
  WITH CHECK (actor_role() = 'board' AND ${inScope('quota.committee_id')} AND recorded_by = actor_id());

GRANT SELECT, INSERT, UPDATE ON report TO ket_nap_app;
CREATE POLICY report_read ON report FOR SELECT TO ket_nap_app USING (${figuresReader} AND ${inScope('report.committee_id')});
CREATE POLICY report_add ON report FOR INSERT TO ket_nap_app
  WITH CHECK (${mayEnter('report.committee_id')} AND updated_by = actor_id());
CREATE POLICY report_change ON report FOR UPDATE TO ket_nap_app
  USING (${mayEnter('report.committee_id')})
  WITH CHECK (${mayEnter('report.committee_id')} AND updated_by = actor_id());

GRANT SELECT, INSERT ON report_version TO ket_nap_app;
CREATE POLICY report_version_read ON report_version FOR SELECT TO ket_nap_app
  USING (EXISTS (SELECT FROM report r WHERE r.id = report_id));
CREATE POLICY report_version_add ON report_version FOR INSERT TO ket_nap_app
  WITH CHECK (sent_by = actor_id() AND EXISTS (SELECT FROM report r WHERE r.id = report_id));

GRANT SELECT ON roll_up TO ket_nap_app;
CREATE POLICY roll_up_read ON roll_up FOR SELECT TO ket_nap_app
  USING (${figuresReader} AND (${inScope('roll_up.committee_id')} OR ${aboveActor('roll_up.committee_id')}));

GRANT SELECT, INSERT ON audit TO ket_nap_app;
CREATE POLICY audit_read ON audit FOR SELECT TO ket_nap_app
  USING (actor_role() IN ('board', 'leader', 'admin') AND (actor_committee() IS NULL OR ${inScope('audit.committee_id')}));
CREATE POLICY audit_add ON audit FOR INSERT TO ket_nap_app
  WITH CHECK (actor_role() = 'system' OR account_id = actor_id());
`;

const ROLL_UP = `
-- Recomputes the sums of the named committees and of all above them, level by level, in the caller's transaction. Each node is
-- locked before its children are read, so two writers below one parent never lose each other's figure; locks are
-- taken from the leaves up and by id, so they never wait in a circle. What counts is the version last sent.
CREATE FUNCTION refresh_roll_up(committees bigint[], halves text[]) RETURNS void
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
    UPDATE roll_up r SET reports = part.reports, approved = part.approved, admitted = part.admitted,
      members_at_start = part.members_at_start
    FROM (
      SELECT node.id, node.half, count(p.reports) FILTER (WHERE p.own) AS own,
        coalesce(sum(p.reports), 0) AS reports, coalesce(sum(p.approved), 0) AS approved,
        coalesce(sum(p.admitted), 0) AS admitted, sum(p.members_at_start) AS members_at_start
      FROM unnest(ids, parts) AS node (id, half)
      LEFT JOIN LATERAL (
        SELECT true AS own, 1 AS reports, (rep.state = 'approved')::int AS approved, v.admitted::bigint,
          v.members_at_start::bigint
        FROM report rep JOIN report_version v ON v.report_id = rep.id AND v.number = rep.sent_version
        WHERE rep.committee_id = node.id AND rep.half = node.half
        UNION ALL
        SELECT false, child.reports, child.approved, child.admitted, child.members_at_start
        FROM committee c JOIN roll_up child ON child.committee_id = c.id AND child.half = node.half
        WHERE c.parent_id = node.id AND child.reports > 0
      ) p ON true
      GROUP BY node.id, node.half
    ) part
    WHERE r.committee_id = part.id AND r.half = part.half;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION refresh_roll_up(bigint[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_roll_up(bigint[], text[]) TO ket_nap_app;
`;

const TOTALS = `
-- The quota in force: the latest effective, then the latest recorded. A null amount is a withdrawn quota.
CREATE VIEW quota_in_force WITH (security_invoker = true) AS
  SELECT DISTINCT ON (committee_id, period) * FROM quota ORDER BY committee_id, period, effective_on DESC, version DESC;
GRANT SELECT ON quota_in_force TO ket_nap_app;

-- One's own tree, and what stands above it.
CREATE FUNCTION may_see_totals(unit bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT ${inScope('unit')} OR ${aboveActor('unit')}
$$;

-- For which periods a committee has figures: an administrator sees none of them, and may not end it before.
CREATE FUNCTION periods_with_figures(wanted bigint) RETURNS TABLE (period text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f.period FROM (
    SELECT half AS period FROM report WHERE committee_id = wanted
    UNION SELECT q.period FROM quota_in_force q WHERE q.committee_id = wanted AND q.amount IS NOT NULL
  ) f WHERE actor_role() = 'admin' AND ${inScope('wanted')}
$$;
REVOKE ALL ON FUNCTION periods_with_figures(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION periods_with_figures(bigint) TO ket_nap_app;

-- (plpgsql keeps the plan for the session.) What an officer may know of its neighbours: how many there are, how many reported, and the sum of their quotas.
CREATE FUNCTION units_of(unit bigint, from_day date, to_day date)
RETURNS TABLE (id bigint) LANGUAGE sql STABLE AS $$
  SELECT c.id FROM committee c WHERE c.parent_id = unit AND c.valid_from <= to_day
    AND (c.valid_to IS NULL OR c.valid_to >= from_day)
$$;

-- For each wanted {period, halves: [{half, from, to}]}: the units that exist in it, and those that reported (approved) every
-- half in which they exist; a committee that ended in June owes no second half.
CREATE FUNCTION units_reporting(unit bigint, wanted jsonb)
RETURNS TABLE (period text, expected integer, reported integer, approved integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  WITH part AS MATERIALIZED (
    SELECT w.period, h.half, h."from", h."to"
    FROM jsonb_to_recordset(wanted) AS w (period text, halves jsonb),
      jsonb_to_recordset(w.halves) AS h (half text, "from" date, "to" date)
  ), sent AS MATERIALIZED (
    SELECT r.committee_id, r.half, r.approved = r.reports AS done
    FROM committee c JOIN roll_up r ON r.committee_id = c.id WHERE c.parent_id = unit AND r.reports > 0
  ), owed AS MATERIALIZED (
    SELECT p.period, c.id, count(*) AS halves, count(s.half) AS sent, count(*) FILTER (WHERE s.done) AS done
    FROM part p JOIN committee c ON c.parent_id = unit AND c.valid_from <= p."to" AND (c.valid_to IS NULL OR c.valid_to >= p."from")
    LEFT JOIN sent s ON s.committee_id = c.id AND s.half = p.half
    GROUP BY p.period, c.id
  )
  SELECT o.period, count(*)::int, (count(*) FILTER (WHERE o.sent = o.halves))::int,
    (count(*) FILTER (WHERE o.done = o.halves))::int
  FROM owed o WHERE may_see_totals(unit)
  GROUP BY o.period;
END $$;

CREATE FUNCTION units_quota(unit bigint)
RETURNS TABLE (period text, amount bigint, units integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  SELECT q.period, sum(q.amount)::bigint, count(*)::int
  FROM committee c JOIN LATERAL (
    SELECT DISTINCT ON (quota.period) quota.period, quota.amount FROM quota WHERE quota.committee_id = c.id
    ORDER BY quota.period, quota.effective_on DESC, quota.version DESC
  ) q ON true
  WHERE c.parent_id = unit AND q.amount IS NOT NULL AND may_see_totals(unit)
  GROUP BY q.period;
END $$;
REVOKE ALL ON FUNCTION units_reporting(bigint, jsonb), units_quota(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION units_reporting(bigint, jsonb), units_quota(bigint) TO ket_nap_app;
`;

const AUDIT = `
-- Each row carries the hash of the one before: a row that is changed or missing breaks the chain for ever.
CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(4072001);
  SELECT id, hash INTO last FROM audit ORDER BY id DESC LIMIT 1;
  NEW.id := coalesce(last.id, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '\\x00');
  NEW.hash := sha256(NEW.previous_hash || convert_to(concat_ws('|', NEW.id,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(NEW.account_id::text, ''),
    coalesce(NEW.committee_id::text, ''), NEW.action,
    NEW.entity, NEW.entity_id, NEW.details), 'UTF8'));
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION chain_audit();
`;
