import type { ErrorCode } from '@ket-nap/domain';

/** What each error says: what happened, and what to do next. */
export const enErrors: Record<ErrorCode, string> = {
  invalid_input: 'Some values are not valid. Check the marked fields and correct them.',
  unsupported_media_type: 'The server does not take this kind of data. Reload the page and try again.',
  foreign_origin:
    'The request came from another address and was refused. Open the page again at its own address.',
  unauthenticated: 'The session has ended. Sign in again.',
  wrong_credentials:
    'The username or the password is wrong. Check Caps Lock and the keyboard layout, then try again.',
  account_locked:
    'The account is locked for a while after several wrong passwords. Wait {{minutes}} minutes and try again, or ask an administrator to unlock it.',
  too_many_attempts: 'Too many attempts in a short time. Wait {{minutes}} minutes and try again.',
  password_change_required: 'The initial password can be used once only. Change it, then go on.',
  password_too_weak: 'This password is easy to guess. Choose a longer one that is not the username.',
  forbidden: 'This account may not do that. If it should, ask an administrator.',
  not_found:
    'This was not found. The address may be wrong, or the account may not see it. Go back to the board.',
  conflict: 'Someone else has just changed these figures. Reload to see the newest and do your part again.',
  quota_effective_too_early:
    'The quota in force takes effect on a later day. Choose an effective date from that day on.',
  quota_effective_too_late:
    'This period ends on {{until}}, before the effective date. Choose an effective date no later than that day.',
  period_not_begun: '{{half}} has not begun, so nothing can be entered. Choose another one.',
  committee_not_active:
    '{{name}} does not exist in the period {{period}}. Choose another period or committee.',
  report_not_open: 'The report is in a state that does not allow this. Reload to see its newest state.',
  report_of_committee:
    'This report was entered by the other side (the committee, or the board on its behalf). Ask that side to change and send it.',
  report_empty: 'There is no number of admissions yet. Enter one (0 is a number) and send.',
  reason_required:
    'There is no reason yet. Say why the report goes back, so that the committee knows what to correct.',
  approver_is_enterer: 'Whoever entered a paper report may not approve it. Ask a colleague to approve it.',
  period_locked:
    'This period is locked. If something must be changed, ask the board to open it for your committee.',
  period_overdue:
    'The report is overdue and this period takes no late reports. Ask the board for an exception; what you entered is kept.',
  period_due_too_early: 'The due time must be after the cut-off day ({{day}}). Choose a later one.',
  exception_ended: 'The exception must end in the future. Choose a later time.',
  report_has_errors:
    'The report has {{errors}} errors and was not sent. Correct the marked rows and send it again.',
  report_unexplained: 'Some figures are unusual. Say briefly why in the Explanation field, then send.',
  item_unknown: 'This row is not part of the period’s report. Reload the page for the current form.',
  comment_resolved: 'This remark has been resolved already. Reload to see the latest.',
  key_used_otherwise: 'This request repeats the key of another one. Reload the page and enter it again.',
  group_has_figures: 'This cannot be changed: there are figures for {{half}}. Choose another half-year.',
  groups_last_half_too_early: 'The last half-year must not be before the first. Choose again.',
  workbook_foreign:
    'This is not an entry workbook downloaded from here. Download the workbook and fill it in.',
  workbook_of_other_period:
    'This workbook is for {{half}}, not the period that is open. Open that period, or download this period’s workbook.',
  workbook_of_other_committee:
    'This workbook is of {{name}}, not of the committee that is open. Choose the right file.',
  workbook_layout_changed:
    'The layout of the workbook was changed ({{cell}}). Download it again and copy the figures into its cells.',
  username_taken: 'The username {{username}} is taken. Choose another one.',
  code_taken: 'The committee code {{code}} is taken. Choose another one.',
  parent_invalid: 'The committee cannot stand under this parent. Choose another parent.',
  committee_outside_parent:
    'The committee would exist at a time when its parent does not. Correct its first or last day.',
  committee_has_figures:
    'The committee has quotas or reports after that day. Choose a later last day, or have the quotas withdrawn first.',
  committee_cycle: 'A committee cannot stand under itself or under one below it. Choose another parent.',
  committee_day_too_early: 'This day must be after the committee began ({{from}}). Choose a later day.',
  committee_took_in:
    '{{name}} took others in on {{from}}. Choose a later day, or take that reorganisation back first.',
  committee_ended: '{{name}} has ended. Choose a committee that is active.',
  committee_has_drafts:
    '{{name}} has a report that is not sent yet ({{period}}), and could not send it after moving. Have it sent first, then move the committee.',
  reorganisation_has_problems:
    'The reorganisation has {{count}} problems, so nothing was recorded. Correct the marked places.',
  reorganisation_in_use:
    'It cannot be undone: {{name}} has a report or was reorganised again. Make a new reorganisation instead.',
  reorganisation_undone: 'This reorganisation was undone before. Reload to see the newest state.',
  term_overlaps: 'This term shares years with the term {{code}}. Change its first or last year.',
  term_has_quotas:
    'The term {{code}} has quotas, so its years cannot be changed. If they are wrong, have the term targets withdrawn first.',
  own_account: 'You cannot close your own account. Ask another administrator.',
  file_missing: 'There is no file. Choose an .xlsx or a .csv file.',
  file_too_large: 'The file is too large. Split it, or remove the sheets that are not needed.',
  file_unreadable:
    'The file cannot be read. Save it again as .xlsx (without a password) or as .csv in UTF-8 and try again.',
  import_has_errors:
    'The file still has errors ({{errors}}), so nothing was written. Correct the cells listed and upload it again.',
  import_changed:
    'The figures have changed since the file was checked. Check the file again before applying it.',
  document_not_done:
    'This document has no file yet. Wait until it is done; if it was stopped or failed, export it again.',
  letters_to_nobody:
    'There is nobody to write to by this choice. Choose another period, or choose the committees yourself.',
  document_too_long:
    'The document is too large to be made. Choose a smaller scope (one committee, one period) and export it again.',
  document_given_up:
    'The document could not be finished after several tries. Export it again; if it still fails, tell the administrator.',
  documents_waiting:
    'This account has {{n}} files waiting to be made. Wait until they are done, or stop some, then export again.',
  document_without_figures:
    'The period has not begun, or the committee has neither a quota nor a report in it, so no official file is made. Choose another period.',
  no_wide_version:
    'This document has no version for wider circulation, so it was not made. Choose the internal one, or make form 2, the focus groups or the review report.',
  preview_too_long:
    'The preview takes too long. Choose a smaller scope, or export the file and open it when it is made.',
  server_busy: 'The server is busy with many documents. Wait a moment and try again.',
  unavailable: 'The server does not answer. Check the network and try again in a few minutes.',
  internal: 'The server met an unexpected error. Try again; if it stays, tell an administrator.',
};
