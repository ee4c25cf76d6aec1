import { enDistributionFile } from './en-distribution-file';
import type { Shape } from './shape';
import type { viFiles } from './vi-files';

/** English words of workbooks, templates and imports. */
export const enFiles: Shape<typeof viFiles> = {
  workbook: {
    party: 'COMMUNIST PARTY OF VIET NAM',
    board: 'ORGANISATION BOARD',
    placeDate: '{{place}}, {{day}}/{{month}}/{{year}}',
    demo: 'SAMPLE DATA',
    page: 'Page {{page}}/{{pages}}',
    asOf: 'As of {{date}}',
    unit: 'Unit: party members',
    sheet: 'Summary',
    fileName: 'Admissions - {{unit}} - {{period}} - {{date}}',
    title: {
      year: 'ADMISSIONS AGAINST QUOTA, {{year}}',
      first: 'ADMISSIONS AGAINST QUOTA, FIRST HALF OF {{year}}',
      second: 'ADMISSIONS AGAINST QUOTA, SECOND HALF OF {{year}}',
    },
    column: {
      index: 'No.',
      committee: 'Committee',
      unit: 'Committee',
      members: 'Members at start of year',
      quota: 'Quota {{year}}',
      firstHalf: 'Admitted, first half',
      secondHalf: 'Admitted, second half',
      wholeYear: 'Admitted, whole year',
      toDate: 'Admitted since 1 January',
      rate: 'Rate %',
      rateToDate: 'Rate % to date',
      firstHalfQuota: 'Quota, first half',
      secondHalfQuota: 'Quota, second half',
      halfRate: 'Rate % of half quota',
      samePeriod: 'Same period last year',
      sinceSamePeriod: 'Change on same period',
      lastYear: 'Last year ({{year}})',
      sinceLastYear: 'Change on last year',
      remaining: 'Remaining',
      rank: 'Rank',
      note: 'Notes',
    },
    cell: {
      notReported: 'Not reported',
      noQuota: 'No quota',
      none: '—',
      absent: '–',
      onBehalf: 'Entered from paper',
      partial: 'One half only',
      someMissing: 'Some have not reported',
      unapproved: 'Not approved',
    },
    total: {
      all: 'TOTAL',
      units: 'SUM OF UNITS',
      own: 'WHOLE COMMITTEE',
      ofUnits: 'Against the sum of unit quotas',
      ofOwn: 'Against its own quota',
    },
    note: {
      head: 'Notes:',
      rate: 'The rate in column {{column}} is measured against the full-year quota of {{year}}.',
      rateToDate:
        'The rate in column {{column}} is the sum since 1 January {{year}} against the full-year quota of {{year}}.',
      halfRate:
        "The rate in column {{column}} is measured against the half-year's own quota (column {{quota}}).",
      quotaEqual: 'The own quota of {{own}} equals the sum of the unit quotas.',
      quotaAbove:
        'The unit quotas add up to {{units}}, which is {{gap}} above the own quota ({{own}}); the overall rate is measured against the own quota.',
      quotaBelow:
        'The unit quotas add up to {{units}}, which is {{gap}} below the own quota ({{own}}); the overall rate is measured against the own quota.',
      rank: 'Ranked by the unrounded rate in column {{column}}; equal rates share one rank.',
      rankMarks:
        'Column {{column}} also ranks committees whose quota is for a part of the year, so that their marks differ; compare the ranks of committees with one mark only.',
      signs: '"Not reported" is not 0; "—" means that there is nothing to calculate from.',
      absent:
        '“–” in columns {{columns}} is a committee that did not exist yet, or any more: it owes no report.',
      readAt: 'Figures read from the system at {{time}} on {{date}}.',
    },
  },
  distribution: enDistributionFile,
  template: {
    figures: {
      sheet: 'Figures',
      fileName: 'Template for quotas and admissions',
      title: 'TEMPLATE FOR QUOTAS AND ADMISSIONS',
      code: 'Code',
      name: 'Committee',
      period: 'Period',
      quota: 'Quota',
      admitted: 'Admitted',
      steps: {
        row: 'One row is one committee in one period. Fill in the sheet "Figures" and keep its header row.',
        committee:
          'Committee: give the code or the name; ủy and uỷ, Hòa and Hoà are the same. If you give both, they must agree.',
        period: 'Period: 2022 is the year, 2022-H1 its first half, 2022-H2 its second half.',
        quota:
          'Quota: a whole number. On a year it is the yearly quota, on a half-year the quota of that half-year.',
        admitted: 'Admitted: a whole number, by half-year only. Leave it empty on a row for a whole year.',
        number: 'Write 1455, 1.455 or 1 455. No commas, no fractions, no formulas that refer to other files.',
        blank: 'Empty: keeps what the system has. 0 means reported, and nobody was admitted.',
        privacy: 'Numbers only. Never write a name or other details of a person.',
      },
    },
    committees: {
      sheet: 'Committees',
      fileName: 'Template for the list of committees',
      title: 'TEMPLATE FOR THE LIST OF COMMITTEES',
      code: 'Code',
      name: 'Name',
      kind: 'Kind',
      validFrom: 'Valid from',
      validTo: 'Valid to',
      formerArea: 'Former area',
      steps: {
        row: 'One row is one committee. Fill in the sheet "Committees" and keep its header row.',
        code: 'Code: letters, digits and hyphens without spaces; each code is used once.',
        kind: 'Kind: choose from the list.',
        dates:
          'Write dates as dd/mm/yyyy, for example 01/10/2020. Leave "Valid to" empty while the committee is active.',
        formerArea: 'Former area: the district, town or city before 1 July 2025, for grouping; may be empty.',
      },
    },
    reorganisation: {
      sheet: 'Reorganisation',
      fileName: 'Template for a reorganisation',
      title: 'TEMPLATE FOR A REORGANISATION OF COMMITTEES',
      code: 'Code',
      name: 'Name',
      kind: 'Kind',
      kinds: 'Kinds',
      formerArea: 'Former area',
      predecessors: 'Predecessors',
      steps: {
        row: 'One row is one committee after the reorganisation. Fill in the sheet "Reorganisation" and keep its header row.',
        code: 'Code: letters, digits, hyphens, no spaces. The code of a predecessor may be used again.',
        kind: 'Kind: choose one from the list.',
        predecessors:
          'Predecessors: the codes or names of the committees that end, separated by semicolons. Or one row for each predecessor, with the code of the new committee repeated.',
        existing:
          'An active committee that takes others in: give its code and the predecessors; name and kind may be left empty.',
        formerArea:
          'Former area: the district, town or city before the reorganisation, used for grouping; may be left empty.',
      },
    },
    guide: 'Instructions',
    list: 'Lists',
    invalidCount: 'Enter a whole number from 0 to {{max}}.',
    invalidPeriod: 'Enter the period as 2022, 2022-H1 or 2022-H2.',
    invalidKind: 'Choose a kind from the list.',
  },
  importRules: {
    header_missing:
      'No column {{columns}} in the first 20 rows of the sheet. Use the header row of the template.',
    header_duplicate: 'Two columns are {{column}} (the other is at {{other}}). Delete or rename one of them.',
    committee_unknown:
      'There is no committee "{{value}}". Check the code or name against the lists in the template.',
    committee_ambiguous: 'Several committees are named "{{value}}". Give the code.',
    committee_not_active:
      'The committee "{{value}}" does not exist in {{period}}. Choose its successor or correct the period.',
    committee_missing: 'The row has figures but no committee. Give its code or name.',
    code_name_disagree:
      'Code and name belong to different committees. Correct one of them, or give only the code.',
    period_invalid: 'The period "{{value}}" is not understood. Write 2022, 2022-H1 or 2022-H2.',
    period_missing: 'The period is missing. Write 2022, 2022-H1 or 2022-H2.',
    period_not_begun:
      'The period "{{value}}" has not begun, so nobody can be admitted in it. Correct it or remove the figure.',
    number_ambiguous:
      '"{{value}}" could be a fraction or thousands. Write the digits only, for example 1455.',
    number_negative: '"{{value}}" is negative. Enter 0 or more.',
    number_not_whole: '"{{value}}" is not a whole number. Enter a number of people.',
    number_too_large: '"{{value}}" is too large. Check it; a cell takes at most 9,999,999.',
    number_invalid:
      '"{{value}}" is not a number. Write digits only, for example 1455; leave it empty if not known, write 0 for none.',
    admitted_needs_half:
      'Admissions are recorded by half-year. Split the row in two: {{first}} and {{second}}.',
    duplicate_row: 'Cell {{other}} already gives this for the same committee and period. Keep only one row.',
    file_of_other_year:
      'This file assigns the quotas of {{other}}, not of {{year}}. Choose the file of {{year}}, or go to the year {{other}} and read it there.',
    nothing_to_import: 'There is nothing to import. Fill in figures below the header row and upload again.',
    formula_without_value:
      'The cell has a formula but the file holds no result. Open and save it in Excel, or type the value.',
    report_of_committee:
      'The committee enters this report itself. Ask it to correct the figure, or remove the figure from the file.',
    report_approved:
      'The report of this period is sent or approved. Return it with a reason before changing it, or remove the figure from the file.',
    period_closed:
      'This half-year is locked, or overdue and late reports are not taken. Open it, or let this committee through, or remove the figure from the file.',
    breakdown_disagrees:
      'The report already has a breakdown that does not fit this total. Open the report and correct the breakdown first, or remove the figure from the file.',
    admitted_of_province:
      'The overall admissions are the sum of the committees and cannot be entered. Remove the figure from the file.',
    kind_invalid: 'The kind "{{value}}" is not understood. Choose one from the list in the template.',
    date_invalid: 'The date "{{value}}" is not understood. Write dd/mm/yyyy, for example 01/07/2025.',
    code_invalid:
      'The code "{{value}}" is not valid. Use letters, digits, dots and hyphens without spaces, at most 20 characters.',
    name_missing: 'The name is missing. Give the full name, at most 200 characters.',
    text_too_long: 'The text is too long. Shorten it to at most {{max}} characters.',
    code_taken: 'The code "{{value}}" belongs to another committee. Choose another one.',
    dates_outside_parent: "The dates reach beyond the parent committee's. Correct the first or the last day.",
    predecessor_unknown:
      'There is no committee "{{value}}" to be a predecessor. Check the code or the name against the list in the template.',
    predecessor_missing:
      'The predecessors are missing. Give the code or the name of at least one committee that ends.',
    text_where_number: 'This cell takes a whole number. Remove the letters.',
    day_invalid: 'Not a date. Write it as 30/06/2022.',
    day_outside: 'This day is outside the half-year. Write one from {{from}} to {{until}}.',
    cell_locked: 'This cell is locked. Leave the value that was in it.',
    row_moved: 'This row is not where the workbook had it. Download it again and copy the figures.',
    dates_reversed: 'The last day is before the first. Correct one of them.',
  },
  fileReasons: {
    empty: 'The file is empty.',
    old_excel:
      'This is an old Excel file (.xls). Open it in Excel, save it as "Excel Workbook (.xlsx)" and upload that.',
    password: 'The file has a password. Remove it in Excel, save, and upload again.',
    not_workbook: 'This is neither an Excel workbook (.xlsx) nor a CSV file. Use the template.',
    damaged: 'The file is damaged. Open it in Excel, save it as a new .xlsx file and upload that.',
    encoding: 'The CSV file is not Unicode. In Excel choose Save as "CSV UTF-8" and upload that.',
  },
};
