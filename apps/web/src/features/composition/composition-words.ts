import type { Composed, CompositionRow } from '@ket-nap/contracts';
import { ownName } from '@ket-nap/tables';
import type { StackPart } from '../../charts/Stack';
import type { Words } from '../../words';

/** What stands out, in one sentence: the largest group and the next. */
export function sentenceOf({ groups }: Composed, words: Words): string {
  const { t } = words;
  const [first, second] = groups
    .filter(({ count }) => count !== null && count > 0)
    .toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0));
  if (first === undefined) return t('composition.none');
  const said = { first: partText(first, words) };
  return second === undefined
    ? t('composition.one', said)
    : t('composition.two', { ...said, second: partText(second, words) });
}

function partText(
  group: { name: string; nameEn: string; count: number | null; share: number | null },
  { t, f, locale }: Words,
): string {
  return t('composition.part', {
    name: ownName(group, locale),
    n: f.integer(group.count),
    share: f.rate(group.share),
  });
}

/** The parts of the unit's bar, of the period or of the one compared with. */
export function stackOf({ groups }: Composed, side: 'now' | 'before', words: Words): StackPart[] {
  return groups.map((group, place) => {
    const { count, share } = side === 'now' ? group : group.before;
    const { id, name, nameEn } = group;
    return { id, number: place + 1, count, title: partText({ name, nameEn, count, share }, words) };
  });
}

/** The parts of a committee's bar. */
export function rowStack({ groups }: Composed, row: CompositionRow, at: number, words: Words): StackPart[] {
  return groups.map(({ id, name, nameEn }, place) => {
    const { count, share } = row.parts[at]?.groups[place] ?? { count: null, share: null };
    return { id, number: place + 1, count, title: partText({ name, nameEn, count, share }, words) };
  });
}
