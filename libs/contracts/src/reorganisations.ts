import * as z from 'zod/mini';
import { committeeCode } from './committees';
import { committeeKind, committeeRef, day, id, instant, line, locale, prose, sum } from './common';
import { endpoint } from './endpoint';
import { importError } from './imports';

const MAX_UNITS = 5000;
const ids = z.array(id).check(z.maxLength(MAX_UNITS));

/** A committee that goes on from others: a new one, or one that exists already and takes them in. */
const successor = z.object({
  /** Null for a new one. An existing one keeps its own code, name, kind and area. */
  existingId: z.nullable(id),
  code: committeeCode,
  name: line(200),
  kind: committeeKind,
  formerArea: z.nullable(line(100)),
  /** Whom it succeeds; each of them is among those that end. */
  predecessorIds: ids,
});
export type Successor = z.infer<typeof successor>;

/** What a reorganisation does on one day: the predecessors end the day before, the successors begin, and both are linked. */
const plan = z.object({
  effectiveOn: day,
  decisionNumber: z.nullable(line(60)),
  decisionDate: z.nullable(day),
  note: prose(1000),
  /** Where the new committees stand. */
  parentId: id,
  endIds: ids,
  successors: z.array(successor).check(z.maxLength(MAX_UNITS)),
});
export type ReorganisationPlan = z.infer<typeof plan>;

export const PLAN_RULES = [
  'nothing_ends',
  'already_ended',
  'begins_later',
  'took_in_later',
  'below_goes_on',
  'figures_after',
  'code_taken',
  'code_twice',
  'successor_ends',
  'successor_not_active',
  'predecessor_goes_on',
  'predecessor_missing',
  'outside_parent',
  'parent_invalid',
] as const;
export type PlanRule = (typeof PLAN_RULES)[number];

export const PLAN_WARNINGS = ['without_successor', 'open_reports', 'kind_changes'] as const;

const remark = <R extends readonly [string, ...string[]]>(rules: R) =>
  z.object({
    rule: z.enum(rules),
    /** The committee it is about, by name or code. */
    name: z.string(),
    /** The successor's place in the plan, from 0; null for one that ends or the plan itself. */
    successor: z.nullable(z.int()),
    committeeId: z.nullable(id),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  });

const preview = z.object({
  effectiveOn: day,
  ended: z.array(
    z.object({ committee: committeeRef, accounts: sum, openReports: sum, successors: z.array(z.string()) }),
  ),
  opened: z.array(
    z.object({ code: z.string(), name: z.string(), kind: committeeKind, predecessors: z.array(z.string()) }),
  ),
  /** Existing committees that take others in. */
  enlarged: z.array(z.object({ committee: committeeRef, predecessors: z.array(z.string()) })),
  links: sum,
  /** Reports and quotas that stay where they were reported. */
  keptReports: sum,
  keptQuotas: sum,
  problems: z.array(remark(PLAN_RULES)),
  warnings: z.array(remark(PLAN_WARNINGS)),
});
export type ReorganisationPreview = z.infer<typeof preview>;

const reorganisation = z.object({
  id,
  effectiveOn: day,
  decisionNumber: z.nullable(z.string()),
  decisionDate: z.nullable(day),
  note: z.string(),
  appliedBy: z.string(),
  appliedAt: instant,
  undoneBy: z.nullable(z.string()),
  undoneAt: z.nullable(instant),
  ended: z.array(committeeRef),
  opened: z.array(committeeRef),
  links: z.array(z.object({ predecessorId: id, successorId: id })),
  /** Nothing has been reported by a successor and none was reorganised again; always false for who may not. */
  mayUndo: z.boolean(),
});
export type Reorganisation = z.infer<typeof reorganisation>;

const reading = z.object({
  fileName: z.string(),
  rowsRead: z.int(),
  successors: z.array(successor),
  /** Ids of the committees named as predecessors. */
  endIds: z.array(id),
  errors: z.array(importError),
});
export type ReorganisationReading = z.infer<typeof reading>;

export const reorganisationsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/reorganisations',
    access: 'committees.view',
    summary: 'Reorganisations of one’s tree, newest first',
    output: z.object({ reorganisations: z.array(reorganisation) }),
  }),
  preview: endpoint({
    method: 'POST',
    path: '/api/reorganisations/preview',
    access: 'committees.manage',
    summary: 'What a reorganisation would do, and what stands in its way; changes nothing',
    body: plan,
    output: preview,
  }),
  apply: endpoint({
    method: 'POST',
    path: '/api/reorganisations',
    access: 'committees.manage',
    summary: 'Carry a reorganisation out, all or nothing; quotas and admissions are never apportioned',
    body: plan,
    output: reorganisation,
  }),
  undo: endpoint({
    method: 'POST',
    path: '/api/reorganisations/:id/undo',
    access: 'committees.manage',
    summary: 'Take a reorganisation back while no successor has reported',
    params: z.object({ id }),
    body: z.object({ note: prose(1000) }),
    output: reorganisation,
  }),
  read: endpoint({
    method: 'POST',
    path: '/api/reorganisations/read',
    access: 'committees.manage',
    summary: 'Read successors and their predecessors from a workbook or CSV; stores nothing',
    upload: true,
    output: reading,
  }),
  template: endpoint({
    method: 'GET',
    path: '/api/reorganisations/template.xlsx',
    access: 'committees.manage',
    summary: 'A list of successors to fill in, with the codes of today’s committees beside',
    query: z.object({ locale: z.optional(locale) }),
    output: 'file',
  }),
};
