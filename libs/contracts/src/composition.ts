import * as z from 'zod/mini';
import { boardAsked, boardGroup, boardHead } from './board';
import { breakdownSort, committeeRef, id, sum } from './common';
import { endpoint } from './endpoint';

const count = z.nullable(sum);
const rate = z.nullable(z.number());

/**
 * How many, and how much that is of its base: of a partition, all that is broken down; of a group that overlaps with others, what was
 * admitted in exactly the half-years and by exactly the committees that counted it.
 */
const share = z.object({
  /** Null where nobody sent a figure of it, which is not 0. */
  count,
  /** What the share is a share of; null without a count. */
  base: count,
  /** Percent, rounded half up. */
  share: rate,
});

/** How far a breakdown covers what was admitted. */
const coverage = z.object({
  admitted: count,
  /** Of a partition: the sum of its parts, and what of the admitted is in none of them. Null for groups that overlap. */
  brokenDown: count,
  rest: z.nullable(z.int()),
  /** Committees with figures, and those of them that broke all of theirs down; null where not all committees are in sight. */
  committees: count,
  given: count,
});
export type Coverage = z.infer<typeof coverage>;

const composedGroup = z.extend(share, {
  id,
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** In the period compared with. */
  before: share,
});
export type ComposedGroup = z.infer<typeof composedGroup>;

const composed = z.object({
  id,
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  sort: breakdownSort,
  /** In order: those asked for in either period. */
  groups: z.array(composedGroup),
  now: coverage,
  before: coverage,
});
export type Composed = z.infer<typeof composed>;

const compositionRow = z.object({
  committee: committeeRef,
  /** Null for a committee by itself. */
  group: z.nullable(
    z.extend(z.pick(boardGroup, { kind: true, area: true, successors: true }), {
      members: z.array(z.object({ committee: committeeRef })),
    }),
  ),
  admitted: count,
  /** For each breakdown of the answer, in its order. */
  parts: z.array(
    z.object({
      /** For each of its groups, in their order. */
      groups: z.array(share),
      /** As in the coverage of the whole. */
      brokenDown: count,
      rest: z.nullable(z.int()),
    }),
  ),
});
export type CompositionRow = z.infer<typeof compositionRow>;

const composition = z.extend(boardHead, {
  /** Committees that reported, of how many, and how many of those reports are not approved. */
  reported: sum,
  expected: sum,
  unapproved: sum,
  admitted: count,
  /** The period compared with. */
  before: z.object({ period: z.string(), admitted: count, reported: sum, expected: sum }),
  breakdowns: z.array(composed),
  /** The committees as the view sets them together; their counts add up to the whole. */
  rows: z.array(compositionRow),
});
export type Composition = z.infer<typeof composition>;

export const compositionApi = {
  view: endpoint({
    method: 'GET',
    path: '/api/board/composition',
    access: 'board.view',
    summary: 'What the admitted of a period are by target group, of the unit and of each committee',
    query: z.object(boardAsked),
    output: composition,
  }),
};
