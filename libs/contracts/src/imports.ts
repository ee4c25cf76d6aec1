import * as z from 'zod/mini';
import { committeeRef, locale, sum, year } from './common';
import { endpoint } from './endpoint';

/** What only the workbook of a report can have wrong. */
export const ENTRY_FORM_RULES = [
  'text_where_number',
  'day_invalid',
  'day_outside',
  'cell_locked',
  'row_moved',
] as const;

/** What is wrong with a cell; the texts and the advice are in i18n. */
export const IMPORT_RULES = [
  'header_missing',
  'header_duplicate',
  'committee_unknown',
  'committee_ambiguous',
  'committee_not_active',
  'committee_missing',
  'code_name_disagree',
  'period_invalid',
  'period_missing',
  'period_not_begun',
  'number_ambiguous',
  'number_negative',
  'number_not_whole',
  'number_too_large',
  'number_invalid',
  'admitted_needs_half',
  'duplicate_row',
  'file_of_other_year',
  'nothing_to_import',
  'formula_without_value',
  'report_of_committee',
  'report_approved',
  'period_closed',
  'breakdown_disagrees',
  'admitted_of_province',
  'kind_invalid',
  'date_invalid',
  'code_invalid',
  'name_missing',
  'text_too_long',
  'code_taken',
  'dates_reversed',
  'dates_outside_parent',
  'predecessor_unknown',
  'predecessor_missing',
  ...ENTRY_FORM_RULES,
] as const;
export type ImportRule = (typeof IMPORT_RULES)[number];

export const importError = z.object({
  sheet: z.string(),
  /** Cell address such as `C7`. */
  cell: z.string(),
  value: z.string(),
  rule: z.enum(IMPORT_RULES),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type ImportError = z.infer<typeof importError>;

const figureChange = z.object({
  sheet: z.string(),
  cell: z.string(),
  committee: committeeRef,
  period: z.string(),
  field: z.enum(['quota', 'admitted']),
  before: z.nullable(sum),
  after: sum,
});
export type FigureChange = z.infer<typeof figureChange>;

const figuresPlan = z.object({
  fileName: z.string(),
  /** Names exactly this plan; applying is refused when the data has changed since. */
  fingerprint: z.string(),
  rowsRead: z.int(),
  changes: z.array(figureChange),
  unchanged: z.int(),
  errors: z.array(importError),
  applied: z.boolean(),
});
export type FiguresPlan = z.infer<typeof figuresPlan>;

const committeesPlan = z.object({
  fileName: z.string(),
  fingerprint: z.string(),
  rowsRead: z.int(),
  additions: z.array(
    z.object({ sheet: z.string(), cell: z.string(), code: z.string(), name: z.string(), kind: z.string() }),
  ),
  unchanged: z.int(),
  errors: z.array(importError),
  applied: z.boolean(),
});
export type CommitteesPlan = z.infer<typeof committeesPlan>;

const apply = z.object({ fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
const inLocale = z.object({ locale: z.optional(locale) });

export const importsApi = {
  checkFigures: endpoint({
    method: 'POST',
    path: '/api/imports/figures/check',
    access: 'figures.import',
    summary: 'Read a workbook (.xlsx) or CSV and say what it would change, cell by cell; changes nothing',
    upload: true,
    output: figuresPlan,
  }),
  applyFigures: endpoint({
    method: 'POST',
    path: '/api/imports/figures/apply',
    access: 'figures.import',
    summary: 'Apply the same file, all or nothing, if it still means what the checked plan said',
    upload: true,
    query: apply,
    output: figuresPlan,
  }),
  figuresTemplate: endpoint({
    method: 'GET',
    path: '/api/imports/figures/template.xlsx',
    access: 'figures.import',
    summary:
      'A workbook to fill in for a year, with its committees; without one, for the year of the newest figures',
    query: z.object({ locale: z.optional(locale), year: z.optional(year) }),
    output: 'file',
  }),
  checkCommittees: endpoint({
    method: 'POST',
    path: '/api/imports/committees/check',
    access: 'committees.manage',
    summary: 'Read a list of committees (.xlsx, .csv) and say which it would add under the top committee',
    upload: true,
    output: committeesPlan,
  }),
  applyCommittees: endpoint({
    method: 'POST',
    path: '/api/imports/committees/apply',
    access: 'committees.manage',
    summary: 'Add the committees of the same file, all or nothing',
    upload: true,
    query: apply,
    output: committeesPlan,
  }),
  committeesTemplate: endpoint({
    method: 'GET',
    path: '/api/imports/committees/template.xlsx',
    access: 'committees.manage',
    summary: 'A list of committees to fill in',
    query: inLocale,
    output: 'file',
  }),
};
