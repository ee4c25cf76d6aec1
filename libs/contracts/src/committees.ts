import * as z from 'zod/mini';
import { committeeKind, committeeRef, day, id, instant, line, prose, sum, version } from './common';
import { endpoint } from './endpoint';

const committee = z.object({
  id,
  code: z.string(),
  name: z.string(),
  kind: committeeKind,
  parentId: z.nullable(id),
  validFrom: day,
  validTo: z.nullable(day),
  formerArea: z.nullable(z.string()),
  /** Its place among those under the same parent, from 1. */
  displayOrder: z.int(),
  /** Who it succeeded, and who succeeded it. */
  predecessorIds: z.array(id),
  successorIds: z.array(id),
  version,
});
export type Committee = z.infer<typeof committee>;

/** A committee of the list, with what hangs on it, for whoever may end it: never a figure. */
const listed = z.extend(committee, {
  /** Accounts in use; null for others than administrators. */
  accounts: z.nullable(sum),
  /** The newest half-year it has reported for; null where there is none, and for others than administrators. */
  lastReport: z.nullable(z.string()),
});
export type ListedCommittee = z.infer<typeof listed>;

/** What a change on a day touches; counts and periods, never a figure. */
const touches = z.object({
  committee: committeeRef,
  version,
  /** Committees below it that are active on the day, at every depth. */
  below: z.array(committeeRef),
  accounts: sum,
  reports: z.object({ count: sum, first: z.nullable(z.string()), last: z.nullable(z.string()) }),
  /** Reports not yet approved: they can still be sent and approved after the committee has ended. */
  openReports: sum,
  quotas: sum,
  /** Periods after the day for which there are figures: the committee cannot end before them. */
  periodsAfter: z.array(z.string()),
});
export type Touches = z.infer<typeof touches>;

/** Fields of a committee whose changes its history tells, in that order. */
export const COMMITTEE_FIELDS = [
  'code',
  'name',
  'kind',
  'parent',
  'validFrom',
  'validTo',
  'formerArea',
  'displayOrder',
  'predecessors',
  'successors',
  'decision',
] as const;

const deed = z.object({
  at: instant,
  by: z.nullable(z.string()),
  action: z.string(),
  /** The fields that changed, as they were and became. */
  changes: z.array(
    z.object({
      field: z.enum(COMMITTEE_FIELDS),
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
    }),
  ),
});
export type CommitteeDeed = z.infer<typeof deed>;

export const committeeCode = z.string().check(z.trim(), z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,19}$/u));

export const committeesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/committees',
    access: 'committees.view',
    summary: 'The committees of one’s tree in display order, parents first',
    output: z.object({ committees: z.array(listed) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/committees',
    access: 'committees.manage',
    summary: 'Add a committee; without a parent it is the top of the tree',
    body: z.object({
      code: committeeCode,
      name: line(200),
      kind: committeeKind,
      parentId: z.nullable(id),
      validFrom: day,
      validTo: z.nullable(day),
      formerArea: z.nullable(line(100)),
    }),
    output: committee,
  }),
  correct: endpoint({
    method: 'PATCH',
    path: '/api/committees/:id',
    access: 'committees.manage',
    summary:
      'Correct a committee’s name, kind, former area or place in the order; what it was stays in its history',
    params: z.object({ id }),
    body: z.object({
      version,
      name: line(200),
      kind: committeeKind,
      formerArea: z.nullable(line(100)),
      displayOrder: z.int().check(z.minimum(1), z.maximum(100_000)),
    }),
    output: committee,
  }),
  close: endpoint({
    method: 'POST',
    path: '/api/committees/:id/close',
    access: 'committees.manage',
    summary: 'End a committee on its last day, or (null) take its end back',
    params: z.object({ id }),
    body: z.object({ version, validTo: z.nullable(day) }),
    output: committee,
  }),
  move: endpoint({
    method: 'POST',
    path: '/api/committees/:id/move',
    access: 'committees.manage',
    summary:
      'Move a committee, with all below it, under another parent from a day on: it ends there and goes on here, linked; its figures stay where they were reported',
    params: z.object({ id }),
    body: z.object({
      version,
      parentId: id,
      from: day,
      decisionNumber: z.nullable(line(60)),
      decisionDate: z.nullable(day),
      note: prose(1000),
    }),
    output: committee,
  }),
  touches: endpoint({
    method: 'GET',
    path: '/api/committees/:id/touches',
    access: 'committees.manage',
    summary: 'What ending, moving or correcting a committee on a day would touch',
    params: z.object({ id }),
    query: z.object({ on: day }),
    output: touches,
  }),
  history: endpoint({
    method: 'GET',
    path: '/api/committees/:id/history',
    access: 'committees.view',
    summary: 'What was done to a committee, newest first: who, when, what it was and became',
    params: z.object({ id }),
    output: z.object({ committee, deeds: z.array(deed) }),
  }),
};
