/** Every error the product can answer with. The status table (api) and the texts (i18n) are exhaustive over this list. */
export const ERROR_CODES = [
  'invalid_input',
  'unsupported_media_type',
  'foreign_origin',
  'unauthenticated',
  'wrong_credentials',
  'account_locked',
  'too_many_attempts',
  'password_change_required',
  'password_too_weak',
  'forbidden',
  'not_found',
  'conflict',
  'quota_effective_too_early',
  'quota_effective_too_late',
  'period_not_begun',
  'committee_not_active',
  'report_not_open',
  'report_of_committee',
  'report_empty',
  'reason_required',
  'approver_is_enterer',
  'period_locked',
  'period_overdue',
  'period_due_too_early',
  'exception_ended',
  'report_has_errors',
  'report_unexplained',
  'item_unknown',
  'comment_resolved',
  'key_used_otherwise',
  'group_has_figures',
  'groups_last_half_too_early',
  'workbook_foreign',
  'workbook_of_other_period',
  'workbook_of_other_committee',
  'workbook_layout_changed',
  'username_taken',
  'code_taken',
  'parent_invalid',
  'committee_outside_parent',
  'committee_has_figures',
  'committee_cycle',
  'committee_day_too_early',
  'committee_took_in',
  'committee_ended',
  'committee_has_drafts',
  'reorganisation_has_problems',
  'reorganisation_in_use',
  'reorganisation_undone',
  'term_overlaps',
  'term_has_quotas',
  'own_account',
  'file_missing',
  'file_too_large',
  'file_unreadable',
  'import_has_errors',
  'import_changed',
  'document_not_done',
  'document_too_long',
  'document_given_up',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorParams = Record<string, string | number | null>;

/** A refusal that the user can act on. Carries a code and values, never prose: the words are in i18n. */
export class ProductError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(code);
    this.name = 'ProductError';
  }
}
