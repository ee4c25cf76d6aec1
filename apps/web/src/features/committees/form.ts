import { api, type Committee } from '@ket-nap/contracts';
import { isCommitteeKind, type CommitteeKind } from '@ket-nap/domain';
import { parseDay } from '@ket-nap/i18n';
import { call } from '../../api';

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

/** What is wrong with the fields, before the server is asked. */
export function wrongIn(fields: Fields): Wrong {
  const wrong: Wrong = {};
  const from = parseDay(fields.validFrom);
  const to = fields.validTo.trim() === '' ? null : parseDay(fields.validTo);
  const name = fields.name.trim();
  if (!CODE.test(fields.code.trim())) wrong.code = 'code';
  if (name === '' || name.length > NAME_MAX) wrong.name = 'name';
  if (fields.formerArea.trim().length > AREA_MAX) wrong.formerArea = 'area';
  if (from === null) wrong.validFrom = 'day';
  if (to === null && fields.validTo.trim() !== '') wrong.validTo = 'day';
  if (from !== null && to !== null && to < from) wrong.validTo = 'reversed';
  return wrong;
}

/** Adds a committee, or corrects the one given. */
export function store(fields: Fields, corrected: Committee | null): Promise<Committee> {
  const shared = {
    name: fields.name,
    kind: kindOf(fields.kind),
    formerArea: fields.formerArea.trim() || null,
    validTo: parseDay(fields.validTo),
  };
  if (corrected !== null) {
    const { id, version } = corrected;
    return call(api.committees.correct, { params: { id }, body: { ...shared, version } });
  }
  const { code, parentId } = fields;
  const validFrom = parseDay(fields.validFrom) ?? '';
  return call(api.committees.create, { body: { ...shared, code, parentId, validFrom } });
}

function kindOf(text: string): CommitteeKind {
  return isCommitteeKind(text) ? text : 'grassroots';
}
