import { isCommitteeKind, type CommitteeKind } from '@ket-nap/domain';
import { parseDay } from '@ket-nap/i18n';

/** The fields of a committee as typed. */
export interface Fields {
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  validFrom: string;
  validTo: string;
  formerArea: string;
}

export type Wrong = Partial<Record<keyof Fields, 'code' | 'name' | 'area' | 'day' | 'reversed'>>;

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,19}$/u;
const NAME_MAX = 200;
const AREA_MAX = 100;
const ORDER_MAX = 100_000;

/** Whether a name can be stored. */
export function isName(text: string): boolean {
  const name = text.trim();
  return name !== '' && name.length <= NAME_MAX;
}

/** Whether a former area can be stored; it may be blank. */
export function isArea(text: string): boolean {
  return text.trim().length <= AREA_MAX;
}

/** A place in the order; null when the text is none. */
export function orderOf(text: string): number | null {
  const order = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
  return order >= 1 && order <= ORDER_MAX ? order : null;
}

/** What is wrong with the fields of a new committee, before the server is asked. */
export function wrongIn(fields: Fields): Wrong {
  const wrong: Wrong = {};
  const from = parseDay(fields.validFrom);
  const to = fields.validTo.trim() === '' ? null : parseDay(fields.validTo);
  if (!CODE.test(fields.code.trim())) wrong.code = 'code';
  if (!isName(fields.name)) wrong.name = 'name';
  if (!isArea(fields.formerArea)) wrong.formerArea = 'area';
  if (from === null) wrong.validFrom = 'day';
  if (to === null && fields.validTo.trim() !== '') wrong.validTo = 'day';
  if (from !== null && to !== null && to < from) wrong.validTo = 'reversed';
  return wrong;
}

/** A kind as chosen in a list of kinds. */
export function kindOf(text: string): CommitteeKind {
  return isCommitteeKind(text) ? text : 'grassroots';
}
