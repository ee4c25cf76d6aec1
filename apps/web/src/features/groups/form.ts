import { api, type Breakdown, type BreakdownList, type TargetGroup } from '@ket-nap/contracts';
import { comparePeriods, halfContaining, type BreakdownSort, type Half } from '@ket-nap/domain';
import { searchKey } from '@ket-nap/i18n';
import { call } from '../../api';

/** What a dialog adds (`stored` is null) or changes. */
export type Subject =
  | { kind: 'breakdown'; stored: Breakdown | null }
  | { kind: 'group'; breakdown: Breakdown; stored: TargetGroup | null };

/** The fields as typed and chosen; a group has no sort and is not required by itself. */
export interface Fields {
  name: string;
  nameEn: string;
  /** Null while it follows the name. */
  code: string | null;
  sort: BreakdownSort;
  required: boolean;
  fromHalf: Half;
  untilHalf: Half | null;
}

const NAME_MAX = 200;
const CODE_MAX = 40;
const CODE = /^[a-z0-9][a-z0-9_]{0,39}$/;

export function fieldsOf({ kind, stored }: Subject, today: string): Fields {
  const breakdown = kind === 'breakdown' ? stored : null;
  return {
    name: stored?.name ?? '',
    nameEn: stored?.nameEn ?? '',
    code: stored?.code ?? null,
    sort: breakdown?.sort ?? 'partition',
    required: breakdown?.required ?? false,
    fromHalf: stored?.fromHalf ?? halfContaining(today),
    untilHalf: stored?.untilHalf ?? null,
  };
}

/** The code: as typed, or made of the name — "Người lao động" → `nguoi_lao_dong`. */
export function codeOf({ code, name }: Pick<Fields, 'code' | 'name'>): string {
  if (code !== null) return code.trim();
  const made = searchKey(name).replace(/[^a-z0-9]+/g, '_');
  return made.replace(/^_/, '').slice(0, CODE_MAX).replace(/_$/, '');
}

/** The fields that cannot be sent as they are. */
export function wrongIn(fields: Fields): Partial<Record<'name' | 'nameEn' | 'code' | 'untilHalf', true>> {
  const { name, nameEn, fromHalf, untilHalf } = fields;
  return {
    ...(isName(name) ? {} : { name: true }),
    ...(isName(nameEn) ? {} : { nameEn: true }),
    ...(CODE.test(codeOf(fields)) ? {} : { code: true }),
    ...(untilHalf !== null && comparePeriods(untilHalf, fromHalf) < 0 ? { untilHalf: true } : {}),
  };
}

function isName(text: string): boolean {
  const name = text.trim();
  return name !== '' && name.length <= NAME_MAX;
}

export const CHANGEABLE = ['name', 'nameEn', 'required', 'fromHalf', 'untilHalf'] as const;
export type Changeable = (typeof CHANGEABLE)[number];

/** The fields that say something else than what is stored. */
export function differencesOf(fields: Fields, stored: Fields): Changeable[] {
  const said = (value: Fields[Changeable]) => (typeof value === 'string' ? value.trim() : value);
  return CHANGEABLE.filter((field) => said(fields[field]) !== said(stored[field]));
}

/** Adds it, or changes it over the version that was seen. */
export function store(subject: Subject, fields: Fields, version: number): Promise<BreakdownList> {
  const { sort, required, fromHalf, untilHalf } = fields;
  const named = { name: fields.name.trim(), nameEn: fields.nameEn.trim(), fromHalf, untilHalf };
  const code = codeOf(fields);
  if (subject.kind === 'breakdown') {
    return subject.stored === null
      ? call(api.groups.addBreakdown, { body: { code, sort, required, ...named } })
      : call(api.groups.changeBreakdown, {
          params: { id: subject.stored.id },
          body: { version, required, ...named },
        });
  }
  return subject.stored === null
    ? call(api.groups.addGroup, { params: { id: subject.breakdown.id }, body: { code, ...named } })
    : call(api.groups.changeGroup, { params: { id: subject.stored.id }, body: { version, ...named } });
}
