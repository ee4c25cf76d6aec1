import * as z from 'zod/mini';
import {
  committeeRef,
  day,
  entryWay,
  half,
  id,
  instant,
  item,
  onceKey,
  prose,
  punctuality,
  reportAction,
  reportState,
  sum,
  version,
} from './common';
import { endpoint } from './endpoint';
import { breakdown } from './groups';
import { periodState } from './periods';
import { MAX_CELLS, cellHistory, cellToWrite, cells, saved } from './report-cells';
import { grid, matrix, reportList } from './report-lists';

const REASON_MAX = 1000;
const COMMENT_MAX = 1000;
const MAX_REPORTS = 5000;

/** A version that was sent: readable for ever. */
const sentVersion = z.object({
  number: z.int(),
  admitted: sum,
  membersAtStart: z.nullable(sum),
  /** Group id → count, of the groups that were entered. */
  breakdown: z.record(z.string(), sum),
  asOf: z.nullable(day),
  causes: z.string(),
  solutions: z.string(),
  note: z.string(),
  explanation: z.string(),
  sentAt: instant,
  sentBy: z.string(),
  /** The board counts this one: the last that was sent, or the approved one while it is being corrected. */
  counts: z.boolean(),
  approvedAt: z.nullable(instant),
  approvedBy: z.nullable(z.string()),
  /** Why it was corrected after the approval of an earlier one. */
  correctionReason: z.nullable(z.string()),
});
export type SentVersion = z.infer<typeof sentVersion>;

const comment = z.object({
  id,
  item: z.nullable(item),
  text: z.string(),
  /** A reason for which the report was returned. */
  returns: z.boolean(),
  writtenBy: z.string(),
  writtenAt: instant,
  resolvedBy: z.nullable(z.string()),
  resolvedAt: z.nullable(instant),
});
export type Comment = z.infer<typeof comment>;

const report = z.object({
  committee: committeeRef,
  half: z.string(),
  state: reportState,
  /** 0 while no report is stored; goes up with every change and is sent back with every step. */
  version,
  period: periodState,
  /** When this committee may enter though the period is locked or overdue; null without an exception. */
  exceptionUntil: z.nullable(instant),
  punctuality,
  /** The day up to which the figures are counted where `as_of` is not filled in. */
  asOf: day,
  /** The board types it from paper; not while nothing was sent and nothing stands in its cells: then either side may begin it. */
  onBehalf: z.boolean(),
  /** It came back and has not been sent again; also a correction, of which the approved version stands meanwhile. */
  returned: z.boolean(),
  /** Why it came back; null also where only cells have a reason. */
  returnReason: z.nullable(z.string()),
  /** The reason of the correction while one is being made or has been sent and not approved. */
  correctionReason: z.nullable(z.string()),
  updatedAt: z.nullable(instant),
  updatedBy: z.nullable(z.string()),
  /** As it is worked on; for others than its own side, what was sent last. */
  cells,
  /** What is asked for in this half-year, in order. */
  breakdowns: z.array(breakdown),
  /** Same half last year, as sent: counts by item. */
  lastYear: z.record(z.string(), sum),
  /** The half-year before, as sent: counts by item. */
  lastHalf: z.record(z.string(), sum),
  /** The yearly quota of the half’s year, and the half’s own where one is assigned. */
  quota: z.nullable(sum),
  halfQuota: z.nullable(sum),
  /** Admitted in the other half of the same year. */
  otherHalf: z.nullable(sum),
  /** Newest first. */
  versions: z.array(sentVersion),
  comments: z.array(comment),
  /** What this person may do now; a button is shown because it is here. */
  actions: z.array(reportAction),
  mayComment: z.boolean(),
});
export type Report = z.infer<typeof report>;

const bulkResult = z.object({
  approved: z.array(id),
  refused: z.array(z.object({ committeeId: id, code: z.string() })),
});

const ofReport = z.object({ committeeId: id, half });

