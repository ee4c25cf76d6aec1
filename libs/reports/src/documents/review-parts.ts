import type { Composed, ComposedGroup, Composition } from '@ket-nap/contracts';
import { canonical, type Locale } from '@ket-nap/i18n';
import { partialBase, type TableWords } from '@ket-nap/tables';

/** Of parts that add up to a total, so many are named. */
const MOST_PARTS = 3;

/**
 * What the admitted are, a line for each breakdown: of parts that add up the largest, of groups that overlap all that somebody is in, and
 * of how many they are shares where not every report counts them.
 * A group whose count is not shown is not named.
 */
export function partLines(composition: Composition | null, words: TableWords): string[] {
  return (composition?.breakdowns ?? []).flatMap((one) => lineOf(one, words));
}

function lineOf(composed: Composed, words: TableWords): string[] {
  const { t, f, locale } = words;
  const filled = composed.groups.filter(({ count, share }) => (count ?? 0) > 0 && share !== null);
  const shown =
    composed.sort === 'partition'
      ? filled.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, MOST_PARTS)
      : filled;
  if (shown.length === 0) return [];
  const part = (group: ComposedGroup) =>
    t('composition.part', {
      name: inSentence(nameIn(group, locale)),
      n: f.integer(group.count),
      share: f.rate(group.share),
    });
  const values = { name: nameIn(composed, locale), parts: shown.map(part).join('; ') };
  const { rest } = composed.now;
  const left = rest !== null && rest > 0 ? t('composition.restOf', { n: f.integer(rest) }) : null;
  const said = [t('letters.review.parts.line', values), left, partialBase(composed, words)];
  return [said.filter((text) => text !== null).join(' ')];
}

function nameIn({ name, nameEn }: { name: string; nameEn: string }, locale: Locale): string {
  return canonical(locale === 'vi' ? name : nameEn);
}

/** A name as it stands after others, unless its second letter is a capital as well. */
function inSentence(name: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
