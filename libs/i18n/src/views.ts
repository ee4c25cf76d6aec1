import type { Formats } from './format';
import { canonical } from './normalise';
import type { Translate } from './translate';

/** A row of a view: one committee, or several that stand together under the name of an area or of their successors. */
export interface NamedRow {
  committee: { name: string };
  group: {
    kind: 'successors' | 'area';
    area: string | null;
    /** Who goes on today; some of them may stand among the members already, as in the year of a reorganisation. */
    successors: readonly { id: string; name: string }[];
    members: readonly { committee: { id: string } }[];
  } | null;
}

/**
 * The name of a row, on screen and in files: `Tiền thân của: Đảng ủy phường A, B`, `Địa bàn cũ: Diên Khánh`, and where those
 * who go on stand in it beside those who ended, `Tiền thân và kế thừa: Đảng ủy phường A, B`.
 */
export function rowName({ committee, group }: NamedRow, t: Translate): string {
  if (group === null) return canonical(committee.name);
  if (group.kind === 'area') return t('views.group.area', { area: canonical(group.area ?? committee.name) });
  const going = new Set(group.successors.map(({ id }) => id));
  const both = group.members.some(({ committee: { id } }) => going.has(id));
  const names = namesTogether(group.successors.map(({ name }) => name));
  return t(both ? 'views.group.withBefore' : 'views.group.successors', { names });
}

/** Names in a row, with the words before the proper name once: `Đảng ủy xã Cam An, Cam Hiệp`. */
export function namesTogether(names: readonly string[]): string {
  const [first = '', ...others] = names.map(canonical);
  const shared = others.reduce((words, name) => common(words, kindWords(name)), kindWords(first));
  return [first, ...others.map((name) => name.split(' ').slice(shared.length).join(' '))].join(', ');
}

/** `Cam An` of `Đảng ủy xã Cam An`: for a label, where the kind of the committee has no room. */
export function properName(name: string): string {
  const whole = canonical(name);
  return whole.split(' ').slice(kindWords(whole).length).join(' ');
}

/** `Đảng ủy xã` of `Đảng ủy xã Cam An`: its first word and those after it in small letters, but never the whole. */
function kindWords(name: string): string[] {
  const words = name.split(' ');
  const proper = words.findIndex((word, index) => index > 0 && word !== word.toLowerCase());
  return words.slice(0, Math.max(proper, 0));
}

function common(a: readonly string[], b: readonly string[]): string[] {
  const end = a.findIndex((word, index) => word !== b[index]);
  return a.slice(0, end === -1 ? a.length : end);
}

/** `bản 1, 12-QĐ/TU, hiệu lực 01/01/2022`: which version of a quota measures a figure. */
export function quotaVersionText(
  version: { number: number; decisionNumber: string | null; effectiveOn: string },
  t: Translate,
  f: Formats,
): string {
  const { number, decisionNumber: decision } = version;
  const from = f.day(version.effectiveOn);
  if (decision === null) return t('views.quota.version', { number, from });
  return t('views.quota.versionBy', { number, decision, from });
}
