import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Quotas by horizon (term, year, half) and as of a day; terms; drafts and stretch targets apart; lineage and
 * reorganisations; committees that an undone reorganisation annulled; the scope of a committee reaches what it succeeded.
 */
export class DatedObjects1764100000002 implements MigrationInterface {
  name = 'DatedObjects1764100000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [COMMITTEES, QUOTAS, SCOPE, POLICIES, TOTALS, FIGURES, ENDS])
      await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('Dated objects are not taken down: restore a backup instead.');
  }
}

const COMMITTEES = `
-- An undone reorganisation's new committees stay for whoever refers to them, and exist on no day.
ALTER TABLE committee ADD COLUMN annulled boolean NOT NULL DEFAULT false;
ALTER TABLE committee DROP CONSTRAINT committee_code_once;
ALTER TABLE committee ADD CONSTRAINT committee_code_once
  EXCLUDE USING gist (lower(code) WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (NOT annulled);

CREATE TABLE reorganisation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id bigint NOT NULL REFERENCES committee (id),
  effective_on date NOT NULL,
  decision_number text,
  decision_date date,
  note text NOT NULL DEFAULT '',
  -- What was ended (with its end before), opened and linked: readable for ever, and what undoing needs.
  plan jsonb NOT NULL,
  applied_by bigint NOT NULL REFERENCES account (id),
  applied_at timestamptz NOT NULL,
  undone_by bigint REFERENCES account (id),
  undone_at timestamptz,
  CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);

CREATE TABLE lineage (
  predecessor_id bigint NOT NULL REFERENCES committee (id),
  successor_id bigint NOT NULL REFERENCES committee (id),
  effective_on date NOT NULL,
  reorganisation_id bigint NOT NULL REFERENCES reorganisation (id),
  PRIMARY KEY (predecessor_id, successor_id),
  CHECK (predecessor_id <> successor_id)
);
CREATE INDEX lineage_successor ON lineage (successor_id);
`;

const QUOTAS = `
CREATE TABLE term (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{4}-[0-9]{4}$'),
  first_year integer NOT NULL CHECK (first_year BETWEEN 1900 AND 2199),
  last_year integer NOT NULL CHECK (last_year BETWEEN 1900 AND 2199),
  version integer NOT NULL DEFAULT 1,
  CHECK (last_year >= first_year),
  CONSTRAINT term_once EXCLUDE USING gist (int4range(first_year, last_year, '[]') WITH &&)
);

ALTER TABLE quota DROP CONSTRAINT quota_period_check;
ALTER TABLE quota ADD CONSTRAINT quota_period_check CHECK (period ~ '^[0-9]{4}(-H[12]|-[0-9]{4})?$');

-- What is being worked on before a decision: one a unit and year, seen by the board only.
CREATE TABLE quota_draft (
  unit_id bigint NOT NULL REFERENCES committee (id),
  year text NOT NULL CHECK (year ~ '^[0-9]{4}$'),
  version integer NOT NULL DEFAULT 1,
  cells jsonb NOT NULL,
  updated_by bigint NOT NULL REFERENCES account (id),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (unit_id, year)
);

-- Chỉ tiêu phấn đấu: set by the committee itself, kept apart from what it was assigned, never a denominator.
CREATE TABLE stretch_target (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  committee_id bigint NOT NULL REFERENCES committee (id),
  year text NOT NULL CHECK (year ~ '^[0-9]{4}$'),
  version integer NOT NULL CHECK (version > 0),
  amount integer CHECK (amount >= 0),
  note text NOT NULL DEFAULT '',
  recorded_by bigint NOT NULL REFERENCES account (id),
  recorded_at timestamptz NOT NULL,
  CONSTRAINT stretch_target_version_once UNIQUE (committee_id, year, version)
);
`;

