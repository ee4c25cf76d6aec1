import * as z from 'zod/mini';
import {
  committeeRef,
  count,
  day,
  horizon,
  id,
  instant,
  line,
  locale,
  period,
  prose,
  sum,
  version,
  year,
} from './common';
import { endpoint } from './endpoint';
import { importError } from './imports';

const MAX_CHANGES = 5000;

/** The quota in force for one committee and period; amount null when none is (or it was withdrawn). */
const quotaCell = z.object({
  amount: z.nullable(sum),
  /** 0 when nothing was ever recorded. */
  version,
  decisionNumber: z.nullable(z.string()),
  decisionDate: z.nullable(day),
  effectiveOn: z.nullable(day),
  recordedBy: z.nullable(z.string()),
  recordedAt: z.nullable(instant),
  note: z.string(),
});
export type QuotaCell = z.infer<typeof quotaCell>;

const quotaRow = z.object({
  committee: committeeRef,
  formerArea: z.nullable(z.string()),
  year: quotaCell,
  firstHalf: quotaCell,
  secondHalf: quotaCell,
  /** The yearly quota of the year before, for orientation. */
  lastYearQuota: z.nullable(sum),
  lastYearAdmitted: z.nullable(sum),
  /** It existed all of last year: else those figures are of a part of it, and a year's quota is not held against them. */
  lastYearWhole: z.boolean(),
  /** It existed on some day of last year: else it owed no report and no quota. */
  lastYearExisted: z.boolean(),
  /** It exists on the last day of the year: else its members are its successors' by then. */
  lasts: z.boolean(),
  /** Admitted last year ÷ its quota, in percent. */
  lastYearRate: z.nullable(z.number()),
  /**
   * Party members at the latest count known before or in the year. For the unit, the sum of the committees that exist at the end of
   * the year: in a year of reorganisation the members of those that ended are their successors' by then.
   */
  members: z.nullable(sum),
  /** Chỉ tiêu phấn đấu: what the committee aims for by itself. Never a denominator. */
  stretch: z.nullable(sum),
});
export type QuotaRow = z.infer<typeof quotaRow>;

/** One level of the quota: the province's own, the sum of its committees', and the gap between them. */
const quotaLevel = z.object({
  /** A term, the year, or one of its halves. */
  horizon: z.string(),
  own: z.nullable(sum),
  units: z.nullable(sum),
  /** units − own where both exist. */
  gap: z.nullable(z.int()),
});
export type QuotaLevel = z.infer<typeof quotaLevel>;

const draftCell = z.object({ committeeId: id, period, amount: z.nullable(count) });
export type DraftCell = z.infer<typeof draftCell>;
const draftCells = z.array(draftCell).check(z.maxLength(MAX_CHANGES));

/** Quotas worked on before a decision; seen by the board only, measured against by nothing. */
const quotaDraft = z.object({
  version,
  cells: z.array(z.object({ committeeId: id, period, amount: z.nullable(sum) })),
  updatedBy: z.string(),
  updatedAt: instant,
});
export type QuotaDraft = z.infer<typeof quotaDraft>;

const quotaSheet = z.object({
  year: z.string(),
  /** The province's own quota. */
  own: quotaRow,
  rows: z.array(quotaRow),
  /** Sums of the committees' quotas and their gap to the province's own. */
  unitsYear: z.nullable(sum),
  gap: z.nullable(z.int()),
  /** Term (where one holds the year), year, first half, second half: side by side. */
  levels: z.array(quotaLevel),
  /** The term that holds the year: its own target ÷ its years, rounded half up to a whole; null without a term or target. */
  term: z.nullable(z.object({ code: z.string(), yearlyAverage: z.nullable(sum) })),
  draft: z.nullable(quotaDraft),
  years: z.array(z.int()),
  mayRecord: z.boolean(),
});
export type QuotaSheet = z.infer<typeof quotaSheet>;

/** Every version of one quota, newest first. */
const quotaHistory = z.object({
  committee: committeeRef,
  period: z.string(),
  versions: z.array(quotaCell),
  /** The version in force today. */
  inForce: z.nullable(version),
});
export type QuotaHistory = z.infer<typeof quotaHistory>;

