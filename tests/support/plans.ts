import {
  api,
  type Committee,
  type Reorganisation,
  type ReorganisationPlan,
  type Successor,
} from '@ket-nap/contracts';
import { call } from './api';
import type { Client } from './client';
import type { Office } from './office';

/** A new commune that goes on from these. */
export function opens(
  code: string,
  predecessors: readonly Committee[],
  given: Partial<Successor> = {},
): Successor {
  return {
    ...{ existingId: null, code, name: `Đảng ủy xã ${code}`, kind: 'commune', formerArea: null },
    predecessorIds: predecessors.map(({ id }) => id),
    ...given,
  };
}

/** A committee that exists and takes these in. */
export function takesIn(existing: Committee, predecessors: readonly Committee[]): Successor {
  const { id: existingId, code, name, kind, formerArea } = existing;
  return opens(code, predecessors, { existingId, name, kind, formerArea });
}

/** A plan under the province: these end, those go on. */
export function planOf(
  office: Office,
  ends: readonly Committee[],
  successors: Successor[],
  given: Partial<ReorganisationPlan> = {},
): ReorganisationPlan {
  return {
    ...{ effectiveOn: '2023-07-01', decisionNumber: '9-QĐ/TU', decisionDate: '2023-06-20', note: '' },
    parentId: office.province.id,
    endIds: ends.map(({ id }) => id),
    successors,
    ...given,
  };
}

export function apply(client: Client, body: ReorganisationPlan): Promise<Reorganisation> {
  return call(client, api.reorganisations.apply, { body });
}

/** Every committee of the client's tree, without the version that each change raises. */
export async function treeOf(client: Client): Promise<Committee[]> {
  const { committees } = await call(client, api.committees.list);
  return committees.map((committee) => ({ ...committee, version: 0 }));
}

/** The committee with a code that has not ended. */
export async function activeWith(client: Client, code: string): Promise<Committee> {
  const { committees } = await call(client, api.committees.list);
  const found = committees.find((one) => one.code === code && one.validTo === null);
  if (!found) throw new Error(`no active committee ${code}`);
  return found;
}
