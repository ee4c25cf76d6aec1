import * as z from 'zod/mini';
import {
  committeeRef,
  count,
  day,
  entryWay,
  half,
  id,
  instant,
  item,
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

const REASON_MAX = 1000;
const COMMENT_MAX = 1000;
/** Far above a province's committees × the cells of a form; a paste of more is sent in parts. */
export const MAX_CELLS = 5000;
const MAX_REPORTS = 5000;

/** A cell as it stands: with its version it is written again. A cell that was never filled in has none. */
const cell = z.object({
  count: z.nullable(sum),
  text: z.nullable(z.string()),
  version,
  changedBy: z.string(),
  changedAt: instant,
  way: entryWay,
});
export type Cell = z.infer<typeof cell>;

/** Cells by item. */
const cells = z.record(z.string(), cell);

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
  onBehalf: z.boolean(),
  /** The reason of the last return while the report stands returned. */
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

const reportLine = z.object({
  committee: committeeRef,
  state: reportState,
  version,
  admitted: z.nullable(sum),
  quota: z.nullable(sum),
  rate: z.nullable(z.number()),
  onBehalf: z.boolean(),
  punctuality,
  firstSentAt: z.nullable(instant),
  sentAt: z.nullable(instant),
  sentBy: z.nullable(z.string()),
  exceptionUntil: z.nullable(instant),
  remindedAt: z.nullable(instant),
  returnReason: z.nullable(z.string()),
  correctionReason: z.nullable(z.string()),
  openComments: z.int(),
  note: z.string(),
  actions: z.array(reportAction),
});
export type ReportLine = z.infer<typeof reportLine>;

const reportList = z.object({
  half: z.string(),
  asOf: day,
  period: periodState,
  lines: z.array(reportLine),
  halves: z.array(z.string()),
});
export type ReportList = z.infer<typeof reportList>;

/** One period of the matrix with what came in. */
const matrixPeriod = z.object({
  half: z.string(),
  period: periodState,
  expected: z.int(),
  received: z.int(),
  onTime: z.int(),
  late: z.int(),
  missing: z.int(),
  approved: z.int(),
});
export type MatrixPeriod = z.infer<typeof matrixPeriod>;

const matrixCell = z.object({
  state: reportState,
  punctuality,
  onBehalf: z.boolean(),
  admitted: z.nullable(sum),
});
export type MatrixCell = z.infer<typeof matrixCell>;

const matrix = z.object({
  /** Oldest first. */
  periods: z.array(matrixPeriod),
  /** In official order; a cell is null where the committee did not exist. */
  rows: z.array(z.object({ committee: committeeRef, cells: z.array(z.nullable(matrixCell)) })),
  /** Half-years one may choose as the last column, newest first. */
  halves: z.array(z.string()),
});
export type Matrix = z.infer<typeof matrix>;

/** The board's grid: every committee of a half-year with its cells. */
const gridRow = z.object({
  committee: committeeRef,
  state: reportState,
  version,
  onBehalf: z.boolean(),
  cells,
  lastYear: z.record(z.string(), sum),
  /** Admitted in the half-year before, as sent. */
  lastHalf: z.nullable(sum),
  /** Admitted as sent last for this half-year. */
  sent: z.nullable(sum),
  quota: z.nullable(sum),
  actions: z.array(reportAction),
  openComments: z.int(),
  /** Why figures cannot be entered here; null when they can. */
  lockedBecause: z.nullable(z.string()),
});
export type GridRow = z.infer<typeof gridRow>;
const grid = z.object({
  half: z.string(),
  asOf: day,
  period: periodState,
  breakdowns: z.array(breakdown),
  /** The parent unit's own quota for the year, against which the committees' stand; null where none is recorded. */
  quota: z.nullable(sum),
  rows: z.array(gridRow),
  halves: z.array(z.string()),
});
export type Grid = z.infer<typeof grid>;

/** One cell to write, over the version that was seen in it (0: it was empty and never filled in). */
const cellToWrite = z.object({
  committeeId: id,
  item,
  version,
  /** Of a total or a group; null empties it. */
  count: z.optional(z.nullable(count)),
  /** Of a text; blank empties it. `as_of` takes an ISO day. */
  text: z.optional(prose(2000)),
});
export type CellToWrite = z.infer<typeof cellToWrite>;

/** What became of one cell: saved, or another was first (what stands there now), or refused (why). */
const cellResult = z.object({
  committeeId: id,
  item,
  outcome: z.enum(['saved', 'conflict', 'refused']),
  /** As it stands now; null where nothing was ever entered, or where it may not be seen. */
  cell: z.nullable(cell),
  code: z.nullable(z.string()),
});
export type CellResult = z.infer<typeof cellResult>;

const savedReport = z.object({
  committeeId: id,
  /** Where it is not the one last seen, somebody else changed the report: read it again. */
  versionBefore: version,
  version,
  state: reportState,
  actions: z.array(reportAction),
});

const saved = z.object({ results: z.array(cellResult), reports: z.array(savedReport), savedAt: instant });
export type Saved = z.infer<typeof saved>;

const cellChange = z.object({
  version,
  count: z.nullable(sum),
  text: z.nullable(z.string()),
  way: entryWay,
  changedBy: z.string(),
  changedAt: instant,
});
export type CellChange = z.infer<typeof cellChange>;

const cellHistory = z.object({
  /** Newest first. */
  changes: z.array(cellChange),
  /** The same item in earlier half-years as sent, newest first; null where it was not entered. */
  earlier: z.array(z.object({ half: z.string(), count: z.nullable(sum), text: z.nullable(z.string()) })),
});
export type CellHistory = z.infer<typeof cellHistory>;

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
      key: z.string().check(z.regex(/^[\w-]{8,100}$/)),
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
    summary: 'Remark on a report or one of its cells',
    params: ofReport,
    body: z.object({ item: z.nullable(item), text: prose(COMMENT_MAX).check(z.minLength(1)) }),
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
