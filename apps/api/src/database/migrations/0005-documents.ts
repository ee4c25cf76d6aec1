import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Official documents: how an office lays them out, which were asked for, and their files. */
export class Documents1764400000005 implements MigrationInterface {
  name = 'Documents1764400000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [OFFICE, DOCUMENTS, FILES]) await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('Documents are not taken down: restore a backup instead.');
  }
}

const inScope = (column: string): string =>
  `EXISTS (SELECT FROM committee scope WHERE scope.id = ${column} AND in_tree(scope.ancestor_ids))`;

// An administrator of everything is of no committee; the office is that of the unit at the top.
const ofOffice = `(SELECT actor_role()) IN ('board', 'admin') AND (unit_id = actor_committee()
  OR (actor_committee() IS NULL AND EXISTS (SELECT FROM committee top WHERE top.id = unit_id AND top.parent_id IS NULL)))`;

const rowSecurity = (table: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_all ON ${table} TO %I USING (true) WITH CHECK (true)', current_user); END $$;
`;

const OFFICE = `
-- How a unit lays out its documents; without a row, the product's default by the unit's name. No figure is in it.
CREATE TABLE office_template (
  unit_id bigint PRIMARY KEY REFERENCES committee (id),
  value jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_by bigint NOT NULL REFERENCES account (id),
  updated_at timestamptz NOT NULL
);
${rowSecurity('office_template')}
GRANT SELECT, INSERT, UPDATE ON office_template TO ket_nap_app;
CREATE POLICY office_template_read ON office_template FOR SELECT TO ket_nap_app USING ((SELECT actor_role()) <> '');
CREATE POLICY office_template_add ON office_template FOR INSERT TO ket_nap_app
  WITH CHECK (${ofOffice} AND updated_by = (SELECT actor_id()));
CREATE POLICY office_template_change ON office_template FOR UPDATE TO ket_nap_app
  USING (${ofOffice}) WITH CHECK (${ofOffice} AND updated_by = (SELECT actor_id()));
`;

const DOCUMENTS = `
-- A document that was asked for, and how far it is. What an official one was made of (inputs) and says (checksum) stays with it.
CREATE TABLE document (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id bigint NOT NULL REFERENCES committee (id),
  kind text NOT NULL,
  asked jsonb NOT NULL,
  title text NOT NULL,
  official boolean NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  -- How often its making began. What is made in one attempt is stored only while no other has begun.
  attempt integer NOT NULL DEFAULT 0,
  -- How many of these ended with their server. One that was stopped in good order is no loss.
  lost integer NOT NULL DEFAULT 0,
  rows_done integer CHECK (rows_done >= 0),
  rows_all integer CHECK (rows_all >= 0),
  -- Of an official one, in the year in which it was made: KN-2026-0017.
  code text,
  -- Of what it says, whatever the file looks like.
  checksum text,
  inputs jsonb,
  file_name text,
  file_size bigint,
  -- SHA-256 of the file.
  file_hash bytea,
  error text,
  requested_by bigint NOT NULL REFERENCES account (id),
  requested_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- A working file goes after a day; an official one never.
  kept_until timestamptz,
  CHECK (state <> 'done' OR (file_name IS NOT NULL AND file_hash IS NOT NULL AND finished_at IS NOT NULL)),
  CHECK (NOT (official AND state = 'done') OR (code IS NOT NULL AND checksum IS NOT NULL AND inputs IS NOT NULL AND kept_until IS NULL)),
  CHECK (state <> 'done' OR official OR kept_until IS NOT NULL)
);
CREATE UNIQUE INDEX document_code ON document (code) WHERE code IS NOT NULL;
CREATE INDEX document_unit ON document (unit_id, id);
CREATE INDEX document_requested ON document (requested_by, id);
CREATE INDEX document_hash ON document (file_hash) WHERE official;
CREATE INDEX document_ended ON document (finished_at) WHERE NOT (official AND state = 'done');
CREATE INDEX document_open ON document (id) WHERE state IN ('queued', 'running');

-- One row a year: numbers follow each other without a gap, because a number that is given is committed with its file.
CREATE TABLE document_serial (
  year integer PRIMARY KEY,
  last integer NOT NULL
);

CREATE FUNCTION document_code(year integer, serial integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT 'KN-' || year || '-' || lpad(serial::text, greatest(4, length(serial::text)), '0')
$$;

-- What has ended stays as it is; only a working file that is past its time goes, as a whole. Nothing is done that was not in hand, and
-- a number is the last that its year has given.
CREATE FUNCTION document_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.official AND OLD.state = 'done' THEN
    RAISE EXCEPTION 'an official document is never removed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state IN ('done', 'failed', 'cancelled') THEN
    RAISE EXCEPTION 'a document that has ended does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.state = 'done' AND OLD.state <> 'running' THEN
    RAISE EXCEPTION 'a document is done after it was made' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.code IS NOT NULL THEN
    -- Asked apart: whoever has no number has not to wait for those who are given one.
    IF NOT EXISTS (SELECT FROM document_serial s WHERE NEW.code = document_code(s.year, s.last)) THEN
      RAISE EXCEPTION 'a number is the last that its year has given' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER document_fixed BEFORE UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION document_stays();

-- No number is left out, none is given twice, none without a document.
CREATE FUNCTION document_serial_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.last = 1 THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW.year = OLD.year AND NEW.last = OLD.last + 1 THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'numbers of documents follow each other' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER document_serial_next BEFORE INSERT OR UPDATE ON document_serial FOR EACH ROW EXECUTE FUNCTION document_serial_follows();
CREATE FUNCTION document_serial_given() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM document WHERE code = document_code(NEW.year, NEW.last)) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a number is given with its document' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE CONSTRAINT TRIGGER document_serial_used AFTER INSERT OR UPDATE ON document_serial DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION document_serial_given();

-- As mayHave and mayRead of libs/domain say.
CREATE FUNCTION may_have_document(kind text, official boolean) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE (SELECT actor_role())
    WHEN 'board' THEN true
    WHEN 'leader' THEN kind <> 'reminder'
    WHEN 'entry' THEN NOT official AND kind NOT IN ('distribution', 'discipline', 'review', 'reminder')
    ELSE false END
$$;
CREATE FUNCTION may_read_document(kind text, official boolean) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN official THEN (SELECT actor_role()) IN ('board', 'leader') ELSE may_have_document(kind, false) END
$$;

${rowSecurity('document')}
${rowSecurity('document_serial')}
GRANT SELECT, INSERT (unit_id, kind, asked, title, official, requested_by, requested_at) ON document TO ket_nap_app;
GRANT UPDATE (state, attempt, lost, rows_done, rows_all, code, checksum, inputs, file_name, file_size, file_hash, error, finished_at, kept_until)
  ON document TO ket_nap_app;
GRANT DELETE ON document TO ket_nap_app;
GRANT SELECT, INSERT, UPDATE (last) ON document_serial TO ket_nap_app;

-- One's own, of what one still sees and of a kind that one still may have; official ones also of others in scope. An officer's may be of
-- the unit above its committee, of which it sees the totals.
CREATE POLICY document_read ON document FOR SELECT TO ket_nap_app
  USING ((SELECT actor_role()) = 'system' OR (may_read_document(kind, official)
    AND ((requested_by = (SELECT actor_id()) AND may_see_totals(unit_id)) OR (official AND ${inScope('unit_id')}))));
CREATE POLICY document_ask ON document FOR INSERT TO ket_nap_app
  WITH CHECK (requested_by = (SELECT actor_id()) AND may_see_totals(unit_id) AND may_have_document(kind, official));
-- Who asked ends it, with its file or without; only the product itself takes it up, writes how far it is, and lets it wait again.
CREATE POLICY document_end ON document FOR UPDATE TO ket_nap_app
  USING (requested_by = (SELECT actor_id()) AND state IN ('queued', 'running'))
  WITH CHECK (requested_by = (SELECT actor_id()) AND (state = 'cancelled' OR (state = 'done' AND may_have_document(kind, official))));
CREATE POLICY document_go ON document FOR UPDATE TO ket_nap_app
  USING ((SELECT actor_role()) = 'system' AND state IN ('queued', 'running'))
  WITH CHECK ((SELECT actor_role()) = 'system' AND state IN ('queued', 'running', 'failed') AND code IS NULL AND file_hash IS NULL);
-- The product itself clears away what is past its time, and what came to nothing.
CREATE POLICY document_clear ON document FOR DELETE TO ket_nap_app
  USING ((SELECT actor_role()) = 'system' AND NOT (official AND state = 'done'));
CREATE POLICY document_serial_read ON document_serial FOR SELECT TO ket_nap_app USING ((SELECT actor_role()) IN ('board', 'leader'));
CREATE POLICY document_serial_begin ON document_serial FOR INSERT TO ket_nap_app
  WITH CHECK ((SELECT actor_role()) IN ('board', 'leader'));
CREATE POLICY document_serial_next ON document_serial FOR UPDATE TO ket_nap_app
  USING ((SELECT actor_role()) IN ('board', 'leader')) WITH CHECK ((SELECT actor_role()) IN ('board', 'leader'));
`;

const FILES = `
CREATE TABLE document_file (
  document_id bigint PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  bytes bytea NOT NULL
);
ALTER TABLE document_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
${rowSecurity('document_file')}
GRANT SELECT, INSERT, DELETE ON document_file TO ket_nap_app;
CREATE POLICY document_file_read ON document_file FOR SELECT TO ket_nap_app
  USING (EXISTS (SELECT FROM document d WHERE d.id = document_id));
CREATE POLICY document_file_add ON document_file FOR INSERT TO ket_nap_app
  -- The very file whose hash the document says.
  WITH CHECK (EXISTS (SELECT FROM document d WHERE d.id = document_id AND d.requested_by = (SELECT actor_id())
    AND d.state = 'done' AND d.file_hash = sha256(bytes)));
CREATE POLICY document_file_clear ON document_file FOR DELETE TO ket_nap_app USING ((SELECT actor_role()) = 'system');
`;
