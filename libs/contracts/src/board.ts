import { ROW_GROUPINGS } from '@ket-nap/domain';
import * as z from 'zod/mini';
import { count, groupMember, mark, measured, rate } from './board-figures';
import {
  committeeKind,
  committeeRef,
  day,
  id,
  instant,
  locale,
  period,
  reportState,
  sum,
  view,
  year,
} from './common';
import { endpoint } from './endpoint';
import { termPoint } from './terms';
import { warning } from './warnings';

export const boardGroup = z.object({
  kind: z.enum(['successors', 'area']),
  /** The former area; null for successors. */
  area: z.nullable(z.string()),
  /** Today's committees whose predecessors stand here; empty for an area. */
  successors: z.array(committeeRef),
  /** The committees of the period, each with its own figures. */
  members: z.array(groupMember),
  /** Those of the period compared with (`lastYear.period`). */
  before: z.array(groupMember),
  /**
   * Of an area in a second half: those that ended before it, with their first half. Their quotas are in the year's of the row, their
   * admissions in what has added up since January.
   */
  ended: z.array(groupMember),
});
export type BoardGroup = z.infer<typeof boardGroup>;

export const boardRow = z.extend(measured, {
  /** Of a group: its first member's id and kind, its members' codes, and its name without the words before it. */
  committee: committeeRef,
  /** Null for a committee by itself. */
  group: z.nullable(boardGroup),
  /** The kind of all its members; null where they are of several. */
  kind: z.nullable(committeeKind),
  /** Place by exact rate, equal rates share one; null without a rate, or where not all committees are in sight. */
  rank: z.nullable(z.int()),
  /** The area that it came from; of a group by area, that area. */
  formerArea: z.nullable(z.string()),
  /** Of a committee that adds up others: that of the one below it that is least done. */
  state: reportState,
  /**
   * Of committees that add up others: how many reports are owed below them in the period, and how many count. Null of others, which
   * owe a report themselves.
   */
  below: z.nullable(z.object({ expected: sum, reported: sum })),
  /**
   * What is being entered and not sent: it does not count, and is shown apart. Null when nothing is, or what is typed is what was sent;
   * and of committees that only add up those below.
   */
  entering: count,
  /** Its reports that are counted here and not approved yet, of a year those of the halves that are in; null as above. */
  unapproved: count,
  /** Only approved figures count, and what it sent is not approved: it has reported, and has no figure. */
  awaitsApproval: z.boolean(),
  /** Typed by the board from paper. */
  onBehalf: z.boolean(),
  note: z.string(),
});
export type BoardRow = z.infer<typeof boardRow>;

const forecastRange = z.object({
  low: sum,
  high: sum,
  lowRate: rate,
  highRate: rate,
  /** Whose shares were used, oldest first; the smallest and the largest of the shares, in percent. */
  years: z.array(z.int()),
  lowShare: z.number(),
  highShare: z.number(),
});

/** The rows of one kind or of one former area together: sum ÷ sum, never a mean of rates. Of rows in sight. */
const boardTally = z.extend(measured, {
  by: z.enum(ROW_GROUPINGS),
  /** The kind, or the area; null for rows of several kinds or without an area. Each row is in one of each. */
  key: z.nullable(z.string()),
  rows: sum,
  /** Rows with a figure. */
  reported: sum,
});
export type BoardTally = z.infer<typeof boardTally>;

const boardTotal = z.extend(measured, {
  /** Sum of the committees' quotas, the province's own, and the gap between them. */
  unitsQuota: count,
  ownQuota: count,
  quotaGap: z.nullable(z.int()),
  /** Whose reports are counted: the period, or the half of a year that its figures are of so far. */
  reportedOf: z.string(),
  reported: sum,
  expected: sum,
  /** How many have sent, approved or not. */
  sent: sum,
  /** Enough have reported to say anything of the whole: below, it has no band, no points, no pace and no forecast. */
  speaks: z.boolean(),
  /** Reports counted here that are not approved yet. */
  unapproved: sum,
  /** What committees in sight are entering and have never sent: of how many, and their sum. */
  entering: z.object({ reports: sum, admitted: sum }),
  neededPerMonth: rate,
  soFarPerMonth: rate,
  forecast: count,
  forecastRate: rate,
  /** The year end by the unit's own past first-half shares; null in any other period than a whole first half. */
  range: z.nullable(forecastRange),
});
export type BoardTotal = z.infer<typeof boardTotal>;

