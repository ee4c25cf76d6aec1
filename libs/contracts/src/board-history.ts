import { STANDINGS } from '@ket-nap/domain';
import * as z from 'zod/mini';
import { boardAsked, boardGroup, boardHead } from './board';
import { mark } from './board-figures';
import { committeeRef, day, reportState, sum } from './common';
import { endpoint } from './endpoint';

const count = z.nullable(sum);
const rate = z.nullable(z.number());
const standing = z.enum(STANDINGS);

/** Admissions of a period against the quota of its year, as the board of that period shows them. */
const historyFigure = z.object({
  admitted: count,
  /** Of it, what is of committees without a quota, and in no rate; null where all have one. */
  unmeasured: count,
  quota: count,
  /** Percent, rounded half up; null when it does not exist. */
  rate,
  /** Its band at the pace of that period, or why it has none. */
  standing,
});
export type HistoryFigure = z.infer<typeof historyFigure>;

const historyCell = z.extend(historyFigure, {
  /** The least done of the reports of the period. */
  state: reportState,
});
export type HistoryCell = z.infer<typeof historyCell>;

const historyRow = z.object({
  /** Of a group: its first member's id and kind, its members' codes, and its name without the words before it. */
  committee: committeeRef,
  /** Null for a committee by itself. */
  group: z.nullable(
    z.object({
      kind: boardGroup.shape.kind,
      area: boardGroup.shape.area,
      successors: boardGroup.shape.successors,
      members: z.array(z.object({ committee: committeeRef })),
    }),
  ),
  formerArea: z.nullable(z.string()),
  /** Whether it sends reports itself, which can be opened; a committee that adds up those below does not. */
  reports: z.boolean(),
  /** One for each period; null where nobody of the row existed. */
  cells: z.array(z.nullable(historyCell)),
});
export type HistoryRow = z.infer<typeof historyRow>;

const historyPeriod = z.object({
  code: z.string(),
  asOf: day,
  /** That of the whole; a cell's own may be another, where its quota is for a part of the year. */
  mark,
  /** Lower bounds of the bands in percent of the yearly quota. */
  bands: z.object({ reached: z.number(), near: z.number(), behind: z.number() }),
  /** Every expected committee has reported. */
  complete: z.boolean(),
  /** Whose reports are counted: the period, or the half of a year that its figures are of so far. */
  reportedOf: z.string(),
  reported: sum,
  expected: sum,
  /** How many have sent, approved or not; and of the reports counted here, how many are not approved. */
  sent: sum,
  unapproved: sum,
  /** Enough have reported to say anything of the whole. */
  speaks: z.boolean(),
  /** How many rows stand where. */
  counts: z.record(standing, sum),
});
export type HistoryPeriod = z.infer<typeof historyPeriod>;

const history = z.extend(boardHead, {
  by: z.enum(['half', 'year']),
  /** Oldest first; the last is the board's own period, or the one of the other length that it ends in. */
  periods: z.array(historyPeriod),
  rows: z.array(historyRow),
  /** Of the unit itself, one for each period. */
  total: z.array(historyFigure),
  /** Whether every committee of the unit is in the rows: an officer sees its own only. */
  showsAll: z.boolean(),
  /** Reorganisations within the periods, oldest first. */
  reorganisations: z.array(z.object({ effectiveOn: day, ended: z.int(), opened: z.int() })),
});
export type BoardHistory = z.infer<typeof history>;

/** By half-years or by years. */
export const HISTORY_BY = ['half', 'year'] as const;
/** How many periods can be asked for. */
export const HISTORY_BACK = ['4', '6', '10', '20'] as const;

export const boardHistoryApi = {
  view: endpoint({
    method: 'GET',
    path: '/api/board/history',
    access: 'board.view',
    summary: 'Every committee of a unit in each of the last periods: its figure and where it stood',
    query: z.object({
      ...boardAsked,
      by: z.optional(z.enum(HISTORY_BY)),
      back: z.optional(z.enum(HISTORY_BACK)),
    }),
    output: history,
  }),
};
