import * as z from 'zod/mini';
import { committeeRef, day, instant, punctuality, reportAction, reportState, sum, version } from './common';
import { breakdown } from './groups';
import { periodState } from './periods';
import { cells } from './report-cells';

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
  /** Why the board lets it through; null without an exception. */
  exceptionReason: z.nullable(z.string()),
  remindedAt: z.nullable(instant),
  returnReason: z.nullable(z.string()),
  correctionReason: z.nullable(z.string()),
  openComments: z.int(),
  note: z.string(),
  actions: z.array(reportAction),
});
export type ReportLine = z.infer<typeof reportLine>;

export const reportList = z.object({
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

const matrixRow = z.object({
  committee: committeeRef,
  formerArea: z.nullable(z.string()),
  /** Null where the committee did not exist. */
  cells: z.array(z.nullable(matrixCell)),
  /** The last half-year's report: version 0 and no action where none is owed or nothing is stored. */
  version,
  actions: z.array(reportAction),
  /** Until when its last half-year is open though it is locked or overdue; null without an exception that holds now. */
  exceptionUntil: z.nullable(instant),
});
export type MatrixRow = z.infer<typeof matrixRow>;

export const matrix = z.object({
  /** Oldest first. */
  periods: z.array(matrixPeriod),
  /** In official order. */
  rows: z.array(matrixRow),
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
export const grid = z.object({
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