export const trendPoint = z.object({
  period: z.string(),
  admitted: count,
  quota: count,
  rate,
  /** Every expected committee has reported. */
  complete: z.boolean(),
});
export type TrendPoint = z.infer<typeof trendPoint>;

/** The way through the term in which the period lies, up to its end. */
const termWay = z.object({
  code: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  /** Admitted since the term began, of the unit's target, or where it has none of the sum of its committees'. */
  admitted: count,
  target: count,
  rate,
  /** Where an even pace stands by now, and how much of the term has passed, in percent. */
  proRata: count,
  passed: z.number(),
  points: z.array(termPoint),
});
export type TermWay = z.infer<typeof termWay>;

/** Which figures count: those sent last, or only those approved last. */
export const COUNTED = ['sent', 'approved'] as const;
const counted = z.enum(COUNTED);
export type Counted = z.infer<typeof counted>;

/** What every screen of the board says of its figures. */
export const boardHead = z.object({
  period: z.string(),
  /** The year whose quota every rate is measured against. */
  quotaYear: z.string(),
  /** The day to which all its figures are counted; of a period without any, today or its cut-off. */
  asOf: day,
  readAt: instant,
  unit: committeeRef,
  /** From the unit that the account works in down to this one, itself included. */
  path: z.array(committeeRef),
  counted,
  /** How the committees of the period stand in rows. The totals are the same in all views. */
  view,
  /** The day whose quota versions are used; and the days of the year on which a version took effect, to choose from. */
  quotasOn: day,
  quotaDays: z.array(day),
  /** The year that `lastYear` is taken from; the one before unless another was asked for. */
  against: z.string(),
  /** Years that can be chosen, oldest first. */
  years: z.array(z.int()),
  demo: z.boolean(),
});
export type BoardHead = z.infer<typeof boardHead>;

const board = z.extend(boardHead, {
  /** Reorganisations within the trend, oldest first. */
  reorganisations: z.array(z.object({ effectiveOn: day, ended: z.int(), opened: z.int() })),
  /** That of the total; a row's own may be another. */
  mark,
  /** Lower bounds of the bands in percent of the yearly quota. */
  bands: z.object({ reached: z.number(), near: z.number(), behind: z.number() }),
  total: boardTotal,
  rows: z.array(boardRow),
  /** The rows by kind, then by former area. */
  tallies: z.array(boardTally),
  /** Half-years and years, oldest first; none that ends after the period. */
  trend: z.array(trendPoint),
  /** Null where the period lies in no term. */
  term: z.nullable(termWay),
  /** Early warnings, heaviest first. */
  warnings: z.array(warning),
});
export type Board = z.infer<typeof board>;

/** What the board is asked: of whom, which period, seen how, by the quotas of which day, beside which year, counting what. */
export const boardAsked = {
  /** A committee in sight; without one, the unit that the account works in. */
  unit: z.optional(id),
  period: z.optional(period),
  view: z.optional(view),
  asOf: z.optional(day),
  against: z.optional(year),
  counted: z.optional(counted),
};

export const boardApi = {
  view: endpoint({
    method: 'GET',
    path: '/api/board',
    access: 'board.view',
    summary: 'Everything the board shows for a period; without one, the latest half-year that has figures',
    query: z.object(boardAsked),
    output: board,
  }),
  summaryWorkbook: endpoint({
    method: 'GET',
    path: '/api/exports/summary.xlsx',
    access: 'board.export',
    summary: 'The annex table of the period as an Excel workbook, equal to the board to the digit',
    query: z.object({ ...boardAsked, locale: z.optional(locale) }),
    output: 'file',
  }),
};