const SCOPE = `
-- The actor's committee and all that it succeeded: a merged province reads the history of both. Set with the actor.
CREATE FUNCTION actor_trees() RETURNS bigint[] LANGUAGE sql STABLE AS
  $$ SELECT coalesce(nullif(current_setting('app.trees', true), '')::bigint[], ARRAY[actor_committee()]) $$;

CREATE OR REPLACE FUNCTION in_tree(ancestors bigint[]) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT CASE WHEN actor_committee() IS NULL THEN actor_role() IN ('admin', 'system')
     ELSE ancestors && actor_trees() END $$;

-- A committee and its predecessors, theirs, and so on.
CREATE FUNCTION succeeded_by(committee bigint) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE before AS (
    SELECT committee AS id UNION SELECT l.predecessor_id FROM lineage l JOIN before b ON l.successor_id = b.id
  ) SELECT array_agg(id) FROM before
$$;
-- Those of them that went on in it as a whole: one that was split among several has their past read by each, and changed by none.
CREATE FUNCTION absorbed_by(committee bigint) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE before AS (SELECT unnest(succeeded_by(committee)) AS id),
  onward AS (
    SELECT b.id AS origin, l.successor_id AS id FROM before b JOIN lineage l ON l.predecessor_id = b.id
    WHERE b.id <> committee
    UNION SELECT o.origin, l.successor_id FROM onward o JOIN lineage l ON l.predecessor_id = o.id WHERE o.id <> committee
  )
  SELECT array_agg(b.id) FROM before b
  WHERE NOT EXISTS (SELECT FROM onward o WHERE o.origin = b.id AND o.id NOT IN (SELECT id FROM before))
$$;

-- Where the actor may change something: set with the actor too.
CREATE FUNCTION in_own_tree(ancestors bigint[]) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT CASE WHEN actor_committee() IS NULL THEN actor_role() IN ('admin', 'system')
     ELSE ancestors && coalesce(nullif(current_setting('app.own_trees', true), '')::bigint[], ARRAY[actor_committee()]) END $$;

-- Sets the trees of an actor. An administrator looks after people and committees, and only where it may change them.
CREATE FUNCTION set_trees(role text, committee bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE own text := coalesce(absorbed_by(committee)::text, '');
BEGIN
  PERFORM set_config('app.own_trees', own, true),
    set_config('app.trees', CASE WHEN role = 'admin' THEN own ELSE coalesce(succeeded_by(committee)::text, '') END, true);
END $$;
REVOKE ALL ON FUNCTION succeeded_by(bigint), absorbed_by(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION succeeded_by(bigint), absorbed_by(bigint) TO ket_nap_app;
`;

const inScope = (column: string): string =>
  `EXISTS (SELECT FROM committee scope WHERE scope.id = ${column} AND in_tree(scope.ancestor_ids))`;
const inOwnScope = (column: string): string =>
  `EXISTS (SELECT FROM committee scope WHERE scope.id = ${column} AND in_own_tree(scope.ancestor_ids))`;
const mayEnter = (column: string): string =>
  `(((SELECT actor_role()) = 'board' AND ${inOwnScope(column)}) OR
    ((SELECT actor_role()) = 'entry' AND ${column} = (SELECT actor_committee())))`;
const someone = `(SELECT actor_role()) <> ''`;

