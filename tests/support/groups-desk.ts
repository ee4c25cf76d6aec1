import { api, type Breakdown, type BreakdownList, type TargetGroup } from '@ket-nap/contracts';
import { call } from './api';
import type { Client } from './client';

/** The first half-year of what {@link addBreakdown} and {@link addGroup} add. */
export const FROM = '2022-H1';

let serial = 0;
/** A code, or a key, that nobody has used before. */
export const newCode = () => `code_${++serial}`;

export const named = (name: string, other: object = {}) => ({
  name,
  nameEn: `${name} in English`,
  fromHalf: FROM,
  untilHalf: null,
  ...other,
});

export const listOf = (client: Client): Promise<BreakdownList> => call(client, api.groups.list);

export function byCode({ breakdowns }: BreakdownList, code: string): Breakdown {
  const found = breakdowns.find((breakdown) => breakdown.code === code);
  if (!found) throw new Error(`no breakdown ${code}`);
  return found;
}

/** Adds a breakdown of overlapping groups that is not required. */
export async function addBreakdown(admin: Client, other: object = {}): Promise<Breakdown> {
  const code = newCode();
  const body = { code, sort: 'of_which', required: false, ...named(`Bảng ${code}`), ...other };
  return byCode(await call(admin, api.groups.addBreakdown, { body }), code);
}

export async function addGroup(admin: Client, to: Breakdown, other: object = {}): Promise<TargetGroup> {
  const code = newCode();
  const body = { code, ...named(`Dòng ${code}`), ...other };
  const after = await call(admin, api.groups.addGroup, { params: { id: to.id }, body });
  const group = byCode(after, to.code).groups.find((each) => each.code === code);
  if (!group) throw new Error(`no group ${code}`);
  return group;
}

const bodyOf = ({ version, name, nameEn, fromHalf, untilHalf }: Omit<TargetGroup, 'id' | 'code'>) => ({
  ...{ version, name, nameEn, fromHalf, untilHalf },
});

/** What goes to the door that changes a breakdown. */
export const changed = (breakdown: Breakdown, other: object) => ({
  params: { id: breakdown.id },
  body: { ...bodyOf(breakdown), required: breakdown.required, ...other },
});

/** What goes to the door that changes a group. */
export const changedGroup = (group: TargetGroup, other: object) => ({
  params: { id: group.id },
  body: { ...bodyOf(group), ...other },
});
