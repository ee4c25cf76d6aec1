import * as z from 'zod/mini';
import { boardAsked, boardHead, boardRow, trendPoint } from './board';
import { mark } from './board-figures';
import {
  band,
  breakdownSort,
  committeeRef,
  day,
  id,
  instant,
  item,
  period,
  punctuality,
  quotaVersion,
  reportState,
  sum,
  version,
} from './common';
import { endpoint } from './endpoint';

const count = z.nullable(sum);
const rate = z.nullable(z.number());

const seriesPoint = z.extend(trendPoint, {
  /** Against the pace or the quota at the period's end, as the board calls it; null without a rate. */
  band: z.nullable(band),
  /** Of a half-year with a quota of its own: that quota, and the rate against it. */
  halfQuota: count,
  halfRate: rate,
});
export type SeriesPoint = z.infer<typeof seriesPoint>;

/** One quota that was ever assigned for the year or a half of it, newest version first. */
const assignedQuota = z.object({
  period,
  versions: z.array(
    z.extend(quotaVersion, {
      /** Null: withdrawn. */
      amount: count,
      note: z.string(),
      /** It measures the figures of the page. */
      inForce: z.boolean(),
    }),
  ),
});
export type AssignedQuota = z.infer<typeof assignedQuota>;

/** What the admitted of the period are broken down into, as sent. */
const broken = z.object({
  id,
  name: z.string(),
  nameEn: z.string(),
  sort: breakdownSort,
  /**
   * In order; `count` is null where nothing was sent for the group. A part is a share of all that were admitted, a group that overlaps of
   * what was admitted in the reports that counted it: its `base`.
   */
  groups: z.array(z.object({ id, name: z.string(), nameEn: z.string(), count, base: count, share: rate })),
  /** Of a partition: what of the total is in no part; 0 when all is. Null for groups that overlap. */
  rest: z.nullable(z.int()),
});
export type Broken = z.infer<typeof broken>;

const pageReport = z.object({
  half: z.string(),
  state: reportState,
  punctuality,
  firstSentAt: z.nullable(instant),
  sentAt: z.nullable(instant),
  /** Versions that were sent. */
  versions: version,
  admitted: count,
  onBehalf: z.boolean(),
  openComments: sum,
});
export type PageReport = z.infer<typeof pageReport>;

/** The words of the version that counts. */
const sentText = z.object({
  half: z.string(),
  number: z.int(),
  sentAt: instant,
  approvedAt: z.nullable(instant),
  causes: z.string(),
  solutions: z.string(),
  note: z.string(),
});
export type SentText = z.infer<typeof sentText>;

const pageComment = z.object({
  id,
  half: z.string(),
  item: z.nullable(item),
  text: z.string(),
  returns: z.boolean(),
  writtenBy: z.string(),
  writtenAt: instant,
  resolvedAt: z.nullable(instant),
});
export type PageComment = z.infer<typeof pageComment>;

/** A committee that this one succeeded, or that goes on from it. */
const relative = z.object({
  committee: committeeRef,
  /** First day of the successor. */
  effectiveOn: day,
  /** The account may open its page. */
  inSight: z.boolean(),
});
export type Relative = z.infer<typeof relative>;

/** A predecessor with its own figures: the whole committee's, never a part of them. */
const predecessor = z.extend(relative, {
  /** How many go on from it. */
  successors: z.int(),
  /** Years with figures or a quota, and their halves with figures; oldest first. */
  series: z.array(seriesPoint),
});
export type Predecessor = z.infer<typeof predecessor>;

const committeePage = z.extend(boardHead, {
  validFrom: day,
  validTo: z.nullable(day),
  formerArea: z.nullable(z.string()),
  /** That of its figure. */
  mark,
  /** The committees below it in the period: it adds them up. */
  units: sum,
  /** As its row stands on the board of the unit above; null where it did not exist in the period. */
  figure: z.nullable(boardRow),
  /** Among how many it is ranked; its place is `figure.rank`. Null where not all of them are in sight. */
  ranked: z.nullable(sum),
  pace: z.object({ neededPerMonth: rate, soFarPerMonth: rate, forecast: count, forecastRate: rate }),
  quotas: z.array(assignedQuota),
  /** What it aims for by itself in the year. Never a denominator. */
  stretch: count,
  /** Its own half-years and years up to the period, oldest first. */
  series: z.array(seriesPoint),
  breakdowns: z.array(broken),
  /** Newest first. */
  reports: z.array(pageReport),
  texts: z.array(sentText),
  openComments: sum,
  /** Of the period's reports, newest first. */
  comments: z.array(pageComment),
  predecessors: z.array(predecessor),
  successors: z.array(relative),
});
export type CommitteePage = z.infer<typeof committeePage>;

export const committeePageApi = {
  open: endpoint({
    method: 'GET',
    path: '/api/board/committees/:id',
    access: 'board.view',
    summary:
      'Everything of one committee for a period: its figure as on the board, quotas, series, reports, lineage',
    params: z.object({ id }),
    query: z.object({
      period: boardAsked.period,
      asOf: boardAsked.asOf,
      counted: boardAsked.counted,
    }),
    output: committeePage,
  }),
};