/** What a filled-in distribution workbook says; nothing is stored. */
const quotaReading = z.object({
  fileName: z.string(),
  rowsRead: z.int(),
  cells: z.array(z.object({ committeeId: id, period, amount: z.nullable(sum) })),
  errors: z.array(importError),
});
export type QuotaReading = z.infer<typeof quotaReading>;

const stretchTarget = z.object({
  committee: committeeRef,
  year: z.string(),
  amount: z.nullable(sum),
  /** 0 when none was ever recorded. */
  version,
  note: z.string(),
  recordedBy: z.nullable(z.string()),
  recordedAt: z.nullable(instant),
});
export type StretchTarget = z.infer<typeof stretchTarget>;

export const quotasApi = {
  sheet: endpoint({
    method: 'GET',
    path: '/api/quotas',
    access: 'quotas.view',
    summary: 'The quotas of a year: the province’s own and each committee’s, by year and half-year',
    query: z.object({ year: z.optional(year) }),
    output: quotaSheet,
  }),
  record: endpoint({
    method: 'POST',
    path: '/api/quotas',
    access: 'quotas.record',
    summary: 'Record quotas by a decision, all or none; each becomes a new version, nothing is overwritten',
    body: z.object({
      year,
      decisionNumber: z.nullable(line(60)),
      decisionDate: z.nullable(day),
      effectiveOn: day,
      note: prose(1000),
      /** Periods of the year, or the term that holds it. */
      changes: z
        .array(z.object({ committeeId: id, period: horizon, amount: z.nullable(count), version }))
        .check(z.minLength(1), z.maxLength(MAX_CHANGES)),
      /** The draft that this decision carries out; it is removed in the same transaction. */
      draftVersion: z.optional(version),
    }),
    output: quotaSheet,
  }),
  history: endpoint({
    method: 'GET',
    path: '/api/quota-versions/:committeeId/:period',
    access: 'quotas.view',
    summary: 'Every version of one quota, newest first, with its decision and who recorded it',
    params: z.object({ committeeId: id, period: horizon }),
    output: quotaHistory,
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/api/quota-drafts/:year',
    access: 'quotas.record',
    summary:
      'Save the draft of a year’s distribution whole; `version` is the one that was read, 0 for a new one',
    params: z.object({ year }),
    body: z.object({ version, cells: draftCells }),
    output: quotaSheet,
  }),
  discardDraft: endpoint({
    method: 'DELETE',
    path: '/api/quota-drafts/:year',
    access: 'quotas.record',
    summary: 'Throw a year’s draft away; what is recorded stays',
    params: z.object({ year }),
    query: z.object({ version: z.string().check(z.regex(/^\d{1,9}$/)) }),
    output: quotaSheet,
  }),
  workbook: endpoint({
    method: 'GET',
    path: '/api/quotas/distribution.xlsx',
    access: 'quotas.view',
    summary:
      'The distribution of a year as an Excel workbook with live formulas; the board may fill it in and read it back',
    query: z.object({ year: z.optional(year), locale: z.optional(locale) }),
    output: 'file',
  }),
  readWorkbook: endpoint({
    method: 'POST',
    path: '/api/quotas/read',
    access: 'quotas.record',
    summary:
      'Read a filled-in distribution workbook (or any table with committees and quotas); stores nothing',
    query: z.object({ year }),
    upload: true,
    output: quotaReading,
  }),
  stretch: endpoint({
    method: 'GET',
    path: '/api/stretch-targets/:committeeId/:year',
    access: 'reports.view',
    summary: 'What a committee aims for by itself in a year; apart from its quota',
    params: z.object({ committeeId: id, year }),
    output: stretchTarget,
  }),
  recordStretch: endpoint({
    method: 'PUT',
    path: '/api/stretch-targets/:committeeId/:year',
    access: 'stretch.record',
    summary: 'Record one’s own committee’s stretch target; each is a new version',
    params: z.object({ committeeId: id, year }),
    body: z.object({ version, amount: z.nullable(count), note: prose(1000) }),
    output: stretchTarget,
  }),
};
