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

-- What has ended stays as it is; only a working file that is past its time goes, as a whole.
CREATE FUNCTION document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.official AND OLD.state = 'done' THEN
    RAISE EXCEPTION 'an official document is never removed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state IN ('done', 'failed', 'cancelled') THEN
    RAISE EXCEPTION 'a document that has ended does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER document_fixed BEFORE UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION document_stays();

${rowSecurity('document')}
${rowSecurity('document_serial')}
GRANT SELECT, INSERT ON document TO ket_nap_app;
GRANT UPDATE (state, attempt, rows_done, rows_all, code, checksum, inputs, file_name, file_size, file_hash, error, finished_at, kept_until)
  ON document TO ket_nap_app;
GRANT DELETE ON document TO ket_nap_app;
GRANT SELECT, INSERT, UPDATE ON document_serial TO ket_nap_app;

-- One's own, of what one still sees; official ones also of others in scope, for those who may see everybody's figures. An officer's may
-- be of the unit above its committee, of which it sees the totals.
CREATE POLICY document_read ON document FOR SELECT TO ket_nap_app
  USING ((requested_by = (SELECT actor_id()) AND may_see_totals(unit_id))
    OR (official AND (SELECT actor_role()) IN ('board', 'leader') AND ${inScope('unit_id')})
    OR (SELECT actor_role()) = 'system');
CREATE POLICY document_ask ON document FOR INSERT TO ket_nap_app
  WITH CHECK (requested_by = (SELECT actor_id()) AND may_see_totals(unit_id) AND state = 'queued'
    AND (SELECT actor_role()) IN ('entry', 'board', 'leader')
    AND (NOT official OR (SELECT actor_role()) IN ('board', 'leader')));
CREATE POLICY document_go ON document FOR UPDATE TO ket_nap_app
  USING (requested_by = (SELECT actor_id()) OR (SELECT actor_role()) = 'system') WITH CHECK (true);
-- The product itself clears away what is past its time, and what came to nothing.
CREATE POLICY document_clear ON document FOR DELETE TO ket_nap_app
  USING ((SELECT actor_role()) = 'system' AND NOT (official AND state = 'done'));
CREATE POLICY document_serial_all ON document_serial FOR ALL TO ket_nap_app
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
  WITH CHECK (EXISTS (SELECT FROM document d WHERE d.id = document_id AND d.requested_by = (SELECT actor_id())));
CREATE POLICY document_file_clear ON document_file FOR DELETE TO ket_nap_app USING ((SELECT actor_role()) = 'system');
`;