const POLICIES = `
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['reorganisation', 'lineage', 'term', 'quota_draft', 'stretch_target'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY; ALTER TABLE %I FORCE ROW LEVEL SECURITY;', name, name);
    EXECUTE format('CREATE POLICY owner_all ON %I TO %I USING (true) WITH CHECK (true)', name, current_user);
  END LOOP;
END $$;

-- Figures are read through lineage wherever it leads; written only where all of a committee went on in the actor's own.
DROP POLICY quota_record ON quota;
CREATE POLICY quota_record ON quota FOR INSERT TO ket_nap_app
  WITH CHECK (actor_role() = 'board' AND ${inOwnScope('quota.committee_id')} AND recorded_by = actor_id());
DROP POLICY report_add ON report;
CREATE POLICY report_add ON report FOR INSERT TO ket_nap_app
  WITH CHECK (${mayEnter('report.committee_id')} AND updated_by = actor_id());
DROP POLICY report_change ON report;
CREATE POLICY report_change ON report FOR UPDATE TO ket_nap_app
  USING (${mayEnter('report.committee_id')})
  WITH CHECK (${mayEnter('report.committee_id')} AND updated_by = actor_id());

-- Who succeeded whom is as public as the committees themselves.
GRANT SELECT, INSERT, UPDATE ON reorganisation TO ket_nap_app;
CREATE POLICY reorganisation_read ON reorganisation FOR SELECT TO ket_nap_app USING (${someone});
CREATE POLICY reorganisation_add ON reorganisation FOR INSERT TO ket_nap_app
  WITH CHECK (actor_role() = 'admin' AND applied_by = actor_id() AND ${inScope('reorganisation.unit_id')});
CREATE POLICY reorganisation_change ON reorganisation FOR UPDATE TO ket_nap_app
  USING (actor_role() = 'admin' AND ${inScope('reorganisation.unit_id')});

GRANT SELECT, INSERT, DELETE ON lineage TO ket_nap_app;
CREATE POLICY lineage_read ON lineage FOR SELECT TO ket_nap_app USING (${someone});
CREATE POLICY lineage_add ON lineage FOR INSERT TO ket_nap_app
  WITH CHECK (actor_role() = 'admin' AND ${inScope('lineage.predecessor_id')} AND ${inScope('lineage.successor_id')});
CREATE POLICY lineage_remove ON lineage FOR DELETE TO ket_nap_app
  USING (actor_role() = 'admin' AND ${inScope('lineage.predecessor_id')} AND ${inScope('lineage.successor_id')});

GRANT SELECT, INSERT, UPDATE ON term TO ket_nap_app;
CREATE POLICY term_read ON term FOR SELECT TO ket_nap_app USING (${someone});
CREATE POLICY term_add ON term FOR INSERT TO ket_nap_app WITH CHECK (actor_role() = 'admin');
CREATE POLICY term_change ON term FOR UPDATE TO ket_nap_app USING (actor_role() = 'admin');

GRANT SELECT, INSERT, UPDATE, DELETE ON quota_draft TO ket_nap_app;
CREATE POLICY quota_draft_board ON quota_draft TO ket_nap_app
  USING (actor_role() = 'board' AND ${inScope('quota_draft.unit_id')})
  WITH CHECK (actor_role() = 'board' AND ${inScope('quota_draft.unit_id')} AND updated_by = actor_id());

GRANT SELECT, INSERT ON stretch_target TO ket_nap_app;
CREATE POLICY stretch_target_read ON stretch_target FOR SELECT TO ket_nap_app
  USING ((SELECT actor_role()) IN ('entry', 'board', 'leader') AND ${inScope('stretch_target.committee_id')});
CREATE POLICY stretch_target_record ON stretch_target FOR INSERT TO ket_nap_app
  WITH CHECK (actor_role() = 'entry' AND committee_id = actor_committee() AND recorded_by = actor_id());
`;

const TOTALS = `
CREATE OR REPLACE FUNCTION units_of(unit bigint, from_day date, to_day date)
RETURNS TABLE (id bigint) LANGUAGE sql STABLE AS $$
  SELECT c.id FROM committee c WHERE c.parent_id = unit AND NOT c.annulled AND c.valid_from <= to_day
    AND (c.valid_to IS NULL OR c.valid_to >= from_day)
$$;

CREATE OR REPLACE FUNCTION units_reporting(unit bigint, wanted jsonb)
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
    FROM part p JOIN committee c ON c.parent_id = unit AND NOT c.annulled AND c.valid_from <= p."to"
      AND (c.valid_to IS NULL OR c.valid_to >= p."from")
    LEFT JOIN sent s ON s.committee_id = c.id AND s.half = p.half
    GROUP BY p.period, c.id
  )
  SELECT o.period, count(*)::int, (count(*) FILTER (WHERE o.sent = o.halves))::int,
    (count(*) FILTER (WHERE o.done = o.halves))::int
  FROM owed o WHERE may_see_totals(unit)
  GROUP BY o.period;
END $$;

-- For each wanted {period, on}: the sum of what the units were assigned, by the versions in force on that day. With {from, to},
-- of the units that existed between; yearly then counts those of them with a quota for the period's year.
DROP FUNCTION units_quota(bigint);
CREATE FUNCTION units_quota(unit bigint, wanted jsonb)
RETURNS TABLE (period text, "on" date, amount bigint, units integer, yearly integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  WITH dated AS MATERIALIZED (
    SELECT q.period, q.amount, q.effective_on, c.valid_from, c.valid_to,
      lead(q.effective_on) OVER (PARTITION BY q.committee_id, q.period COLLATE "C" ORDER BY q.effective_on, q.version) AS until
    FROM committee c JOIN quota q ON q.committee_id = c.id
    WHERE c.parent_id = unit AND NOT c.annulled AND may_see_totals(unit)
  ), wish AS MATERIALIZED (
    SELECT DISTINCT w.period, w."on", w."from", w."to", left(w.period, 4) AS year
    FROM jsonb_to_recordset(wanted) AS w (period text, "on" date, "from" date, "to" date)
  )
  SELECT w.period, w."on", sum(d.amount) FILTER (WHERE d.period = w.period)::bigint,
    (count(*) FILTER (WHERE d.period = w.period))::int, (count(*) FILTER (WHERE d.period = w.year))::int
  FROM wish w JOIN dated d ON d.period IN (w.period, w.year) AND d.amount IS NOT NULL
    AND d.effective_on <= w."on" AND (d.until IS NULL OR d.until > w."on")
    AND (w."to" IS NULL OR d.valid_from <= w."to") AND (w."from" IS NULL OR d.valid_to IS NULL OR d.valid_to >= w."from")
  GROUP BY w.period, w."on", w."from", w."to" HAVING count(*) FILTER (WHERE d.period = w.period) > 0;
END $$;

-- The years for which a unit or one directly below it has quotas, and the days on which a version of them takes effect.
CREATE FUNCTION quota_days(unit bigint)
RETURNS TABLE (period text, effective_on date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  SELECT DISTINCT q.period, q.effective_on
  FROM committee c JOIN quota q ON q.committee_id = c.id
  WHERE (c.id = unit OR c.parent_id = unit) AND NOT c.annulled AND may_see_totals(unit);
END $$;
REVOKE ALL ON FUNCTION units_quota(bigint, jsonb), quota_days(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION units_quota(bigint, jsonb), quota_days(bigint) TO ket_nap_app;
`;

