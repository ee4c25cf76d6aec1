import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../apps/api/src/database/data-source';
import { cloneDatabase, type TestDatabase } from '../support/databases';

/** What only the migrations say: references, checks and exclusions. By exact name, so that one more or one less is seen. */
const IN_MIGRATIONS_ONLY = {
  account: 'account_committee_id_fkey account_username_check account_role_check account_check',
  audit: 'audit_account_id_fkey audit_committee_id_fkey',
  board_snapshot:
    'board_snapshot_unit_id_fkey board_snapshot_taken_by_fkey board_snapshot_note_check board_snapshot_shape_check',
  breakdown:
    'breakdown_code_check breakdown_name_check breakdown_name_en_check breakdown_sort_check breakdown_from_half_check breakdown_until_half_check',
  committee:
    'committee_parent_id_fkey committee_code_check committee_name_check committee_kind_check committee_check committee_code_once',
  credential: 'credential_account_id_fkey',
  document:
    'document_unit_id_fkey document_requested_by_fkey document_state_check document_rows_done_check document_rows_all_check document_check document_check1 document_check2',
  document_file: 'document_file_document_id_fkey',
  idempotency_key: 'idempotency_key_account_id_fkey',
  lineage:
    'lineage_predecessor_id_fkey lineage_successor_id_fkey lineage_reorganisation_id_fkey lineage_check',
  mail_digest: 'mail_digest_account_id_fkey',
  mail_preference: 'mail_preference_account_id_fkey mail_preference_email_check',
  notice: 'notice_account_id_fkey notice_committee_id_fkey notice_kind_check notice_half_check',
  office_template: 'office_template_unit_id_fkey office_template_updated_by_fkey',
  period_exception:
    'period_exception_committee_id_fkey period_exception_granted_by_fkey period_exception_half_check',
  quota:
    'quota_committee_id_fkey quota_recorded_by_fkey quota_period_check quota_version_check quota_amount_check',
  quota_draft: 'quota_draft_unit_id_fkey quota_draft_updated_by_fkey quota_draft_year_check',
  reorganisation:
    'reorganisation_unit_id_fkey reorganisation_applied_by_fkey reorganisation_undone_by_fkey reorganisation_check',
  report: 'report_committee_id_fkey report_updated_by_fkey report_half_check report_state_check report_check',
  report_cell:
    'report_cell_report_id_fkey report_cell_changed_by_fkey report_cell_item_check report_cell_version_check report_cell_count_check report_cell_way_check report_cell_check',
  report_comment:
    'report_comment_report_id_fkey report_comment_written_by_fkey report_comment_resolved_by_fkey report_comment_item_check report_comment_text_check report_comment_check',
  report_event:
    'report_event_report_id_fkey report_event_done_by_fkey report_event_action_check report_event_sent_version_check',
  report_version:
    'report_version_sent_by_fkey report_version_report_id_fkey report_version_number_check report_version_admitted_check report_version_members_at_start_check',
  reporting_period:
    'reporting_period_unit_id_fkey reporting_period_updated_by_fkey reporting_period_half_check',
  roll_up: 'roll_up_committee_id_fkey',
  session: 'session_account_id_fkey',
  setting: 'setting_updated_by_fkey setting_name_check',
  stretch_target:
    'stretch_target_committee_id_fkey stretch_target_recorded_by_fkey stretch_target_year_check stretch_target_version_check stretch_target_amount_check',
  target_group:
    'target_group_breakdown_id_fkey target_group_code_check target_group_name_check target_group_name_en_check target_group_from_half_check target_group_until_half_check',
  term: 'term_code_check term_first_year_check term_last_year_check term_check term_once',
};

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await cloneDatabase('empty');
  dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('Entities and migrations agree: a migrated database leaves nothing to change', async () => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  const known = Object.entries(IN_MIGRATIONS_ONLY).flatMap(([table, names]) =>
    names.split(' ').map((name) => `ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`),
  );
  expect(upQueries.map(({ query }) => query).sort()).toEqual(known.sort());
});

it('Every migration has run, and none waits', async () => {
  expect(await dataSource.showMigrations()).toBe(false);
});

it('Every table has an entity', async () => {
  const rows: { name: string }[] = await dataSource.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(
    dataSource.entityMetadatas.map(({ tableName }) => tableName).sort(),
  );
});
