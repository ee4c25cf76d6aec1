import * as z from 'zod/mini';
import { breakdownSort, half, id, line, version } from './common';
import { endpoint } from './endpoint';

const NAME_MAX = 200;
const CODE = z.string().check(z.regex(/^[a-z0-9][a-z0-9_]{0,39}$/));

const targetGroup = z.object({
  id,
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  fromHalf: half,
  untilHalf: z.nullable(half),
  version,
});
export type TargetGroup = z.infer<typeof targetGroup>;

/** A breakdown with its groups in order. In a report: those asked for in its half-year. */
export const breakdown = z.object({
  id,
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  sort: breakdownSort,
  required: z.boolean(),
  fromHalf: half,
  untilHalf: z.nullable(half),
  version,
  groups: z.array(targetGroup),
});
export type Breakdown = z.infer<typeof breakdown>;

const breakdownList = z.object({ breakdowns: z.array(breakdown) });
export type BreakdownList = z.infer<typeof breakdownList>;

const named = {
  name: line(NAME_MAX),
  nameEn: line(NAME_MAX),
  fromHalf: half,
  untilHalf: z.nullable(half),
};
const ofId = z.object({ id });
const MANAGE = 'groups.manage' as const;

export const groupsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/breakdowns',
    access: 'signed-in',
    summary: 'What the admitted are broken down into, also what is not asked for any more',
    output: breakdownList,
  }),
  addBreakdown: endpoint({
    method: 'POST',
    path: '/api/breakdowns',
    access: MANAGE,
    summary: 'Add a breakdown: parts that add up, or groups that overlap',
    body: z.object({ code: CODE, sort: breakdownSort, required: z.boolean(), ...named }),
    output: breakdownList,
  }),
  changeBreakdown: endpoint({
    method: 'PUT',
    path: '/api/breakdowns/:id',
    access: MANAGE,
    summary: 'Rename a breakdown, require it, or say from and until which half-year it is asked for',
    params: ofId,
    body: z.object({ version, required: z.boolean(), ...named }),
    output: breakdownList,
  }),
  orderBreakdowns: endpoint({
    method: 'POST',
    path: '/api/breakdowns/order',
    access: MANAGE,
    summary: 'Put all breakdowns into an order',
    body: z.object({ ids: z.array(id).check(z.maxLength(200)) }),
    output: breakdownList,
  }),
  addGroup: endpoint({
    method: 'POST',
    path: '/api/breakdowns/:id/groups',
    access: MANAGE,
    summary: 'Add a target group at the end of a breakdown',
    params: ofId,
    body: z.object({ code: CODE, ...named }),
    output: breakdownList,
  }),
  orderGroups: endpoint({
    method: 'POST',
    path: '/api/breakdowns/:id/order',
    access: MANAGE,
    summary: 'Put all target groups of a breakdown into an order',
    params: ofId,
    body: z.object({ ids: z.array(id).check(z.maxLength(200)) }),
    output: breakdownList,
  }),
  changeGroup: endpoint({
    method: 'PUT',
    path: '/api/groups/:id',
    access: MANAGE,
    summary: 'Rename a target group, or say from and until which half-year it is asked for',
    params: ofId,
    body: z.object({ version, ...named }),
    output: breakdownList,
  }),
};
