import * as z from 'zod/mini';
import { band, committeeRef, day, quotaVersion, reportState, sum } from './common';

/** What a figure of the board is made of. */

export const count = z.nullable(sum);
export const rate = z.nullable(z.number());

/** Admitted against a quota. `rate` is percent, rounded half up, e.g. 85.6; null when it does not exist. */
const figure = z.object({
  admitted: count,
  quota: count,
  rate,
  /** Of `admitted`, what is of committees without a quota: counted, and in no rate. Null where all that stand here have one. */
  unmeasured: count,
  /** Missing from the quota of the year (of the half for `ofHalf`); in a second half, after both halves. */
  remaining: count,
  exceedsBy: rate,
});
export type Figure = z.infer<typeof figure>;

/**
 * What a figure is held against: where a committee on pace stands on the figure's own day, in percent of its yearly quota. `ended` when
 * that day is the period's last one; `partOfYear` where its quota is for a part of the year.
 */
export const mark = z.object({ percent: z.number(), asOf: day, ended: z.boolean(), partOfYear: z.boolean() });
export type Mark = z.infer<typeof mark>;

/**
 * Why two periods are not compared: reports are missing, a committee of one side has its lineage outside the other, or the figures
 * are as of different days of the year.
 */
const incomparable = z.enum(['incomplete', 'reorganised', 'cutoff']);

/** The days as of which the reports of a figure speak; one day twice when they agree. */
const asOfSpan = z.object({ first: day, last: day });

/**
 * Cùng kỳ năm trước, or the same period of the year that was asked for. Differences are null unless both sides are complete,
 * every lineage link between them is inside what is compared, and both are as of the same day of their years.
 */
const lastYear = z.object({
  period: z.string(),
  /** As of when `admitted` speaks: the same day as this year where it is compared. Null without a figure. */
  asOf: z.nullable(asOfSpan),
  admitted: count,
  rate,
  /** admitted − admitted then */
  difference: z.nullable(z.int()),
  /** rate − rate then, in percentage points */
  points: rate,
  /** Null when it is compared. */
  incomparable: z.nullable(incomparable),
});

export const measured = z.extend(figure, {
  /** As of when its reports speak, of the newest half with figures; null without a report. */
  asOf: z.nullable(asOfSpan),
  mark,
  band: z.nullable(band),
  /** rate − its own mark in percentage points: below 0 is behind the pace; null without a rate, or before the period has begun. */
  offPace: rate,
  /** Against the half-year's own quota; null where none is recorded. */
  ofHalf: z.nullable(figure),
  /** Since 1 January, against the yearly quota; null where it is the figure itself (first half, year). */
  cumulative: z.nullable(figure),
  /**
   * The year's halves one by one; empty for a half-year. `existed`: whether somebody who stands here was there in the half: else nothing is
   * owed, which is not "not reported". Null of a board that was frozen before this was kept.
   */
  halves: z.array(z.object({ period: z.string(), admitted: count, existed: z.nullable(z.boolean()) })),
  lastYear,
  membersAtStart: count,
  /** The version of the yearly quota that the rate uses; null without one, and for a group. */
  quotaVersion: z.nullable(quotaVersion),
});

export const groupMember = z.object({
  committee: committeeRef,
  admitted: count,
  quota: count,
  rate,
  state: reportState,
  /** Its reports that are counted here and not approved yet; null of a board that was frozen before this was kept. */
  unapproved: count,
});
export type GroupMember = z.infer<typeof groupMember>;

/** What stands together in one row of a view: never apportioned, always summed. */
