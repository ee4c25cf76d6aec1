import type { Breakdown, CommitteeRef } from '@ket-nap/contracts';
import { groupIdOf, type CountItem } from '@ket-nap/domain';
import { LOCALES, canonical, matchKey, translator } from '@ket-nap/i18n';

/** How lists from elsewhere begin a committee's name: tables of counts say "Đảng bộ", letters "Đảng ủy", others nothing. */
const BODY = /^đảng (?:ủy|uỷ|bộ) /iu;
const BODIES = ['Đảng ủy', 'Đảng bộ'];

/**
 * What each committee may be called in a pasted list: its name, its code, its name with another word for the body or without one, and its
 * proper name alone. A short form that could be another committee (a ward and a commune of one name) is left out.
 */
export function committeeSpellings(committees: readonly CommitteeRef[]): string[][] {
  const loose = committees.map(({ name }) => looseNames(canonical(name)));
  const owners = new Map<string, Set<number>>();
  const own = committees.map(({ name, code }) => [name, code]);
  for (const [at, spellings] of [...own.entries(), ...loose.entries()]) {
    for (const key of spellings.map(matchKey)) owners.set(key, (owners.get(key) ?? new Set()).add(at));
  }
  return own.map((exact, at) => [
    ...exact,
    ...(loose[at] ?? []).filter((spelling) => owners.get(matchKey(spelling))?.size === 1),
  ]);
}

/** What each column may be called: as on the screen and in files, in both languages, and a group's code. */
export function itemSpellings(items: readonly CountItem[], breakdowns: readonly Breakdown[]): string[][] {
  const groups = new Map(breakdowns.flatMap((one) => one.groups.map((group) => [group.id, group])));
  return items.map((item) => {
    const groupId = groupIdOf(item);
    const group = groupId === null ? undefined : groups.get(groupId);
    if (group !== undefined) return [group.name, group.nameEn, group.code];
    return LOCALES.map(translator).flatMap((t) =>
      item === 'admitted'
        ? [t('reporting.item.admitted'), t('grid.column.admitted'), t('grid.column.admittedAlso')]
        : [t('reporting.item.members_at_start'), t('grid.column.members_at_start')],
    );
  });
}

function looseNames(name: string): string[] {
  const rest = name.replace(BODY, '');
  const words = rest.split(' ');
  // "Thành ủy Nha Trang": the first word is great for its place only.
  const proper = words.findIndex((word, at) => (at > 0 || rest !== name) && word !== word.toLowerCase());
  const bare = proper > 0 ? [words.slice(proper).join(' ')] : [];
  const bodies = rest === name ? [] : [rest, ...BODIES.map((body) => `${body} ${rest}`)];
  return [...bodies, ...bare].filter((spelling) => matchKey(spelling) !== matchKey(name));
}
