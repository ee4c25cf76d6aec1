import { ROW_GROUPINGS } from '@ket-nap/domain';
import * as z from 'zod/mini';
import {
  band,
  committeeKind,
  committeeRef,
  day,
  half,
  instant,
  quotaVersion,
  sum,
  termCode,
  version,
  view,
} from './common';
import { endpoint } from './endpoint';

const count = z.nullable(sum);
const rate = z.nullable(z.number());
const calendarYear = z.int().check(z.minimum(1900), z.maximum(2199));

const term = z.object({ code: termCode, firstYear: z.int(), lastYear: z.int(), version });
export type TermView = z.infer<typeof term>;

/** One year of a term: what was admitted of the quota in force at the end of that year. */
const termYear = z.object({
  year: z.string(),
  admitted: count,
  quota: count,
  rate,
  /** Whether the committee, or one of those that stand together, was there in it: who was not owed no report. */
  existed: z.boolean(),
});

const termFigure = z.object({
  /** Admitted since the term began; null while nothing has been reported. */
  admitted: count,
  /** The target of the whole term; null when none is recorded. */
  target: count,
  targetVersion: z.nullable(quotaVersion),
  /** admitted ÷ target */
  rate,
  remaining: count,
  /** Percentage points above 100. */
  exceedsBy: rate,
  /** The share of the target that belongs to the time passed, rounded half up: 2.550 of 8.500 after 18 months. */
  proRata: count,
  /** admitted − proRata */
  difference: z.nullable(z.int()),
  /** How far from the pace of the term, or from its target once it is over. */
  band: z.nullable(band),
  years: z.array(termYear),
});

export type TermFigure = z.infer<typeof termFigure>;

/** What stands together in one row of a view: never apportioned, always summed. */
const termGroup = z.object({
  kind: z.enum(['successors', 'area']),
  /** The former area; null for successors. */
  area: z.nullable(z.string()),
  /** Today's committees whose predecessors stand here; empty for an area. */
  successors: z.array(committeeRef),
  members: z.array(z.object({ committee: committeeRef, admitted: count, target: count, rate })),
});
export type TermGroup = z.infer<typeof termGroup>;

const termRow = z.extend(termFigure, {
  /** Of a group: its first member's id and kind, its members' codes, and its name without the words before it. */
  committee: committeeRef,
  /** The kind of all its members; null where they are of several. */
  kind: z.nullable(committeeKind),
  /** The area that it came from; of a group by area, that area. */
  formerArea: z.nullable(z.string()),
  /** Null for a committee by itself. */
  group: z.nullable(termGroup),
});
export type TermRow = z.infer<typeof termRow>;

/** The rows of one kind or of one former area together: sum ÷ sum, never a mean of rates. Of rows in sight. */
const termTally = z.extend(termFigure, {
  by: z.enum(ROW_GROUPINGS),
  /** The kind, or the area; null for rows of several kinds or without an area. Each row is in one of each. */
  key: z.nullable(z.string()),
  rows: sum,
});
export type TermTally = z.infer<typeof termTally>;

/** The newest version of a target, which a new one is recorded over; it may take effect later than what is shown. */
const recordedTarget = z.object({
  committee: committeeRef,
  amount: count,
  /** 0 when none was ever recorded. */
  version,
  effectiveOn: z.nullable(day),
});
export type RecordedTarget = z.infer<typeof recordedTarget>;

/** Admitted from the beginning of the term to the end of a half-year; null where nothing was reported in it. */
export const termPoint = z.object({
  half: z.string(),
  admitted: count,
  /** Where an even pace to the target stood. */
  proRata: count,
  /** Every committee has reported the half-year. */
  complete: z.boolean(),
});
export type TermPoint = z.infer<typeof termPoint>;

const progress = z.object({
  term,
  terms: z.array(term),
  /** The half-year up to which admissions are counted, and the halves of the term that can be chosen. */
  through: z.string(),
  halves: z.array(z.string()),
  asOf: day,
  readAt: instant,
  view,
  unit: committeeRef,
  /** The share of the term that has passed, in percent. */
  mark: z.object({ percent: z.number(), ended: z.boolean() }),
  total: z.extend(termFigure, {
    unitsTarget: count,
    ownTarget: count,
    /** unitsTarget − ownTarget where both exist. */
    gap: z.nullable(z.int()),
    /** The target ÷ the years of the term, rounded half up. */
    yearlyAverage: count,
    /** What is needed in each year that is left; null when none is, or without a target. */
    neededPerYear: rate,
    /** The sum of the unit's yearly quotas so far assigned, and its gap to the target. */
    yearsQuota: count,
  }),
  rows: z.array(termRow),
  /** The rows by kind, then by former area. */
  tallies: z.array(termTally),
  /** Whether the reader sees all committees of the term; an officer sees its own only. */
  showsAll: z.boolean(),
  /** The half-years up to `through`, added up. */
  points: z.array(termPoint),
  mayRecord: z.boolean(),
  /** Of the unit itself, then of its committees in the term; empty for those who may not record. */
  targets: z.array(recordedTarget),
  demo: z.boolean(),
});
export type TermProgress = z.infer<typeof progress>;

export const termsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/terms',
    access: 'terms.view',
    summary: 'The congress terms, oldest first',
    output: z.object({ terms: z.array(term) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/terms',
    access: 'terms.manage',
    summary: 'Add a term: its code (2020-2025) and the years over which its target runs (2021 to 2025)',
    body: z.object({ code: termCode, firstYear: calendarYear, lastYear: calendarYear }),
    output: z.object({ terms: z.array(term) }),
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/api/terms/:code',
    access: 'terms.manage',
    summary: 'Correct the years of a term that has no quotas yet',
    params: z.object({ code: termCode }),
    body: z.object({ version, firstYear: calendarYear, lastYear: calendarYear }),
    output: z.object({ terms: z.array(term) }),
  }),
  progress: endpoint({
    method: 'GET',
    path: '/api/term-progress',
    access: 'board.view',
    summary:
      'Admissions of a term, year by year and added up, against its target; null when no term is recorded',
    query: z.object({ term: z.optional(termCode), through: z.optional(half), view: z.optional(view) }),
    output: z.object({ progress: z.nullable(progress) }),
  }),
};