const FIGURES = `
-- Which figures committees have: an administrator sees none of them, and must know what a change would touch.
CREATE FUNCTION figures_of(wanted bigint[])
RETURNS TABLE (committee_id bigint, source text, period text, state text, changed_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f.* FROM (
    SELECT r.committee_id, 'report' AS source, r.half AS period, r.state, r.updated_at FROM report r
    WHERE r.committee_id = ANY (wanted)
    UNION ALL
    SELECT q.committee_id, 'quota', q.period, NULL, q.recorded_at FROM quota_in_force q
    WHERE q.committee_id = ANY (wanted) AND q.amount IS NOT NULL
  ) f WHERE actor_role() = 'admin' AND ${inScope('f.committee_id')}
$$;
REVOKE ALL ON FUNCTION figures_of(bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION figures_of(bigint[]) TO ket_nap_app;

-- Whether a term has a target anywhere: its years are shared by all provinces, an administrator sees the quotas of none.
CREATE FUNCTION term_has_quotas(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT actor_role() = 'admin'
    AND EXISTS (SELECT FROM quota_in_force q WHERE q.period = wanted AND q.amount IS NOT NULL)
$$;
REVOKE ALL ON FUNCTION term_has_quotas(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION term_has_quotas(text) TO ket_nap_app;

CREATE OR REPLACE FUNCTION periods_with_figures(wanted bigint) RETURNS TABLE (period text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f.period FROM figures_of(ARRAY[wanted]) f WHERE f.period !~ '^[0-9]{4}-[0-9]{4}$'
$$;
`;

const ENDS = `
-- A figure and the end of its committee may be written at one moment, each unseen by the other's rule. The committee is held from
-- here on: whoever ends it waits for this figure and then finds it; where the end came first, the figure is refused as a clash, and
-- trying again tells why.
CREATE FUNCTION refuse_after_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM committee WHERE id IN (SELECT committee_id FROM added) ORDER BY id FOR SHARE;
  IF EXISTS (
    SELECT FROM (SELECT committee_id, coalesce(to_jsonb(a) ->> 'half', to_jsonb(a) ->> 'period') AS period FROM added a) f
    JOIN committee c ON c.id = f.committee_id
    WHERE c.annulled OR c.valid_to < (left(f.period, 4) || CASE WHEN f.period LIKE '%-H2' THEN '-07-01' ELSE '-01-01' END)::date
  ) THEN
    RAISE serialization_failure USING MESSAGE = 'a figure after the end of its committee';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION refuse_after_end() FROM PUBLIC;
CREATE TRIGGER report_within AFTER INSERT ON report REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_after_end();
CREATE TRIGGER quota_within AFTER INSERT ON quota REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_after_end();
`;