export const reportsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/reports',
    access: 'reports.view',
    summary:
      'The reports of a half-year, one line a committee, with what may be done; without a half, the one in hand',
    query: z.object({ half: z.optional(half) }),
    output: reportList,
  }),
  matrix: endpoint({
    method: 'GET',
    path: '/api/reports/matrix',
    access: 'reports.view',
    summary: 'Committees × half-years up to one: what was expected, came in, on time, late, and is missing',
    query: z.object({ until: z.optional(half) }),
    output: matrix,
  }),
  grid: endpoint({
    method: 'GET',
    path: '/api/reports/grid',
    access: 'reports.review',
    summary:
      'Every committee’s cells of a half-year on one page, for reports on paper and corrections of them',
    query: z.object({ half: z.optional(half) }),
    output: grid,
  }),
  saveCells: endpoint({
    method: 'POST',
    path: '/api/reports/cells',
    access: 'reports.enter',
    summary:
      'Save cells of drafts, each over the version seen; another’s change is answered, never overwritten. The same key is done once',
    body: z.object({
      half,
      way: entryWay,
      key: onceKey,
      cells: z.array(cellToWrite).check(z.minLength(1), z.maxLength(MAX_CELLS)),
    }),
    output: saved,
  }),
  approveAll: endpoint({
    method: 'POST',
    path: '/api/reports/approve',
    access: 'reports.review',
    summary: 'Approve several reports of a half-year; each that moved on or may not be approved is named',
    body: z.object({
      half,
      reports: z
        .array(z.object({ committeeId: id, version }))
        .check(z.minLength(1), z.maxLength(MAX_REPORTS)),
    }),
    output: bulkResult,
  }),
  remind: endpoint({
    method: 'POST',
    path: '/api/reports/reminders',
    access: 'reports.review',
    summary: 'Remind the officers of committees that have not sent; once a day at most for each',
    body: z.object({ half, committeeIds: z.array(id).check(z.minLength(1), z.maxLength(MAX_REPORTS)) }),
    output: z.object({
      /** Committees whose officers were told now. */
      reminded: z.array(id),
      /** Committees reminded today already. */
      already: z.array(id),
      /** Committees that owe nothing, or have no officer with an account. */
      nobody: z.array(id),
    }),
  }),
  open: endpoint({
    method: 'GET',
    path: '/api/reports/:committeeId/:half',
    access: 'reports.view',
    summary: 'One report with its cells, earlier figures, versions and comments',
    params: ofReport,
    output: report,
  }),
  history: endpoint({
    method: 'GET',
    path: '/api/reports/:committeeId/:half/cells/:item',
    access: 'reports.view',
    summary: 'A cell’s changes, and its values of earlier half-years',
    params: z.object({ committeeId: id, half, item }),
    output: cellHistory,
  }),
  submit: endpoint({
    method: 'POST',
    path: '/api/reports/:committeeId/:half/submit',
    access: 'reports.enter',
    summary: 'Send the report to the board',
    params: ofReport,
    body: z.object({ version }),
    output: report,
  }),
  return: endpoint({
    method: 'POST',
    path: '/api/reports/:committeeId/:half/return',
    access: 'reports.review',
    summary:
      'Return the report with a reason, for the whole or for cells; what was sent stays readable and counted, marked',
    params: ofReport,
    body: z.object({
      version,
      reason: prose(REASON_MAX),
      cells: z.optional(
        z.array(z.object({ item, reason: prose(REASON_MAX).check(z.minLength(1)) })).check(z.maxLength(100)),
      ),
    }),
    output: report,
  }),
  approve: endpoint({
    method: 'POST',
    path: '/api/reports/:committeeId/:half/approve',
    access: 'reports.review',
    summary: 'Approve the report; never by a person who entered any of it',
    params: ofReport,
    body: z.object({ version }),
    output: report,
  }),
  correct: endpoint({
    method: 'POST',
    path: '/api/reports/:committeeId/:half/correct',
    access: 'reports.enter',
    summary: 'Begin a correction after approval, with its reason; what was approved stands until it is sent',
    params: ofReport,
    body: z.object({ version, reason: prose(REASON_MAX) }),
    output: report,
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/reports/:committeeId/:half/cancel',
    access: 'reports.enter',
    summary: 'Give up a correction: the cells are again what was approved',
    params: ofReport,
    body: z.object({ version }),
    output: report,
  }),
  comment: endpoint({
    method: 'POST',
    path: '/api/reports/:committeeId/:half/comments',
    access: 'reports.comment',
    summary: 'Remark on a report or one of its cells. The same key is done once',
    params: ofReport,
    body: z.object({
      item: z.nullable(item),
      text: prose(COMMENT_MAX).check(z.minLength(1)),
      key: onceKey,
    }),
    output: report,
  }),
  resolve: endpoint({
    method: 'POST',
    path: '/api/reports/:committeeId/:half/comments/:id/resolve',
    access: 'reports.comment',
    summary: 'Mark a remark as dealt with',
    params: z.object({ committeeId: id, half, id }),
    output: report,
  }),
};
