import * as z from 'zod/mini';
import { committeeKind, day, id, line, version } from './common';
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
  version,
});
export type Committee = z.infer<typeof committee>;

const code = z.string().check(z.trim(), z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,19}$/u));

export const committeesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/committees',
    access: 'committees.view',
    summary: 'The committees of one’s tree in display order, parents first',
    output: z.object({ committees: z.array(committee) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/committees',
    access: 'committees.manage',
    summary: 'Add a committee; without a parent it is the top of the tree',
    body: z.object({
      code,
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
    summary: 'Correct a committee’s name, kind, former area or end of validity',
    params: z.object({ id }),
    body: z.object({
      version,
      name: line(200),
      kind: committeeKind,
      formerArea: z.nullable(line(100)),
      validTo: z.nullable(day),
    }),
    output: committee,
  }),
};
